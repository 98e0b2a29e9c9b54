const NO_BREAK = '\u00a0';

/** Without it no word announces a number: found faster than the word itself. */
const MAY_ANNOUNCE = /[ốỐyY] \d/;

/**
 * Spaces at which a line must not break: between a word that announces a number and the number (`số 60/QĐ-SYT`,
 * `ngày 08`), and before a percent sign (`75 %`). The other text is unchanged, also its length.
 */
export function bindSpaces(text: string): string {
  const bound = MAY_ANNOUNCE.test(text)
    ? text.replace(/(?<![\p{L}\p{M}\p{N}])(số|ngày) (?=\d)/giu, `$1${NO_BREAK}`)
    : text;
  return bound.includes(' %') ? bound.replace(/(?<=\d) (?=%)/g, NO_BREAK) : bound;
}
