import type { FigureShape, ListShape, ObjectShape, Shape, TextShape } from '../kind/shape.ts';
import { type Node, type Path, pathText } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import type { PlacedFigure } from './figure.ts';
import type { Slot } from './slot.ts';

/**
 * A place of a source that its kind knows, written or left out. Its path and where it stands are made when they are asked for;
 * what is inside is set by the walk that makes it (`instances.ts`).
 */
export type Place = ObjectPlace | ListPlace | FigurePlace | TextPlace;

abstract class AnyPlace<S extends Shape> {
  readonly slot: Slot<S>;
  readonly around: Place | undefined;
  /** Its key or index in what stands around it. */
  readonly step: string | number;
  readonly node: Node | undefined;

  constructor(slot: Slot<S>, around: Place | undefined, step: string | number, node: Node | undefined) {
    this.slot = slot;
    this.around = around;
    this.step = step;
    this.node = node;
  }

  get shape(): S {
    return this.slot.shape;
  }

  get path(): Path {
    return this.around === undefined ? [] : [...this.around.path, this.step];
  }

  /** Where it stands: its key, or the nearest thing above it that the author wrote. */
  get at(): Span {
    const { around, node, step } = this;
    if (around === undefined || typeof step === 'number') return (node as Node).span;
    const entry = around.node?.type === 'map' ? around.node.entries.get(step) : undefined;
    return entry?.keySpan ?? around.at;
  }
}

export class ObjectPlace extends AnyPlace<ObjectShape> {
  /** Its figures, objects and lists, in the order of the schema. */
  parts: readonly Place[] = [];
  /** Those whose keys the author chose. */
  others: ReadonlyMap<string, Place> | undefined = undefined;

  /** What stands under a key; undefined for a text, and for what the kind doesn't know. */
  child(key: string): Place | undefined {
    const slot = this.slot.property(key);
    return slot === undefined ? this.others?.get(key) : this.parts[slot.position];
  }
}

export class ListPlace extends AnyPlace<ListShape> {
  items: readonly Place[] = [];
  private byKey: ReadonlyMap<string, Place> | undefined;

  /** The item whose `x-key` has this text; the first one, where several have. */
  itemOf(key: string, text: string): Place | undefined {
    this.byKey ??= firstByText(this.items, key);
    return this.byKey.get(text);
  }
}

export class FigurePlace extends AnyPlace<FigureShape> {
  /** Undefined until it is asked for, null where there is none. Only the calculator sets it. */
  figure: PlacedFigure | null | undefined = undefined;
}

/** A text that is an item of a list; other texts have no place. */
export class TextPlace extends AnyPlace<TextShape> {}

function firstByText(items: readonly Place[], key: string): ReadonlyMap<string, Place> {
  const first = new Map<string, Place>();
  for (const item of items) {
    const text = textIn(item.node, key);
    if (text !== undefined && !first.has(text)) first.set(text, item);
  }
  return first;
}

/** What is written under a key of a map. */
export function textIn(node: Node | undefined, key: string): string | undefined {
  const value = node?.type === 'map' ? node.entries.get(key)?.value : undefined;
  return value?.type === 'scalar' ? value.written : undefined;
}

/** The place with this `pathText`. */
export function placeAt(root: Place, path: string): Place | undefined {
  if (path === '') return root;
  if (root instanceof ListPlace) {
    const [head, index] = /^\[(\d+)\]/.exec(path) ?? [];
    const item = root.items[Number(index)];
    return head === undefined || item === undefined ? undefined : placeAt(item, unstepped(path.slice(head.length)));
  }
  if (!(root instanceof ObjectPlace)) return undefined;
  const [key = ''] = /^[^.[]*/.exec(path) ?? [];
  const named = root.child(key);
  const found = named && placeAt(named, unstepped(path.slice(key.length)));
  return found ?? amongOthers(root, path);
}

/** A key of the author's may hold dots and brackets itself. */
function amongOthers({ others }: ObjectPlace, path: string): Place | undefined {
  for (const [key, place] of others ?? []) {
    const found = path.startsWith(key) ? placeAt(place, unstepped(path.slice(key.length))) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function unstepped(rest: string): string {
  return rest.startsWith('.') ? rest.slice(1) : rest;
}

export function placeText(place: Place): string {
  return pathText(place.path);
}
