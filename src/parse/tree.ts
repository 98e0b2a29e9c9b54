import type { Span } from '../source/span.ts';

/** A YAML document with places, independent of the library that parsed it. Keys are NFC. */
export type Node = MapNode | ListNode | ScalarNode;

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

export interface MapNode {
  readonly type: 'map';
  readonly span: Span;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface ListNode {
  readonly type: 'list';
  readonly span: Span;
  readonly items: readonly Node[];
}

export interface ScalarNode {
  readonly type: 'scalar';
  readonly span: Span;
  /** The scalar's text as it was written, without quotes; figures are read from it, never from `value`. */
  readonly written: string;
  readonly quoted: boolean;
  readonly value: string | number | boolean | null;
}

/** Keys and list indexes from the root, e.g. `['tthc', 'bieu', 0, 'tong']`; printed `tthc.bieu[0].tong`. */
export type Path = readonly (string | number)[];

export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const part of path) {
    if (node === undefined) return undefined;
    if (node.type === 'map' && typeof part === 'string') node = node.entries.get(part)?.value;
    else if (node.type === 'list' && typeof part === 'number') node = node.items[part];
    else return undefined;
  }
  return node;
}
