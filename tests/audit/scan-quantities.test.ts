import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingsOf, scanQuantities } from '../../src/audit/scan-quantities.ts';
import { equal, exact } from '../../src/numbers/exact.ts';
import { formatNumber } from '../../src/numbers/format.ts';

test.each([
  ['1.072.019 hồ sơ', '1072019 count hồ sơ'],
  ['1\u00a0072\u00a0019 hồ sơ', '1072019 count hồ sơ'],
  ['97,77%', '9777/100 percent '],
  ['96.8%', '484/5 percent '],
  ['1,44 điểm phần trăm', '36/25 percentage-point '],
  ['28,365tr đồng', '5673/200 trieu-dong '],
  ['81,928 tỷ đồng', '10241/125 ty-dong '],
  ['08 nhiệm vụ', '8 count nhiệm vụ'],
])('%s', (text, expected) => {
  const [quantity] = scanQuantities(text, 0).quantities;
  const { numerator, denominator } = quantity?.readings[0].value ?? exact(0);
  const value = denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
  expect(`${value} ${quantity?.unit} ${quantity?.noun}`).toBe(expected);
});

test.each([
  'ngày 08 tháng 02 năm 2024',
  '27/12/2023',
  'quý III/2024',
  'giai đoạn 2021-2025',
  'Điều 11',
  'mức độ 3, 4',
  'Đề án 06',
  'xếp thứ 21/63',
  'COVID-19',
  'hoạt động 24/7',
  '0254.3852.435',
  '7 giờ 30',
])('%s holds no figure', (text) => {
  expect(scanQuantities(text, 0)).toEqual({ quantities: [], fractions: [], malformed: [] });
});

test.each(['1.92,8', '73.5134', '1.2345.678'])('%s is malformed', (text) => {
  expect(scanQuantities(`đạt ${text} lượt`, 0).malformed.map(({ written }) => written)).toEqual([text]);
});

test('what is printed in Vietnamese is read back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 2 }), (digits, decimals) => {
      const value = exact(digits, 10n ** BigInt(decimals));
      const readings = readingsOf(formatNumber(value, decimals), 'count');
      expect(readings?.some((reading) => equal(reading.value, value))).toBe(true);
    }),
  );
});
