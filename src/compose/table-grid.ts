import type { Table } from '../write/composed-document.ts';

/** The first row whose cells, with what rows above reach into it, don't fill the width of the table. */
export function wrongRow({
  head,
  rows,
}: Table): { readonly row: number; readonly columns: number; readonly wanted: number } | undefined {
  let wanted: number | undefined;
  /** For each column how many more rows the cell above takes. */
  let taken: number[] = [];
  for (const [index, { cells }] of [...head, ...rows].entries()) {
    const width = cells.reduce((sum, cell) => sum + cell.columns, 0) + taken.filter((left) => left > 0).length;
    wanted ??= width;
    if (width !== wanted) return { row: index + 1, columns: width, wanted };
    taken = nextTaken(taken, cells, wanted);
  }
  return undefined;
}

function nextTaken(taken: readonly number[], cells: Table['rows'][number]['cells'], width: number): number[] {
  const next = Array.from({ length: width }, (_, column) => Math.max((taken[column] ?? 0) - 1, 0));
  let column = 0;
  for (const cell of cells) {
    while ((taken[column] ?? 0) > 0) column += 1;
    for (let one = 0; one < cell.columns; one++) next[column + one] = cell.rows - 1;
    column += cell.columns;
  }
  return next;
}
