import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { readColumnFormula, type Term } from './column-formula.ts';
import { weighShare, weighSum } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import { type ColumnNumber, columnNumber, type FigureRow, type FigureTable, numberInName } from './table-figures.ts';
import type { Weighed } from './weighing.ts';

/** Codes of rows stand in one of the first columns. */
const CODED_COLUMNS = 3;
const FEWEST_CODES = 3;
const RATE = /t[ỷỉ] (?:lệ|trọng)|%/iu;

interface CodedRow {
  readonly row: FigureRow;
  readonly code: ColumnNumber;
}

/** Rows that say how they are made of others: `Tổng phải thi hành | 4=1+2-3 | 154.513`, `Chuyển kỳ sau (9=4-7)`. */
export function rowFormulas(table: FigureTable, source: SourceText): Claim[] {
  const coded = codedRows(table);
  if (!coded.some(({ code }) => code.formula !== undefined)) return [];
  const rowOf = new Map(coded.map(({ row, code }) => [code.name, row]));
  // A code that is given twice names nothing.
  if (rowOf.size < coded.length) return [];
  return coded.flatMap(({ row, code: { name, formula = '' } }): Claim[] => {
    const read = readColumnFormula(formula);
    if (read === undefined) return [];
    return row.values.flatMap((value, column): Claim[] => {
      if (value.kind !== 'figure' || row.cells[column]?.merged || isCode(row, column)) return [];
      const weighed =
        read.kind === 'sum'
          ? sumOf(value.quantity, column, read.terms, rowOf)
          : shareOf(value.quantity, column, [...read.part, ...read.whole], row, rowOf);
      return weighed === undefined ? [] : [cellClaim(weighed, table, column, source, `${name}=${formula}`)];
    });
  });
}

/** By the column that holds most codes, or by the names of the rows. */
function codedRows({ rows }: FigureTable): CodedRow[] {
  const ways = [
    ...Array.from({ length: CODED_COLUMNS }, (_, column) => (row: FigureRow) => {
      const cell = row.cells[column];
      return cell === undefined ? undefined : columnNumber(cell);
    }),
    (row: FigureRow) => numberInName(row.label),
  ];
  const found = ways.map((codeOf) =>
    rows.flatMap((row): CodedRow[] => {
      const code = codeOf(row);
      return code === undefined ? [] : [{ row, code }];
    }),
  );
  return (
    found.find((coded) => coded.length >= FEWEST_CODES && coded.some(({ code }) => code.formula !== undefined)) ?? []
  );
}

function isCode({ cells }: FigureRow, column: number): boolean {
  return column === 0 || /=/u.test(cells[column]?.text ?? '');
}

function sumOf(
  value: Quantity,
  column: number,
  terms: readonly Term[],
  rowOf: ReadonlyMap<string, FigureRow>,
): Weighed | undefined {
  const parts = terms.map(({ name }) => figureAt(rowOf.get(name), column));
  return parts.every((part) => part !== undefined)
    ? weighSum(
        value,
        parts,
        terms.map(({ sign }) => sign),
      )
    : undefined;
}

function shareOf(
  value: Quantity,
  column: number,
  terms: readonly Term[],
  { label }: FigureRow,
  rowOf: ReadonlyMap<string, FigureRow>,
): Weighed | undefined {
  const [part, whole] = terms.map(({ name }) => figureAt(rowOf.get(name), column));
  if (terms.length !== 2 || part === undefined || whole === undefined) return undefined;
  const isRate = value.unit === 'percent' || RATE.test(label);
  return isRate ? weighShare({ ...value, unit: 'percent' }, part, whole) : undefined;
}

function figureAt(row: FigureRow | undefined, column: number): Quantity | undefined {
  const value = row?.values[column];
  return value?.kind === 'figure' ? value.quantity : undefined;
}
