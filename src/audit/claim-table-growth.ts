import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { type Weighed, weighChange } from './judge-claim.ts';
import { cellClaim } from './table-claim.ts';
import { otherColumns, proven } from './table-columns.ts';
import { type FigureTable, headOf } from './table-figures.ts';

/** `Tăng, giảm (%)`: how much one column is above another, as a rate of that; which two they are the rows have to prove. */
export function growthColumn(table: FigureTable, column: number, source: SourceText): Claim[] {
  const others = otherColumns(table, column);
  for (const before of others) {
    for (const now of others) {
      if (now === before) continue;
      const weighed = table.rows.flatMap((row): Weighed[] => {
        const [rate, a, b] = [row.values[column], row.values[now], row.values[before]];
        if (rate?.kind !== 'figure' || a?.kind !== 'figure' || b?.kind !== 'figure') return [];
        const one = weighChange({ ...rate.quantity, unit: 'percent' }, a.quantity, b.quantity, 'rate', false);
        return one === undefined ? [] : [one];
      });
      if (proven(weighed)) {
        const [nowHead, beforeHead] = [now, before].map((one) => headOf(table, one).at(-1) ?? '');
        return weighed.map((one) => cellClaim(one, table, column, source, `${nowHead} / ${beforeHead} − 100%`));
      }
    }
  }
  return [];
}
