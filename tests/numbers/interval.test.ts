import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  roundTo,
  subtract,
  truncateTo,
  ZERO,
} from '../../src/numbers/exact.ts';
import {
  addIntervals,
  contains,
  divideIntervals,
  type Interval,
  intersect,
  isPoint,
  mayBeAtMost,
  mayBeBelow,
  meet,
  multiplyIntervals,
  point,
  roundedInterval,
  scaleInterval,
  subtractIntervals,
  truncatedInterval,
} from '../../src/numbers/interval.ts';
import { anyExact, number } from './written.ts';

type Mode = 'rounded' | 'truncated' | 'exact';

/** `[9000; 11000]`, `(2; 4)`: a bracket is closed, a parenthesis open. */
function text({ low, high, lowClosed, highClosed }: Interval): string {
  const write = (x: Exact) => String(Number(x.numerator) / Number(x.denominator));
  return `${lowClosed ? '[' : '('}${write(low)}; ${write(high)}${highClosed ? ']' : ')'}`;
}

function read(written: string): Interval {
  const [low = '', high = ''] = written.slice(1, -1).split('; ');
  return {
    low: number(low),
    high: number(high),
    lowClosed: written.startsWith('['),
    highClosed: written.endsWith(']'),
  };
}

/** `12000(-3)` under a mode; `(INF)` is exact. */
function figure(written: string, mode: Mode): Interval {
  const [, value = '', decimals = ''] = /^(.*)\((.*)\)$/.exec(written) ?? [];
  if (decimals === 'INF' || mode === 'exact') return point(number(value));
  return (mode === 'rounded' ? roundedInterval : truncatedInterval)(number(value), Number(decimals));
}

/** `2 × 3000(-3)`: a weight before the figure. */
function weightedSum(contributions: string, mode: Mode): Interval {
  const parts = contributions.split('; ').map((part) => {
    const [weight, contribution = ''] = part.includes(' × ') ? part.split(' × ') : ['1', part];
    return scaleInterval(figure(contribution, mode), exact(BigInt(weight ?? '1')));
  });
  return parts.reduce(addIntervals, point(ZERO));
}

describe('summed intervals meet the total, or not (XBRL Calculations 1.1)', () => {
  test.each<[string, Mode, string, string, string, string, boolean]>([
    // nr, mode, contributions, total, summed interval, total's interval, consistent
    ['1', 'rounded', '12.1(1); 45.4(1)', '57.6(1)', '[57.4; 57.6]', '[57.55; 57.65]', true],
    ['2', 'rounded', '12000(-3); -1 × 2000(-3)', '10000(-3)', '[9000; 11000]', '[9500; 10500]', true],
    ['3', 'rounded', '12000(-3); -1 × 2000(-3)', '11000(-3)', '[9000; 11000]', '[10500; 11500]', true],
    ['5', 'rounded', '9990(-1)', '10000(-3)', '[9985; 9995]', '[9500; 10500]', true],
    ['6', 'rounded', '2 × 3000(-3); -2 × 1000(-3)', '4000(-3)', '[2000; 6000]', '[3500; 4500]', true],
    ['12', 'rounded', '12000(-3); -1 × 2000(-3)', '12000(-3)', '[9000; 11000]', '[11500; 12500]', false],
    ['13', 'rounded', '12000(INF); -1 × 2000(INF)', '10001(INF)', '[10000; 10000]', '[10001; 10001]', false],
    ['14', 'rounded', '33.3(1); 33.3(1); 33.3(1)', '100(INF)', '[99.75; 100.05]', '[100; 100]', true],
    ['15', 'rounded', '33.3(1); 33.3(1); 33.3(1)', '100.1(1)', '[99.75; 100.05]', '[100.05; 100.15]', true],
    ['19', 'truncated', '12.1(1); 45.4(1)', '57.5(1)', '[57.5; 57.7)', '[57.5; 57.6)', true],
    ['20', 'truncated', '1(0); 1(0)', '3(0)', '[2; 4)', '[3; 4)', true],
    ['21', 'truncated', '1(0); 1(0)', '4(0)', '[2; 4)', '[4; 5)', false],
    ['23', 'truncated', '5(0); -1 × 2(0)', '2(0)', '(2; 4)', '[2; 3)', true],
    // The quirk of the reference implementation (§4.4): both came out consistent there.
    ['§4.4 low', 'truncated', '5(0); -1 × 2(0)', '2(INF)', '(2; 4)', '[2; 2]', false],
    ['§4.4 high', 'truncated', '5(0); -1 × 2(0)', '4(INF)', '(2; 4)', '[4; 4]', false],
    ['below zero', 'truncated', '-5(0); -1 × -2(0)', '-4(INF)', '(-4; -2)', '[-4; -4]', false],
    ['at zero', 'truncated', '0(0)', '1(0)', '(-1; 1)', '[1; 2)', false],
    ['at zero, rounded', 'rounded', '0(0)', '1(0)', '[-0.5; 0.5]', '[0.5; 1.5]', true],
    ['30', 'exact', '720.81(2); 0.01(2)', '720.82(2)', '[720.82; 720.82]', '[720.82; 720.82]', true],
    ['a real report', 'rounded', '545918(0); 20499(0)', '566418(0)', '[566416; 566418]', '[566417.5; 566418.5]', true],
  ])('%s (%s): %s against %s', (_, mode, contributions, total, summed, totals, consistent) => {
    const sum = weightedSum(contributions, mode);
    expect(text(sum)).toBe(summed);
    expect(text(figure(total, mode))).toBe(totals);
    expect(meet(sum, figure(total, mode))).toBe(consistent);
    expect(meet(figure(total, mode), sum)).toBe(consistent);
  });

  test('4: a figure given twice is what both allow', () => {
    const twice = intersect(figure('2000(-3)', 'rounded'), figure('1990(-1)', 'rounded')) as Interval;
    const sum = subtractIntervals(figure('12000(-3)', 'rounded'), twice);
    expect(text(sum)).toBe('[9505; 10515]');
    expect(meet(sum, figure('10000(-3)', 'rounded'))).toBe(true);
  });

  test.each([
    ['7', ['150(-1)', '200(-2)'], '[150; 155]'],
    ['8', ['150(-1)', '200(-2)', '140(-1)'], undefined],
    ['9', ['150(-1)', '140(-1)'], '[145; 145]'],
    ['10', ['500(-2)', '550(-1)'], '[545; 550]'],
    ['11', ['532000000(-6)', '532300000(-5)'], '[532250000; 532350000]'],
  ])('%s: the same figure written %j', (_, figures, common) => {
    const intervals = figures.map((one) => figure(one, 'rounded'));
    const all = intervals.reduce((a: Interval | undefined, b) => a && intersect(a, b), intervals[0]);
    expect(all && text(all)).toBe(common);
  });

  test('18: excess digits can not occur, decimals are counted from the digits written', () => {
    expect(text(figure('12.14(2)', 'rounded'))).toBe('[12.135; 12.145]');
  });
});

