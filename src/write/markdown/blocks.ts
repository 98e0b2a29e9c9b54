import type { Block, Heading, List, Paragraph } from '../composed-document.ts';
import { keepEdges } from './escape.ts';
import { inlineHtml, inlineMarkdown } from './inline.ts';
import { tableMarkdown } from './table.ts';

/** Blocks with a blank line between them. Headings start at `##`: the document's title is `#`. */
export function blocksMarkdown(blocks: readonly Block[]): string {
  return joined(blocks, '\n\n');
}

/** Two lists in a row would be read as one. */
function joined(blocks: readonly Block[], between: string): string {
  return blocks
    .map((block, index) => {
      const split = block.type === 'list' && blocks[index - 1]?.type === 'list' ? '<!-- -->\n\n' : '';
      return (index === 0 ? '' : split === '' ? between : '\n\n') + split + blockMarkdown(block);
    })
    .join('');
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return paragraph(block);
    case 'list':
      return list(block);
    case 'table':
      return tableMarkdown(block);
  }
}

function heading({ level, number, content }: Heading): string {
  const title = keepEdges(inlineMarkdown(content, { lineStart: false }));
  const line = `${'#'.repeat(Math.min(level + 1, 6))} ${number === '' ? '' : `${number} `}${title}`;
  // `#`s at the end would be taken for the closing of the heading.
  return line.replace(/ (#+)$/, ' \\$1');
}

function paragraph({ content, align }: Paragraph): string {
  if (align === undefined || align === 'left') return inlineMarkdown(content, { lineStart: true });
  return `<p align="${align}">${inlineHtml(content)}</p>`;
}

/** `•` is no marker of Markdown; `*` is shown as one. */
const MARKERS: Readonly<Record<string, string>> = { '-': '-', '+': '+', '•': '*' };

function list({ ordered, start, marker, items }: List): string {
  const loose = items.some((item) => item.some((block) => block.type === 'table' || isSecondParagraph(block, item)));
  const written = items.map((item, index) => {
    const mark = ordered ? `${start + index}${marker === ')' ? ')' : '.'} ` : `${MARKERS[marker] ?? '-'} `;
    const body = joined(item, loose ? '\n\n' : '\n');
    return mark + indented(body, mark.length);
  });
  return written.join(loose ? '\n\n' : '\n');
}

function isSecondParagraph(block: Block, item: readonly Block[]): boolean {
  return block.type === 'paragraph' && item.indexOf(block) > 0;
}

function indented(text: string, by: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`);
}
