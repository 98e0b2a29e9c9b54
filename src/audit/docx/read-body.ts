import { BodyTable } from './body-tables.ts';
import type { DocxText } from './docx-text.ts';
import { meaning } from './meaning.ts';
import type { ParagraphStyles } from './paragraph-styles.ts';
import { symbol } from './symbols.ts';
import { attribute, decodeEntities, type Token, wordPrefix, xmlTokens } from './xml-tokens.ts';

/** Deleted or moved away, codes of fields, properties that hold words of their own. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'sectPr', 'rubyPr', 'rt']);

interface OpenParagraph {
  start: number;
  heading: boolean;
  list?: string;
  /** The paragraph's mark was deleted: it runs on into the next. */
  runsOn: boolean;
}

/** Where in the body each note hangs, by its id. */
export type NoteAnchors = ReadonlyMap<string, number>;

/** Puts the words of a part into `text`, tracked changes as accepted. Undefined when the XML is broken. */
export function readBody(
  xml: string,
  text: DocxText,
  styles: ParagraphStyles,
  notes?: NoteAnchors,
): NoteAnchors | undefined {
  const tokens = xmlTokens(xml);
  if (tokens === undefined) return undefined;
  const reader = new BodyReader(wordPrefix(xml), text, styles, notes);
  reader.walk(tokens);
  return reader.anchors;
}

class BodyReader {
  readonly anchors = new Map<string, number>();
  private readonly prefix: string;
  private readonly text: DocxText;
  private readonly styles: ParagraphStyles;
  private readonly notes: NoteAnchors | undefined;
  private readonly boxes: Token[][] = [];
  private table: BodyTable | undefined;
  private paragraph: OpenParagraph | undefined;
  private inParagraphProperties = false;
  private inRunProperties = false;
  private inRowProperties = false;
  private inFieldCode = false;
  private run = { hidden: false, raised: false, start: 0 };
  /** Words of a note or a text box hang on this place of the body. */
  private anchor: number | undefined;
  private level = '0';

  constructor(prefix: string, text: DocxText, styles: ParagraphStyles, notes: NoteAnchors | undefined) {
    this.prefix = prefix;
    this.text = text;
    this.styles = styles;
    this.notes = notes;
  }