describe('open and closed ends', () => {
  test.each([
    ['[1; 2]', '[3; 4]', '[3; 8]'],
    ['(1; 2]', '[3; 4)', '(3; 8)'],
    ['[-1; 2)', '(3; 4]', '[-4; 8)'],
    ['[-2; 3]', '[-5; 7)', '[-15; 21)'],
    ['(-2; 2)', '[-2; 2]', '(-4; 4)'],
    // Two corners give the same end; one of them is reached.
    ['(-2; 2]', '[-2; 2]', '[-4; 4]'],
    // A closed zero is reached whatever the other end is.
    ['[0; 1]', '(2; 3)', '[0; 3)'],
    ['(0; 1)', '(2; 3)', '(0; 3)'],
    ['(0; 1)', '[0; 2)', '[0; 2)'],
    ['[0; 0]', '(2; 3)', '[0; 0]'],
  ])('%s × %s = %s', (a, b, product) => {
    expect(text(multiplyIntervals(read(a), read(b)))).toBe(product);
    expect(text(multiplyIntervals(read(b), read(a)))).toBe(product);
  });

  test.each([
    ['[6; 8]', '[2; 4]', '[1.5; 4]'],
    ['[6; 8)', '(2; 4]', '[1.5; 4)'],
    ['(6; 8]', '[-4; -2)', '(-4; -1.5)'],
    ['[-6; 8)', '[2; 4]', '[-3; 4)'],
    ['[1; 2]', '[0; 4]', undefined],
    ['[1; 2]', '(0; 4]', undefined],
    ['[1; 2]', '[-4; 0)', undefined],
    ['[1; 2]', '[-1; 1]', undefined],
  ])('%s / %s = %s', (a, b, quotient) => {
    const result = divideIntervals(read(a), read(b));
    expect(result && text(result)).toBe(quotient);
  });

  test.each([
    ['[1; 2]', '[2; 3]', true, '[2; 2]'],
    ['[1; 2)', '[2; 3]', false, undefined],
    ['[1; 2]', '(2; 3]', false, undefined],
    ['(1; 3)', '[1; 2)', true, '(1; 2)'],
    ['[1; 3)', '[1; 3]', true, '[1; 3)'],
    ['(0; 9)', '[4; 5]', true, '[4; 5]'],
    ['[1; 2]', '[4; 5]', false, undefined],
  ])('%s and %s meet: %s', (a, b, meets, common) => {
    expect([meet(read(a), read(b)), meet(read(b), read(a))]).toEqual([meets, meets]);
    for (const both of [intersect(read(a), read(b)), intersect(read(b), read(a))])
      expect(both && text(both)).toBe(common);
  });

  test.each([
    ['[3; 4]', '[1; 3]', true, false],
    ['[3; 4]', '[1; 3)', false, false],
    ['(3; 4]', '[1; 3]', false, false],
    ['[3; 4]', '[1; 5]', true, true],
    ['[1; 2]', '[3; 4]', true, true],
  ])('%s may be at most %s: %s; below: %s', (a, b, atMost, below) => {
    expect([mayBeAtMost(read(a), read(b)), mayBeBelow(read(a), read(b))]).toEqual([atMost, below]);
  });

  test('the weight zero leaves zero, and only a point is a point', () => {
    expect(text(scaleInterval(read('(1; 2)'), ZERO))).toBe('[0; 0]');
    expect([isPoint(point(exact(5))), isPoint(read('[1; 2]'))]).toEqual([true, false]);
  });
});

