import type { Severity } from '../findings/finding.ts';
import type { Span } from '../source/span.ts';
import type { Expression } from './expression.ts';

export type Comparison = '==' | '<=' | '>=' | '<' | '>';

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
  /** The reason, in the form's own words (Vietnamese). */
  readonly why: string;
  /** Where the schema states it. */
  readonly at: Span;
}
