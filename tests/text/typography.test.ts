import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindSpaces } from '../../src/text/typography.ts';

describe('spaces that must not break', () => {
  test.each([
    ['Kế hoạch số 157/KH-SYT ngày 27/12/2023', 'Kế hoạch số·157/KH-SYT ngày·27/12/2023'],
    ['Số 60/QĐ-SYT', 'Số·60/QĐ-SYT'],
    ['BÁO CÁO SỐ 05 NGÀY 13', 'BÁO CÁO SỐ·05 NGÀY·13'],
    ['đạt 97,77 % và 75 %', 'đạt 97,77·% và 75·%'],
    ['ngày 08 tháng 02 năm 2024', 'ngày·08 tháng 02 năm 2024'],
    ['giải ngân 75 %', 'giải ngân 75·%'],
    ['tổng số hồ sơ, mã số 5', 'tổng số hồ sơ, mã số·5'],
    ['hàng ngày lễ', 'hàng ngày lễ'],
    ['cônsố 5', 'cônsố 5'],
  ])('%s', (text, bound) => {
    expect(bindSpaces(text)).toBe(bound.replaceAll('·', '\u00a0'));
  });

  test('nothing else changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bindSpaces(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      }),
    );
  });
});
