import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineEntries } from '../../src/compose/match-headings.ts';
import { readNarrative } from '../../src/compose/narrative.ts';
import { hintOf } from '../../src/findings/finding.ts';
import type { OutlineSection } from '../../src/kind/outline.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';
import { told } from './office.ts';

const section = (id: string, title: string, more: Partial<OutlineSection> = {}): OutlineSection => ({
  id,
  title,
  as: 'heading',
  phrase: '',
  sections: [],
  ...more,
});

const OUTLINE = [
  section('mo_dau', 'Mở đầu', { as: 'text' }),
  section('chi_dao', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', {
    sections: [
      section('ke_hoach', 'Về kế hoạch hóa', { short: 'Kế hoạch', sections: [section('kh_ket_qua', 'Kết quả')] }),
      section('kiem_tra', 'Kiểm tra CCHC, công vụ', { sections: [section('kt_ket_qua', 'Kết quả')] }),
    ],
  }),
  section('quy_4', 'Nhiệm vụ quý IV', {}),
];

function read(text: string, outline: readonly OutlineSection[] = OUTLINE) {
  const { sections, findings } = readNarrative(sourceText('q3.noi-dung.md', text), outlineEntries(outline), []);
  const written = [...sections.values()].map(({ id, content }) => `${id}: ${textAt(content).trim()}`.trim());
  return { written, findings };
}

test.each([
  '# CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
  '# I. Công tác chỉ đạo, điều hành:',
  '## Công tác chỉ đạo , điều hành'.replace(' ,', ','),
  '###### 1) công tác chỉ đạo, điều hành.',
  '# **I. Công tác chỉ đạo, điều hành**',
  '# Công tác chỉ đạo, điều hành ##',
  '# chi_dao',
  '# Công tác chỉ đạo, điều hành'.normalize('NFD'),
])('%s names the section', (heading) => {
  expect(read(`${heading}\nChữ.\n`)).toEqual({ written: ['chi_dao: Chữ.'], findings: [] });
});

test.each([
  ['Về kế hoạch hoá', 'ke_hoach'],
  ['1.2. Kế hoạch', 'ke_hoach'],
  ['5.3 Kế hoạch', 'ke_hoach'],
  ['đ) Kiểm tra CCHC, công vụ', 'kiem_tra'],
  ['Phần II. Nhiệm vụ quý IV', 'quy_4'],
])('%s names %s', (heading, id) => {
  expect(read(`## ${heading}\nChữ.`).written).toEqual([`${id}: Chữ.`]);
});

test('equal titles are told apart by the headings around them', () => {
  const { written, findings } = read('## Kế hoạch\n### Kết quả\nMột.\n## Kiểm tra CCHC, công vụ\n### Kết quả\nHai.\n');
  expect(findings).toEqual([]);
  expect(written).toEqual(['ke_hoach:', 'kh_ket_qua: Một.', 'kiem_tra:', 'kt_ket_qua: Hai.']);
});

test('equal titles that nothing tells apart are a finding that names their parents', () => {
  const { findings } = read('# Kết quả\nMột.\n');
  expect(told(findings)).toEqual(['tieu-de-nhieu-nghia q3.noi-dung.md:1:1 "# Kết quả"']);
  expect(findings[0]?.args).toEqual({ heading: 'Kết quả', parents: ['Về kế hoạch hóa', 'Kiểm tra CCHC, công vụ'] });
});

test('a heading that fits nothing names the nearest', () => {
  const { findings } = read('Mở.\n\n## 2. Kiểm tra CCHC, công vu\nChữ.\n## Không có gì giống\n');
  expect(told(findings)).toEqual([
    'tieu-de-khong-khop q3.noi-dung.md:3:1 "## 2. Kiểm tra CCHC, công vu"',
    'tieu-de-khong-khop q3.noi-dung.md:5:1 "## Không có gì giống"',
  ]);
  expect(findings.map((finding) => hintOf(finding, 'en'))).toEqual([
    'Did you mean "Kiểm tra CCHC, công vụ"?',
    'Use the title (or id) of a section, or add one in de_cuong.',
  ]);
});

test('a section written twice names both places', () => {
  const { findings, written } = read('# Kế hoạch\nMột.\n# ke_hoach\nHai.\n');
  expect(told(findings)).toEqual(['muc-viet-hai-lan q3.noi-dung.md:3:1 "# ke_hoach"']);
  expect(findings[0]?.related.map(({ at }) => textAt(at))).toEqual(['# Kế hoạch']);
  expect(written).toEqual(['ke_hoach: Một.']);
});

test('text before the first heading opens the document, where the outline has a place for it', () => {
  expect(read('\nSở Y tế báo cáo:\n\n# Kế hoạch\nMột.').written).toEqual([
    'mo_dau: Sở Y tế báo cáo:',
    'ke_hoach: Một.',
  ]);
  const { findings } = read('\nSở Y tế báo cáo:\n# Kế hoạch\nMột.', OUTLINE.slice(1));
  expect(told(findings)).toEqual(['chu-truoc-tieu-de q3.noi-dung.md:2:1 "Sở Y tế báo cáo:"']);
  expect(told(read('Một.\n# Mở đầu\nHai.').findings)).toEqual(['muc-viet-hai-lan q3.noi-dung.md:2:1 "# Mở đầu"']);
});

test('comments are dropped and keep the places; fenced code holds no headings', () => {
  const { written, findings } = read(
    '<!-- nháp\n# Không phải -->\n# Kế hoạch\nMột <!-- hai --> ba.\n```\n# Không\n```\n',
  );
  expect(findings).toEqual([]);
  expect(written).toEqual([`ke_hoach: Một ${' '.repeat('<!-- hai -->'.length)} ba.\n\`\`\`\n# Không\n\`\`\``]);
  expect(told(read('# Kế hoạch\nMột <!-- hai\n').findings)).toEqual(['ghi-chu-khong-dong q3.noi-dung.md:2:5 "<!--"']);
});

test('no narrative makes the reader throw, and every section is read once', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# Kế hoạch\n',
      '## Kết quả\n',
      '#\n',
      '#',
      '```\n',
      '~~~~',
      '<!--',
      '-->',
      '\n',
      'Chữ',
      '    # x\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { sections } = readNarrative(sourceText('q3.noi-dung.md', pieces.join('')), outlineEntries(OUTLINE), []);
      for (const [id, one] of sections) expect(one.id).toBe(id);
    }),
  );
});
