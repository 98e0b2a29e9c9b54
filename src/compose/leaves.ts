import type { Figure } from '../compute/figure.ts';
import type { CalendarDate } from '../text/calendar-date.ts';

/**
 * One value that a template may print. How it reads is decided at the very end, when its place in the document is known:
 * running text, a table, beside a `/`.
 */
export type Leaf = TextLeaf | FigureLeaf | DateLeaf | CitationLeaf;

export class TextLeaf {
  readonly type = 'text';
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class FigureLeaf {
  readonly type = 'figure';
  readonly figure: Figure;
  readonly digitsOnly: boolean;

  constructor(figure: Figure, digitsOnly: boolean) {
    this.figure = figure;
    this.digitsOnly = digitsOnly;
  }
}

export class DateLeaf {
  readonly type = 'date';
  readonly date: CalendarDate;
  readonly long: boolean;

  constructor(date: CalendarDate, long: boolean) {
    this.date = date;
    this.long = long;
  }
}

export class CitationLeaf {
  readonly type = 'citation';
  readonly id: string;
  readonly form: CitationForm;

  constructor(id: string, form: CitationForm) {
    this.id = id;
    this.form = form;
  }
}

export function isLeaf(value: unknown): value is Leaf {
  return (
    value instanceof FigureLeaf ||
    value instanceof TextLeaf ||
    value instanceof CitationLeaf ||
    value instanceof DateLeaf
  );
}

/** `auto`: in full the first time, short afterwards (decree 30, II.6.b). */
export type CitationForm = 'auto' | 'full' | 'short';

const OPEN = '\uE000';
const CLOSE = '\uE001';
const OPEN_BESIDE_SLASH = '\uE002';
const BLOCK_OPEN = '\uE003';
const BLOCK_CLOSE = '\uE004';

const OURS = /[\uE000-\uE004]/g;
const ANY_LEAF = /([\uE000\uE002])(\d+)\uE001/g;
const OPEN_AT_SLASH = /\uE000(?=\d+\uE001[*_]*\/)|(?<=\/[*_]*)\uE000/g;

/**
 * The values that one document prints. Markdown sees a mark instead of each: a private-use character, a number and another one.
 * So nothing that an author or a figure contains is ever read as Handlebars, Markdown or HTML.
 */
export class Leaves {
  private readonly all: Leaf[];

  constructor(all: readonly Leaf[] = []) {
    this.all = all.slice();
  }

  mark(leaf: Leaf): string {
    this.all.push(leaf);
    return `${OPEN}${this.all.length - 1}${CLOSE}`;
  }

  /** Some of them, in another order. */
  selected(marks: readonly number[]): Leaves {
    return new Leaves(marks.map((mark) => this.all[mark]).filter((leaf) => leaf !== undefined));
  }

  /** A text with marks of other numbers: those of `leaves`, which gets the values behind them. */
  numbered(text: string, leaves: Leaf[]): string {
    return renumbered(text, (index) => {
      const leaf = this.all[index];
      return leaf && leaves.push(leaf) - 1;
    });
  }

  /** Replaces every mark in a text. */
  replace(text: string, print: (leaf: Leaf, besideSlash: boolean) => string): string {
    const close = text.indexOf(CLOSE);
    if (close === -1) return text;
    // a cell of a table is one mark and nothing else
    if (close === text.length - 1 && (text[0] === OPEN || text[0] === OPEN_BESIDE_SLASH)) {
      const leaf = this.all[Number(text.slice(1, close))];
      if (leaf !== undefined) return print(leaf, text[0] === OPEN_BESIDE_SLASH);
    }
    return text.replace(ANY_LEAF, (mark, open: string, index: string) => {
      const leaf = this.all[Number(index)];
      return leaf === undefined ? mark : print(leaf, open === OPEN_BESIDE_SLASH);
    });
  }
}

/** A text whose marks have other numbers; a mark without one stays as it is. */
export function renumbered(text: string, number: (index: number) => number | undefined): string {
  if (!hasMark(text)) return text;
  return text.replace(ANY_LEAF, (mark, open: string, index: string) => {
    const other = number(Number(index));
    return other === undefined ? mark : open + other + CLOSE;
  });
}

export function hasMark(text: string): boolean {
  return text.includes(CLOSE);
}

/** Marks the values that stand beside a `/` (`9/14`), before Markdown takes emphasis apart. */
export function markSlashes(text: string): string {
  if (!text.includes('/')) return text;
  return text.replace(OPEN_AT_SLASH, OPEN_BESIDE_SLASH);
}

/** Templates and narratives can't forge a mark. Keeps the length, so that places stay right. */
export function withoutMarks(text: string): string {
  return text.replace(OURS, '\uFFFD');
}

/** A line of its own in the composed text that stands for something that isn't Markdown. */
export function blockMark(name: string): string {
  return `${BLOCK_OPEN}${name}${BLOCK_CLOSE}`;
}

export function hasBlockMark(text: string): boolean {
  return text.includes(BLOCK_OPEN);
}

/** The name of the block mark that the line starts with. */
export function blockMarkAt(line: string): string | undefined {
  if (line[0] !== BLOCK_OPEN) return undefined;
  const end = line.indexOf(BLOCK_CLOSE);
  return end < 0 ? undefined : line.slice(1, end);
}

/** What an author's text prints as: one line, no characters that only a font of their own can show. */
export function plainLine(text: string): string {
  return text
    .replace(/\p{Co}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
