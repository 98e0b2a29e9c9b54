import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { readColumnFormula, type Term } from './column-formula.ts';
import { weighShare, weighSum } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import type { FigureRow, FigureTable } from './table-figures.ts';

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
    return table.rows.flatMap((row): Claim[] => {
      const value = row.values[index];
      if (value?.kind !== 'figure') return [];
      if (formula.kind === 'sum') {
        const found = partsOf(row, formula.terms, columnOf);
        if (found === undefined || found.parts.length === 0) return [];
        const weighed = weighSum(value.quantity, found.parts, found.signs);
        // A blank may be a nought or a figure that nobody wrote.
        if (weighed === undefined || (found.blank && weighed.judgement.verdict === 'contradicts')) return [];
        return [cellClaim(weighed, table, index, source, words)];
      }
      const [part, whole] = [single(row, formula.part, columnOf), single(row, formula.whole, columnOf)];
      if (part === undefined || whole === undefined) return [];
      const weighed = weighShare({ ...value.quantity, unit: 'percent' }, part, whole);
      return weighed === undefined ? [] : [cellClaim(weighed, table, index, source, words)];
    });
  });
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
