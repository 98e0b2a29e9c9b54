import type { ObjectShape, TextShape } from '../kind/shape.ts';
import type { ListNode, MapNode, Node, ScalarNode } from '../parse/tree.ts';
import { FigurePlace, ListPlace, ObjectPlace, type Place, TextPlace } from './place.ts';
import { rootSlot, type Slot } from './slot.ts';

/** An object of a source (or one that the schema knows and the author left out) with the relations it carries. */
export type Instance = ObjectPlace;

/** A written object that its kind says more of than its figures: a task, a target, one of a kind. */
export type MarkedObject = ObjectPlace & { readonly node: MapNode };

/** A written day, or the id of a cited document, that must lie in the reporting period. */
export interface PeriodPlace {
  readonly shape: TextShape;
  readonly node: ScalarNode;
}

/** All places of a source: the root with those below it, and some of them in the order of the schema. */
export interface Places {
  readonly root: ObjectPlace;
  readonly instances: readonly Instance[];
  readonly figures: readonly FigurePlace[];
  readonly marked: readonly MarkedObject[];
  readonly inPeriod: readonly PeriodPlace[];
}

/** Walks data and shape together: every object with relations and every place of a figure, written or not. */
export function placesOf(root: Node, shape: ObjectShape): Places {
  const walk = new Walk();
  const place = walk.object(rootSlot(shape), root, undefined, '');
  const { instances, figures, marked, inPeriod } = walk;
  return { root: place, instances, figures, marked, inPeriod };
}

class Walk {
  readonly instances: Instance[] = [];
  readonly figures: FigurePlace[] = [];
  readonly marked: MarkedObject[] = [];
  readonly inPeriod: PeriodPlace[] = [];

  object(
    slot: Slot<ObjectShape>,
    node: Node | undefined,
    around: Place | undefined,
    step: string | number,
  ): ObjectPlace {
    const { shape } = slot;
    const place = new ObjectPlace(slot, around, step, node);
    if (shape.equations.length > 0) this.instances.push(place);
    const entries = node?.type === 'map' ? node.entries : undefined;
    if (isWritten(place) && (shape.task ?? shape.target ?? shape.unique)) this.marked.push(place);
    const parts: Place[] = [];
    for (const property of slot.properties) {
      const key = property.key ?? '';
      const inner = this.place(property, entries?.get(key)?.value, place, key);
      if (inner !== undefined) parts.push(inner);
    }
    // an array that has grown keeps room for more
    place.parts = parts.slice();
    const { each } = slot;
    if (each === undefined || entries === undefined) return place;
    const others = new Map<string, Place>();
    for (const [key, { value }] of entries) {
      const inner = slot.property(key) === undefined ? this.place(each, value, place, key) : undefined;
      if (inner !== undefined) others.set(key, inner);
    }
    place.others = others;
    return place;
  }

  /** Texts have none. */
  private place(slot: Slot, node: Node | undefined, around: Place, step: string | number): Place | undefined {
    switch (slot.shape.type) {
      case 'figure': {
        const place = new FigurePlace(slot as FigurePlace['slot'], around, step, node);
        this.figures.push(place);
        return place;
      }
      case 'list': {
        const place = new ListPlace(slot as ListPlace['slot'], around, step, node);
        if (node?.type === 'list') place.items = this.items(place, node);
        return place;
      }
      case 'object':
        return this.object(slot as Slot<ObjectShape>, node, around, step);
      case 'text':
        if (slot.shape.inPeriod && isValue(node)) this.inPeriod.push({ shape: slot.shape, node });
        return undefined;
    }
  }

  private items(list: ListPlace, { items }: ListNode): readonly Place[] {
    const each = list.slot.each as Slot;
    return items.map(
      (node, index) =>
        this.place(each, node, list, index) ?? new TextPlace(each as TextPlace['slot'], list, index, node),
    );
  }
}

function isWritten(place: ObjectPlace): place is MarkedObject {
  return place.node?.type === 'map';
}

function isValue(node: Node | undefined): node is ScalarNode {
  return node?.type === 'scalar' && node.value !== null;
}
