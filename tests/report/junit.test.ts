import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { contradiction, nasty, opening } from './sample.ts';

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/** Saxes refuses whatever isn't well-formed XML 1.0. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  return top.children[0] as Element;
}

function junit(findings: readonly Finding[], files: readonly string[]): Element {
  const suites = parse(renderJunit(findings, summaryOf(findings, files), 'vi'));
  expect(suites.name).toBe('testsuites');
  const all = suites.children.flatMap((suite) => suite.children);
  expect(suites.attributes).toEqual(counts(all, { name: 'cchc' }));
  for (const suite of suites.children) {
    expect(suite.name).toBe('testsuite');
    expect(suite.attributes).toEqual(counts(suite.children, { name: suite.attributes.name ?? '', skipped: '0' }));
    for (const one of suite.children) {
      expect(one.name).toBe('testcase');
      expect(one.attributes.classname).toBe(suite.attributes.name);
      expect(one.children.length).toBeLessThanOrEqual(1);
    }
  }
  return suites;
}

function counts(cases: readonly Element[], rest: Record<string, string>): Record<string, string> {
  const failures = cases.filter((one) => one.children[0]?.name === 'failure').length;
  return { ...rest, tests: String(cases.length), failures: String(failures), errors: '0' };
}

describe('JUnit XML', () => {
  it('has a suite a file, a case a finding, and one that passes for a clean file', () => {
    const suites = junit([contradiction, opening, nasty('…')], ['q3-2024.yaml', 'q1-2024.yaml']);
    expect(suites.children.map((suite) => suite.attributes.name)).toEqual(['q1-2024.yaml', 'q3-2024.yaml']);
    const [clean, q3] = suites.children;
    expect(clean?.children.map((one) => one.attributes.name)).toEqual(['không có lỗi']);
    expect(clean?.children[0]?.children).toEqual([]);
    expect(q3?.children.map((one) => [one.attributes.name, one.children[0]?.name])).toEqual([
      ['ton-dau-ky-khac-ton-cuoi-ky-truoc (4:17)', 'system-out'],
      ['so-lieu-mau-thuan (6:9)', 'failure'],
      ['chu-bo-sot (7:16)', 'system-out'],
    ]);
    const failure = q3?.children[1]?.children[0];
    expect(failure?.attributes).toEqual({
      type: 'so-lieu-mau-thuan',
      message: 'Tổng tiếp nhận ghi 999, nhưng 770 + 5 + 223 = 998.',
    });
    expect(failure?.text).toBe(
      'q3-2024.yaml:6:9: lỗi[so-lieu-mau-thuan]: Tổng tiếp nhận ghi 999, nhưng 770 + 5 + 223 = 998.\n' +
        'q3-2024.yaml:2:15: Trực tuyến: 770\nCách sửa: Sửa 999 thành 998, hoặc sửa một số thành phần.',
    );
  });

  it('has a suite for a file that only a finding names', () => {
    expect(junit([contradiction], []).children.map((suite) => suite.attributes.name)).toEqual(['q3-2024.yaml']);
  });

  it('stays well-formed and keeps every character that XML can hold', () => {
    const units = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '\n',
      '\t',
      '\r',
      '\u0000',
      '\u001b',
      '\ud800',
      '\ufffe',
      '\uffff',
      'ế',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit: units }), fc.string({ unit: units, minLength: 1 }), (message, path) => {
        const source = sourceText(path, 'ky: 3');
        const finding = { ...nasty(message), severity: 'error' as const, at: { source, start: 0, end: 2 } };
        const failure = junit([finding], []).children[0]?.children[0]?.children[0];
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML can't hold
        const kept = message.replace(/[\u0000\u001b\ufffe\uffff\p{Cs}]/gu, '\ufffd');
        expect(failure?.attributes.message).toBe(`Còn sót: ${kept}`);
        expect(failure?.text.endsWith(`Còn sót: ${kept}`)).toBe(true);
      }),
    );
  });
});
