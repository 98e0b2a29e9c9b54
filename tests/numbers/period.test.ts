import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closingDates,
  isWithin,
  nextPeriod,
  type Period,
  periodName,
  periodOf,
  previousPeriod,
} from '../../src/numbers/period.ts';
import { addDays, formatDate, isoDate } from '../../src/text/calendar-date.ts';

describe('closing dates by decree 09/2019/NĐ-CP, article 12', () => {
  test.each<[Period, string, string, string]>([
    [{ kind: 'thang', number: 8, year: 2024 }, 'tháng 8 năm 2024', '2024-07-15', '2024-08-14'],
    [{ kind: 'thang', number: 1, year: 2024 }, 'tháng 01 năm 2024', '2023-12-15', '2024-01-14'],
    [{ kind: 'thang', number: 12, year: 2024 }, 'tháng 12 năm 2024', '2024-11-15', '2024-12-14'],
    [{ kind: 'quy', number: 1, year: 2023 }, 'quý I năm 2023', '2022-12-15', '2023-03-14'],
    [{ kind: 'quy', number: 2, year: 2024 }, 'quý II năm 2024', '2024-03-15', '2024-06-14'],
    [{ kind: 'quy', number: 3, year: 2024 }, 'quý III năm 2024', '2024-06-15', '2024-09-14'],
    [{ kind: 'quy', number: 4, year: 2024 }, 'quý IV năm 2024', '2024-09-15', '2024-12-14'],
    [{ kind: '6-thang-dau', year: 2026 }, '6 tháng đầu năm 2026', '2025-12-15', '2026-06-14'],
    [{ kind: '6-thang-cuoi', year: 2026 }, '6 tháng cuối năm 2026', '2026-06-15', '2026-12-14'],
    [{ kind: '9-thang', year: 2024 }, '9 tháng đầu năm 2024', '2023-12-15', '2024-09-14'],
    [{ kind: 'nam', year: 2024 }, 'năm 2024', '2023-12-15', '2024-12-14'],
    [{ kind: 'giai-doan', year: 2021, endYear: 2025 }, 'giai đoạn 2021-2025', '2020-12-15', '2025-12-14'],
  ])('%o is %s: %s to %s', (period, name, from, to) => {
    expect(periodName(period)).toBe(name);
    const dates = closingDates(period);
    expect([isoDate(dates.from), isoDate(dates.to)]).toEqual([from, to]);
  });

  test('a decision of 14/6/2024 is not of quý III, one of 15/6 is', () => {
    const thirdQuarter = closingDates({ kind: 'quy', number: 3, year: 2024 });
    const days = [14, 15].map((day) => isWithin({ day, month: 6, year: 2024 }, thirdQuarter));
    const ends = [14, 15].map((day) => isWithin({ day, month: 9, year: 2024 }, thirdQuarter));
    expect([days, ends]).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

const year = fc.integer({ min: 1950, max: 2150 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('thang' as const), number: fc.integer({ min: 1, max: 12 }), year }),
  fc.record({ kind: fc.constant('quy' as const), number: fc.integer({ min: 1, max: 4 }), year }),
  fc.record({ kind: fc.constantFrom('6-thang-dau', '6-thang-cuoi', '9-thang', 'nam'), year }),
  fc
    .tuple(year, fc.integer({ min: 0, max: 9 }))
    .map(([from, years]): Period => ({ kind: 'giai-doan', year: from, endYear: from + years })),
);

describe('one period after another', () => {
  test.each<[Period, string]>([
    [{ kind: 'quy', number: 4, year: 2024 }, 'quý I năm 2025'],
    [{ kind: 'quy', number: 2, year: 2024 }, 'quý III năm 2024'],
    [{ kind: 'thang', number: 12, year: 2024 }, 'tháng 01 năm 2025'],
    [{ kind: '6-thang-dau', year: 2026 }, '6 tháng cuối năm 2026'],
    [{ kind: '6-thang-cuoi', year: 2026 }, '6 tháng đầu năm 2027'],
    [{ kind: '9-thang', year: 2024 }, '9 tháng đầu năm 2025'],
    [{ kind: 'nam', year: 2024 }, 'năm 2025'],
    [{ kind: 'giai-doan', year: 2021, endYear: 2025 }, 'giai đoạn 2026-2030'],
  ])('%o is followed by %s', (period, next) => {
    expect(periodName(nextPeriod(period))).toBe(next);
  });

  test('previous undoes next', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(previousPeriod(nextPeriod(period))).toEqual(period);
        expect(nextPeriod(previousPeriod(period))).toEqual(period);
      }),
    );
  });

  test('the next one starts on the day after, except that 9 months leave three', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        fc.pre(period.kind !== '9-thang');
        expect(formatDate(closingDates(nextPeriod(period)).from)).toBe(formatDate(addDays(closingDates(period).to, 1)));
      }),
    );
  });
});

describe('the fields of ky', () => {
  test.each<[Parameters<typeof periodOf>[0], boolean]>([
    [{ kind: 'quy', number: 3, year: 2024 }, true],
    [{ kind: 'quy', number: 5, year: 2024 }, false],
    [{ kind: 'quy', number: 0, year: 2024 }, false],
    [{ kind: 'quy', year: 2024 }, false],
    [{ kind: 'thang', number: 12, year: 2024 }, true],
    [{ kind: 'thang', number: 13, year: 2024 }, false],
    [{ kind: 'thang', number: 1.5, year: 2024 }, false],
    [{ kind: 'nam', year: 2024 }, true],
    [{ kind: 'giai-doan', year: 2021, endYear: 2025 }, true],
    [{ kind: 'giai-doan', year: 2025, endYear: 2021 }, false],
    [{ kind: 'giai-doan', year: 2021 }, false],
  ])('%o name a period: %s', (fields, named) => {
    expect(periodOf(fields)).toEqual(named ? fields : undefined);
  });

  test('a number that the period has no use for is left out', () => {
    expect(periodOf({ kind: 'nam', number: 3, year: 2024 })).toEqual({ kind: 'nam', year: 2024 });
  });
});
