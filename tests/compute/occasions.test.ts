import { describe, expect, test } from 'vitest';
import { Calculator } from '../../src/compute/calculator.ts';
import { OCCASIONS, type Occasion } from '../../src/kind/equation.ts';
import { count, equation, kindOf, treeOf } from '../support/small-kind.ts';

/** The ids of the relations that hold when these things are true of the two periods. */
function holding(equations: readonly object[], occasions: readonly Occasion[]): string[] {
  const { kind, findings } = kindOf({
    properties: { trong_ky: count, luy_ke: count, ton_dau: count, ton_cuoi: count },
    'x-equations': equations,
  });
  expect(findings).toEqual([]);
  if (kind === undefined) throw new Error('no kind');
  const previous = new Calculator({ root: treeOf('luy_ke: 1\n'), shape: kind.shape });
  const calculator = new Calculator({
    root: treeOf('luy_ke: 1\n'),
    shape: kind.shape,
    previous,
    occasions: new Set(occasions),
  });
  return [...calculator.relations()].map((relation) => relation.equation.id);
}

const opening = equation('ton', 'ton_dau == previous.ton_cuoi');
const growing = equation('tang', 'luy_ke >= previous.luy_ke');

describe('without `when`', () => {
  test('what equals a figure of the previous report needs the period directly before', () => {
    expect(holding([opening], ['adjacent'])).toEqual(['ton']);
    expect(holding([opening], ['same-year'])).toEqual([]);
  });

  test('a limit by the previous report, and what names none, always hold', () => {
    const own = equation('rieng', 'luy_ke == trong_ky + ton_dau');
    expect(holding([growing, own], [])).toEqual(['tang', 'rieng']);
  });
});

test('`when` asks for all that it names, and for nothing when it is empty', () => {
  const sum = equation('cong', 'luy_ke == previous.luy_ke + trong_ky', { when: ['adjacent', 'same-year'] });
  expect(holding([sum], OCCASIONS)).toEqual(['cong']);
  expect(holding([sum], ['adjacent'])).toEqual([]);
  expect(holding([sum], ['same-year'])).toEqual([]);
  expect(holding([equation('ton', 'ton_dau == previous.ton_cuoi', { when: [] })], [])).toEqual(['ton']);
});

test('a relation that does not hold computes nothing either', () => {
  const restart = equation('dau-nam', 'luy_ke == trong_ky', { when: ['first-of-year'] });
  const { kind } = kindOf({ properties: { trong_ky: count, luy_ke: count }, 'x-equations': [restart] });
  if (kind === undefined) throw new Error('no kind');
  const computed = (occasions: Occasion[]) =>
    new Calculator({ root: treeOf('trong_ky: 7\n'), shape: kind.shape, occasions: new Set(occasions) }).figureAt(
      'luy_ke',
    )?.value.numerator;
  expect(computed(['first-of-year'])).toBe(7n);
  expect(computed(['adjacent'])).toBeUndefined();
});

test('what must hold defines a figure before what only ought to', () => {
  const { kind } = kindOf({
    properties: { tong: count, a: count, b: count },
    'x-equations': [
      equation('nhu-truoc', 'tong == previous.tong', { severity: 'warning', when: [] }),
      equation('cong', 'tong == a + b'),
    ],
  });
  if (kind === undefined) throw new Error('no kind');
  const previous = new Calculator({ root: treeOf('tong: 32\n'), shape: kind.shape });
  const figure = (yaml: string) =>
    new Calculator({ root: treeOf(yaml), shape: kind.shape, previous }).figureAt('tong')?.value.numerator;
  expect(figure('a: 14\nb: 17\n')).toBe(31n);
  expect(figure('a: 14\n')).toBe(32n);
});
