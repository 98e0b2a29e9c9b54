import { describe, expect, test } from 'vitest';
import { checkPrevious } from '../../src/link/check-previous.ts';
import { closingDates, type Period } from '../../src/numbers/period.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';
import type { CalendarDate } from '../../src/text/calendar-date.ts';
import { messages, officeOf, told } from '../support/office.ts';

const quarter = (number: number, year: number): Period => ({ kind: 'quy', number, year });
const at = span(sourceText('q3-2024.yaml', 'ky_truoc: q2-2024.yaml\n'), 10, 22);

function standing(mine: Period, before: Period, own: { mineFrom?: CalendarDate; beforeTo?: CalendarDate } = {}) {
  const closing = { ...closingDates(mine), ...(own.mineFrom && { from: own.mineFrom }) };
  const theirs = { ...closingDates(before), ...(own.beforeTo && { to: own.beforeTo }) };
  const { usable, occasions, findings } = checkPrevious(
    { kind: 'bao-cao-cchc', envelope: { period: mine, closing } },
    { kind: 'bao-cao-cchc', envelope: { period: before, closing: theirs }, path: 'truoc.yaml', at },
  );
  return { usable, occasions: [...occasions].sort(), codes: findings.map(({ rule }) => rule.code) };
}

const BOTH = ['adjacent', 'same-year'];

describe('the previous report', () => {
  test.each<[string, Period, Period, readonly string[]]>([
    ['quý II before quý III', quarter(3, 2024), quarter(2, 2024), BOTH],
    ['quý IV before quý I of the next year', quarter(1, 2025), quarter(4, 2024), ['adjacent', 'first-of-year']],
    ['6 tháng đầu năm before quý III', quarter(3, 2024), { kind: '6-thang-dau', year: 2024 }, BOTH],
    ['9 tháng before quý IV', quarter(4, 2024), { kind: '9-thang', year: 2024 }, BOTH],
    [
      '6 tháng đầu before 6 tháng cuối',
      { kind: '6-thang-cuoi', year: 2024 },
      { kind: '6-thang-dau', year: 2024 },
      BOTH,
    ],
    [
      'tháng 8 before tháng 9',
      { kind: 'thang', number: 9, year: 2024 },
      { kind: 'thang', number: 8, year: 2024 },
      BOTH,
    ],
    ['the year before', { kind: 'nam', year: 2024 }, { kind: 'nam', year: 2023 }, ['adjacent', 'first-of-year']],
  ])('is directly before: %s', (_, mine, before, occasions) => {
    expect(standing(mine, before)).toEqual({ usable: true, occasions, codes: [] });
  });

  test.each<[string, Period, Period, readonly string[]]>([
    ['a quarter is skipped', quarter(4, 2024), quarter(2, 2024), ['same-year']],
    ['a year is skipped', quarter(3, 2024), quarter(3, 2023), []],
    ['quý I within 6 tháng', { kind: '6-thang-dau', year: 2024 }, quarter(1, 2024), ['first-of-year', 'same-year']],
  ])('is of an earlier period, but not directly before: %s', (_, mine, before, occasions) => {
    const codes = ['ky-truoc-khong-lien-truoc'];
    expect(standing(mine, before)).toEqual({ usable: true, occasions, codes });
  });

  test.each<[string, Period, Period]>([
    ['the same', quarter(3, 2024), quarter(3, 2024)],
    ['a later one', quarter(3, 2024), quarter(4, 2024)],
    ['a longer one that closes on the same day', quarter(3, 2024), { kind: '9-thang', year: 2024 }],
  ])('is not before this one: %s', (_, mine, before) => {
    expect(standing(mine, before)).toEqual({ usable: false, occasions: [], codes: ['ky-truoc-khong-o-truoc'] });
  });

  test('with its own closing dates is directly before where the days meet, or the names follow each other', () => {
    const mineFrom = { day: 21, month: 6, year: 2024 };
    const beforeTo = { day: 20, month: 6, year: 2024 };
    expect(standing(quarter(3, 2024), quarter(2, 2024), { mineFrom, beforeTo }).occasions).toEqual(BOTH);
    expect(standing(quarter(3, 2024), quarter(2, 2024), { beforeTo }).occasions).toEqual(BOTH);
    const half: Period = { kind: '6-thang-dau', year: 2024 };
    expect(standing(quarter(3, 2024), half, { mineFrom }).codes).toEqual(['ky-truoc-khong-lien-truoc']);
  });

  test('of a kind without periods is taken at its word', () => {
    const checked = checkPrevious(
      { kind: 'dau-tu-cong', envelope: {} },
      { kind: 'dau-tu-cong', envelope: {}, path: 'truoc.yaml', at },
    );
    expect([checked.usable, [...checked.occasions], checked.findings]).toEqual([true, BOTH, []]);
  });
});

const report = (ky: string, more = '') => `loai: bao-cao-cchc\nky: ${ky}\nke_hoach_cchc: {}\n${more}`;
const Q3 = '{ loai: quy, so: 3, nam: 2024 }';

describe('a link to a report that can not be of the period before', () => {
  test('is told at the link, with both periods', () => {
    const office = officeOf({
      'q3.yaml': report(Q3, 'ky_truoc: q4.yaml\n'),
      'q4.yaml': report('{ loai: quy, so: 4, nam: 2024 }'),
    });
    const { findings } = office.check('q3.yaml');
    expect(told(findings)).toEqual(['q3.yaml:4 error ky-truoc-khong-o-truoc']);
    expect(messages(findings)).toEqual([
      'ky_truoc là báo cáo quý IV năm 2024 (chốt 14/12/2024), không ở trước quý III năm 2024 (chốt 14/9/2024).',
    ]);
  });

  test('names the two kinds', () => {
    const office = officeOf({
      'q3.yaml': report(Q3, 'ky_truoc: da06.yaml\n'),
      'da06.yaml': 'loai: bao-cao-de-an-06\nky: { loai: quy, so: 2, nam: 2024 }\n',
    });
    const { findings } = office.check('q3.yaml');
    expect(told(findings)).toEqual(['q3.yaml:4 error ky-truoc-khac-loai']);
    expect(messages(findings)[0]).toContain('"bao-cao-de-an-06"');
  });

  test('gives no figures: what it says is not compared', () => {
    const budget = (spent: number) => `tai_chinh: { thuc_hien: { luy_ke: ${spent} } }\n`;
    const office = officeOf({
      'q3.yaml': report(Q3, `ky_truoc: q4.yaml\n${budget(100)}`),
      'q4.yaml': report('{ loai: quy, so: 4, nam: 2024 }', budget(200)),
    });
    expect(told(office.check('q3.yaml').findings)).toEqual(['q3.yaml:4 error ky-truoc-khong-o-truoc']);
  });
});
