import { type CalendarDate, compareDates, paddedMonth } from '../text/calendar-date.ts';
import { roman } from '../text/roman.ts';

/** The time that a report speaks of. */
export type Period =
  | { readonly kind: 'thang' | 'quy'; readonly number: number; readonly year: number }
  | { readonly kind: '6-thang-dau' | '6-thang-cuoi' | '9-thang' | 'nam'; readonly year: number }
  | { readonly kind: 'giai-doan'; readonly year: number; readonly endYear: number };

export type PeriodKind = Period['kind'];

const PERIOD_KINDS: readonly string[] = [
  'thang',
  'quy',
  '6-thang-dau',
  '6-thang-cuoi',
  '9-thang',
  'nam',
  'giai-doan',
] satisfies PeriodKind[];

export function isPeriodKind(text: string): text is PeriodKind {
  return PERIOD_KINDS.includes(text);
}

/** Both days belong to the period. */
export interface ClosingDates {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The fields of `ky`, whatever was written there; `undefined` when they name no period: quarter 5, a span that ends before it starts. */
export function periodOf(fields: {
  readonly kind: PeriodKind;
  readonly number?: number | undefined;
  readonly year: number;
  readonly endYear?: number | undefined;
}): Period | undefined {
  const { kind, number, year, endYear } = fields;
  switch (kind) {
    case 'thang':
    case 'quy': {
      const last = kind === 'thang' ? 12 : 4;
      if (number === undefined || !Number.isInteger(number) || number < 1 || number > last) return undefined;
      return { kind, number, year };
    }
    case 'giai-doan':
      return endYear === undefined || endYear < year ? undefined : { kind, year, endYear };
    default:
      return { kind, year };
  }
}

/**
 * From the 15th of the month before to the 14th of the last month (decree 09/2019/NĐ-CP, article 12): quý III of 2024 is
 * 15/6/2024 to 14/9/2024. The decree names no span of years; we close it as its years are closed. A report may state its own.
 */
export function closingDates(period: Period): ClosingDates {
  const [first, last] = monthsOf(period);
  const endYear = period.kind === 'giai-doan' ? period.endYear : period.year;
  const from =
    first === 1 ? { day: 15, month: 12, year: period.year - 1 } : { day: 15, month: first - 1, year: period.year };
  return { from, to: { day: 14, month: last, year: endYear } };
}

/** The first and the last month that give the period its name. */
function monthsOf(period: Period): [number, number] {
  switch (period.kind) {
    case 'thang':
      return [period.number, period.number];
    case 'quy':
      return [3 * period.number - 2, 3 * period.number];
    case '6-thang-dau':
      return [1, 6];
    case '6-thang-cuoi':
      return [7, 12];
    case '9-thang':
      return [1, 9];
    case 'nam':
    case 'giai-doan':
      return [1, 12];
  }
}

/** Whether the period starts in January, where cumulative figures restart: quý I, tháng 1, 6 tháng đầu năm, 9 tháng, năm. */
export function startsYear(period: Period): boolean {
  return monthsOf(period)[0] === 1;
}

/** `quý III năm 2024`, `tháng 8 năm 2024`, `6 tháng đầu năm 2026`, `năm 2024`, `giai đoạn 2021-2025`. */
export function periodName(period: Period): string {
  switch (period.kind) {
    case 'thang':
      return `tháng ${paddedMonth(period.number)} năm ${period.year}`;
    case 'quy':
      return `quý ${roman(period.number)} năm ${period.year}`;
    case '6-thang-dau':
      return `6 tháng đầu năm ${period.year}`;
    case '6-thang-cuoi':
      return `6 tháng cuối năm ${period.year}`;
    case '9-thang':
      return `9 tháng đầu năm ${period.year}`;
    case 'nam':
      return `năm ${period.year}`;
    case 'giai-doan':
      return `giai đoạn ${period.year}-${period.endYear}`;
  }
}

/** The period of the same length that begins where this one ends; for 9 months those of the next year. */
export function nextPeriod(period: Period): Period {
  return moved(period, 1);
}

/** The period whose `nextPeriod` this is. */
export function previousPeriod(period: Period): Period {
  return moved(period, -1);
}

function moved(period: Period, by: 1 | -1): Period {
  switch (period.kind) {
    case 'thang':
    case 'quy': {
      const inYear = period.kind === 'thang' ? 12 : 4;
      const index = period.year * inYear + period.number - 1 + by;
      return { kind: period.kind, number: (index % inYear) + 1, year: Math.floor(index / inYear) };
    }
    case '6-thang-dau':
      return { kind: '6-thang-cuoi', year: by === 1 ? period.year : period.year - 1 };
    case '6-thang-cuoi':
      return { kind: '6-thang-dau', year: by === 1 ? period.year + 1 : period.year };
    case '9-thang':
    case 'nam':
      return { kind: period.kind, year: period.year + by };
    case 'giai-doan': {
      const years = by * (period.endYear - period.year + 1);
      return { kind: 'giai-doan', year: period.year + years, endYear: period.endYear + years };
    }
  }
}

/** Whether a day lies in the period's closing dates. */
export function isWithin(date: CalendarDate, { from, to }: ClosingDates): boolean {
  return compareDates(from, date) <= 0 && compareDates(date, to) <= 0;
}
