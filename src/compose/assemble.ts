import { type Finding, found } from '../findings/finding.ts';
import { type Span, span } from '../source/span.ts';
import { CONTENT } from './helpers.ts';
import { blockMark, blockMarkAt, type Leaves, markSlashes } from './leaves.ts';
import { tableBroken } from './narrative-rules.ts';

/** What was written for one section: what its block in the template printed, and the author's rendered paragraphs. */
export interface WrittenSection {
  readonly block?: { readonly text: string; readonly at: Span };
  readonly narrative?: RenderedNarrative;
}

export interface SectionText extends WrittenSection {
  readonly id: string;
  /** What its marks stand for. */
  readonly leaves: Leaves;
}

export interface RenderedNarrative {
  readonly text: string;
  /** Where the paragraphs stand in the author's file. */
  readonly content: Span;
}

/** The whole body as one Markdown text, a mark before each section, with the place that each line came from. */
export interface AssembledText {
  readonly markdown: string;
  /** By line, from 0. */
  readonly origins: readonly Span[];
  /** HTML tables and aligned paragraphs, taken out of the Markdown; a mark `html:<index>` stands for each. */
  readonly html: readonly HtmlPiece[];
  readonly findings: readonly Finding[];
}

export interface HtmlPiece {
  readonly text: string;
  readonly at: Span;
}

export const SECTION_MARK = 'muc:';
export const HTML_MARK = 'html:';

export function assemble(sections: readonly WrittenSection[]): AssembledText {
  const assembler = new Assembler();
  for (const [index, section] of sections.entries()) assembler.section(index, section);
  const { lines, origins, html, findings } = assembler;
  return { markdown: markSlashes(lines.join('\n')), origins, html, findings };
}

interface Line {
  readonly text: string;
  readonly at: Span;
}

class Assembler {
  readonly lines: string[] = [];
  readonly origins: Span[] = [];
  readonly html: HtmlPiece[] = [];
  readonly findings: Finding[] = [];

  section(index: number, { block, narrative }: WrittenSection): void {
    const at = block?.at ?? narrative?.content;
    if (at === undefined) return;
    for (const text of ['', blockMark(`${SECTION_MARK}${index}`), '']) this.push({ text, at });
    this.put(contentOf(block, narrative));
  }

  private push({ text, at }: Line): void {
    this.lines.push(text);
    this.origins.push(at);
  }

  /** HTML that stands on its own lines is set aside whole: blank lines inside it mean nothing, and Markdown would end it there. */
  private put(lines: readonly Line[]): void {
    let open:
      | { readonly indent: string; readonly tag: string; readonly at: Span; readonly lines: string[] }
      | undefined;
    for (const { text, at } of lines) {
      HTML_START.lastIndex = 0;
      const start = open === undefined ? HTML_START.exec(text) : null;
      if (start !== null) open = { indent: start[1] ?? '', tag: start[2] ?? '', at, lines: [] };
      if (open === undefined) {
        this.push({ text, at });
        continue;
      }
      const close = closingTag(open.tag).exec(text);
      open.lines.push(close === null ? text : text.slice(0, close.index + close[0].length));
      if (close === null) continue;
      this.push({ text: open.indent + blockMark(HTML_MARK + this.html.length), at: open.at });
      this.html.push({ text: open.lines.join('\n'), at: open.at });
      const rest = text.slice(close.index + close[0].length);
      if (rest.trim() !== '') this.push({ text: open.indent + rest.trimStart(), at });
      open = undefined;
    }
    if (open !== undefined)
      this.findings.push(
        found(tableBroken, open.at, { problem: 'open', tag: open.tag.toLowerCase(), row: 0, columns: 0, wanted: 0 }),
      );
  }
}

/** The author's paragraphs stand where the block says `{{noi_dung}}`, or before what it prints. */
function contentOf(block: WrittenSection['block'], narrative: RenderedNarrative | undefined): Line[] {
  const written = narrative === undefined ? [] : narrativeLines(narrative);
  if (block === undefined) return written;
  const at = block.at;
  const mark = blockMark(CONTENT);
  const lines = [...linesOf(block.text, mark)];
  if (!block.text.includes(mark)) {
    const separator = written.length > 0 ? [{ text: '', at }] : [];
    return [...written, ...separator, ...lines.map((text) => ({ text, at }))];
  }
  return lines.flatMap((line) => placeNarrative(line.split(mark), written, at));
}

/** The lines of a template's text; a table stays whole, unless the narrative stands in it. */
function* linesOf(text: string, mark: string): Generator<string> {
  for (let start = 0; start <= text.length; ) {
    const html = htmlEnd(text, start);
    const inside = html !== undefined && !text.slice(start, html).includes(mark);
    const newline = text.indexOf('\n', inside ? html : start);
    const end = newline === -1 ? text.length : newline;
    yield text.slice(start, end);
    start = end + 1;
  }
}

/** Where HTML ends that starts on the line at this offset. */
function htmlEnd(text: string, start: number): number | undefined {
  HTML_START.lastIndex = start;
  const [, , tag] = HTML_START.exec(text) ?? [];
  if (tag === undefined) return undefined;
  const close = closingTag(tag);
  close.lastIndex = start;
  return close.test(text) ? close.lastIndex : undefined;
}

const HTML_START = /([ \t]*)<(table|p|div)(?=[\s>])/iy;

function closingTag(tag: string): RegExp {
  return new RegExp(`</${tag}\\s*>`, 'gi');
}

/** One line of a block: its parts are what stands around `{{noi_dung}}`. */
function placeNarrative(parts: readonly string[], written: readonly Line[], at: Span): Line[] {
  const [before = '', after] = parts;
  if (after === undefined) return [{ text: before, at }];
  const [first, ...rest] = written;
  if (first === undefined) return [{ text: before + after, at }];
  if (before.trim() !== '') return [{ text: before + first.text + after, at }, ...rest];
  const indented = written.map((line) => ({ ...line, text: line.text === '' ? '' : before + line.text }));
  return [{ text: '', at }, ...indented, { text: after.trim() === '' ? '' : before + after, at }];
}

/** The lines of a narrative with their places; where blocks or values changed the count of lines, all have that of the whole. */
function narrativeLines({ text, content }: RenderedNarrative): Line[] {
  const rendered = text.split('\n');
  const { source } = content;
  const firstLine = source.lines.lineAt(content.start);
  const exact = source.text.slice(content.start, content.end).split('\n').length === rendered.length;
  const whole = exact ? undefined : firstOf(content);
  const lines = rendered.map((line, index): Line => {
    if (whole !== undefined) return { text: line, at: whole };
    const start = source.lines.startOf(firstLine + index);
    const written = source.lines.textOf(firstLine + index);
    return { text: line, at: span(source, start + written.search(/\S|$/), start + written.trimEnd().length) };
  });
  const first = lines.findIndex((line) => line.text.trim() !== '');
  const last = lines.findLastIndex((line) => line.text.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

function firstOf(content: Span): Span {
  const text = content.source.text.slice(content.start, content.end);
  const start = content.start + text.search(/\S|$/);
  return span(content.source, start, start + (text.trimStart().split('\n')[0] ?? '').length);
}

/** Whether anything but space was written. */
export function isBlank({ block, narrative }: WrittenSection): boolean {
  if (narrative !== undefined && /\S/.test(narrative.text)) return false;
  if (block === undefined) return true;
  const first = /\S/.exec(block.text)?.index;
  if (first === undefined) return true;
  return blockMarkAt(block.text.slice(first)) === CONTENT && !/\S/.test(block.text.replaceAll(blockMark(CONTENT), ''));
}
