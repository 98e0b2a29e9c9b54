import type { RawCell } from '../table-grid.ts';

/** Where a stretch of the text stands in a part's XML, so that a comment can be put at its very words. */
export interface Origin {
  readonly start: number;
  readonly end: number;
  /** The text of one `w:t` as written, between `xmlStart` and the end tag. */
  readonly raw: string;
  readonly xmlStart: number;
  /** Words in a note or a text box: a comment goes to the place in the body that they hang on. */
  readonly anchor?: number;
}

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
  /** The list that Word itself numbers or bullets, with its level. */
  readonly list?: string;
}

/** The text of a Word file while it is put together: one line a paragraph or a table row. */
export class DocxText {
  readonly lines: Line[] = [];
  readonly origins: Origin[] = [];
  readonly hidden: { readonly start: number; readonly end: number }[] = [];
  readonly tables: { readonly start: number; readonly end: number; readonly rows: readonly (readonly RawCell[])[] }[] =
    [];
  private readonly pieces: string[] = [];
  private length = 0;

  get at(): number {
    return this.length;
  }

  add(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }

  /** Ends a line that began at `start`. */
  endLine(start: number, about: { heading: boolean; list?: string }): void {
    this.lines.push({ start, end: this.length, ...about });
    this.add('\n');
  }

  get text(): string {
    return this.pieces.join('');
  }
}
