import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, divide, type Exact, exact, multiply, roundTo, truncateTo } from '../../src/numbers/exact.ts';
import {
  addIntervals,
  contains,
  divideIntervals,
  type Interval,
  point,
  roundedInterval,
  scaleInterval,
} from '../../src/numbers/interval.ts';
import { judge, type Verdict } from '../../src/numbers/verdict.ts';
import { anyExact, number, written } from './written.ts';

/** `≈` before a number: it was rounded to the digits written. */
function figure(text: string): { value: Exact; decimals: number; rounded: boolean; interval: Interval } {
  const rounded = text.startsWith('≈');
  const { value, decimals } = written(rounded ? text.slice(1) : text);
  return { value, decimals, rounded, interval: rounded ? roundedInterval(value, decimals) : point(value) };
}

const HUNDRED = exact(100);

function percent(part: string, whole: string) {
  const [a, b] = [figure(part), figure(whole)];
  const ratio = divide(a.value, b.value) as Exact;
  const interval = divideIntervals(a.interval, b.interval) as Interval;
  return { exactValue: multiply(ratio, HUNDRED), interval: scaleInterval(interval, HUNDRED) };
}

function sum(addends: readonly string[]) {
  const figures = addends.map(figure);
  return {
    exactValue: figures.map((one) => one.value).reduce(add),
    interval: figures.map((one) => one.interval).reduce(addIntervals),
  };
}

describe('ratios', () => {
  test.each<[string, string, string, Verdict, string]>([
    // part, whole, written percentage, verdict, right digits
    ['16', '580', '≈2,8', 'agrees', '2,8'],
    ['109', '579', '≈18,8', 'agrees', '18,8'],
    ['16', '585', '≈2,8', 'contradicts', '2,7'],
    ['37', '52', '≈71,2', 'agrees', '71,2'],
    ['37', '52', '≈71,1', 'truncated', '71,2'],
    ['37', '52', '≈71,0', 'contradicts', '71,2'],
    ['37', '52', '≈71', 'agrees', '71'],
    ['1', '8', '≈13', 'agrees', '13'],
    ['1', '8', '≈12', 'within-rounding', '13'],
    ['5', '9', '≈55,56', 'agrees', '55,56'],
    ['5', '9', '≈55,55', 'truncated', '55,56'],
    ['≈12,3', '≈45,6', '≈27,0', 'agrees', '27,0'],
    ['≈12,3', '≈45,6', '≈26,8', 'within-rounding', '27,0'],
    ['≈12,3', '≈45,6', '≈27,2', 'contradicts', '27,0'],
    // Real documents: wrong ones …
    ['9', '14', '≈64,28', 'truncated', '64,29'],
    ['422801', '566418', '≈75', 'agrees', '75'],
    ['28,3650', '240117', '≈0,07', 'contradicts', '0,01'],
    ['28,3650', '40117', '≈0,07', 'agrees', '0,07'],
    ['1072019', '1178041', '≈95', 'contradicts', '91'],
    ['1072019', '1178041', '≈91', 'agrees', '91'],
    // … and right ones.
    ['222', '252', '≈88', 'agrees', '88'],
    ['3118665', '3189960', '≈97,77', 'agrees', '97,77'],
    ['690', '1091', '≈63,2', 'agrees', '63,2'],
    // Not declared rounded: every digit counts.
    ['1', '8', '12,5', 'agrees', '12,5'],
    ['1', '8', '13', 'contradicts', '12,5'],
    ['1', '8', '12', 'contradicts', '12,5'],
  ])('%s of %s is %s %%: %s', (part, whole, claimed, verdict, right) => {
    const judgement = judge(figure(claimed), percent(part, whole));
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.right).toEqual(number(right));
  });
});

