import type { UnitName } from '../numbers/unit.ts';
import type { Span } from '../source/span.ts';
import type { Equation } from './equation.ts';
import type { TargetKeys, TaskKeys } from './plan-keys.ts';

/**
 * What a kind's JSON Schema says about one place of a source, with `$ref`s resolved: the one model that figures, equations,
 * template paths, `explain` and suggestions share.
 */
export type Shape = ObjectShape | ListShape | FigureShape | TextShape;

interface Common {
  /** Vietnamese title and description from the schema. */
  readonly title?: string;
  readonly description?: string;
}

export interface ObjectShape extends Common {
  readonly type: 'object';
  readonly properties: ReadonlyMap<string, Shape>;
  readonly required: ReadonlySet<string>;
  readonly equations: readonly Equation[];
  /** The shape of every other key, for objects that are keyed by the author (a register's ids). */
  readonly others?: Shape;
  /** The key that identifies an item of a list from one period to the next (`x-key`). */
  readonly key?: string;
  /** Two such objects anywhere in a document that agree in these keys must agree in their figures (`x-unique`). */
  readonly unique?: { readonly keys: readonly string[]; readonly at: Span };
  /** A task of a plan (`x-task`). */
  readonly task?: TaskKeys;
  /** A target of a plan (`x-target`). */
  readonly target?: TargetKeys;
}

export interface ListShape extends Common {
  readonly type: 'list';
  readonly item: Shape;
}

export interface FigureShape extends Common {
  readonly type: 'figure';
  readonly unit: UnitName;
  /** Digits after the comma when cchc computes it; present only for a figure that is printed rounded. */
  readonly rounded?: number;
  /** Stays the same from one period to the next (`x-constant`), so `cchc new --from` carries it over. */
  readonly constant?: true;
}

export interface TextShape extends Common {
  readonly type: 'text';
  /** `citation`: an id of the register; `date`: a calendar date; `flag`: true or false. */
  readonly meaning: 'plain' | 'date' | 'citation' | 'flag';
  readonly choices?: readonly string[];
  /** The document cited here, or the day, must lie in the reporting period (`x-in-period`). */
  readonly inPeriod?: Span;
}
