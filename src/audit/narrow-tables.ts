import type { SpacedTable } from './space-tables.ts';
import type { RawCell } from './table-grid.ts';

/** `Châu Phú A 4.812 3.902 81,1`: the name of a row and its figures, with one space between. */
const ROW = /^(?!\s*[-+*•|#])\s*(?=\S*[^\s\d.,])[^;:|\t]{2,80}?((?:\s+[-–−]?\d+(?:[.,]\d+)*%?){2,})\s*$/u;
const FIGURE = /\S+/gu;
/** A piece of a head begins with a capital, or is the sign alone; what stands in brackets belongs to it. */
const HEAD_PIECE = /(?:\p{Lu}|%(?!\p{L}))(?:\([^()]*\)|(?!\s(?:\p{Lu}|%))[^()])*/gu;
const FEWEST_ROWS = 3;

interface Line {
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly cells: readonly RawCell[];
  readonly start: number;
  readonly end: number;
}

/** Tables that lost their columns when they were copied out of another file: at least three lines in a row that end in equally many figures. */
export function narrowTables(plain: string, outside: (at: number) => boolean): SpacedTable[] {
  const tables: SpacedTable[] = [];
  let rows: Row[] = [];
  let head: Line | undefined;
  /** Where the line before begins; -1 where it is a row, or in another table. */
  let before = -1;
  const close = (): void => {
    if (rows.length >= FEWEST_ROWS) tables.push(tableOf(plain, head, rows));
    rows = [];
  };
  for (let start = 0; start <= plain.length; ) {
    const next = plain.indexOf('\n', start);
    const end = next === -1 ? plain.length : next;
    const row = endsInFigure(plain, end) && outside(start) ? rowAt(plain, start, end) : undefined;
    if (row === undefined || (rows[0] !== undefined && rows[0].cells.length !== row.cells.length)) close();
    if (row !== undefined) {
      if (rows.length === 0) head = before !== -1 && outside(before) ? { start: before, end: start - 1 } : undefined;
      rows.push(row);
    }
    before = row === undefined ? start : -1;
    start = end + 1;
  }
  close();
  return tables;
}

/** Most lines end in a word. */
function endsInFigure(plain: string, end: number): boolean {
  const last = plain.charCodeAt(end - 1);
  if (isFigureEnd(last)) return true;
  return isFigureEnd(plain.charCodeAt(end - 2)) && /\s/.test(plain.charAt(end - 1));
}

/** A digit or `%`. */
function isFigureEnd(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x25;
}

function rowAt(plain: string, start: number, end: number): Row | undefined {
  const line = plain.slice(start, end);
  const figures = ROW.exec(line)?.[1];
  if (figures === undefined) return undefined;
  const from = line.trimEnd().length - figures.trimEnd().length;
  const cells = [...figures.matchAll(FIGURE)].map(({ index, 0: text }) => cell(start + from + index, text.length));
  const lead = line.length - line.trimStart().length;
  return { start, end, cells: [cell(start + lead, from - lead), ...cells] };
}

function tableOf(plain: string, head: Line | undefined, rows: readonly Row[]): SpacedTable {
  const first = rows[0]?.start ?? 0;
  const pieces = head === undefined ? [] : [...plain.slice(head.start, head.end).matchAll(HEAD_PIECE)];
  const heads = pieces.map(({ index, 0: text }) => cell((head?.start ?? 0) + index, text.trimEnd().length));
  const fits = heads.length === rows[0]?.cells.length;
  return {
    start: fits ? (head?.start ?? first) : first,
    end: rows.at(-1)?.end ?? first,
    rows: [...(fits ? [heads] : []), ...rows.map(({ cells }) => cells)],
  };
}

function cell(start: number, length: number): RawCell {
  return { start, end: start + length, columns: 1, rows: 1 };
}
