import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { weighShare } from './judge-claim.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import { otherColumns, proven } from './table-columns.ts';
import { type FigureRow, type FigureTable, headOf, isTotalRow } from './table-figures.ts';
import type { Weighed } from './weighing.ts';

const COMPOSITION = /(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|%)/iu;
const FEWEST = 3;

/**
 * `Cơ cấu (%)`, `Tỷ trọng`: each row as a share of what the total row says in another column. Wrong is said only where the rows prove that the
 * column is of that total.
 */
export function compositionClaims(table: FigureTable, source: SourceText): Claim[] {
  const total = table.rows.find(isTotalRow);
  if (total === undefined) return [];
  return rateColumns(table).flatMap((column) => {
    const ofAll = isHundred(total, column);
    for (const of of otherColumns(table, column)) {
      const whole = figureIn(total, of);
      if (whole === undefined || COMPOSITION.test(headOf(table, of).join(' '))) continue;
      const weighed = shares(
        table.rows.filter((row) => row !== total),
        column,
        of,
        whole,
      );
      if (!proves(weighed) && !(ofAll && proven(weighed, true))) continue;
      const relation = `${headOf(table, of).at(-1) ?? ''} / ${total.label}`;
      return weighed.map((one) => cellClaim(one, table, column, source, relation));
    }
    return [];
  });
}

/** A number of the prose that rows may be shares of. `value`: only to find candidates, what is told is weighed exactly. */
export interface ToldWhole {
  readonly whole: Quantity;
  readonly value: number;
}

export function toldWhole(whole: Quantity): ToldWhole {
  return { whole, value: asNumber(whole) };
}

/**
 * `Tỷ lệ (%)` of a number that the prose alone tells: all rows are shares of one whole, which is no chance. `judged`: cells that other readers have
 * recomputed; `told`: the numbers of the prose.
 */
export function toldCompositions(
  table: FigureTable,
  judged: ReadonlySet<number>,
  told: () => readonly ToldWhole[],
  source: SourceText,
): Claim[] {
  return rateColumns(table).flatMap((column) => {
    if (table.rows.some((row) => judged.has(figureIn(row, column)?.start ?? -1))) return [];
    for (const of of otherColumns(table, column)) {
      const rows = table.rows.filter((row) => !isHundred(row, column));
      const likely = likelyWholes(rows.slice(0, FEWEST), column, of);
      if (likely.length === 0) continue;
      for (const { whole } of told().filter(({ value }) => likely.some((holds) => holds(value)))) {
        const weighed = shares(rows, column, of, whole);
        if (!proves(weighed)) continue;
        const relation = `${headOf(table, of).at(-1) ?? ''} / ${whole.written}`;
        return weighed.map((one) => cellClaim(one, table, column, source, relation));
      }
    }
    return [];
  });
}

/** What the whole may be by each row: only to find candidates, what is told is weighed exactly. */
function likelyWholes(rows: readonly FigureRow[], column: number, of: number): ((whole: number) => boolean)[] {
  return rows.flatMap((row) => {
    const [rate, part] = [figureIn(row, column), figureIn(row, of)];
    if (rate === undefined || part === undefined || asNumber(rate) <= 0) return [];
    const half = 0.51 / 10 ** rate.readings[0].decimals;
    const [share, hundredfold] = [asNumber(rate), asNumber(part) * 100];
    return [(whole: number) => Math.abs(hundredfold / whole - share) <= half];
  });
}

function asNumber({ readings: [{ value }] }: Quantity): number {
  return Number(value.numerator) / Number(value.denominator);
}

function rateColumns(table: FigureTable): number[] {
  return Array.from({ length: table.width }, (_, column) => column).filter(
    (column) => column > 0 && headOf(table, column).some((text) => COMPOSITION.test(text)),
  );
}

function shares(rows: readonly FigureRow[], column: number, of: number, whole: Quantity): Weighed[] {
  return rows.flatMap((row): Weighed[] => {
    const [rate, part] = [figureIn(row, column), figureIn(row, of)];
    if (rate === undefined || part === undefined || compare(baseValue(part), baseValue(whole)) > 0) return [];
    const one = weighShare({ ...rate, unit: 'percent' }, part, whole);
    return one === undefined ? [] : [one];
  });
}

function figureIn({ values, cells }: FigureRow, column: number): Quantity | undefined {
  const value = values[column];
  return value?.kind === 'figure' && !cells[column]?.merged ? value.quantity : undefined;
}

function isHundred(row: FigureRow, column: number): boolean {
  return /^100(?:[.,]0+)?\s?%?$/.test(figureIn(row, column)?.written.trim() ?? '');
}

function agrees({ judgement, parts }: Weighed): boolean {
  return judgement.verdict !== 'contradicts' && parts.every((part) => part.readings[0].value.numerator > 0n);
}

/** At least three rows, and twice as many as disagree. */
function proves(weighed: readonly Weighed[]): boolean {
  const wrong = weighed.filter(({ judgement }) => judgement.verdict === 'contradicts').length;
  const right = weighed.filter(agrees).length;
  return right >= FEWEST && right >= wrong * 2;
}
