import type { Inline } from '../composed-document.ts';
import { numberedCaption } from '../table-captions.ts';
import { evenLines } from './even-lines.ts';
import { runs, textRun } from './inlines.ts';
import type { PageState } from './page-state.ts';
import { type ParagraphFormat, paragraph } from './paragraph.ts';
import { plainText } from './plain-text.ts';
import { STYLE } from './style-ids.ts';
import { xmlText } from './xml.ts';

/**
 * The caption above a table. Where it is numbered in order, the number is a `SEQ` field with the number as its cached
 * text, so that Word can renumber and list the tables, and asks nothing when it opens the file; a bookmark around label and
 * number lets the text refer to them.
 */
export function captionXml(caption: readonly Inline[], state: PageState, width: number): string {
  const format = captionFormat(caption, state, width);
  const numbered = numberedCaption(caption);
  // a caption does not refer to itself
  const plain: PageState = { ...state, bookmarks: new Map() };
  const bookmark = numbered && state.bookmarks.get(`${numbered.label} ${numbered.number}`);
  if (numbered === undefined || bookmark === undefined || state.captioned.has(bookmark)) {
    return paragraph(STYLE.caption, runs(caption, plain), format);
  }
  state.captioned.add(bookmark);
  const { label, number, rest } = numbered;
  const id = state.captioned.size;
  const field = `<w:fldSimple w:instr="${xmlText(` SEQ ${label} \\* ARABIC `)}">${textRun(number)}</w:fldSimple>`;
  const marked =
    `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${textRun(`${label}\u00a0`)}${field}` +
    `<w:bookmarkEnd w:id="${id}"/>`;
  return paragraph(STYLE.caption, marked + textRun(rest) + runs(caption.slice(1), plain), format);
}

function captionFormat(caption: readonly Inline[], { profile }: PageState, width: number): ParagraphFormat {
  const even = evenLines(plainText(caption), true, profile.sizes.body, width);
  return even === undefined ? {} : { indent: even };
}
