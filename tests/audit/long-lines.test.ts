import { expect, test } from 'vitest';
import { checkLeftovers } from '../../src/citations/check-leftovers.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { audited } from './audited.ts';

/** What a line may be made of, each repeated to 100.000 characters. A pattern that goes back over such a line doesn't end in a test's time. */
const REPEATED = [
  ...[
    '1',
    '.',
    '…',
    '_',
    '*',
    '?',
    'x',
    'a',
    'ă',
    'A',
    '(',
    '[',
    '{{',
    '<',
    '<!--',
    '<a ',
    '<table>',
    '"',
    '“',
    '|',
    '\\',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\n\n',
    '\u00a0',
    '\u200b',
    '1\u00a0',
    '1,',
    '1.1.',
    '1-',
    '1/',
    '1%',
    '1 ',
    '(1) ',
    '(1)+',
    'a@',
    'A-',
  ],
  ...[
    'trong đó ',
    'gồm ',
    'tổng số ',
    'và ',
    'số ',
    'của ',
    'nhờ ',
    'TODO ',
    'ngày 1 ',
    '1/1/2024 ',
    'năm 2024 ',
    'Điều 1, ',
  ],
  ...[
    '1 hồ sơ, ',
    'tăng 5% so với ',
    'đạt 5% (cùng kỳ ',
    'Quyết định số 1/QĐ-UBND ',
    '1/KH-',
    'http://',
    'số hiệu ',
    'nhóm 1, ',
  ],
  ...['\n1. ', '\n- 5 hồ sơ', '\n+ a: 5%\n', 'hồ sơ\n', 'a,\n\n', 'a\tb\n', '1  2  3\n', '| 1 | 2 |\n', '# a\n'],
];

test.each(REPEATED)('a text of nothing but %j is read to its end', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  const { document, coverage } = audited(`Tiếp nhận 5 hồ sơ ${text} đạt 97%`);
  expect(document.plain).toHaveLength(document.source.text.length);
  expect(coverage.checked).toBeLessThanOrEqual(coverage.numbers);
  expect(checkLeftovers(sourceText('bao-cao.txt', `${text}\nTODO xem lại`)).length).toBeGreaterThan(0);
});

test('a table of thousands of columns is read to its end', () => {
  const row = (cells: string): string => `|${cells.repeat(6000)}\n`;
  const { coverage } = audited(`# Biểu\n\n${row(' Tiếp nhận |')}${row('---|')}${row(' 5 |')}${row(' 7 |')}`);
  expect(coverage.numbers).toBe(2 * 5999); // the first column names the rows
});
