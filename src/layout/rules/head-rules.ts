import type { Words } from '../../findings/finding.ts';
import { foldText } from '../../text/fold.ts';
import { faceFaults } from '../face.ts';
import { isBetween, lineSpacing } from '../line-spacing.ts';
import { middleOf, type Piece } from '../piece.ts';
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

const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Quốc hiệu stands among the first lines of page 1. */
const TOP_LINES = 14;
/** A column that starts in the middle may be off by a cell's margin (share of the width). */
const MIDDLE = 0.5;

export const HEAD_RULES: readonly LayoutRule[] = [
  {
    id: 'C01',
    clause: 'Phụ lục I, mục II.1.a',
    title: { vi: 'Quốc hiệu', en: 'National title' },
    check: nationalTitle,
  },
  { id: 'C02', clause: 'Phụ lục I, mục II.1.b–c', title: { vi: 'Tiêu ngữ', en: 'Motto' }, check: motto },
  {
    id: 'C03',
    clause: 'Phụ lục I, mục II.2.a–b',
    title: { vi: 'Tên cơ quan chủ quản', en: 'Superior agency' },
    check: superior,
  },
  {
    id: 'C04',
    clause: 'Phụ lục I, mục II.2.b',
    title: { vi: 'Tên cơ quan ban hành', en: 'Issuing agency' },
    check: agency,
  },
];

function nationalTitle(reading: Reading): Verdict {
  const { nationalTitle: title } = reading.parts.head;
  const wanted = {
    vi: `${NATIONAL_TITLE} ở đầu trang 1, bên phải`,
    en: `${NATIONAL_TITLE} at the top right of page 1`,
  };
  if (title === undefined) return absent('Quốc hiệu', 'the national title', wanted);
  const before = reading.page.paragraphs.filter(
    ({ index, text }) => index < title.paragraph.index && text.trim() !== '',
  );
  const words = foldText(title.text) === foldText(NATIONAL_TITLE);
  return verdictOf([
    ...(words ? [] : [{ text: title.text, read: quoted(title.text), wanted: quoted(NATIONAL_TITLE) }]),
    ...faceFaults(title, { size: [12, 13], bold: true, italic: false, case: 'upper', align: 'center' }),
    ...(before.length < TOP_LINES
      ? []
      : [{ text: title.text, read: { vi: 'không ở đầu trang 1', en: 'not at the top of page 1' }, wanted }]),
    ...halfFaults(title, 'right', reading),
  ]);
}

function motto(reading: Reading): Verdict {
  const { motto: line, nationalTitle: title } = reading.parts.head;
  if (line === undefined) return absent('Tiêu ngữ', 'the motto', quoted(MOTTO));
  const rule = { vi: 'đường kẻ liền, dài bằng dòng chữ', en: 'a solid rule as long as the line' };
  return verdictOf([
    ...(line.text.normalize('NFC') === MOTTO
      ? []
      : [{ text: line.text, read: quoted(line.text), wanted: quoted(MOTTO) }]),
    ...faceFaults(line, { size: [13, 14], bold: true, italic: false, align: 'center' }),
    ...halfFaults(line, 'right', reading),
    ...(title === undefined ? [] : singleSpacing([title, line])),
    ...ruleFaults([line], reading.page, [1, 1], rule),
  ]);
}

function superior(reading: Reading): Verdict {
  const { superior: lines } = reading.parts.head;
  if (lines.length === 0) return notApplicable('không có cơ quan chủ quản', 'there is no superior agency');
  return verdictOf(
    lines.flatMap((line) => [
      ...faceFaults(line, { size: [12, 13], bold: false, italic: false, case: 'upper', align: 'center' }),
      ...halfFaults(line, 'left', reading),
    ]),
  );
}

function agency(reading: Reading): Verdict {
  const { agency: lines, superior: above } = reading.parts.head;
  const where = { vi: 'ở đầu trang 1, bên trái', en: 'at the top left of page 1' };
  if (lines.length === 0) return absent('tên cơ quan ban hành', 'the issuing agency', where);
  const rule = {
    vi: 'đường kẻ liền, dài từ 1/3 đến 1/2 dòng chữ, ở giữa',
    en: 'a solid rule of 1/3 to 1/2 of the line, centred',
  };
  return verdictOf([
    ...lines.flatMap((line) => [
      ...faceFaults(line, { size: [12, 13], bold: true, italic: false, case: 'upper', align: 'center' }),
      ...halfFaults(line, 'left', reading),
    ]),
    ...singleSpacing([...above, ...lines]),
    ...ruleFaults(lines, reading.page, [1 / 3, 1 / 2], rule),
  ]);
}

/** Nothing where the file does not tell where the line stands (text box, tabs). */
export function halfFaults(piece: Piece, half: 'left' | 'right', { page }: Reading): readonly Place[] {
  const middle = middleOf(piece);
  const section = page.sections[piece.paragraph.section];
  if (middle === undefined || section?.width === undefined) return [];
  const width = section.width - (section.margins.left ?? 0) - (section.margins.right ?? 0);
  const share = middle / width;
  if (half === 'right' ? share > MIDDLE + 0.01 : share < MIDDLE - 0.01) return [];
  const words = {
    left: { vi: 'nửa bên trái trang', en: 'the left half of the page' },
    right: { vi: 'nửa bên phải trang', en: 'the right half of the page' },
  };
  const at =
    Math.abs(share - MIDDLE) <= 0.01
      ? { vi: 'giữa trang', en: 'the middle of the page' }
      : words[half === 'right' ? 'left' : 'right'];
  return [{ text: piece.text, read: at, wanted: words[half] }];
}

function singleSpacing(lines: readonly Piece[]): readonly Place[] {
  const paragraphs = [...new Set(lines.map(({ paragraph }) => paragraph))];
  return paragraphs
    .filter((paragraph) => !isBetween(lineSpacing(paragraph), 0.85, 1.05))
    .map((paragraph) => ({
      text: paragraph.text.trim(),
      read: { vi: 'cách dòng không phải dòng đơn', en: 'not at single spacing' },
      wanted: { vi: 'cách dòng đơn', en: 'single spacing' },
    }));
}

export function quoted(text: string): Words {
  return { vi: `"${text}"`, en: `"${text}"` };
}
