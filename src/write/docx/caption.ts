import type { Inline } from '../composed-document.ts';
import { runs, textRun } from './inlines.ts';
import type { PageState } from './page-state.ts';
import { paragraph } from './paragraph.ts';
import { STYLE } from './style-ids.ts';
import { xmlText } from './xml.ts';

/** `Bảng 2. …`, `Biểu 1: …`: the label, its number, the rest of the first words. */
const NUMBERED = /^(\p{L}+) (\d+)(?!\d|[/.]\d)/u;

/**
 * The caption above a table. Where it is numbered in order, the number is a `SEQ` field with the number as its cached
 * text, so that Word can renumber and list the tables, and asks nothing when it opens the file.
 */
export function captionXml(caption: readonly Inline[], state: PageState): string {
  const [first, ...rest] = caption;
  const words = first?.type === 'text' ? first.text : '';
  const [numbered, label, number] = NUMBERED.exec(words) ?? [];
  if (numbered === undefined || label === undefined || number === undefined) return plain(caption, state);
  const expected = (state.captionNumbers.get(label) ?? 0) + 1;
  if (Number(number) !== expected) return plain(caption, state);
  state.captionNumbers.set(label, expected);
  const field = `<w:fldSimple w:instr="${xmlText(` SEQ ${label} \\* ARABIC `)}">${textRun(number)}</w:fldSimple>`;
  const remainder = textRun(words.slice(numbered.length)) + runs(rest, state);
  return paragraph(STYLE.caption, textRun(`${label}\u00a0`) + field + remainder);
}

function plain(caption: readonly Inline[], state: PageState): string {
  return paragraph(STYLE.caption, runs(caption, state));
}
