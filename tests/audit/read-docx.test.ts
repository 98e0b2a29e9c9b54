import { describe, expect, test } from 'vitest';
import { auditReport } from '../../src/audit/audit-report.ts';
import { readReport } from '../../src/audit/read-report.ts';
import { messageOf } from '../../src/findings/finding.ts';
import { decodeText } from '../../src/read/decode.ts';
import { shown } from './audited.ts';
import { paragraph, run, table, wordFile } from './word-file.ts';

function read(body: string, footnotes?: string) {
  return readReport('bao-cao.docx', wordFile(body, footnotes), decodeText).value;
}

function lines(body: string, footnotes?: string): string[] {
  return (read(body, footnotes)?.document.source.text ?? '').split('\n').filter((line) => line !== '');
}

function told(body: string): string[] {
  const document = read(body)?.document;
  return document === undefined ? ['unread'] : auditReport(document).findings.map(shown);
}

describe('text', () => {
  test('runs are joined, wherever Word cut them', () => {
    expect(told(paragraph('Đạt 64', ',2', '8% (9/', '14 bệnh viện)'))).toEqual(['ty-le-cat-bot: 64,28%']);
  });

  test('decomposed letters, entities, no-break spaces, minus signs', () => {
    expect(lines(paragraph('Ty\u0309 le\u0323\u0302 &lt;98% &amp; h\u01a1n'))).toEqual(['Tỷ lệ <98% & hơn']);
  });

  test('tracked changes are taken as accepted', () => {
    const changed = `<w:p>${run('Đạt ')}<w:del w:id="1" w:author="a"><w:r><w:delText>75</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('80')}</w:ins>${run('% (4/5 xã)')}</w:p>`;
    expect(lines(changed)).toEqual(['Đạt 80% (4/5 xã)']);
    expect(told(changed)).toEqual([]);
  });

  test('a text box is read once, not again as its fallback', () => {
    const box = `<w:txbxContent>${paragraph('Có 15 văn bản')}</w:txbxContent>`;
    const drawn = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('Thân bài')}</w:p>`;
    expect(lines(drawn)).toEqual(['Thân bài', 'Có 15 văn bản']);
    const old = `<w:p><w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r></w:p>`;
    expect(lines(old)).toEqual(['Có 15 văn bản']);
  });

  test('fields show their result, hidden words nothing', () => {
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SEQ 99</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>`;
    expect(lines(field)).toEqual(['7']);
  });

  test('a footnote is read, and its sign is no digit of the number before it', () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    const body = `<w:p>${run('Đạt 80%')}${raised}${run(' (4/5 xã)')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const notes = `<w:footnote w:id="2">${paragraph('Trong đó 3/4 xã, đạt 70%')}</w:footnote>`;
    const document = read(body, notes)?.document;
    expect(document && auditReport(document).findings.map(shown)).toEqual(['ty-le-sai: 70%']);
  });

  test('a power is no number of its own', () => {
    const raised = (text: string): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const power = `${run('25=2')}${raised('4')}${run('+2')}${raised('3')}${run('+1=11001')}`;
    expect(told(`<w:p>${power}</w:p>`)).toEqual([]);
    // beside words and at the end it is a footnote's sign
    expect(told(`<w:p>${run('Có 30')}${raised('1')}${run(' xã: 10+15=30')}${raised('1')}</w:p>`)).toEqual([
      'tong-sai: 30',
    ]);
  });

  test('signs of a font and formulas part the numbers on both sides', () => {
    const sign = (font: string, code: string): string => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const signs = `${run('đạt ')}${sign('Symbol', 'F0B3')}${run('95')}${sign('Wingdings', 'F0E0')}${run('16')}`;
    expect(lines(`<w:p>${signs}</w:p>`)).toEqual(['đạt ≥95 16']);
    const formula = '<m:oMath xmlns:m="m"><m:r><m:t>x</m:t></m:r></m:oMath>';
    expect(lines(`<w:p>${run('gồm 5')}${formula}${run('3 dãy')}</w:p>`)).toEqual(['gồm 5 3 dãy']);
  });
});

test('headings that Word numbers itself leave gaps in the typed numbers', () => {
  const auto = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('KẾT QUẢ')}</w:p>`;
  const body = `${paragraph('I. CHỈ ĐẠO')}${auto}${paragraph('III. KIẾN NGHỊ')}`;
  const roman =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const { value } = readReport('bao-cao.docx', wordFile(body, undefined, roman), decodeText);
  expect(value && auditReport(value.document).findings.map(shown)).toEqual([]);
  expect(told(`${paragraph('I. CHỈ ĐẠO')}${paragraph('III. KIẾN NGHỊ')}`)).toEqual(['muc-nhay-so: III.']);
});

describe('tables', () => {
  test('merged cells and a formula row', () => {
    const rows = [
      ['{<w:vMerge w:val="restart"/>}Lĩnh vực', '{<w:gridSpan w:val="3"/>}Tiếp nhận'],
      ['{<w:vMerge/>}', 'Tổng', 'Trực tuyến', 'Trực tiếp'],
      ['1', '2=3+4', '3', '4'],
      ['Dược', '410', '380', '30'],
      ['Y', '656', '600', '55'],
    ];
    expect(told(table(rows))).toEqual(['bang-sai: 656']);
  });

  test('a total row', () => {
    const rows = [
      ['STT', 'Đơn vị', 'Hồ sơ'],
      ['1', 'Sở Y tế', '1.091'],
      ['2', 'Sở Nội vụ', '845'],
      ['', 'Tổng cộng', '1.963'],
    ];
    const document = read(table(rows))?.document;
    const [finding] = document === undefined ? [] : auditReport(document).findings;
    expect(finding && messageOf(finding, 'vi')).toBe('Cột "Hồ sơ" ghi 1.963, nhưng 1.091 + 845 = 1.936.');
  });
});

describe('files that can’t be read', () => {
  const ole = (inside: string): Uint8Array =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(inside, 'utf16le')]);
  const whole = wordFile(paragraph('Có 15 văn bản'));

  test.each([
    ['with a password', ole('EncryptedPackage'), 'Tệp Word có mật khẩu.'],
    ['of Word 97', ole('WordDocument'), 'Tệp Word kiểu cũ (.doc, 97-2003).'],
    ['cut off', whole.slice(0, whole.length - 40), 'Tệp Word bị hỏng: không mở được nội dung bên trong.'],
    ['with broken XML', wordFile('<w:p><w:r>< </w:p>'), 'Tệp Word bị hỏng: không mở được nội dung bên trong.'],
  ])('%s', (_, bytes, message) => {
    const { value, findings } = readReport('bao-cao.docx', bytes, decodeText);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => messageOf(finding, 'vi'))).toEqual([message]);
  });
});
