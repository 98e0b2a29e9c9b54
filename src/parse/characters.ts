import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import { controlCharacter } from './parse-rules.ts';

/** No editor types these; U+FFFD is what is left of a letter that was saved in the wrong encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\uffff]/g;

const INVISIBLE = /[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;

/** The first control character, with how many more there are. The parser would take some of them for its own marks. */
export function controlCharacters(source: SourceText): Finding | undefined {
  if (source.ordinary) return undefined;
  const first = source.text.search(CONTROL);
  if (first === -1) return undefined;
  return found(controlCharacter, span(source, first, first + 1), {
    code: codePoint(source.text, first),
    others: [...source.text.matchAll(CONTROL)].length - 1,
  });
}

/** The first invisible character of a stretch of text, e.g. the no-break space that Word puts into an indentation. */
export function invisibleIn(
  source: SourceText,
  start: number,
  end: number,
): { readonly at: Span; readonly name: string } | undefined {
  const offset = source.text.slice(start, end).search(INVISIBLE);
  if (offset === -1) return undefined;
  const at = start + offset;
  return { at: span(source, at, at + 1), name: codePoint(source.text, at) };
}

function codePoint(text: string, offset: number): string {
  return `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`;
}
