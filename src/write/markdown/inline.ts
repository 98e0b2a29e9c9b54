import type { Inline } from '../composed-document.ts';
import { escapeHtml, escapeLine, escapeText } from './escape.ts';

/** One line of Markdown. `lineStart`: it starts a line, so what would open a block there is escaped. */
export function inlineMarkdown(content: readonly Inline[], options: { readonly lineStart: boolean }): string {
  const written = content.reduce((line, one, index) => line + markdownOf(one, line, content[index + 1]), '');
  return options.lineStart ? escapeLine(written) : written;
}

function markdownOf(one: Inline, before: string, next: Inline | undefined): string {
  switch (one.type) {
    case 'text':
      return escapeText(one.text);
    case 'strong':
      return marked('**', 'strong', inlineMarkdown(one.content, { lineStart: false }), before, next);
    case 'emphasis':
      return marked('_', 'em', inlineMarkdown(one.content, { lineStart: false }), before, next);
    case 'link':
      return `[${inlineMarkdown(one.content, { lineStart: false })}](<${one.url.replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
    case 'footnote-reference':
      return `[^${one.label}]`;
    case 'line-break':
      return '<br>';
  }
}

const SPACE = /^[\s\u00a0]?$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/**
 * `**…**` opens and closes only beside spaces and punctuation (CommonMark 6.2). Where it would not, the HTML tag says the same.
 */
function marked(mark: string, tag: string, inside: string, before: string, next: Inline | undefined): string {
  const [first = '', last = ''] = [[...inside][0], [...inside].at(-1)];
  const left = [...before].at(-1) ?? '';
  const right = next === undefined ? '' : firstCharacter(next);
  const fits =
    isWord(first) && isWord(last) && (mark === '**' ? left !== '*' && right !== '*' : !isWord(left) && !isWord(right));
  return fits && !inside.includes('<br>') ? mark + inside + mark : `<${tag}>${inside}</${tag}>`;
}

/** A letter or digit: neither space nor punctuation in any reading of Unicode. */
function isWord(character: string): boolean {
  return !SPACE.test(character) && !PUNCTUATION.test(character);
}

function firstCharacter(one: Inline): string {
  switch (one.type) {
    case 'text':
      return [...escapeText(one.text)][0] ?? '';
    case 'strong':
      return '*';
    case 'emphasis':
      return '_';
    case 'link':
    case 'footnote-reference':
      return '[';
    case 'line-break':
      return '<';
  }
}

/** The same inside an HTML block, where Markdown is not read. */
export function inlineHtml(content: readonly Inline[]): string {
  return content.map(htmlOf).join('');
}

function htmlOf(one: Inline): string {
  switch (one.type) {
    case 'text':
      return escapeHtml(one.text);
    case 'strong':
      return `<b>${inlineHtml(one.content)}</b>`;
    case 'emphasis':
      return `<i>${inlineHtml(one.content)}</i>`;
    case 'link':
      return `<a href="${escapeHtml(one.url)}">${inlineHtml(one.content)}</a>`;
    case 'footnote-reference':
      return `<sup>${escapeHtml(one.label)}</sup>`;
    case 'line-break':
      return '<br>';
  }
}
