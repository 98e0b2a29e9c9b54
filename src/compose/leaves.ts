import type { Figure } from '../compute/figure.ts';
import type { CalendarDate } from '../text/calendar-date.ts';

/**
 * One value that a template may print. How it reads is decided at the very end, when its place in the document is known:
 * running text, a table, beside a `/`.
 */
export type Leaf =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'figure'; readonly figure: Figure; readonly digitsOnly: boolean }
  | { readonly type: 'date'; readonly date: CalendarDate; readonly long: boolean }
  | { readonly type: 'citation'; readonly id: string; readonly form: CitationForm };

/** `auto`: in full the first time, short afterwards (decree 30, II.6.b). */
export type CitationForm = 'auto' | 'full' | 'short';

const OPEN = '\uE000';
const CLOSE = '\uE001';
const OPEN_BESIDE_SLASH = '\uE002';
const BLOCK_OPEN = '\uE003';
const BLOCK_CLOSE = '\uE004';

const OURS = /[\uE000-\uE004]/g;
const ONE_LEAF = /^\uE000(\d+)\uE001$/;
const ANY_LEAF = /([\uE000\uE002])(\d+)\uE001/g;
const OPEN_AT_SLASH = /\uE000(?=\d+\uE001[*_]*\/)|(?<=\/[*_]*)\uE000/g;

/**
 * The values of one document. Templates and Markdown see a mark instead of each: a private-use character, a number and another
 * one. So nothing that an author or a figure contains is ever read as Handlebars, Markdown or HTML.
 */
export class Leaves {
  private readonly all: Leaf[] = [];

  mark(leaf: Leaf): string {
    this.all.push(leaf);
    return `${OPEN}${this.all.length - 1}${CLOSE}`;
  }

  /** The value behind a text that is one mark and nothing else. */
  behind(text: unknown): Leaf | undefined {
    const match = typeof text === 'string' ? ONE_LEAF.exec(text) : null;
    return match === null ? undefined : this.all[Number(match[1])];
  }

  /** Replaces every mark in a text. */
  replace(text: string, print: (leaf: Leaf, besideSlash: boolean) => string): string {
    if (!text.includes(CLOSE)) return text;
    return text.replace(ANY_LEAF, (mark, open: string, index: string) => {
      const leaf = this.all[Number(index)];
      return leaf === undefined ? mark : print(leaf, open === OPEN_BESIDE_SLASH);
    });
  }
}

/** Marks the values that stand beside a `/` (`9/14`), before Markdown takes emphasis apart. */
export function markSlashes(text: string): string {
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
