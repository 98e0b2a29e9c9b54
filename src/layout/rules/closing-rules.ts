import type { Words } from '../../findings/finding.ts';
import { faceFaults } from '../face.ts';
import type { Piece } from '../piece.ts';
import {
  absent,
  cannotTell,
  type LayoutRule,
  notApplicable,
  type Place,
  type Reading,
  type Verdict,
  verdictOf,
} from '../verdict.ts';
import { halfFaults, quoted } from './head-rules.ts';

/** Học hàm, học vị and honorary titles before a name; health, education, science and the armed forces may be allowed them. */
const ACADEMIC =
  /^(GS|PGS|TS|ThS|BS|DS|CK[I1]*|BSCK[I12]*|DSCK[I12]*|TSKH|NGND|NGƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Dược sĩ|Thầy thuốc)[.\s]/i;
/** Nơi nhận is flush left. */
const FLUSH = 60;

export const CLOSING_RULES: readonly LayoutRule[] = [
  {
    id: 'C20',
    clause: 'Phụ lục I, mục II.7.đ',
    title: { vi: 'Quyền hạn, chức vụ của người ký', en: 'Authority and position' },
    check: authority,
  },
  {
    id: 'C21',
    clause: 'Phụ lục I, mục II.7.c, đ',
    title: { vi: 'Họ tên người ký', en: "Signer's name" },
    check: signer,
  },
  {
    id: 'C22',
    clause: 'Phụ lục I, mục II.9.d',
    title: { vi: 'Từ "Nơi nhận"', en: 'The words "Nơi nhận"' },
    check: recipientsTitle,
  },
  {
    id: 'C23',
    clause: 'Phụ lục I, mục II.9.b, d',
    title: { vi: 'Danh sách nơi nhận', en: 'List of recipients' },
    check: recipients,
  },
];

function authority(reading: Reading): Verdict {
  const { authority: lines } = reading.parts.closing;
  const where = {
    vi: 'ở cuối, bên phải: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC',
    en: 'at the end, on the right: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC',
  };
  if (lines.length === 0) return absent('quyền hạn, chức vụ của người ký', 'authority and position', where);
  return verdictOf([
    ...lines.flatMap((line) => [
      ...faceFaults(line, { size: [13, 14], bold: true, italic: false, case: 'upper', align: 'center' }),
      ...halfFaults(line, 'right', reading),
    ]),
    ...deputyFaults(lines),
  ]);
}

/** 7.a: who signs for the head (KT.) is a deputy. */
function deputyFaults(lines: readonly Piece[]): readonly Place[] {
  return lines.flatMap(({ text }, index) => {
    const next = lines[index + 1]?.text;
    if (!/^KT\./i.test(text) || next === undefined || /^(PHÓ|THỨ TRƯỞNG|CẤP PHÓ)/i.test(next)) return [];
    return [
      {
        text: next,
        read: quoted(next),
        wanted: { vi: `dưới "${text}" là chức vụ cấp phó`, en: `below "${text}" a deputy's position` },
      },
    ];
  });
}

function signer(reading: Reading): Verdict {
  const { signer: line, authority: above } = reading.parts.closing;
  if (line === undefined) {
    if (above.length === 0) return notApplicable('không có phần ký', 'there is no signature');
    return absent('họ tên người ký', "the signer's name", { vi: 'dưới chức vụ', en: 'below the position' });
  }
  const places = [
    ...faceFaults(line, { size: [13, 14], bold: true, italic: false, case: 'sentence', align: 'center' }),
    ...halfFaults(line, 'right', reading),
  ];
  if (places.length === 0 && ACADEMIC.test(line.text)) {
    return cannotTell(
      'trước họ tên có học hàm, học vị: chỉ ngành y tế, giáo dục, khoa học, lực lượng vũ trang được ghi, theo quy định của ngành',
      'an academic title before the name: only health, education, science and the armed forces may have it, as the sector rules',
    );
  }
  return verdictOf(places);
}

