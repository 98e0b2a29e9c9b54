import type { Block, ComposedDocument, Inline, List } from '../../../src/write/composed-document.ts';
import {
  appendixReport,
  cell,
  form06,
  paragraph,
  quarterReport,
  taskTable,
  text,
} from '../../support/composed-documents.ts';

/** One document for each thing that the writer can do, or that has broken a writer. */
export const probes: readonly (readonly [name: string, document: ComposedDocument])[] = [
  ['a bare report', quarterReport({ body: [], legalBases: [], footnotes: [], recipients: [] })],
  ['the quarter report', quarterReport()],
  ['a draft with appendices', appendixReport({ draft: true })],
  ['no superior', withBody([], { letterhead: { agency: 'SỞ Y TẾ', number: 'Số:       /BC-SYT', placeAndDate: '' } })],
  ['one addressee', quarterReport({ addressees: ['Công an thành phố Hải Phòng'] })],
  [
    'bold, italics, break',
    withBody([inlines([strong('đậm'), emphasis('nghiêng'), { type: 'line-break' }, ...text('thường')])]),
  ],
  ['bold in italics', withBody([inlines([{ type: 'emphasis', content: [strong('đậm nghiêng')] }])])],
  [
    'links',
    withBody([
      inlines([
        link('https://dichvucong.gov.vn/?a=1&b=2'),
        link('mailto:syt@bariavungtau.gov.vn'),
        link('van-ban/157.pdf'),
      ]),
    ]),
  ],
  ['link in a footnote', footnoteReport([link('https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=141234')])],
  ['two references to a footnote', footnoteReport(text('Kế hoạch số 157/KH-SYT'))],
  ['nested lists', withBody([nested(7)])],
  ['ordered lists', withBody([ordered('.', 1), ordered(')', 3), ordered('a)', 4), ordered('.', 1)])],
  ['list of tables', withBody([{ ...bullets('-'), items: [[taskTable(2)], [paragraph('Bảng trên'), form06()]] }])],
  [
    'empty list and empty item',
    withBody([
      { ...bullets('-'), items: [] },
      { ...bullets('+'), items: [[]] },
    ]),
  ],
  ['unknown marker', withBody([{ ...bullets('→'), items: [[paragraph('Sở Y tế')]] }])],
  ['two tables in a row', withBody([taskTable(1), { ...taskTable(1), head: [] }])],
  ['table last', withBody([paragraph('Biểu số liệu:'), form06()])],
  ['table without rows', withBody([{ type: 'table', head: [], rows: [] }])],
  ['empty cells', withBody([{ type: 'table', head: [], rows: [{ cells: [cell(''), cell('')] }, { cells: [] }] }])],
  ['spans that collide', withBody([colliding()])],
  ['13 columns', withBody([form06()])],
  ['200 rows', withBody([taskTable(200)])],
  [
    'a word without end',
    withBody([paragraph('x'.repeat(3000)), { ...taskTable(1), rows: [{ cells: [cell('y'.repeat(900))] }] }]),
  ],
  ['emoji and other scripts', withBody([paragraph('😀 👩‍👩‍👧 汉字 שלום ỹ\u0309')])],
  ['characters that XML forbids', withBody([paragraph('a\u0000b\u000bc\ud83dd\ufffee\r\nf\tg')])],
  ['markup in words', withBody([paragraph('<w:p/> &amp; "quoted" ]]> $& $1')])],
  [
    'a list of tables',
    withBody([captioned('Bảng 1. Hồ sơ tiếp nhận'), captioned('Biểu 1. Phí & lệ phí'), captioned('Theo lĩnh vực')], {
      listOfTables: true,
    }),
  ],
  ['a list of no tables', withBody([paragraph('Không có bảng.')], { listOfTables: true })],
  [
    'urgency, circulation and drafter',
    quarterReport({
      draft: true,
      letterhead: {
        ...quarterReport().letterhead,
        urgency: 'THƯỢNG KHẨN',
        circulation: 'LƯU HÀNH NỘI BỘ',
      },
      drafter: 'PL.(300)',
    }),
  ],
  ['a drafter without recipients', quarterReport({ recipients: [], drafter: 'PL.(300)' })],
  [
    'aligned paragraphs',
    withBody([
      { type: 'paragraph', align: 'center', content: text('giữa') },
      { type: 'paragraph', align: 'right', content: text('phải') },
    ]),
  ],
  [
    'deep headings',
    withBody([1, 2, 3, 4, 5, 6].map((level) => ({ type: 'heading', level, number: '', content: text('Đề mục') }))),
  ],
];

function withBody(body: readonly Block[], changes: Partial<ComposedDocument> = {}): ComposedDocument {
  return quarterReport({ body, footnotes: [], ...changes });
}

function captioned(caption: string): Block {
  return { ...taskTable(1), caption: text(caption) };
}

function inlines(content: readonly Inline[]): Block {
  return { type: 'paragraph', content };
}

function strong(words: string): Inline {
  return { type: 'strong', content: text(words) };
}

function emphasis(words: string): Inline {
  return { type: 'emphasis', content: text(words) };
}

function link(url: string): Inline {
  return { type: 'link', url, content: text('Cổng dịch vụ công') };
}

function footnoteReport(content: readonly Inline[]): ComposedDocument {
  const reference: Inline = { type: 'footnote-reference', label: '1' };
  return quarterReport({
    body: [inlines([...text('Kế hoạch'), reference, ...text(' và lại'), reference])],
    footnotes: [{ label: '1', content }],
  });
}

function bullets(marker: string): List {
  return { type: 'list', ordered: false, start: 1, marker, items: [] };
}

function ordered(marker: string, start: number): List {
  const items = ['Tiếp nhận', 'Giải quyết', 'Trả kết quả'].map((words) => [paragraph(words)]);
  return { type: 'list', ordered: true, start, marker, items };
}

function nested(depth: number): List {
  const inner = depth > 1 ? [nested(depth - 1)] : [];
  return { ...bullets('-+•'[depth % 3] ?? '-'), items: [[paragraph(`Cấp ${depth}`), ...inner]] };
}

function colliding(): Block {
  const wide = cell('rộng', { columns: 3, rows: 9 });
  const rows = [
    { cells: [cell('1'), cell('2', { rows: 3 }), cell('3')] },
    { cells: [wide] },
    { cells: [wide, cell('4')] },
  ];
  return { type: 'table', head: [{ cells: [cell('Cột', { rows: 5 })] }], rows };
}
