import type { Block, Inline, Paragraph, Table, TableRow } from '../write/composed-document.ts';
import { hasMark } from './leaves.ts';
import { trimmed } from './parse-html.ts';

/** Blocks whose values are marks still: what a text says in every report that has it. */
export interface BlockPattern {
  readonly blocks: readonly Block[];
  /** Read from HTML, where spaces at the edges mean nothing. */
  readonly html: boolean;
}

export type Print = (text: string, table: boolean) => string;

/** The blocks with their values printed, in the order of the text: the very blocks that parsing the printed text would give. */
export function printedBlocks({ blocks, html }: BlockPattern, print: Print): Block[] {
  return new Printer(html, print).blocks(blocks);
}

/** Whether all values stand in texts. The address of a link is read when its values are known. */
export function valuesInTexts(blocks: readonly Block[]): boolean {
  return blocks.every((block) => {
    if (block.type === 'list') return block.items.every(valuesInTexts);
    if (block.type !== 'table') return inTexts(block.content);
    return [...block.head, ...block.rows].every(({ cells }) => cells.every(({ content }) => inTexts(content)));
  });
}

function inTexts(content: readonly Inline[]): boolean {
  return content.every((one) => !('content' in one) || (inTexts(one.content) && !('url' in one && hasMark(one.url))));
}

class Printer {
  private readonly html: boolean;
  private readonly print: Print;

  constructor(html: boolean, print: Print) {
    this.html = html;
    this.print = print;
  }

  blocks(blocks: readonly Block[]): Block[] {
    const printed: Block[] = [];
    for (const block of blocks) {
      const one = this.block(block);
      if (one.type !== 'paragraph' || one.content.length > 0) printed.push(one);
    }
    return printed;
  }

  private block(block: Block): Block {
    switch (block.type) {
      case 'list':
        return { ...block, items: block.items.map((item) => this.blocks(item)) };
      case 'table':
        return this.table(block);
      case 'paragraph':
        return this.paragraph(block);
      case 'heading':
        return { ...block, content: this.inlines(block.content, false) };
    }
  }

  private paragraph(paragraph: Paragraph): Paragraph {
    const [only, ...more] = paragraph.content;
    // words without a value are the same in every report
    const isPlain = only?.type === 'text' && only.text !== '' && !hasMark(only.text);
    if (isPlain && more.length === 0 && !this.html) return paragraph;
    return { ...paragraph, content: this.edges(this.inlines(paragraph.content, false)) };
  }

  private table(table: Table): Table {
    const { caption } = table;
    const lead = caption && this.edges(this.inlines(caption, true));
    const head = table.head.map((row) => this.row(row));
    const rows = table.rows.map((row) => this.row(row));
    return { type: 'table', head, rows, ...(lead !== undefined && lead.length > 0 && { caption: lead }) };
  }

  private row({ cells }: TableRow): TableRow {
    return {
      cells: cells.map(({ content, columns, rows, align }) => ({
        content: this.edges(this.inlines(content, true)),
        ...{ columns, rows, align },
      })),
    };
  }

  private edges(content: readonly Inline[]): readonly Inline[] {
    return this.html ? trimmed(content) : content;
  }

  private inlines(content: readonly Inline[], table: boolean): readonly Inline[] {
    const printed: Inline[] = [];
    for (const one of content) {
      const inline = this.inline(one, table);
      if (this.html || !isEmpty(inline)) printed.push(inline);
    }
    return printed;
  }

  private inline(one: Inline, table: boolean): Inline {
    if (one.type === 'text') return hasMark(one.text) ? { type: 'text', text: this.print(one.text, table) } : one;
    return 'content' in one ? { ...one, content: this.inlines(one.content, table) } : one;
  }
}

/** What a value without words leaves of Markdown's text or emphasis. */
function isEmpty(inline: Inline): boolean {
  return inline.type === 'text' ? inline.text === '' : 'content' in inline && inline.content.length === 0;
}
