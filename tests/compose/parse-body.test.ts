import { expect, test } from 'vitest';
import { hintOf } from '../../src/findings/finding.ts';
import { composed, linesOf, told } from './office.ts';

/** Composes a narrative of one section; the lines below its heading. */
function lines(markdown: string): string[] {
  const { document, findings } = written(markdown);
  expect(told(findings)).toEqual([]);
  const all = linesOf(document?.body ?? []);
  return all.slice(all.indexOf('## 2. Về công tác tuyên truyền') + 1, all.indexOf('# II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH'));
}

function written(markdown: string) {
  return composed({ narrative: `# Về công tác tuyên truyền\n${markdown}\n` });
}

test.each([
  ['one paragraph\non two lines', ['one paragraph on two lines']],
  ['Một.\n\nHai.', ['Một.', 'Hai.']],
  ['Một  \nhai\\\nba<br>bốn', ['Một\nhai\nba\nbốn']],
  ['**đậm** *nghiêng* <b>đậm</b> <i>nghiêng</i>', ['đậm nghiêng đậm nghiêng']],
  ['[Cổng](https://dichvucong.gov.vn) <https://a.vn>', ['Cổng https://a.vn']],
  ['- a\n- b\n  + c\n    * d', ['- a', '- b', '  + c', '    • d']],
  ['- a\n+ b\n+ c\n- d', ['- a', '  + b', '  + c', '- d']],
  ['- a\n+ b\n* c', ['- a', '  + b', '    • c']],
  ['+ a\n+ b', ['- a', '- b']],
  ['1. a\n2. b', ['1. a', '2. b']],
  ['3) a\n4) b', ['3) a', '4) b']],
  ['a) Không phải danh sách', ['a) Không phải danh sách']],
  ['| A | B |\n|---|--:|\n| 1 | 2 |', ['| A | B |', '| 1 | 2 |']],
  ['<table>\n<tr><td>a</td>\n\n<td>b<br>c</td></tr>\n</table>', ['| a | b\nc |']],
  ['Bảng:\n<table><tr><td>a &lt; b &amp; **c**</td></tr></table> sau', ['Bảng:', '| a < b & **c** |', 'sau']],
  ['- Mục\n\n  <table><tr><td>trong mục</td></tr></table>\n\n  cuối', ['- Mục', '  | trong mục |', '  cuối']],
  ['<p align="center">Giữa\n<b>dòng</b></p>', ['Giữa dòng']],
  ['    thụt vào không phải mã', ['thụt vào không phải mã']],
  ['[Điều 5]: giữ nguyên', ['[Điều 5]: giữ nguyên']],
  ['Một\n\\===', ['Một ===']],
  ['\\*không\\* \\{{x}} &lt;b&gt; ~~gạch~~ $x$', ['*không* {{x}} <b> ~~gạch~~ $x$']],
  ['x \uE000\uE0010\uE001 y \uE003muc:0\uE004', ['x \uFFFD\uFFFD0\uFFFD y \uFFFDmuc:0\uFFFD']],
])('%j', (markdown, expected) => {
  expect(lines(markdown)).toEqual(expected);
});

test.each([
  ['`mã`', 'Bỏ `mã`', 'khong-in-duoc 3:1 "Bỏ `mã`"'],
  ['a fence', '```\nx\n```', 'khong-in-duoc 3:1 "```"'],
  ['a line under a heading', 'Một\n===', 'khong-in-duoc 4:1 "==="'],
  ['a quotation', '> x', 'khong-in-duoc 3:1 "> x"'],
  ['a rule', 'Một\n\n---', 'khong-in-duoc 5:1 "---"'],
  ['an image', '![x](https://a.vn/a.png)', 'khong-in-duoc 3:1 "![x](https://a.vn/a.png)"'],
  ['a tag', 'x <u>y</u>', 'khong-in-duoc 3:1 "x <u>y</u>"'],
  ['a link to code', '[x](javascript:alert)', 'khong-in-duoc 3:1 "[x](javascript:alert)"'],
  ['a tag in a table', '<table><tr><td><img></td></tr></table>', 'khong-in-duoc 3:1'],
  ['an open table', 'Một\n\n<table>\n<tr><td>x</td></tr>', 'bang-html-sai 5:1 "<table>"'],
  ['an empty table', '<table></table>', 'bang-html-sai 3:1 "<table></table>"'],
  ['text outside cells', '<table><tr>x<td>y</td></tr></table>', 'bang-html-sai 3:1'],
  ['a ragged table', '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', 'bang-html-sai 3:1'],
  [
    'a rowspan too many',
    '<table><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    'bang-html-sai 3:1',
  ],
  ['a missing footnote', 'Một[^a].', 'ghi-chu-cuoi-trang-khong-co 3:1 "Một[^a]."'],
  ['an unused footnote', 'Một.\n\n[^a]: Hai.', 'ghi-chu-cuoi-trang-khong-dung 5:1 "[^a]: Hai."'],
])('%s is a finding at its line', (_, markdown, expected) => {
  const { findings } = written(`\n${markdown}`);
  const where = told(findings).map((one) => one.replace('q3-2024.noi-dung.md:', ''));
  expect(where[0]).toContain(expected);
  for (const finding of findings) expect(finding.at.source.path).toBe('q3-2024.noi-dung.md');
});

