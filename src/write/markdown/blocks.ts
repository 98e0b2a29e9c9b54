import type { Block, Heading, List, Paragraph } from '../composed-document.ts';
import { keepEdges } from './escape.ts';
import { inlineHtml, inlineMarkdown } from './inline.ts';
import { tableMarkdown } from './table.ts';

/** Blocks with a blank line between them. Headings start at `##`: the document's title is `#`. */
export function blocksMarkdown(blocks: readonly Block[]): string {
  return joined(blocks, '\n\n');
}

/**
 * Two lists in a row would be read as one. Every line after the first gets the `indent`. Added up, not joined, and long tables are
 * indented as they are made: each pass over a finished text would copy it.
 */
function joined(blocks: readonly Block[], between: string, indent = ''): string {
  let text = '';
  for (const [index, block] of blocks.entries()) {
    const lists = block.type === 'list' && blocks[index - 1]?.type === 'list';
    const own = blockMarkdown(block, indent);
    if (index > 0) text += lists ? `\n\n${indent}<!-- -->\n\n` : between;
    if (index > 0 && own !== '') text += indent;
    text += own;
  }
  return text;
}

function blockMarkdown(block: Block, indent: string): string {
  switch (block.type) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return paragraph(block);
    case 'list':
      return indented(list(block), indent);
    case 'table':
      return tableMarkdown(block, `\n${indent}`);
  }
}

function heading({ level, number, content }: Heading): string {
  const title = keepEdges(inlineMarkdown(content, { lineStart: false }));
  const line = `${'#'.repeat(Math.min(level + 1, 6))} ${number === '' ? '' : `${number} `}${title}`;
  // `#`s at the end would be taken for the closing of the heading.
  return line.endsWith('#') ? line.replace(/ (#+)$/, ' \\$1') : line;
}

function paragraph({ content, align }: Paragraph): string {
  if (align === undefined || align === 'left') return inlineMarkdown(content, { lineStart: true });
  return `<p align="${align}">${inlineHtml(content)}</p>`;
}

/** `•` is no marker of Markdown; `*` is shown as one. */
const MARKERS: Readonly<Record<string, string>> = { '-': '-', '+': '+', '•': '*' };

function list({ ordered, start, marker, items }: List): string {
  const loose = items.some((item) => item.some((block) => block.type === 'table' || isSecondParagraph(block, item)));
  let text = '';
  for (const [index, item] of items.entries()) {
    const mark = ordered ? `${start + index}${marker === ')' ? ')' : '.'} ` : `${MARKERS[marker] ?? '-'} `;
    const between = loose ? '\n\n' : '\n';
    text += (index === 0 ? '' : between) + mark + joined(item, between, ' '.repeat(mark.length));
  }
  return text;
}

function isSecondParagraph(block: Block, item: readonly Block[]): boolean {
  return block.type === 'paragraph' && item.indexOf(block) > 0;
}

function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/\n(?!\n|$)/g, `\n${indent}`);
}
