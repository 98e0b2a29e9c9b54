import type { Exact } from '../numbers/exact.ts';
import { unitOf } from '../numbers/unit.ts';
import { weighShare, weighSum } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** So much of all that was added machine numbers may lose; they only find what is worth weighing, and what they can't tell is worth it. */
const LOST = 1e-9;

/** The total with its parts where they make it up exactly as written: of many that are tried few come near. `signs`: −1 where a part is taken off. */
export function agreeingSum(
  total: Quantity,
  parts: readonly Quantity[],
  signs?: readonly number[],
): Weighed | undefined {
  if (!mayAddUp(total, parts, signs)) return undefined;
  return ifAgreeing(weighSum(total, parts, signs));
}

/** The rate with its part and its whole where it is their share exactly as written. */
export function agreeingShare(rate: Quantity, part: Quantity, whole: Quantity): Weighed | undefined {
  if (!mayBeShare(rate, part, whole)) return undefined;
  return ifAgreeing(weighShare(rate, part, whole));
}

function ifAgreeing(weighed: Weighed | undefined): Weighed | undefined {
  return weighed?.judgement.verdict === 'agrees' ? weighed : undefined;
}

function mayAddUp(total: Quantity, parts: readonly Quantity[], signs: readonly number[] | undefined): boolean {
  if (isUnsure(total) || parts.some(isUnsure)) return true;
  let sum = 0;
  let size = 0;
  parts.forEach((part, index) => {
    const value = nearly(part);
    sum += (signs?.[index] ?? 1) < 0 ? -value : value;
    size += Math.abs(value);
  });
  const written = nearly(total);
  return !(Math.abs(written - sum) > lastDigit(total) + (size + Math.abs(written)) * LOST);
}

function mayBeShare(rate: Quantity, part: Quantity, whole: Quantity): boolean {
  if (isUnsure(rate) || isUnsure(part) || isUnsure(whole)) return true;
  const written = nearly(rate);
  const share = nearly(part) / nearly(whole);
  return !(Math.abs(written - share) > lastDigit(rate) + (Math.abs(written) + Math.abs(share)) * LOST);
}

/** It may be read in several ways, or as more than its digits. */
function isUnsure({ readings, leeway }: Quantity): boolean {
  return readings.length > 1 || leeway !== undefined;
}

/** In the base unit. */
function nearly({ readings: [{ value }], unit }: Quantity): number {
  return toNumber(value) * toNumber(unitOf(unit).scale);
}

function lastDigit({ readings: [{ decimals }], unit }: Quantity): number {
  return 10 ** -decimals * toNumber(unitOf(unit).scale);
}

function toNumber({ numerator, denominator }: Exact): number {
  return Number(numerator) / Number(denominator);
}
