import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import type { Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import { proven } from './table-columns.ts';
import { type FigureTable, headOf } from './table-figures.ts';
import type { Weighed } from './weighing.ts';

/** What a column may be of two others. */
export interface PairRelation {
  readonly weigh: (value: Quantity, one: Quantity, other: Quantity) => Weighed | undefined;
  /** By the heads of the two: `Đã giải quyết / Tiếp nhận`. */
  readonly words: (one: string, other: string) => string;
  /** Which numbers bear witness; all unless told. */
  readonly witness?: (weighed: Weighed) => boolean;
}

/** A column that is made of two of the others, in every row: which two the rows have to prove. `named`: the heads leave no others. */
export function pairClaims(
  table: FigureTable,
  column: number,
  others: readonly number[],
  { weigh, words, witness = () => true }: PairRelation,
  source: SourceText,
  named = false,
): Claim[] {
  let best: { readonly weighed: readonly Weighed[]; readonly score: number; readonly pair: number[] } | undefined;
  for (const pair of others.flatMap((one) => others.flatMap((other) => (one === other ? [] : [[one, other]])))) {
    const weighed = weighRows(table, [column, ...pair], weigh);
    if (!proven(weighed.filter(witness), named)) continue;
    const wrong = weighed.filter(({ judgement }) => judgement.verdict === 'contradicts').length;
    const score = weighed.length - 2 * wrong;
    if (best === undefined || score > best.score) best = { weighed, score, pair };
    if (wrong === 0) break;
  }
  if (best === undefined) return [];
  const [first = '', second = ''] = best.pair.map((index) => headOf(table, index).at(-1) ?? '');
  return best.weighed.map((each) => cellClaim(each, table, column, source, words(first, second)));
}

function weighRows(
  { rows }: FigureTable,
  columns: readonly number[],
  weigh: PairRelation['weigh'],
): readonly Weighed[] {
  return rows.flatMap(({ values }): readonly Weighed[] => {
    const [value, a, b] = columns.map((column) => values[column]);
    if (value?.kind !== 'figure' || a?.kind !== 'figure' || b?.kind !== 'figure') return [];
    const made = weigh(value.quantity, a.quantity, b.quantity);
    return made === undefined ? [] : [made];
  });
}
