import { type Slip, slipBetween } from './digit-slips.ts';
import type { Quantity } from './quantity.ts';
import { digitsOf, type Told } from './told-numbers.ts';

/** Numbers that differ by a slip, found by their digits in order, and by their digits without one. */
export class Lookalikes {
  readonly #byKey = new Map<string, Told[]>();

  add(told: Told): void {
    for (const key of keysOf(digitsOf(told.quantity))) {
      const same = this.#byKey.get(key);
      if (same === undefined) this.#byKey.set(key, [told]);
      else if (same.length < MOST_ALIKE) same.push(told);
    }
  }

  of(quantity: Quantity): Told[] {
    const digits = digitsOf(quantity);
    const near = keysOf(digits).flatMap((key) => this.#byKey.get(key) ?? []);
    return [...new Set(near)].filter((one) => slipOf(one.quantity, quantity) !== undefined);
  }
}

/** More numbers that look alike are prices or the like, of many things. */
const MOST_ALIKE = 12;
const MOST_DIGITS = 18;

function keysOf(digits: string): string[] {
  const sorted = [...digits].sort().join('');
  // A code of many digits is no figure, and would have as many keys.
  if (digits.length < 3 || digits.length > MOST_DIGITS) return [sorted];

  const without = [...digits].map((_, at) => `${digits.slice(0, at)}*${digits.slice(at + 1)}`);
  return [sorted, ...without];
}

export function slipOf(a: Quantity, b: Quantity): Slip | undefined {
  if (a.readings[0].decimals !== b.readings[0].decimals) return undefined;
  return slipBetween(digitsOf(a), digitsOf(b));
}

/** Round numbers are chosen, and differ by a digit for that. */
export function isRound(digits: string): boolean {
  return /00$/.test(digits);
}