function recipientsTitle(reading: Reading): Verdict {
  const { recipientsTitle: line, authority: beside } = reading.parts.closing;
  if (line === undefined)
    return absent('"Nơi nhận:"', '"Nơi nhận:"', { vi: 'ở cuối, bên trái', en: 'at the end, on the left' });
  const [own, other] = [line.paragraph.cell, beside[0]?.paragraph.cell];
  const level = own === undefined || other === undefined || (own.table === other.table && own.row === other.row);
  return verdictOf([
    ...(line.text === 'Nơi nhận:' ? [] : [{ text: line.text, read: quoted(line.text), wanted: quoted('Nơi nhận:') }]),
    ...faceFaults(line, { size: [12, 12], bold: true, italic: true }),
    ...flushFaults(line),
    ...(level
      ? []
      : [
          {
            text: line.text,
            read: { vi: 'không ngang chức vụ người ký', en: 'not level with the position' },
            wanted: { vi: 'ngang chức vụ người ký', en: 'level with the position' },
          },
        ]),
  ]);
}

function recipients({ parts }: Reading): Verdict {
  const { recipients: all, recipientsTitle: title } = parts.closing;
  if (title === undefined) return notApplicable('không có Nơi nhận', 'there is no Nơi nhận');
  const lines = all.filter(({ text }) => !DRAFTER.test(text));
  if (lines.length === 0) return absent('dòng nào dưới Nơi nhận', 'a line below Nơi nhận', FORM);
  return verdictOf([
    ...lines.flatMap((line) => [
      ...faceFaults(line, { size: [11, 11], bold: false, italic: false }),
      ...flushFaults(line),
    ]),
    ...lines.flatMap((line, index) => lineFaults(line, lines[index - 1], lines.at(-1) === line)),
    ...asAboveFaults(lines, parts.opening.addressees.length > 0),
  ]);
}

/** `PL.(300)`: who drafted it, and how many copies. */
export const DRAFTER = /^\p{Lu}{1,5}\.\s?\(?\d+\)?\.?$/u;
const FORM: Words = { vi: 'mỗi dòng "- …;", dòng cuối "- Lưu: VT, …."', en: 'lines "- …;", the last "- Lưu: VT, …."' };

/** An item may go on on a line without a dash where the one before has no `;`. */
function lineFaults({ text }: Piece, above: Piece | undefined, last: boolean): readonly Place[] {
  const goesOn = above !== undefined && !/[;.]$/.test(above.text);
  const dash = /^[-–+] ?\S/.test(text) || goesOn;
  const end = last ? '.' : ';';
  const ends = text.endsWith(end);
  return [
    ...(dash ? [] : [{ text, read: { vi: 'không có gạch đầu dòng', en: 'no dash' }, wanted: FORM }]),
    ...(ends
      ? []
      : [
          {
            text,
            read: { vi: `cuối dòng là "${text.slice(-1)}"`, en: `ends with "${text.slice(-1)}"` },
            wanted: { vi: `cuối dòng là "${end}"`, en: `ends with "${end}"` },
          },
        ]),
    ...(last && !/^[-–]? ?Lưu\s*:/i.test(text)
      ? [{ text, read: { vi: 'dòng cuối không phải "Lưu:"', en: 'the last line is not "Lưu:"' }, wanted: FORM }]
      : []),
  ];
}

function asAboveFaults([first]: readonly Piece[], addressed: boolean): readonly Place[] {
  if (first === undefined || !addressed || /^[-–]? ?Như (trên|kính gửi)/i.test(first.text)) return [];
  return [{ text: first.text, read: quoted(first.text), wanted: quoted('- Như trên;') }];
}

function flushFaults({ text, paragraph }: Piece): readonly Place[] {
  const { align, left, firstLine } = paragraph.format;
  if (align !== 'center' && align !== 'right' && left + firstLine <= FLUSH) return [];
  return [
    { text, read: { vi: 'không sát lề trái', en: 'not flush left' }, wanted: { vi: 'sát lề trái', en: 'flush left' } },
  ];
}
