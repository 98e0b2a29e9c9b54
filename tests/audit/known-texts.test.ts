import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/audit/claim.ts';
import { figuresIn } from '../../src/audit/figures-in.ts';
import { readOnce } from '../../src/audit/known-claims.ts';
import { passagesOf } from '../../src/audit/passage.ts';
import { statedAlone } from '../../src/audit/passage-claims.ts';
import { readTextReport } from '../../src/audit/read-text.ts';
import { scanQuantities } from '../../src/audit/scan-quantities.ts';
import { findCitations } from '../../src/citations/find-citations.ts';
import { KNOWN } from '../../src/citations/known.ts';
import { messageOf } from '../../src/findings/finding.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { ROOT } from '../support/run-cli.ts';

const CORPUS = join(ROOT, 'tests/audit/corpus');
/** Rows of tables are no passages. */
const LINES = [
  ...new Set(readdirSync(CORPUS).flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').split('\n'))),
].filter((line) => /\d/.test(line) && !/^\s*[|<]|\t/.test(line));
/** Lines of the corpus in any order, some of them more than once. */
const texts = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 30 });

function shown({ kind, verdict, arithmetic, at, numbers, finding }: Claim) {
  const place = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
  return {
    ...{ kind, verdict, arithmetic, at: place(at), numbers: numbers.map(place) },
    finding: `${finding.rule.code} ${finding.severity} ${place(finding.at)}: ${messageOf(finding, 'vi')}`,
    path: finding.at.source.path,
    related: finding.related.map((one) => `${place(one.at)} ${one.label.vi}`),
  };
}

test('figures of a text that stood elsewhere are those that reading it anew finds', () => {
  fc.assert(
    fc.property(texts, fc.nat(5000), fc.nat(40), (lines, offset, named) => {
      for (const line of lines) {
        const stretches = named === 0 ? [] : [{ start: offset + named, end: offset + named + 12 }];
        expect(figuresIn(line, offset, stretches)).toEqual(scanQuantities(line, offset, stretches));
      }
    }),
  );
});

test('a fraction of a text that stood elsewhere is made of two of its quantities', () => {
  const text = 'đã có 222/252 đơn vị';
  for (const offset of [0, 1200, 7]) {
    const { quantities, fractions } = figuresIn(text, offset);
    expect(fractions[0]?.numerator).toBe(quantities[0]);
    expect(fractions[0]?.denominator).toBe(quantities[1]);
  }
});

test('claims of a passage that stood elsewhere are those that reading it anew finds', () => {
  const once = readOnce(statedAlone);
  let known = 0;
  fc.assert(
    fc.property(texts, fc.constantFrom('quy-1.md', 'quy-2.md'), (lines, path) => {
      const document = readTextReport(sourceText(path, lines.join('\n\n')));
      for (const passage of passagesOf(document, [])) {
        const fresh = statedAlone(passage, document.source).map(shown);
        known += fresh.length;
        expect(once(passage, document).map(shown)).toEqual(fresh);
      }
    }),
  );
  expect(known).toBeGreaterThan(50);
});

test('the same words are two texts where another of their numbers is a cited document', () => {
  const once = readOnce(statedAlone);
  const document = readTextReport(sourceText('q3.md', 'Đã giải quyết 222/252 hồ sơ, đạt 95%.'));
  const cited = { start: 14, end: 21 };
  const [all] = passagesOf(document, []);
  const [less] = passagesOf(document, [cited]);
  expect(all && once(all, document)).toHaveLength(1);
  expect(less && once(less, document)).toEqual([]);
});

test('citations of a text that stood elsewhere are those that reading it anew finds', () => {
  // another vocabulary, though the same words: nothing is remembered of what is read with it
  const unremembered = { ...KNOWN };
  const citing = LINES.filter((line) => findCitations(line).length > 0);
  const cited = 'Công văn số 177/SYT-TCCB ngày 25/2/2022 về triển khai Quyết định số 5065/QĐ-UBND ngày 31/12/2021';
  fc.assert(
    fc.property(fc.array(fc.constantFrom(cited, ...citing, ...LINES.slice(0, 40)), { maxLength: 30 }), (lines) => {
      const text = lines.join('\n\n');
      expect(findCitations(text)).toEqual(findCitations(text, unremembered));
    }),
  );
});
