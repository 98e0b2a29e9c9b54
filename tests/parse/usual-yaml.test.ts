import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentsOf, lexedComments } from '../../src/parse/comments.ts';
import { parseAnyYaml } from '../../src/parse/parse-yaml.ts';
import type { Node } from '../../src/parse/tree.ts';
import { readUsualYaml } from '../../src/parse/usual-yaml.ts';
import { SourceText, sourceText } from '../../src/source/source-text.ts';
import { EXAMPLES } from '../support/examples.ts';
import { ROOT } from '../support/run-cli.ts';

/** Whether the quick reader took the text; what it gave must be what the library gives, places included. */
function agrees(text: string): boolean {
  const source = new SourceText('bao-cao.yaml', text);
  const usual = readUsualYaml(source);
  if (usual === undefined) return false;
  const { value, findings } = parseAnyYaml(source);
  expect(findings, text).toEqual([]);
  expect(plain(usual), text).toEqual(value && plain(value));
  expect(commentsOf(source), text).toEqual(lexedComments(source));
  return true;
}

function plain(node: Node): unknown {
  const at = [node.span.start, node.span.end];
  switch (node.type) {
    case 'map':
      return {
        at,
        map: [...node.entries].map(([key, one]) => [key, one.keySpan.start, one.keySpan.end, plain(one.value)]),
      };
    case 'list':
      return { at, list: node.items.map(plain) };
    case 'scalar':
      return { at, written: node.written, quoted: node.quoted, value: node.value };
  }
}

const SOURCES = EXAMPLES.map((path) => sourceText(path, readFileSync(join(ROOT, path), 'utf8')).text);

describe('the reader of usual YAML gives the tree of the library', () => {
  test('for every example, and takes them all', () => {
    for (const text of SOURCES) expect(agrees(text)).toBe(true);
  });

  test('for real sources with a piece cut out, doubled or put in', () => {
    const piece = fc.constantFrom(
      ...[
        ' ',
        '\n',
        '  ',
        '\n  ',
        '- ',
        ': ',
        ':',
        ' # ghi chú',
        '#',
        '"',
        "'",
        '{ tong: 1 }',
        '[a, b]',
        '{}',
        '|\n',
        '>',
        '-',
      ],
      ...[
        'null',
        '~',
        'true',
        '12',
        '1.072.019',
        '0x1',
        '1e3',
        '-5',
        '.5',
        '&a ',
        '*a',
        '!x ',
        '? ',
        '%',
        '---\n',
        ',',
        '\\',
      ],
    );
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...SOURCES),
        fc.nat(),
        fc.nat(30),
        piece,
        fc.boolean(),
        (text, at, length, put, keep) => {
          const from = at % text.length;
          const lines = text.slice(Math.max(0, text.lastIndexOf('\n', from - 400)), from);
          const rest = text.slice(keep ? from : from + length);
          const end = rest.indexOf('\n', 300);
          if (agrees((lines + put + rest.slice(0, end === -1 ? rest.length : end)).replace(/^\n/, ''))) taken += 1;
        },
      ),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test('for text made of YAML signs', () => {
    const token = fc.constantFrom(
      ...[
        'a',
        'tong',
        'b-c',
        'x1',
        '12',
        '1.5',
        'Sở Y tế',
        'true',
        '~',
        '"q"',
        "'q'",
        '"',
        '{',
        '}',
        '[',
        ']',
        ', ',
        ',',
      ],
      ...[
        ':',
        ': ',
        ': ',
        ': ',
        '\n',
        '\n',
        '\n',
        '\n  ',
        '\n  ',
        '\n    ',
        '\n- ',
        '\n  - ',
        '- ',
        '-',
        ' ',
        '#',
        ' # c',
        ' #c\n',
      ],
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(token, { maxLength: 25 }), (tokens) => {
        if (agrees(tokens.join(''))) taken += 1;
      }),
      { numRuns: 30_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test('for trees written out at random', () => {
    let taken = 0;
    fc.assert(
      fc.property(written(), (lines) => {
        if (agrees(lines.join('\n'))) taken += 1;
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(300);
  });
});

/** A map's lines: nested maps and lists, texts over several lines, comments and empty lines in between. */
function written(): fc.Arbitrary<string[]> {
  const scalar = fc.constantFrom(
    ...[
      '12',
      '1.072.019',
      '97,77',
      '97.7',
      '',
      'Sở Y tế',
      'a: b'.replace(': ', ':'),
      '"Sở: Nội vụ"',
      "'x'",
      '{ tong: 1, ty_le: 5 }',
      '[]',
    ],
    ...[
      '27/12/2023',
      '2023-12-27',
      'true',
      'Văn thư #2',
      '-5',
      '[a, 1.5, "b"]',
      '- a',
      '1:2',
      '~ a',
      '{ a: { b: [] } }',
      '012',
      '+5',
    ],
  );
  const after = fc.constantFrom('', '', '', ' # ghi chú', '  ', ' #');
  const between = fc.constantFrom([], [], [], [], [''], ['# ghi chú'], ['  # ghi chú'], ['        # xa']);
  const key = fc.integer({ min: 0, max: 40 }).map((number) => `khoa_${number}`);
  const { map } = fc.letrec<{
    map: string[];
    list: string[];
    value: { inline?: string; below?: string[]; same?: boolean };
  }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(scalar, after).map(([text, more]) => ({ inline: text + more })),
      fc.tuple(scalar, scalar).map(([one, two]) => ({ inline: `Báo cáo ${one}`, below: [two || 'tiếp', 'hết'] })),
      fc
        .tuple(scalar, scalar)
        .map(([one, two]) => ({ inline: `"Báo cáo ${one} `, below: [`${two || 'tiếp'} `, ' hết "'] })),
      tie('map').map((below) => ({ below })),
      fc.tuple(tie('list'), fc.boolean()).map(([below, same]) => ({ below, same })),
    ),
    map: fc
      .array(fc.tuple(key, tie('value'), between, after), { minLength: 1, maxLength: 4 })
      .map((entries) =>
        entries.flatMap(([name, { inline = '', below = [], same = false }, lines, more]) => [
          ...lines,
          `${name}:${inline === '' ? more : ` ${inline}`}`,
          ...below.map((line) => (same || line === '' ? line : `  ${line}`)),
        ]),
      ),
    list: fc.array(fc.tuple(tie('value'), between), { minLength: 1, maxLength: 4 }).map((items) =>
      items.flatMap(([{ inline = '', below = [] }, lines]) => {
        const [first = '', ...others] = inline === '' ? below : [inline, ...below];
        return [...lines, `- ${first}`, ...others.map((line) => (line === '' ? line : `  ${line}`))];
      }),
    ),
  }));
  return map;
}
