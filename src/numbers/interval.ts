import {
  add,
  compare,
  divide,
  type Exact,
  equal,
  exact,
  isZero,
  multiply,
  negate,
  ONE,
  powerOfTen,
  signOf,
  subtract,
  ZERO,
} from './exact.ts';

/**
 * The true values that a written figure may stand for (XBRL Calculations 1.1, §5.2). `lowClosed`: the low end itself is one of
 * them. Never empty: low < high, or a point that is closed on both sides.
 */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

const HALF = exact(1, 2);

export function point(x: Exact): Interval {
  return closed(x, x);
}

/** What rounds to `value`: half a unit of the last digit on both sides, both ends closed, so that any rule for ties is accepted. */
export function roundedInterval(value: Exact, decimals: number): Interval {
  const half = multiply(powerOfTen(-decimals), HALF);
  return closed(subtract(value, half), add(value, half));
}

/** What is cut off to `value`: [v, v + u) above zero, (v − u, v] below, (−u, u) at zero. */
export function truncatedInterval(value: Exact, decimals: number): Interval {
  const unit = powerOfTen(-decimals);
  const sign = signOf(value);
  return {
    low: sign > 0 ? value : subtract(value, unit),
    high: sign < 0 ? value : add(value, unit),
    lowClosed: sign > 0,
    highClosed: sign < 0,
  };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: add(a.low, b.low),
    high: add(a.high, b.high),
    lowClosed: a.lowClosed && b.lowClosed,
    highClosed: a.highClosed && b.highClosed,
  };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, scaleInterval(b, negate(ONE)));
}

/** Every value times an exact weight. A negative weight swaps the ends and their being closed. */
export function scaleInterval(i: Interval, weight: Exact): Interval {
  if (weight === ONE) return i;
  if (isZero(weight)) return point(ZERO);
  const low = multiply(i.low, weight);
  const high = multiply(i.high, weight);
  if (signOf(weight) > 0) return { low, high, lowClosed: i.lowClosed, highClosed: i.highClosed };
  return { low: high, high: low, lowClosed: i.highClosed, highClosed: i.lowClosed };
}

/** The extremes of a product lie at corners; one is reached when both ends are, or when a reached end is zero. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  if (signOf(a.low) > 0 && signOf(b.low) > 0) {
    // above zero, the lesser ends make the lesser one
    return {
      low: multiply(a.low, b.low),
      high: multiply(a.high, b.high),
      lowClosed: a.lowClosed && b.lowClosed,
      highClosed: a.highClosed && b.highClosed,
    };
  }
  const corners = endsOf(b).flatMap((y) => endsOf(a).map((x) => product(x, y)));
  const low = corners.reduce((best, next) => better(best, next, -1));
  const high = corners.reduce((best, next) => better(best, next, 1));
  return { low: low.at, high: high.at, lowClosed: low.closed, highClosed: high.closed };
}

/** `undefined` when the divisor reaches zero, be it only with an open end: the quotient has no bound then. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (mayBeZero(b)) return undefined;
  const low = divide(ONE, b.high);
  const high = divide(ONE, b.low);
  if (low === undefined || high === undefined) return undefined;
  return multiplyIntervals(a, { low, high, lowClosed: b.highClosed, highClosed: b.lowClosed });
}

/** Whether zero lies in it, or is an end of it. */
export function mayBeZero(i: Interval): boolean {
  return signOf(i.low) <= 0 && signOf(i.high) >= 0;
}

/** Whether some value lies in both. Touching counts only when the common end is closed on both sides. */
export function meet(a: Interval, b: Interval): boolean {
  return mayBeAtMost(a, b) && mayBeAtMost(b, a);
}

/** Whether x ≤ y for some x of a and y of b: what is left of `a <= b` when both are rounded. */
export function mayBeAtMost(a: Interval, b: Interval): boolean {
  const order = compare(a.low, b.high);
  return order < 0 || (order === 0 && a.lowClosed && b.highClosed);
}

/** Whether x < y for some x of a and y of b. */
export function mayBeBelow(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) < 0;
}

/** What lies in both, or `undefined` when nothing does. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  if (!meet(a, b)) return undefined;
  const lows = compare(a.low, b.low);
  const highs = compare(a.high, b.high);
  return {
    low: lows < 0 ? b.low : a.low,
    high: highs > 0 ? b.high : a.high,
    lowClosed: lows < 0 ? b.lowClosed : lows > 0 ? a.lowClosed : a.lowClosed && b.lowClosed,
    highClosed: highs > 0 ? b.highClosed : highs < 0 ? a.highClosed : a.highClosed && b.highClosed,
  };
}

export function contains(i: Interval, x: Exact): boolean {
  return meet(i, point(x));
}

/** Whether the interval is one value: nothing in it was rounded. */
export function isPoint(i: Interval): boolean {
  return equal(i.low, i.high);
}

function closed(low: Exact, high: Exact): Interval {
  return { low, high, lowClosed: true, highClosed: true };
}

interface End {
  readonly at: Exact;
  readonly closed: boolean;
}

function endsOf(i: Interval): [End, End] {
  return [
    { at: i.low, closed: i.lowClosed },
    { at: i.high, closed: i.highClosed },
  ];
}

function product(x: End, y: End): End {
  const reached = (x.closed && y.closed) || (x.closed && isZero(x.at)) || (y.closed && isZero(y.at));
  return { at: multiply(x.at, y.at), closed: reached };
}

function better(best: End, next: End, direction: -1 | 1): End {
  const order = compare(next.at, best.at);
  if (order === 0) return { at: best.at, closed: best.closed || next.closed };
  return order === direction ? next : best;
}
