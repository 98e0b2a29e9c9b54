import type { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';

/**
 * A YAML document with places, independent of the library that parsed it. Keys are NFC. A long table has a million nodes, so a
 * node holds its offsets alone, and makes its span and its text when they are asked for.
 */
export type Node = MapNode | ListNode | ScalarNode;

abstract class Written {
  protected readonly source: SourceText;
  protected readonly start: number;
  protected readonly end: number;

  constructor({ source, start, end }: Span) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get span(): Span {
    return { source: this.source, start: this.start, end: this.end };
  }
}

export class Entry {
  readonly key: string;
  readonly value: Node;
  private readonly start: number;
  private readonly end: number;

  constructor(key: string, { start, end }: Span, value: Node) {
    this.key = key;
    this.value = value;
    this.start = start;
    this.end = end;
  }

  get keySpan(): Span {
    return { source: this.value.span.source, start: this.start, end: this.end };
  }
}

export class MapNode extends Written {
  readonly entries: ReadonlyMap<string, Entry>;

  constructor(at: Span, entries: ReadonlyMap<string, Entry>) {
    super(at);
    this.entries = entries;
  }

  get type(): 'map' {
    return 'map';
  }
}

export class ListNode extends Written {
  readonly items: readonly Node[];

  constructor(at: Span, items: readonly Node[]) {
    super(at);
    this.items = items;
  }

  get type(): 'list' {
    return 'list';
  }
}

export class ScalarNode extends Written {
  readonly quoted: boolean;
  readonly value: string | number | boolean | null;
  private readonly text: string | undefined;

  /** `written` where it is not just the text of the place. */
  constructor(at: Span, value: string | number | boolean | null, quoted: boolean, written?: string) {
    super(at);
    this.value = value;
    this.quoted = quoted;
    this.text = written;
  }

  get type(): 'scalar' {
    return 'scalar';
  }

  /** The scalar's text as it was written, without quotes; figures are read from it, never from `value`. */
  get written(): string {
    return this.text ?? this.source.text.slice(this.start, this.end);
  }
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
