import { describe, expect, it } from 'vitest';
import { summaryLine, summaryOf } from '../../src/report/summary.ts';
import { contradiction, nasty, opening } from './sample.ts';

describe('the summary', () => {
  it('counts the same finding once', () => {
    const summary = summaryOf([contradiction, contradiction, nasty('…'), opening], ['q3-2024.yaml', 'q2-2024.yaml']);
    expect(summary).toMatchObject({ errors: 1, warnings: 1, infos: 1 });
    expect(summaryLine(summary, 'vi')).toBe('1 lỗi, 1 cảnh báo, 1 thông tin trong 2 tệp.');
    expect(summaryLine(summary, 'en')).toBe('1 error, 1 warning, 1 note in 2 files.');
  });

  it('names what a build wrote, with the figures', () => {
    const summary = summaryOf([nasty('…')], ['q3-2024.yaml'], {
      outputs: ['out/q3-2024.md', 'out/q3-2024.docx'],
      figures: { written: 1200, computed: 24, crossChecked: 1199 },
    });
    expect(summaryLine(summary, 'vi')).toBe(
      'Đã ghi out/q3-2024.md, out/q3-2024.docx. Không có lỗi, 1 cảnh báo trong 1 tệp; 24 số liệu được tính; 1.199/1.200 số liệu đã ghi được đối chiếu (99,9%).',
    );
    expect(summaryLine(summary, 'en')).toMatch(
      /^Wrote out\/q3-2024\.md, out\/q3-2024\.docx\. No errors, 1 warning in 1 file; 24 figures computed/,
    );
  });

  it('never rounds up to full coverage', () => {
    const figures = { written: 100_000, computed: 0, crossChecked: 99_999 };
    expect(summaryLine(summaryOf([], ['q3-2024.yaml'], { figures }), 'vi')).toContain('(99,9%)');
    expect(
      summaryLine(summaryOf([], ['q3-2024.yaml'], { figures: { ...figures, crossChecked: 100_000 } }), 'vi'),
    ).toContain('(100%)');
  });

  it('speaks of no share where no figure was written', () => {
    const figures = { written: 0, computed: 3, crossChecked: 0 };
    expect(summaryLine(summaryOf([], ['q3-2024.yaml'], { figures }), 'vi')).toBe(
      'Không có lỗi trong 1 tệp; 3 số liệu được tính.',
    );
  });
});
