/** Characters that mean something inside a paragraph wherever they stand, to CommonMark or to GitHub (`$` is mathematics). */
const ALWAYS = /[\\`*_[\]<>~$|]/g;
/** `&` starts an entity only when one follows; `SNV-CCHC&VTLT` stays readable. */
const ENTITY = /&(?=#?[a-z0-9]+;)/gi;
/** Without any of them a text stays as it is. */
const CHANGED = /[\\`*_[\]<>~$|&\n\r\t]/;
const CHANGED_IN_HTML = /[&<>"\n\r]/;

/** Text inside a paragraph, a heading or a cell of a pipe table: Markdown that reads back as exactly this text, on one line. */
export function escapeText(text: string): string {
  if (!CHANGED.test(text)) return text;
  return text
    .replace(ALWAYS, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(/[\n\r\t]/g, asEntity);
}

/**
 * The first characters of a line that holds a paragraph: what would start a heading, a list or a quotation loses its meaning,
 * and spaces at either end are kept.
 */
export function escapeLine(line: string): string {
  return keepEdges(line)
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Text and attribute values inside HTML. Markdown is not read there. */
export function escapeHtml(text: string): string {
  if (!CHANGED_IN_HTML.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\r]/g, asEntity);
}

/** Spaces of any kind at both ends, which a parser may trim. */
export function keepEdges(text: string): string {
  // `trim` takes the same spaces as `\s`
  if (text.trim().length === text.length) return text;
  return text.replace(/^\s+|\s+$/g, (spaces) => Array.from(spaces, asEntity).join(''));
}

function asEntity(space: string): string {
  return `&#${space.charCodeAt(0)};`;
}
