import { breakLines } from '../../text/text-width.ts';
import { paragraph } from './paragraph.ts';
import { STYLE } from './style-ids.ts';

/** A drawn line of a length, centred in a width (twips): the upper border of a paragraph a few points high. */
export function ruleLine(length: number, available: number): string {
  const side = Math.max(0, Math.round((available - length) / 2));
  return paragraph(STYLE.rule, '', { indent: { left: side, right: side } });
}

/** Between 1/3 and 1/2 of the line of text (decree 30/2020, annex I, II.2.b, II.5.b, and the samples of annex III). */
export const SHARE_OF_LINE = 0.4;

/** Width in twips of the widest line of a text of `points`, set in `available` twips. */
export function widestLine(text: string, points: number, available: number): number {
  const perThousandth = points / 50;
  return Math.max(...breakLines(text, true, available / perThousandth)) * perThousandth;
}
