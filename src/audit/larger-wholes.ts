import { absolute, compare, exact, multiply, subtract } from '../numbers/exact.ts';
import { divideIntervals, meet } from '../numbers/interval.ts';
import { agreeingShare } from './agreeing.ts';
import { markOf } from './change-marks.ts';
import type { Claim } from './claim.ts';
import { mayAdd } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, intervalOf, isAmount, isVague, type Quantity } from './quantity.ts';

/** Between a number and its own share. */
const OWN_SHARE = /^[^.;\d]{0,30}(?:bằng|chiếm|đạt|\()\s*$/iu;
const OF_ALL = /^\s*(?:của\s+|trên\s+)?(?:tổng|toàn)(?!\p{L})/iu;

/** `792.480 triệu đồng, bằng 99,41% tổng dư nợ; … nợ quá hạn 982 triệu đồng, chiếm 0,123%`: what the whole itself is a share of. */
export function isOfLargerWhole(
  kind: Claim['kind'],
  passages: readonly Passage[],
  [rate, part, whole]: readonly Quantity[],
): boolean {
  if (kind !== 'share' || rate?.unit !== 'percent' || part === undefined || whole === undefined) return false;
  const passage = passages.find(({ start, end }) => start <= whole.start && whole.end <= end);
  const share = passage?.quantities[passage.quantities.indexOf(whole) + 1];
  if (passage === undefined || share?.unit !== 'percent' || share === rate || isVague(share)) return false;
  if (!OWN_SHARE.test(wordsBetween(passage, whole.end, share.start))) return false;
  if (!OF_ALL.test(wordsBetween(passage, share.end, share.end + 30))) return false;
  const [larger, own] = [
    divideIntervals(intervalOf(whole), intervalOf(share)),
    divideIntervals(intervalOf(part), intervalOf(rate)),
  ];
  return larger !== undefined && own !== undefined && meet(larger, own);
}

/** So many paragraphs above may tell the other number. */
const ABOVE = 3;
/** They are off by no more than one of so many parts. */
const NEAR = exact(20);

/** `924 học sinh đầu năm` above `cuối năm còn 915 em, bỏ học 3, tỷ lệ 0,32%`: cut off of the one, and rounded of the other. */
export function isRoundedOfOther(
  passages: readonly Passage[],
  place: number,
  [rate, part, whole]: readonly Quantity[],
): boolean {
  if (rate === undefined || part === undefined || whole === undefined) return false;
  return passages
    .slice(Math.max(0, place - ABOVE), place + 1)
    .some((passage) =>
      passage.quantities.some(
        (one) =>
          one.end <= rate.start &&
          isAmount(one) &&
          mayAdd(one.noun, whole.noun) &&
          isNear(one, whole) &&
          agreeingShare(rate, part, one) !== undefined &&
          !markOf(passage, one).past &&
          !markOf(passage, one).set,
      ),
    );
}

function isNear(one: Quantity, other: Quantity): boolean {
  if (one.unit !== other.unit) return false;
  const apart = absolute(subtract(baseValue(one), baseValue(other)));
  return compare(multiply(apart, NEAR), baseValue(other)) <= 0;
}
