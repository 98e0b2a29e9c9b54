import { LineIndex, type Lines } from './line-index.ts';

/**
 * One file's text as every pass sees it: NFC, no BOM, LF. `path` is the path shown to people (relative, forward slashes).
 * The line index is built when the first place is printed.
 */
export class SourceText {
  readonly path: string;
  readonly text: string;
  private index: LineIndex | undefined;
  private made: Map<(source: SourceText) => unknown, unknown> | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get lines(): Lines {
    this.index ??= new LineIndex(this.text);
    return this.index;
  }

  /** What is made of the text, once. It goes with the text: what a `WeakMap` holds lives until V8 collects the whole heap. */
  once<T>(make: (source: SourceText) => T): T {
    this.made ??= new Map();
    if (!this.made.has(make)) this.made.set(make, make(this));
    return this.made.get(make) as T;
  }

  get length(): number {
    return this.text.length;
  }
}

/** Folds what Windows and macOS editors leave in a file: BOM, CRLF, decomposed accents. */
export function sourceText(path: string, raw: string): SourceText {
  const text = (raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw).replace(/\r\n?/g, '\n').normalize('NFC');
  return new SourceText(path, text);
}
