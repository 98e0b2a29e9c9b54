import { absolute, compare, exact, multiply } from '../numbers/exact.ts';
import { unitOf } from '../numbers/unit.ts';
import { baseValue, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** Whether a number is off by at most one of so many parts of its whole, or of itself. */
export function isOffByAtMost({ quantity, judgement }: Weighed, parts: number, whole: Quantity = quantity): boolean {
  const difference = multiply(absolute(judgement.difference), unitOf(quantity.unit).scale);
  return compare(multiply(difference, exact(parts)), baseValue(whole)) <= 0;
}
