import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/findings/finding.ts';
import { MOST_REPEATED } from '../../src/parse/build-tree.ts';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import { toPlain } from '../../src/parse/plain.ts';
import { type MapNode, type Node, nodeAt, type Path } from '../../src/parse/tree.ts';
import { DEEPEST } from '../../src/parse/yaml-stream.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';

function read(text: string) {
  return parseYaml(sourceText('q3-2024.yaml', text));
}

function tree(text: string): Node {
  const { value, findings } = read(text);
  expect(findings).toEqual([]);
  if (value === undefined) throw new Error('no tree');
  return value;
}

function scalar(text: string, path: Path) {
  const node = nodeAt(tree(text), path);
  if (node?.type !== 'scalar') throw new Error('no scalar');
  return node;
}

function codes(text: string): string[] {
  return read(text).findings.map((finding) => finding.rule.code);
}

describe('scalars keep what was written', () => {
  test.each([
    ['1.072.019', '1.072.019', '1.072.019'],
    ['12345678901234567890', '12345678901234567890', Number('12345678901234567890')],
    ['97.70', '97.70', 97.7],
    ['0x1F', '0x1F', 31],
    ['012', '012', 12],
    ['1e3', '1e3', 1000],
    ['yes', 'yes', 'yes'],
    ['true', 'true', true],
    ['~', '~', null],
    ['2023-12-27', '2023-12-27', '2023-12-27'],
  ])('plain %s', (source, written, value) => {
    const node = scalar(`tong: ${source} # ghi chú\n`, ['tong']);
    expect([node.written, node.value, node.quoted]).toEqual([written, value, false]);
    expect(textAt(node.span)).toBe(source);
  });

  test.each([
    ['"1.234"', '1.234'],
    ["'Sở ''Y tế'''", "Sở 'Y tế'"],
    ['"a\\tb"', 'a\tb'],
    ['"So\\u031b\\u0309"', 'Sở'],
  ])('quoted %s', (source, written) => {
    const node = scalar(`tong: ${source}\n`, ['tong']);
    expect([node.written, node.value, node.quoted]).toEqual([written, written, true]);
    expect(textAt(node.span)).toBe(source);
  });

  test('a block of text is decoded; its place ends with its last letter', () => {
    const node = scalar('ghi_chu: |\n  dòng một\n  dòng hai\n\ntong: 1\n', ['ghi_chu']);
    expect([node.written, node.quoted]).toEqual(['dòng một\ndòng hai\n', true]);
    expect(textAt(node.span)).toBe('|\n  dòng một\n  dòng hai');
  });

  test('an empty value stands right behind its colon', () => {
    const node = scalar('tong:\nnam: 2024\n', ['tong']);
    expect([node.written, node.value, node.span.start, node.span.end]).toEqual(['', null, 5, 5]);
  });
});

describe('places', () => {
  const text = 'tthc:\n  hang:\n    - ten: Dược\n      tong: 12\n    - {ten: Y, tong: 3}\n\n# hết\n';

  test.each<[Path, string]>([
    [['tthc', 'hang', 0, 'tong'], '12'],
    [['tthc', 'hang', 0], 'ten: Dược\n      tong: 12'],
    [['tthc', 'hang', 1], '{ten: Y, tong: 3}'],
    [['tthc', 'hang'], '- ten: Dược\n      tong: 12\n    - {ten: Y, tong: 3}'],
  ])('%j', (path, expected) => {
    const node = nodeAt(tree(text), path);
    expect(node && textAt(node.span)).toBe(expected);
  });

  test('keys', () => {
    const hang = nodeAt(tree(text), ['tthc', 'hang', 0]) as MapNode;
    expect([...hang.entries.values()].map((entry) => textAt(entry.keySpan))).toEqual(['ten', 'tong']);
  });

  test('in a file with BOM, CRLF and decomposed accents, as the read pass folds it', () => {
    const decomposed = 'ten: Sở Y tế\r\ntong: 12\r\n'.normalize('NFD');
    const node = scalar(`\ufeff${decomposed}`, ['tong']);
    expect(textAt(node.span)).toBe('12');
    expect(scalar(`\ufeff${decomposed}`, ['ten']).written).toBe('Sở Y tế');
  });

  test('JSON is YAML, also indented by tabs', () => {
    expect(toPlain(tree('{\n\t"type": "object",\n\t"items": [1, true, null]\n}\n'))).toEqual({
      type: 'object',
      items: [1, true, null],
    });
  });
});

