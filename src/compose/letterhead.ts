import type { Envelope } from '../link/envelope.ts';
import { type CalendarDate, formatLongDate, isoDate } from '../text/calendar-date.ts';
import { roman } from '../text/roman.ts';
import type { Letterhead } from '../write/composed-document.ts';

const BLANK = '       ';

/** What isn't given yet is left blank for the pen: `Số:       /BC-SYT`. */
export function letterheadOf(envelope: Envelope): Letterhead {
  const { superior, agency, number, symbol, place, date, period, urgency, circulation } = envelope;
  const day =
    date !== undefined
      ? formatLongDate(date)
      : `ngày${BLANK}tháng${BLANK}năm ${period?.year ?? BLANK.trimEnd()}`.trimEnd();
  return {
    ...(superior !== undefined && { superior }),
    agency,
    number: number === undefined ? `Số:${BLANK}/${symbol}` : `Số: ${number}/${symbol}`,
    placeAndDate: `${place}, ${day}`,
    ...(urgency !== undefined && { urgency }),
    ...(circulation !== undefined && { circulation }),
  };
}

/** `Phụ lục`, or `Phụ lục II` where there are several (decree 30, appendix I, III.1.b). */
export function appendixLabel(index: number, count: number): string {
  return count > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';
}

/** `(Kèm theo Báo cáo số 05/BC-SYT ngày 13 tháng 9 năm 2024 của Sở Y tế)`, with blanks for what isn't given yet. */
export function attachedTo(type: string, { number, symbol, date, agencyName }: Envelope): string {
  const day = date === undefined ? `ngày${BLANK}tháng${BLANK}năm${BLANK}` : formatLongDate(date);
  const name = type.charAt(0) + type.slice(1).toLowerCase();
  return `(Kèm theo ${name} số ${number ?? BLANK}/${symbol} ${day} của ${agencyName})`;
}

/** The date that goes into the file's properties: the document's, else the end of its period. */
export function propertyDate({ date, closing, period }: Envelope): string {
  const end: CalendarDate | undefined = date ?? closing?.to;
  return end === undefined ? `${period?.year ?? 2000}-12-31` : isoDate(end);
}
