import { describe, expect, test } from 'vitest';
import { BEHIND_WORDS, notFigures } from '../../src/audit/not-figures.ts';

const NUMBERS = [
  '5',
  '05 tháng 6',
  'số 5',
  'số 5: 3',
  'thứ 7',
  '05/6',
  '2024',
  '3, 4',
  '05, 06.',
  '3-4',
  '12/2021',
  '3/63',
  '217 số',
  '2-14',
  'độ 3, 4',
];

/** `Đề án 5`, `Đề án số 5`, …: all that the words of a pattern may lead to. */
function samples(pattern: RegExp): string[] {
  const words = [...new Set(pattern.source.replaceAll('\\s+', ' ').match(/\p{L}[\p{L} ]*/gu) ?? [])];
  return words.flatMap((word) => NUMBERS.map((number) => `Theo ${word} ${number}`));
}

describe('a pattern is tried wherever its words stand', () => {
  test.each(BEHIND_WORDS.map(([syllables, pattern]) => [syllables, pattern] as const))('%s', (_, pattern) => {
    const found = samples(pattern).filter((text) => text.search(pattern) !== -1);
    expect(found).not.toEqual([]);
    for (const text of found) {
      const start = text.search(pattern);
      expect(notFigures(text), text).toContainEqual(expect.objectContaining({ start }));
    }
  });
});

test.each([
  'ngày 28/12/2023',
  'ngày 28-12-2023',
  'kỳ 9.2024',
  'kỳ 09/2024',
  'quý III/2024',
  'giai đoạn 2021 - 2025',
  'Chính phủ (2024)',
  '9 tháng đầu năm',
  'lúc 8 giờ 30',
  'trực 24/7',
  'Tel: 0254 385 2665',
  'số hiệu A 12',
  'nhóm 3,4,5',
  '(1)+(2)',
  'từ 6 đến 14 tuổi',
  '0254.3852.665',
  'mã 123456789',
  'điện thoại: 0254 385 2665',
  'tài khoản: 3713 0105 4321',
  '"3 không"',
  'COVID-19',
  'đạt chuẩn Tier 3',
  'định danh điện tử mức độ 2',
  'syt2@baria.gov.vn',
  'https://syt.gov.vn/tin-12',
])('all digits of %j are no figures', (text) => {
  const stretches = notFigures(text);
  const outside = [...text.matchAll(/\d/g)].filter(
    ({ index }) => !stretches.some(({ start, end }) => start <= index && index < end),
  );
  expect(outside).toEqual([]);
});

test.each([
  '222/252 đơn vị',
  '1.072.019 hồ sơ',
  '97,77%',
  '12/15 xã',
  '2.024 hồ sơ',
  'đạt 5 tiêu chí',
  'Windows 11,5%',
])('digits of %j are figures', (text) => expect(notFigures(text)).toEqual([]));
