import type { Inline } from '../composed-document.ts';
import { escapeHtml, escapeLine, escapeText } from './escape.ts';

/** One line of Markdown. `lineStart`: it starts a line, so what would open a block there is escaped. */
export function inlineMarkdown(content: readonly Inline[], options: { readonly lineStart: boolean }): string {
  const written = lineOf(plain(content, []));
  return options.lineStart ? escapeLine(written) : written;
}

/** Bold inside bold says nothing more, and Markdown has no words for it; empty pieces neither. */
function plain(content: readonly Inline[], around: readonly Inline['type'][]): readonly Inline[] {
  if (!content.some((one) => 'content' in one)) return content;
  return content.flatMap((one): readonly Inline[] => {
    if (!('content' in one)) return [one];
    const inside = plain(one.content, [...around, one.type]);
    if (inside.length === 0 || around.includes(one.type)) return inside;
    return [{ ...one, content: inside }];
  });
}

function lineOf(content: readonly Inline[]): string {
  return content.reduce((line, one, index) => line + markdownOf(one, line, content[index + 1]), '');
}

function markdownOf(one: Inline, before: string, next: Inline | undefined): string {
  switch (one.type) {
    case 'text':
      return isBracket(next) ? escapeText(one.text).replace(/[!^]$/, '\\$&') : escapeText(one.text);
    case 'strong':
      return marked('**', 'strong', lineOf(one.content), before, next);
    case 'emphasis':
      return marked('_', 'em', lineOf(one.content), before, next);
    case 'link':
      return `[${lineOf(one.content)}](<${one.url.replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
    case 'footnote-reference':
      return `[^${one.label}]`;
    case 'line-break':
      return '<br>';
  }
}

/** `!` before a link would make it an image, `^` a footnote. */
function isBracket(one: Inline | undefined): boolean {
  return one?.type === 'link' || one?.type === 'footnote-reference';
}

/** What stands beside a mark: a space, the end of the line, or punctuation in every reading of Unicode. */
const OPEN_SIDE = /^[\s\p{P}!-/:-@[-`{-~]?$/u;
/** What a mark must not touch inside: spaces, and what some reading of Unicode takes for punctuation. */
const SPACE = /^\s?$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/**
 * `**…**` and `_…_` open and close only beside certain characters (CommonMark 6.2). Where they would not, the HTML tag says the
 * same.
 */
function marked(mark: string, tag: string, inside: string, before: string, next: Inline | undefined): string {
  const [first = '', last = ''] = [[...inside][0], [...inside].at(-1)];
  const left = [...before].at(-1) ?? '';
  const right = next === undefined ? '' : firstCharacter(next);
  const fits = mayTouch(first, left, mark) && mayTouch(last, right, mark);
  return fits ? mark + inside + mark : `<${tag}>${inside}</${tag}>`;
}

function mayTouch(inner: string, outer: string, mark: string): boolean {
  if (SPACE.test(inner) || inner === mark[0] || outer === mark[0]) return false;
  const atWord = !OPEN_SIDE.test(outer);
  return PUNCTUATION.test(inner) || mark === '_' ? !atWord : true;
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
