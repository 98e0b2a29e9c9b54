import type { SourceText } from '../source/source-text.ts';
import { wrongFormula } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { numberBefore, type Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** `(1)`, `(a)`, `(II)`, `[A]` */
const NAME = '(?:\\d{1,2}|[IVX]{1,4}|[A-Za-zđ])';
const TERM = `(?:\\(${NAME}\\)|\\[${NAME}\\])`;
const FORMULA = new RegExp(`${TERM}(?:\\s*[+\\-–−]\\s*${TERM})+|\\(\\d{1,2}(?:\\s*[+\\-–−]\\s*\\d{1,2})+\\)`, 'g');
const SIGNED = new RegExp(`([+\\-–−]?)\\s*[([]?(${NAME})[)\\]]?`, 'g');
const LABEL = new RegExp(`[([](${NAME})[)\\]](?:\\s*=\\s*(?:${FORMULA.source}))?`, 'g');
/** A list of labelled numbers below a formula is no longer than this. */
const REACH = 8;

/** `545.918 triệu đồng (1)`, `20.499 triệu đồng (2)`, `566.418 triệu đồng (1)+(2)`: numbers with labels, and formulas of labels. */
export function formulaClaims(passages: readonly Passage[], source: SourceText): Claim[] {
  if (!mayHoldFormulas(passages)) return [];
  const labels = passages.map(labelsOf);
  const above = new Map<string, Quantity>();
  return passages.flatMap((passage, index) => {
    for (const [name, quantity] of labels[index] ?? []) above.set(name, quantity);
    const formulas = formulasIn(passage.text);
    if (formulas.length === 0) return [];
    const own = labels[index] ?? UNLABELLED;
    return formulas.flatMap(({ index: at, 0: formula }): Claim[] => {
      const total = behindColon(passage, at + formula.length) ?? quantityAt(passage, at, formula.length);
      const terms = termsOf(formula);
      // The total may stand first, with its labelled parts right below it.
      const below = terms[0] !== undefined && labels[index + 1]?.has(terms[0].label);
      const others = below ? labelsBelow(labels, index) : above;
      const known = terms.every(({ label }) => own.has(label)) ? own : others;
      const parts = terms.map(({ label }) => known.get(label));
      if (total === undefined || !parts.every((part) => part !== undefined)) return [];
      const weighed = weighSum(
        total,
        parts,
        terms.map(({ sign }) => sign),
      );
      const words = formula.replace(/\s+/g, '');
      return weighed === undefined ? [] : [claimOf(source, 'formula', wrongFormula, weighed, { vi: words, en: words })];
    });
  });
}

/** Whether some text names its numbers by labels. */
export function mayHoldFormulas(passages: readonly Passage[]): boolean {
  return passages.some(({ text }) => mayHoldLabels(text) && text.search(FORMULA) !== -1);
}

function formulasIn(text: string): RegExpExecArray[] {
  return mayHoldLabels(text) ? [...text.matchAll(FORMULA)] : [];
}

function mayHoldLabels(text: string): boolean {
  return text.includes('(') || text.includes('[');
}

function labelsBelow(labels: readonly ReadonlyMap<string, Quantity>[], index: number): Map<string, Quantity> {
  const below = new Map<string, Quantity>();
  for (const one of labels.slice(index + 1, index + 1 + REACH)) {
    for (const [name, quantity] of one) if (!below.has(name)) below.set(name, quantity);
  }
  return below;
}

const UNLABELLED: ReadonlyMap<string, Quantity> = new Map();

/** The labels that a passage gives to its numbers. */
function labelsOf(passage: Passage): ReadonlyMap<string, Quantity> {
  if (passage.quantities.length === 0) return UNLABELLED;
  const labels = new Map<string, Quantity>();
  const first = passage.quantities.length === 1 ? passage.quantities[0] : firstBehindColon(passage);
  if (passage.bracketed && passage.number !== undefined && first !== undefined) labels.set(passage.number, first);
  if (!mayHoldLabels(passage.text)) return labels;
  const formulas = formulasIn(passage.text);
  for (const { index, 0: label, 1: name = '' } of passage.text.matchAll(LABEL)) {
    if (formulas.some((formula) => formula.index <= index && index < formula.index + formula[0].length)) continue;
    const quantity = behindColon(passage, index + label.length) ?? quantityAt(passage, index, label.length);
    if (quantity !== undefined) labels.set(name, quantity);
  }
  return labels;
}

/** `số nhận (1): 1.500 tờ`, `Còn lại cuối kỳ (1)+(2)-(3): 385`, `Số có mặt [D] là 436`: the number behind its label or its formula. */
function behindColon(passage: Passage, from: number): Quantity | undefined {
  if (!/^\s*(?::|là)\s*\d/.test(passage.text.slice(from))) return undefined;
  return passage.quantities.find(({ start }) => start >= passage.body + from);
}

/** The number that a label belongs to: right before it, or the only one behind a label that begins the passage. */
function quantityAt(passage: Passage, index: number, length: number): Quantity | undefined {
  const at = passage.body + index;
  const before = numberBefore(passage, at);
  if (before !== undefined && /^[^\d;:()]{0,25}$/.test(passage.text.slice(before.end - passage.body, index)))
    return before;
  if (index > 2) return inItem(passage, index, index + length);
  const behind = passage.quantities.filter(({ start }) => start >= at + length);
  return behind.length === 1 ? behind[0] : firstBehindColon(passage);
}

/** `: (1) tồn đầu kỳ 2.150 liều; (2) nhận trong kỳ 19.400 liều; …`: the first number of the item that the label opens. */
function inItem(passage: Passage, index: number, behind: number): Quantity | undefined {
  if (!/[;:,]\s*$/u.test(passage.text.slice(Math.max(0, index - 4), index))) return undefined;
  const item = /^[^;:()]*/u.exec(passage.text.slice(behind))?.[0] ?? '';
  const from = passage.body + behind;
  return passage.quantities.find(({ start, end }) => start >= from && end <= from + item.length);
}

/** `Công chức: 146 người; có mặt 139 người` */
function firstBehindColon({ text, body, quantities }: Passage): Quantity | undefined {
  const [first] = quantities;
  return first !== undefined && /^[^\d:;]{0,80}:\s*$/.test(text.slice(0, first.start - body).replace(/^\W*\d*\W/, ''))
    ? first
    : undefined;
}

function termsOf(formula: string): { label: string; sign: number }[] {
  return [...formula.matchAll(SIGNED)].map(({ 1: sign, 2: label = '' }) => ({
    label,
    sign: sign === '-' || sign === '–' || sign === '−' ? -1 : 1,
  }));
}