/** An interval of any kind of ends with a value that lies in it. */
const sampled = fc
  .tuple(anyExact, fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 100n }), fc.boolean(), fc.boolean())
  .map(([value, below, above, lowClosed, highClosed]) => {
    const low = subtract(value, exact(below, 7));
    const high = add(value, exact(above, 7));
    return {
      value,
      interval: { low, high, lowClosed: lowClosed || below === 0n, highClosed: highClosed || above === 0n },
    };
  })
  .filter(({ interval }) => compare(interval.low, interval.high) < 0 || (interval.lowClosed && interval.highClosed));

describe('laws', () => {
  const bothModes = [
    ['rounded', roundTo, roundedInterval],
    ['truncated', truncateTo, truncatedInterval],
  ] as const;

  test.each(bothModes)('what is %s lies in the interval of what is printed', (_, shorten, intervalOf) => {
    fc.assert(
      fc.property(anyExact, fc.integer({ min: -3, max: 4 }), (truth, decimals) => {
        expect(contains(intervalOf(shorten(truth, decimals), decimals), truth)).toBe(true);
      }),
    );
  });

  // Weights of both signs, both modes: the true sum may always be the total that was printed.
  test.each(bothModes)('a sum of %s figures contains the true sum, whatever the weights', (_, shorten, intervalOf) => {
    const terms = fc.array(fc.tuple(anyExact, fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(terms, fc.integer({ min: -2, max: 3 }), (rows, decimals) => {
        let sum = point(ZERO);
        let truth = ZERO;
        for (const [value, weight] of rows) {
          sum = addIntervals(sum, scaleInterval(intervalOf(shorten(value, decimals), decimals), exact(weight)));
          truth = add(truth, multiply(value, exact(weight)));
        }
        expect(contains(sum, truth)).toBe(true);
        expect(meet(sum, intervalOf(shorten(truth, decimals), decimals))).toBe(true);
      }),
    );
  });

  // a − b in both modes against an exact total on the very end: touching counts when all ends there are closed.
  test.each(bothModes)(
    'a difference of %s figures touches its ends only where both are reached',
    (mode, _, intervalOf) => {
      const whole = fc.integer({ min: -20, max: 20 });
      fc.assert(
        fc.property(whole, whole, (a, b) => {
          const minuend = intervalOf(exact(a), 0);
          const subtrahend = intervalOf(exact(b), 0);
          const difference = subtractIntervals(minuend, subtrahend);
          const lowReached = mode === 'rounded' || (a > 0 && b < 0);
          const highReached = mode === 'rounded' || (a < 0 && b > 0);
          expect(contains(difference, subtract(minuend.low, subtrahend.high))).toBe(lowReached);
          expect(contains(difference, subtract(minuend.high, subtrahend.low))).toBe(highReached);
          expect(difference).toEqual(addIntervals(minuend, scaleInterval(subtrahend, exact(-1))));
        }),
      );
    },
  );

  test('every operation contains what its values give', () => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        expect(contains(a.interval, a.value)).toBe(true);
        expect(contains(addIntervals(a.interval, b.interval), add(a.value, b.value))).toBe(true);
        expect(contains(subtractIntervals(a.interval, b.interval), subtract(a.value, b.value))).toBe(true);
        expect(contains(multiplyIntervals(a.interval, b.interval), multiply(a.value, b.value))).toBe(true);
        const quotient = divideIntervals(a.interval, b.interval);
        if (quotient !== undefined) expect(contains(quotient, divide(a.value, b.value) as Exact)).toBe(true);
      }),
    );
  });

  test('two intervals meet exactly when they have a value in common', () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.boolean());
    const small = ends.map(([a, b, lowClosed, highClosed]): Interval => {
      const [low, high] = a < b ? [a, b] : [b, a];
      return { low: exact(low), high: exact(high), lowClosed: lowClosed || a === b, highClosed: highClosed || a === b };
    });
    const candidates = Array.from({ length: 9 }, (_, half) => exact(half, 2));
    fc.assert(
      fc.property(small, small, (a, b) => {
        const common = candidates.filter((x) => contains(a, x) && contains(b, x));
        expect(meet(a, b)).toBe(common.length > 0);
        const both = intersect(a, b);
        expect(candidates.filter((x) => both !== undefined && contains(both, x))).toEqual(common);
      }),
    );
  });
});
