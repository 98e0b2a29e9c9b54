import { LineIndex, type Lines } from './line-index.ts';

/**
 * No letter, digit or sign that Vietnamese reports are typed in: of these, none stands for another one, is combined with its neighbours, or
 * means anything to the program. Most texts hold nothing else; one look at a text then spares as many as there are sorts of rare characters.
 */
const EXTRAORDINARY = /[^\n -~\u00c0-\u024f\u1ea0-\u1ef9\u2010-\u2027]/;

/**
 * One file's text as every pass sees it: NFC, no BOM, LF. `path` is the path shown to people (relative, forward slashes).
 * The line index is built when the first place is printed.
 */
export class SourceText {
  readonly path: string;
  readonly text: string;
  private index: LineIndex | undefined;
  private made: Map<(source: SourceText) => unknown, unknown> | undefined;
  private known: boolean | undefined;

  /** `ordinary`: where it is known whether all characters are ordinary. */
  constructor(path: string, text: string, ordinary?: boolean) {
    this.path = path;
    this.text = text;
    this.known = ordinary;
  }

  get lines(): Lines {
    this.index ??= new LineIndex(this.text);
    return this.index;
  }

  /** Whether there is no tab, no control, invisible, raised or private character in it. */
  get ordinary(): boolean {
    this.known ??= isOrdinary(this.text);
    return this.known;
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

function isOrdinary(text: string): boolean {
  return !EXTRAORDINARY.test(text);
}

/** Folds what Windows and macOS editors leave in a file: BOM, CRLF, decomposed accents. */
export function sourceText(path: string, raw: string): SourceText {
  if (isOrdinary(raw)) return new SourceText(path, raw, true);
  const text = (raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw).replace(/\r\n?/g, '\n').normalize('NFC');
  return new SourceText(path, text);
}
