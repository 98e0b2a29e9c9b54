import { type Exact, equal, roundTo, subtract, truncateTo } from './exact.ts';
import { type Interval, meet, point, roundedInterval } from './interval.ts';

/**
 * `agrees`: the figures as written give what was written (rounded half up, when it is a rounded figure).
 * `within-rounding`: they don't, but true values behind the rounded figures may: information.
 * `truncated`: digits were cut off instead of rounded, `64,28` for 9/14: a warning.
 * `contradicts`: no true values give what was written: an error.
 */
export type Verdict = 'agrees' | 'within-rounding' | 'truncated' | 'contradicts';

export interface Judgement {
  readonly verdict: Verdict;
  /** Written minus computed from the figures as written. */
  readonly difference: Exact;
  /** What ought to stand there: the computed value, at the written decimals when the figure is rounded. */
  readonly right: Exact;
}

/** A figure that someone wrote. `decimals` counts only when it is `rounded`; all in one unit with what it is judged by. */
export interface WrittenFigure {
  readonly value: Exact;
  readonly decimals: number;
  readonly rounded: boolean;
}

/** What an equation gives for it: from the figures as written, and from all values that these may stand for. */
export interface ComputedFigure {
  readonly exactValue: Exact;
  /** Asked for only where the figures as written don't agree. */
  readonly interval: Interval;
}

/** Whether the figures as written give what was written: the one verdict that asks for no interval. */
export function agrees(written: WrittenFigure, exactValue: Exact): boolean {
  return equal(written.value, asWritten(written, exactValue));
}

function asWritten({ decimals, rounded }: WrittenFigure, exactValue: Exact): Exact {
  return rounded ? roundTo(exactValue, decimals) : exactValue;
}

/** Judges a written figure by a computed one (`==`), both in the same unit. */
export function judge(written: WrittenFigure, computed: ComputedFigure): Judgement {
  const { value, decimals, rounded } = written;
  const { exactValue } = computed;
  const right = asWritten(written, exactValue);
  return new Judged(verdictOf(), right, value, exactValue);

  function verdictOf(): Verdict {
    if (equal(value, right)) return 'agrees';
    if (meet(rounded ? roundedInterval(value, decimals) : point(value), computed.interval)) return 'within-rounding';
    if (rounded && equal(value, truncateTo(exactValue, decimals))) return 'truncated';
    return 'contradicts';
  }
}

/** The same judgement with another verdict. */
export function judgedAs({ difference, right }: Judgement, verdict: Verdict): Judgement {
  return { verdict, difference, right };
}

/** Of most figures that are tried nobody asks by how much they differ. */
class Judged implements Judgement {
  readonly verdict: Verdict;
  readonly right: Exact;
  private readonly value: Exact;
  private readonly exactValue: Exact;

  constructor(verdict: Verdict, right: Exact, value: Exact, exactValue: Exact) {
    this.verdict = verdict;
    this.right = right;
    this.value = value;
    this.exactValue = exactValue;
  }

  get difference(): Exact {
    return subtract(this.value, this.exactValue);
  }
}
