import type { Block, List, Paragraph } from '../write/composed-document.ts';

/** Letters, a value's mark, quotes: no block of another kind than a paragraph starts with them. Nothing else that Markdown knows. */
const WORDS = '[\\p{L}\\uE000\\uE002“(][^\\0\\\\`*_[\\]!<>&~^\\n]*';
const PARAGRAPH = new RegExp(`^${WORDS}$`, 'u');
const LIST = new RegExp(`^- ${WORDS}(?:\\n+(?:-|  [-+]) ${WORDS})*$`, 'u');

/** A line of words, or a list of such lines: most of what is written. Undefined for what takes a reader of Markdown. */
export function plainBlock(text: string): Block | undefined {
  if (PARAGRAPH.test(text)) return paragraph(text);
  return LIST.test(text) ? plainList(text.split(/\n+/)) : undefined;
}

/** Items, some with a list of their own below them; undefined where marks vary, which makes several lists. */
function plainList(lines: readonly string[]): List | undefined {
  const items: Block[][] = [];
  let inner: { readonly marker: string; readonly items: Block[][] } | undefined;
  for (const line of lines) {
    if (line.startsWith('-')) {
      items.push([paragraph(line.slice(2))]);
      inner = undefined;
      continue;
    }
    const marker = line.charAt(2);
    if (inner === undefined) {
      inner = { marker, items: [] };
      items.at(-1)?.push(list(marker, inner.items));
    } else if (inner.marker !== marker) return undefined;
    inner.items.push([paragraph(line.slice(4))]);
  }
  return list('-', items);
}

function list(marker: string, items: readonly (readonly Block[])[]): List {
  return { type: 'list', ordered: false, start: 1, marker, items };
}

function paragraph(line: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text: line.trim() }] };
}

/** Brackets, HTML, code, escapes and rules: whatever text with findings, or with values in other places than texts, has one of. */
const UNUSUAL = /[\0\\`[\]<>&^]|(?:[-*_][ \t]*){3}$/m;

/** Whether Markdown has no findings for a text, whatever stands before and after it. */
export function isUsual(text: string): boolean {
  return !UNUSUAL.test(text);
}
