import type { PageParagraph } from './page.ts';
import { isBold, isTypedRule, wordRuns } from './piece.ts';

/** What a paragraph of the text is, by its number and its look. */
export type BodyKind =
  | 'part' // Phần I, Chương I
  | 'part-title' // the line below
  | 'division' // Mục 1, Tiểu mục 1
  | 'division-title'
  | 'article' // Điều 1.
  | 'roman' // I. …
  | 'titled-clause' // 1. with a title
  | 'clause' // 1. without a title
  | 'point' // a)
  | 'decimal' // 1.1.: not of the decree
  | 'dash' // - + •
  | 'aside' // captions, headings without number, lines in the middle or at the right
  | 'text';

export interface BodyParagraph {
  readonly kind: BodyKind;
  readonly paragraph: PageParagraph;
}

const PART = /^(phần|chương)\s+(thứ\s+\p{L}+|[ivxlc]+|\d+)\s*[.:]?$/iu;
const DIVISION = /^(tiểu )?mục\s+([ivxlc]+|\d+)\s*[.:]?$/i;
const ARTICLE = /^điều\s+\d+\p{L}?\s*[.:]/iu;
const ROMAN = /^[IVX]+\.\s/;
const CLAUSE = /^\d{1,2}\.\s/;
const DECIMAL = /^\d{1,2}(\.\d{1,2})+\.?\s/;
const POINT = /^\p{Ll}\)\s/u;
const DASH = /^[-–+•*\uf0b7o]\s/;
const CAPTION = /^(bảng|biểu|hình|sơ đồ|biểu đồ)\s+(số\s+)?[\p{Lu}\d][\d.\p{Lu}]*\s*[.:–-]/iu;
/** `(Đơn vị tính: người)`, `Ghi chú: …`, `Nguồn: …`. */
const NOTE = /^(\(.*\)\.?|(đơn vị( tính)?|ghi chú|nguồn|ví dụ)\s*:.*)$/i;
/** A line in the middle that is longer than this is text that was set wrongly. */
const LONGEST_ASIDE = 120;

/** Paragraphs of the text; those of tables and text boxes are not of it, nor are empty ones. */
export function findBody(paragraphs: readonly PageParagraph[]): readonly BodyParagraph[] {
  const found: BodyParagraph[] = [];
  for (const paragraph of paragraphs) {
    const text = paragraph.text.trim();
    if (text === '' || isTypedRule(text) || paragraph.cell !== undefined || paragraph.boxed) continue;
    found.push({ kind: kindOf(paragraph, text, found.at(-1)), paragraph });
  }
  return found;
}

function kindOf(paragraph: PageParagraph, text: string, above: BodyParagraph | undefined): BodyKind {
  const { format } = paragraph;
  if (PART.test(text)) return 'part';
  if (DIVISION.test(text)) return 'division';
  const directly = above !== undefined && above.paragraph.index === paragraph.index - 1;
  if (directly && above.kind === 'part') return 'part-title';
  if (directly && above.kind === 'division') return 'division-title';
  if (ARTICLE.test(text)) return 'article';
  if (ROMAN.test(text)) return 'roman';
  const bold = wordRuns(paragraph.runs).every((run) => run.format.bold);
  if (CLAUSE.test(text)) return bold || format.outlineLevel !== undefined ? 'titled-clause' : 'clause';
  if (DECIMAL.test(text)) return 'decimal';
  if (POINT.test(text)) return 'point';
  if (DASH.test(text)) return 'dash';
  const short = text.length <= LONGEST_ASIDE;
  const aside = CAPTION.test(text) || NOTE.test(text) || format.align === 'center' || format.align === 'right';
  if (short && (aside || isBold(paragraph.runs) || format.outlineLevel !== undefined)) return 'aside';
  return 'text';
}
