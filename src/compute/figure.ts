import type { Equation } from '../kind/equation.ts';
import type { Exact } from '../numbers/exact.ts';
import type { UnitName } from '../numbers/unit.ts';
import type { Path } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';

/** One number of a report, with where it comes from. */
export interface Figure {
  readonly path: Path;
  /** The schema's Vietnamese title. */
  readonly title?: string;
  readonly unit: UnitName;
  /** In the figure's own unit: 75 for 75 %, 545918 for 545.918 triệu đồng. */
  readonly value: Exact;
  /** Digits after the comma with which it was written, or is printed when computed. */
  readonly decimals: number;
  /** Whether it stands for an interval (`x-rounded`). */
  readonly rounded: boolean;
  readonly from: Provenance;
}

/**
 * Given: written by the author at a place. Computed: by an equation of the kind, from other figures. Counted: the items of a
 * list, where an equation says `count(list)`; `chosen`: those that its filter let through.
 */
export type Provenance =
  | { readonly how: 'given'; readonly at: Span; readonly written: string }
  | { readonly how: 'computed'; readonly equation: Equation; readonly at: Span; readonly inputs: readonly Figure[] }
  | { readonly how: 'counted'; readonly at: Span; readonly chosen?: readonly Chosen[] };

export interface Chosen {
  readonly path: Path;
  readonly at: Span;
}

/** All figures of one source, by `pathText(path)`, in the order of the source. */
export type Figures = ReadonlyMap<string, Figure>;
