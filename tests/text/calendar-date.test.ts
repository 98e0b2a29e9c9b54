import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CalendarDate,
  compareDates,
  type DateProblem,
  formatDate,
  formatLongDate,
  isoDate,
  readDate,
  weekday,
} from '../../src/text/calendar-date.ts';

function date(text: string): CalendarDate {
  const reading = readDate(text);
  if ('problem' in reading) throw new Error(`${text}: ${reading.problem}`);
  return reading.date;
}

describe('reading', () => {
  test.each([
    ['27/12/2023', '2023-12-27'],
    ['8/3/2024', '2024-03-08'],
    ['08/03/2024', '2024-03-08'],
    ['2023-12-27', '2023-12-27'],
    ['10-7-2019', '2019-07-10'],
    ['2.1.2018', '2018-01-02'],
    [' 29/2/2024 ', '2024-02-29'],
    ['29/2/2000', '2000-02-29'],
  ])('%s', (text, iso) => {
    expect(isoDate(date(text))).toBe(iso);
  });

  test.each<[string, DateProblem]>([
    ['31/6/2024', 'impossible'],
    ['29/2/2023', 'impossible'],
    ['29/2/1900', 'impossible'],
    ['12/27/2023', 'impossible'],
    ['0/1/2024', 'impossible'],
    ['1/0/2024', 'impossible'],
    ['2023-13-01', 'impossible'],
    ['32/1/2024', 'impossible'],
    ['27/12/23', 'two-digit-year'],
    ['27/12/0203', 'implausible-year'],
    ['27/12/2203', 'implausible-year'],
    ['27/12-2023', 'malformed'],
    ['27/12', 'malformed'],
    ['27/12/202', 'malformed'],
    ['2023/12/27', 'malformed'],
    ['2023-12-27T00:00:00Z', 'malformed'],
    ['hôm nay', 'malformed'],
    ['', 'malformed'],
  ])('%j is %s', (text, problem) => {
    expect(readDate(text)).toEqual({ problem });
  });

  test('never throws', () => {
    const nearDates = fc.string({ unit: fc.constantFrom(...'0123456789/-. ') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearDates), (text) => {
        expect(Object.keys(readDate(text))).toHaveLength(1);
      }),
    );
  });
});

describe('writing', () => {
  test.each([
    ['2024-02-05', '05/02/2024', 'ngày 05 tháng 02 năm 2024'],
    ['2024-03-08', '08/3/2024', 'ngày 08 tháng 3 năm 2024'],
    ['2024-06-24', '24/6/2024', 'ngày 24 tháng 6 năm 2024'],
    ['2019-01-10', '10/01/2019', 'ngày 10 tháng 01 năm 2019'],
    ['2023-12-27', '27/12/2023', 'ngày 27 tháng 12 năm 2023'],
    ['2018-10-31', '31/10/2018', 'ngày 31 tháng 10 năm 2018'],
  ])('%s is %s, %s', (iso, short, long) => {
    expect([formatDate(date(iso)), formatLongDate(date(iso))]).toEqual([short, long]);
  });
});

describe('the calendar', () => {
  const anyDate = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
    .map((moment) => date(moment.toISOString().slice(0, 10)));

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-06-15', 0, '2024-06-15'],
    ['2024-01-01', 366, '2025-01-01'],
  ])('%s and %i days: %s', (from, days, to) => {
    expect(isoDate(addDays(date(from), days))).toBe(to);
  });

  test.each([
    ['2024-02-08', 4],
    ['2024-09-16', 1],
    ['2023-12-31', 7],
  ])('%s is weekday %i', (iso, number) => {
    expect(weekday(date(iso))).toBe(number);
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyDate, (one) => {
        expect(date(formatDate(one))).toEqual(one);
        expect(date(isoDate(one))).toEqual(one);
      }),
    );
  });

  test('days go forth and back, in the order of ISO dates, seven to a week', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (one, days) => {
        const other = addDays(one, days);
        expect(addDays(other, -days)).toEqual(one);
        expect(Math.sign(compareDates(other, one))).toBe(Math.sign(days));
        expect((((weekday(other) - weekday(one) - days) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
});
