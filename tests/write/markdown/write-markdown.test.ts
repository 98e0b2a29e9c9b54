import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, ComposedDocument, Inline } from '../../../src/write/composed-document.ts';
import { writeMarkdown } from '../../../src/write/markdown/write-markdown.ts';
import { composedDocument } from '../../support/composed-arbitraries.ts';
import { appendixReport, cell, paragraph, quarterReport, text } from '../../support/composed-documents.ts';
import { renderedHtml, wordsOf } from './read-back.ts';

/** The words of blocks in the order of the document, markers of lists left out. */
function wordsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap(wordsOfBlock);
}

function wordsOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`${block.number} ${wordsOfInline(block.content)}`];
    case 'paragraph':
      return [wordsOfInline(block.content)];
    case 'list':
      return block.items.flatMap(wordsOfBlocks);
    case 'table': {
      const cells = [...block.head, ...block.rows].flatMap((row) => row.cells);
      return [wordsOfInline(block.caption ?? []), ...cells.map((one) => wordsOfInline(one.content))];
    }
  }
}

function wordsOfInline(content: readonly Inline[]): string {
  return content
    .map((one) => {
      if (one.type === 'text') return one.text;
      if (one.type === 'line-break') return '\n';
      return one.type === 'footnote-reference' ? one.label : wordsOfInline(one.content);
    })
    .join('');
}

const squeezed = (words: string) => words.replace(/\s+/g, '');

/** Everything that a reader of the document must find in its Markdown, in order. */
function expectedWords(document: ComposedDocument): string[] {
  const { letterhead, title, addressees, legalBases, body, recipients, signature, appendices, footnotes } = document;
  return [
    letterhead.superior ?? '',
    letterhead.agency,
    letterhead.number,
    letterhead.placeAndDate,
    title.type,
    title.subject,
    ...addressees,
    ...legalBases.map(wordsOfInline),
    ...wordsOfBlocks(body),
    ...recipients,
    ...signature.authority,
    signature.name,
    ...appendices.flatMap((one) => [one.label, one.title, one.attachedTo, ...wordsOfBlocks(one.body)]),
    ...footnotes.map((one) => wordsOfInline(one.content)),
  ];
}

function expectAllIn(document: ComposedDocument): void {
  const rendered = squeezed(wordsOf(renderedHtml(writeMarkdown(document))));
  let from = 0;
  for (const words of expectedWords(document)) {
    const at = rendered.indexOf(squeezed(words), from);
    expect(at, `${words} is missing in ${rendered.slice(from, from + 80)}`).not.toBe(-1);
    from = at + squeezed(words).length;
  }
}

test('all words of a report stand in its rendered Markdown, in order', () => {
  expectAllIn(quarterReport());
  expectAllIn(appendixReport({ draft: true }));
});

test('a document of any content is written, with one line break at its end', () => {
  fc.assert(
    fc.property(composedDocument, (document) => {
      expect(writeMarkdown(document)).toMatch(/[^\n]\n$/);
    }),
    { numRuns: 200 },
  );
});

test('the body of a report, as Markdown', () => {
  const markdown = writeMarkdown(quarterReport());
  expect(markdown.slice(markdown.indexOf('# BÁO CÁO'), markdown.indexOf('<thead>'))).toMatchInlineSnapshot(`
    "# BÁO CÁO

    **Công tác cải cách hành chính quý III năm 2024**

    _Căn cứ Quyết định số 4655/QĐ-UBND ngày 08/12/2021 của UBND tỉnh Bà Rịa - Vũng Tàu;_

    _Căn cứ Công văn số 315/SNV-CCHC&VTTLT ngày 10/3/2022 của Sở Nội vụ._

    Sở Y tế báo cáo kết quả như sau:

    ## I. Công tác chỉ đạo, điều hành

    ### 1. Kế hoạch cải cách hành chính

    - Kế hoạch số 157/KH-SYT ngày 27/12/2023[^1] có 32 nhiệm vụ:
      + Đã thực hiện: 15 nhiệm vụ;
      + Đang thực hiện: 17 nhiệm vụ.
    - **48** nhiệm vụ được giao.

    ## II. Cải cách thủ tục hành chính

    ### 1. Kết quả giải quyết hồ sơ

    #### 1.1. Tiếp nhận

    ##### a) Theo lĩnh vực

    <table>
    "
  `);
});

