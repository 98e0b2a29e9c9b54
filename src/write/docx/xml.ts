/** What XML 1.0 does not allow in any form: control characters, the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** With the `u` flag a surrogate matches only where its partner is missing. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without any of them a text stays as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const CHANGED = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;

/**
 * Text for an element or an attribute. Characters that no XML file can hold are dropped, a lone half of a surrogate
 * pair becomes U+FFFD, line ends and tabs become spaces: a line break is a node of its own.
 */
export function xmlText(text: string): string {
  if (!CHANGED.test(text)) return text;
  return text
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\r\n|[\r\n\t]/g, ' ')
    .replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
