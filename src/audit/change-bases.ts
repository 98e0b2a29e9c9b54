import { add, compare, negate, ZERO } from '../numbers/exact.ts';
import { formatExactly } from '../numbers/format.ts';
import { agreeingShare } from './agreeing.ts';
import type { Stretch } from './audit-document.ts';
import { comparable, weighEither } from './claim-differences.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** `6.012 việc, tăng 364 việc (tăng 6,4%) so với cùng kỳ (5.648 việc)`: the number that the change itself was counted from. */
export function provenBase(passage: Passage, change: Quantity, now: Quantity, falls: boolean): Quantity | undefined {
  return passage.quantities.find(
    (one) =>
      one.start > change.end &&
      comparable(one, now) &&
      weighEither(change, now, one, falls)?.judgement.verdict === 'agrees',
  );
}

/** `đề nghị 2.418 tỷ đồng, phê duyệt 2.401 tỷ đồng, cắt giảm 17 tỷ đồng (0,7%)`: what agrees in the own sentence is what was meant. */
export function ownBase(
  passage: Passage,
  sentence: Stretch | undefined,
  change: Quantity,
  rate: Quantity,
  [formerly, now]: readonly (Quantity | undefined)[],
): Quantity | undefined {
  if (sentence === undefined || formerly === undefined || formerly.start >= sentence.start) return undefined;
  return passage.quantities.find(
    (one) => one !== now && one.start >= sentence.start && one.end <= change.start && isShareOf(rate, change, one),
  );
}

/** Whether a rate is that of the part in the whole. */
export function isShareOf(rate: Quantity, part: Quantity, whole: Quantity): boolean {
  return compatible(part, whole) && agreeingShare(rate, part, whole) !== undefined;
}

/** Whether a change may be one of the base: in its unit, no rate. */
export function compatible(change: Quantity, base: Quantity): boolean {
  return change.unit !== 'percent' && change.unit !== 'percentage-point' && comparable(change, base);
}

/** The base that the numbers themselves give: 1.812 after a rise by 172 were 1.640. */
export function worked(now: Quantity, change: Quantity, falls: boolean): Quantity | undefined {
  const [was, by] = [now.readings[0], change.readings[0]];
  if (now.unit !== change.unit || was.decimals + by.decimals > 0) return undefined;
  const value = add(was.value, falls ? by.value : negate(by.value));
  if (compare(value, ZERO) <= 0) return undefined;
  const written = formatExactly(value);
  return { ...now, written, digitsEnd: now.start + written.length, readings: [{ value, decimals: 0 }] };
}
