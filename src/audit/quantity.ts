import { add, type Exact, exact, multiply, powerOfTen, subtract } from '../numbers/exact.ts';
import { type Interval, point, roundedInterval, scaleInterval } from '../numbers/interval.ts';
import { type UnitName, unitOf } from '../numbers/unit.ts';
import type { Stretch } from './audit-document.ts';

/** One way to read the digits: `1,234` is 1.234 hồ sơ or 1,234 tỷ đồng. */
export interface Reading {
  readonly value: Exact;
  readonly decimals: number;
}

/** A figure of the report with the words around it. */
export interface Quantity extends Stretch {
  readonly written: string;
  /** The likelier first. */
  readonly readings: readonly [Reading, ...Reading[]];
  readonly unit: UnitName;
  /** The counted thing: `hồ sơ`; empty where none is named. */
  readonly noun: string;
  /** `gần`, `hơn`, `khoảng`: no claim of equality. */
  readonly approximate: boolean;
  /** `ước 4.486 tỷ đồng`: it may come out otherwise, but shares are made of this very number. */
  readonly estimated?: true;
  /** How the number behind the digits differs from them, where approximate numbers are read, too: `hơn 6,51 tỷ` is not yet 6,52. */
  readonly leeway?: Leeway;
  /** Where the digits end, before the unit. */
  readonly digitsEnd: number;
  /** `300 đồng/lít`, `15 triệu đồng/hộ`: so much for one of something, which adds up to nothing. */
  readonly perUnit?: string;
  /** An average: also a whole number of things was rounded where it ends. */
  readonly rounded?: boolean;
  /** Set for the two halves of `222/252`. */
  readonly half?: 'numerator' | 'denominator';
}

/** `hơn`, `gần`, `khoảng`; none for `ước`, whose very digits count, and where only what comes near is told. */
export type Leeway = 'above' | 'below' | 'around' | 'none';

/** `222/252`: a part and its whole. */
export interface Fraction extends Stretch {
  readonly numerator: Quantity;
  readonly denominator: Quantity;
}

/** What the digits allow, in the base unit: counts and đồng are exact, all else was rounded where it ends. */
export function intervalOf(quantity: Quantity, reading: Reading = quantity.readings[0]): Interval {
  return scaleInterval(ownInterval(quantity, reading), unitOf(quantity.unit).scale);
}

/** The same in the unit of the number itself. */
export function ownInterval(quantity: Quantity, reading: Reading): Interval {
  const { value, decimals } = reading;
  if (mayDiffer(quantity)) return leewayInterval(value, lastDigit(reading), quantity.leeway);
  return isExact(quantity, reading) ? point(value) : roundedInterval(value, decimals);
}

/** What a writer may call so: up to one of the last digit farther on, and what rounds to the digits. */
function leewayInterval(value: Exact, digit: Exact, leeway: Leeway | undefined): Interval {
  const half = multiply(digit, exact(1, 2));
  const low = subtract(value, leeway === 'above' ? half : digit);
  const high = add(value, leeway === 'below' ? half : digit);
  return { low, high, lowClosed: true, highClosed: true };
}

/** One of the last digit that is no zero: of `1.250` ten, but of `55` five, which was chosen as a round number. */
function lastDigit({ value, decimals }: Reading): Exact {
  let place = -decimals;
  let digits = multiply(value, powerOfTen(decimals)).numerator;
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    place += 1;
  }
  return multiply(powerOfTen(place), exact(digits < 100n && digits % 10n === 5n ? 5n : 1n));
}

function mayDiffer({ leeway = 'none' }: Quantity): boolean {
  return leeway !== 'none';
}

export function isExact(quantity: Quantity, reading: Reading): boolean {
  const { unit, rounded } = quantity;
  if (mayDiffer(quantity)) return false;
  return !rounded && (unit === 'count' || unit === 'dong' || unit === 'day') && reading.decimals === 0;
}

/** In the base unit: 240.117 triệu đồng are 240.117.000.000. */
export function baseValue(quantity: Quantity, reading: Reading = quantity.readings[0]): Exact {
  return multiply(reading.value, unitOf(quantity.unit).scale);
}

export function isMoney({ unit }: Quantity): boolean {
  return unit !== 'count' && unit !== 'percent' && unit !== 'percentage-point' && unit !== 'day';
}

/** Whether the number behind these digits is another: `gần 4.500 tỷ đồng`, but not `ước 4.486 tỷ đồng`. */
export function isVague({ approximate, estimated }: Quantity): boolean {
  return approximate && estimated === undefined;
}

/** A number of things or of money that stands by itself: no rate, no half of a fraction, nothing for one of something, nothing about. */
export function isAmount({ approximate, half, perUnit, unit }: Quantity): boolean {
  return !approximate && half === undefined && !perUnit && unit !== 'percent' && unit !== 'percentage-point';
}
