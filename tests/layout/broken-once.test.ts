import { describe, expect, test } from 'vitest';
import { checkLayout, LAYOUT_RULES } from '../../src/layout/check-layout.ts';
import { PROFILE_13 } from '../../src/write/docx/profile.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { completeDocx, completeReport } from '../support/complete-document.ts';
import { type Edit, editDocx, paragraphEdit, runEdit, textEdit } from '../support/edit-docx.ts';

const DOCX = completeDocx();
const BODY = 'Sở Y tế ban hành Kế hoạch số\u00a0157/KH-SYT';
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/>`;
const UPRIGHT = '<w:i w:val="0"/>';
const PLAIN = '<w:b w:val="0"/>';
const LEFT = '<w:jc w:val="left"/>';
const document = (find: string | RegExp, put: string): Edit => ({ part: 'document', find, put });
const firstSection = (find: RegExp, put: string): Edit => document(find, put);
/** The rule below a line, whose length its indents give. */
const shorterRule = (indent: string) =>
  document(new RegExp(`<w:ind w:left="${indent}" w:right="${indent}"/>`), '<w:ind w:left="4400" w:right="4400"/>');

/** Ids of the rules that fail. */
function failing(docx: Uint8Array): readonly string[] {
  const outcome = checkLayout(docx);
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome.verdicts.filter(({ verdict }) => verdict.verdict === 'fails').map(({ rule }) => rule.id);
}

test('nothing fails in the document that is to be broken, in either set of sizes', () => {
  expect(failing(DOCX)).toEqual([]);
  expect(failing(writeDocx(completeReport(), { profile: PROFILE_13 }))).toEqual([]);
});

const BREAKS: readonly (readonly [rule: string, what: string, ...edits: readonly Edit[]])[] = [
  ['P1', 'Letter paper', firstSection(/w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"')],
  ['P3', 'a top margin of 15 mm', firstSection(/w:top="1134"/, 'w:top="850"')],
  ['P3', 'a bottom margin of 26 mm', firstSection(/w:bottom="1134"/, 'w:bottom="1474"')],
  ['P4', 'a left margin of 25 mm', firstSection(/w:left="1701"/, 'w:left="1417"')],
  ['P4', 'a gutter that makes the left margin 40 mm', firstSection(/w:gutter="0"/, 'w:gutter="567"')],
  ['P5', 'a right margin of 25 mm', firstSection(/w:right="850"/, 'w:right="1417"')],
  ['P7', 'another font in one paragraph', runEdit(BODY, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>')],
  [
    'P7',
    'another font in the defaults',
    { part: 'styles', find: /w:ascii="Times New Roman"/g, put: 'w:ascii="Calibri"' },
  ],
  ['P7', 'a font of the theme', runEdit(BODY, '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')],
  ['P7', 'blue text', runEdit(BODY, '<w:color w:val="0563C1"/>')],
  [
    'P8',
    'a page number at the right',
    { part: 'header', find: '<w:pStyle w:val="Header"/>', put: '<w:pStyle w:val="Header"/><w:jc w:val="right"/>' },
  ],
  ['P8', 'a small page number', { part: 'header', find: /<w:r>/g, put: `<w:r><w:rPr>${size(22)}</w:rPr>` }],
  ['P8', 'an italic page number', { part: 'header', find: /<w:r>/g, put: '<w:r><w:rPr><w:i/></w:rPr>' }],
  ['P8', 'no page number', { part: 'header', find: /<w:r>[\s\S]*<\/w:r>/, put: '' }],
  ['P8', 'a number on page 1', document('<w:titlePg/>', '')],
  ['P8', 'pages from 2', document('<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="2"/>')],
  ['P8', 'Roman page numbers', document('<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="1" w:fmt="lowerRoman"/>')],
  [
    'P9',
    'page numbers that go on in the last appendix',
    document(/<w:pgNumType w:start="1"\/>(?!.*<w:pgNumType)/s, '<w:pgNumType/>'),
  ],
  ['C01', 'misspelt', textEdit('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM')],
  ['C01', 'too large', runEdit('CỘNG HÒA', size(32))],
  ['C01', 'not bold', runEdit('CỘNG HÒA', PLAIN)],
  ['C01', 'flush left', paragraphEdit('QuocHieu', LEFT)],
  [
    'C01',
    'in small letters',
    runEdit('CỘNG HÒA', '<w:caps w:val="0"/>'),
    textEdit('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Cộng hòa xã hội chủ nghĩa Việt Nam'),
  ],
  ['C02', 'a long dash', textEdit('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc')],
  ['C02', 'italic', runEdit('Độc lập', '<w:i/>')],
  ['C02', 'of size 12', runEdit('Độc lập', size(24))],
  ['C02', 'a rule that is too short', shorterRule('1078')],
  [
    'C02',
    'no rule',
    document(/<w:p><w:pPr><w:pStyle w:val="DuongKe"\/><w:ind w:left="1078" w:right="1078"\/><\/w:pPr><\/w:p>/, ''),
  ],
  ['C02', 'line and a half', paragraphEdit('TieuNgu', '<w:spacing w:line="360" w:lineRule="auto"/>')],
  ['C03', 'bold', runEdit('ỦY BAN NHÂN DÂN', '<w:b/>')],
  ['C03', 'of size 11', runEdit('ỦY BAN NHÂN DÂN', size(22))],
  ['C04', 'not bold', runEdit('SỞ Y TẾ', PLAIN)],
  ['C04', 'at the right', paragraphEdit('CoQuanBanHanh', '<w:jc w:val="right"/>')],
  [
    'C04',
    'a rule of the full width',
    document('<w:ind w:left="1683" w:right="1683"/>', '<w:ind w:left="0" w:right="0"/>'),
  ],
  ['C05', 'no colon', textEdit('Số: 157/BC-SYT', 'Số 157/BC-SYT')],
  ['C05', 'one digit', textEdit('Số: 157/BC-SYT', 'Số: 5/BC-SYT')],
  ['C05', 'a space in it', textEdit('Số: 157/BC-SYT', 'Số: 157/BC - SYT')],
  ['C05', 'of size 14', runEdit('Số: 157', size(28))],
  ['C05', 'bold', runEdit('Số: 157', '<w:b/>')],
  [
    'C06',
    'a zero before September',
    textEdit('Bà Rịa - Vũng Tàu, ngày\u00a013 tháng 9 năm 2024', 'Bà Rịa - Vũng Tàu, ngày 13 tháng 09 năm 2024'),
  ],
  [
    'C06',
    'no comma',
    textEdit('Bà Rịa - Vũng Tàu, ngày\u00a013 tháng 9 năm 2024', 'Bà Rịa - Vũng Tàu ngày 13 tháng 9 năm 2024'),
  ],
  ['C06', 'upright', runEdit('Bà Rịa - Vũng Tàu, ngày', UPRIGHT)],
  ['C07', 'in small letters', runEdit('BÁO CÁO', '<w:caps w:val="0"/>'), textEdit('BÁO CÁO', 'Báo cáo')],
  ['C07', 'flush left', paragraphEdit('TenLoai', LEFT)],
  ['C07', 'not bold', runEdit('BÁO CÁO', PLAIN)],
  ['C08', 'in capitals', runEdit('Công tác cải cách hành chính quý III', '<w:caps/>')],
  ['C08', 'italic', runEdit('Công tác cải cách hành chính quý III', '<w:i/>')],
  ['C08', 'flush left', paragraphEdit('TrichYeu', LEFT)],
  ['C08', 'a short rule', shorterRule('3546')],
  ['C10', 'one basis upright', runEdit('Căn cứ Quyết định', UPRIGHT)],
  [
    'C10',
    'a comma at the end',
    document(
      '<w:t xml:space="preserve">;</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CanCu"/>',
      '<w:t xml:space="preserve">,</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CanCu"/>',
    ),
  ],
  ['C11', 'italic', runEdit('Kính gửi:', '<w:i/>')],
  ['C11', 'no dash', textEdit('- Sở Nội vụ.', 'Sở Nội vụ.')],
  ['C11', 'no full stop', textEdit('- Sở Nội vụ.', '- Sở Nội vụ;')],
  [
    'C11',
    'dashes not below the colon',
    document(/(<w:ind w:left=")2953(" w:hanging="163"\/>)/, '<w:ind w:left="600" w:hanging="163"/>'),
  ],
  [
    'C12',
    'flush left',
    document(
      `<w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">${BODY}`,
      `<w:pStyle w:val="BodyText"/>${LEFT}</w:pPr><w:r><w:t xml:space="preserve">${BODY}`,
    ),
  ],
  ['C12', 'of size 12', runEdit(BODY, size(24))],
  ['C12', 'italic', runEdit(BODY, '<w:i/>')],
  [
    'C12',
    'no indent',
    document(
      `<w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">${BODY}`,
      `<w:pStyle w:val="BodyText"/><w:ind w:firstLine="0"/></w:pPr><w:r><w:t xml:space="preserve">${BODY}`,
    ),
  ],
  [
    'C12',
    'two lines apart',
    document(
      `<w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">${BODY}`,
      `<w:pStyle w:val="BodyText"/><w:spacing w:line="480" w:lineRule="auto"/></w:pPr><w:r><w:t xml:space="preserve">${BODY}`,
    ),
  ],
  [
    'C12',
    'no space below',
    document(
      `<w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">${BODY}`,
      `<w:pStyle w:val="BodyText"/><w:spacing w:after="0"/></w:pPr><w:r><w:t xml:space="preserve">${BODY}`,
    ),
  ],
  ['C13', 'an Arabic number', textEdit('Phần I', 'Phần 1')],
  ['C13', 'a title in small letters', textEdit('KẾT QUẢ THỰC HIỆN', 'Kết quả thực hiện')],
  ['C14', 'a Roman number', textEdit('Mục 1', 'Mục I')],
  ['C14', 'not bold', document('<w:r><w:rPr><w:b/></w:rPr><w:t>Mục 1', '<w:r><w:t>Mục 1')],
  ['C15', 'not bold', document('<w:r><w:rPr><w:b/></w:rPr><w:t>Điều 1.', '<w:r><w:t>Điều 1.')],
  [
    'C16',
    'in small letters',
    document(
      '<w:r><w:t xml:space="preserve">Đánh giá chung',
      '<w:r><w:rPr><w:caps w:val="0"/></w:rPr><w:t xml:space="preserve">Đánh giá chung',
    ),
  ],
  ['C16', 'not bold', runEdit('Đánh giá chung', PLAIN)],
  ['C17', 'not bold', runEdit('Kế hoạch cải cách hành chính', PLAIN)],
  ['C17', 'of size 13 in a text of 14', runEdit('Kế hoạch cải cách hành chính', size(26))],
  ['C18', 'italic', runEdit('Các chỉ tiêu của quý', '<w:i/>')],
  ['C19', 'e after d', textEdit('đ) ', 'e) ')],
  ['C19', 'bold', ...['a', 'b'].map((letter) => runEdit(`${letter}) `, '<w:b/>')), runEdit('Kiểm tra 05', '<w:b/>')],
  ['C20', 'in small letters', runEdit('PHÓ GIÁM ĐỐC', '<w:caps w:val="0"/>'), textEdit('PHÓ GIÁM ĐỐC', 'Phó Giám đốc')],
  ['C20', 'signed for the head by a head', textEdit('PHÓ GIÁM ĐỐC', 'GIÁM ĐỐC')],
  ['C20', 'not bold', runEdit('KT. GIÁM ĐỐC', PLAIN)],
  ['C21', 'in capitals', textEdit('Nguyễn Văn Thái', 'NGUYỄN VĂN THÁI')],
  ['C21', 'of size 12', runEdit('Nguyễn Văn Thái', size(24))],
  ['C22', 'upright', runEdit('Nơi nhận:', UPRIGHT)],
  ['C22', 'of size 14', runEdit('Nơi nhận:', size(28))],
  ['C22', 'no colon', textEdit('Nơi nhận:', 'Nơi nhận')],
  ['C23', 'of size 12', runEdit('- Sở Nội vụ, Sở Tài chính', size(24))],
  ['C23', 'no semicolon', textEdit('- Như trên;', '- Như trên,')],
  ['C23', 'not "Như trên" first', textEdit('- Như trên;', '- Bộ Nội vụ;')],
  ['C23', 'nothing for the archive', textEdit('- Lưu: VT, VP.', '- Các đơn vị trực thuộc.')],
  ['C24', 'an Arabic number', textEdit('Phụ lục II', 'Phụ lục 2')],
  ['C24', 'in capitals', textEdit('Phụ lục I', 'PHỤ LỤC I')],
  [
    'C25',
    'in small letters',
    runEdit('TIẾN ĐỘ NHIỆM VỤ', '<w:caps w:val="0"/>'),
    textEdit('TIẾN ĐỘ NHIỆM VỤ', 'Tiến độ nhiệm vụ'),
  ],
  [
    'C26',
    'upright',
    document(
      /<w:r>(<w:t xml:space="preserve">\(Kèm theo)/,
      `<w:r><w:rPr>${UPRIGHT}</w:rPr><w:t xml:space="preserve">(Kèm theo`,
    ),
  ],
  ['C27', 'no closing mark', document('của Sở Y tế./.<', 'của Sở Y tế.<')],
  ['C28', 'no frame', document(/<w:pBdr>.*?<\/w:pBdr>/, '')],
  ['C29', 'of size 14', document('<w:r><w:t>PL.(300)', `<w:r><w:rPr>${size(28)}</w:rPr><w:t>PL.(300)`)],
  ['pair', 'a motto of 13 below a title of 13', runEdit('Độc lập', size(26))],
  ['pair', 'a title of 12 above a motto of 14', runEdit('CỘNG HÒA', size(24))],
];

describe('each rule broken once is found, and nothing else', () => {
  test.each(BREAKS.map(([rule, what, ...edits]) => ({ rule, what, edits })))('$rule: $what', ({ rule, edits }) => {
    expect(failing(editDocx(DOCX, ...edits))).toEqual([rule]);
  });

  test('every rule that can fail is broken by one of these, or by a test of its own', () => {
    // P2 and P6 only tell; C09 and C30 have documents of their own
    const others = ['P2', 'P6', 'C09', 'C30'];
    const broken = new Set(BREAKS.map(([rule]) => rule));
    expect(LAYOUT_RULES.map(({ id }) => id).filter((id) => !broken.has(id) && !others.includes(id))).toEqual([]);
  });
});
