import { multiply, powerOfTen } from '../numbers/exact.ts';
import { isMistyped } from './digit-slips.ts';
import { weighShare } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import type { Quantity } from './quantity.ts';
import { isFitting, type Weighed } from './weighing.ts';

const FAR = 5;

/** `án bị sửa 9 vụ, trong đó chủ quan 5 vụ (0,63%)`: what is so many times less or more than the share is one of something else, unless it was mistyped. */
export function isFarFromAll(weighed: Weighed): boolean {
  return !comesNear(weighed, FAR, FAR) && !isMistyped(weighed, 2) && !isShifted(weighed);
}

/** The comma of the percentage was moved. */
function isShifted({ quantity, parts: [part, whole] }: Weighed): boolean {
  return (
    part !== undefined &&
    whole !== undefined &&
    [-2, -1, 1, 2].some((places) => isFitting(weighShare(withComma(quantity, places), part, whole)))
  );
}

function withComma(one: Quantity, places: number): Quantity {
  const { value, decimals } = one.readings[0];
  return {
    ...one,
    readings: [{ value: multiply(value, powerOfTen(places)), decimals: Math.max(0, decimals - places) }],
  };
}
