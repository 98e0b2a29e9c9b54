import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { type Weighed, weighShare } from './judge-claim.ts';
import { cellClaim } from './table-claim.ts';
import { type FigureTable, headOf, isTotalRow } from './table-figures.ts';

const COMPOSITION = /(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|%)/iu;
const FEWEST = 3;

/**
 * `Cơ cấu (%)`, `Tỷ trọng`: each row as a share of what the total row says in another column. Wrong is said only where at least
 * three rows prove that the column is of that total, and twice as many as disagree.
 */
export function compositionClaims(table: FigureTable, source: SourceText): Claim[] {
  const total = table.rows.find(isTotalRow);
  if (total === undefined) return [];
  const columns = Array.from({ length: table.width }, (_, index) => index).slice(1);
  return columns
    .filter((column) => headOf(table, column).some((text) => COMPOSITION.test(text)))
    .flatMap((column) => {
      for (const of of columns) {
        const whole = total.values[of];
        if (of === column || whole?.kind !== 'figure' || COMPOSITION.test(headOf(table, of).join(' '))) continue;
        const weighed = table.rows.flatMap((row): Weighed[] => {
          const [rate, part] = [row.values[column], row.values[of]];
          if (row === total || rate?.kind !== 'figure' || part?.kind !== 'figure') return [];
          const one = weighShare({ ...rate.quantity, unit: 'percent' }, part.quantity, whole.quantity);
          return one === undefined ? [] : [one];
        });
        if (proves(weighed)) {
          const relation = `${headOf(table, of).at(-1) ?? ''} / ${total.label}`;
          return weighed.map((one) => cellClaim(one, table, column, source, relation));
        }
      }
      return [];
    });
}

function proves(weighed: readonly Weighed[]): boolean {
  const wrong = weighed.filter(({ judgement }) => judgement.verdict === 'contradicts').length;
  const right = weighed.filter(
    ({ judgement, parts }) =>
      judgement.verdict !== 'contradicts' && parts.every((part) => part.readings[0].value.numerator > 0n),
  ).length;
  return right >= FEWEST && right >= wrong * 2;
}
