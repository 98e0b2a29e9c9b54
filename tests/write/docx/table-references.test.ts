import { expect, test } from 'vitest';
import type { Block, ComposedDocument } from '../../../src/write/composed-document.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { cell, paragraph, quarterReport, text } from '../../support/composed-documents.ts';
import { docxPart } from '../../support/docx-parts.ts';
import { paragraphs } from '../../support/docx-text.ts';
import { sdkErrors } from '../../support/word-validators.ts';
import { descendants } from '../../support/xml-tree.ts';

function table(caption: string): Block {
  return { type: 'table', caption: text(caption), head: [], rows: [{ cells: [cell('998')] }] };
}

function report(...body: readonly Block[]): ComposedDocument {
  return quarterReport({ body, footnotes: [] });
}

function fields(document: ComposedDocument): readonly string[] {
  return descendants(docxPart(writeDocx(document), 'word/document.xml'), 'w:fldSimple').map(
    ({ attributes }) => attributes['w:instr']?.trim() ?? '',
  );
}

const TWO = report(
  paragraph('Kết quả nêu tại Bảng 2 và Bảng 1; Bảng 12, Bảng 1.2 và Bảng 3 của Thông tư không phải bảng ở đây.'),
  table('Bảng 1. Hồ sơ tiếp nhận'),
  table('Bảng 2. Hồ sơ đã giải quyết'),
);

test('a mention of a captioned table is a reference, before and behind it', async () => {
  expect(fields(TWO)).toEqual(['REF _Ref_2 \\h', 'REF _Ref_1 \\h', 'SEQ Bảng \\* ARABIC', 'SEQ Bảng \\* ARABIC']);
  const marks = descendants(docxPart(writeDocx(TWO), 'word/document.xml'), 'w:bookmarkStart');
  expect(marks.map(({ attributes }) => attributes['w:name'])).toEqual(['_Ref_1', '_Ref_2']);
  expect(await sdkErrors([['references', writeDocx(TWO)]])).toEqual([]);
});

test('its words are there for programs that know no fields', () => {
  expect(paragraphs(writeDocx(TWO)).map((one) => one.text)).toContain(
    'Kết quả nêu tại Bảng 2 và Bảng 1; Bảng 12, Bảng 1.2 và Bảng 3 của Thông tư không phải bảng ở đây.',
  );
});

test('a number out of order, or there twice, is left as written', () => {
  const twice = report(paragraph('Xem Bảng 1.'), table('Bảng 1. Một'), table('Bảng 1. Lại một'), table('Bảng 5. Năm'));
  expect(fields(twice)).toEqual(['REF _Ref_1 \\h', 'SEQ Bảng \\* ARABIC']);
});
