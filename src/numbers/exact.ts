/**
 * A rational number, in lowest terms, with a denominator above zero. Every figure of a report is one: `97,77` is 9777/100.
 * No binary float touches a figure; 720,81 + 0,01 is 720,82 and nothing near it.
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n };
export const ONE: Exact = { numerator: 1n, denominator: 1n };

/** `exact(n)` is n, `exact(n, d)` is n/d. Whole numbers only; a zero denominator or a fraction is a bug of the caller. */
export function exact(numerator: bigint | number, denominator: bigint | number = 1n): Exact {
  const over = BigInt(numerator);
  const under = BigInt(denominator);
  if (under === 0n) throw new RangeError('exact: the denominator is zero');
  return lowestTerms(over, under);
}

/** A number that is whole and small enough for a machine word to hold it, or `undefined`. */
export function smallWhole({ numerator, denominator }: Exact): number | undefined {
  if (denominator !== 1n || numerator > SMALL || numerator < -SMALL) return undefined;
  return Number(numerator);
}

const SMALL = 1_000_000_000n;

/** A whole number; a fraction is a bug of the caller. */
export function whole(number: number): Exact {
  return { numerator: BigInt(number), denominator: 1n };
}

export function add(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return lowestTerms(a.numerator + b.numerator, a.denominator);
  return lowestTerms(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function negate(a: Exact): Exact {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function multiply(a: Exact, b: Exact): Exact {
  if (b === ONE) return a;
  return lowestTerms(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The quotient, or `undefined` when the divisor is zero: what that means is for the caller to say. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (b === ONE) return a;
  if (b.numerator === 0n) return undefined;
  return lowestTerms(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const same = a.denominator === b.denominator;
  const left = same ? a.numerator : a.numerator * b.denominator;
  const right = same ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Exact, b: Exact): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function isZero(a: Exact): boolean {
  return a.numerator === 0n;
}

export function isWhole(a: Exact): boolean {
  return a.denominator === 1n;
}

export function signOf(a: Exact): -1 | 0 | 1 {
  return a.numerator < 0n ? -1 : a.numerator > 0n ? 1 : 0;
}

export function absolute(a: Exact): Exact {
  return a.numerator < 0n ? negate(a) : a;
}

/** 10ⁿ; n may be negative. */
export function powerOfTen(n: number): Exact {
  const power = tenTo(Math.abs(n));
  return n < 0 ? { numerator: 1n, denominator: power } : { numerator: power, denominator: 1n };
}

/** Figures have a few digits: theirs need not be raised each time. */
const POWERS: readonly bigint[] = Array.from({ length: 16 }, (_, n) => 10n ** BigInt(n));

function tenTo(n: number): bigint {
  return POWERS[n] ?? 10n ** BigInt(n);
}

/** Rounded half up, away from zero (0,5 → 1; −0,5 → −1), to so many digits after the comma (negative: tens, hundreds …). */
export function roundTo(x: Exact, decimals: number): Exact {
  return atDecimals(x, decimals, (over, under) => (2n * over + under) / (2n * under));
}

/** The digits after the given decimals cut off, towards zero. */
export function truncateTo(x: Exact, decimals: number): Exact {
  return atDecimals(x, decimals, (over, under) => over / under);
}

/** `whole` gets the size of x, counted in units of the last digit kept, as a fraction. */
function atDecimals(x: Exact, decimals: number, whole: (over: bigint, under: bigint) => bigint): Exact {
  if (x.denominator === 1n && decimals >= 0) return x;
  const power = tenTo(Math.abs(decimals));
  const size = x.numerator < 0n ? -x.numerator : x.numerator;
  const units = decimals >= 0 ? whole(size * power, x.denominator) : whole(size, x.denominator * power);
  const signed = x.numerator < 0n ? -units : units;
  return decimals >= 0 ? lowestTerms(signed, power) : { numerator: signed * power, denominator: 1n };
}

function lowestTerms(over: bigint, under: bigint): Exact {
  if (under === 1n) return { numerator: over, denominator: 1n };
  const divisor = greatestCommonDivisor(over < 0n ? -over : over, under < 0n ? -under : under);
  const sign = under < 0n ? -divisor : divisor;
  if (sign === 1n) return { numerator: over, denominator: under };
  return { numerator: over / sign, denominator: under / sign };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  if (a <= LARGEST_SAFE && b <= LARGEST_SAFE) return BigInt(divisorOfSafe(Number(a), Number(b)));
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** Whole numbers up to here are exact in a machine word, where counting is ten times as fast. */
const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function divisorOfSafe(a: number, b: number): number {
  let larger = a;
  let smaller = b;
  while (smaller !== 0) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}
