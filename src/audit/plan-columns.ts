import type { Quantity } from './quantity.ts';
import { readingsOf } from './scan-quantities.ts';
import { type FigureRow, type FigureTable, headOf } from './table-figures.ts';

/** The columns of a table that hold what was planned and what came of it. */
export interface PlanColumns {
  readonly target: number;
  readonly result: number;
}

const TARGET = /(?<!\p{L})(?:kế hoạch|KH|chỉ tiêu|mục tiêu|CT|dự toán|DT|yêu cầu|giao|quy định)(?!\p{L})/iu;
const RESULT = /(?<!\p{L})(?:thực hiện|TH|kết quả|đạt được|ước thực hiện|ước TH)(?!\p{L})|^đạt$/iu;
/** A share or a comparison of the two, or a thing of its own. */
const OTHER =
  /%|t[ỷỉ] lệ|so sánh|so với|cùng kỳ|tăng|giảm|lũy kế|luỹ kế|\d+ tháng (?:đầu|cuối)|đánh giá|nhận xét|ghi chú|đơn vị/iu;

/** Undefined where more than one column could be either, but for those of other years. */
export function planColumns(table: FigureTable): PlanColumns | undefined {
  const heads = Array.from({ length: table.width }, (_, column) =>
    headOf(table, column)
      .join(' ')
      .replace(/\(\s*%\s*\)/gu, ''),
  );
  const isTold = (column: number): boolean =>
    column > 0 && table.rows.some(({ cells }) => /\d/.test(cells[column]?.text ?? ''));
  const columns = [...heads.keys()].filter((column) => isTold(column) && !OTHER.test(heads[column] ?? ''));
  const [target, ...targets] = columns.filter(
    (column) => TARGET.test(heads[column] ?? '') && !RESULT.test(heads[column] ?? ''),
  );
  if (target === undefined || targets.length > 0) return undefined;
  const year = /20\d{2}/.exec(heads[target] ?? '')?.[0];
  const results = columns.filter((column) => RESULT.test(heads[column] ?? '') && column > target);
  const ofYear = results.filter((column) => year !== undefined && heads[column]?.includes(year));
  const [result, ...more] = ofYear.length > 0 ? ofYear : results;
  return result === undefined || more.length > 0 ? undefined : { target, result };
}

/** A target with its direction, and the result that is held against it. */
export interface PlanAndResult {
  readonly target: Quantity;
  readonly result: Quantity;
  /** `≤ 4%`: what is below has reached it. */
  readonly atMost: boolean;
}

const NUMBER = /^\s*(≥|>=|>|≤|<=|<|từ|trên|tối thiểu|dưới|không quá|tối đa)?\s*(\d+(?:[.,]\d+)*)\s*(%)?/iu;

/** `≥ 90%` and `27,3/28,9 km (94,5%)`. Undefined where the cells tell no two numbers of one kind. */
export function planAndResult({ cells }: FigureRow, { target, result }: PlanColumns): PlanAndResult | undefined {
  const [goal, reached] = [cells[target], cells[result]];
  if (goal === undefined || reached === undefined || goal.merged || reached.merged) return undefined;
  const [, sign = '', digits = '', percent] = NUMBER.exec(goal.text) ?? [];
  const told =
    percent === undefined
      ? /^\s*(\d+(?:[.,]\d+)*)(?!\s*[/%\d.,])/u.exec(reached.text)
      : /(\d+(?:[.,]\d+)*)\s*%/u.exec(reached.text);
  const unit = percent === undefined ? 'count' : 'percent';
  const [wanted, got] = [readingsOf(digits, unit), readingsOf(told?.[1] ?? '', unit)];
  if (wanted === undefined || got === undefined || wanted.length > 1 || got.length > 1) return undefined;
  const made = (readings: typeof wanted, written: string, { start, end }: typeof goal): Quantity => ({
    ...{ start, end, digitsEnd: end, written, readings, unit },
    ...{ noun: '', approximate: false },
  });
  return {
    target: made(wanted, `${digits}${percent ?? ''}`, goal),
    result: made(got, `${told?.[1] ?? ''}${percent ?? ''}`, reached),
    atMost: /≤|<|dưới|không quá|tối đa/iu.test(sign),
  };
}
