import { moveAt } from './change-words.ts';
import { comparable } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Sentences and paragraphs back to the numbers that a change may be of. */
const FURTHEST = 2;

const ESTIMATED = /(?<!\p{L})ước(?:\s+(?:đạt|thực hiện|có))?\s+$/iu;

export interface Told {
  readonly passage: Passage;
  readonly one: Quantity;
}

/** The numbers that a change may be of, the nearest first: of its sentence, the two before, and the paragraphs right above. */
export function numbersNear(passages: readonly Passage[], index: number, change: Quantity): Told[] {
  const passage = passages[index];
  return passage === undefined ? [] : [...numbersBefore(passage, change), ...numbersAbove(passages, index, change)];
}

function numbersBefore(passage: Passage, change: Quantity): Told[] {
  const sentences = sentencesOf(passage);
  const place = sentences.findIndex(({ start, end }) => start <= change.start && change.end <= end);
  const from = sentences[Math.max(0, place - FURTHEST)]?.start ?? passage.body;
  return toldIn(passage, change, (one) => from <= one.start && one.end <= change.start);
}

function numbersAbove(passages: readonly Passage[], index: number, change: Quantity): Told[] {
  const numbers: Told[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FURTHEST); at--) {
    const passage = passages[at];
    if (passage === undefined || passage.heading) break;
    numbers.push(...toldIn(passage, change, () => true));
  }
  return numbers;
}

/** The last first; `1.644/1.802 người` stands for what was reached. Changes are of no change. */
function toldIn(passage: Passage, change: Quantity, where: (one: Quantity) => boolean): Told[] {
  return passage.quantities
    .filter((one, index) => where(one) && one.half !== 'denominator' && moveAt(passage, index) === undefined)
    .map((one): Told => ({ passage, one: asTold(passage, one) }))
    .filter(({ one }) => mayMeasure(change, one))
    .reverse();
}

/** Half a fraction stands for itself, and so does what was estimated: changes are reckoned from it. */
function asTold(passage: Passage, told: Quantity): Quantity {
  const estimated = told.approximate && ESTIMATED.test(wordsBetween(passage, told.start - 24, told.start));
  if (told.half === undefined && !estimated) return told;
  const { half: _, ...one } = told;
  return estimated ? { ...one, approximate: false } : one;
}

/** Whether a change of such a unit may be of the number. */
export function mayMeasure(change: Quantity, one: Quantity): boolean {
  if (one.approximate || one.half !== undefined) return false;
  if (change.unit === 'percentage-point') return one.unit === 'percent';
  if (change.unit === 'percent') return true;
  // `từ 640,5 triệu đồng/năm xuống 512,4 triệu đồng/năm, giảm 128,1 triệu đồng`
  const { perUnit: _, ...measured } = one;
  return one.unit !== 'percent' && comparable(change, change.perUnit === undefined ? measured : one);
}

export function sameThing(all: readonly Told[]): boolean {
  const things = all.filter(({ one }) => one.unit !== 'percent').map(({ passage, one }) => thingOf(passage, one));
  return new Set(things.filter((thing) => thing !== '')).size <= 1;
}
