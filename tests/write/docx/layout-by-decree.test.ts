import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/text/text-width.ts';
import { PROFILE_13, PROFILE_14 } from '../../../src/write/docx/profile.ts';
import { STYLE } from '../../../src/write/docx/style-ids.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { appendixReport, quarterReport } from '../../support/composed-documents.ts';
import { docxPart, docxTexts } from '../../support/docx-parts.ts';
import { paragraphs, ruleLengths, sections, textsOf } from '../../support/docx-text.ts';
import { wordStyle } from '../../support/word-style.ts';
import { child, descendants, value } from '../../support/xml-tree.ts';

const TEXT_WIDTH = 11906 - 1701 - 850;

describe.each([
  { profile: PROFILE_14, larger: 14, smaller: 13 },
  { profile: PROFILE_13, larger: 13, smaller: 12 },
])('annex I of decree 30/2020 in the $profile.name-set', ({ profile, larger, smaller }) => {
  const docx = writeDocx(appendixReport(), { profile });

  const bold = { bold: true, italic: false };
  const upright = { bold: false, italic: false };
  const italic = { bold: false, italic: true };
  const centred = { align: 'center' };
  test.each([
    ['C01 Quốc hiệu', STYLE.nationalTitle, { size: smaller, caps: true, ...bold, ...centred }],
    ['C02 Tiêu ngữ', STYLE.motto, { size: larger, caps: false, ...bold, ...centred }],
    ['C03 Cơ quan chủ quản', STYLE.superior, { size: smaller, caps: true, ...upright, ...centred }],
    ['C04 Cơ quan ban hành', STYLE.agency, { size: smaller, caps: true, ...bold, ...centred }],
    ['C05 Số, ký hiệu', STYLE.number, { size: 13, ...upright, ...centred }],
    ['C06 Địa danh, thời gian', STYLE.placeAndDate, { size: larger, ...italic, ...centred }],
    ['C07 Tên loại', STYLE.documentType, { size: larger, caps: true, ...bold, ...centred }],
    ['C08 Trích yếu', STYLE.subject, { size: larger, caps: false, ...bold, ...centred }],
    ['C10 Căn cứ', STYLE.legalBasis, { size: larger, ...italic, align: 'both', firstLine: 720 }],
    ['C11 Kính gửi', STYLE.addressee, { size: larger, ...upright }],
    ['C12 Lời văn', STYLE.body, { size: larger, ...upright, align: 'both', firstLine: 720, after: 120, line: 276 }],
    ['C16 mục', 'Heading1', { size: larger, caps: true, ...bold, outlineLevel: 0, keepNext: true }],
    ['C17 khoản', 'Heading2', { size: larger, caps: false, ...bold, outlineLevel: 1, keepNext: true }],
    ['khoản of two numbers', 'Heading3', { size: larger, caps: false, ...bold, outlineLevel: 2, keepNext: true }],
    ['C19 điểm', 'Heading4', { size: larger, caps: false, ...upright, outlineLevel: 3, keepNext: true }],
    ['C20 Quyền hạn, chức vụ', STYLE.authority, { size: larger, caps: true, ...bold, ...centred }],
    ['C21 Họ tên', STYLE.signer, { size: larger, caps: false, ...bold, ...centred }],
    ['C22 Nơi nhận', STYLE.recipientsTitle, { size: 12, bold: true, italic: true, align: 'left' }],
    ['C23 Nơi nhận items', STYLE.recipient, { size: 11, ...upright, align: 'left' }],
    ['C24 Phụ lục', STYLE.appendixLabel, { size: 14, caps: false, ...bold, ...centred }],
    ['C25 Tên phụ lục', STYLE.appendixTitle, { size: larger, caps: true, ...bold, ...centred }],
    ['C26 Kèm theo', STYLE.attachedTo, { size: larger, ...italic, ...centred }],
  ] as const)('%s', (_, style, wanted) => {
    expect(wordStyle(docx, style)).toMatchObject({ font: 'Times New Roman', ...wanted });
  });

  test('P8 the page number', () => {
    expect(wordStyle(docx, STYLE.header)).toMatchObject({ size: larger, ...upright, ...centred });
    expect(descendants(docxPart(docx, 'word/header.xml'), 'w:instrText').map(({ text }) => text)).toEqual(['PAGE']);
    expect(descendants(docxPart(docx, 'word/firstHeader.xml'), 'w:r')).toEqual([]);
  });
});

