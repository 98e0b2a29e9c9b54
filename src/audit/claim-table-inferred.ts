import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { weighSum } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import { otherColumns, summable } from './table-columns.ts';
import { type FigureRow, type FigureTable, headOf, isTotalRow } from './table-figures.ts';
import type { Weighed } from './weighing.ts';

/** Fewer rows agree by chance. */
const WITNESSES = 3;
const TELLING = 10;

/**
 * Columns that are the sum of others although no formula says so: the rows themselves prove it. `judged`: cells that other readers
 * have recomputed. In a column that is called a total two witnesses will do; else four rows must agree for each that doesn't.
 */
export function inferredSums(table: FigureTable, judged: ReadonlySet<number>, source: SourceText): Claim[] {
  const rows = table.rows.filter((row) => !isTotalRow(row));
  const columns = Array.from({ length: table.width }, (_, column) => rows.map((row) => numberAt(row, column)));
  return Array.from({ length: table.width }, (_, column) => column).flatMap((column) => {
    if (column === 0 || !summable(table, column)) return [];
    const known = rows.filter((row) => judged.has(figureAt(row, column)?.start ?? -1));
    if (known.length > 1) return [];
    const named = /^(?:tổng|cộng)/iu.test(headOf(table, column).at(-1) ?? '');
    const all = addends(table, column);
    const proven = all.find((one) => isProven(columns, column, one, named));
    if (proven === undefined) return [];
    const parts = all.find((one) => proven.every((part) => one.includes(part)) && addsUp(rows, column, one)) ?? proven;
    const relation = parts.map((part) => headOf(table, part).at(-1) ?? '').join(' + ');
    return rows.flatMap((row): Claim[] => {
      const weighed = weighRow(row, column, parts);
      return weighed === undefined ? [] : [cellClaim(weighed, table, column, source, relation)];
    });
  });
}

/** Pairs of columns, and longer runs of neighbours. */
function addends(table: FigureTable, column: number): number[][] {
  const others = otherColumns(table, column);
  const pairs = others.flatMap((one, index) => others.slice(index + 1).map((other) => [one, other]));
  const runs = others.flatMap((_, index) =>
    [3, 4, 5]
      .map((length) => others.slice(index, index + length))
      .filter((run) => run.at(-1) === (run[0] ?? 0) + run.length - 1),
  );
  return [...pairs, ...runs.filter(({ length }) => length > 2)];
}

/** `columns`: the numbers of each. */
function isProven(columns: readonly number[][], column: number, parts: readonly number[], named: boolean): boolean {
  let agree = 0;
  let telling = 0;
  let wrong = 0;
  columns[column]?.forEach((total, row) => {
    let sum = 0;
    let least = Number.POSITIVE_INFINITY;
    parts.forEach((part) => {
      const value = columns[part]?.[row] ?? Number.NaN;
      sum += value;
      least = Math.min(least, value);
    });
    if (Number.isNaN(sum - total)) return;
    if (Math.abs(sum - total) > 1e-6) wrong += 1;
    else {
      agree += 1;
      if (least > 0 && total >= TELLING) telling += 1;
    }
  });
  return named ? telling >= WITNESSES - 1 && agree > wrong : telling >= WITNESSES && agree >= wrong * 4;
}

/** In every row: with a column more that is mostly nought (`Quá hạn`), nothing may be wrong. */
function addsUp(rows: readonly FigureRow[], column: number, parts: readonly number[]): boolean {
  return rows.every((row) => (weighRow(row, column, parts)?.judgement.verdict ?? 'agrees') === 'agrees');
}

function weighRow(row: FigureRow, column: number, parts: readonly number[]): Weighed | undefined {
  const total = figureAt(row, column);
  const values = parts.flatMap((part) => figureAt(row, part) ?? []);
  return total === undefined || values.length < parts.length ? undefined : weighSum(total, values);
}

function figureAt(row: FigureRow, column: number): Quantity | undefined {
  const value = row.values[column];
  return value?.kind === 'figure' ? value.quantity : undefined;
}

/** Only to find candidates: what is told is weighed exactly. No number where no figure stands. */
function numberAt(row: FigureRow, column: number): number {
  const value = figureAt(row, column)?.readings[0].value;
  return value === undefined ? Number.NaN : Number(value.numerator) / Number(value.denominator);
}
