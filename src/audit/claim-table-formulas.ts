import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { readColumnFormula, type Term } from './column-formula.ts';
import { type Division, weighDivisions } from './column-quotients.ts';
import { weighSum } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import { asPoints } from './table-columns.ts';
import { type FigureRow, type FigureTable, headOf } from './table-figures.ts';
import type { Weighed } from './weighing.ts';

/** `Tỷ lệ % tăng giảm`, `Bình quân`: a row of rates, whose parts add up only where they share out a hundred. */
const RATED_ROW = /(?<!\p{L})(?:t[ỷỉ] (?:lệ|suất)|tốc độ|bình quân|trung bình)(?!\p{L})/iu;

/** Each row against the formulas that the table's own numbering row states: `3=4+5+6`. */
export function tableFormulaClaims(table: FigureTable, source: SourceText): Claim[] {
  const { numbering } = table;
  if (numbering === undefined) return [];
  const columnOf = new Map<string, number>();
  numbering.forEach((column, index) => {
    if (column !== undefined && !columnOf.has(column.name)) columnOf.set(column.name, index);
  });
  return numbering.flatMap((column, index) => {
    const formula = column?.formula === undefined ? undefined : readColumnFormula(column.formula);
    if (formula === undefined || column === undefined) return [];
    const words = `${column.name}=${column.formula}`;
    const weighed =
      formula.kind === 'sum'
        ? table.rows.flatMap((row) => sumIn(row, index, formula.terms, columnOf) ?? [])
        : weighDivisions(
            table.rows.flatMap((row) => divisionIn(row, index, formula, columnOf) ?? []),
            headOf(table, index).join(' '),
            column.formula ?? '',
          );
    return weighed.map((one) => cellClaim(one, table, index, source, words));
  });
}

function sumIn(
  row: FigureRow,
  column: number,
  terms: readonly Term[],
  columnOf: ReadonlyMap<string, number>,
): Weighed | undefined {
  const value = row.values[column];
  const found = value?.kind === 'figure' ? partsOf(row, terms, columnOf) : undefined;
  if (value?.kind !== 'figure' || found === undefined || found.parts.length === 0) return undefined;
  const weighed = weighSum(asPoints(value.quantity, found.parts), found.parts, found.signs);
  const rates = RATED_ROW.test(row.label) && !/^100(?:[.,]0+)?(?!\d)/.test(value.quantity.written);
  // A blank may be a nought or a figure that nobody wrote.
  return (found.blank || rates) && weighed?.judgement.verdict === 'contradicts' ? undefined : weighed;
}

function divisionIn(
  row: FigureRow,
  column: number,
  formula: { readonly part: readonly Term[]; readonly whole: readonly Term[] },
  columnOf: ReadonlyMap<string, number>,
): Division | undefined {
  const value = row.values[column];
  const [part, whole] = [single(row, formula.part, columnOf), single(row, formula.whole, columnOf)];
  if (value?.kind !== 'figure' || part === undefined || whole === undefined) return undefined;
  return { value: value.quantity, part, whole };
}

function partsOf(
  row: FigureRow,
  terms: readonly Term[],
  columnOf: ReadonlyMap<string, number>,
): { parts: Quantity[]; signs: number[]; blank: boolean } | undefined {
  const parts: Quantity[] = [];
  const signs: number[] = [];
  let blank = false;
  for (const { name, sign } of terms) {
    const value = row.values[columnOf.get(name) ?? -1];
    if (value === undefined || value.kind === 'words') return undefined;
    if (value.kind === 'blank') blank = true;
    else {
      parts.push(value.quantity);
      signs.push(sign);
    }
  }
  return { parts, signs, blank };
}

function single(row: FigureRow, terms: readonly Term[], columnOf: ReadonlyMap<string, number>): Quantity | undefined {
  const [only, ...more] = terms;
  const value = only === undefined || more.length > 0 ? undefined : row.values[columnOf.get(only.name) ?? -1];
  return value?.kind === 'figure' ? value.quantity : undefined;
}
