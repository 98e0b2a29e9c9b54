import type { Severity } from '../findings/finding.ts';
import type { Span } from '../source/span.ts';
import type { Expression } from './expression.ts';

export type Comparison = '==' | '<=' | '>=' | '<' | '>';

/**
 * When a relation holds: `adjacent`: the previous report is of the period directly before; `same-year`: both periods lie in one
 * year, in which cumulative figures grow; `first-of-year`: this period starts the year, so that cumulative figures restart.
 */
export const OCCASIONS = ['adjacent', 'same-year', 'first-of-year'] as const;

export type Occasion = (typeof OCCASIONS)[number];

/** One relation of a schema's `x-equations`: a definition of its left side when that is absent, a check when it is given. */
export interface Equation {
  readonly id: string;
  /** The relation as written in the schema. */
  readonly is: string;
  readonly left: Expression;
  readonly comparison: Comparison;
  readonly right: Expression;
  /** What an absent input means: the relation is left out, or the input counts zero. */
  readonly missing: 'skip' | 'zero';
  readonly severity: Severity;
  /** All of them must be true, or the relation neither computes nor checks. */
  readonly when: readonly Occasion[];
  /** The kind of plan that its `plan.` paths speak of; with a plan of another kind the relation is left out. */
  readonly plan?: string;
  /** The reason, in the form's own words (Vietnamese). */
  readonly why: string;
  /** Where the schema states it. */
  readonly at: Span;
}
