import type { SourceText } from '../source/source-text.ts';
import { blankComments } from '../text/html-comments.ts';

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Characters that nobody sees would part digits and words; they go before anything is read. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * What of Markdown and HTML is no word of the report, each behind the sign without which there is none. A footnote's sign goes with
 * its digit: `15 %<sup>1</sup>` is no `15 %1`.
 */
const MARKUP: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['<', /<sup>\s*\(?\d{0,3}\)?\s*<\/sup>/gi],
  ['[^', /\[\^[^\]\n]{1,20}\]:?/g],
  ['<', /<\/?[a-z][^<>\n]{0,200}>/gi],
  ['\\', /\\(?=[*_#+\-.()[\]])/g],
  ['**', /(?<=\S|\n)[ \t]*\*{2,3}(?=\S)|(?<=\S)\*{2,3}/g],
  ['*', /(?<![\d\s*])\*(?!\d)|(?<=[\s(])\*(?=[^\s*\d])/g],
  ['_', /(?<=^|[\s(])_{1,2}(?=\p{L})|(?<=[\p{L}\p{P}\d])_{1,2}(?=[\s.,;:)]|$)/gmu],
  // `| *1* | *3=2/1* |`: a whole cell, whatever it begins with
  ['|', /[*_](?:(?=[^*_|\n]+[*_][ \t]*\|)(?<=\|[ \t]*[*_])|(?=[ \t]*\|)(?<=\|[ \t]*[*_][^*_|\n]+[*_]))/g],
  ['&nbsp;', /&nbsp;/g],
];
const SIGNS = /[¹²³⁴-⁹⁰]/;
const SIGNS_AFTER_LETTERS = /(?<=\p{L})[¹²³⁴-⁹⁰]+/gu;

/** The text with layout marks as spaces: every other character keeps its place. */
export function maskMarkup({ text, ordinary }: SourceText): string {
  let plain = blankComments(text);
  for (const [sign, pattern] of MARKUP) if (plain.includes(sign)) plain = plain.replace(pattern, blanks);
  if (ordinary) return plain;
  if (SIGNS.test(plain)) plain = plain.replace(SIGNS_AFTER_LETTERS, blanks);
  return plain.replace(/\u2212/g, '-');
}

/** Line ends stay: they part paragraphs. */
function blanks(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}
