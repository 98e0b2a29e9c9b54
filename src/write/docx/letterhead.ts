import { textWidth } from '../../text/text-width.ts';
import type { ComposedDocument, Letterhead } from '../composed-document.ts';
import { LETTER, letterSubject } from '../letter-subject.ts';
import { borderlessTable } from './borderless-table.ts';
import { textRun } from './inlines.ts';
import { paragraph } from './paragraph.ts';
import type { LayoutProfile } from './profile.ts';
import { ruleLine, SHARE_OF_LINE, widestLine } from './rule-line.ts';
import { STYLE, type StyleId } from './style-ids.ts';
import { breakInTwo } from './two-lines.ts';

export const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const DRAFT_MARK = 'DỰ THẢO';
const FRAME_PADDING = 120;
/** Kept between the two columns and against fonts that run a little wider, in twips. */
const COLUMN_SLACK = 160;

/** Cells 1–4 (annex I, IV): agency and number on the left, national title, place and date on the right. */
export function letterheadXml(document: ComposedDocument, profile: LayoutProfile, width: number): string {
  const { letterhead, draft, title } = document;
  const right = rightColumn(letterhead, profile);
  const left = width - right;
  const agency = letterhead.agency.toUpperCase();
  const { sizes } = profile;
  return borderlessTable(
    [left, right],
    [
      [
        (letterhead.superior === undefined
          ? ''
          : line(STYLE.superior, breakInTwo(letterhead.superior, false, sizes.agency, left))) +
          line(STYLE.agency, breakInTwo(letterhead.agency, true, sizes.agency, left)) +
          ruleLine(widestLine(agency, sizes.agency, left) * SHARE_OF_LINE, left),
        line(STYLE.nationalTitle, NATIONAL_TITLE) +
          line(STYLE.motto, MOTTO) +
          ruleLine(widestLine(MOTTO, sizes.motto, right), right),
      ],
      [
        line(STYLE.number, letterhead.number) +
          (title.type === LETTER ? line(STYLE.letterSubject, letterSubject(title.subject)) : '') +
          (draft ? framed(STYLE.draftMark, DRAFT_MARK, profile, left) : '') +
          marksOf(letterhead)
            .map((words) => framed(STYLE.mark, words, profile, left))
            .join(''),
        line(STYLE.placeAndDate, letterhead.placeAndDate),
      ],
    ],
  );
}

/** Wide enough for the national title and the place and date, each on one line, but never above two thirds. */
function rightColumn({ placeAndDate }: Letterhead, { sizes }: LayoutProfile): number {
  const twips = (text: string, points: number, bold: boolean) => Math.ceil((textWidth(text, bold) * points) / 50);
  const title = twips(NATIONAL_TITLE, sizes.nationalTitle, true);
  const place = twips(placeAndDate, sizes.placeAndDate, false);
  return Math.max(title, Math.min(place, Math.round(title * 1.08))) + COLUMN_SLACK;
}

/** Độ khẩn and phạm vi lưu hành (III.2), in frames of their own. */
function marksOf({ urgency, circulation }: Letterhead): readonly string[] {
  return [urgency, circulation].filter((mark) => mark !== undefined);
}

/** A framed line under the number, as wide as its words. */
function framed(style: StyleId, mark: string, { sizes }: LayoutProfile, available: number): string {
  const words = Math.round((textWidth(mark, true) * sizes.number) / 50);
  const side = Math.max(0, Math.round((available - words) / 2) - FRAME_PADDING);
  return paragraph(style, textRun(mark), { indent: { left: side, right: side } });
}

function line(style: StyleId, text: string): string {
  return paragraph(style, textRun(text));
}
