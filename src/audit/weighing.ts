import { absolute, compare, divide, type Exact, exact, multiply, ONE } from '../numbers/exact.ts';
import { formatExactly, formatNumber } from '../numbers/format.ts';
import { divideIntervals, type Interval, isPoint, mayBeZero, meet, point, scaleInterval } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import { type ComputedFigure, type Judgement, judge, judgedAs, type Verdict } from '../numbers/verdict.ts';
import type { Recomputed } from './audit-rules.ts';
import { isExact, ownInterval, type Quantity, type Reading } from './quantity.ts';

/** A number and what it ought to be, by the readings that fit best. */
export interface Weighed {
  readonly quantity: Quantity;
  readonly parts: readonly Quantity[];
  readonly judgement: Judgement;
  /** What a finding says of it; most of what is weighed is never told. */
  readonly recomputed: () => Recomputed;
}

/** What an operation makes of its parts, in the base unit of the result. */
export interface Computed {
  readonly value: Exact;
  /** Asked for only where the numbers as written don't agree. */
  readonly interval: () => Interval;
}

const ORDER: readonly Verdict[] = ['agrees', 'within-rounding', 'truncated', 'contradicts'];

/** Whether the number is right, at least by what its parts were before they were rounded. */
export function isFitting(weighed: Weighed | undefined): boolean {
  const verdict = weighed?.judgement.verdict;
  return verdict === 'agrees' || verdict === 'within-rounding';
}

/** The number by the readings of it and its parts that fit best; undefined where none can be computed. */
export function best(
  quantity: Quantity,
  parts: readonly Quantity[],
  compute: (readings: readonly Reading[]) => Computed | undefined,
  arithmetic: () => string,
): Weighed | undefined {
  let chosen: Weighed | undefined;
  for (const own of quantity.readings) {
    for (const readings of combinations(parts)) {
      const computed = compute(readings);
      const weighed = computed && weigh(quantity, own, parts, computed, arithmetic);
      if (weighed === undefined) continue;
      if (chosen === undefined || rank(weighed) < rank(chosen)) chosen = weighed;
    }
  }
  return chosen;
}

function rank({ judgement }: Weighed): number {
  return ORDER.indexOf(judgement.verdict);
}

/** All ways to read the parts together; with many parts only the likeliest. */
function combinations(parts: readonly Quantity[]): readonly (readonly Reading[])[] {
  let unsure = 0;
  for (const part of parts) if (part.readings.length > 1) unsure += 1;
  if (unsure === 0 || unsure > 4) return [parts.map((part) => part.readings[0])];
  return parts.reduce<Reading[][]>(
    (all, part) => all.flatMap((begun) => part.readings.map((next) => [...begun, next])),
    [[]],
  );
}

function weigh(
  quantity: Quantity,
  own: Reading,
  parts: readonly Quantity[],
  computed: Computed,
  arithmetic: () => string,
): Weighed | undefined {
  const figure = new InUnit(computed, divide(ONE, unitOf(quantity.unit).scale) ?? ONE);
  const exactly = judge({ value: own.value, decimals: own.decimals, rounded: !isExact(quantity, own) }, figure);
  const judgement = isExactlyTold(quantity, parts) ? exactly : withLeeway(quantity, own, exactly, figure);
  return (
    judgement && { quantity, parts, judgement, recomputed: () => recomputedOf(quantity, own, figure, arithmetic()) }
  );
}

function isExactlyTold(quantity: Quantity, parts: readonly Quantity[]): boolean {
  return quantity.leeway === undefined && parts.every(({ leeway }) => leeway === undefined);
}

/** By how much what contradicts approximate numbers may be off, as a part of what it should be; more is said of something else. */
const FARTHEST_RATE = exact(1, 4);
const FARTHEST_AMOUNT = exact(1, 50);

function withLeeway(
  quantity: Quantity,
  own: Reading,
  judgement: Judgement,
  { exactValue, interval }: InUnit,
): Judgement | undefined {
  if (judgement.verdict === 'agrees' || meet(ownInterval(quantity, own), interval))
    return judgedAs(judgement, 'agrees');
  const isRate = quantity.unit === 'percent' || quantity.unit === 'percentage-point';
  const farthest = multiply(absolute(exactValue), isRate ? FARTHEST_RATE : FARTHEST_AMOUNT);
  return compare(absolute(judgement.difference), farthest) > 0 ? undefined : judgedAs(judgement, 'contradicts');
}

/** What an operation gives, in the unit of its result. `per`: one of the base unit. */
class InUnit implements ComputedFigure {
  readonly exactValue: Exact;
  private readonly computed: Computed;
  private readonly per: Exact;

  constructor(computed: Computed, per: Exact) {
    this.exactValue = multiply(computed.value, per);
    this.computed = computed;
    this.per = per;
  }

  get interval(): Interval {
    return scaleInterval(this.computed.interval(), this.per);
  }
}

function recomputedOf(
  quantity: Quantity,
  own: Reading,
  { exactValue, interval }: ComputedFigure,
  arithmetic: string,
): Recomputed {
  const sign = unitSign(quantity);
  const allowed = isPoint(interval) ? undefined : `${formatNumber(interval.low, own.decimals + 2)}${sign}`;
  const until = `${formatNumber(interval.high, own.decimals + 2)}${sign}`;
  const right = isExact(quantity, own) ? formatExactly(exactValue) : formatNumber(exactValue, own.decimals);
  return {
    written: quantity.written,
    arithmetic,
    computed: `${formatExactly(exactValue)}${sign}`,
    right: `${right}${sign}`,
    ...(allowed === undefined ? {} : { allowed: { vi: `từ ${allowed} đến ${until}`, en: `${allowed} to ${until}` } }),
  };
}

function unitSign({ unit }: Quantity): string {
  return unitOf(unit).vi;
}

/** The digits without their unit. */
export function bare(quantity: Quantity): string {
  return quantity.unit === 'percent' || quantity.unit === 'percentage-point'
    ? `${quantity.written}`
    : quantity.written.slice(0, quantity.digitsEnd - quantity.start).trim();
}

/** A rate of what may be zero has no bounds. */
export function rateOf(value: Exact, part: () => Interval, whole: Interval): Computed | undefined {
  if (mayBeZero(whole)) return undefined;
  return { value, interval: () => divideIntervals(part(), whole) ?? point(value) };
}
