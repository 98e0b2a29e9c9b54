import { Parser } from 'htmlparser2';
import { type Finding, found } from '../findings/finding.ts';
import type { Block, Inline, Paragraph, Table, TableCell, TableRow } from '../write/composed-document.ts';
import type { HtmlPiece } from './assemble.ts';
import { tableBroken, unsupportedMarkdown } from './narrative-rules.ts';
import { HTML_CONTAINERS } from './parse-inline.ts';
import { wrongRow } from './table-grid.ts';

type Align = TableCell['align'];
type Attributes = Readonly<Record<string, string>>;

/** Reads a `<table>` with merged cells, or `<p align="center">`. */
export function parseHtmlBlock(
  { text, at }: HtmlPiece,
  print: (text: string, table: boolean) => string,
): { readonly blocks: readonly Block[]; readonly findings: readonly Finding[] } {
  const isTable = /^\s*<table/i.test(text);
  const reader = new HtmlReader((written) => print(written, isTable));
  const parser = new Parser(reader, { lowerCaseTags: true, decodeEntities: true });
  parser.write(text);
  parser.end();
  const findings = [...reader.unknown].map((tag) => found(unsupportedMarkdown, at, { what: 'html', text: tag }));
  if (!isTable) return { blocks: reader.paragraphs(), findings };
  const table = reader.table();
  const broken = (problem: 'grid' | 'empty' | 'misplaced', row = 0, columns = 0, wanted = 0) =>
    findings.push(found(tableBroken, at, { problem, tag: 'table', row, columns, wanted }));
  if (reader.misplaced) broken('misplaced');
  if (table.rows.length + table.head.length === 0) broken('empty');
  const wrong = wrongRow(table);
  if (wrong !== undefined) broken('grid', wrong.row, wrong.columns, wrong.wanted);
  return { blocks: [table], findings };
}

interface Row {
  readonly cells: TableCell[];
  readonly head: boolean;
  /** Whether all its cells are `<th>`. */
  headings: boolean;
}

/** Keeps the place of a cell that is being read. */
const OPEN_CELL: TableCell = { content: [], columns: 1, rows: 1, align: 'left' };

/** A cell being read; it is finished when its tag closes. */
interface Cell {
  readonly row: Row | undefined;
  readonly index: number;
  readonly attributes: Attributes;
  readonly heading: boolean;
  readonly content: Inline[];
}

/** htmlparser2 calls it for every tag and text. */
class HtmlReader {
  readonly unknown = new Set<string>();
  misplaced = false;
  private readonly rows: Row[] = [];
  private readonly cells: Cell[] = [];
  private readonly lines: { readonly align: Align | undefined; readonly content: Inline[] }[] = [];
  private caption: Inline[] | undefined;
  private inHead = false;
  private inTable = false;
  /** The content being read: of a cell, a caption, a paragraph, and of the bold or italic in it. */
  private readonly targets: Inline[][] = [];
  private readonly print: (text: string) => string;

  constructor(print: (text: string) => string) {
    this.print = print;
  }

  onopentag(name: string, attributes: Attributes): void {
    const container = HTML_CONTAINERS[name];
    const target = this.targets.at(-1);
    if (container !== undefined && target !== undefined) {
      const content: Inline[] = [];
      target.push({ type: container, content });
      this.targets.push(content);
    } else if (name === 'br' && target !== undefined) target.push({ type: 'line-break' });
    else this.open(name, attributes);
  }

