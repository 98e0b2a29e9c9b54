import { divide, exact, multiply, ONE, powerOfTen } from '../numbers/exact.ts';
import type { Quantity } from './quantity.ts';
import { isFitting, type Weighed } from './weighing.ts';

/** A code of many digits is no figure. */
const MOST_DIGITS = 12;

/**
 * Whether one slip of the keys in one of the numbers explains why they contradict each other: a digit is another, or two neighbours changed places.
 * `weigh` weighs them again, in their order; a number of fewer than `digits` digits is met by chance.
 */
export function isRepairedByOneSlip(
  numbers: readonly Quantity[],
  digits: number,
  weigh: (numbers: readonly Quantity[]) => Weighed | undefined,
): boolean {
  return numbers.some((one, at) => mistypings(one, digits).some((other) => isFitting(weigh(numbers.with(at, other)))));
}

/** Whether two digits of one of the numbers that changed places, wherever they stand, explain it. */
export function isRepairedByExchange(
  numbers: readonly Quantity[],
  digits: number,
  weigh: (numbers: readonly Quantity[]) => Weighed | undefined,
): boolean {
  return numbers.some((one, at) =>
    exchangesOf(one, digits).some((other) => weigh(numbers.with(at, other))?.judgement.verdict === 'agrees'),
  );
}

/** The number with any two of its digits exchanged. */
export function exchangesOf(one: Quantity, digits: number): Quantity[] {
  return rewritings(one, digits, exchangedAnywhere);
}

/** The number with every digit changed once, and with every two neighbours exchanged. */
function mistypings(one: Quantity, digits: number): Quantity[] {
  return rewritings(one, digits, (written) => [...changed(written), ...exchanged(written)]);
}

/** The number as it is rewritten; `0,28` keeps the zero before its comma. */
function rewritings(one: Quantity, digits: number, rewrite: (written: string) => readonly string[]): Quantity[] {
  const [{ value, decimals }] = one.readings;
  const { numerator, denominator } = multiply(value, powerOfTen(decimals));
  const written = String(numerator).padStart(decimals + 1, '0');
  if (denominator !== 1n || numerator < 0n || written.length < digits || written.length > MOST_DIGITS) return [];
  const scale = divide(ONE, powerOfTen(decimals)) ?? ONE;
  return rewrite(written)
    .filter((other) => other !== written && (!other.startsWith('0') || other.length === decimals + 1))
    .map((other) => ({ ...one, readings: [{ value: multiply(exact(BigInt(other)), scale), decimals }] }));
}

function changed(written: string): string[] {
  return [...written].flatMap((_, at) =>
    [...'0123456789'].map((digit) => written.slice(0, at) + digit + written.slice(at + 1)),
  );
}

function exchanged(written: string): string[] {
  return [...written]
    .slice(1)
    .map((digit, at) => `${written.slice(0, at)}${digit}${written[at] ?? ''}${written.slice(at + 2)}`);
}

function exchangedAnywhere(written: string): string[] {
  return [...written].flatMap((one, at) =>
    [...written.slice(at + 1)].flatMap((other, step) => {
      const to = at + 1 + step;
      return one === other
        ? []
        : [written.slice(0, at) + other + written.slice(at + 1, to) + one + written.slice(to + 1)];
    }),
  );
}
