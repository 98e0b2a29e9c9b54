import type { Severity } from '../findings/finding.ts';
import type { Expression } from './expression.ts';

/** One relation of a schema's `x-equations`: a definition of its left side when that is absent, a check when it is given. */
export interface Equation {
  readonly id: string;
  /** The relation as written in the schema. */
  readonly is: string;
  readonly left: Expression;
  readonly comparison: '==' | '<=' | '>=' | '<' | '>';
  readonly right: Expression;
  /** What an absent input means: the relation is left out, or the input counts zero. */
  readonly missing: 'skip' | 'zero';
  readonly severity: Severity;
  /** The reason, in the form's own words (Vietnamese). */
  readonly why: string;
}
