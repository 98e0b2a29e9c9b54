import { compare, isZero, subtract } from '../numbers/exact.ts';
import type { Claim } from './claim.ts';
import { mayAdd } from './nouns.ts';
import type { Passage } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';

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
  return passage.quantities.some(
    (one) =>
      !taken.has(one.start) && one.start > total.start && alike(one, total) && compare(baseValue(one), lacking) === 0,
  );
}

function alike(one: Quantity, total: Quantity): boolean {
  return one.unit === total.unit && mayAdd(one.noun, total.noun);
}
