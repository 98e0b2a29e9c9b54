import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentsOf } from '../../src/parse/comments.ts';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import { toPlain } from '../../src/parse/plain.ts';
import type { Node } from '../../src/parse/tree.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { expectWords } from '../support/expectations.ts';
import { fixture } from '../support/fixtures.ts';

/** Whatever the text: an outcome, findings with words and places inside the text, and a tree unless something is broken. */
function holds(text: string): void {
  const source = sourceText('q3-2024.yaml', text);
  const { value, findings } = parseYaml(source);
  for (const finding of findings) {
    expect(finding.at.start).toBeGreaterThanOrEqual(0);
    expect(finding.at.end).toBeLessThanOrEqual(source.text.length);
  }
  expectWords(findings);
  if (value === undefined) expect(findings.length).toBeGreaterThan(0);
  else within(value, source.text.length);
  for (const { at } of commentsOf(source)) expect(source.text.charAt(at.start)).toBe('#');
}

function within(node: Node, length: number): void {
  expect(node.span.start).toBeLessThanOrEqual(node.span.end);
  expect(node.span.end).toBeLessThanOrEqual(length);
  if (node.type === 'list') for (const item of node.items) within(item, length);
  if (node.type === 'map') for (const entry of node.entries.values()) within(entry.value, length);
  toPlain(node);
}

/** Text made of the characters that mean something to YAML, more often than chance would. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\n\t :-?,[]{}#&*!|>\'"%@`~<=\\.'),
      fc.constantFrom(
        '\n  ',
        '\n- ',
        ': ',
        ' #',
        '---\n',
        '...\n',
        '&a ',
        '*a',
        '!!str ',
        '<<: ',
        '"\\u',
        '\u00a0',
        '\r\n',
      ),
      fc.constantFrom('tong', 'Sở Y tế', '1.072.019', '97,77', 'e\u0301', '__proto__'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('parsing never throws', () => {
  test('for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 500 });
  });

  test('for text full of YAML signs', () => {
    // the example ends a node behind the end of the text, in the library's own counting
    fc.assert(fc.property(yamlish, holds), { numRuns: 3000, examples: [['<<: \r\n&\n  ']] });
  });

  test('for real sources with a piece cut out, doubled or put in', () => {
    const real = ['dung', 'goi-lai', 'khoa-la', 'thut-le'].map(
      (name) => fixture(`tests/cases/parse/${name}.yaml`).text,
    );
    const mutated = fc
      .tuple(
        fc.constantFrom(...real),
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.constantFrom('cut', 'double', 'insert'),
        yamlish,
      )
      .map(([text, at, length, how, piece]) => {
        const start = at % text.length;
        const cut = text.slice(start, start + length);
        const put = how === 'cut' ? '' : how === 'double' ? cut + cut : cut + piece.slice(0, 6);
        return text.slice(0, start) + put + text.slice(start + length);
      });
    fc.assert(fc.property(mutated, holds), { numRuns: 2000 });
  });
});

describe('what JSON can say comes back', () => {
  test('any JSON value without keys that are refused', () => {
    const key = fc
      .stringMatching(/^[a-z_]{1,8}$/)
      .filter((name) => !(name in Object.prototype) && name !== 'prototype');
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.integer(), fc.boolean(), fc.string(), tie('list'), tie('map')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    })).map;
    fc.assert(
      fc.property(value, (data) => {
        const text = JSON.stringify(data).replace(/[\u007f-\uffff]/g, escaped);
        const { value: root, findings } = parseYaml(sourceText('q3-2024.yaml', text));
        expect(findings).toEqual([]);
        expect(root && toPlain(root)).toEqual(normalised(data));
      }),
      { numRuns: 500 },
    );
  });
});

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function normalised(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data).normalize('NFC'));
}
