import type { Weighed } from './judge-claim.ts';
import { type FigureTable, headOf } from './table-figures.ts';

/** Columns whose figures add up to nothing. */
export const NEVER_SUMMED =
  /(?:^|[\s(])(?:stt|tt|tỷ lệ|tỉ lệ|%|điểm|bình quân|trung bình|xếp|hạng|thứ|ghi chú|thời gian|số hiệu|mã|mức độ)(?!\p{L})/iu;

/** Whether the figures of a column may be added. */
export function summable(table: FigureTable, column: number): boolean {
  return (
    !NEVER_SUMMED.test(headOf(table, column).join(' ')) &&
    table.rows.some((row) => row.values[column]?.kind === 'figure')
  );
}

/** The columns that a column may be made of. */
export function otherColumns(table: FigureTable, column: number): number[] {
  return Array.from({ length: table.width }, (_, index) => index).filter(
    (index) => index > 0 && index !== column && summable(table, index),
  );
}

/**
 * At least two rows agree, and twice as many as disagree; where the head itself puts the columns under one name, as many are enough.
 * Rows of nought or of the whole itself prove nothing.
 */
export function proven(weighed: readonly Weighed[], namedByHead = false): boolean {
  const agree = weighed.filter(({ judgement, quantity, parts }) => {
    const trivial =
      parts.filter((part) => part.readings[0].value.numerator > 0n).length < 2 ||
      /^100(?:[.,]0+)?\s?%?$/.test(quantity.written);
    return judgement.verdict !== 'contradicts' && !trivial;
  }).length;
  const wrong = weighed.filter(({ judgement }) => judgement.verdict === 'contradicts').length;
  return namedByHead ? agree >= 1 && agree >= wrong : agree >= 2 && agree >= wrong * 2;
}