  private open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'table':
        if (this.inTable) this.unknown.add('<table> trong <table>');
        this.inTable = true;
        return;
      case 'thead':
        this.inHead = true;
        return;
      case 'tbody':
      case 'tfoot':
      case 'colgroup':
      case 'col':
        return;
      case 'tr':
        this.rows.push({ cells: [], head: this.inHead, headings: true });
        return;
      case 'caption':
        this.caption = [];
        this.targets.push(this.caption);
        return;
      case 'th':
      case 'td':
        this.cell(name === 'th', attributes);
        return;
      case 'p':
      case 'div':
        if (this.inTable) this.unknown.add(`<${name}>`);
        else this.line(attributes);
        return;
      default:
        this.unknown.add(`<${name}>`);
    }
  }

  private cell(heading: boolean, attributes: Attributes): void {
    const row = this.rows.at(-1);
    const content: Inline[] = [];
    if (row === undefined) this.misplaced = true;
    else row.headings &&= heading;
    // its place in the row is kept, for a table may stand in a cell
    const index = (row?.cells.push(OPEN_CELL) ?? 0) - 1;
    this.cells.push({ row, index, attributes, heading, content });
    this.targets.push(content);
  }

  private line(attributes: Attributes): void {
    const content: Inline[] = [];
    this.lines.push({ align: this.alignOf(attributes), content });
    this.targets.push(content);
  }

  ontext(written: string): void {
    const text = this.print(written.replace(/[ \t\n]+/g, ' '));
    const target = this.targets.at(-1);
    if (target === undefined) {
      if (text.trim() !== '') this.misplaced = true;
      return;
    }
    const last = target.at(-1);
    if (last?.type === 'text') target[target.length - 1] = { type: 'text', text: last.text + text };
    else target.push({ type: 'text', text });
  }

  onclosetag(name: string): void {
    if (name === 'thead') this.inHead = false;
    if (name === 'table') this.inTable = false;
    if (name === 'caption' || name === 'th' || name === 'td' || HTML_CONTAINERS[name] !== undefined) this.targets.pop();
    if (name === 'th' || name === 'td') this.finish(this.cells.pop());
    if ((name === 'p' || name === 'div') && !this.inTable) this.targets.pop();
  }

  paragraphs(): Paragraph[] {
    return this.lines
      .map(({ align, content }) => ({ type: 'paragraph' as const, content: trimmed(content), ...(align && { align }) }))
      .filter(({ content }) => content.length > 0);
  }

  /** The head is `<thead>`, or else the rows at the top that hold headings only. */
  table(): Table {
    const marked = this.rows.some((row) => row.head);
    const firstData = this.rows.findIndex((row) => (marked ? !row.head : !row.headings));
    const split = firstData < 0 ? this.rows.length : firstData;
    const rows = this.rows.map(({ cells }): TableRow => ({ cells: cells.slice() }));
    const caption = this.caption && trimmed(this.caption);
    return {
      type: 'table',
      head: rows.slice(0, split),
      rows: rows.slice(split),
      ...(caption && caption.length > 0 && { caption }),
    };
  }

  private finish(cell: Cell | undefined): void {
    if (cell?.row === undefined) return;
    const { row, index, attributes, heading, content } = cell;
    row.cells[index] = {
      content: trimmed(content),
      columns: this.spanOf(attributes.colspan),
      rows: this.spanOf(attributes.rowspan),
      align: this.alignOf(attributes) ?? (heading ? 'center' : 'left'),
    };
  }

  private alignOf({ align = '', style = '' }: Attributes): Align | undefined {
    const written = /^(left|center|right)$/i.exec(align)?.[1] ?? /text-align:\s*(left|center|right)/i.exec(style)?.[1];
    return written?.toLowerCase() as Align | undefined;
  }

  private spanOf(written: string | undefined): number {
    const number = Number(this.print(written ?? '1'));
    return Number.isInteger(number) && number >= 1 && number <= 1000 ? number : 1;
  }
}

/** Without the spaces with which HTML is laid out: at both ends and around line breaks. */
export function trimmed(content: readonly Inline[]): readonly Inline[] {
  const [only, ...more] = content;
  if (only?.type === 'text' && more.length === 0) {
    const text = only.text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
    return text === '' ? [] : [{ type: 'text', text }];
  }
  return content.flatMap((one, index): readonly Inline[] => {
    if (one.type !== 'text') return [one];
    const atStart = index === 0 || content[index - 1]?.type === 'line-break';
    const atEnd = index === content.length - 1 || content[index + 1]?.type === 'line-break';
    let { text } = one;
    if (atStart) text = text.replace(/^[ \t\n]+/, '');
    if (atEnd) text = text.replace(/[ \t\n]+$/, '');
    return text === '' ? [] : [{ type: 'text', text }];
  });
}
