import { add } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { agreeingSum } from './agreeing.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { numbersAbove } from './share-candidates.ts';
import type { Weighed } from './weighing.ts';

/** `(rất hài lòng và hài lòng) là`, `xếp loại tốt và khá đạt`: two of the grades before the percentage. */
const TWO =
  /([\p{L}\s]{3,60}?)\s(?:và|cộng)\s([\p{L}\s]{3,40}?)\)?\s*(?:là|đạt|chiếm|bằng|:)(?:\s+(?:đạt|chiếm|t[ỷỉ] lệ|là|tới))*\s*$/iu;
const FEWEST = 3;

/** A number of a list, and what it counts. */
interface Grade {
  readonly one: Quantity;
  readonly name: string;
}

/**
 * The percentage of two grades together: `942 người rất hài lòng, 806 người hài lòng và 116 người chưa hài lòng. Mức độ hài lòng chung (rất hài lòng và
 * hài lòng) là 93,8%` is of all who were graded. `known`: where percentages begin that are judged already.
 */
export function gradesTogether(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.quantities.length < FEWEST || !passage.text.includes('%')) return [];
    return passage.quantities.flatMap((rate): Claim[] => {
      if (rate.unit !== 'percent' || rate.approximate || known.has(rate.start)) return [];
      const weighed = weighedTogether(passages, place, passage, rate);
      if (weighed === undefined) return [];
      const claim = claimOf(source, 'share', wrongShare, weighed);
      return [isMistyped(weighed, 3) ? claim : asWarning(claim)];
    });
  });
}

function weighedTogether(
  passages: readonly Passage[],
  place: number,
  passage: Passage,
  rate: Quantity,
): Weighed | undefined {
  const lead = wordsBetween(passage, numberBefore(passage, rate.start)?.end ?? passage.body, rate.start);
  const [, first = '', second = ''] = TWO.exec(lead.replace(/^.*[.;:](?=\s)/su, '')) ?? [];
  if (first === '' || second === '') return undefined;
  const [a, b] = [foldText(first), foldText(second)];
  for (const list of listsBefore(passage, rate)) {
    const one = likest(a, list);
    const other = list.find((grade) => grade !== one && grade.name === b);
    const whole = one && other && wholeOf(passages, place, list);
    if (one === undefined || other === undefined || whole === undefined) continue;
    const [reading] = one.one.readings;
    const value = add(reading.value, other.one.readings[0].value);
    const written = `(${one.one.written} + ${other.one.written})`;
    const both: Quantity = {
      ...one.one,
      readings: [{ ...reading, value }],
      written,
      digitsEnd: one.one.start + written.length,
    };
    const weighed = weighShare(rate, both, whole);
    return weighed && { ...weighed, parts: [one.one, other.one, whole] };
  }
  return undefined;
}

/** The numbers of each sentence before the percentage, with their names. */
function listsBefore(passage: Passage, rate: Quantity): Grade[][] {
  return sentencesOf(passage)
    .filter(({ start }) => start < rate.start)
    .map(({ start, end }) =>
      passage.quantities
        .filter(
          (one) => start <= one.start && one.end <= Math.min(end, rate.start) && isAmount(one) && one.unit === 'count',
        )
        .map((one) => ({ one, name: nameOf(passage, one) })),
    )
    .reverse();
}

/** `rất hài lòng` of `942 người rất hài lòng`, `tốt` of `, tốt 45 người`. */
function nameOf(passage: Passage, one: Quantity): string {
  const behind = /^\s*\p{L}+\s+([\p{L}\s]*?)(?=\s(?:và|với|chiếm)\s|\s*[,;.()]|$)/u.exec(
    wordsBetween(passage, one.digitsEnd, one.digitsEnd + 60),
  )?.[1];
  const lead = wordsBetween(passage, numberBefore(passage, one.start)?.end ?? passage.body, one.start);
  const before = /(?:^|[,;:(]|(?<!\p{L})(?:và|có))\s*([^,;:()\d]*?)\s*:?\s*$/iu.exec(lead)?.[1] ?? '';
  return foldText(behind === undefined || behind === '' ? before : behind);
}

/** A number before that is the sum of the whole list. */
function wholeOf(passages: readonly Passage[], place: number, list: readonly Grade[]): Quantity | undefined {
  const parts = list.map(({ one }) => one);
  const [start] = parts;
  if (start === undefined) return undefined;
  const passage = passages[place];
  const before = (passage?.quantities ?? []).filter(({ end }) => end <= start.start);
  const inside = sumOf(parts[0], parts.slice(1));
  if (inside !== undefined && list.length > FEWEST) return inside;
  const above = numbersAbove(passages, place).map(({ one }) => one);
  return [...before.reverse(), ...above].find(
    (one) => isAmount(one) && one.unit === 'count' && sumOf(one, parts) !== undefined,
  );
}

function sumOf(whole: Quantity | undefined, parts: readonly Quantity[]): Quantity | undefined {
  if (whole === undefined || parts.length < FEWEST) return undefined;
  return agreeingSum(whole, parts) !== undefined ? whole : undefined;
}

/** The one whose name ends with most of the words that `words` end with: `rất hài lòng` of `người trả lời rất hài lòng`. */
function likest(words: string, list: readonly Grade[]): Grade | undefined {
  const counted = list.map((grade) => ({ grade, same: sameTail(words, grade.name) }));
  const most = Math.max(...counted.map(({ same }) => same));
  const [only, ...others] = counted.filter(({ same }) => same === most);
  return most > 0 && others.length === 0 ? only?.grade : undefined;
}

/** How many last words are the same: all of a name, or two at least. */
function sameTail(words: string, name: string): number {
  const [one, other] = [words, name].map((text) => text.split(' ').reverse()) as [string[], string[]];
  const differs = other.findIndex((word, at) => word !== one[at]);
  if (name === '' || differs === -1) return name === '' ? 0 : other.length;
  return differs > 1 ? differs : 0;
}
