import { type Cell, displayCells } from './display-cells.ts';

/** A part of a line: half-open UTF-16 offsets into it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Display columns from 0, half-open. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** A line, or a window of it, as printed. */
export interface LineView {
  readonly text: string;
  /** Where a stretch is seen; at least one column, also for an empty stretch. Absent when the window doesn't show it. */
  readonly columnsOf: (stretch: Stretch) => Columns | undefined;
}

const CUT = '…';
/** Columns kept before a stretch that is itself longer than the window. */
const LEAD = 10;
/** UTF-16 units that are read for a column: letters with all their accents. */
const CELLS = 4;

/** Shows a line in at most `width` columns (20 or more); a longer one is cut so that the start of `focus` is seen. */
export function viewLine(line: string, focus: Stretch, width: number): LineView {
  const near = cutRoughly(line, focus, width);
  const cells = displayCells(near.text);
  const total = columnAfter(cells);
  const whole = near.text.length === line.length && total <= width;
  const shown = whole
    ? cells
    : cutExactly(cells, columnAt(cells, focus.start - near.from), columnTo(cells, focus.end - near.from), width);
  const first = shown[0]?.column ?? 0;
  const cutLeft = near.from > 0 || first > 0;
  const cutRight = near.from + near.text.length < line.length || columnAfter(shown) < total;
  const shift = (cutLeft ? CUT.length : 0) - first;
  const last = columnAfter(shown) + (cutRight ? 0 : 1);
  return {
    text: (cutLeft ? CUT : '') + shown.map((cell) => cell.text).join('') + (cutRight ? CUT : ''),
    columnsOf: ({ start, end }) => {
      if (start < near.from || start > near.from + near.text.length) return undefined;
      const from = columnAt(cells, start - near.from);
      if (from < first || from >= last) return undefined;
      const to = Math.min(end > start ? columnTo(cells, end - near.from) : from + 1, last);
      return { from: from + shift, to: Math.max(to, from + 1) + shift };
    },
  };
}

/** What is looked at of a line of so many units whose focus starts there, whatever its characters. */
export function stretchNear(length: number, focus: number, width: number): Stretch {
  const limit = width * CELLS;
  if (length <= limit) return { start: 0, end: length };
  const start = Math.max(0, Math.min(focus, length) - width - 1);
  return { start, end: Math.min(length, start + limit + 2) };
}

/** Bounds the work on a line of megabytes, before any width is known. Never cuts a surrogate pair. */
function cutRoughly(line: string, focus: Stretch, width: number): { readonly text: string; readonly from: number } {
  const limit = width * CELLS;
  if (line.length <= limit) return { text: line, from: 0 };
  const from = whole(line, Math.max(0, Math.min(focus.start, line.length) - width));
  return { text: line.slice(from, whole(line, Math.min(line.length, from + limit))), from };
}

function whole(line: string, at: number): number {
  return /^[\udc00-\udfff]$/.test(line.charAt(at)) && /^[\ud800-\udbff]$/.test(line.charAt(at - 1)) ? at - 1 : at;
}

/** The cells of a window around the focus, with room left for a sign of the cut on both sides. */
function cutExactly(cells: readonly Cell[], from: number, to: number, width: number): readonly Cell[] {
  const room = width - 2 * CUT.length;
  const before = Math.max(LEAD, Math.floor((room - (to - from)) / 2));
  const left = to < room ? 0 : Math.max(0, from - Math.min(before, room - LEAD));
  return cells.filter((cell) => cell.column >= left && cell.column + cell.width <= left + room);
}

/** The column of the cell that holds an offset, or the one after the line. */
function columnAt(cells: readonly Cell[], offset: number): number {
  return cells.find((cell) => offset < cell.end)?.column ?? columnAfter(cells);
}

/** The column after the last cell that starts before an offset. */
function columnTo(cells: readonly Cell[], offset: number): number {
  const last = cells.findLast((cell) => cell.start < offset);
  return last === undefined ? 0 : last.column + last.width;
}

function columnAfter(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}