test('several addressees stand below each other, one in the line', () => {
  expect(writeMarkdown(quarterReport({ addressees: ['Bộ Y tế', 'Sở Nội vụ'] }))).toContain(
    'Kính gửi:\n\n- Bộ Y tế;\n- Sở Nội vụ.\n',
  );
  expect(writeMarkdown(quarterReport({ addressees: ['Công an thành phố'] }))).toContain(
    '\nKính gửi: Công an thành phố\n',
  );
});

test('a draft says so on its first line', () => {
  expect(writeMarkdown(quarterReport({ draft: true }))).toMatch(/^\*\*DỰ THẢO\*\*\n/);
  expect(writeMarkdown(quarterReport())).not.toContain('DỰ THẢO');
});

test('blanks for the pen stay in the letterhead', () => {
  const letterhead = { agency: 'SỞ Y TẾ', number: 'Số:   /BC-SYT', placeAndDate: 'Huế, ngày   tháng   năm 2024' };
  expect(writeMarkdown(quarterReport({ letterhead }))).toContain('Số:&nbsp;&nbsp;&nbsp;/BC-SYT');
});

const row = (...words: string[]) => ({ cells: words.map((one) => cell(one)) });

test.each<[string, Block[], string]>([
  [
    'a plain table is a pipe table',
    [
      {
        type: 'table',
        head: [row('Lớp', 'Học viên')],
        rows: [{ cells: [cell('a|b'), cell('50', { align: 'right' })] }],
      },
    ],
    '| Lớp | Học viên |\n| --- | ---: |\n| a\\|b | 50 |',
  ],
  [
    'a table without a head is HTML',
    [{ type: 'table', head: [], rows: [row('1')] }],
    '<table>\n<tbody>\n<tr><td>1</td></tr>\n</tbody>\n</table>',
  ],
  [
    'a cell with two lines needs HTML',
    [
      {
        type: 'table',
        head: [row('A')],
        rows: [{ cells: [cell('', { content: [...text('x'), { type: 'line-break' }, ...text('y')] })] }],
      },
    ],
    '<table>\n<thead>\n<tr><th align="left">A</th></tr>\n</thead>\n<tbody>\n<tr><td>x<br>y</td></tr>\n</tbody>\n</table>',
  ],
  [
    'two lists in a row stay two',
    [
      { type: 'list', ordered: true, start: 1, marker: '.', items: [[paragraph('a')]] },
      { type: 'list', ordered: true, start: 1, marker: '.', items: [[paragraph('b')]] },
    ],
    '1. a\n\n<!-- -->\n\n1. b',
  ],
  [
    'a list inside a list, and a second paragraph',
    [
      {
        type: 'list',
        ordered: false,
        start: 1,
        marker: '-',
        items: [
          [paragraph('a'), { type: 'list', ordered: false, start: 1, marker: '•', items: [[paragraph('b')]] }],
          [paragraph('c'), paragraph('d')],
        ],
      },
    ],
    '- a\n\n  * b\n\n- c\n\n  d',
  ],
  [
    'a centred paragraph',
    [{ type: 'paragraph', align: 'center', content: text('a < b') }],
    '<p align="center">a &lt; b</p>',
  ],
  ['a heading below the sixth level', [{ type: 'heading', level: 7, number: 'a)', content: text('x') }], '###### a) x'],
])('%s', (_, body, written) => {
  const markdown = writeMarkdown(quarterReport({ body, legalBases: [], footnotes: [] }));
  expect(markdown).toContain(`2024**\n\n${written}\n\n<table>`);
});
