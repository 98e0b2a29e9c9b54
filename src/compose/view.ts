import type { Figures } from '../compute/figure.ts';
import type { ObjectShape, Shape, TextShape } from '../kind/shape.ts';
import type { MapNode, Node, ScalarNode } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import { readDate } from '../text/calendar-date.ts';
import { type Leaves, plainLine } from './leaves.ts';

/** What templates see: marks of values, flags, lists, and objects without a prototype. What is absent is not there. */
export type ViewValue = string | boolean | readonly ViewValue[] | ViewObject;

export interface ViewObject {
  [name: string]: ViewValue;
  /** Not a name that a template can write. */
  [ORIGIN]?: Origin;
}

/** Where in the source an object stands, for findings about what is missing in it. */
export interface Origin {
  readonly path: string;
  readonly at: Span;
  /** Absent where the author left the object out and its figures were computed. */
  readonly node?: Node | undefined;
}

export const ORIGIN: unique symbol = Symbol('origin');

export interface ViewSource {
  readonly shape: ObjectShape;
  readonly data: Node;
  readonly figures: Figures;
}

/** Linear in the size of the source. */
export function buildView({ shape, data, figures }: ViewSource, leaves: Leaves): ViewObject {
  const builder = new ViewBuilder(figures, leaves, data.span);
  return builder.object(shape, data.type === 'map' ? data : undefined, '') ?? emptyView({ path: '', at: data.span });
}

/**
 * Handlebars compares contexts by `!=`, which turns an object beside a text into a primitive: without this, a loop over texts
 * below an object would throw. A symbol is no name that a template can write.
 */
const NO_PROTOTYPE: object = Object.freeze(Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => '' }));

export function emptyView(origin: Origin | undefined): ViewObject {
  const view: ViewObject = Object.create(NO_PROTOTYPE);
  if (origin !== undefined) view[ORIGIN] = origin;
  return view;
}

class ViewBuilder {
  private readonly figures: Figures;
  private readonly leaves: Leaves;
  /** Every place on the way to a figure: an object that the author left out may still hold computed ones. */
  private readonly onTheWay = new Set<string>();
  private readonly root: Span;

  constructor(figures: Figures, leaves: Leaves, root: Span) {
    this.figures = figures;
    this.leaves = leaves;
    this.root = root;
    for (const path of figures.keys()) {
      for (let end = lastStep(path); end > 0 && !this.onTheWay.has(path.slice(0, end)); end = lastStep(path, end))
        this.onTheWay.add(path.slice(0, end));
    }
  }

  object(shape: ObjectShape, node: MapNode | undefined, path: string, parent = this.root): ViewObject | undefined {
    if (node === undefined && path !== '' && !this.onTheWay.has(path)) return undefined;
    const at = node?.span ?? parent;
    const view = emptyView({ path, at, node });
    for (const [name, property] of shape.properties) {
      const value = this.value(property, node?.entries.get(name)?.value, path === '' ? name : `${path}.${name}`, at);
      if (value !== undefined) view[name] = value;
    }
    if (shape.others !== undefined && node !== undefined) {
      for (const { key, value: entry } of node.entries.values()) {
        if (shape.properties.has(key)) continue;
        const value = this.value(shape.others, entry, path === '' ? key : `${path}.${key}`, at);
        if (value !== undefined) view[key] = value;
      }
    }
    return view;
  }

  private value(shape: Shape, node: Node | undefined, path: string, parent: Span): ViewValue | undefined {
    switch (shape.type) {
      case 'object':
        return this.object(shape, node?.type === 'map' ? node : undefined, path, parent);
      case 'list':
        if (node?.type !== 'list') return undefined;
        return node.items.map((item, index) => this.value(shape.item, item, `${path}[${index}]`, node.span) ?? '');
      case 'figure': {
        const figure = this.figures.get(path);
        return figure && this.leaves.mark({ type: 'figure', figure, digitsOnly: false });
      }
      case 'text':
        return node?.type === 'scalar' ? this.text(shape, node) : undefined;
    }
  }

  private text(shape: TextShape, node: ScalarNode): ViewValue | undefined {
    if (node.value === null) return undefined;
    if (shape.meaning === 'flag' && typeof node.value === 'boolean') return node.value;
    const text = plainLine(typeof node.value === 'string' ? node.value : node.written);
    if (text === '') return undefined;
    if (shape.meaning === 'date') {
      const reading = readDate(text);
      if ('date' in reading) return this.leaves.mark({ type: 'date', date: reading.date, long: false });
    }
    if (shape.meaning === 'citation') return this.leaves.mark({ type: 'citation', id: text, form: 'auto' });
    return this.leaves.mark({ type: 'text', text });
  }
}

/** Offset of the last `.` or `[` before `end`. */
function lastStep(path: string, end = path.length): number {
  return Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1));
}
