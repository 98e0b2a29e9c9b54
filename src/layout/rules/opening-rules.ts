import type { Words } from '../../findings/finding.ts';
import { foldText } from '../../text/fold.ts';
import { textWidth } from '../../text/text-width.ts';
import { faceFaults, runFaults } from '../face.ts';
import { mainSize, type Piece, wordRuns } from '../piece.ts';
import { ruleFaults } from '../rule-under.ts';
import {
  absent,
  type LayoutRule,
  notApplicable,
  type Place,
  type Reading,
  type Verdict,
  verdictOf,
} from '../verdict.ts';
import { quoted } from './head-rules.ts';

/** Dashes stand below the colon give or take this much (twips): fonts differ a little. */
const ALIGNED = 120;
/** II.9.b: only these have Kính gửi; a công văn has no name. */
const ADDRESSED_TYPES = new Set(
  ['tờ trình', 'báo cáo', 'công điện', 'thư công', 'phiếu gửi', 'phiếu chuyển'].map(foldText),
);

export const OPENING_RULES: readonly LayoutRule[] = [
  { id: 'C07', clause: 'Phụ lục I, mục II.5.b', title: { vi: 'Tên loại văn bản', en: 'Type' }, check: type },
  { id: 'C08', clause: 'Phụ lục I, mục II.5.b', title: { vi: 'Trích yếu nội dung', en: 'Subject' }, check: subject },
  { id: 'C10', clause: 'Phụ lục I, mục II.6.a', title: { vi: 'Căn cứ ban hành', en: 'Legal bases' }, check: bases },
  { id: 'C11', clause: 'Phụ lục I, mục II.9.b, d', title: { vi: 'Kính gửi', en: 'Addressees' }, check: addressees },
];

function type({ parts }: Reading): Verdict {
  const { type: line } = parts.opening;
  if (line === undefined) {
    if (parts.head.letterSubject.length > 0)
      return notApplicable('công văn không ghi tên loại', 'a công văn has no type');
    return absent('tên loại văn bản trên một dòng riêng', 'the type on a line of its own', {
      vi: 'BÁO CÁO, KẾ HOẠCH…',
      en: 'BÁO CÁO, KẾ HOẠCH …',
    });
  }
  return verdictOf(faceFaults(line, { size: [13, 14], bold: true, italic: false, case: 'upper', align: 'center' }));
}

function subject({ parts, page }: Reading): Verdict {
  const { type: above, subject: lines } = parts.opening;
  if (above === undefined) return notApplicable('không có tên loại', 'there is no type');
  if (lines.length === 0)
    return absent('trích yếu', 'the subject', { vi: 'ngay dưới tên loại', en: 'directly below the type' });
  const rule = {
    vi: 'đường kẻ liền, dài từ 1/3 đến 1/2 dòng chữ, ở giữa',
    en: 'a solid rule of 1/3 to 1/2 of the line, centred',
  };
  return verdictOf([
    ...lines.flatMap((line) =>
      faceFaults(line, { size: [13, 14], bold: true, italic: false, case: 'sentence', align: 'center' }),
    ),
    ...ruleFaults(lines, page, [1 / 3, 1 / 2], rule),
  ]);
}

function bases({ parts }: Reading): Verdict {
  const { bases: lines } = parts.opening;
  if (lines.length === 0) return notApplicable('không có căn cứ ban hành', 'there are no legal bases');
  return verdictOf(
    lines.flatMap(({ text, runs }, index): readonly Place[] => {
      const line = text.trim();
      const end = index === lines.length - 1 ? '.' : ';';
      return [
        ...runFaults(line, runs, { size: [13, 14], italic: true }),
        ...(line.endsWith(end) ? [] : [endFault(line, end)]),
      ];
    }),
  );
}

function endFault(text: string, end: string): Place {
  return {
    text,
    read: { vi: `cuối dòng là "${text.slice(-1)}"`, en: `the line ends with "${text.slice(-1)}"` },
    wanted: { vi: `cuối dòng là "${end}"`, en: `the line ends with "${end}"` },
  };
}

function addressees({ parts }: Reading): Verdict {
  const { addressees: lines, typeName } = parts.opening;
  const [first, ...rest] = lines;
  if (first === undefined) {
    const needed = typeName === undefined ? parts.head.letterSubject.length > 0 : typeName === foldText('tờ trình');
    const wanted = { vi: 'Tờ trình, Công văn ghi "Kính gửi:"', en: 'Tờ trình and Công văn have "Kính gửi:"' };
    if (needed) return absent('dòng Kính gửi', 'the line Kính gửi', wanted);
    return notApplicable('không có dòng Kính gửi', 'there is no line Kính gửi');
  }
  return verdictOf([
    ...(typeName === undefined || ADDRESSED_TYPES.has(typeName) ? [] : [notForType(first)]),
    ...(/^Kính gửi:/.test(first.text)
      ? []
      : [{ text: first.text, read: quoted(first.text), wanted: quoted('Kính gửi:') }]),
    ...lines.flatMap((line) => faceFaults(line, { size: [13, 14], italic: false, bold: false, case: 'sentence' })),
    ...(rest.length === 0 ? [] : listFaults(first, rest)),
  ]);
}

function notForType(first: Piece): Place {
  const wanted: Words = {
    vi: 'chỉ Tờ trình, Báo cáo gửi cấp trên và Công văn có Kính gửi',
    en: 'only Tờ trình, Báo cáo to a superior and Công văn have Kính gửi',
  };
  return { text: first.text, read: { vi: 'có dòng Kính gửi', en: 'has a line Kính gửi' }, wanted };
}

/** Two or more: a line each with a dash, `;` and a last `.`, the dashes below the colon. */
function listFaults(first: Piece, lines: readonly Piece[]): readonly Place[] {
  const form = { vi: 'mỗi nơi nhận một dòng: "- …;", dòng cuối "- …."', en: 'a line each: "- …;", the last "- …."' };
  return lines.flatMap((line, index) => {
    const end = index === lines.length - 1 ? '.' : ';';
    if (!line.text.startsWith('- '))
      return [{ text: line.text, read: { vi: 'không có gạch đầu dòng', en: 'no dash' }, wanted: form }];
    if (!line.text.endsWith(end)) return [endFault(line.text, end)];
    return dashFaults(first, line);
  });
}

/** Told only where both lines are flush left in the same column, so that their indents say where they start. */
function dashFaults(first: Piece, line: Piece): readonly Place[] {
  const [a, b] = [first.paragraph, line.paragraph];
  const comparable = a.cell === undefined && b.cell === undefined && first.text.endsWith(':');
  if (!comparable || a.format.align === 'center' || b.format.align === 'center') return [];
  const colon = textWidth(first.text.slice(0, -1), false) * (mainSize(wordRuns(first.runs)) / 50);
  const at = a.format.left + a.format.firstLine + colon;
  const dash = b.format.left + b.format.firstLine;
  if (Math.abs(at - dash) <= ALIGNED) return [];
  const wanted = { vi: 'gạch đầu dòng thẳng dưới dấu hai chấm', en: 'the dash below the colon' };
  return [
    { text: line.text, read: { vi: 'gạch đầu dòng lệch dấu hai chấm', en: 'the dash is not below the colon' }, wanted },
  ];
}
