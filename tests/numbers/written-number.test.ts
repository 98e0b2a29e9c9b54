import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equal, exact, multiply, powerOfTen } from '../../src/numbers/exact.ts';
import { formatNumber } from '../../src/numbers/format.ts';
import { type RefusalReason, readLiteral, readNumber } from '../../src/numbers/written-number.ts';

describe('a number that means one thing', () => {
  test.each<[string, bigint, number]>([
    // written, digits without the comma, decimals
    ['1072019', 1072019n, 0],
    ['1.072.019', 1072019n, 0],
    ['1,072,019', 1072019n, 0],
    ['1 072 019', 1072019n, 0],
    ['1\u00a0072\u00a0019', 1072019n, 0],
    ['1\u2009072\u202f019', 1072019n, 0],
    ['48 899', 48899n, 0],
    ['97.77', 9777n, 2],
    ['97,77', 9777n, 2],
    ['97,70', 9770n, 2],
    ['98,0', 980n, 1],
    ['1.072.019,5', 10720195n, 1],
    ['1,072,019.5', 10720195n, 1],
    ['1.072.019,125', 1072019125n, 3],
    ['1.072,019', 1072019n, 3],
    ['1.072,50', 107250n, 2],
    ['1 072,5', 10725n, 1],
    ['1 072.50', 107250n, 2],
    ['240.088.635.000', 240088635000n, 0],
    ['0.123', 123n, 3],
    ['0,123', 123n, 3],
    ['0,5', 5n, 1],
    ['0,07', 7n, 2],
    ['1234.567', 1234567n, 3],
    ['1234,567', 1234567n, 3],
    ['73.5134', 735134n, 4],
    ['28,3650', 283650n, 4],
    ['0', 0n, 0],
    ['-3', -3n, 0],
    ['\u22123', -3n, 0],
    ['+1,44', 144n, 2],
    ['-1.072.019,5', -10720195n, 1],
    ['  75 ', 75n, 0],
    ['12345678901234567890', 12345678901234567890n, 0],
  ])('%s', (text, digits, decimals) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value: exact(digits, 10n ** BigInt(decimals)), decimals });
  });

  test('a negative zero is zero', () => {
    expect(readNumber('-0,00')).toStrictEqual({ kind: 'number', value: exact(0), decimals: 2 });
  });

  test('a thousand digits stay exact', () => {
    const digits = '7'.repeat(1000);
    expect(readNumber(digits)).toMatchObject({ value: exact(BigInt(digits)) });
  });
});

describe('a number that means two things', () => {
  test.each([
    ['1.234', '1234', '1,2340'],
    ['1,234', '1234', '1,2340'],
    ['28,365', '28365', '28,3650'],
    ['545.918', '545918', '545,9180'],
    ['-1.234', '-1234', '-1,2340'],
    ['+1.234', '1234', '1,2340'],
    ['1.000', '1000', '1,0000'],
    // A decimal under English notation, or a slip for 1.072.019.
    ['1 072.019', '1072019', '1072,0190'],
    ['1 072,019', '1072019', '1072,0190'],
  ])('%s: %s or %s', (text, whole, decimal) => {
    expect(readNumber(text)).toEqual({ kind: 'ambiguous', readings: [whole, decimal] });
  });

  test('both readings can be written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+]?[0-9]{1,3}[.,][0-9]{3}$/), (text) => {
        const reading = readNumber(text);
        expect(reading.kind === 'ambiguous').toBe(!/^[-+]?0/.test(text));
        if (reading.kind !== 'ambiguous') return;
        const [whole, decimal] = reading.readings.map(readNumber);
        if (whole?.kind !== 'number' || decimal?.kind !== 'number') throw new Error(text);
        expect(multiply(whole.value, powerOfTen(-3))).toEqual(decimal.value);
      }),
    );
  });
});

