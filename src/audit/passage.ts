import type { AuditDocument, Paragraph, Stretch } from './audit-document.ts';
import { figuresIn } from './figures-in.ts';
import type { Fraction, Quantity } from './quantity.ts';
import type { Figures, Malformed } from './scan-quantities.ts';

/** A paragraph with the figures in it. */
export interface Passage extends Paragraph {
  /** The words behind sign and number, without layout marks; `body` is where they begin. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly fractions: readonly Fraction[];
  readonly malformed: readonly Malformed[];
}

const NO_FIGURES: Figures = { quantities: [], fractions: [], malformed: [] };

/** `named`: stretches of the document whose digits are no figures: the numbers and dates of cited documents. */
export function passagesOf(document: AuditDocument, named: readonly Stretch[]): Passage[] {
  return withFigures(withoutFigures(document), named);
}

/** The paragraphs, whose figures nobody has read yet. */
export function withoutFigures({ paragraphs, plain }: AuditDocument): Passage[] {
  return paragraphs.map((one) => passageOf(one, inOneLine(plain.slice(one.body, one.end)), NO_FIGURES));
}

/** The passages, with their figures where `isRead`. */
export function withFigures(
  passages: readonly Passage[],
  named: readonly Stretch[],
  isRead = (_index: number): boolean => true,
): Passage[] {
  let next = 0;
  return passages.map((passage, at) => {
    const { start, end, body, text } = passage;
    if (!isRead(at) || passage.quantities.length > 0 || !holdsDigit(passage)) return passage;
    while (next < named.length && (named[next]?.end ?? 0) <= start) next += 1;
    const inside: Stretch[] = [];
    for (let index = next; index < named.length; index++) {
      const one = named[index];
      if (one === undefined || one.start >= end) break;
      inside.push(one);
    }
    return passageOf(passage, text, figuresIn(text, body, inside));
  });
}

/** Without a digit there is no figure. */
export function holdsDigit({ text }: Passage): boolean {
  return /\d/.test(text);
}

/** A line that was broken inside a paragraph parts words as a space does. */
export function inOneLine(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]/g, ' ') : text;
}

/** The cells of tables that hold a sentence's shares: `41/2.114 hộ (1,94%)`. */
export function cellPassages({ tables, plain }: AuditDocument): Passage[] {
  return tables.flatMap(({ rows }) =>
    rows.flat().flatMap((cell): Passage[] => {
      if (cell.merged || !cell.text.includes('%') || !/\d\s?\/\s?\d/.test(cell.text)) return [];
      const { start, end } = cell;
      const text = plain.slice(start, end);
      const paragraph = {
        start,
        end,
        body: start,
        heading: false,
        bracketed: false,
        marker: undefined,
        number: undefined,
      };
      return [passageOf(paragraph, text, figuresIn(text, start, []))];
    }),
  );
}

/** Written out: copies of objects of one form are made ten times as fast as `...` makes them. */
function passageOf(paragraph: Paragraph, text: string, { quantities, fractions, malformed }: Figures): Passage {
  const { start, end, heading, bracketed, body, marker, number } = paragraph;
  return { start, end, heading, bracketed, body, marker, number, text, quantities, fractions, malformed };
}

/** The words between two places of a passage. */
export function wordsBetween(passage: Passage, start: number, end: number): string {
  return passage.text.slice(Math.max(0, start - passage.body), Math.max(0, end - passage.body));
}

/** The last number that ends before a place. */
export function numberBefore({ quantities }: Passage, place: number): Quantity | undefined {
  return quantities.findLast(({ end }) => end <= place);
}

/** Whether the words lead out of a bracket: what stood before them was an aside. */
export function leavesBracket(words: string): boolean {
  const close = words.indexOf(')');
  return close !== -1 && !words.slice(0, close).includes('(');
}
