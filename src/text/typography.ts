const NO_BREAK = '\u00a0';

/**
 * Spaces at which a line must not break: between a word that announces a number and the number (`số 60/QĐ-SYT`,
 * `ngày 08`), and before a percent sign (`75 %`). The other text is unchanged, also its length.
 */
export function bindSpaces(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}\p{N}])(số|ngày) (?=\d)/giu, `$1${NO_BREAK}`).replace(/(?<=\d) (?=%)/g, NO_BREAK);
}
