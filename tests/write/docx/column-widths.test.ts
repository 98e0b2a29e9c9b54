import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/text/text-width.ts';
import type { TableRow } from '../../../src/write/composed-document.ts';
import { fitTable } from '../../../src/write/docx/column-widths.ts';
import { tableGrid } from '../../../src/write/docx/table-grid.ts';
import { cell, form06, taskTable } from '../../support/composed-documents.ts';

const PORTRAIT = 9355;

function fitted(head: readonly TableRow[], rows: readonly TableRow[], width = PORTRAIT) {
  return fitTable(tableGrid([head, rows]), head.length, width, 13);
}

describe('column widths', () => {
  test('fill the width to the twip', () => {
    for (const table of [form06(), taskTable(5)]) {
      const { widths } = fitted(table.head, table.rows);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(PORTRAIT);
      expect(widths.every(Number.isInteger)).toBe(true);
    }
  });

  test('biểu II.06 fits the portrait page at a size that can be read', () => {
    const { head, rows } = form06();
    expect(fitted(head, rows).size).toBeGreaterThanOrEqual(9);
  });

  test('a long name beside many figures gets room: smaller text rather than many lines', () => {
    const { head, rows } = form06();
    const name = cell('Tại Trung tâm Phục vụ hành chính công của tỉnh');
    const long = rows.map(({ cells }) => ({ cells: [...cells.slice(0, 1), name, ...cells.slice(2)] }));
    const formulas = ['1', '2', '3=4+5+6', '4', '5', '6', '7=8+9+10', '8', '9', '10', '11=12+13', '12', '13'];
    const { size, widths } = fitted([...head.slice(0, 3), { cells: formulas.map((words) => cell(words)) }], long);
    expect(size).toBeGreaterThanOrEqual(9);
    const lines = breakLines(
      'Tại Trung tâm Phục vụ hành chính công của tỉnh',
      false,
      (((widths[1] ?? 0) - 80) * 50) / size,
    );
    expect(lines.length).toBeLessThanOrEqual(4);
  });

  test('a table of few columns keeps the largest size', () => {
    const { size, widths } = fitted([], [{ cells: [cell('1'), cell('Cải cách thể chế'), cell('12')] }]);
    expect(size).toBe(13);
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
  });

  test('large figures make the text smaller before they are broken', () => {
    const figures = Array.from({ length: 13 }, () => cell('123.072.019'));
    const { size, widths, padding } = fitted([], [{ cells: figures }]);
    expect(size).toBe(7);
    expect(Math.min(...widths) - 2 * padding).toBeGreaterThan(0);
  });

  test('a word wider than the page is no reason to overflow', () => {
    const { widths } = fitted([], [{ cells: [cell('x'.repeat(500)), cell('y')] }]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(PORTRAIT);
    expect(widths.every((width) => width > 0)).toBe(true);
  });

  test('a spanning cell widens the columns under it', () => {
    const wide = fitted(
      [],
      [
        { cells: [cell('Trung tâm Phục vụ hành chính công', { columns: 2 }), cell('a')] },
        { cells: [cell('b'), cell('c'), cell('d')] },
      ],
    );
    const [first = 0, second = 0, third = 0] = wide.widths;
    expect(first + second).toBeGreaterThan(third);
  });
});
