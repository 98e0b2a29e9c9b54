import type { Cell, Table } from './audit-document.ts';

/** A cell as a file holds it: it may cover several columns and rows. */
export interface RawCell {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
  readonly rows: number;
}

/** No report has wider tables; a broken `colspan` must not fill the memory. */
const WIDEST = 200;

/** Every merged cell put into each place that it covers. */
export function expandGrid(plain: string, raw: readonly (readonly RawCell[])[]): Table {
  const rows: Cell[][] = raw.map(() => []);
  raw.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (rows[y]?.[x] !== undefined) x += 1;
      const text = cellText(plain.slice(cell.start, cell.end));
      const across = Math.min(Math.max(cell.columns, 1), WIDEST);
      const down = Math.min(Math.max(cell.rows, 1), raw.length - y);
      for (let dy = 0; dy < down; dy++) {
        for (let dx = 0; dx < across; dx++) {
          const row = rows[y + dy];
          if (row !== undefined) row[x + dx] = { start: cell.start, end: cell.end, text, merged: dx + dy > 0 };
        }
      }
      x += across;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { rows: rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? EMPTY)) };
}

const EMPTY: Cell = { start: 0, end: 0, text: '', merged: true };

export function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const PAGE_BREAK = /^\s*(?:-?\s*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*-?|\(?\s*tiếp theo[^\n]{0,20}\)?)?\s*$/iu;

/** Whether what stands between two parts of a table is nothing, or what a page break leaves: `Trang 2`, `(tiếp theo)`. */
export function isPageBreak(between: string): boolean {
  return between.length < 60 && PAGE_BREAK.test(between);
}

/**
 * A page break cuts a table in two and repeats its head: the second part's rows go on under the first. `gap` tells whether
 * nothing but a page break stands between table i and i + 1.
 */
export function joinCutTables(tables: readonly Table[], gap: (index: number) => boolean): Table[] {
  const joined: Table[] = [];
  tables.forEach((table, index) => {
    const before = joined.at(-1);
    const repeated = before === undefined || !gap(index - 1) ? 0 : repeatedHead(before, table);
    if (before === undefined || repeated === 0) joined.push(table);
    else joined[joined.length - 1] = { rows: [...before.rows, ...table.rows.slice(repeated)] };
  });
  return joined;
}

/** How many first rows of both tables are the same words, scanning faults aside. */
function repeatedHead(a: Table, b: Table): number {
  if (a.rows[0]?.length !== b.rows[0]?.length) return 0;
  let same = 0;
  while (same < a.rows.length && same < b.rows.length && alike(a.rows[same] ?? [], b.rows[same] ?? [])) same += 1;
  return same;
}

function alike(a: readonly Cell[], b: readonly Cell[]): boolean {
  const filled = a.filter((cell, x) => cell.text !== '' || b[x]?.text !== '').length;
  const equal = a.filter((cell, x) => cell.text !== '' && close(cell.text, b[x]?.text ?? '')).length;
  // A row of figures is no head, also when both pages hold the same.
  const words = a.filter((cell) => /\p{L}{2}/u.test(cell.text)).length;
  return (
    filled > 0 &&
    equal * 3 >= filled * 2 &&
    (words * 2 >= filled || a.every((cell) => /^\(?\d{0,2}\)?([=:].*)?$/.test(cell.text)))
  );
}

function close(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const [one, other] = [a.toLowerCase().split(' '), b.toLowerCase().split(' ')];
  const shared = one.filter((word) => other.includes(word)).length;
  return shared * 2 >= Math.max(one.length, other.length) && one.length > 1;
}
