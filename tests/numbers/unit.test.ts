import { describe, expect, test } from 'vitest';
import { add, divide, type Exact, exact, subtract } from '../../src/numbers/exact.ts';
import {
  convert,
  describeDimension,
  divideDimensions,
  inBaseUnit,
  isUnitName,
  multiplyDimensions,
  PURE,
  sameDimension,
  UNIT_NAMES,
  type UnitName,
  unitOf,
} from '../../src/numbers/unit.ts';
import { number } from './written.ts';

const dimension = (name: UnitName) => unitOf(name).dimension;

describe('conversion', () => {
  test.each<[string, UnitName, string, UnitName]>([
    ['545918', 'trieu-dong', '545918000000', 'dong'],
    ['240088635000', 'dong', '240088,6350', 'trieu-dong'],
    ['28,3650', 'trieu-dong', '28365', 'nghin-dong'],
    ['1,2', 'ty-dong', '1200', 'trieu-dong'],
    ['1,44', 'percent', '1,44', 'percentage-point'],
    ['15', 'day', '15', 'day'],
  ])('%s %s are %s %s', (value, from, converted, to) => {
    expect(convert(number(value), from, to)).toEqual(number(converted));
    expect(convert(number(converted), to, from)).toEqual(number(value));
  });

  test.each<[UnitName, UnitName]>([
    ['count', 'percent'],
    ['count', 'day'],
    ['dong', 'count'],
    ['percent', 'trieu-dong'],
  ])('%s is no %s', (from, to) => {
    expect(convert(exact(1), from, to)).toBeUndefined();
  });

  test('a percentage is a ratio, so no equation needs "* 100"', () => {
    const ratio = divide(inBaseUnit(exact(9), 'count'), inBaseUnit(exact(12), 'count')) as Exact;
    expect(inBaseUnit(exact(75), 'percent')).toEqual(ratio);
  });

  test('2,82 % less 1,38 % are 1,44 percentage points', () => {
    const difference = subtract(inBaseUnit(number('2,82'), 'percent'), inBaseUnit(number('1,38'), 'percent'));
    expect(inBaseUnit(number('1,44'), 'percentage-point')).toEqual(difference);
  });

  test('money of two scales adds up in đồng', () => {
    const sum = add(inBaseUnit(exact(1), 'ty-dong'), inBaseUnit(exact(500), 'trieu-dong'));
    expect(sum).toEqual(exact(1_500_000_000));
  });
});

describe('dimensions', () => {
  test('a count over a count is what percentages are; a count is not', () => {
    const ratio = divideDimensions(dimension('count'), dimension('count'));
    expect(sameDimension(ratio, dimension('percent'))).toBe(true);
    expect(sameDimension(ratio, PURE)).toBe(true);
    expect(sameDimension(dimension('count'), dimension('percent'))).toBe(false);
    expect(sameDimension(multiplyDimensions(dimension('percent'), dimension('count')), dimension('count'))).toBe(true);
  });

  test('every pair of units: equal dimensions exactly when one converts to the other', () => {
    for (const from of UNIT_NAMES) {
      for (const to of UNIT_NAMES) {
        expect(sameDimension(dimension(from), dimension(to))).toBe(convert(exact(1), from, to) !== undefined);
      }
    }
  });

  test('dividing undoes multiplying', () => {
    const costs = divideDimensions(dimension('trieu-dong'), dimension('count'));
    expect(sameDimension(costs, dimension('trieu-dong'))).toBe(false);
    expect(multiplyDimensions(costs, dimension('count'))).toEqual(dimension('dong'));
  });

  test.each([
    [dimension('percent'), 'tỷ lệ', 'ratio'],
    [dimension('ty-dong'), 'tiền', 'money'],
    [divideDimensions(dimension('dong'), dimension('count')), 'tiền / số lượng', 'money / count'],
    [divideDimensions(PURE, dimension('day')), '1 / ngày', '1 / days'],
    [multiplyDimensions(dimension('count'), dimension('count')), 'số lượng^2', 'count^2'],
    [multiplyDimensions(dimension('count'), dimension('day')), 'số lượng × ngày', 'count × days'],
  ])('%o is called %s', (one, vi, en) => {
    expect(describeDimension(one)).toEqual({ vi, en });
  });
});

test.each([
  ['trieu-dong', true],
  ['triệu đồng', false],
  ['toString', false],
])('%s names a unit: %s', (name, known) => {
  expect(isUnitName(name)).toBe(known);
});

test('what stands behind the digits', () => {
  expect(UNIT_NAMES.map((name) => `5${unitOf(name).vi}`)).toEqual([
    '5',
    '5%',
    '5 điểm phần trăm',
    '5 đồng',
    '5 nghìn đồng',
    '5 triệu đồng',
    '5 tỷ đồng',
    '5 ngày',
  ]);
});
