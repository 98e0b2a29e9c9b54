import { describe, expect, test } from 'vitest';
import { breakLines, textWidth } from '../../src/text/text-width.ts';

describe('widths of Times New Roman', () => {
  test.each([
    ['Sở Y tế', false, 556 + 529 + 250 + 722 + 250 + 278 + 444],
    ['SỞ Y TẾ', true, 556 + 778 + 250 + 722 + 250 + 667 + 667],
    ['Đường', false, 722 + 542 + 529 + 500 + 500],
    ['1.072.019', false, 7 * 500 + 2 * 250],
    ['', false, 0],
    // two units of the text, one sign
    ['😀 Sở', true, 1000 + 250 + 556 + 554],
    ['\ud83d', false, 1000],
  ])('%s', (text, bold, width) => {
    expect(textWidth(text, bold)).toBe(width);
  });

  test('a tone mark adds nothing', () => {
    expect(textWidth('ắ', false)).toBe(textWidth('a', false));
    expect(textWidth('a\u0309', false)).toBe(textWidth('a', false));
  });
});

test('lines break at spaces; a longer word stands alone', () => {
  const word = textWidth('nhiệm', false);
  expect(breakLines('nhiệm vụ', false, 10_000)).toEqual([textWidth('nhiệm vụ', false)]);
  expect(breakLines('nhiệm vụ', false, word)).toEqual([word, textWidth('vụ', false)]);
  expect(breakLines('nhiệm', false, 1)).toEqual([word]);
});
