import { absolute, divide, equal, exact, isWhole, multiply, powerOfTen, signOf } from '../numbers/exact.ts';
import { isMistyped, isTransposed } from './digit-slips.ts';
import { weighSum } from './judge-claim.ts';
import type { Weighed } from './weighing.ts';

/**
 * Whether a sum that contradicts its parts is one slip of the keys away, in the whole or in one of its parts: a digit is another, or two
 * neighbours changed places. `digits`: how many the mistyped number must have, for among small numbers that is met by chance.
 */
export function isOneSlipAway(weighed: Weighed, digits: number): boolean {
  return eachAlone(weighed).some((one) => isSlip(one, digits));
}

/** Whether two digits that changed places explain it. */
export function isOneSwapAway(weighed: Weighed): boolean {
  return eachAlone(weighed).some((one) => isTransposed(one, 2));
}

/** The whole by its parts, and each part by the whole and the others. */
function eachAlone(weighed: Weighed): Weighed[] {
  const { quantity, parts } = weighed;
  const alone = parts.flatMap((part) => {
    const others = parts.filter((one) => one !== part);
    return weighSum(part, [quantity, ...others], [1, ...others.map(() => -1)]) ?? [];
  });
  return [weighed, ...alone].filter(({ judgement: { right } }) => signOf(right) > 0);
}

/** Round numbers are chosen, and differ by a digit for that. */
function isSlip(weighed: Weighed, digits: number): boolean {
  if (!isMistyped(weighed, digits)) return false;
  const { quantity, judgement } = weighed;
  const { value, decimals } = quantity.readings[0];
  const hundreds = divide(powerOfTen(decimals), exact(100)) ?? exact(1);
  return isTransposed(weighed, digits) || ![value, judgement.right].every((one) => isWhole(multiply(one, hundreds)));
}

/** Whether a sum of things that are counted is one too many or too few. */
export function isOffByOne({ quantity, judgement }: Weighed): boolean {
  return quantity.unit === 'count' && equal(absolute(judgement.difference), exact(1));
}
