import { describe, expect, test } from 'vitest';
import { Calculator } from '../../src/compute/calculator.ts';
import { taskDates, taskState } from '../../src/compute/task-state.ts';
import type { TaskKeys } from '../../src/kind/plan-keys.ts';
import { pathText } from '../../src/parse/tree.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';
import { count, equation, kindOf, treeOf } from '../support/small-kind.ts';

const KEYS: TaskKeys = {
  deadline: 'han',
  yearly: 'han_hang_nam',
  started: 'bat_dau',
  done: 'hoan_thanh',
  at: span(sourceText('luoc-do.json', '{}'), 0, 2),
};
/** Closing date of quý III năm 2024. */
const CLOSING = { day: 14, month: 9, year: 2024 };

function stateOf(task: string, asOf = CLOSING): string {
  return taskState(taskDates(treeOf(task), KEYS, asOf), asOf);
}

describe('a task on the closing date 14/9/2024', () => {
  test.each([
    ['hoan_thanh: 30/6/2024\nhan: 30/6/2024\n', 'xong-dung-han', 'done on its last day'],
    ['hoan_thanh: 01/7/2024\nhan: 30/6/2024\n', 'xong-qua-han', 'done a day late'],
    ['hoan_thanh: 14/9/2024\nhan: 31/12/2024\n', 'xong-dung-han', 'done on the closing date'],
    ['hoan_thanh: 01/7/2024\n', 'xong-dung-han', 'done, without a deadline'],
    ['hoan_thanh: 15/9/2024\nhan: 31/12/2024\nbat_dau: 01/3/2024\n', 'dang-thuc-hien', 'done a day after it'],
    ['hoan_thanh: 15/9/2024\nhan: 14/9/2024\nbat_dau: 01/3/2024\n', 'dang-thuc-hien', 'due on the closing date'],
    ['hoan_thanh: 15/9/2024\nhan: 13/9/2024\n', 'qua-han', 'due the day before, done the day after'],
    ['han: 13/9/2024\nbat_dau: 01/3/2024\n', 'qua-han', 'overdue, though started'],
    ['han: 31/12/2024\nbat_dau: 14/9/2024\n', 'dang-thuc-hien', 'started on the closing date'],
    ['han: 31/12/2024\nbat_dau: 15/9/2024\n', 'chua-bat-dau', 'started the day after it'],
    ['han: 31/12/2024\n', 'chua-bat-dau', 'without any date of its own'],
    ['ten: Niêm yết thủ tục\n', 'chua-bat-dau', 'without deadline and dates'],
  ])('%j is %s (%s)', (task, state) => {
    expect(stateOf(task)).toBe(state);
  });
});

describe('a task of every year', () => {
  test.each([
    ['han_hang_nam: 14/01\nhoan_thanh: 27/12/2023\n', 'xong-dung-han', 'done in December for January'],
    ['han_hang_nam: 14/01\nhoan_thanh: 20/02/2024\n', 'xong-qua-han', 'done late this year'],
    ['han_hang_nam: 14/01\nhoan_thanh: 10/01/2023\n', 'qua-han', 'done last year only'],
    ['han_hang_nam: 31/12\nhoan_thanh: 15/3/2024\n', 'xong-dung-han', 'done early this year'],
    ['han_hang_nam: 31/12\nhoan_thanh: 31/12/2023\n', 'chua-bat-dau', 'done on the last day of last year'],
    ['han_hang_nam: 09/12\n', 'chua-bat-dau', 'not due yet'],
    ['han_hang_nam: 30/6\n', 'qua-han', 'due in June'],
  ])('%j is %s (%s)', (task, state) => {
    expect(stateOf(task)).toBe(state);
  });

  test('is due in the year of the closing date', () => {
    const task = 'han_hang_nam: 30/6\nhoan_thanh: 10/6/2024\n';
    expect(stateOf(task)).toBe('xong-dung-han');
    expect(stateOf(task, { day: 14, month: 9, year: 2025 })).toBe('qua-han');
  });
});

describe('a filter by state', () => {
  const task = {
    type: 'object',
    'x-task': { deadline: 'han', started: 'bat_dau', done: 'hoan_thanh' },
    properties: {
      ten: { type: 'string' },
      diem: count,
      ...Object.fromEntries(['han', 'bat_dau', 'hoan_thanh'].map((key) => [key, { type: 'string', 'x-date': true }])),
    },
  };
  const schema = {
    properties: {
      nhom: { type: 'array', items: { type: 'object', properties: { viec: { type: 'array', items: task } } } },
      xong: count,
      con: count,
      diem_xong: count,
    },
    'x-equations': [
      equation('xong', 'xong == count(nhom.viec[tinh_trang == "xong-dung-han" || tinh_trang == "xong-qua-han"])'),
      equation('con', 'con == count(nhom.viec[tinh_trang != "xong-dung-han" && tinh_trang != "xong-qua-han"])'),
      equation('diem', 'diem_xong == sum(nhom.viec[tinh_trang == "xong-dung-han"].diem)'),
    ],
  };
  const yaml = `nhom:
  - viec:
      - { ten: Rà soát, han: 30/6/2024, hoan_thanh: 01/6/2024, diem: 3 }
      - { ten: Công bố, han: 30/6/2024, hoan_thanh: 01/7/2024, diem: 4 }
  - viec:
      - { ten: Niêm yết, han: 30/6/2024, diem: 5 }
      - { ten: Đánh giá, hoan_thanh: 20/9/2024, diem: 6 }
`;

  function figures(asOf?: typeof CLOSING): string[] {
    const { kind, findings } = kindOf(schema);
    expect(findings).toEqual([]);
    if (kind === undefined) throw new Error('no kind');
    const calculator = new Calculator({ root: treeOf(yaml), shape: kind.shape, ...(asOf && { asOf }) });
    return ['xong', 'con', 'diem_xong'].map((path) => {
      const figure = calculator.figureAt(path);
      return figure === undefined ? `${path} unknown` : `${pathText(figure.path)} ${figure.value.numerator}`;
    });
  }

  test('counts and sums through all lists, as of the closing date', () => {
    expect(figures(CLOSING)).toEqual(['xong 2', 'con 2', 'diem_xong 3']);
    expect(figures({ day: 20, month: 9, year: 2024 })).toEqual(['xong 3', 'con 1', 'diem_xong 9']);
    expect(figures({ day: 31, month: 5, year: 2024 })).toEqual(['xong 0', 'con 4', 'diem_xong unknown']);
  });

  test('without a closing date says nothing rather than none', () => {
    expect(figures()).toEqual(['xong unknown', 'con unknown', 'diem_xong unknown']);
  });
});
