import type { Token } from 'markdown-it';
import { type Finding, found } from '../findings/finding.ts';
import type { Span } from '../source/span.ts';
import type {
  Block,
  Footnote,
  Inline,
  List,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../write/composed-document.ts';
import { type AssembledText, HTML_MARK, SECTION_MARK } from './assemble.ts';
import type { Print } from './block-pattern.ts';
import { MARK_TOKEN, markdownParser } from './markdown.ts';
import { footnoteUnused, type Unsupported, unsupportedMarkdown } from './narrative-rules.ts';
import { parseHtmlBlock } from './parse-html.ts';
import { InlineParser } from './parse-inline.ts';

export interface ParsedBody {
  /** Blocks by the section's index in the assembled text; before the first section, by -1. */
  readonly sections: ReadonlyMap<number, readonly Block[]>;
  readonly footnotes: readonly Footnote[];
  readonly findings: readonly Finding[];
}

/** Where blocks of a text stand that has no sections. */
export const NO_SECTION = -1;

/** Parses an assembled text; its values are printed on the way, in the order of the document. */
export function parseBody(assembled: AssembledText, print: Print): ParsedBody {
  const env: { footnotes?: { refs?: Record<string, number> } } = {};
  // The plugin's links back from a note to its references are for web pages.
  const tokens = markdownParser()
    .parse(assembled.markdown, env)
    .filter((token) => token.type !== 'footnote_anchor');
  const parser = new BodyParser(tokens, assembled, print);
  parser.body();
  for (const [label, id] of Object.entries(env.footnotes?.refs ?? {})) {
    if (id < 0) parser.report(footnoteUnused, footnotePlace(label.slice(1), assembled), { label: label.slice(1) });
  }
  const { sections, footnotes, findings } = parser;
  return { sections, footnotes, findings };
}

function footnotePlace(label: string, { markdown, origins }: AssembledText): Span {
  const lines = markdown.slice(0, Math.max(markdown.indexOf(`[^${label}]:`), 0)).split('\n');
  return origins[lines.length - 1] as Span;
}

/** Walks the flat token list; every `…_open` is read up to its `…_close`. */
class BodyParser {
  readonly sections = new Map<number, Block[]>();
  readonly footnotes: Footnote[] = [];
  readonly findings: Finding[] = [];
  private next = 0;
  private line = 0;
  private readonly tokens: readonly Token[];
  private readonly assembled: AssembledText;
  private readonly print: Print;

  constructor(tokens: readonly Token[], assembled: AssembledText, print: Print) {
    this.tokens = tokens;
    this.assembled = assembled;
    this.print = print;
  }

  body(): void {
    let section: Block[] = [];
    this.sections.set(NO_SECTION, section);
    while (this.next < this.tokens.length) {
      const token = this.take();
      const index = token.type === MARK_TOKEN && token.info.startsWith(SECTION_MARK) ? token.info : undefined;
      if (index !== undefined) {
        section = [];
        this.sections.set(Number(index.slice(SECTION_MARK.length)), section);
      } else if (token.type === 'footnote_block_open') this.footnoteBlock();
      else for (const block of this.block(token)) section.push(block);
    }
  }

  report<A>(rule: Parameters<typeof found<A>>[0], at: Span, args: A): void {
    this.findings.push(found(rule, at, args));
  }

  private take(): Token {
    const token = this.tokens[this.next] as Token;
    this.next += 1;
    if (token.map) this.line = token.map[0];
    return token;
  }

  private here(): Span {
    return this.assembled.origins[Math.min(this.line, this.assembled.origins.length - 1)] as Span;
  }

  private until(close: string): Block[] {
    const blocks: Block[] = [];
    for (let token = this.take(); token.type !== close; token = this.take()) {
      for (const block of this.block(token)) blocks.push(block);
    }
    return blocks;
  }

  private block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'paragraph_open':
        return this.paragraph();
      case 'heading_open':
        return this.heading(token);
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [this.list(token)];
      case 'table_open':
        return [this.table()];
      case MARK_TOKEN:
        return this.html(token);
      case 'blockquote_open':
        this.unsupported('quote', '');
        return this.until('blockquote_close');
      case 'hr':
        this.unsupported('rule', token.markup);
        return [];
      default:
        this.unsupported('other', token.markup);
        return [];
    }
  }

  private paragraph(): readonly Paragraph[] {
    const content = this.inline(this.take(), false);
    this.take();
    return content.length === 0 ? [] : [{ type: 'paragraph', content }];
  }

  /** Its level is that of the `#`s until the section it stands in gives it its own. */
  private heading(token: Token): readonly Block[] {
    const content = this.inline(this.take(), false);
    this.take();
    return [{ type: 'heading', level: Number(token.tag.slice(1)), number: '', content }];
  }

  private list(open: Token): List {
    const ordered = open.type === 'ordered_list_open';
    const close = ordered ? 'ordered_list_close' : 'bullet_list_close';
    const items: Block[][] = [];
    for (let token = this.take(); token.type !== close; token = this.take()) items.push(this.until('list_item_close'));
    return { type: 'list', ordered, start: Number(open.attrGet('start') ?? 1), marker: open.markup, items };
  }

  private table(): Table {
    const head: TableRow[] = [];
    const rows: TableRow[] = [];
    let target = head;
    for (let token = this.take(); token.type !== 'table_close'; token = this.take()) {
      if (token.type === 'tbody_open') target = rows;
      if (token.type === 'tr_open') target.push(this.row());
    }
    return { type: 'table', head, rows };
  }

  private row(): TableRow {
    const cells: TableCell[] = [];
    for (let token = this.take(); token.type !== 'tr_close'; token = this.take()) {
      const align = /center|right|left/.exec(String(token.attrGet('style') ?? ''))?.[0] as
        | TableCell['align']
        | undefined;
      const content = this.inline(this.take(), true);
      this.take();
      cells.push({ content, columns: 1, rows: 1, align: align ?? (token.type === 'th_open' ? 'center' : 'left') });
    }
    return { cells };
  }

  private html(token: Token): readonly Block[] {
    const piece = this.assembled.html[Number(token.info.slice(HTML_MARK.length))];
    if (piece === undefined) return [];
    const parsed = parseHtmlBlock(piece, this.print);
    for (const finding of parsed.findings) this.findings.push(finding);
    return parsed.blocks;
  }

  private footnoteBlock(): void {
    for (let token = this.take(); token.type !== 'footnote_block_close'; token = this.take()) {
      const { label, id } = token.meta as { label?: string; id: number };
      const blocks = this.until('footnote_close');
      if (blocks.some((block) => block.type !== 'paragraph')) this.unsupported('note', '');
      const paragraphs = blocks.filter((block) => block.type === 'paragraph').map((block) => block.content);
      const content = paragraphs.flatMap((one, index): Inline[] => [
        ...(index === 0 ? [] : [{ type: 'line-break' as const }]),
        ...one,
      ]);
      this.footnotes.push({ label: label ?? `n${id + 1}`, content });
    }
  }

  private inline(token: Token, table: boolean): Inline[] {
    const parser = new InlineParser(token.children ?? [], (text) => this.print(text, table));
    const content = parser.parse();
    for (const { rule, args } of parser.problems) this.findings.push(found(rule, this.here(), args as never));
    return content;
  }

  private unsupported(what: Unsupported, text: string): void {
    this.report(unsupportedMarkdown, this.here(), { what, text });
  }
}
