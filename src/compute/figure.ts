import type { Equation } from '../kind/equation.ts';
import { type Exact, smallWhole, whole } from '../numbers/exact.ts';
import type { UnitName } from '../numbers/unit.ts';
import type { Path, ScalarNode } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import type { FigurePlace } from './place.ts';
import { type Term, writtenTerm } from './term.ts';

/** One number of a report, with where it comes from. */
export interface Figure {
  readonly path: Path;
  /** The schema's Vietnamese title. */
  readonly title?: string | undefined;
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

/** All figures of one source, by `pathText(path)`, in the order of the schema. */
export interface Figures {
  readonly size: number;
  get(path: string): Figure | undefined;
  keys(): Iterable<string>;
  values(): Iterable<Figure>;
  [Symbol.iterator](): Iterator<[string, Figure]>;
}

/** The figures that the author wrote. */
export function writtenFigures(figures: Figures): Figure[] {
  return [...figures.values()].filter((figure) => figure.from.how === 'given');
}

/** A figure that has a place in its source, which tells what it is. */
abstract class AtPlace {
  readonly place: FigurePlace;
  readonly decimals: number;
  /** A whole number as itself, for most figures are small counts. */
  private readonly digits: Exact | number;

  constructor(place: FigurePlace, value: Exact, decimals: number) {
    this.place = place;
    this.decimals = decimals;
    this.digits = smallWhole(value) ?? value;
  }

  get value(): Exact {
    return typeof this.digits === 'number' ? whole(this.digits) : this.digits;
  }

  get path(): Path {
    return this.place.path;
  }

  get title(): string | undefined {
    return this.place.shape.title;
  }

  get unit(): UnitName {
    return this.place.shape.unit;
  }

  get rounded(): boolean {
    return this.place.shape.rounded !== undefined;
  }
}

/** A figure that the author wrote. There may be a million of them, so it is its own provenance. */
export class GivenFigure extends AtPlace implements Figure {
  get from(): Extract<Provenance, { how: 'given' }> {
    return this;
  }

  get how(): 'given' {
    return 'given';
  }

  get at(): Span {
    return this.node.span;
  }

  get written(): string {
    return this.node.written;
  }

  get term(): Term {
    return writtenTerm(this);
  }

  private get node(): ScalarNode {
    return this.place.node as ScalarNode;
  }
}

/** A figure that the author left out, computed from others. */
export class ComputedFigure extends AtPlace implements Figure {
  readonly equation: Equation;
  private readonly right: Term;

  constructor(place: FigurePlace, value: Exact, decimals: number, equation: Equation, right: Term) {
    super(place, value, decimals);
    this.equation = equation;
    this.right = right;
  }

  get from(): Extract<Provenance, { how: 'computed' }> {
    return this;
  }

  get how(): 'computed' {
    return 'computed';
  }

  get at(): Span {
    return this.place.at;
  }

  get inputs(): readonly Figure[] {
    return this.right.figures;
  }

  get term(): Term {
    return this.right.of([this]);
  }
}

export type PlacedFigure = GivenFigure | ComputedFigure;
