import { type Exact, multiply, powerOfTen } from '../numbers/exact.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/**
 * Whether a number that contradicts its arithmetic was mistyped: one digit is another (`7.192` for `7.292`), or two neighbours changed places
 * (`3.458` for `3.548`). Two numbers of different things are seldom so alike; `digits`: how many it must have for that.
 */
export function isMistyped(weighed: Weighed, digits: number): boolean {
  const [first, second, ...more] = differingDigits(weighed, digits);
  return (first !== undefined && second === undefined && more.length === 0) || isTransposed(weighed, digits);
}

/** Two neighbours changed places, and nothing else. */
export function isTransposed(weighed: Weighed, digits: number): boolean {
  const [first, second, ...more] = differingDigits(weighed, digits);
  if (first === undefined || second === undefined || more.length > 0) return false;
  return first.at + 1 === second.at && first.written === second.right && first.right === second.written;
}

/** Two digits changed places, wherever they stand. */
export function isExchanged(weighed: Weighed, digits: number): boolean {
  const [first, second, ...more] = differingDigits(weighed, digits);
  if (first === undefined || second === undefined || more.length > 0) return false;
  return first.written === second.right && first.right === second.written;
}

interface Digit {
  readonly at: number;
  readonly written: string;
  readonly right: string;
}

/** The digits that are other than they should be, of two numbers with equally many. */
function differingDigits({ quantity, judgement }: Weighed, digits: number): Digit[] {
  const { value, decimals } = quantity.readings[0];
  const right = digitsOf(judgement.right, decimals);
  if (right === undefined || right === '0') return [];
  const one = (digitsOf(value, decimals) ?? '').padStart(writtenDigits(quantity), '0');
  // `20` for `02`, `1,31` for `0,31`
  const other = right.startsWith('-')
    ? right
    : right.padStart(Math.min(one.length, Math.max(2, writtenDecimals(quantity) + 1)), '0');
  if (one.length !== other.length || one.replace('-', '').length < digits) return [];
  return [...one].flatMap((digit, at) => {
    const wanted = other[at] ?? '';
    return digit === wanted ? [] : [{ at, written: digit, right: wanted }];
  });
}

function writtenDigits({ written, start, digitsEnd }: Quantity): number {
  return written.slice(0, digitsEnd - start).replace(/\D/g, '').length;
}

/** `6,192 triệu` has three, though it is a whole number. */
function writtenDecimals({ written, start, digitsEnd }: Quantity): number {
  return /,(\d+)$/.exec(written.slice(0, digitsEnd - start))?.[1]?.length ?? 0;
}

/** The digits of a value without its comma, behind its sign; undefined where it has more decimals. */
function digitsOf(value: Exact, decimals: number): string | undefined {
  const { numerator, denominator } = multiply(value, powerOfTen(decimals));
  if (numerator % denominator !== 0n) return undefined;
  return String(numerator / denominator);
}

/** How one number was mistyped as another: two digits changed places, one is another, or one was lost. */
export type Slip = 'swapped' | 'digit' | 'lost';

/** How two numbers as written differ, where a slip of the hand explains it. */
export function slipBetween(one: string, other: string): Slip | undefined {
  const first = firstDifference(one, other);
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return short.length + 1 === long.length && long.endsWith(short.slice(first)) ? 'lost' : undefined;
  }
  if (first === one.length) return undefined;
  const second = firstDifference(one, other, first + 1);
  if (second === one.length) return 'digit';
  const swapped = one[first] === other[second] && one[second] === other[first];
  return swapped && firstDifference(one, other, second + 1) === one.length ? 'swapped' : undefined;
}

/** Where two texts first differ, from `from` on; the length of the shorter where they don't. */
function firstDifference(one: string, other: string, from = 0): number {
  const length = Math.min(one.length, other.length);
  let at = from;
  while (at < length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
