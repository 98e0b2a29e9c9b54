import type { TableCell, TableRow } from '../composed-document.ts';

/** One `w:tc` of a row: a cell that starts here, the continuation of one from a row above, or a gap nobody filled. */
export interface GridCell {
  readonly column: number;
  readonly columns: number;
  readonly cell?: TableCell;
  /** `start` and `continue` of a vertical merge. */
  readonly merge?: 'start' | 'continue';
}

export interface Grid {
  readonly columns: number;
  /** Rows in order, head first; each covers all columns. */
  readonly rows: readonly (readonly GridCell[])[];
}

interface OpenMerge {
  readonly column: number;
  readonly columns: number;
  left: number;
}

/**
 * Places cells that span rows and columns as HTML does: each takes the first free columns of its row. A span never leaves
 * its group of rows (head or body), and a short row is filled, for Word wants every row to cover the grid.
 */
export function tableGrid(groups: readonly (readonly TableRow[])[]): Grid {
  const placed = groups.flatMap(placeRows);
  const columns = placed.reduce((widest, row) => Math.max(widest, widthOf(row)), 1);
  return { columns, rows: placed.map((row) => fillGaps(row, columns)) };
}

function placeRows(rows: readonly TableRow[]): readonly (readonly GridCell[])[] {
  let open: readonly OpenMerge[] = [];
  return rows.map((row, index) => {
    if (open.length === 0 && row.cells.every(isSingle))
      return row.cells.map((cell, column) => ({ column, columns: 1, cell }));
    const rest = rows.length - index;
    const cells: GridCell[] = open.map(({ column, columns }) => ({ column, columns, merge: 'continue' }));
    const started: OpenMerge[] = [];
    for (const cell of row.cells) {
      const columns = Math.max(1, cell.columns);
      const span = Math.min(Math.max(1, cell.rows), rest);
      const column = firstFree(cells, columns);
      cells.push({ column, columns, cell, ...(span > 1 && { merge: 'start' as const }) });
      if (span > 1) started.push({ column, columns, left: span - 1 });
    }
    open = [...open.map((merge) => ({ ...merge, left: merge.left - 1 })), ...started].filter(({ left }) => left > 0);
    return cells.sort((a, b) => a.column - b.column);
  });
}

function isSingle({ columns, rows }: TableCell): boolean {
  return columns <= 1 && rows <= 1;
}

/** Cells never overlap, unlike in HTML, where a wide cell may cover one that comes from above. */
function firstFree(cells: readonly GridCell[], columns: number): number {
  for (let column = 0; ; column++) {
    const taken = cells.some((cell) => cell.column < column + columns && column < cell.column + cell.columns);
    const behind = cells.some((cell) => cell.cell !== undefined && cell.column >= column);
    if (!taken && !behind) return column;
  }
}

/** Where its last cell ends. */
function widthOf(row: readonly GridCell[]): number {
  const last = row.at(-1);
  return last === undefined ? 0 : last.column + last.columns;
}

function fillGaps(row: readonly GridCell[], columns: number): readonly GridCell[] {
  if (row.reduce((sum, cell) => sum + cell.columns, 0) === columns) return row;
  const full: GridCell[] = [];
  let next = 0;
  for (const cell of row) {
    for (; next < cell.column; next++) full.push({ column: next, columns: 1 });
    full.push(cell);
    next = cell.column + cell.columns;
  }
  for (; next < columns; next++) full.push({ column: next, columns: 1 });
  return full;
}
