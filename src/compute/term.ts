import { add, divide, type Exact, multiply, ONE, subtract, ZERO } from '../numbers/exact.ts';
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
import type { Figure, PlacedFigure } from './figure.ts';

/** A value on its way through an equation, in base units (đồng, a pure number, days), with the figures it came from. */
export class Term {
  /** From the figures at face value. */
  readonly value: Exact;
  readonly figures: readonly Figure[];
  /** Absent where nothing was rounded, as in most sums: the value is the only one then. */
  private readonly spread: Interval | undefined;

  constructor(value: Exact, figures: readonly Figure[], spread?: Interval) {
    this.value = value;
    this.figures = figures;
    this.spread = spread;
  }

  /** All values that the written digits allow. */
  get interval(): Interval {
    return this.spread ?? point(this.value);
  }

  get isExact(): boolean {
    return this.spread === undefined;
  }

  /** The same value, as one that these figures stand for. */
  of(figures: readonly Figure[]): Term {
    return new Term(this.value, figures, this.spread);
  }
}

/** An absent input that counts zero (`missing: zero`). */
export const NOTHING = new Term(ZERO, []);

export function constant(value: Exact): Term {
  return new Term(value, []);
}

/** A figure that the author wrote: exact, or the interval that its written digits give. */
export function writtenTerm(figure: Figure): Term {
  const { scale } = unitOf(figure.unit);
  const value = scale === ONE ? figure.value : multiply(figure.value, scale);
  if (!figure.rounded) return new Term(value, [figure]);
  return new Term(value, [figure], scaleInterval(roundedInterval(figure.value, figure.decimals), scale));
}

/** Both sides of an operator as one term; undefined where a side is, or where the divisor may be zero. */
export function combine(operator: '+' | '-' | '*' | '/', left?: Term, right?: Term): Term | undefined {
  if (left === undefined || right === undefined) return undefined;
  const { exact, intervals } = OPERATIONS[operator];
  const value = exact(left.value, right.value);
  if (value === undefined) return undefined;
  const figures = [...left.figures, ...right.figures];
  if (left.isExact && right.isExact) return new Term(value, figures);
  const interval = intervals(left.interval, right.interval);
  return interval && new Term(value, figures, interval);
}

const OPERATIONS = {
  '+': { exact: add, intervals: addIntervals },
  '-': { exact: subtract, intervals: subtractIntervals },
  '*': { exact: multiply, intervals: multiplyIntervals },
  '/': { exact: divide, intervals: divideIntervals },
};

/** The sum of any number of figures, in linear time. */
export function total(figures: readonly PlacedFigure[]): Term {
  let { value } = NOTHING;
  let interval: Interval | undefined;
  for (const { term } of figures) {
    if (interval !== undefined || !term.isExact) interval = addIntervals(interval ?? point(value), term.interval);
    value = add(value, term.value);
  }
  return new Term(value, figures, interval);
}
