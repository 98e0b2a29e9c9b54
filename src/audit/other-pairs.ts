import { add, divide, equal } from '../numbers/exact.ts';
import { unitOf } from '../numbers/unit.ts';
import { isMistyped } from './digit-slips.ts';
import { weighShare } from './judge-claim.ts';
import { baseBehind, isHalfNamed, significantDigits } from './odd-shares.ts';
import type { Where } from './other-sums.ts';
import type { Passage } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { sameUnit } from './share-words.ts';
import { digitsOf } from './told-numbers.ts';
import type { Weighed } from './weighing.ts';

/** With fewer digits other numbers fit by chance. */
const TELLING = 3;

/**
 * With other numbers of the same paragraph: `thành lập mới 17 hợp tác xã …, tăng ròng 12. Kế hoạch cả năm thành lập mới 30, sáu tháng đạt 56,7%`, `xuất 94
 * lượt xe … trực tiếp chữa cháy 41/47 vụ …, bình quân 2,3 lượt xe/vụ`, `dân sự giải quyết 214 … hôn nhân giải quyết 418 … hòa giải thành 391 vụ, bằng
 * 61,9% tổng số`. Of a number that was mistyped, or whose words name the whole, it is not said.
 */
export function shareOfOtherPair(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  { passage, simple }: Where,
  sentence: readonly Quantity[],
): Weighed | undefined {
  if (part === undefined || whole === undefined || !simple) return undefined;
  const weighed = weighShare(rate, part, whole);
  if (weighed === undefined || isMistyped(weighed, TELLING) || isNamed(passage, rate, whole)) return undefined;
  const telling = significantDigits(digitsOf(rate)) >= TELLING;
  const before = passage.quantities.filter((one) => isAmountOrHalf(one) && one.end <= rate.start);
  const near = telling ? before : before.filter((one) => sentence.includes(one));
  const others = near.filter((one) => one !== part && one !== whole);
  const wholes = others.filter((one) => sameUnit(one, whole));
  // A percentage of a wrong base is a slip of its own, and told; an average is of what stands around it.
  const ofAnother = rate.unit !== 'percent' || weighed.judgement.verdict === 'truncated';
  const both = telling ? wholes.flatMap((one) => together(whole, one) ?? []) : [];
  // `18.640 hồ sơ (mới 17.286, kỳ trước chuyển sang 1.354); trong số mới …`: where the text tells the sum itself, it is another base.
  const untold = both.filter((sum) => !passage.quantities.some((one) => equal(baseValue(one), baseValue(sum))));
  return [
    ...[...(ofAnother ? wholes : []), ...untold].map((one) => weighShare(rate, part, one)),
    ...(telling ? others.filter((one) => sameUnit(one, part)).map((one) => weighShare(rate, one, whole)) : []),
  ].find((one) => one?.judgement.verdict === 'agrees');
}

function isNamed(passage: Passage, rate: Quantity, whole: Quantity): boolean {
  const base = baseBehind(passage, rate);
  return base !== '' && passage.quantities.includes(whole) && isHalfNamed(base, { passage, one: whole });
}

function isAmountOrHalf(one: Quantity): boolean {
  return isAmount(one) || (one.half !== undefined && !one.approximate);
}

function together(one: Quantity, other: Quantity): Quantity | undefined {
  const value = divide(add(baseValue(one), baseValue(other)), unitOf(one.unit).scale);
  return value && { ...one, readings: [{ ...one.readings[0], value }] };
}
