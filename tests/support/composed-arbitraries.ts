import fc from 'fast-check';
import type { Appendix, Block, ComposedDocument, Inline, Table, TableCell } from '../../src/write/composed-document.ts';
import { quarterReport } from './composed-documents.ts';

/** Words that have broken writers: markup, control characters, halves of surrogate pairs, emoji, names without end. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Sở Y tế', 'nhiệm vụ', '1.072.019', '97,77%', 'số 60/QĐ-SYT', 'ngày 08') },
  fc.constantFrom(
    '<w:p>&amp;"\'',
    ']]>',
    '\u0000\u0007\u000b\u001f',
    '\ud83d',
    '\ude00',
    '😀👩‍👩‍👧',
    '\ufffe\uffff',
    '',
  ),
  fc.constantFrom('x'.repeat(400), 'dòng một\ndòng hai\tcột', '  ', '\u0301', 'שלום', '汉字', '\u200b', '$&$1'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const inline = (footnotes: boolean): fc.Arbitrary<Inline> =>
  fc.letrec<{ inline: Inline }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({ type: fc.constant('text' as const), text: words }),
      fc.constant({ type: 'line-break' as const }),
      ...(footnotes
        ? [fc.record({ type: fc.constant('footnote-reference' as const), label: fc.constantFrom('1', 'ghi-chú') })]
        : []),
      fc.record({
        type: fc.constantFrom('strong' as const, 'emphasis' as const),
        content: fc.array(tie('inline'), { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.constantFrom(
            '',
            '#',
            'mailto:syt@bariavungtau.gov.vn',
            'http://',
            'https://a b"<>',
            'javascript:alert(1)',
          ),
        ),
        content: fc.array(tie('inline'), { maxLength: 2 }),
      }),
    ),
  })).inline;

const inlines = (footnotes = true) => fc.array(inline(footnotes), { maxLength: 4 });

const cell: fc.Arbitrary<TableCell> = fc.record({
  content: inlines(),
  columns: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 5 })),
  rows: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 4 })),
  align: fc.constantFrom('left', 'center', 'right'),
});
const rows = (maxLength: number) =>
  fc.array(fc.record({ cells: fc.array(cell, { maxLength: 14 }) }), { maxLength, size: 'max' });

/** Tables of any shape: ragged rows, spans that collide or hang over, no rows at all. */
export const table: fc.Arbitrary<Table> = fc
  .record({ head: rows(3), rows: rows(5), caption: fc.option(inlines(), { nil: undefined }) })
  .map(({ caption, ...rest }) => ({ type: 'table', ...rest, ...(caption !== undefined && { caption }) }));

const blocks = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc
      .record({ content: inlines(), align: fc.option(fc.constantFrom('left', 'center', 'right'), { nil: undefined }) })
      .map(({ content, align }): Block => ({ type: 'paragraph', content, ...(align !== undefined && { align }) })),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 7 }),
      number: fc.constantFrom('I.', '1.', '1.1.', 'a)', ''),
      content: inlines(),
    }),
    table,
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 30 }),
      marker: fc.constantFrom('-', '+', '•', '.', ')', 'a)', '', '*'),
      items: fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
})).block;

const body = fc.array(blocks, { maxLength: 8 });

const appendix: fc.Arbitrary<Appendix> = fc.record({
  label: fc.constantFrom('Phụ lục', 'Phụ lục II'),
  title: words,
  attachedTo: words,
  landscape: fc.boolean(),
  body,
});

export const composedDocument: fc.Arbitrary<ComposedDocument> = fc
  .record({
    draft: fc.boolean(),
    title: fc.record({ type: words, subject: words }),
    addressees: fc.array(words, { maxLength: 3 }),
    legalBases: fc.array(inlines(), { maxLength: 3 }),
    body,
    recipients: fc.array(words, { maxLength: 4 }),
    signature: fc.record({ authority: fc.array(words, { maxLength: 3 }), name: words }),
    appendices: fc.array(appendix, { maxLength: 3 }),
    properties: fc.record({ title: words, author: words, date: fc.constantFrom('2024-09-13', '') }),
    note: inlines(),
    superior: fc.option(words, { nil: undefined }),
    agency: words,
  })
  .map(({ note, superior, agency, ...rest }) =>
    quarterReport({
      ...rest,
      letterhead: {
        agency,
        number: 'Số:       /BC-SYT',
        placeAndDate: 'Bà Rịa - Vũng Tàu, ngày     tháng 9 năm 2024',
        ...(superior !== undefined && { superior }),
      },
      footnotes: ['1', 'ghi-chú'].map((label) => ({ label, content: note })),
    }),
  );
