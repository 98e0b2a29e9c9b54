import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import type { Weighed } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import { proven } from './table-columns.ts';
import { type FigureTable, headOf } from './table-figures.ts';

/** What a column may be of two others. */
export interface PairRelation {
  readonly weigh: (value: Quantity, one: Quantity, other: Quantity) => Weighed | undefined;
  /** By the heads of the two: `Đã giải quyết / Tiếp nhận`. */
  readonly words: (one: string, other: string) => string;
  /** Which numbers bear witness; all unless told. */
  readonly witness?: (weighed: Weighed) => boolean;
}

/** A column that is made of two of the others, in every row: which two the rows have to prove. */
export function pairClaims(
  table: FigureTable,
  column: number,
  others: readonly number[],
  { weigh, words, witness = () => true }: PairRelation,
  source: SourceText,
): Claim[] {
  for (const one of others) {
    for (const other of others) {
      if (one === other) continue;
      const weighed = table.rows.flatMap((row): Weighed[] => {
        const [value, a, b] = [row.values[column], row.values[one], row.values[other]];
        if (value?.kind !== 'figure' || a?.kind !== 'figure' || b?.kind !== 'figure') return [];
        const made = weigh(value.quantity, a.quantity, b.quantity);
        return made === undefined ? [] : [made];
      });
      if (!proven(weighed.filter(witness))) continue;
      const [first = '', second = ''] = [one, other].map((index) => headOf(table, index).at(-1) ?? '');
      return weighed.map((each) => cellClaim(each, table, column, source, words(first, second)));
    }
  }
  return [];
}
