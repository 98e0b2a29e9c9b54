import type { Words } from '../../findings/finding.ts';
import { faceFaults } from '../face.ts';
import { gapBetween } from '../line-spacing.ts';
import { type Piece, sameContainer } from '../piece.ts';
import {
  absent,
  type LayoutRule,
  notApplicable,
  type Place,
  type Reading,
  type Verdict,
  verdictOf,
} from '../verdict.ts';
import { halfFaults, quoted } from './head-rules.ts';

/** `Số: 05/BC-SYT`; an unsigned draft has blanks or dots for the number. */
const NUMBER = /^Số: ?(\d{2,}|[\s…._]*)\/\p{Lu}[\p{L}\d&.]*(-[\p{L}\d&.]+)*$/u;
/** `Hà Nội, ngày 05 tháng 01 năm 2020`, with blanks or dots for what is not known yet. */
const DATE =
  /^[^,]+, ngày (?:(?:0[1-9]|[12]\d|3[01]|[…._]+) )?tháng (?:(?:0[12]|[3-9]|1[0-2]|[…._]+) )?năm(?: (?:\d{4}|[…._]+))?$/u;
/** II.5.b: the subject of a công văn is 6 pt below its number. */
const LETTER_GAP = 120;

export const NUMBER_AND_DATE_RULES: readonly LayoutRule[] = [
  {
    id: 'C05',
    clause: 'Phụ lục I, mục II.3.c',
    title: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
    check: number,
  },
  {
    id: 'C06',
    clause: 'Phụ lục I, mục II.4.b–c',
    title: { vi: 'Địa danh và thời gian ban hành', en: 'Place and date' },
    check: placeAndDate,
  },
  {
    id: 'C09',
    clause: 'Phụ lục I, mục II.5.b',
    title: { vi: 'Trích yếu của công văn', en: 'Subject of a công văn' },
    check: letterSubject,
  },
];

function number(reading: Reading): Verdict {
  const { number: line } = reading.parts.head;
  const form: Words = {
    vi: 'Số: 05/BC-SYT (dấu hai chấm, số dưới 10 thêm 0, không cách chữ)',
    en: 'Số: 05/BC-SYT (a colon, a zero before numbers below 10, no spaces)',
  };
  if (line === undefined) return absent('số, ký hiệu', 'the number', form);
  return verdictOf([
    ...(NUMBER.test(line.text) && symbolIsUpper(line.text)
      ? []
      : [{ text: line.text, read: quoted(line.text), wanted: form }]),
    ...faceFaults(line, { size: [13, 13], bold: false, italic: false, align: 'center' }),
    ...halfFaults(line, 'left', reading),
  ]);
}

/** Abbreviations of types have small letters in them: QyĐ, CTr, TTr (annex III, I). */
function symbolIsUpper(text: string): boolean {
  const symbol = text.slice(text.indexOf('/') + 1).replace(/^(QyĐ|CTr|TTr|TrS)(?=-)/, '');
  return symbol === symbol.toUpperCase();
}

function placeAndDate(reading: Reading): Verdict {
  const { placeAndDate: line, number: beside } = reading.parts.head;
  const form: Words = {
    vi: 'Hà Nội, ngày 05 tháng 01 năm 2020 (ngày dưới 10, tháng 1 và 2 thêm 0; tháng 3 đến 9 không thêm)',
    en: 'Hà Nội, ngày 05 tháng 01 năm 2020 (a zero before days below 10 and months 1 and 2, not before months 3 to 9)',
  };
  if (line === undefined) return absent('địa danh, ngày tháng năm', 'place and date', form);
  return verdictOf([
    ...(DATE.test(line.text.normalize('NFC')) ? [] : [{ text: line.text, read: quoted(line.text), wanted: form }]),
    ...faceFaults(line, { size: [13, 14], bold: false, italic: true, align: 'center' }),
    ...halfFaults(line, 'right', reading),
    ...(beside === undefined || onOneLine(line, beside)
      ? []
      : [
          {
            text: line.text,
            read: { vi: 'không cùng dòng với số, ký hiệu', en: 'not on the line of the number' },
            wanted: { vi: 'cùng dòng với số, ký hiệu', en: 'on the line of the number' },
          },
        ]),
  ]);
}

/** In a table that holds all of the head in one row nobody can tell, so nothing is said against it. */
function onOneLine(one: Piece, other: Piece): boolean {
  const [a, b] = [one.paragraph, other.paragraph];
  if (a === b || a.boxed || b.boxed) return true;
  return a.cell !== undefined && a.cell.table === b.cell?.table && a.cell.row === b.cell.row;
}

function letterSubject(reading: Reading): Verdict {
  const { letterSubject: lines, number: above } = reading.parts.head;
  const [first] = lines;
  if (first === undefined) {
    return notApplicable('không phải công văn (không có dòng "V/v")', 'not a công văn (no line "V/v")');
  }
  const close: readonly Place[] =
    above !== undefined &&
    above.paragraph.index === first.paragraph.index - 1 &&
    sameContainer(above.paragraph, first.paragraph) &&
    gapBetween(above.paragraph, first.paragraph) < LETTER_GAP - 20
      ? [
          {
            text: first.text,
            read: { vi: 'sát dòng số, ký hiệu', en: 'close below the number' },
            wanted: { vi: 'cách số, ký hiệu 6 pt', en: '6 pt below the number' },
          },
        ]
      : [];
  return verdictOf([
    ...(/^V\/v \S/.test(first.text) ? [] : [{ text: first.text, read: quoted(first.text), wanted: quoted('V/v …') }]),
    ...lines.flatMap((line) => [
      ...faceFaults(line, { size: [12, 13], bold: false, italic: false, case: 'sentence', align: 'center' }),
      ...halfFaults(line, 'left', reading),
    ]),
    ...close,
  ]);
}
