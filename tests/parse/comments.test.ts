import { describe, expect, test } from 'vitest';
import { commentsOf } from '../../src/parse/comments.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';

const TEXT = `# đầu tệp
tong: 999 # cchc-cho-qua tong-khac: số liệu của tỉnh
a: "#1 # không phải" # phải
b: 'it''s # không'   # phải nữa
c: R#D
d: |  # trên đầu khối
  # trong khối
  text # trong khối
e: >-
  # trong khối
f: [1, # trong danh sách
  2] #sát dấu
g: xem https://dichvucong.gov.vn/#/tra-cuu
h: một dòng
  hai dòng # cuối
#`;

describe('comments', () => {
  const comments = commentsOf(sourceText('q3-2024.yaml', TEXT));

  test('are found where YAML has them, not inside texts', () => {
    expect(comments.map(({ line, text }) => [line, text])).toEqual([
      [1, 'đầu tệp'],
      [2, 'cchc-cho-qua tong-khac: số liệu của tỉnh'],
      [3, 'phải'],
      [4, 'phải nữa'],
      [6, 'trên đầu khối'],
      [11, 'trong danh sách'],
      [12, 'sát dấu'],
      [15, 'cuối'],
      [16, ''],
    ]);
  });

  test('have places from their # on', () => {
    expect(comments.slice(0, 3).map(({ at }) => textAt(at))).toEqual([
      '# đầu tệp',
      '# cchc-cho-qua tong-khac: số liệu của tỉnh',
      '# phải',
    ]);
  });

  test('a source without any', () => {
    expect(commentsOf(sourceText('q3-2024.yaml', 'tong: 12\n'))).toEqual([]);
  });
});
