import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { type PairRelation, pairClaims } from './column-pairs.ts';
import { inFinerUnit } from './column-quotients.ts';
import { weighChange, weighShare, weighSum } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import { asPoints, otherColumns, periodColumns, proven, summable } from './table-columns.ts';
import { type FigureTable, headOf, isTotalRow } from './table-figures.ts';
import type { Weighed } from './weighing.ts';

const AVERAGE = /bình quân|trung bình|năng suất|\p{L}\s?\/\s?\p{L}/iu;
const DIFFERENCE = /còn (?:lại|thiếu|phải)|chênh lệch|tăng|giảm|chưa|so sánh|so với|\+\s*\/?\s*[-–−]/iu;
const COMPARED =
  /tăng|giảm|chênh|so sánh|^so (?:với )?(?:kế hoạch|KH|chỉ tiêu|mục tiêu|cùng kỳ|năm)|điểm\s?(?:%|phần trăm)/iu;
/**
 * Total columns and share columns that no formula row states. The head gives the guess, the other rows the proof: only where most
 * rows agree is a row that doesn't called wrong.
 */
export function columnClaims(table: FigureTable, source: SourceText): Claim[] {
  const claims: Claim[] = [];
  for (let column = 1; column < table.width; column++) {
    if (table.numbering?.[column]?.formula !== undefined) continue;
    const head = headOf(table, column);
    if (head.some((text) => /(?:tỷ lệ|tỉ lệ|%)/iu.test(text)) || holdsPercents(table, column)) {
      claims.push(...rateClaims(table, column, source));
    } else if (/^(?:tổng|cộng)/iu.test(head.at(-1) ?? '')) claims.push(...sumColumn(table, column, source));
    else if (DIFFERENCE.test(head.at(-1) ?? ''))
      claims.push(...differenceColumn(table, column, otherColumns(table, column), source));
    else if (AVERAGE.test(head.join(' '))) claims.push(...averageColumn(table, column, source));
  }
  return claims;
}

/** `-2,0%` in each row, whatever the head says. */
function holdsPercents({ rows }: FigureTable, column: number): boolean {
  const figures = rows.flatMap(({ values }) => {
    const value = values[column];
    return value?.kind === 'figure' ? [value.quantity] : [];
  });
  return figures.length > 1 && figures.every(({ unit }) => unit === 'percent');
}

/** `Tỷ lệ (%)`, `Tăng (%)`, `Tăng thêm (điểm %)`: a share, a growth or the difference of two rates, whichever the rows prove. */
function rateClaims(table: FigureTable, column: number, source: SourceText): Claim[] {
  const shares = shareColumn(table, column, source);
  if (shares.length > 0) return shares;
  const growth = growthColumn(table, column, source);
  if (growth.length > 0 || !COMPARED.test(headOf(table, column).at(-1) ?? '')) return growth;
  const others = Array.from({ length: table.width }, (_, index) => index).filter(
    (index) => index > 0 && index !== column && table.rows.some(({ values }) => values[index]?.kind === 'figure'),
  );
  return differenceColumn(table, column, others, source);
}

function sumColumn(table: FigureTable, column: number, source: SourceText): Claim[] {
  const relation = headOf(table, column).join(' – ');
  const [same, ...others] = partColumns(table, column);
  for (const parts of [same ?? [], ...others]) {
    if (parts.length < 2) continue;
    const weighed = table.rows.flatMap((row): Weighed[] => {
      const total = row.values[column];
      const values = parts.map((part) => row.values[part]);
      if (total?.kind !== 'figure' || values.some((value) => value?.kind !== 'figure')) return [];
      const one = weighSum(
        total.quantity,
        values.flatMap((value) => (value?.kind === 'figure' ? [value.quantity] : [])),
      );
      return one === undefined ? [] : [one];
    });
    if (
      proven(
        weighed.filter(({ quantity }) => !inTotalRow(table, quantity)),
        parts === same,
      )
    )
      return weighed.map((one) => cellClaim(one, table, column, source, relation));
  }
  return [];
}

/** A wrong row makes the total row wrong, too: that is no second witness. */
function inTotalRow(table: FigureTable, quantity: Quantity): boolean {
  const row = table.rows.find(({ values }) =>
    values.some((value) => value.kind === 'figure' && value.quantity.start === quantity.start),
  );
  return row !== undefined && isTotalRow(row);
}

/** The columns that a total may be of: those under the same head, those to its right, those to its left. */
function partColumns(table: FigureTable, column: number): number[][] {
  const others = Array.from({ length: table.width }, (_, index) => index).filter(
    (index) => index > 0 && index !== column && summable(table, index),
  );
  const upper = table.head.find(
    (row) => row.filter((cell) => cell.text !== '' && cell.text === row[column]?.text).length > 1,
  );
  const same = upper === undefined ? [] : others.filter((index) => upper[index]?.text === upper[column]?.text);
  const right = others.filter((index) => index > column);
  const stop = right.findIndex((index) => /^(?:tổng|cộng)/iu.test(headOf(table, index).at(-1) ?? ''));
  return [same, stop === -1 ? right : right.slice(0, stop), others.filter((index) => index < column)];
}

/** `Còn lại`: one column less another. */
function differenceColumn(table: FigureTable, column: number, others: readonly number[], source: SourceText): Claim[] {
  const relation: PairRelation = {
    weigh: (rest, more, less) => weighSum(asPoints(rest, [more, less]), [more, less], [1, -1]),
    words: (more, less) => `${more} − ${less}`,
    witness: ({ quantity }) => !inTotalRow(table, quantity),
  };
  const periods = periodColumns(table);
  const ofPeriods =
    periods === undefined ? [] : pairClaims(table, column, [periods.now, periods.before], relation, source, true);
  return ofPeriods.length > 0 ? ofPeriods : pairClaims(table, column, others, relation, source);
}

function shareColumn(table: FigureTable, column: number, source: SourceText): Claim[] {
  const relation: PairRelation = {
    weigh: (rate, part, whole) => weighShare({ ...rate, unit: 'percent' }, part, whole),
    words: (part, whole) => `${part} / ${whole}`,
  };
  return pairClaims(table, column, otherColumns(table, column), relation, source);
}

/** By what power of ten the average may be in a smaller unit: `tạ/ha` of `tấn` and `ha`, `triệu đồng/hộ` of `tỷ đồng`. */
const FINER = [0, 1, 3] as const;

/** `Học sinh/lớp`, `Bình quân (đồng)`: one column for each of another. */
function averageColumn(table: FigureTable, column: number, source: SourceText): Claim[] {
  const others = otherColumns(table, column);
  for (const power of FINER) {
    const relation: PairRelation = {
      weigh: (average, total, count) => weighShare({ ...average, rounded: true }, inFinerUnit(total, power), count),
      words: (total, count) => `${total} / ${count}`,
    };
    const claims = pairClaims(table, column, others, relation, source);
    if (claims.length > 0) return claims;
  }
  return [];
}

/** `Tăng, giảm (%)`: how much one column is above another, as a rate of that. */
function growthColumn(table: FigureTable, column: number, source: SourceText): Claim[] {
  const relation: PairRelation = {
    weigh: (rate, before, now) => weighChange({ ...rate, unit: 'percent' }, now, before, 'rate', false),
    words: (before, now) => `${now} / ${before} − 100%`,
  };
  return pairClaims(table, column, otherColumns(table, column), relation, source);
}
