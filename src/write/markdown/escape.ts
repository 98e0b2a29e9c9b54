/** Characters that mean something inside a paragraph wherever they stand, to CommonMark or to GitHub (`$` is mathematics). */
const ALWAYS = /[\\`*_[\]<>~$|]/g;
/** `&` starts an entity only when one follows; `SNV-CCHC&VTLT` stays readable. */
const ENTITY = /&(?=#?[a-z0-9]+;)/gi;
/** `!` before a link would make it an image; `^` before `[` a footnote. */
const BEFORE_BRACKET = /[!^](?=\\?\[|$)/g;

/** Text inside a paragraph, a heading or a cell of a pipe table: Markdown that reads back as exactly this text, on one line. */
export function escapeText(text: string): string {
  return text
    .replace(ALWAYS, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(BEFORE_BRACKET, '\\$&')
    .replace(/[\n\r\t]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/**
 * The first characters of a line that holds a paragraph: what would start a heading, a list or a quotation loses its meaning,
 * and spaces at either end are kept.
 */
export function escapeLine(line: string): string {
  return line
    .replace(/^ +| +$/g, (spaces) => '&#32;'.repeat(spaces.length))
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Text and attribute values inside HTML. Markdown is not read there. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