describe('page', () => {
  const docx = writeDocx(appendixReport());

  test('P1–P5, P9: A4, margins, page numbers of each appendix from 1', () => {
    const [main, first, second] = sections(docx);
    expect(child(main, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(child(second, 'w:pgSz')?.attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
    for (const section of [main, first, second]) {
      const margins = { 'w:top': '1134', 'w:bottom': '1134', 'w:left': '1701', 'w:right': '850' };
      expect(child(section, 'w:pgMar')?.attributes).toMatchObject(margins);
      expect(child(section, 'w:pgNumType')?.attributes['w:start']).toBe('1');
      expect(child(section, 'w:titlePg')).toBeDefined();
    }
  });

  test('P7: black everywhere', () => {
    for (const [, text] of docxTexts(docx)) expect(text).not.toMatch(/<w:color w:val="(?!auto|000000)/);
  });

  test('C02, C04, C08: rules as long as the motto, and between 1/3 and 1/2 of the agency and the subject', () => {
    const columns = descendants(docxPart(docx, 'word/document.xml'), 'w:gridCol').map((column) =>
      Number(column.attributes['w:w']),
    );
    const [left = 0, right = 0] = columns;
    const [agency = 0, motto = 0, subject = 0] = ruleLengths(docx, [left, right, TEXT_WIDTH]);
    const width = (text: string, points: number) => ((breakLines(text, true, 1e9)[0] ?? 0) * points) / 50;
    expect(motto / width('Độc lập - Tự do - Hạnh phúc', 14)).toBeCloseTo(1, 2);
    for (const share of [
      agency / width('SỞ Y TẾ', 13),
      subject / width('Công tác cải cách hành chính quý III năm 2024', 14),
    ]) {
      expect(share).toBeGreaterThan(1 / 3);
      expect(share).toBeLessThan(1 / 2);
    }
    expect(docxTexts(docx).get('word/document.xml')).not.toContain('__');
  });

  test('C10: each legal basis ends with a semicolon, the last with a full stop', () => {
    expect(textsOf(docx, STYLE.legalBasis).map((text) => text.at(-1))).toEqual([';', '.']);
  });

  test('C11: one addressee on the line, more below it', () => {
    const one = writeDocx(quarterReport({ addressees: ['Công an thành phố Hải Phòng'] }));
    expect(textsOf(one, STYLE.addressee)).toEqual(['Kính gửi: Công an thành phố Hải Phòng']);
    expect(textsOf(docx, STYLE.addressee)).toEqual([
      'Kính gửi:',
      '- Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu;',
      '- Sở Nội vụ.',
    ]);
    expect(textsOf(writeDocx(quarterReport()), STYLE.addressee)).toEqual([]);
  });

  test('C22, C23: recipients', () => {
    expect(textsOf(docx, STYLE.recipientsTitle)).toEqual(['Nơi nhận:']);
    expect(textsOf(docx, STYLE.recipient)).toEqual([
      '- Bộ Y tế (báo cáo);',
      '- Sở Nội vụ, Sở Tài chính;',
      '- Các phòng chuyên môn của Sở;',
      '- Lưu: VT, VP.',
    ]);
  });

  test('no empty paragraph makes space: what is empty draws a rule or must follow a table', () => {
    const empty = paragraphs(docx).filter(({ text, style }) => text === '' && style !== STYLE.tableText);
    expect(new Set(empty.map(({ style }) => style))).toEqual(new Set([STYLE.rule, STYLE.tableEnd]));
  });

  test('a draft says so on its first page and in the header of the others', () => {
    const draft = writeDocx(appendixReport({ draft: true }));
    expect(textsOf(draft, STYLE.draftMark)).toEqual(['DỰ THẢO']);
    const [main, appendix] = sections(draft).map((section) =>
      descendants(section, 'w:headerReference').map(({ attributes }) => attributes['r:id']),
    );
    expect(main).toEqual(['draftHeader', 'firstHeader']);
    expect(appendix).toEqual(['draftHeader', 'draftFirstHeader']);
    expect(textsOf(docx, STYLE.draftMark)).toEqual([]);
  });

  test('tables: fixed widths, the head repeated and kept with the rows, rows whole, described', () => {
    const tables = descendants(docxPart(docx, 'word/document.xml'), 'w:tbl').filter(
      (table) => value(table, 'w:tblPr', 'w:tblStyle') === STYLE.tableGrid,
    );
    expect(tables.map((table) => value(table, 'w:tblPr', 'w:tblDescription'))).toEqual([
      'Theo lĩnh vực',
      'Bảng 1. Tiến độ nhiệm vụ đến ngày 13/9/2024',
    ]);
    for (const table of tables) {
      expect(child(table, 'w:tblPr', 'w:tblLayout')?.attributes['w:type']).toBe('fixed');
      const rows = table.children.filter(({ name }) => name === 'w:tr');
      expect(rows.every((row) => child(row, 'w:trPr', 'w:cantSplit') !== undefined)).toBe(true);
      const heads = rows.filter((row) => child(row, 'w:trPr', 'w:tblHeader') !== undefined);
      expect(heads).toEqual(rows.slice(0, heads.length));
      expect(heads.length).toBeGreaterThan(1);
      for (const row of heads) {
        expect(descendants(row, 'w:p').every((one) => child(one, 'w:pPr', 'w:keepNext') !== undefined)).toBe(true);
      }
    }
  });

  test('the last paragraph stays with the signature', () => {
    const [last] = paragraphs(docx).filter(({ text }) => text.endsWith('của Sở Y tế./.'));
    expect(child(last?.element, 'w:pPr', 'w:keepNext')).toBeDefined();
  });
});