describe('duplicate keys', () => {
  test('the second is told of, the first is named and kept', () => {
    const { value, findings } = read('tong: 998\nnam: 2024\ntong: 999\n');
    expect(findings.map((finding) => [finding.rule.code, finding.at.start])).toEqual([['khoa-trung', 20]]);
    expect(findings[0]?.related.map((related) => related.at.start)).toEqual([0]);
    expect(value && toPlain(value)).toEqual({ tong: 998, nam: 2024 });
  });

  test('also when they are the same only after normalisation', () => {
    expect(codes(`${'tổng'.normalize('NFC')}: 1\n${'tổng'.normalize('NFD')}: 2\n`)).toEqual(['khoa-trung']);
    expect(codes('"t\\u1ed5ng": 1\n"to\\u0302\\u0309ng": 2\n')).toEqual(['khoa-trung']);
  });

  test('100,000 different keys are compared without squaring', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `hang_${index}: ${index}\n`).join('');
    expect((tree(text) as MapNode).entries.size).toBe(100_000);
  });
});

describe('hostile files', () => {
  test.each([
    ['lists', '['.repeat(100_000)],
    ['maps', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['stairs', Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}a:\n`).join('')],
  ])('%s nested without end', (_, text) => {
    expect(codes(text)).toEqual(['long-qua-sau']);
  });

  test('the deepest allowed nesting', () => {
    expect(codes('['.repeat(DEEPEST) + ']'.repeat(DEEPEST))).toEqual([]);
    expect(codes('['.repeat(DEEPEST + 1) + ']'.repeat(DEEPEST + 1))).toEqual(['long-qua-sau']);
  });

  test('a billion laughs', () => {
    const lines = ['a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]'];
    for (let level = 1; level <= 20; level += 1) {
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    }
    const { value, findings } = read(lines.join('\n'));
    expect(value).toBeUndefined();
    expect(findings.map((finding) => finding.rule.code)).toEqual(['goi-lai-qua-nhieu']);
    expect(messageOf(findings[0]!, 'vi')).toContain(String(MOST_REPEATED));
  });

  test('aliases that nest one in the other', () => {
    const lines = ['a0: &a0 {x: 1}'];
    for (let level = 1; level <= 200; level += 1) lines.push(`a${level}: &a${level} {x: *a${level - 1}}`);
    expect(new Set(codes(lines.join('\n')))).toEqual(new Set(['long-qua-sau']));
  });

  test('an alias repeats its anchor, with the place where that stands', () => {
    const root = tree('a: &x {tong: 12}\nb: *x\n');
    expect(nodeAt(root, ['b', 'tong'])).toBe(nodeAt(root, ['a', 'tong']));
  });

  test('forbidden keys never reach plain data', () => {
    const { value } = read('__proto__: {admin: true}\nconstructor: 1\nnam: 2024\n');
    const plain = value && (toPlain(value) as Record<string, unknown>);
    expect(Object.keys(plain ?? {})).toEqual(['nam']);
    expect(plain?.admin).toBeUndefined();
  });

  test.each(['\0', '\u0002', '\u0018', '\u001f', '\u007f', '\u009f', '\ufffd'])('control character %j', (character) => {
    const { value, findings } = read(`ten: Sở${character} Y tế${character}\n`);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => [finding.rule.code, textAt(finding.at)])).toEqual([
      ['ky-tu-dieu-khien', character],
    ]);
    expect(findings[0]?.args).toMatchObject({ others: 1 });
  });

  test('a file that is wrong on every line tells of the first mistakes only', () => {
    expect(codes('tong:1\nnam: 2\n'.repeat(20_000)).length).toBe(20);
  });
});
