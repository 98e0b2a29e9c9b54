import { describe, expect, test } from 'vitest';
import { auditReport } from '../../src/audit/audit-report.ts';
import { annotateDocx } from '../../src/audit/docx/annotate-docx.ts';
import { readReport } from '../../src/audit/read-report.ts';
import { decodeText } from '../../src/read/decode.ts';
import { docxTexts } from '../support/docx-parts.ts';
import { sdkErrors } from '../support/word-validators.ts';
import { paragraph, run, table, wordFile } from './word-file.ts';

function annotated(file: Uint8Array): Uint8Array {
  const read = readReport('bao-cao.docx', file, decodeText).value;
  if (read?.word === undefined) throw new Error('the file was not read');
  return annotateDocx(read.word, auditReport(read.document).findings, 'vi');
}

/** The words that each comment covers. */
function covered(docx: Uint8Array): string[] {
  const xml = docxTexts(docx).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/>/g)].map(
    (match) => (match[2] ?? '').replace(/<[^>]+>/g, ''),
  );
}

function words(docx: Uint8Array): string {
  return (docxTexts(docx).get('word/document.xml') ?? '').replace(/<[^>]+>/g, '');
}

const SPLIT = paragraph('Bệnh viện tư: đạt 64', ',2', '8% (9/14 bệnh viện), cả năm phấn đấu 100%.');
const NOTED = `<w:p>${run('Có 5 xã.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
const NOTES = `<w:footnote w:id="2">${paragraph('Trong đó 3/4 xã, đạt 70%')}</w:footnote>`;

describe('a copy with comments', () => {
  test('stand at the very words, also where Word cut them', () => {
    const docx = annotated(wordFile(SPLIT));
    expect(covered(docx)).toEqual(['64,28%']);
    expect(docxTexts(docx).get('word/comments.xml')).toContain('Ghi 64,28%, nhưng 9/14 = 64,2857…%');
  });

  test('keeps every word, and every other part byte for byte', () => {
    const file = wordFile(
      `${SPLIT}${table([
        ['Đơn vị', 'Hồ sơ'],
        ['Sở Y tế', '10'],
        ['Sở Nội vụ', '5'],
        ['Tổng cộng', '16'],
      ])}`,
    );
    const docx = annotated(file);
    expect(words(docx)).toBe(words(file));
    expect(covered(docx)).toEqual(['64,28%', '16']);
    const changed = [...docxTexts(docx)]
      .filter(([name, text]) => docxTexts(file).get(name) !== text)
      .map(([name]) => name);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
  });

  test('words of a footnote are told at its sign in the body', () => {
    const docx = annotated(wordFile(NOTED, NOTES));
    expect(docxTexts(docx).get('word/document.xml')).toMatch(
      /<w:commentReference w:id="0"\/><\/w:r><w:r><w:footnoteReference/,
    );
  });

  test('a file without findings is only repacked', () => {
    const file = wordFile(paragraph('Đạt 80% (4/5 xã).'));
    expect([...docxTexts(annotated(file))]).toEqual([...docxTexts(file)]);
  });

  test('comments that are there stay, and numbers go on', () => {
    const once = annotated(wordFile(SPLIT));
    const twice = annotated(once);
    expect(
      docxTexts(twice)
        .get('word/comments.xml')
        ?.match(/w:id="\d+"/g),
    ).toEqual(['w:id="0"', 'w:id="1"']);
    expect(words(twice)).toBe(words(once));
  });

  test('is valid for Word', async () => {
    const files = [wordFile(SPLIT), wordFile(NOTED, NOTES), annotated(wordFile(SPLIT))].map(
      (file, index) => [`nhan-xet-${index}.docx`, annotated(file)] as const,
    );
    expect(await sdkErrors(files)).toEqual([]);
  });
});
