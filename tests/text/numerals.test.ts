import { describe, expect, test } from 'vitest';
import { letter, readLetter } from '../../src/text/letters.ts';
import { readRoman, roman } from '../../src/text/roman.ts';

describe('Roman numerals', () => {
  test.each([
    [1, 'I'],
    [3, 'III'],
    [4, 'IV'],
    [6, 'VI'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1999, 'MCMXCIX'],
    [3888, 'MMMDCCCLXXXVIII'],
  ])('%i is %s', (number, text) => {
    expect(roman(number)).toBe(text);
  });

  test('every one reads back', () => {
    for (let number = 1; number <= 3999; number++) expect(readRoman(roman(number))).toBe(number);
  });

  test.each(['', 'IIII', 'VX', 'IC', 'iv', 'MMMM', 'I.', 'ĐIỀU', 'IM'])('%j is none', (text) => {
    expect(readRoman(text)).toBeUndefined();
  });
});

describe('letters of points', () => {
  test('follow the Vietnamese order, without f j w z and the letters with marks but đ', () => {
    const letters = Array.from({ length: 23 }, (_, index) => letter(index + 1));
    expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
  });

  test.each([
    [24, 'aa'],
    [28, 'ađ'],
    [46, 'ay'],
    [47, 'ba'],
    [552, 'yy'],
  ])('%i is %s', (number, text) => {
    expect(letter(number)).toBe(text);
  });

  test('every one reads back', () => {
    for (let number = 1; number <= 552; number++) expect(readLetter(letter(number))).toBe(number);
  });

  test.each(['', 'f', 'ă', 'A', '1', 'abc'])('%j is none', (text) => {
    expect(readLetter(text)).toBeUndefined();
  });
});
