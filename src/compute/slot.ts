import type { Equation } from '../kind/equation.ts';
import { plainKeys } from '../kind/expression-paths.ts';
import type { ObjectShape, Shape } from '../kind/shape.ts';

/**
 * A place of a kind's shape, made once for all sources of the kind. What all its places have in common stands here, so that a
 * place of a source is little more than the author's node: a table of 100,000 rows has a million of them.
 */
export class Slot<S extends Shape = Shape> {
  readonly shape: S;
  /** The object or list around it; absent at the root. */
  readonly around: Slot | undefined;
  /** Its key there; an item of a list, and an entry whose key the author chose, have none. */
  readonly key: string | undefined;
  /** Its index among the places of an object; texts have no place. */
  readonly position: number;
  private inside: Inside | undefined;
  private relations: readonly Definition[] | undefined;

  constructor(shape: S, around?: Slot, key?: string, position = -1) {
    this.shape = shape;
    this.around = around;
    this.key = key;
    this.position = position;
  }

  /** The properties of an object, in the order of the schema. */
  get properties(): readonly Slot[] {
    return this.contents.properties;
  }

  property(key: string): Slot | undefined {
    return this.contents.byKey.get(key);
  }

  /** The items of a list, or the entries of an object whose keys the author chose. */
  get each(): Slot | undefined {
    return this.contents.each;
  }

  /** The relations that may compute a figure: those that must hold before those that only ought to, outer objects first. */
  get definitions(): readonly Definition[] {
    this.relations ??= definitionsOf(this);
    return this.relations;
  }

  private get contents(): Inside {
    this.inside ??= insideOf(this);
    return this.inside;
  }
}

interface Inside {
  readonly properties: readonly Slot[];
  readonly byKey: ReadonlyMap<string, Slot>;
  readonly each: Slot | undefined;
}

/** An equation whose left side may name the figure; `above`: how many levels above it the object stands that carries it. */
export interface Definition {
  readonly equation: Equation;
  readonly above: number;
}

const NOTHING_INSIDE: Inside = { properties: [], byKey: new Map(), each: undefined };

function insideOf(slot: Slot): Inside {
  const { shape } = slot;
  if (shape.type === 'list') return { ...NOTHING_INSIDE, each: new Slot(shape.item, slot) };
  if (shape.type !== 'object') return NOTHING_INSIDE;
  const properties: Slot[] = [];
  let position = 0;
  for (const [key, property] of shape.properties) {
    properties.push(new Slot(property, slot, key, property.type === 'text' ? -1 : position++));
  }
  const byKey = new Map(properties.map((property) => [property.key ?? '', property]));
  return { properties, byKey, each: shape.others && new Slot(shape.others, slot) };
}

function definitionsOf(figure: Slot): Definition[] {
  const found: Definition[] = [];
  const keys: (string | undefined)[] = [];
  let slot = figure;
  for (let above = 1; slot.around?.shape.type === 'object'; above++) {
    keys.unshift(slot.key);
    slot = slot.around;
    found.unshift(...equationsFor(slot.shape, keys).map((equation) => ({ equation, above })));
  }
  return found.sort((a, b) => firmness(b) - firmness(a));
}

/** Those whose left side may lead along these keys; undefined is any key of the author's. */
function equationsFor(shape: Shape, keys: readonly (string | undefined)[]): Equation[] {
  if (shape.type !== 'object') return [];
  return shape.equations.filter(({ comparison, left }) => {
    const named = comparison === '==' ? plainKeys(left) : undefined;
    return named?.length === keys.length && named.every((key, index) => key === (keys[index] ?? key));
  });
}

/** What only ought to hold (`severity: warning`) defines a figure where nothing that must hold does. */
function firmness({ equation }: Definition): number {
  return ['info', 'warning', 'error'].indexOf(equation.severity);
}

const roots = new WeakMap<ObjectShape, Slot<ObjectShape>>();

/** The slot of a kind's root. */
export function rootSlot(shape: ObjectShape): Slot<ObjectShape> {
  const known = roots.get(shape) ?? new Slot(shape);
  roots.set(shape, known);
  return known;
}
