import { type CalendarDate, readDate } from '../text/calendar-date.ts';

/** A date as prose writes it, with its place in the text that was searched. */
export interface CitedDate {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** `ngày 08 tháng 02 năm 2024` is long, `08/02/2024` is not. */
  readonly long: boolean;
  readonly date?: CalendarDate;
  /** `impossible`: no such day · `incomplete`: a part is missing. */
  readonly problem?: 'impossible' | 'incomplete';
}

const LONG = /ngày\s+(\d{1,3})\s*tháng\s*(\d{1,3})?(?:\s*(?:năm|\/|,)\s*(\d{1,5})?)?(?![\d/])/iuy;
const SHORT = /(?:ngày\s*)?(\d{1,3})\s?([/.-])\s?(\d{1,3})\s?\2\s?(\d{2,6})(?!\d|[/.-]\d)/iuy;
const WITHOUT_YEAR = /ngày\s*(\d{1,2})\/(\d{1,2})(?!\d|[/.-]\s?\d)/iuy;

/**
 * Reads a date that starts exactly at `at`: `ngày 8/3/2024`, `ngày 08 tháng 02 năm 2024`, `2.1.2018`. Undefined when there is
 * none; a blank left to be filled in (`ngày   tháng   năm 2024`) is none.
 */
export function citedDateAt(text: string, at: number): CitedDate | undefined {
  const long = match(LONG, text, at);
  if (long !== null) {
    const [whole, day, month, year] = long;
    return read(at, whole, true, day, month, year);
  }
  const short = match(SHORT, text, at);
  if (short !== null) {
    const [whole, day, sign, month, year = ''] = short;
    // `ngày 24-27-11`, `các ngày 10-20-30`: days, not a date.
    if (sign === '-' && year.length === 2 && Number(month) > 12) return undefined;
    return read(at, whole, false, day, month, year);
  }
  const partial = match(WITHOUT_YEAR, text, at);
  return partial === null ? undefined : read(at, partial[0], false, partial[1], partial[2], undefined);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function read(start: number, whole: string, long: boolean, day?: string, month?: string, year?: string): CitedDate {
  const written = whole.replace(/\s+/g, ' ').trim();
  const place = { start, end: start + whole.trimEnd().length, written, long };
  if (day === undefined || month === undefined || year === undefined) return { ...place, problem: 'incomplete' };
  // `8/3/24` is a habit of the press: this century, unless that would be the future of every reader.
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const reading = readDate(`${day}/${month}/${full}`);
  return 'date' in reading ? { ...place, date: reading.date } : { ...place, problem: 'impossible' };
}
