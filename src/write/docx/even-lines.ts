import { breakLines } from '../../text/text-width.ts';

/** Indents on both sides, in twips. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Room beyond the reckoned width, for fonts differ a little (twips). */
const SLACK = 120;

/**
 * Indents at which a centred text of several lines has lines of about the same length instead of a last one of one word.
 * Undefined where it stands on one line.
 */
export function evenLines(text: string, bold: boolean, points: number, available: number): Sides | undefined {
  const linesAt = (twips: number) => breakLines(text, bold, (twips * 50) / points).length;
  const lines = linesAt(available);
  if (lines === 1) return undefined;
  let narrow = available / (lines + 1);
  let wide = available;
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    if (linesAt(middle) > lines) narrow = middle;
    else wide = middle;
  }
  const side = Math.max(0, Math.floor((available - wide - SLACK) / 2));
  return side === 0 ? undefined : { left: side, right: side };
}
