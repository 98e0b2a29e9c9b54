import { describe, expect, test } from 'vitest';
import { tableGrid } from '../../../src/write/docx/table-grid.ts';
import { cell, form06 } from '../../support/composed-documents.ts';

/** One line a row: the text of a cell, `<` for its further columns, `^` under a cell from above, `.` for a gap. */
function drawn(groups: Parameters<typeof tableGrid>[0]): readonly string[] {
  return tableGrid(groups).rows.map((row) =>
    row
      .flatMap(({ cell: own, merge, columns }) => {
        const [first] = own?.content ?? [];
        const words = first?.type === 'text' ? first.text : '';
        const mark = merge === 'continue' ? '^' : own === undefined ? '.' : words;
        return [mark, ...Array.from({ length: columns - 1 }, () => '<')];
      })
      .join(' '),
  );
}

describe('cells that span', () => {
  test('columns and rows', () => {
    const rows = [{ cells: [cell('A', { rows: 2 }), cell('B', { columns: 2 })] }, { cells: [cell('C'), cell('D')] }];
    expect(drawn([rows])).toEqual(['A B <', '^ C D']);
  });

  test('the head of biểu II.06 covers 13 columns in each of its rows', () => {
    const grid = tableGrid([form06().head, form06().rows]);
    expect(grid.columns).toBe(13);
    for (const row of grid.rows) expect(row.reduce((sum, { columns }) => sum + columns, 0)).toBe(13);
  });

  test('two cells from above, side by side', () => {
    const rows = [
      { cells: [cell('A', { rows: 3 }), cell('B', { rows: 2 }), cell('C')] },
      { cells: [cell('D')] },
      { cells: [] },
    ];
    expect(drawn([rows])).toEqual(['A B C', '^ ^ D', '^ . .']);
  });

  test('a span ends with its group', () => {
    expect(drawn([[{ cells: [cell('A', { rows: 9 })] }], [{ cells: [cell('B')] }]])).toEqual(['A', 'B']);
  });

  test('a short row is filled', () => {
    expect(drawn([[{ cells: [cell('A'), cell('B')] }, { cells: [cell('C')] }]])).toEqual(['A B', 'C .']);
  });

  test('a wide cell steps over one from above, and later cells stay behind it', () => {
    const rows = [
      { cells: [cell('A'), cell('B', { rows: 2 }), cell('C')] },
      { cells: [cell('D', { columns: 2 }), cell('E')] },
    ];
    expect(drawn([rows])).toEqual(['A B C . .', '. ^ D < E']);
  });

  test('no cells at all', () => {
    expect(tableGrid([[], []])).toEqual({ columns: 1, rows: [] });
  });
});
