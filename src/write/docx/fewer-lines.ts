/** Text of the cells of one row: for each column the widths (twips) of its lines as written; empty where a cell spans columns. */
export type RowText = readonly (readonly number[])[];

/** A long table is judged by some of its rows, evenly chosen. */
const ROWS_JUDGED = 40;
/** Twips that one column gives another, coarse first. */
const STEPS = [600, 300, 150];
const MOST_MOVES = 24;

/**
 * Moves width between columns while that makes the table lower. The widths that come in give every column about the same
 * number of lines at its longest text; but a row is as high as its highest cell, and one long text in one row must not
 * make all others higher. No column gets narrower than `smallest`.
 */
export function fewerLines(
  rows: readonly RowText[],
  widths: readonly number[],
  smallest: readonly number[],
  padding: number,
): readonly number[] {
  const height = (columns: readonly number[]) => {
    let sum = 0;
    for (const row of rows) sum += rowHeight(row, columns, padding);
    return sum;
  };
  let best = widths;
  let lowest = height(best);
  for (const step of STEPS) {
    for (let move = 0; move < MOST_MOVES && lowest > rows.length; move++) {
      const next = bestMove(best, smallest, step, height);
      if (next === undefined || next.height >= lowest) break;
      best = next.widths;
      lowest = next.height;
    }
  }
  return best;
}

function bestMove(
  widths: readonly number[],
  smallest: readonly number[],
  step: number,
  height: (widths: readonly number[]) => number,
): { readonly widths: readonly number[]; readonly height: number } | undefined {
  let best: { readonly widths: readonly number[]; readonly height: number } | undefined;
  // moved there and back: hundreds of moves are tried for one table
  const moved = widths.slice();
  for (const [from, width] of widths.entries()) {
    if (width - step < (smallest[from] ?? 0)) continue;
    moved[from] = width - step;
    for (const [to, other] of widths.entries()) {
      if (to === from) continue;
      moved[to] = other + step;
      const own = height(moved);
      if (best === undefined || own < best.height) best = { widths: moved.slice(), height: own };
      moved[to] = other;
    }
    moved[from] = width;
  }
  return best;
}

/** In lines: a row is as high as its highest cell. */
function rowHeight(row: RowText, columns: readonly number[], padding: number): number {
  let highest = 1;
  for (let column = 0; column < row.length; column++) {
    highest = Math.max(highest, linesOf(row[column] ?? [], (columns[column] ?? 0) - 2 * padding));
  }
  return highest;
}

function linesOf(lines: readonly number[], available: number): number {
  let sum = 0;
  for (const line of lines) sum += Math.max(1, Math.ceil(line / Math.max(1, available)));
  return sum;
}

/** Of a long table some rows, evenly chosen. */
export function judgedRows<T>(rows: readonly T[]): readonly T[] {
  if (rows.length <= ROWS_JUDGED) return rows;
  const every = rows.length / ROWS_JUDGED;
  return Array.from({ length: ROWS_JUDGED }, (_, index) => rows[Math.floor(index * every)] as T);
}
