import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { isExchanged } from './digit-slips.ts';
import { claimOf, weighChange, weighOwnRate, weighShare } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** How many numbers before a change, and behind it, may be what changed. */
const BEFORE = 5;
const BEHIND = 3;
const FEWEST_DIGITS = 3;
/** Between a change in numbers and in percent: `tăng 6,45% (tương đương 790 m3)`, `giảm 97 đơn vị (giảm 62,58%)`. */
const SAME_AGAIN =
  /^[^.;()\d%]{0,40}(?:\(|,)\s*(?:(?:tương đương|tương ứng|tức|hay|bằng|là|khoảng|tăng|giảm|với|t[ỷỉ] lệ)\s*)*$/iu;
const FALLS = /giảm|thấp|ít/iu;

/**
 * Changes in percent that the numbers near them don't prove, and that they would if two digits had not changed places: `155 đơn vị …, còn 58 đơn
 * vị, giảm 97 đơn vị (giảm 65,28%)` for 62,58%. `known`: where changes begin that are judged already.
 */
export function swappedChanges(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage) => {
    if (passage.quantities.length < 3 || !passage.text.includes('%')) return [];
    return passage.quantities.flatMap((rate, index): Claim[] => {
      if (rate.unit !== 'percent' || known.has(rate.start) || isVague(rate)) return [];
      const amount = amountBeside(passage, index);
      const word = changeAt(passage, rate) ?? (amount && changeAt(passage, amount));
      if (word === undefined || significantDigits(rate.written) < FEWEST_DIGITS) return [];
      const weighed = weighedBy(passage, index, amount, FALLS.test(word));
      if (weighed.some(({ judgement }) => judgement.verdict !== 'contradicts')) return [];
      const told = weighed.find((one) => isExchanged(one, FEWEST_DIGITS));
      return told === undefined ? [] : [asWarning(claimOf(source, 'difference', wrongDifference, told))];
    });
  });
}

/** The same change in numbers, right before or right behind. */
function amountBeside(passage: Passage, index: number): Quantity | undefined {
  const [before, rate, behind] = [-1, 0, 1].map((step) => passage.quantities[index + step]);
  if (rate === undefined) return undefined;
  const isAmount = (one: Quantity | undefined): one is Quantity =>
    one !== undefined && one.unit !== 'percent' && one.unit !== 'percentage-point' && !one.perUnit && !one.half;
  if (isAmount(behind) && SAME_AGAIN.test(wordsBetween(passage, rate.end, behind.start))) return behind;
  return isAmount(before) &&
    changeAt(passage, before) !== undefined &&
    SAME_AGAIN.test(wordsBetween(passage, before.end, rate.start))
    ? before
    : undefined;
}

/** By all the levels near it, told with the change in numbers or by two of them. */
function weighedBy(passage: Passage, index: number, amount: Quantity | undefined, falls: boolean): Weighed[] {
  const rate = passage.quantities[index];
  if (rate === undefined) return [];
  const near = passage.quantities
    .slice(Math.max(0, index - BEFORE), index + BEHIND + 1)
    .filter((one) => one !== rate && one !== amount && isLevel(passage, one));
  if (amount !== undefined) {
    return near
      .filter((one) => isOneMeasure(passage, one, amount) && compare(baseValue(one), baseValue(amount)) > 0)
      .flatMap((one) => [weighOwnRate(rate, amount, one, falls) ?? [], weighShare(rate, amount, one) ?? []].flat());
  }
  return near.flatMap((now) =>
    near.flatMap((before) => {
      const moves = compare(baseValue(now), baseValue(before));
      if (now === before || !isOneMeasure(passage, now, before) || (falls ? moves >= 0 : moves <= 0)) return [];
      return weighChange(rate, now, before, 'rate', falls) ?? [];
    }),
  );
}

function isLevel(passage: Passage, one: Quantity): boolean {
  const { unit, perUnit, half } = one;
  return (
    unit !== 'percent' &&
    unit !== 'percentage-point' &&
    !perUnit &&
    half === undefined &&
    changeAt(passage, one) === undefined
  );
}

function isOneMeasure(passage: Passage, one: Quantity, other: Quantity): boolean {
  if ((one.unit === 'count') !== (other.unit === 'count')) return false;
  const [a, b] = [thingOf(passage, one), thingOf(passage, other)];
  return one.unit !== 'count' || a === '' || b === '' || a === b;
}
