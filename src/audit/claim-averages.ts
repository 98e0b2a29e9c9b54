import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { type Average, averageAt, mayTellAverages } from './average-forms.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { countsOf, totalsOf } from './counted-things.ts';
import { isExchanged, isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { isFitting, type Weighed } from './weighing.ts';

const FEWEST_NOUGHTS = 2;
const OPENS = /^[^.;,()\d]{0,40}\((?:\p{L}+\s){0,3}$/u;
/** From an average to the total that it is of. */
const BEHIND = /^[^.;()\d]{0,40}?(?:,\s|\s(?:với|trên|trong)\s)(?:(?:tổng|số|cộng|là|có|đạt|tất cả)\s)+$/iu;

/**
 * `402 lớp, 13.266 học sinh, bình quân 33,0 em/lớp`: a total over a number of things. Wrong is said where one total and one number stand
 * beside it, else only of what was mistyped.
 */
export function averageClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !mayTellAverages(passage)) return [];
  return passage.quantities.flatMap((quantity): Claim[] => {
    const average = averageAt(passage, quantity);
    if (average === undefined || quantity.approximate) return [];
    const own = bracketed(passage, quantity);
    const before = passage.quantities.filter(
      (one) => (one === own || one.end <= quantity.start) && isTotalOrCount(one),
    );
    const [isCount, totalOf] = [countsOf(average), totalsOf(average)];
    const counted = before.filter((one) => isCount(passage, one));
    const counts = counted.flatMap((one) => [one, ...numeratorOf(passage, one)]);
    const totals = before.filter((one) => !counts.includes(one)).flatMap((one) => totalOf(passage, one) ?? []);
    const weighed = counts.flatMap((count) => totals.flatMap((total) => weighAverage(average, total, count) ?? []));
    if (weighed.every(isWrong) && isProvedBehind(passage, average, counts)) return [];
    const told = chosen(weighed, partStart(passage, quantity), average) ?? toldBefore(passage, average);
    if (told === undefined) return [];
    const claim = claimOf(source, 'share', wrongShare, told);
    const stated = told.parts.every((one) => one.start === own?.start || one.end <= quantity.start);
    return [average.called && stated ? claim : asWarning(claim)];
  });
}

/** `sửa 12/38 khu với kinh phí 420 triệu đồng, bình quân 35 triệu đồng/khu`: over the twelve. */
function numeratorOf(passage: Passage, one: Quantity): Quantity[] {
  return passage.fractions.flatMap(({ numerator, denominator }) =>
    denominator.start === one.start ? [numerator] : [],
  );
}

export function isTotalOrCount(one: Quantity): boolean {
  const { perUnit, unit } = one;
  return !isVague(one) && perUnit === undefined && unit !== 'percent' && unit !== 'percentage-point';
}

/** The average of that total over that many. */
export function weighAverage({ quantity }: Average, total: Quantity, count: Quantity): Weighed | undefined {
  return weighShare(rounded(quantity), total, count);
}

/** An average was rounded where its digits end: `bình quân 55 kg`, and `214.000 đồng` at its noughts. */
function rounded(one: Quantity): Quantity {
  const [first, ...others] = one.readings;
  const noughts = first.decimals === 0 ? (/0*$/.exec(String(first.value.numerator))?.[0].length ?? 0) : 0;
  const more = noughts < FEWEST_NOUGHTS ? others : [...others, { ...first, decimals: -noughts }];
  return { ...one, readings: [first, ...more], rounded: true };
}

/** Where what the average may be of begins: behind the last semicolon of its sentence. */
function partStart(passage: Passage, { start }: Quantity): number {
  const sentence = sentenceAt(passage, start)?.start ?? passage.body;
  return sentence + wordsBetween(passage, sentence, start).lastIndexOf(';') + 1;
}

/** `bình quân 1,5 phiên/kiểm sát viên (08 kiểm sát viên)`: in a bracket behind it stands over how many, or what. */
function bracketed(passage: Passage, quantity: Quantity): Quantity | undefined {
  const next = passage.quantities[passage.quantities.indexOf(quantity) + 1];
  if (next === undefined || !OPENS.test(wordsBetween(passage, quantity.digitsEnd, next.start))) return undefined;
  return /^[^()\d]{0,30}\)/u.test(wordsBetween(passage, next.digitsEnd, next.digitsEnd + 31)) ? next : undefined;
}

/** `bình quân mỗi hộ có 2,4 lao động với tổng số 4.464 lao động`: its total stands behind it. */
function toldBefore(passage: Passage, average: Average): Weighed | undefined {
  const { quantity } = average;
  const at = passage.quantities.indexOf(quantity);
  const [count, next] = [passage.quantities[at - 1], passage.quantities[at + 1]];
  if (!average.called || count === undefined || next === undefined || !isTotalOrCount(next)) return undefined;
  if (!BEHIND.test(wordsBetween(passage, quantity.digitsEnd, next.start)) || !countsOf(average)(passage, count))
    return undefined;
  const total = totalsOf(average)(passage, next);
  const weighed = total && weighAverage(average, total, count);
  return weighed && (isSlipOfAverage(weighed) || weighed.judgement.verdict === 'agrees') ? weighed : undefined;
}

/** `cho thu hoạch 112 ha, năng suất 14,5 tấn/ha, sản lượng 1.624 tấn`: the total behind it makes it right. */
function isProvedBehind(passage: Passage, average: Average, counts: readonly Quantity[]): boolean {
  const { quantity } = average;
  const until = sentenceAt(passage, quantity.start)?.end ?? passage.end;
  const behind = passage.quantities.filter(
    (one) => one.start > quantity.end && one.end <= until && isTotalOrCount(one),
  );
  const totalOf = totalsOf(average);
  return behind.some((one) => {
    const total = totalOf(passage, one);
    return total !== undefined && counts.some((count) => isFitting(weighAverage(average, total, count)));
  });
}

function isWrong({ judgement }: Weighed): boolean {
  return judgement.verdict === 'contradicts';
}

/** The nearest first; what looks like a slip is of all that are counted and not of the 44 men among 96 workers, or of those that the total is told of. */
function chosen(weighed: readonly Weighed[], from: number, { called }: Average): Weighed | undefined {
  const agrees = weighed.find(({ judgement }) => judgement.verdict !== 'contradicts');
  // Of an average nobody asks whether it was cut off or rounded.
  if (agrees !== undefined) return agrees.judgement.verdict === 'truncated' ? undefined : agrees;
  const near = weighed.filter(({ parts }) => parts.every(({ start }) => start >= from));
  const [only, ...more] = near;
  if (called && only !== undefined && more.length === 0) return only;
  const counts = weighed.flatMap(({ parts: [, count] }) => count ?? []);
  const [most, last] = [largest(counts), counts.at(-1)];
  const isMeant = ({ parts: [total, count] }: Weighed): boolean =>
    count === most || (count === last && total !== undefined && count !== undefined && count.end <= total.start);
  return weighed.findLast((one) => isMeant(one) && isSlipOfAverage(one));
}

function largest(all: readonly Quantity[]): Quantity | undefined {
  return all.reduce<Quantity | undefined>(
    (most, one) => (most === undefined || compare(baseValue(one), baseValue(most)) > 0 ? one : most),
    undefined,
  );
}

/** A digit is another, or two changed places. */
export function isSlipOfAverage(weighed: Weighed): boolean {
  // `52` for 1,6 is a slip of `02` by its digits alone.
  return (isMistyped(weighed, 2) || isExchanged(weighed, 3)) && comesNear(weighed, 10, 10);
}
