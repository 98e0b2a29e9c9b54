import { isMistyped } from './digit-slips.ts';
import { significantDigits } from './odd-shares.ts';
import type { Quantity } from './quantity.ts';
import { type FigureTable, headOf } from './table-figures.ts';
import type { Weighed } from './weighing.ts';

/** Columns whose figures add up to nothing. */
const NEVER_SUMMED =
  /(?:^|[\s(])(?:stt|tt|tỷ lệ|tỉ lệ|%|điểm(?! (?:trường|sạt|đen|bán|cầu|dân cư|phục vụ|giao dịch))|bình quân|trung bình|năng suất|mật độ|xếp|hạng|thứ(?!\s+(?:\d|hai|ba|tư))|ghi chú|thời gian(?!\s*\((?:giờ|ngày|phút|buổi)\))|số hiệu|mã|mức độ(?!\s+\d))(?!\p{L})/iu;
/** `Khá`, `Trung bình`: grades, each with its number. */
const GRADE = /(?<!\p{L})(?:giỏi|khá|yếu|tốt|đạt)(?!\p{L})/iu;

/** `Học sinh/lớp`, `tạ/ha`: so much for one. */
const FOR_ONE =
  /\p{L}\s?\/\s?(?:lớp|hộ|người|đầu người|học sinh|ha|ngày|tháng|năm|cơ sở|giường|phòng|lượt|vụ|buổi|suất|km|con|dự án)\s*$/iu;

/** Whether the head of a column says that its figures add up to nothing. */
export function neverSummed(table: FigureTable, column: number): boolean {
  const head = headOf(table, column);
  const last = head.at(-1) ?? '';
  if (/trung bình/iu.test(last) && gradeColumns(table) > 1) return false;
  return NEVER_SUMMED.test(head.join(' ')) || head.some((words) => FOR_ONE.test(words));
}

function gradeColumns(table: FigureTable): number {
  const columns = Array.from({ length: table.width }, (_, column) => headOf(table, column).at(-1) ?? '');
  return columns.filter((words) => GRADE.test(words) && !/trung bình/iu.test(words)).length;
}

/** Whether the figures of a column may be added. */
export function summable(table: FigureTable, column: number): boolean {
  return !neverSummed(table, column) && table.rows.some((row) => row.values[column]?.kind === 'figure');
}

/** The columns that a column may be made of. */
export function otherColumns(table: FigureTable, column: number): number[] {
  return Array.from({ length: table.width }, (_, index) => index).filter(
    (index) => index > 0 && index !== column && summable(table, index),
  );
}

/**
 * At least two rows agree, and twice as many as disagree; as many are enough where the head itself puts the columns under one name, or
 * where the numbers are too long to agree by chance. What differs by a slip of the hand alone is no witness against it.
 * Rows of nought or of the whole itself prove nothing.
 */
export function proven(weighed: readonly Weighed[], namedByHead = false): boolean {
  const agree = weighed.filter((one) => one.judgement.verdict !== 'contradicts' && !isTrivial(one));
  const telling = agree.filter(isTelling).length;
  const wrong = weighed.filter(({ judgement }) => judgement.verdict === 'contradicts');
  const slips = wrong.filter((one) => isMistyped(one, leastDigits(one))).length;
  if (namedByHead) return agree.length >= 1 && agree.length >= wrong.length;
  if (agree.length < 2) return telling === 1 && slips > 0 && slips === wrong.length;
  return (
    agree.length >= (wrong.length - slips) * 2 + Math.floor(slips / 2) || (telling >= 2 && telling >= wrong.length)
  );
}

const TELLING = 3;

function isTrivial({ quantity, parts }: Weighed): boolean {
  return (
    parts.filter((part) => part.readings[0].value.numerator > 0n).length < 2 ||
    /^100(?:[.,]0+)?\s?%?$/.test(quantity.written)
  );
}

/** Numbers with so many digits don't agree by chance; with a comma they are rates, which are made of two columns at most. */
function leastDigits({ quantity }: Weighed): number {
  return quantity.readings[0].decimals > 0 ? 2 : TELLING;
}

function isTelling(one: Weighed): boolean {
  return significantDigits(one.quantity.written) >= leastDigits(one);
}

/** `3,4` beside `93,4%` and `90,0%`: percentage points. */
export function asPoints(value: Quantity, parts: readonly Quantity[]): Quantity {
  const rates = value.unit === 'count' && parts.every(({ unit }) => unit === 'percent');
  return rates ? { ...value, unit: 'percentage-point' } : value;
}

const TIME = /(?<!\p{L})(?:năm|quý|tháng|kỳ|vụ|tuần|đầu|cuối)(?!\p{L})|(?<!\d)20\d{2}(?!\d)/iu;
const FORMER = /trước|cùng kỳ/iu;

export interface ColumnPair {
  readonly before: number;
  readonly now: number;
}

/** The two columns of one thing at two times; undefined where there are others or the order is in doubt. */
export function periodColumns(table: FigureTable): ColumnPair | undefined {
  const columns = Array.from({ length: table.width }, (_, index) => index).filter((column) => {
    const head = headOf(table, column).join(' ');
    return column > 0 && TIME.test(head) && !/tăng|giảm|so sánh|so với|%|tỷ lệ|kế hoạch|dự toán|ghi chú/iu.test(head);
  });
  const [a, b, ...more] = columns;
  if (a === undefined || b === undefined || more.length > 0) return undefined;
  const [one, other] = [a, b].map((column) => headOf(table, column).join(' ')) as [string, string];
  const [year, next] = [one, other].map((head) => Number(/20\d{2}/.exec(head)?.[0] ?? 0)) as [number, number];
  if (year > 0 && next > 0 && year !== next) return year < next ? { before: a, now: b } : { before: b, now: a };
  if (FORMER.test(one) === FORMER.test(other)) return undefined;
  return FORMER.test(one) ? { before: a, now: b } : { before: b, now: a };
}
