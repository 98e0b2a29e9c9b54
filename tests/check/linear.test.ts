import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkRelations } from '../../src/check/check-relations.ts';
import { ComputedFigure } from '../../src/compute/figure.ts';
import { FigureTable } from '../../src/compute/figure-table.ts';
import { ScalarNode } from '../../src/parse/tree.ts';
import { calculatorOf, count, equation, percent } from '../support/small-kind.ts';

afterEach(() => vi.restoreAllMocks());

const ROWS = [100, 400];
const list = (item: object) => ({ type: 'array', items: { type: 'object', ...item } });
const yamlOf = (rows: number, row: (index: number) => string) =>
  `hang:\n${Array.from({ length: rows }, (_, index) => `  - { ${row(index)} }\n`).join('')}`;

/** What is counted may grow as the rows do, four times, and a little. */
function expectLinear(counts: readonly number[]): void {
  const [few = 0, many = 0] = counts;
  expect(few).toBeGreaterThan(0);
  expect(many).toBeLessThan(few * 5);
}

describe('of four times as many rows no text, no figure and no sum is looked at more often than four times', () => {
  test('where rows are found again in the period before', () => {
    const hang = list({
      properties: { ma: { type: 'string' }, dau_ky: count, cuoi_ky: count },
      'x-key': 'ma',
      'x-equations': [equation('dau-ky', 'dau_ky == previous.cuoi_ky')],
    });
    const reads = vi.spyOn(ScalarNode.prototype, 'written', 'get');
    const counts = ROWS.map((rows) => {
      const yaml = (shift: number) =>
        yamlOf(rows, (index) => `ma: xa-${(index + shift) % rows}, dau_ky: 7, cuoi_ky: 7`);
      const calculator = calculatorOf({ properties: { hang } }, yaml(0), yaml(rows / 2));
      reads.mockClear();
      const { covered, findings } = checkRelations(calculator);
      expect([covered.size, findings.length]).toEqual([2 * rows, 0]);
      return reads.mock.calls.length;
    });
    expectLinear(counts);
  });

  test('where every row is compared with a total that was computed', () => {
    const plan = {
      properties: { hang: list({ properties: { giao: count } }), tong: count },
      'x-equations': [equation('tong', 'tong == sum(hang.giao)')],
    };
    const hang = list({
      properties: { giao: count },
      'x-equations': [equation('khong-qua-tong', 'giao <= plan.tong'), equation('bang-tong', 'plan.tong == plan.tong')],
    });
    const walks = vi.spyOn(ComputedFigure.prototype, 'inputs', 'get');
    const counts = ROWS.map((rows) => {
      const linked = calculatorOf(
        plan,
        yamlOf(rows, () => 'giao: 1'),
      );
      const calculator = calculatorOf(
        { properties: { hang } },
        yamlOf(rows, () => 'giao: 1'),
      );
      Object.assign(calculator.subject, { plan: linked });
      walks.mockClear();
      expect(checkRelations(calculator).covered.size).toBe(rows);
      return walks.mock.calls.length;
    });
    expect(counts).toEqual([1, 1]);
  });

  test('where every rate is wrong and its base is looked for', () => {
    const hang = list({
      properties: { xong: count, tong: count, ty_le: percent },
      'x-equations': [equation('ty-le', 'ty_le == xong / tong')],
    });
    const passes = vi.spyOn(FigureTable.prototype, 'values');
    const reads = vi.spyOn(ScalarNode.prototype, 'written', 'get');
    const counts = ROWS.map((rows) => {
      const calculator = calculatorOf(
        { properties: { hang } },
        yamlOf(rows, (index) => `xong: ${index + 1}, tong: ${rows + index}, ty_le: 99.37`),
      );
      passes.mockClear();
      reads.mockClear();
      expect(checkRelations(calculator).findings).toHaveLength(rows);
      expect(passes).toHaveBeenCalledTimes(1);
      return reads.mock.calls.length;
    });
    expectLinear(counts);
  });
});