describe('what is refused, and why', () => {
  test.each<[string, RefusalReason]>([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['1e5', 'exponent'],
    ['1.5E-3', 'exponent'],
    ['0x1F', 'radix'],
    ['0o17', 'radix'],
    ['-0b101', 'radix'],
    ['08', 'leading-zero'],
    ['012', 'leading-zero'],
    ['00', 'leading-zero'],
    ['012.5', 'leading-zero'],
    ['012.345', 'leading-zero'],
    ['1_000', 'underscore'],
    ['1.92,8', 'grouping'],
    ['1.0.0', 'grouping'],
    ['1.000.00', 'grouping'],
    ['0.123.456', 'grouping'],
    ['1234 567', 'grouping'],
    ['1.072 019', 'mixed'],
    ['1.072,019.5', 'mixed'],
    ['1.072.019,123.4', 'mixed'],
    ['5.', 'incomplete'],
    [',5', 'incomplete'],
    ['9/14', 'fraction'],
    ['\u20133', 'dash'],
    ['1'.repeat(1001), 'too-long'],
    ['-', 'not-a-number'],
    ['- 3', 'not-a-number'],
    ['--3', 'not-a-number'],
    ['.', 'not-a-number'],
    ['.inf', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['chưa có', 'not-a-number'],
    ['27/12/2023', 'not-a-number'],
    ['12:30', 'not-a-number'],
    ['5-7', 'not-a-number'],
    ['３', 'not-a-number'],
    ['a'.repeat(2000), 'not-a-number'],
  ])('%s', (text, reason) => {
    expect(readNumber(text)).toEqual({ kind: 'refused', reason });
  });

  test.each([
    ['75%', '%'],
    ['75 %', '%'],
    ['97,77%', '%'],
    ['545.918 triệu đồng', 'triệu đồng'],
    ['2000tr', 'tr'],
    ['-3 điểm phần trăm', 'điểm phần trăm'],
    ['02 thủ tục', 'thủ tục'],
  ])('%s: the sign %s belongs to the schema', (text, unitSign) => {
    expect(readNumber(text)).toEqual({ kind: 'refused', reason: 'unit-sign', unitSign });
  });
});

test.each([
  ['100', exact(100)],
  ['0.005', exact(5, 1000)],
  ['1.234', exact(1234, 1000)],
  ['1,5', undefined],
  ['1e3', undefined],
  ['-1', undefined],
  ['.5', undefined],
  ['', undefined],
])('%j in an equation', (text, value) => {
  expect(readLiteral(text)).toEqual(value);
});

describe('any text', () => {
  const nearNumbers = fc.string({ unit: fc.constantFrom(...'0123456789.,- +\u2212\u00a0_eEx%/đ') });

  test('never throws, and a number has the digits that were written, all of them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearNumbers), (text) => {
        const reading = readNumber(text);
        expect(['number', 'ambiguous', 'refused']).toContain(reading.kind);
        if (reading.kind !== 'number') return;
        const digits = BigInt(text.replace(/[^0-9]/g, ''));
        const signed = /[-\u2212]/.test(text) ? -digits : digits;
        expect(reading.value).toEqual(exact(signed, 10n ** BigInt(reading.decimals)));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['1.', '1,2.', '1 2 ', '12 ', '-.'])('a long run of %j is answered', (piece) => {
    expect(readNumber(piece.repeat(200_000)).kind).toBe('refused');
  });

  test('what we print reads back, when it means one thing', () => {
    const digits = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 8 }), (size, decimals) => {
        const value = exact(size, 10n ** BigInt(decimals));
        const reading = readNumber(formatNumber(value, decimals));
        if (reading.kind === 'ambiguous') {
          const values = reading.readings.map((text) => readNumber(text));
          expect(values.some((one) => one.kind === 'number' && equal(one.value, value))).toBe(true);
        } else {
          expect(reading).toEqual({ kind: 'number', value, decimals });
        }
      }),
    );
  });
});
