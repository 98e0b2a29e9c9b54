import type { Stretch } from './audit-document.ts';
import type { RawCell } from './table-grid.ts';

/** Lines whose columns are parted by runs of spaces, with the rows set under the columns. */
export interface SpacedTable {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly RawCell[])[];
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

const PIECE = /\S+(?: \S+)*/gu;
const FIGURE = /^\d+(?:[.,]\d+)*\s?%?$/;

/**
 * Tables of plain text: at least three lines one below the other, each with two gaps of two or more spaces, and in two of them a
 * column of bare numbers. A letterhead in two columns has none.
 */
export function spacedTables(plain: string, outside: (at: number) => boolean): SpacedTable[] {
  return gappedLines(plain, outside).flatMap((lines) => (mayBeTable(plain, lines) ? tablesOf(plain, lines) : []));
}

const FEWEST_LINES = 3;

/** A bare number behind a gap: without one there is no column of them. */
const FIGURE_IN_COLUMN = /(?:\s\s|[^\S ])\d[\d.,]*\s?%?(?=\s|$)/;

function mayBeTable(plain: string, lines: readonly Stretch[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  return lines.length >= FEWEST_LINES && FIGURE_IN_COLUMN.test(plain.slice(first?.start, last?.end));
}

/** Lines with a wide gap, those that stand one below the other together. */
function gappedLines(plain: string, outside: (at: number) => boolean): Stretch[][] {
  const runs: Stretch[][] = [];
  let below = -1;
  const gaps = / {2,}/g;
  for (let gap = gaps.exec(plain); gap !== null; gap = gaps.exec(plain)) {
    const start = plain.lastIndexOf('\n', gap.index) + 1;
    const next = plain.indexOf('\n', gap.index);
    const end = next === -1 ? plain.length : next;
    if (!/[|\t]/.test(plain.slice(start, end)) && outside(start)) {
      if (start === below) runs.at(-1)?.push({ start, end });
      else runs.push([{ start, end }]);
      below = end + 1;
    }
    gaps.lastIndex = end;
  }
  return runs;
}

function tablesOf(plain: string, lines: readonly Stretch[]): SpacedTable[] {
  const tables: SpacedTable[] = [];
  let run: Line[] = [];
  const close = (): void => {
    const table = run.length >= FEWEST_LINES ? tableOf(run) : undefined;
    if (table !== undefined) tables.push(table);
    run = [];
  };
  for (const { start, end } of lines) {
    const pieces = piecesOf(plain.slice(start, end));
    if (pieces.length >= 3) run.push({ start, end, pieces });
    else close();
  }
  close();
  return tables;
}

function piecesOf(line: string): Piece[] {
  return [...line.matchAll(PIECE)].map(({ index, 0: text }) => ({ from: index, to: index + text.length, text }));
}

function tableOf(lines: readonly Line[]): SpacedTable | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  const widest = lines.reduce((a, b) => (b.pieces.length > a.pieces.length ? b : a), lines[0] as Line);
  const rows = lines.map((line) => rowOf(line, widest));
  if (first === undefined || last === undefined) return undefined;
  // Pieces that fall into one column twice are running text that was justified.
  const whole = rows.flatMap((row) => (row === undefined ? [] : [row]));
  if (whole.length < lines.length) return undefined;
  const withFigures = lines.filter(({ pieces }) => pieces.slice(1).filter(({ text }) => FIGURE.test(text)).length >= 2);
  if (withFigures.length < 2) return undefined;
  return { start: first.start, end: last.end, rows: whole };
}

/** Each piece under the column of the widest line that is nearest; undefined when two fall into one. */
function rowOf(line: Line, widest: Line): RawCell[] | undefined {
  const columns = widest.pieces.length;
  const cells: (RawCell | undefined)[] = Array.from({ length: columns }, () => undefined);
  let least = 0;
  for (const [index, piece] of line.pieces.entries()) {
    const room = columns - (line.pieces.length - index);
    let best = least;
    for (let column = least; column <= room; column++)
      if (distance(piece, widest.pieces[column]) < distance(piece, widest.pieces[best])) best = column;
    if (best >= columns) return undefined;
    cells[best] = { start: line.start + piece.from, end: line.start + piece.to, columns: 1, rows: 1 };
    least = best + 1;
  }
  return cells.map((cell) => cell ?? { start: line.start, end: line.start, columns: 1, rows: 1 });
}

/** How far two pieces are from standing one below the other: flush left, flush right or overlapping. */
function distance(piece: Piece, column: Piece | undefined): number {
  if (column === undefined) return Number.POSITIVE_INFINITY;
  const edges = Math.min(Math.abs(piece.from - column.from), Math.abs(piece.to - column.to));
  const apart = Math.max(0, Math.max(piece.from, column.from) - Math.min(piece.to, column.to));
  return edges + 4 * apart;
}
