import { compare, isZero, subtract } from '../numbers/exact.ts';
import type { Claim } from './claim.ts';
import { mayAdd } from './nouns.ts';
import type { Passage } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';

/** From the last part to one that stands apart. */
const LONGEST = 160;

/**
 * `52 nhiệm vụ … hoàn thành 23, đang triển khai 27, và 02 nhiệm vụ phải xin lùi`: what a sum lacks stands behind as a part of its own,
 * so nothing is wrong but the reading.
 */
export function lacksUnlistedPart(passage: Passage, { verdict, at, numbers }: Claim): boolean {
  if (verdict !== 'contradicts') return false;
  const taken = new Set(numbers.map(({ start }) => start));
  const [total, parts] = [
    passage.quantities.find(({ start }) => start === at.start),
    passage.quantities.filter(({ start }) => taken.has(start) && start !== at.start),
  ];
  if (total === undefined || parts.length < 2 || parts.some((one) => !alike(one, total))) return false;
  const lacking = parts.reduce((left, one) => subtract(left, baseValue(one)), baseValue(total));
  if (isZero(lacking)) return false;
  const last = Math.max(...parts.map(({ end }) => end));
  const depth = depthAt(passage, parts[0]?.start ?? 0);
  return passage.quantities.some(
    (one) =>
      !taken.has(one.start) &&
      one.start > total.start &&
      one.start < last + LONGEST &&
      depthAt(passage, one.start) === depth &&
      alike(one, total) &&
      compare(baseValue(one), lacking) === 0,
  );
}

function alike(one: Quantity, total: Quantity): boolean {
  return one.unit === total.unit && mayAdd(one.noun, total.noun);
}
