import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { contradiction, nasty, opening, Q3 } from './sample.ts';

const markdown = (findings: readonly Finding[]) =>
  renderMarkdown(findings, summaryOf(findings, ['q3-2024.yaml']), 'vi');

/** The texts of the cells of the table's rows, as a reader sees them. */
function cells(findings: readonly Finding[]): string[][] {
  const html = new MarkdownIt({ html: true, linkify: false }).render(markdown(findings));
  return [...html.matchAll(/<tr>\n([\s\S]*?)<\/tr>/g)]
    .slice(1)
    .map(([, row]) => [...(row ?? '').matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell]) => seen(cell ?? '')));
}

function seen(html: string): string {
  return html
    .replaceAll('<br>', '\n')
    .replaceAll(/<\/?code>|<!-- -->/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('a comment in Markdown', () => {
  it('is the summary and a table, errors first', () => {
    expect(markdown([opening, contradiction])).toBe(`**cchc**: 1 lỗi, 1 thông tin trong 1 tệp.

| Mức | Nơi | Mã | Nội dung |
|---|---|---|---|
| lỗi | \`q3-2024.yaml:6:9\` | \`so-lieu-mau-thuan\` | Tổng tiếp nhận ghi 999, nhưng 770 + 5 + 223 = 998.<br>Cách sửa: Sửa 999 thành 998, hoặc sửa một số thành phần. |
| thông tin | \`q3-2024.yaml:4:17\` | \`ton-dau-ky-khac-ton-cuoi-ky-truoc\` | Tồn kỳ trước ghi 223, kỳ trước chốt 224. |
`);
  });

  it('is one line when nothing is found', () => {
    expect(markdown([])).toBe('**cchc**: Không có lỗi trong 1 tệp.\n');
  });

  it('shows a message and a path as they are', () => {
    const units = fc.constantFrom(
      '|',
      '`',
      '``',
      '*',
      '_',
      '\\',
      '<b>',
      '&amp;',
      '&',
      '[a](b)',
      '![',
      '~~',
      '#',
      '$',
      '{',
      '@clerk',
      '>',
      'ế',
      ' x ',
    );
    fc.assert(
      fc.property(fc.string({ unit: units }), fc.string({ unit: units }), (message, path) => {
        const source = sourceText(`q${path}3`, 'ky: 3');
        const [row] = cells([{ ...nasty(`[${message}]`), at: { source, start: 0, end: 2 } }]);
        expect(row).toEqual(['cảnh báo', `q${path}3:1:1`, 'chu-bo-sot', `Còn sót: [${message}]`]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a message of several lines in its cell, and mentions nobody', () => {
    expect(cells([nasty('một\nhai')])).toEqual([['cảnh báo', 'q3-2024.yaml:7:16', 'chu-bo-sot', 'Còn sót: một\nhai']]);
    expect(markdown([nasty('@clerk')])).toContain('@<!-- -->clerk');
  });

  it('shows a hundred rows and says how many more there are', () => {
    const many = Array.from({ length: 103 }, (_, at) => ({
      ...nasty(String(at)),
      at: { source: Q3, start: at, end: at },
    }));
    const text = markdown([...many, contradiction]);
    expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(101);
    expect(text).toContain('| lỗi |');
    expect(text.endsWith('\n\n… và 4 mục nữa không hiện ở đây.\n')).toBe(true);
  });
});
