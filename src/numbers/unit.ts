import type { Words } from '../findings/finding.ts';
import { divide, type Exact, exact, multiply, ONE, powerOfTen } from './exact.ts';

/** The units that a schema's `x-unit` may name. */
export const UNIT_NAMES = [
  'count',
  'percent',
  'percentage-point',
  'dong',
  'nghin-dong',
  'trieu-dong',
  'ty-dong',
  'day',
] as const;

export type UnitName = (typeof UNIT_NAMES)[number];

/**
 * What a value measures, as exponents: money / count is `{ count: -1, money: 1, day: 0 }`, a ratio has all three zero.
 * A count is not a pure number: 5 hồ sơ + 5 % has no meaning, 5 hồ sơ / 10 hồ sơ is a ratio.
 */
export interface Dimension {
  readonly count: number;
  readonly money: number;
  readonly day: number;
}

export const PURE: Dimension = { count: 0, money: 0, day: 0 };
const COUNT: Dimension = { ...PURE, count: 1 };
const MONEY: Dimension = { ...PURE, money: 1 };
const DAY: Dimension = { ...PURE, day: 1 };

/** `vi` and `en` stand directly behind the digits, with their space. */
export interface Unit extends Words {
  readonly dimension: Dimension;
  /** One of it in the base unit of its dimension (a ratio of 1, one đồng, one day). */
  readonly scale: Exact;
}

/**
 * A percentage point has the dimension of a percentage, since it is the difference of two (and offices write `giảm 1,44%`
 * for it as well); only the words differ.
 */
const UNITS: Readonly<Record<UnitName, Unit>> = {
  count: { dimension: COUNT, scale: ONE, vi: '', en: '' },
  percent: { dimension: PURE, scale: powerOfTen(-2), vi: '%', en: '%' },
  'percentage-point': {
    dimension: PURE,
    scale: powerOfTen(-2),
    vi: ' điểm phần trăm',
    en: ' percentage points',
  },
  dong: { dimension: MONEY, scale: ONE, vi: ' đồng', en: ' dong' },
  'nghin-dong': { dimension: MONEY, scale: exact(1_000), vi: ' nghìn đồng', en: ' thousand dong' },
  'trieu-dong': { dimension: MONEY, scale: exact(1_000_000), vi: ' triệu đồng', en: ' million dong' },
  'ty-dong': { dimension: MONEY, scale: exact(1_000_000_000), vi: ' tỷ đồng', en: ' billion dong' },
  day: { dimension: DAY, scale: ONE, vi: ' ngày', en: ' days' },
};

export function unitOf(name: UnitName): Unit {
  return UNITS[name];
}

export function isUnitName(text: string): text is UnitName {
  return (UNIT_NAMES as readonly string[]).includes(text);
}

/** The value in the base unit of its dimension: 75 % is 3/4, 2 triệu đồng are 2.000.000. */
export function inBaseUnit(value: Exact, from: UnitName): Exact {
  return multiply(value, UNITS[from].scale);
}

/** The value in another unit, or `undefined` when the two don't measure the same. */
export function convert(value: Exact, from: UnitName, to: UnitName): Exact | undefined {
  if (from === to) return value;
  if (!sameDimension(UNITS[from].dimension, UNITS[to].dimension)) return undefined;
  return divide(inBaseUnit(value, from), UNITS[to].scale);
}

/** Only values of the same dimension may be added or compared. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.count === b.count && a.money === b.money && a.day === b.day;
}

export function multiplyDimensions(a: Dimension, b: Dimension): Dimension {
  return { count: a.count + b.count, money: a.money + b.money, day: a.day + b.day };
}

export function divideDimensions(a: Dimension, b: Dimension): Dimension {
  return { count: a.count - b.count, money: a.money - b.money, day: a.day - b.day };
}

/** For messages: `tiền`, `tiền / số lượng`, `tỷ lệ`. */
export function describeDimension(dimension: Dimension): Words {
  return {
    vi: inWords(dimension, { count: 'số lượng', money: 'tiền', day: 'ngày', ratio: 'tỷ lệ' }),
    en: inWords(dimension, { count: 'count', money: 'money', day: 'days', ratio: 'ratio' }),
  };
}

function inWords(dimension: Dimension, names: Record<keyof Dimension | 'ratio', string>): string {
  const bases = ['money', 'count', 'day'] as const;
  const over = bases.flatMap((base) => power(names[base], dimension[base]));
  const under = bases.flatMap((base) => power(names[base], -dimension[base]));
  if (over.length === 0 && under.length === 0) return names.ratio;
  return [over.length === 0 ? '1' : over.join(' × '), ...under].join(' / ');
}

function power(name: string, exponent: number): string[] {
  if (exponent <= 0) return [];
  return [exponent === 1 ? name : `${name}^${exponent}`];
}
