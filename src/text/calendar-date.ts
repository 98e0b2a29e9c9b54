/** A day of the calendar. */
export interface CalendarDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/**
 * `malformed`: not day/month/year nor year-month-day · `two-digit-year`: 27/12/23 · `impossible`: 31/6/2024, 12/27/2023 ·
 * `implausible-year`: outside 1900 to 2199, a slip of the keyboard.
 */
export type DateProblem = 'malformed' | 'two-digit-year' | 'impossible' | 'implausible-year';

export type DateReading = { readonly date: CalendarDate } | { readonly problem: DateProblem };

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/** Reads `27/12/2023`, `8/3/2024`, `10-7-2019`, `2.1.2018` and `2023-12-27`. */
export function readDate(text: string): DateReading {
  const written = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso !== null) return checked({ day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) });
  const usual = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(written);
  if (usual === null) return { problem: 'malformed' };
  const [, day, , month, year = ''] = usual;
  if (year.length === 2) return { problem: 'two-digit-year' };
  return checked({ day: Number(day), month: Number(month), year: Number(year) });
}

function checked(date: CalendarDate): DateReading {
  if (date.year < EARLIEST_YEAR || date.year > LATEST_YEAR) return { problem: 'implausible-year' };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysOfMonth(date.year, date.month)) {
    return { problem: 'impossible' };
  }
  return { date };
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `08/3/2024`, `05/02/2024`, `27/12/2023`: padded as decree 30 pads the long form. */
export function formatDate(date: CalendarDate): string {
  return `${paddedDay(date.day)}/${paddedMonth(date.month)}/${date.year}`;
}

/** `ngày 08 tháng 02 năm 2024`: a zero before days below 10 and before months 1 and 2 (decree 30, appendix I, II.4.b). */
export function formatLongDate(date: CalendarDate): string {
  return `ngày ${paddedDay(date.day)} tháng ${paddedMonth(date.month)} năm ${date.year}`;
}

export function paddedDay(day: number): string {
  return String(day).padStart(2, '0');
}

/** Months 1 and 2 get a zero, so that nobody makes 11 and 12 of them; 3 to 9 get none. */
export function paddedMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** `2024-03-08`. */
export function isoDate(date: CalendarDate): string {
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${paddedDay(date.day)}`;
}

/** Below zero when `a` comes first, zero for the same day, above zero else. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The day so many days later; earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = atMidnight({ ...date, day: date.day + days });
  return { day: moved.getUTCDate(), month: moved.getUTCMonth() + 1, year: moved.getUTCFullYear() };
}

/** 1 is thứ Hai (Monday), 7 chủ nhật (Sunday). */
export function weekday(date: CalendarDate): number {
  return atMidnight(date).getUTCDay() || 7;
}

/** In UTC, which has no summer time and no zone. */
function atMidnight(date: CalendarDate): Date {
  return new Date(Date.UTC(date.year, date.month - 1, date.day));
}
