import type { Condition, Step } from '../kind/expression.ts';
import { type Node, nodeAt, type Path } from '../parse/tree.ts';

/** The paths that an expression's steps lead to from an object: one without lists, one an item through lists and filters. */
export function locate(root: Node, from: Path, steps: readonly Step[]): readonly Path[] {
  let paths: Path[] = [from];
  for (const step of steps) {
    if (step.type === 'filter') {
      paths = paths
        .flatMap((path) => itemPaths(root, path))
        .filter((path) => holds(nodeAt(root, path), step.condition));
    } else {
      paths = paths
        .flatMap((path) => (isList(root, path) ? itemPaths(root, path) : [path]))
        .map((path) => [...path, step.name]);
    }
  }
  return paths;
}

/** The items of the lists that the steps lead to, for `count`. */
export function locateItems(root: Node, from: Path, steps: readonly Step[]): readonly Path[] | undefined {
  const paths = locate(root, from, steps);
  const last = steps.at(-1);
  if (last?.type === 'filter') return listExists(root, from, steps) ? paths : undefined;
  const lists = paths.filter((path) => isList(root, path));
  return lists.length === 0 ? undefined : lists.flatMap((path) => itemPaths(root, path));
}

function listExists(root: Node, from: Path, steps: readonly Step[]): boolean {
  const before = steps.slice(
    0,
    steps.findIndex((step) => step.type === 'filter'),
  );
  return locate(root, from, before).some((path) => isList(root, path));
}

function isList(root: Node, path: Path): boolean {
  return nodeAt(root, path)?.type === 'list';
}

function itemPaths(root: Node, path: Path): Path[] {
  const node = nodeAt(root, path);
  return node?.type === 'list' ? node.items.map((_, index) => [...path, index]) : [];
}

function holds(item: Node | undefined, condition: Condition): boolean {
  if (condition.type === 'compare') {
    const node = item === undefined ? undefined : nodeAt(item, condition.path);
    const text = node?.type === 'scalar' ? node.written : undefined;
    return (text === condition.text) === condition.equal;
  }
  const left = holds(item, condition.left);
  return condition.type === 'and' ? left && holds(item, condition.right) : left || holds(item, condition.right);
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
