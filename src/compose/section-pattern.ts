import { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import type { Block } from '../write/composed-document.ts';
import { assemble, HTML_MARK, type HtmlPiece, type SectionText } from './assemble.ts';
import { type BlockPattern, type Print, printedBlocks, valuesInTexts } from './block-pattern.ts';
import { blockMarkAt, hasBlockMark, hasMark, type Leaf, Leaves, renumbered } from './leaves.ts';
import { NO_SECTION, parseBody } from './parse-body.ts';
import { parseHtmlBlock } from './parse-html.ts';
import { RecurringTexts } from './recurring-texts.ts';
import { type TopBlock, topBlocks } from './top-blocks.ts';

interface PatternPart {
  readonly pattern: BlockPattern;
  /** Which of the section's values its marks stand for, by the number of the mark; absent where they have the section's numbers. */
  readonly marks?: readonly number[];
}

/** A text that is the subject of a finding, or that may read otherwise with other values. */
const UNUSUAL = 'unusual';
type Unusual = typeof UNUSUAL;

/** Reports of one office share most of their text: what differs are the values, and those are marks. */
const sections = new RecurringTexts<readonly PatternPart[] | Unusual>();
const blocks = new RecurringTexts<BlockPattern | Unusual>();

/** Longer sections, as of a table with thousands of rows, hardly come again: they are read as they stand. */
const LONGEST = 20_000;

/** A section's text without its values, and those. */
export interface SectionPattern {
  readonly parts: readonly PatternPart[];
  readonly leaves: readonly Leaf[];
}

/** A section without footnotes; undefined where it must be read with its values, and may have findings. */
export function sectionPattern({ block, narrative }: SectionText, all: Leaves): SectionPattern | undefined {
  if ((block?.text.length ?? 0) + (narrative?.text.length ?? 0) > LONGEST) return undefined;
  const leaves: Leaf[] = [];
  const template = all.numbered(block?.text ?? '', leaves);
  const written = all.numbered(narrative?.text ?? '', leaves);
  const parts = sections.get(`${template.length}:${template}${written}`, readSection);
  return parts === UNUSUAL ? undefined : { parts, leaves };
}

/** Its blocks with their values, which are printed in the order of the text. */
export function printSection({ parts, leaves }: SectionPattern, printer: (leaves: Leaves) => Print): Block[] {
  const own = printer(new Leaves(leaves));
  return parts.flatMap(({ pattern, marks }) => {
    const values = marks?.map((index) => leaves[index]).filter((leaf) => leaf !== undefined);
    return printedBlocks(pattern, values === undefined ? own : printer(new Leaves(values)));
  });
}

/** What is read here has no findings, so nobody is told this place. */
const NOWHERE = span(new SourceText('', ''), 0, 0);

/** `key`: how long the template's text is, that, and the author's. */
function readSection(key: string): readonly PatternPart[] | Unusual {
  const start = key.indexOf(':') + 1;
  const end = start + Number.parseInt(key, 10);
  const [template, written] = [key.slice(start, end), key.slice(end)];
  const { markdown, html, findings } = assemble([
    {
      id: '',
      ...(template !== '' && { block: { text: template, at: NOWHERE } }),
      ...(written !== '' && { narrative: { text: written, content: NOWHERE } }),
    },
  ]);
  if (findings.length > 0) return UNUSUAL;
  const parts: PatternPart[] = [];
  // the first line marks the section
  for (const block of topBlocks(markdown).slice(1)) {
    const part = readBlock(block, html);
    if (part === UNUSUAL) return UNUSUAL;
    parts.push(part);
  }
  return parts;
}

function readBlock({ text, plain }: TopBlock, html: readonly HtmlPiece[]): PatternPart | Unusual {
  if (plain) {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: text.trim() }] } as const;
    return { pattern: { blocks: [paragraph], html: false } };
  }
  const mark = blockMarkAt(text);
  const piece = mark === undefined ? undefined : html[Number(mark.slice(HTML_MARK.length))];
  if (piece === undefined && hasBlockMark(text)) return UNUSUAL;
  const marks: number[] = [];
  const key = renumbered(piece?.text ?? text, (index) => marks.push(index) - 1);
  const pattern = blocks.get(key, piece === undefined ? readMarkdown : readHtml);
  return pattern === UNUSUAL ? UNUSUAL : { pattern, marks };
}

const UNPRINTED: Print = (text) => text;

function readMarkdown(markdown: string): BlockPattern | Unusual {
  const assembled = { markdown, origins: [NOWHERE], html: [], findings: [] };
  const { sections, findings } = parseBody(assembled, UNPRINTED);
  const read = sections.get(NO_SECTION) ?? [];
  return findings.length > 0 || !valuesInTexts(read) ? UNUSUAL : { blocks: read, html: false };
}

/** A tag that holds values is read with them. */
function readHtml(text: string): BlockPattern | Unusual {
  if ([...text.matchAll(/<[^>]*>/g)].some(([tag]) => hasMark(tag))) return UNUSUAL;
  const read = parseHtmlBlock({ text, at: NOWHERE }, UNPRINTED);
  return read.findings.length > 0 ? UNUSUAL : { blocks: read.blocks, html: true };
}
