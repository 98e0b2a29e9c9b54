import type { Condition, Step } from '../kind/expression.ts';
import { TASK_STATE, type TaskState } from '../kind/plan-keys.ts';
import { type Node, nodeAt, type Path } from '../parse/tree.ts';
import { ListPlace, ObjectPlace, type Place, textIn } from './place.ts';

/** Tells the state of an item that is a task. */
export type StateOf = (item: Place) => TaskState | undefined;

/**
 * The places that an expression's steps lead to from an object: one without lists, one an item through lists and filters.
 * Undefined stands for a place that the kind doesn't know.
 */
export function locate(
  from: Place | undefined,
  steps: readonly Step[],
  stateOf: StateOf,
): readonly (Place | undefined)[] {
  let places: readonly (Place | undefined)[] = [from];
  for (const step of steps) {
    const items = step.type === 'filter' ? places.flatMap(itemsOf) : places.flatMap(itemsOrSelf);
    places =
      step.type === 'filter'
        ? items.filter((item) => item !== undefined && holds(item, stateOf(item), step.condition))
        : items.map((place) => childOf(place, step.name));
  }
  return places;
}

/** The items of the lists that the steps lead to, for `count`. */
export function locateItems(
  from: Place | undefined,
  steps: readonly Step[],
  stateOf: StateOf,
): readonly Place[] | undefined {
  const filter = steps.findIndex((step) => step.type === 'filter');
  if (steps.at(-1)?.type === 'filter') {
    if (!locate(from, steps.slice(0, filter), stateOf).some(isList)) return undefined;
    return locate(from, steps, stateOf).filter((place) => place !== undefined);
  }
  const lists = locate(from, steps, stateOf).filter(isList);
  return lists.length === 0 ? undefined : lists.flatMap((list) => list.items);
}

/** The place that the names of a path lead to, where no list is on the way. */
export function descend(from: Place | undefined, steps: readonly Step[]): Place | undefined {
  let place = from;
  for (const step of steps) if (step.type === 'name') place = childOf(place, step.name);
  return place;
}

export function namesIn(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => (step.type === 'name' ? [step.name] : []));
}

/** Whether a filter asks for the state of tasks, which there is only as of a day. */
export function asksForState(steps: readonly Step[]): boolean {
  const asks = (condition: Condition): boolean =>
    condition.type === 'compare'
      ? condition.path.length === 1 && condition.path[0] === TASK_STATE
      : asks(condition.left) || asks(condition.right);
  return steps.some((step) => step.type === 'filter' && asks(step.condition));
}

function childOf(place: Place | undefined, key: string): Place | undefined {
  return place instanceof ObjectPlace ? place.child(key) : undefined;
}

function isList(place: Place | undefined): place is ListPlace {
  return place instanceof ListPlace && place.node?.type === 'list';
}

function itemsOf(place: Place | undefined): readonly (Place | undefined)[] {
  return isList(place) ? place.items : [];
}

function itemsOrSelf(place: Place | undefined): readonly (Place | undefined)[] {
  return isList(place) ? place.items : [place];
}

function holds(item: Place, state: TaskState | undefined, condition: Condition): boolean {
  if (condition.type === 'compare') {
    const text = state !== undefined && condition.path[0] === TASK_STATE ? state : textAt(item.node, condition.path);
    return (text === condition.text) === condition.equal;
  }
  const left = holds(item, state, condition.left);
  return condition.type === 'and'
    ? left && holds(item, state, condition.right)
    : left || holds(item, state, condition.right);
}

function textAt(item: Node | undefined, path: Path): string | undefined {
  const node = item === undefined ? undefined : nodeAt(item, path);
  return node?.type === 'scalar' ? node.written : undefined;
}

/**
 * The same place in another period's report; items of lists are the same when their `x-key` texts are. Undefined where an item
 * has no counterpart; `place` is undefined where the other report's kind does not know it.
 */
export function counterpart(place: Place, root: Place): { readonly place: Place | undefined } | undefined {
  const { around, step } = place;
  if (around === undefined) return { place: root };
  const outer = counterpart(around, root);
  if (outer === undefined) return undefined;
  if (typeof step === 'string') return { place: childOf(outer.place, step) };
  const { shape } = place;
  const key = shape.type === 'object' ? shape.key : undefined;
  const text = key === undefined ? undefined : textIn(place.node, key);
  if (key === undefined || text === undefined || !isList(outer.place)) return undefined;
  const item = outer.place.itemOf(key, text);
  return item && { place: item };
}

/** The innermost thing on the way to a path that somebody wrote: the list itself, or the one that the lists stand in. */
export function writtenPart(root: Node, path: Path): Node {
  let written = root;
  for (const step of path) {
    const inner = nodeAt(written, [step]);
    if (inner === undefined) break;
    written = inner;
  }
  return written;
}
