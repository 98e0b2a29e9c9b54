import { expect, test } from 'vitest';
import { leavesOf } from '../../src/compute/arithmetic-text.ts';
import { calculatorOf, count, equation } from '../support/small-kind.ts';

test('a computed total of 200,000 rows has as many leaves, in their order', () => {
  const hang = { type: 'array', items: { type: 'object', properties: { tong: count } } };
  const rows = Array.from({ length: 200_000 }, (_, index) => `{tong: ${index % 10}}`);
  const calculator = calculatorOf(
    { properties: { hang, tong: count }, 'x-equations': [equation('tong', 'tong == sum(hang.tong)')] },
    `hang: [${rows.join(', ')}]\n`,
  );
  const total = calculator.figureAt('tong');
  expect(total?.value.numerator).toBe(900_000n);
  const leaves = leavesOf(total === undefined ? [] : [total]);
  expect(leaves).toHaveLength(200_000);
  expect(leaves.at(-1)?.path).toEqual(['hang', 199_999, 'tong']);
});