  walk(tokens: readonly Token[]): void {
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined || token.kind === 'text') continue;
      const name = token.name.startsWith(this.prefix) ? token.name.slice(this.prefix.length) : undefined;
      // The fallback repeats for old programs what was read already.
      if (token.kind === 'open' && (token.name.endsWith(':Fallback') || (name !== undefined && SKIPPED.has(name)))) {
        index = closing(tokens, index);
      } else if (name === 'txbxContent' && token.kind === 'open') {
        const end = closing(tokens, index);
        this.boxes.push(tokens.slice(index + 1, end));
        index = end;
      } else if (token.kind === 'open' && token.name.endsWith(':oMath')) {
        // What is left out must not join the numbers on both its sides.
        if (this.paragraph !== undefined) this.text.add(' ');
      } else if (name !== undefined) {
        if (token.kind !== 'close') this.opened(name, token, tokens[index + 1]);
        if (token.kind !== 'open') this.closed(name, token);
      }
    }
  }

  private opened(name: string, token: Token, next: Token | undefined): void {
    if (this.inParagraphProperties) this.paragraphProperty(name, token);
    else if (this.inRunProperties) this.runProperty(name, token);
    else if (!this.tablePiece(name, token)) this.content(name, token, next);
  }

  private content(name: string, token: Token, next: Token | undefined): void {
    switch (name) {
      case 'p':
        this.paragraph ??= { start: this.text.at, heading: false, runsOn: false };
        break;
      case 'pPr':
        this.inParagraphProperties = token.kind === 'open';
        break;
      case 'r':
        this.run = { hidden: false, raised: false, start: token.start };
        break;
      case 'rPr':
        this.inRunProperties = token.kind === 'open';
        break;
      case 't':
        if (token.kind === 'open' && next?.kind === 'text') this.words(next);
        break;
      case 'tab':
      case 'br':
      case 'cr':
        if (this.paragraph !== undefined) this.text.add(' ');
        break;
      case 'noBreakHyphen':
        this.text.add('-');
        break;
      case 'sym':
        this.text.add(symbol(attribute(token.raw, 'font'), attribute(token.raw, 'char')));
        break;
      case 'fldChar': {
        const type = attribute(token.raw, 'fldCharType');
        this.inFieldCode = type === 'begin';
        break;
      }
      case 'footnoteReference':
      case 'endnoteReference':
        this.anchors.set(attribute(token.raw, 'id') ?? '', this.run.start);
        break;
      case 'footnote':
      case 'endnote':
        this.anchor = this.notes?.get(attribute(token.raw, 'id') ?? '') ?? -1;
    }
  }

  private paragraphProperty(name: string, token: Token): void {
    const { paragraph } = this;
    if (paragraph === undefined) return;
    const value = attribute(token.raw, 'val') ?? '';
    if (name === 'pStyle') {
      const list = this.styles.lists.get(value);
      if (this.styles.headings.has(value)) paragraph.heading = true;
      else if (list !== undefined && list !== '0') paragraph.list = this.styles.signs.get(`${list} 0`) ?? '•0';
    } else if (name === 'outlineLvl') paragraph.heading ||= Number(value) < 9;
    else if (name === 'ilvl') this.level = value;
    else if (name === 'numPr') this.level = '0';
    else if (name === 'numId' && value === '0') delete paragraph.list;
    else if (name === 'numId') paragraph.list = this.styles.signs.get(`${value} ${this.level}`) ?? `•${this.level}`;
    else if (name === 'del') paragraph.runsOn = true;
  }

  private runProperty(name: string, token: Token): void {
    const value = attribute(token.raw, 'val');
    if (name === 'vanish' && value !== '0' && value !== 'false') this.run.hidden = true;
    if (name === 'vertAlign' && value === 'superscript') this.run.raised = true;
  }

  /** Whether the element belongs to a table. */
  private tablePiece(name: string, token: Token): boolean {
    const { table } = this;
    if (name === 'tbl') {
      if (table === undefined) this.table = new BodyTable(this.text.at);
      else table.nested += 1;
      return true;
    }
    if (table === undefined || table.nested > 0) return false;
    const value = attribute(token.raw, 'val');
    if (name === 'tr') table.openRow();
    else if (name === 'trPr') this.inRowProperties = token.kind === 'open';
    else if (name === 'del' && this.inRowProperties) table.deletedRow = true;
    else if (name === 'tc') table.openCell(this.text.at);
    else if (name === 'gridBefore') table.skipColumns(Number(value ?? 0), this.text.at);
    else if (name === 'gridSpan') table.span(Number(value ?? 1));
    else if (name === 'vMerge' && value !== 'restart') table.continueAbove();
    else return false;
    return true;
  }

  private words(inside: Token): void {
    if (this.run.hidden || this.inFieldCode) return;
    const means = meaning(decodeEntities(inside.raw));
    const start = this.text.at;
    this.text.add(means);
    const { anchor } = this;
    this.text.origins.push({
      start,
      end: this.text.at,
      raw: inside.raw,
      xmlStart: inside.start,
      ...(anchor === undefined ? {} : { anchor }),
    });
    if (this.run.raised && /^\s*[\d,;*]+\s*$/.test(means)) this.text.hidden.push({ start, end: this.text.at });
  }

  private closed(name: string, token: Token): void {
    const { table } = this;
    if (name === 'pPr') this.inParagraphProperties = false;
    else if (name === 'rPr') this.inRunProperties = false;
    else if (name === 'trPr') this.inRowProperties = false;
    else if (name === 'p') this.closeParagraph(token);
    else if (table === undefined) return;
    else if (name === 'tbl' && table.nested > 0) table.nested -= 1;
    else if (name === 'tbl') {
      table.close(this.text);
      this.table = undefined;
      this.emptyBoxes(token.start);
    } else if (table.nested === 0 && name === 'tc') table.closeCell(this.text);
    else if (table.nested === 0 && name === 'tr') table.closeRow(this.text);
  }

  private closeParagraph(token: Token): void {
    const { paragraph } = this;
    if (paragraph === undefined || (paragraph.runsOn && this.table === undefined)) return;
    this.paragraph = undefined;
    if (this.table !== undefined) {
      this.text.add(' ');
      return;
    }
    const { start, heading, list } = paragraph;
    this.text.endLine(start, { heading, ...(list === undefined ? {} : { list }) });
    this.emptyBoxes(token.start);
  }

  /** The words of text boxes come after the paragraph that they float beside. */
  private emptyBoxes(anchor: number): void {
    const before = this.anchor;
    for (const box of this.boxes.splice(0)) {
      this.anchor = before ?? anchor;
      this.walk(box);
    }
    this.anchor = before;
  }
}

/** Index of the token that closes the element opened at `index`. */
function closing(tokens: readonly Token[], index: number): number {
  const name = tokens[index]?.name;
  let depth = 0;
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.name !== name) continue;
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
