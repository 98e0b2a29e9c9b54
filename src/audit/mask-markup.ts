const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Characters that nobody sees would part digits and words; they go before anything is read. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** What of Markdown and HTML is no word of the report. A footnote's sign goes with its digit: `15 %<sup>1</sup>` is no `15 %1`. */
const MARKUP = [
  /<!--[\s\S]*?-->/g,
  /<sup>\s*\(?\d{0,3}\)?\s*<\/sup>/gi,
  /\[\^[^\]\n]{1,20}\]:?/g,
  /<\/?[a-z][^<>\n]{0,200}>/gi,
  /\\(?=[*_#+\-.()[\]])/g,
  /(?<=\S|\n)[ \t]*\*{2,3}(?=\S)|(?<=\S)\*{2,3}/g,
  /(?<![\d\s*])\*(?!\d)|(?<=[\s(])\*(?=[^\s*\d])/g,
  /(?<=^|[\s(])_{1,2}(?=\p{L})|(?<=[\p{L}\p{P}\d])_{1,2}(?=[\s.,;:)]|$)/gmu,
  /&nbsp;/g,
];
const SIGNS_AFTER_LETTERS = /(?<=\p{L})[¹²³⁴-⁹⁰]+/gu;

/** The text with layout marks as spaces: every other character keeps its place. */
export function maskMarkup(text: string): string {
  let plain = text;
  for (const pattern of [...MARKUP, SIGNS_AFTER_LETTERS]) plain = plain.replace(pattern, blanks);
  return plain.replace(/\u2212/g, '-');
}

/** Line ends stay: they part paragraphs. */
function blanks(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}
