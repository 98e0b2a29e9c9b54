import { breakLines } from '../text/text-width.ts';
import type { PageParagraph, PageRun } from './page.ts';

/** One line of a paragraph as the author broke it, or the part of it between two tabs. */
export interface Piece {
  /** As printed, one space between words, trimmed. */
  readonly text: string;
  /** The same with no-break spaces, for measuring. */
  readonly raw: string;
  /** The runs with something to see in them. */
  readonly runs: readonly PageRun[];
  readonly paragraph: PageParagraph;
  /** It shares its line with others, so that the paragraph's alignment does not tell where it stands. */
  readonly tabbed: boolean;
}

const TYPED_RULE = /^[_\-–—─.\s]{3,}$/;

/** The pieces of a paragraph that have text; with `tabs`, split at tabs, too. */
export function piecesOf(paragraph: PageParagraph, tabs = true): readonly Piece[] {
  const lines = splitRuns(paragraph.runs, tabs ? /[\n\t]/ : /\n/);
  const visible = lines.filter((runs) => runs.length > 0);
  const separated = tabs && paragraph.text.trim().includes('\t');
  return visible.map((runs, index) => {
    const mark = index === 0 && paragraph.mark !== '' ? `${paragraph.mark} ` : '';
    const raw = mark + runs.map((run) => run.text).join('');
    return {
      text: raw.replace(/\s+/g, ' ').trim(),
      raw: raw.trim(),
      runs: runs.filter((run) => run.text.trim() !== ''),
      paragraph,
      tabbed: separated,
    };
  });
}

function splitRuns(runs: readonly PageRun[], separator: RegExp): readonly (readonly PageRun[])[] {
  const lines: PageRun[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split(separator);
    if (first !== '') lines.at(-1)?.push({ ...run, text: first });
    for (const text of rest) lines.push(text === '' ? [] : [{ ...run, text }]);
  }
  return lines.map((line) => (line.some((run) => run.text.trim() !== '') ? line : []));
}

export function isTypedRule(text: string): boolean {
  return TYPED_RULE.test(text) && !/^\.+$/.test(text.trim());
}

/** Runs that carry words: no blanks, no raised numbers of footnotes. */
export function wordRuns(runs: readonly PageRun[]): readonly PageRun[] {
  return runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text) && !run.format.shifted);
}

/** The size (points) that most of the characters have. */
export function mainSize(runs: readonly PageRun[]): number {
  return mostOf(runs, (run) => run.format.size) ?? 0;
}

export function isBold(runs: readonly PageRun[]): boolean {
  return mostOf(wordRuns(runs), (run) => run.format.bold) === true;
}

export function isItalic(runs: readonly PageRun[]): boolean {
  return mostOf(wordRuns(runs), (run) => run.format.italic) === true;
}

function mostOf<T>(runs: readonly PageRun[], of: (run: PageRun) => T): T | undefined {
  const counts = new Map<T, number>();
  for (const run of runs) counts.set(of(run), (counts.get(of(run)) ?? 0) + run.text.trim().length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Widths (twips) of the lines that a piece takes in its paragraph. */
export function lineWidths({ raw, runs, paragraph }: Piece): readonly number[] {
  const perThousandth = mainSize(runs) / 50;
  const { width, format } = paragraph;
  const available = Math.max(1, width - format.left - format.right);
  return breakLines(raw, isBold(runs), available / perThousandth).map((one) => one * perThousandth);
}

/** The middle of the room that a paragraph has, from the left margin in twips; undefined where the file does not tell. */
export function middleOf({ paragraph, tabbed }: Piece): number | undefined {
  if (tabbed || paragraph.boxed) return undefined;
  const { offset, width, format } = paragraph;
  return offset + (format.left + width - format.right) / 2;
}

/** The same cell of the same table, or both outside tables. */
export function sameContainer(one: PageParagraph, other: PageParagraph): boolean {
  const [a, b] = [one.cell, other.cell];
  if (a === undefined || b === undefined) return a === b;
  return a.table === b.table && a.row === b.row && a.cell === b.cell;
}
