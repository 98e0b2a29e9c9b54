import { FigurePlace, ListPlace, ObjectPlace, type Place } from '../compute/place.ts';
import type { TextShape } from '../kind/shape.ts';
import type { Node } from '../parse/tree.ts';
import { readDate } from '../text/calendar-date.ts';
import { CitationLeaf, DateLeaf, FigureLeaf, type Leaf, plainLine, TextLeaf } from './leaves.ts';

/** What templates see: values, flags, lists, and objects without a prototype. What is absent is not there. */
export type ViewValue = string | boolean | Leaf | ListView | readonly ViewValue[] | ViewObject;

export interface ViewObject {
  [name: string]: ViewValue;
  /** Its place in the source, for findings about what is missing in it. Not a name that a template can write. */
  [ORIGIN]?: ObjectPlace;
}

export const ORIGIN: unique symbol = Symbol('origin');

/** A list whose items are seen one by one: a table may have 100,000. */
export class ListView {
  private readonly items: readonly Place[];

  constructor(items: readonly Place[]) {
    this.items = items;
  }

  get length(): number {
    return this.items.length;
  }

  /** Undefined where the list has no such item. */
  item(index: number): ViewValue | undefined {
    const place = this.items[index];
    return place && (valueView(place) ?? '');
  }

  *[Symbol.iterator](): Generator<ViewValue> {
    for (const place of this.items) yield valueView(place) ?? '';
  }
}

/**
 * Handlebars compares contexts by `!=`, which turns an object beside a text into a primitive: without this, a loop over texts
 * below an object would throw. A symbol is no name that a template can write.
 */
const NO_PROTOTYPE: object = Object.freeze(Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => '' }));

export function emptyView(origin: ObjectPlace | undefined): ViewObject {
  const view: ViewObject = Object.create(NO_PROTOTYPE);
  if (origin !== undefined) view[ORIGIN] = origin;
  return view;
}

/** What templates see of a source whose figures are known. Linear in its size. */
export function buildView(root: ObjectPlace): ViewObject {
  return objectView(root) ?? emptyView(root);
}

/** An object that the author left out is there when figures in it were computed. */
function objectView(place: ObjectPlace): ViewObject | undefined {
  const { node, slot } = place;
  const entries = node?.type === 'map' ? node.entries : undefined;
  let view = entries && emptyView(place);
  for (const { key = '', position, shape } of slot.properties) {
    const part = place.parts[position];
    const value = shape.type === 'text' ? textView(shape, entries?.get(key)?.value) : part && valueView(part);
    if (value === undefined) continue;
    view ??= emptyView(place);
    view[key] = value;
  }
  if (view === undefined || entries === undefined || slot.each === undefined) return view;
  for (const { key, value: node } of entries.values()) {
    if (slot.property(key) !== undefined) continue;
    const other = place.others?.get(key);
    const value = slot.each.shape.type === 'text' ? textView(slot.each.shape, node) : other && valueView(other);
    if (value !== undefined) view[key] = value;
  }
  return view;
}

function valueView(place: Place): ViewValue | undefined {
  if (place instanceof FigurePlace) return place.figure ? new FigureLeaf(place.figure, false) : undefined;
  if (place instanceof ObjectPlace) return objectView(place);
  if (!(place instanceof ListPlace)) return textView(place.shape, place.node);
  return place.node?.type === 'list' ? new ListView(place.items) : undefined;
}

function textView(shape: TextShape, node: Node | undefined): ViewValue | undefined {
  if (node?.type !== 'scalar' || node.value === null) return undefined;
  if (shape.meaning === 'flag' && typeof node.value === 'boolean') return node.value;
  const text = plainLine(typeof node.value === 'string' ? node.value : node.written);
  if (text === '') return undefined;
  if (shape.meaning === 'date') {
    const reading = readDate(text);
    if ('date' in reading) return new DateLeaf(reading.date, false);
  }
  return shape.meaning === 'citation' ? new CitationLeaf(text, 'auto') : new TextLeaf(text);
}
