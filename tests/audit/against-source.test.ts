import { expect, test } from 'vitest';
import { compareFigures, type SourceFigure } from '../../src/audit/against-source.ts';
import { readTextReport } from '../../src/audit/read-text.ts';
import { messageOf } from '../../src/findings/finding.ts';
import { exact } from '../../src/numbers/exact.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';

const SOURCE = sourceText('q3-2024.yaml', 'tong: 98\nty_le: 97,77\nton: 223\n');

function figure(title: string, value: number, over: number, unit: SourceFigure['unit'], start: number): SourceFigure {
  return {
    name: title,
    title,
    value: exact(value, over),
    decimals: over === 100 ? 2 : 0,
    unit,
    at: span(SOURCE, start, start + 2),
  };
}

const FIGURES = [
  figure('Tổng số thủ tục tại Trung tâm', 98, 1, 'count', 6),
  figure('Tỷ lệ tiêm', 9777, 100, 'percent', 16),
  figure('Tồn kỳ trước', 223, 1, 'count', 27),
];

function compared(text: string, built?: string): string[] {
  const report = (path: string, words: string) => readTextReport(sourceText(path, words));
  return compareFigures(
    FIGURES,
    report('bao-cao.md', text),
    built === undefined ? undefined : report('q3.md', built),
  ).map((finding) => messageOf(finding, 'vi'));
}

test('where the words are the same, the number must be', () => {
  const built = 'Trung tâm tiếp nhận 98 thủ tục. Tỷ lệ tiêm đạt 97,77%. Tồn kỳ trước 223 hồ sơ.';
  expect(compared(built.replace('97,77', '97,97'), built)).toEqual([
    'Báo cáo ghi 97,97%, nguồn ghi 97,77%: Tỷ lệ tiêm.',
    'Đối chiếu với nguồn: 2 số khớp, 1 số khác; 0 số của báo cáo không có trong nguồn; 1 số liệu của nguồn không thấy trong báo cáo.',
    'Tỷ lệ tiêm = 97,77%: không thấy trong báo cáo.',
  ]);
});

test('elsewhere the figure’s own name must stand beside the number', () => {
  expect(compared('Tổng số thủ tục tại Trung tâm: 101 thủ tục; có 45 tin bài.')).toContain(
    'Báo cáo ghi 101, nguồn ghi 98: Tổng số thủ tục tại Trung tâm.',
  );
});
