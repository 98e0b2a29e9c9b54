import type { Condition, Step } from '../kind/expression.ts';
import { TASK_STATE, type TaskState } from '../kind/plan-keys.ts';
import type { Shape } from '../kind/shape.ts';
import { type Node, nodeAt, type Path } from '../parse/tree.ts';
import type { Chosen } from './figure.ts';

/** The data that steps lead through, and the state of each item that is a task. */
export interface Ground {
  readonly root: Node;
  readonly stateOf: (item: Path) => TaskState | undefined;
}

/** The paths that an expression's steps lead to from an object: one without lists, one an item through lists and filters. */
export function locate({ root, stateOf }: Ground, from: Path, steps: readonly Step[]): readonly Path[] {
  let paths: Path[] = [from];
  for (const step of steps) {
    if (step.type === 'filter') {
      paths = paths
        .flatMap((path) => itemPaths(root, path))
        .filter((path) => holds(nodeAt(root, path), stateOf(path), step.condition));
    } else {
      paths = paths
        .flatMap((path) => (isList(root, path) ? itemPaths(root, path) : [path]))
        .map((path) => [...path, step.name]);
    }
  }
  return paths;
}

/** The items of the lists that the steps lead to, for `count`. */
export function locateItems(ground: Ground, from: Path, steps: readonly Step[]): readonly Path[] | undefined {
  const { root } = ground;
  const paths = locate(ground, from, steps);
  const last = steps.at(-1);
  if (last?.type === 'filter') return listExists(ground, from, steps) ? paths : undefined;
  const lists = paths.filter((path) => isList(root, path));
  return lists.length === 0 ? undefined : lists.flatMap((path) => itemPaths(root, path));
}

/** Whether a filter asks for the state of tasks, which there is only as of a day. */
export function asksForState(steps: readonly Step[]): boolean {
  const asks = (condition: Condition): boolean =>
    condition.type === 'compare'
      ? condition.path.length === 1 && condition.path[0] === TASK_STATE
      : asks(condition.left) || asks(condition.right);
  return steps.some((step) => step.type === 'filter' && asks(step.condition));
}

function listExists(ground: Ground, from: Path, steps: readonly Step[]): boolean {
  const before = steps.slice(
    0,
    steps.findIndex((step) => step.type === 'filter'),
  );
  return locate(ground, from, before).some((path) => isList(ground.root, path));
}

function isList(root: Node, path: Path): boolean {
  return nodeAt(root, path)?.type === 'list';
}

function itemPaths(root: Node, path: Path): Path[] {
  const node = nodeAt(root, path);
  return node?.type === 'list' ? node.items.map((_, index) => [...path, index]) : [];
}

function holds(item: Node | undefined, state: TaskState | undefined, condition: Condition): boolean {
  if (condition.type === 'compare') {
    const text = state !== undefined && condition.path[0] === TASK_STATE ? state : textAt(item, condition.path);
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

/** The same place in another period's report; items of lists are the same when their `x-key` texts are. */
export function correspondingPath(
  here: Node,
  there: Node,
  path: Path,
  keyOf: (list: Path) => string | undefined,
): Path | undefined {
  const mapped: (string | number)[] = [];
  for (const [depth, part] of path.entries()) {
    if (typeof part === 'string') {
      mapped.push(part);
      continue;
    }
    const key = keyOf(path.slice(0, depth));
    if (key === undefined) return undefined;
    const mine = nodeAt(here, [...path.slice(0, depth), part, key]);
    const list = nodeAt(there, mapped);
    if (mine?.type !== 'scalar' || list?.type !== 'list') return undefined;
    const index = list.items.findIndex((item) => {
      const other = nodeAt(item, [key]);
      return other?.type === 'scalar' && other.written === mine.written;
    });
    if (index === -1) return undefined;
    mapped.push(index);
  }
  return mapped;
}

/** The written items at these paths. */
export function chosenAt(root: Node, items: readonly Path[]): Chosen[] {
  return items.flatMap((path) => {
    const node = nodeAt(root, path);
    return node === undefined ? [] : [{ path, at: node.span }];
  });
}

/** The innermost thing on the way to a path that somebody wrote: the list itself, or the one that the lists stand in. */
export function writtenPart(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

/** The `x-key` of a list's items. */
export function listKey(root: Shape, list: Path): string | undefined {
  let shape: Shape | undefined = root;
  for (const part of list) {
    if (shape?.type === 'list') shape = shape.item;
    else if (shape?.type === 'object' && typeof part === 'string') shape = shape.properties.get(part) ?? shape.others;
    else return undefined;
  }
  return shape?.type === 'list' && shape.item.type === 'object' ? shape.item.key : undefined;
}
