import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../src/numbers/exact.ts';
import { formatCount, formatExactly, formatNumber, formatTrimmed } from '../../src/numbers/format.ts';
import { anyExact, number } from './written.ts';

describe('Vietnamese notation', () => {
  test.each<[string, number, string]>([
    ['1072019', 0, '1.072.019'],
    ['1072019,495', 2, '1.072.019,50'],
    ['97,77', 2, '97,77'],
    ['97,7', 2, '97,70'],
    ['999', 0, '999'],
    ['1000', 0, '1.000'],
    ['999999', 0, '999.999'],
    ['0,05', 1, '0,1'],
    ['0,5', 0, '1'],
    ['-0,4', 0, '0'],
    ['-545918', 0, '-545.918'],
    ['0', 2, '0,00'],
    ['545918', -3, '546.000'],
    ['12345678901234567890', 0, '12.345.678.901.234.567.890'],
  ])('%s with %i decimals: %s', (value, decimals, text) => {
    expect(formatNumber(number(value), decimals)).toBe(text);
  });

  test('9/14 is 64,29 %, not the 64,28 % of a real report', () => {
    expect(formatNumber(exact(900, 14), 2)).toBe('64,29');
  });

  test.each<[string, number, string]>([
    ['97,50', 2, '97,5'],
    ['98,00', 2, '98'],
    ['91,0001', 2, '91'],
    ['100', 2, '100'],
    ['1200', 2, '1.200'],
    ['99,9960', 2, '100'],
  ])('%s trimmed to %i decimals: %s', (value, decimals, text) => {
    expect(formatTrimmed(number(value), decimals)).toBe(text);
  });

  test.each([
    ['8', '08', '8'],
    ['0', '0', '0'],
    ['9', '09', '9'],
    ['10', '10', '10'],
    ['-3', '-3', '-3'],
    ['1983', '1.983', '1.983'],
    ['2,5', '2,5', '2,5'],
  ])('%s counted: %s in running text, %s in a table', (value, text, table) => {
    expect(formatCount(number(value), { leadingZero: true })).toBe(text);
    expect(formatCount(number(value), { leadingZero: false })).toBe(table);
  });

  test.each([
    [exact(1, 8), '0,125'],
    [exact(1, 2 ** 10), '0,0009765625'],
    [exact(900, 14), '64,2857…'],
    [exact(-1, 3), '-0,3333…'],
    [exact(-1, 30_000), '-0,0000…'],
    [exact(2, 3), '0,6666…'],
    [exact(10_000, 3), '3.333,3333…'],
    [exact(566_417), '566.417'],
  ])('for a message: %o is %s', (value, text) => {
    expect(formatExactly(value)).toBe(text);
  });

  test('groups are of three and nothing else changes', () => {
    fc.assert(
      fc.property(anyExact, fc.integer({ min: 0, max: 9 }), (value, decimals) => {
        const text = formatNumber(value, decimals);
        expect(text).toMatch(decimals === 0 ? /^-?\d{1,3}(\.\d{3})*$/ : /^-?\d{1,3}(\.\d{3})*,\d+$/);
        expect(text.split(',')[1]?.length ?? 0).toBe(decimals);
        expect(text).not.toMatch(/^-[0.,]*$/);
      }),
    );
  });
});
