import { type Slip, slipBetween } from './digit-slips.ts';
import { inOrder } from './exchanged-digits.ts';
import type { Told } from './told-numbers.ts';

/** Numbers that differ by a slip, found by their digits in order, and by their digits without one. */
export class Lookalikes {
  readonly #byKey = new Map<string, Told[]>();
  /** By digits: many numbers are written more than once. */
  readonly #keys = new Map<string, readonly string[]>();

  add(told: Told): void {
    for (const key of this.#keysOf(told.digits)) {
      const same = this.#byKey.get(key);
      if (same === undefined) this.#byKey.set(key, [told]);
      else if (same.length < MOST_ALIKE) same.push(told);
    }
  }

  of(written: Written): Told[] {
    const near = this.swapped(written);
    const { digits, quantity } = written;
    const { decimals } = quantity.readings[0];
    const [, ...lessOne] = this.#keysOf(digits);
    for (const key of lessOne) {
      this.#byKey.get(key)?.forEach((one) => {
        const alike = one.digits !== digits && one.quantity.readings[0].decimals === decimals;
        if (alike && !near.includes(one)) near.push(one);
      });
    }
    return near;
  }

  /** Those alone in which two digits changed places. */
  swapped(written: Written): Told[] {
    const [inOrder = ''] = this.#keysOf(written.digits);
    return (this.#byKey.get(inOrder) ?? []).filter((one) => slipOf(one, written) !== undefined);
  }

  /** The same without those that are not to be told. */
  less(untold: (one: Told) => boolean): Lookalikes {
    const fewer = new Lookalikes();
    for (const [key, same] of this.#byKey) {
      const kept = same.filter((one) => !untold(one));
      if (kept.length > 0) fewer.#byKey.set(key, kept);
    }
    return fewer;
  }

  #keysOf(digits: string): readonly string[] {
    const known = this.#keys.get(digits) ?? keysOf(digits);
    this.#keys.set(digits, known);
    return known;
  }
}

/** More numbers that look alike are prices or the like, of many things. */
const MOST_ALIKE = 12;
const MOST_DIGITS = 18;

function keysOf(digits: string): string[] {
  const keys = [inOrder(digits)];
  // A code of many digits is no figure, and would have as many keys.
  if (digits.length < 3 || digits.length > MOST_DIGITS) return keys;
  for (let at = 0; at < digits.length; at++) keys.push(`${digits.slice(0, at)}*${digits.slice(at + 1)}`);
  return keys;
}

/** A number with its digits as written. */
export type Written = Pick<Told, 'quantity' | 'digits'>;

export function slipOf(a: Written, b: Written): Slip | undefined {
  if (a.digits === b.digits || a.quantity.readings[0].decimals !== b.quantity.readings[0].decimals) return undefined;
  return slipBetween(a.digits, b.digits);
}

/** Round numbers are chosen, and differ by a digit for that. */
export function isRound(digits: string): boolean {
  return /00$/.test(digits);
}
