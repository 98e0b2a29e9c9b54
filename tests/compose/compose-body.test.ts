import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble, type SectionText } from '../../src/compose/assemble.ts';
import { Citations } from '../../src/compose/citations.ts';
import { composeBody } from '../../src/compose/compose-body.ts';
import { blockMark, CitationLeaf, type Leaf, Leaves, TextLeaf } from '../../src/compose/leaves.ts';
import { parseBody } from '../../src/compose/parse-body.ts';
import { printLeaves } from '../../src/compose/print-leaf.ts';
import { messageOf } from '../../src/findings/finding.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { positionAt, span } from '../../src/source/span.ts';
import { composed, linesOf, REGISTER, told } from './office.ts';

/** What sections are written of; `@` is a value. */
const PIECES = [
  'Sở Y tế đã giải quyết @ hồ sơ, đạt @.',
  '@/@ nhiệm vụ',
  '  thụt vào @',
  '    thụt sâu',
  '- Bệnh viện Bà Rịa: @',
  '  + tiếp theo',
  '- “Trạm y tế” (@)',
  '- (tiếp theo)  ',
  '  - xã An Ngãi',
  '+ Bệnh viện Vũng Tàu',
  '* @',
  '1. Kế hoạch',
  '2) Kiểm tra @',
  '-',
  '**@** và *đậm*@*',
  '**mở',
  'dòng một  ',
  'dòng \\',
  '[Cổng](https://dichvucong.gov.vn) <b>@</b><br>',
  '[Cổng](https://@)',
  '`mã @`',
  '> trích @',
  '---',
  '===',
  '## Tiêu đề @',
  '#',
  '| A | @ |\n|---|--:|\n| @ | 2 |',
  '|---|',
  '<table><tr><td> @ </td><td>&lt;@ <b>@</b><br> x</td></tr></table>',
  '<table><tr><td colspan="@">1</td></tr><tr><td>2</td></tr></table>',
  '  <table><tr><td>@</td></tr></table> sau',
  '<table><tr><td>mở',
  '<p align="center"> @ \n<b>dòng</b></p>',
  '<u>@</u>',
  'Một[^a], hai[^b].',
  '[^a]: Theo @.',
  '[^b]: Theo\n\n    @ và nữa',
  'Chỉ[^c] @',
  'Chỉ[^c](https://a.vn)',
  '[^c]: Theo @',
  '[^c]: Theo [^b]',
  'Chú^[trong dòng @]',
  '[Điều 5]: giữ &amp; ~~gạch~~ ![x](https://a.vn)',
  '\u00a0',
  ' ',
  '\t@',
  blockMark('noi_dung'),
];

