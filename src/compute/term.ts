import { add, divide, type Exact, multiply, subtract, ZERO } from '../numbers/exact.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  multiplyIntervals,
  point,
  roundedInterval,
  scaleInterval,
  subtractIntervals,
} from '../numbers/interval.ts';
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

/** Both sides of an operator as one term; undefined where a side is, or where the divisor may be zero. */
export function combine(operator: '+' | '-' | '*' | '/', left?: Term, right?: Term): Term | undefined {
  if (left === undefined || right === undefined) return undefined;
  const { exact, intervals } = OPERATIONS[operator];
  const value = exact(left.value, right.value);
  const interval = intervals(left.interval, right.interval);
  return value && interval && { value, interval, figures: [...left.figures, ...right.figures] };
}

const OPERATIONS = {
  '+': { exact: add, intervals: addIntervals },
  '-': { exact: subtract, intervals: subtractIntervals },
  '*': { exact: multiply, intervals: multiplyIntervals },
  '/': { exact: divide, intervals: divideIntervals },
};

/** The sum of any number of terms, in linear time. */
export function total(terms: readonly Term[]): Term {
  let { value, interval } = NOTHING;
  const figures: Figure[] = [];
  for (const term of terms) {
    value = add(value, term.value);
    interval = addIntervals(interval, term.interval);
    for (const figure of term.figures) figures.push(figure);
  }
  return { value, interval, figures };
}
