import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/text/text-width.ts';
import { evenLines } from '../../../src/write/docx/even-lines.ts';
import { fewerLines } from '../../../src/write/docx/fewer-lines.ts';

const WIDTH = 9355;
const SUBJECT =
  'Triển khai, thực hiện Đề án 06, cải cách thủ tục hành chính, chuyển đổi số gắn với Đề án 06 trong 6 tháng đầu năm 2026';

describe('a centred text of several lines', () => {
  const widths = (text: string, available: number) =>
    breakLines(text, true, (available * 50) / 14).map((width) => (width * 14) / 50);

  test('has lines of about the same length, and no more lines than before', () => {
    const sides = evenLines(SUBJECT, true, 14, WIDTH);
    const before = widths(SUBJECT, WIDTH);
    const after = widths(SUBJECT, WIDTH - (sides?.left ?? 0) - (sides?.right ?? 0));
    expect(after.length).toBe(before.length);
    expect(Math.min(...after) / Math.max(...after)).toBeGreaterThan(0.8);
    expect(Math.min(...before) / Math.max(...before)).toBeLessThan(0.6);
  });

  test('stays as it is on one line', () => {
    expect(evenLines('Công tác cải cách hành chính quý III năm 2024', true, 14, WIDTH)).toBeUndefined();
  });

  test('never gets more lines', () => {
    const word = fc.constantFrom('Sở', 'Y', 'tế', 'nghiêng', 'chuyển', 'hành chính');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const sides = evenLines(text, true, 14, WIDTH);
        const after = widths(text, WIDTH - (sides?.left ?? 0) - (sides?.right ?? 0));
        expect(after.length).toBeLessThanOrEqual(widths(text, WIDTH).length);
      }),
      { seed: 14 },
    );
  });
});

describe('widths of columns', () => {
  test('one long text in one row does not make all others higher', () => {
    const rows = [[[300], [30_000], [1_500]], ...Array.from({ length: 9 }, () => [[300], [5_000], [1_500]])];
    const widths = fewerLines(rows, [500, 8_000, 800], [400, 1_000, 700], 50);
    expect(widths[2]).toBeGreaterThanOrEqual(1_600);
    expect(widths.reduce((sum, width) => sum + width)).toBe(9_300);
  });

  test('the sum stays, and no column gets too narrow', () => {
    const length = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(length, length, length), { minLength: 1, maxLength: 60 }), (texts) => {
        const rows = texts.map((row) => row.map((one) => [one]));
        const start = [3_000, 3_000, 3_355];
        const smallest = [600, 900, 3_300];
        const widths = fewerLines(rows, start, smallest, 85);
        expect(widths.reduce((sum, width) => sum + width)).toBe(9_355);
        for (const [column, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(smallest[column] ?? 0);
      }),
      { seed: 60 },
    );
  });
});
