import { expect, test } from 'vitest';
import { checkLayout } from '../../../src/layout/check-layout.ts';
import type { Block, ComposedDocument } from '../../../src/write/composed-document.ts';
import { STYLE } from '../../../src/write/docx/style-ids.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { writeMarkdown } from '../../../src/write/markdown/write-markdown.ts';
import { completeReport } from '../../support/complete-document.ts';
import { cell, paragraph, text } from '../../support/composed-documents.ts';
import { docxPart, docxTexts } from '../../support/docx-parts.ts';
import { paragraphs, textsOf } from '../../support/docx-text.ts';
import { descendants } from '../../support/xml-tree.ts';

function table(caption?: string): Block {
  const rows = [{ cells: [cell('998')] }];
  return { type: 'table', head: [], rows, ...(caption !== undefined && { caption: text(caption) }) };
}

/** Four tables, of which two are numbered as `Bảng` and one as `Biểu`. */
function report(changes: Partial<ComposedDocument> = {}): ComposedDocument {
  const base = completeReport();
  const tables = [
    table('Bảng 1. Hồ sơ tiếp nhận'),
    table('Biểu 1. Thu phí'),
    table(),
    table('Bảng 2. Hồ sơ đã giải quyết'),
  ];
  const end = paragraph('Trên đây là kết quả nêu tại Bảng 1./.');
  return { ...base, listOfTables: true, body: [...base.body.slice(0, 4), ...tables, end], ...changes };
}

test('captioned tables are listed by label, each a link to its caption', () => {
  const docx = writeDocx(report());
  expect(textsOf(docx, STYLE.listOfTablesTitle)).toEqual(['DANH MỤC BẢNG']);
  expect(textsOf(docx, STYLE.listOfTablesEntry).map((entry) => entry.replaceAll('\u00a0', ' '))).toEqual([
    'Bảng 1. Hồ sơ tiếp nhận',
    'Bảng 2. Hồ sơ đã giải quyết',
    'Biểu 1. Thu phí',
  ]);
  const page = docxPart(docx, 'word/document.xml');
  const attributes = (name: string, attribute: string) =>
    descendants(page, name).map((one) => one.attributes[attribute]);
  const names = attributes('w:bookmarkStart', 'w:name');
  expect(names).toEqual(['_Ref_1', '_Ref_2', '_Ref_3']);
  expect(attributes('w:hyperlink', 'w:anchor')).toEqual(['_Ref_1', '_Ref_3', '_Ref_2']);
  expect(descendants(page, 'w:instrText').map((one) => one.text)).toEqual([
    ' TOC \\h \\z \\c "Bảng" ',
    ' TOC \\h \\z \\c "Biểu" ',
  ]);
  const field = ['begin', 'separate', 'end'];
  expect(attributes('w:fldChar', 'w:fldCharType')).toEqual([...field, ...field]);
  // Word would ask
  for (const [, xml] of docxTexts(docx)) expect(xml).not.toMatch(/updateFields|w:dirty/);
});

test('it stands between the legal bases and the text', () => {
  const styles = paragraphs(writeDocx(report())).map(({ style }) => style);
  const title = styles.indexOf(STYLE.listOfTablesTitle);
  expect(title).toBe(styles.lastIndexOf(STYLE.legalBasis) + 1);
  expect(styles.indexOf(STYLE.body)).toBe(styles.lastIndexOf(STYLE.listOfTablesEntry) + 1);
});

test('the layout holds', () => {
  const outcome = checkLayout(writeDocx(report()));
  if ('problem' in outcome) throw new Error('not readable');
  expect(outcome.verdicts.filter(({ verdict }) => verdict.verdict === 'fails')).toEqual([]);
});

test('Markdown has it as a plain list', () => {
  expect(writeMarkdown(report())).toContain(
    '**DANH MỤC BẢNG**\n\n- Bảng 1. Hồ sơ tiếp nhận\n- Biểu 1. Thu phí\n- Bảng 2. Hồ sơ đã giải quyết\n\nSở Y tế',
  );
});

test.each([
  ['no kind asks for it', report({ listOfTables: false })],
  ['no table is numbered', { ...report(), body: [table('Theo lĩnh vực')] }],
])('there is none where %s', (_, document) => {
  expect(textsOf(writeDocx(document), STYLE.listOfTablesTitle)).toEqual([]);
  expect(writeMarkdown(document)).not.toContain('DANH MỤC BẢNG');
});
