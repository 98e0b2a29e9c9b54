import { type Exact, ZERO } from '../numbers/exact.ts';
import { type Interval, point, roundedInterval, scaleInterval } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import type { Figure } from './figure.ts';

/** A value on its way through an equation, in base units (đồng, a pure number, days), with the figures it came from. */
export interface Term {
  /** From the figures at face value. */
  readonly value: Exact;
  /** All values that the written digits allow. */
  readonly interval: Interval;
  readonly figures: readonly Figure[];
}

/** An absent input that counts zero (`missing: zero`). */
export const NOTHING: Term = { value: ZERO, interval: point(ZERO), figures: [] };

export function constant(value: Exact): Term {
  return { value, interval: point(value), figures: [] };
}

/** A figure that the author wrote: exact, or the interval that its written digits give. */
export function writtenTerm(figure: Figure): Term {
  const { scale } = unitOf(figure.unit);
  const interval = figure.rounded ? roundedInterval(figure.value, figure.decimals) : point(figure.value);
  const based = scaleInterval(interval, scale);
  return { value: scaleInterval(point(figure.value), scale).low, interval: based, figures: [figure] };
}
