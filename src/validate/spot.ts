import type { Entry, Node, Path } from '../parse/tree.ts';
import { type Span, span } from '../source/span.ts';
import { unescapedStep } from './schema-parts.ts';

/** A place of the tree that a schema error names. */
export interface Spot {
  readonly path: Path;
  readonly node: Node;
  /** The entry whose value the node is; a list item and the root have none. */
  readonly entry?: Entry;
}

/** The node at a JSON pointer; where the tree ends before, its last node. */
export function spotAt(root: Node, pointer: string): Spot {
  let spot: Spot = { path: [], node: root };
  for (const step of pointer.split('/').slice(1).map(unescapedStep)) {
    const { node, path }: Spot = spot;
    if (node.type === 'map') {
      const entry = node.entries.get(step);
      if (entry === undefined) return spot;
      spot = { path: [...path, step], node: entry.value, entry };
    } else if (node.type === 'list') {
      const item = node.items[Number(step)];
      if (item === undefined) return spot;
      spot = { path: [...path, Number(step)], node: item };
    } else {
      return spot;
    }
  }
  return spot;
}

/** What stands for a node as a whole: its key; a list item's dash; at the root the key `loai` or the first line. */
export function headOf({ path, node, entry }: Spot): Span {
  if (entry !== undefined) return entry.keySpan;
  const { source } = node.span;
  if (path.length === 0) {
    const kind = node.type === 'map' ? node.entries.get('loai') : undefined;
    if (kind !== undefined) return kind.keySpan;
    const end = source.text.indexOf('\n', node.span.start);
    return span(source, node.span.start, Math.min(node.span.end, end === -1 ? source.text.length : end));
  }
  const before = source.text.slice(0, node.span.start);
  const dash = /-[ \t]*$/.exec(before.slice(before.lastIndexOf('\n') + 1));
  if (dash === null) return node.span;
  const at = node.span.start - dash[0].length;
  return span(source, at, at + 1);
}
