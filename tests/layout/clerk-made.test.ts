import { describe, expect, test } from 'vitest';
import { checkLayout } from '../../src/layout/check-layout.ts';
import { handMade, type Look, line, shapeLine, table, vmlLine } from '../support/hand-made-docx.ts';

/** Files as clerks make them: everything set directly, lines drawn, numbers given by Word. */
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const CENTRED: Look = { align: 'center' };
const PROSE: Look = {
  align: 'both',
  properties: '<w:spacing w:before="60" w:after="60" w:line="288" w:lineRule="auto"/><w:ind w:firstLine="720"/>',
};

interface Changes {
  readonly agencyRule?: string;
  readonly mottoRule?: string;
  readonly body?: string;
  readonly number?: string;
}

function report({
  agencyRule = vmlLine(22),
  mottoRule = shapeLine(165),
  body = '',
  number = '',
}: Changes = {}): string {
  return (
    table(
      [3600, 5472],
      [
        line('UBND TỈNH BÀ RỊA - VŨNG TÀU', { ...CENTRED, size: 13 }) +
          line('SỞ Y TẾ', { ...CENTRED, size: 13, bold: true, drawing: agencyRule }) +
          line(number || 'Số: 157/BC-SYT', { ...CENTRED, size: 13 }),
        line('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc', {
          ...CENTRED,
          size: 13,
          bold: true,
          drawing: mottoRule,
        }) + line('Bà Rịa - Vũng Tàu, ngày 13 tháng 9 năm 2024', { ...CENTRED, italic: true }),
      ],
    ) +
    line('BÁO CÁO', { ...CENTRED, bold: true }) +
    line('Công tác cải cách hành chính quý III năm 2024', { ...CENTRED, bold: true, drawing: vmlLine(120) }) +
    (body || line('Sở Y tế báo cáo kết quả như sau./.', PROSE)) +
    table(
      [4536, 4536],
      [
        line('Nơi nhận:', { size: 12, bold: true, italic: true }) + line('- Sở Nội vụ;\n- Lưu: VT, VP.', { size: 11 }),
        line('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', { ...CENTRED, bold: true }) +
          line('') +
          line('Nguyễn Văn Thái', { ...CENTRED, bold: true }),
      ],
    )
  );
}

function failing(docx: Uint8Array): Record<string, string[]> {
  const outcome = checkLayout(docx);
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return Object.fromEntries(
    outcome.verdicts.flatMap(({ rule, verdict }) =>
      verdict.verdict === 'fails' ? [[rule.id, verdict.places.map(({ read }) => read.en)]] : [],
    ),
  );
}

test('a title and motto in one paragraph, VML and DrawingML lines, one row for the whole head', () => {
  // the motto has the size of the title, for they share a paragraph of one size
  expect(failing(handMade(report()))).toEqual({ pair: ['size 13 with the title at 13'] });
});

describe('drawn lines have their lengths', () => {
  test.each([
    ['C04', { agencyRule: vmlLine(200) }],
    ['C04', { agencyRule: shapeLine(5) }],
    ['C04', { agencyRule: '' }],
    ['C02', { mottoRule: shapeLine(60) }],
    ['C02', { mottoRule: vmlLine(300) }],
  ])('%s', (rule, changes) => {
    expect(Object.keys(failing(handMade(report(changes))))).toEqual([rule, 'pair']);
  });
});

describe('numbers that Word gives', () => {
  const levels = (format: string, text: string) =>
    `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:firstLine="720"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const spacing = '<w:spacing w:after="120"/>';
  const numbered = (words: string, look: Look = {}) =>
    line(words, {
      align: 'both',
      ...look,
      properties: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${spacing}`,
    });
  const made = (body: string, numbering: string) =>
    failing(handMade(report({ body }), { 'word/numbering.xml': numbering }));

  test('points: the fifth of Word is e), of the decree đ)', () => {
    const words = ['Kiểm tra;', 'Thanh tra;', 'Giám sát;', 'Hậu kiểm;', 'Xác minh./.'];
    const four = words
      .slice(1)
      .map((one) => numbered(one))
      .join('');
    expect(made(four, levels('lowerLetter', '%1)'))).not.toHaveProperty('C19');
    const five = words.map((one) => numbered(one)).join('');
    expect(made(five, levels('lowerLetter', '%1)'))).toMatchObject({ C19: ['"e)"'] });
  });

  test('Roman headings in small letters', () => {
    const heading = (words: string) => numbered(words, { bold: true });
    const end = line('Hết./.', PROSE);
    expect(made(heading('ĐÁNH GIÁ CHUNG') + end, levels('upperRoman', '%1.'))).not.toHaveProperty('C16');
    expect(made(heading('Đánh giá chung') + end, levels('upperRoman', '%1.'))).toMatchObject({
      C16: ['small letters'],
    });
  });
});

describe('line spacing and first lines given otherwise', () => {
  const prose = (properties: string, words = 'Sở Y tế báo cáo kết quả như sau./.') =>
    failing(handMade(report({ body: line(words, { align: 'both', properties }) }))).C12;
  test('exactly 18 pt is within the limits, exactly 12 pt and 30 pt are not', () => {
    const exact = (twips: number) =>
      `<w:spacing w:after="120" w:line="${twips}" w:lineRule="exact"/><w:ind w:firstLine="720"/>`;
    expect(prose(exact(360))).toBeUndefined();
    expect(prose(exact(240))).toEqual(['line spacing 0.75']);
    expect(prose(exact(600))).toHaveLength(1);
  });
  test('a tab starts the first line', () => {
    expect(prose('<w:spacing w:after="120"/>', '\tSở Y tế báo cáo kết quả như sau./.')).toBeUndefined();
  });
  test('1,25 cm is neither 1 nor 1,27 cm', () => {
    expect(prose('<w:spacing w:after="120"/><w:ind w:firstLine="709"/>')).toEqual(['first line indented 12.51 mm']);
  });
});

test('the head set with tabs instead of a table: what can be told is told', () => {
  const head =
    line('SỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }) +
    line('Số: 157/BC-SYT\tĐộc lập - Tự do - Hạnh phúc', { size: 13 });
  const found = failing(handMade(head + report().slice(report().indexOf('</w:tbl>') + 8)));
  expect(found.C01).toBeUndefined();
  expect(found.C02).toContain('not bold');
  expect(found.C06).toEqual(['place and date is not there']);
});