const VALUES: readonly Leaf[] = [
  new TextLeaf('1.072'),
  new TextLeaf('*a* [^1] <b>'),
  new TextLeaf('2'),
  new TextLeaf('dichvucong.gov.vn'),
  new CitationLeaf('kh-157', 'auto'),
  new CitationLeaf('khong-co', 'auto'),
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\n\n', '\n \n\n')), { maxLength: 7 })
  .map((pieces) => pieces.map((piece) => piece.join('')).join(''));
const written = fc.array(fc.record({ block: fc.option(text), narrative: fc.option(text) }), {
  minLength: 1,
  maxLength: 3,
});

/** Sections with other values in them at each call; each has marks of its own. */
function sectionsOf(texts: readonly { block: string | null; narrative: string | null }[], shift: number) {
  let count = shift;
  return texts.map(({ block, narrative }, index): SectionText => {
    const leaves = new Leaves();
    const marked = (one: string) => one.replace(/@/g, () => leaves.mark(VALUES[count++ % VALUES.length] as Leaf));
    const source = sourceText(`${index}.md`, `${'\n'.repeat(shift)}${narrative}`);
    const content = span(source, shift, source.length);
    const template = sourceText('main.md.hbs', block ?? '');
    return {
      ...{ id: `muc_${index}`, leaves },
      ...(block !== null && { block: { text: marked(block), at: span(template, 0, block.length) } }),
      ...(narrative !== null && { narrative: { text: marked(narrative), content } }),
    };
  });
}

/** The same with one count of marks for all. */
function wholeOf(sections: readonly SectionText[]) {
  const all: Leaf[] = [];
  const texts = sections.map(({ block, narrative, leaves }) => ({
    ...(block && { block: { ...block, text: leaves.numbered(block.text, all) } }),
    ...(narrative && { narrative: { ...narrative, text: leaves.numbered(narrative.text, all) } }),
  }));
  return { assembled: assemble(texts), leaves: new Leaves(all) };
}

test('sections that are read by themselves, and known ones, say what the whole text says', () => {
  fc.assert(
    fc.property(written, (texts) => {
      for (const shift of [0, 1, 3]) {
        const sections = sectionsOf(texts, shift);
        const body = composeBody(sections, new Citations(REGISTER));
        const { sections: blocks, footnotes } = body.parsed();

        const citations = new Citations(REGISTER);
        const { assembled, leaves } = wholeOf(sections);
        const whole = parseBody(assembled, (one, table) => printLeaves(one, leaves, { table }, citations));
        expect(footnotes).toEqual(whole.footnotes);
        for (const index of sections.keys()) expect(blocks.get(index) ?? []).toEqual(whole.sections.get(index) ?? []);
        expect(body.findings.map(place)).toEqual([...assembled.findings, ...whole.findings].map(place));
      }
    }),
    { numRuns: 400 },
  );
});

function place(finding: Parameters<typeof messageOf>[0]): string {
  const { source, start } = finding.at;
  const { line, column } = positionAt(source, start);
  return `${source.path}:${line}:${column} ${messageOf(finding, 'vi')}`;
}

test('of two reports with one narrative each prints its own figures', () => {
  const narrative =
    '# Ban hành kế hoạch\nĐã xong **{{nhiem_vu.xong}}**/{{nhiem_vu.tong}} nhiệm vụ.\n\n- Lớp {{lop.0.ten}}\n';
  const linesFor = (data: string) => linesOf(composed({ narrative, data }).document?.body ?? []).slice(2, 4);
  const data = (done: number, name: string) =>
    `loai: thu\nnhiem_vu: { xong: ${done}, dang: 1 }\nlop:\n  - { ten: ${name}, trang_thai: xong, hoc_vien: 5 }\n`;
  expect(linesFor(data(15, 'y tế thôn'))).toEqual([
    '- Việc xây dựng và ban hành kế hoạch: Đã xong 15/16 nhiệm vụ.',
    '  + Lớp y tế thôn',
  ]);
  expect(linesFor(data(2, 'giám định'))).toEqual([
    '- Việc xây dựng và ban hành kế hoạch: Đã xong 2/3 nhiệm vụ.',
    '  + Lớp giám định',
  ]);
});

test('a text that is known is told where it stands now', () => {
  const at = (blank: string) =>
    told(composed({ narrative: `${blank}# Ban hành kế hoạch\nMột.\n\n\`hai\`\n` }).findings);
  expect(at('')).toEqual(['khong-in-duoc q3-2024.noi-dung.md:4:1 "`hai`"']);
  expect(at('\n\n\n')).toEqual(['khong-in-duoc q3-2024.noi-dung.md:7:1 "`hai`"']);
});

test('a path that one kind has is unknown to another', () => {
  const narrative = '# Ban hành kế hoạch\nĐến nay {{nhiem_vu.xong}} nhiệm vụ.\n';
  expect(told(composed({ narrative }).findings)).toEqual([]);
  const main = '{{#muc "lop"}}x{{/muc}}';
  const schema = {
    'x-document': { type: 'BÁO CÁO', symbol: 'BC', subject: 'x', phrase: 'y' },
    'x-outline': [
      { id: 'ban_hanh', title: 'Ban hành kế hoạch' },
      { id: 'lop', title: 'Lớp' },
    ],
    type: 'object',
    properties: { loai: { type: 'string' } },
  };
  const { findings } = composed({ narrative, schema, main, partials: {}, data: 'loai: thu\n' });
  expect(told(findings)).toEqual([expect.stringContaining('mau-duong-dan-sai q3-2024.noi-dung.md:2:')]);
});