test('a line keeps its place when values are printed on it and blocks are not', () => {
  const { findings } = written('{{ty_le}} một\n{{nhiem_vu.xong}} hai\n\n`ba`');
  expect(told(findings)).toEqual(['khong-in-duoc q3-2024.noi-dung.md:5:1 "`ba`"']);
  const looped = written('{{#each lop}}\n- {{ten}}\n{{/each}}\n\n`ba`');
  expect(told(looped.findings)).toEqual(['khong-in-duoc q3-2024.noi-dung.md:2:1 "{{#each lop}}"']);
  expect(hintOf(looped.findings[0] as never, 'vi')).toContain('đoạn văn');
});

test('footnotes, in the order of their references, may be used twice and defined anywhere', () => {
  const { document, findings } = composed({
    narrative:
      '# Ban hành kế hoạch\nMột[^b], hai[^a], lại[^b].\n\n[^a]: Theo {{vb "kh-157"}}.\n# Về công tác tuyên truyền\nTheo {{vb "kh-157"}}.\n\n[^b]: {{lop.1.hoc_vien}} lớp.',
  });
  expect(told(findings)).toEqual([]);
  expect(linesOf(document?.body ?? [])[2]).toBe('- Việc xây dựng và ban hành kế hoạch: Một[^b], hai[^a], lại[^b].');
  expect(document?.footnotes).toEqual([
    { label: 'b', content: [{ type: 'text', text: '08 lớp.' }] },
    { label: 'a', content: [{ type: 'text', text: 'Theo Kế hoạch số 157/KH-SYT.' }] },
  ]);
});

test('headings that a template prints stand below their section and are numbered on', () => {
  const main = '{{#muc "tuyen_truyen"}}\n## Sở\n{{#each lop}}\n### {{ten}}\n{{/each}}\n## Tỉnh\n{{/muc}}';
  const { document, findings } = composed({ main, partials: {}, narrative: undefined });
  expect(told(findings)).toEqual([]);
  expect(linesOf(document?.body ?? []).slice(5, 9)).toEqual([
    '### 2.1. Sở',
    '#### a) nhân viên y tế thôn ấp',
    '#### b) giám định y khoa',
    '### 2.2. Tỉnh',
  ]);
});

test('{{noi_dung}} puts the paragraphs where it stands: on its own lines, in a line, or nowhere', () => {
  const narrative = '# Về công tác tuyên truyền\nĐã xong.\n\n- a\n- b\n';
  const body = (inside: string, text: string | undefined = narrative) => {
    const main = `{{#muc "tuyen_truyen"}}\n${inside}\n{{/muc}}`;
    const { document } = composed({ main, partials: {}, narrative: text });
    return linesOf(document?.body ?? []).slice(5, -5);
  };
  expect(body('Trước.\n{{noi_dung}}\nSau.')).toEqual(['Trước.', 'Đã xong.', '- a', '- b', 'Sau.']);
  expect(body('Kết quả: {{noi_dung}}')).toEqual(['Kết quả: Đã xong.', '- a', '- b']);
  expect(body('Sau.')).toEqual(['Đã xong.', '- a', '- b', 'Sau.']);
  expect(body('- Mục:\n\n  {{noi_dung}}')).toEqual(['- Mục:', '  Đã xong.', '  + a', '  + b']);
  expect(body('{{noi_dung}}', '')).toEqual(['Chưa phát sinh trong kỳ báo cáo.']);
});