describe('sums', () => {
  test.each<[string, string, Verdict, string]>([
    // addends, written total, verdict, difference
    ['632 + 1091', '1723', 'agrees', '0'],
    ['1050 + 669', '1723', 'contradicts', '4'],
    ['770 + 5 + 223', '999', 'contradicts', '1'],
    ['97 + 8 + 39', '148', 'contradicts', '4'],
    ['≈545918 + ≈20499', '≈566418', 'within-rounding', '1'],
    ['≈545918 + ≈20499', '566418', 'within-rounding', '1'],
    ['545918 + 20499', '566418', 'contradicts', '1'],
    ['545918 + 20499', '≈566418', 'contradicts', '1'],
    ['≈545918 + ≈20499', '≈566419', 'contradicts', '2'],
    ['≈12,1 + ≈45,4', '≈57,6', 'within-rounding', '0,1'],
    ['≈33,3 + ≈33,3 + ≈33,3', '100', 'within-rounding', '0,1'],
    ['≈33,3 + ≈33,3 + ≈33,3', '≈100,1', 'within-rounding', '0,2'],
    ['≈33,3 + ≈33,3 + ≈33,3', '≈100,2', 'contradicts', '0,3'],
    ['≈33,3 + ≈33,3 + ≈33,3', '≈100', 'agrees', '0,1'],
    ['720,81 + 0,01', '720,82', 'agrees', '0'],
    ['720,81 + 0,09', '≈720', 'truncated', '-0,9'],
    ['-720,81 + -0,09', '≈-720', 'truncated', '0,9'],
    ['≈720,8 + 0,09', '≈720', 'truncated', '-0,89'],
    ['≈2,5 + 0', '≈2', 'within-rounding', '-0,5'],
  ])('%s = %s: %s', (addends, total, verdict, difference) => {
    const judgement = judge(figure(total), sum(addends.split(' + ')));
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.difference).toEqual(number(difference));
  });
});

describe('laws', () => {
  const decimals = fc.integer({ min: 0, max: 4 });

  test('what we compute and round ourselves agrees; what is cut off is never worse than truncated', () => {
    fc.assert(
      fc.property(anyExact, decimals, (truth, digits) => {
        const computed = { exactValue: truth, interval: point(truth) };
        const verdictOn = (value: Exact) => judge({ value, decimals: digits, rounded: true }, computed).verdict;
        expect(verdictOn(roundTo(truth, digits))).toBe('agrees');
        expect(['agrees', 'truncated', 'within-rounding']).toContain(verdictOn(truncateTo(truth, digits)));
      }),
    );
  });

  test('honest roundings of true addends are never contradicted', () => {
    fc.assert(
      fc.property(fc.array(anyExact, { minLength: 1, maxLength: 8 }), decimals, (truths, digits) => {
        const printed = truths.map((truth) => roundTo(truth, digits));
        const computed = {
          exactValue: printed.reduce(add),
          interval: printed.map((value) => roundedInterval(value, digits)).reduce(addIntervals),
        };
        const total = { value: roundTo(truths.reduce(add), digits), decimals: digits, rounded: true };
        expect(['agrees', 'within-rounding']).toContain(judge(total, computed).verdict);
      }),
    );
  });

  test('between exact figures there is only equal or not', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        const verdictOn = (value: Exact) =>
          judge({ value, decimals: 2, rounded: false }, { exactValue: b, interval: point(b) }).verdict;
        expect(verdictOn(b)).toBe('agrees');
        expect(verdictOn(add(b, exact(1, 1000)))).toBe('contradicts');
        expect(['agrees', 'contradicts']).toContain(verdictOn(a));
      }),
    );
  });
});

// Granularity (GRIM): which printed means and percentages a whole number of cases can give at all.
describe('a percentage of n cases', () => {
  const possible = (printed: string, cases: number, scale: Exact) => {
    const { interval } = figure(`≈${printed}`);
    return Array.from({ length: 6 * cases + 1 }, (_, part) => multiply(exact(part, cases), scale)).some((value) =>
      contains(interval, value),
    );
  };

  test('of 50 cases is even', () => {
    const percentages = Array.from({ length: 11 }, (_, i) => i + 6);
    expect(percentages.filter((one) => possible(String(one), 50, HUNDRED))).toEqual([6, 8, 10, 12, 14, 16]);
  });

  test('a mean of 5,27 over 43 is impossible', () => {
    expect(possible('5,27', 43, exact(1))).toBe(false);
    expect(possible('5,28', 43, exact(1))).toBe(true);
  });
});
