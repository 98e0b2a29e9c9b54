import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  equal,
  exact,
  isWhole,
  isZero,
  multiply,
  negate,
  powerOfTen,
  roundTo,
  signOf,
  subtract,
  truncateTo,
  ZERO,
} from '../../src/numbers/exact.ts';
import { anyExact, number } from './written.ts';

describe('exact arithmetic', () => {
  // The first pair is 720.8199999999999 in binary floats (EN 16931, CII-BR-CO-10-RoundingIssue.xml).
  test.each([
    ['720,81', '0,01', '720,82'],
    ['110,00', '90,00', '200'],
    ['110,00', '-90,00', '20'],
    ['-110,00', '90,00', '-20'],
    ['0,00', '0', '0'],
    ['0,1', '0,2', '0,3'],
    ['12345678901234567890', '1', '12345678901234567891'],
  ])('%s + %s = %s', (a, b, sum) => {
    expect(add(number(a), number(b))).toEqual(number(sum));
  });

  // EN 16931, BR-CO-17.xml: amount × rate, rounded to two decimals.
  test.each([
    ['6491,34', 25_00, '1622,84'],
    ['-6491,34', 25_00, '-1622,84'],
    ['2141,05', 14_00, '299,75'],
    ['2141,19', 2_10, '44,96'],
    ['-2141,19', 5_50, '-117,77'],
  ])('%s × %i hundredths of a percent = %s', (amount, rate, product) => {
    expect(roundTo(multiply(number(amount), exact(rate, 10_000)), 2)).toEqual(number(product));
  });

  test('is in lowest terms with the sign above', () => {
    expect(exact(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(exact(0, -7)).toEqual(ZERO);
    expect(() => exact(1, 0)).toThrow(RangeError);
  });

  test('division by zero has no value', () => {
    expect(divide(exact(9), ZERO)).toBeUndefined();
    expect(divide(exact(9), exact(-14))).toEqual({ numerator: -9n, denominator: 14n });
  });

  test.each<[string, number, string, string]>([
    ['0,5', 0, '1', '0'],
    ['-0,5', 0, '-1', '0'],
    ['1,005', 2, '1,01', '1'],
    ['2,5', 0, '3', '2'],
    ['-2,5', 0, '-3', '-2'],
    ['13,058', 2, '13,06', '13,05'],
    ['98,9456', 2, '98,95', '98,94'],
    ['0,4999999999999999999999', 0, '0', '0'],
    ['532500000', -6, '533000000', '532000000'],
    ['-1499', -3, '-1000', '-1000'],
    ['7', 4, '7', '7'],
  ])('%s to %i decimals: rounded %s, cut off %s', (written, decimals, rounded, cutOff) => {
    const value = bare(written);
    expect(roundTo(value, decimals)).toEqual(bare(rounded));
    expect(truncateTo(value, decimals)).toEqual(bare(cutOff));
  });

  test('signs and wholeness', () => {
    expect([exact(-1, 3), ZERO, exact(2)].map(signOf)).toEqual([-1, 0, 1]);
    expect(absolute(exact(-1, 3))).toEqual(exact(1, 3));
    expect([isWhole(exact(4, 2)), isWhole(exact(1, 2)), isZero(ZERO), isZero(exact(1, 9))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(powerOfTen(-2)).toEqual(exact(1, 100));
    expect(powerOfTen(3)).toEqual(exact(1000));
  });
});

/** `readNumber` refuses 1,005, which is two numbers to an office; here it is a decimal. */
function bare(written: string): Exact {
  const [whole = '', fraction = ''] = written.split(',');
  return exact(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

describe('laws', () => {
  const lowest = (x: Exact) => expect(exact(x.numerator, x.denominator)).toStrictEqual(x);

  test('sums and products commute, associate and distribute, in lowest terms', () => {
    fc.assert(
      fc.property(anyExact, anyExact, anyExact, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(a, a)).toEqual(ZERO);
        for (const x of [add(a, b), subtract(a, b), multiply(a, b), negate(a), roundTo(a, 2)]) lowest(x);
      }),
    );
  });

  test('dividing undoes multiplying', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        fc.pre(!isZero(b));
        expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  test('order is that of the difference', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        expect(compare(a, b)).toBe(signOf(subtract(a, b)));
        expect(equal(a, b)).toBe(compare(a, b) === 0);
      }),
    );
  });

  test('rounding moves by at most half a unit, a tie away from zero; cutting off by less than one, towards zero', () => {
    fc.assert(
      fc.property(anyExact, fc.integer({ min: -3, max: 6 }), (x, decimals) => {
        const unit = powerOfTen(-decimals);
        const moved = subtract(roundTo(x, decimals), x);
        const half = multiply(unit, exact(1, 2));
        expect(compare(absolute(moved), half)).toBeLessThanOrEqual(0);
        if (equal(absolute(moved), half)) expect(signOf(moved)).toBe(signOf(x));
        const cut = truncateTo(x, decimals);
        expect(compare(absolute(subtract(x, cut)), unit)).toBe(-1);
        expect(compare(absolute(cut), absolute(x))).toBeLessThanOrEqual(0);
        for (const y of [roundTo(x, decimals), cut]) expect(isWhole(divide(y, unit) ?? exact(1, 2))).toBe(true);
      }),
    );
  });
});
