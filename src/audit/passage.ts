import type { AuditDocument, Paragraph, Stretch } from './audit-document.ts';
import type { Fraction, Quantity } from './quantity.ts';
import { type Malformed, scanQuantities } from './scan-quantities.ts';

/** A paragraph with the figures in it. */
export interface Passage extends Paragraph {
  /** The words behind sign and number, without layout marks; `body` is where they begin. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly fractions: readonly Fraction[];
  readonly malformed: readonly Malformed[];
}

const NO_FIGURES = { quantities: [], fractions: [], malformed: [] };

/** `named`: stretches of the document whose digits are no figures: the numbers and dates of cited documents. */
export function passagesOf(document: AuditDocument, named: readonly Stretch[]): Passage[] {
  let next = 0;
  return document.paragraphs.map((paragraph) => {
    const text = document.plain.slice(paragraph.body, paragraph.end);
    while (next < named.length && (named[next]?.end ?? 0) <= paragraph.start) next += 1;
    const inside: Stretch[] = [];
    for (let index = next; index < named.length; index++) {
      const one = named[index];
      if (one === undefined || one.start >= paragraph.end) break;
      inside.push(one);
    }
    return { ...paragraph, text, ...(/\d/.test(text) ? scanQuantities(text, paragraph.body, inside) : NO_FIGURES) };
  });
}

/** The words between two places of a passage. */
export function wordsBetween(passage: Passage, start: number, end: number): string {
  return passage.text.slice(Math.max(0, start - passage.body), Math.max(0, end - passage.body));
}

/** Whether the words lead out of a bracket: what stood before them was an aside. */
export function leavesBracket(words: string): boolean {
  const close = words.indexOf(')');
  return close !== -1 && !words.slice(0, close).includes('(');
}
