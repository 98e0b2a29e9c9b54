import type { Words } from '../findings/finding.ts';
import { decimal } from './face.ts';
import type { Page, PageParagraph } from './page.ts';
import { isTypedRule, lineWidths, type Piece, sameContainer } from './piece.ts';
import type { Place } from './verdict.ts';

/** Lengths that are estimated from font metrics may be off by this much. */
const TOLERANCE = 0.15;
/** Empty paragraphs between a line of text and its rule. */
const NEAR = 3;

/** Lengths in twips of the rules that may belong to the last of these lines; `undefined` for one whose length is not told. */
export function rulesUnder(pieces: readonly Piece[], page: Page): readonly (number | undefined)[] {
  const last = pieces.at(-1);
  if (last === undefined) return [];
  const { paragraph } = last;
  const below: PageParagraph[] = [];
  for (const one of page.paragraphs.slice(paragraph.index + 1, paragraph.index + 1 + NEAR)) {
    const blank = one.text.trim() === '' || isTypedRule(one.text);
    if (!blank || !sameContainer(one, paragraph)) break;
    below.push(one);
  }
  // a drawn line may hang on any paragraph of the cell, and is moved from there
  const cell =
    paragraph.cell === undefined
      ? [...pieces.map((piece) => piece.paragraph), ...below]
      : page.paragraphs.filter((one) => sameContainer(one, paragraph));
  const drawn = cell.flatMap((one) => one.lines);
  const own = paragraph.format.borders.has('bottom') ? [innerWidth(paragraph)] : [];
  const borders = below
    .filter(({ format }) => format.borders.has('top') || format.borders.has('bottom'))
    .map(innerWidth);
  const typed = [paragraph, ...below].flatMap(({ text }) => (text.split('\n').some(isTypedRule) ? [undefined] : []));
  const underlined = last.runs.every((run) => run.format.underlined) ? [Math.max(...lineWidths(last))] : [];
  return [...drawn, ...own, ...borders, ...typed, ...underlined];
}

function innerWidth({ width, format }: PageParagraph): number {
  return width - format.left - format.right;
}

/** The fault of a missing rule, or of one whose length is not the share of the text that it must be. */
export function ruleFaults(
  pieces: readonly Piece[],
  page: Page,
  [smallest, largest]: readonly [number, number],
  wanted: Words,
): readonly Place[] {
  const last = pieces.at(-1);
  if (last === undefined) return [];
  const rules = rulesUnder(pieces, page);
  if (rules.length === 0) {
    return [{ text: last.text, read: { vi: 'không có đường kẻ bên dưới', en: 'no rule below' }, wanted }];
  }
  const widths = pieces.flatMap(lineWidths);
  const fits = (length: number | undefined) =>
    length === undefined ||
    widths.some((width) => length >= width * smallest * (1 - TOLERANCE) && length <= width * largest * (1 + TOLERANCE));
  if (rules.some(fits)) return [];
  const share = decimal(((rules[0] ?? 0) / Math.max(...widths)) * 100);
  const read = {
    vi: `đường kẻ dài khoảng ${share}% dòng chữ`,
    en: `the rule is about ${share.replace(',', '.')}% of the line`,
  };
  return [{ text: last.text, read, wanted }];
}
