import type { UnitName } from '../numbers/unit.ts';
import type { Equation } from './equation.ts';

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
}

export interface TextShape extends Common {
  readonly type: 'text';
  /** `citation`: an id of the register; `date`: a calendar date; `flag`: true or false. */
  readonly meaning: 'plain' | 'date' | 'citation' | 'flag';
  readonly choices?: readonly string[];
}
