import type { SourceText } from '../source/source-text.ts';
import { wrongFormula } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** `(4) Phải thi hành`, `(4)=(1)+(2)-(3)`: a label where a line or a clause begins. */
const LABEL = /\((\d{1,2})\)(?=\s*(?:=|\p{L}))/gu;
const BEGINS = /(?:^|[;:,.])\s*$/;
const FORMULA = /=\s*(\(\d{1,2}\)(?:\s*[+\-–−]\s*\(\d{1,2}\))+)/u;

/** What stands behind one label, up to the next. */
interface Entry {
  readonly label: string;
  readonly text: string;
  /** Where the text begins in the document. */
  readonly start: number;
}

/**
 * Labelled numbers and formulas of labels before their result: `(1) Số cũ: 718 việc`, `(2) Thụ lý mới: 1.346 việc`, `(3) Phải thi hành = (1) +
 * (2): 2.064 việc`, in lines of their own or in one sentence. A label 1 begins anew.
 */
export function labelledLineClaims(passages: readonly Passage[], source: SourceText): Claim[] {
  if (!mayHoldLabelledLines(passages)) return [];
  let known = new Map<string, Quantity>();
  return passages.flatMap((passage) =>
    entriesOf(passage).flatMap(({ label, text, start }): Claim[] => {
      if (label === '1') known = new Map();
      const formula = FORMULA.exec(text);
      const from = start + (formula === null ? 0 : formula.index + formula[0].length);
      const value = passage.quantities.find(
        (one) => one.start >= from && one.end <= start + text.length && one.unit !== 'percent' && !one.approximate,
      );
      if (value === undefined) return [];
      const claims = formula === null ? [] : judge(value, formula[1] ?? '', known, source);
      known.set(label, value);
      return claims;
    }),
  );
}

/** Whether some line has a formula of labels. */
export function mayHoldLabelledLines(passages: readonly Passage[]): boolean {
  return passages.some(({ text }) => text.includes('=') && FORMULA.test(text));
}

function entriesOf({ text, body, bracketed, number }: Passage): Entry[] {
  const labels = [...text.matchAll(LABEL)]
    .filter(({ index }) => BEGINS.test(text.slice(Math.max(0, index - 10), index)))
    .map(({ index, 0: all, 1: label = '' }) => ({ label, index, end: index + all.length }));
  const first = bracketed && number !== undefined && /^\d/.test(number) ? [{ label: number, index: 0, end: 0 }] : [];
  return [...first, ...labels].map(({ label, end }, at, all) => ({
    label,
    text: text.slice(end, all[at + 1]?.index),
    start: body + end,
  }));
}

function judge(value: Quantity, formula: string, known: ReadonlyMap<string, Quantity>, source: SourceText): Claim[] {
  const terms = [...formula.matchAll(/([+\-–−]?)\s*\((\d{1,2})\)/gu)];
  const parts = terms.flatMap(({ 2: label = '' }) => known.get(label) ?? []);
  if (parts.length < terms.length || parts.some(({ unit }) => unit !== value.unit)) return [];
  const signs = terms.map(({ 1: sign = '' }) => (sign === '' || sign === '+' ? 1 : -1));
  const weighed = weighSum(value, parts, signs);
  const words = formula.replace(/\s+/g, '');
  return weighed === undefined ? [] : [claimOf(source, 'formula', wrongFormula, weighed, { vi: words, en: words })];
}
