import type { Quantity } from './quantity.ts';
import { digitsOf } from './told-numbers.ts';

/** The digits in order that come in more than one order: few numbers have such as these. */
export function exchangedDigits(numbers: readonly Quantity[]): Set<string> {
  const first = new Map<string, string>();
  const exchanged = new Set<string>();
  for (const one of numbers) {
    const digits = digitsOf(one);
    const key = inOrder(digits);
    const known = first.get(key);
    if (known === undefined) first.set(key, digits);
    else if (known !== digits) exchanged.add(key);
  }
  return exchanged;
}

/** Counted instead of sorted: each number of a report is asked for. */
export function inOrder(digits: string): string {
  let ordered = '';
  for (let digit = ZERO; digit <= NINE; digit++)
    for (let at = 0; at < digits.length; at++) if (digits.charCodeAt(at) === digit) ordered += digits[at];
  return ordered;
}

const ZERO = 48;
const NINE = 57;
