import { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import type { Block } from '../write/composed-document.ts';
import { assemble, HTML_MARK, type HtmlPiece, type SectionText } from './assemble.ts';
import { type BlockPattern, type Print, printedBlocks, valuesInTexts } from './block-pattern.ts';
import { CONTENT } from './helpers.ts';
import { blockMark, blockMarkAt, hasBlockMark, hasMark, type Leaves, renumbered } from './leaves.ts';
import { NO_SECTION, parseBody } from './parse-body.ts';
import { parseHtmlBlock } from './parse-html.ts';
import { isUsual, plainBlock } from './plain-blocks.ts';
import { RecurringTexts } from './recurring-texts.ts';
import { topBlocks } from './top-blocks.ts';

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
/** What templates print that has no findings, whatever usual narrative stands in it. */
const usualAround = new RecurringTexts<true>();

/** Longer sections, as of a table with thousands of rows, hardly come again: they are read as they stand. */
const LONGEST = 20_000;

/** A section that can be read without its values, and has no findings. */
export interface SectionPattern {
  readonly text: SectionText;
  /** Absent where nobody had to read it yet. */
  readonly parts?: readonly PatternPart[];
}

/** A section without footnotes; undefined where it must be read with its values, and may have findings. */
export function sectionPattern(text: SectionText): SectionPattern | undefined {
  const [template, written] = [text.block?.text ?? '', text.narrative?.text ?? ''];
  if (template.length + written.length > LONGEST) return undefined;
  const apart = isUsual(written) && standsApart(template);
  if (apart && (isUsual(template) || usualAround.known(template))) return { text };
  const parts = sections.get(keyOf(template, written), readSection);
  if (parts === UNUSUAL) return undefined;
  if (apart) usualAround.get(template, () => true);
  return { text, parts };
}

/** Whether a section surely has no findings with any usual text in what this template printed, as long as it is not too long. */
export function takesUsualText(template: string): boolean {
  return (
    template.length < LONGEST / 2 &&
    standsApart(template) &&
    (isUsual(template) || usualAround.known(template) === true)
  );
}

/** Whether a text is as usual, and as short, as `takesUsualText` has it. */
export function isUsualText(text: string): boolean {
  return text.length < LONGEST / 2 && isUsual(text);
}

/** Whether the narrative stands on lines of its own in what a template printed, and in no table. */
function standsApart(template: string): boolean {
  const mark = blockMark(CONTENT);
  const [before = '', after, ...more] = template.split(mark);
  if (after === undefined) return true;
  return more.length === 0 && !before.includes('<') && /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
}

/** Its blocks with their values, which are printed in the order of the text; undefined where that has findings after all. */
export function printSection(
  { text: { block, narrative, leaves }, parts: read }: SectionPattern,
  printer: (leaves: Leaves) => Print,
): Block[] | undefined {
  const parts = read ?? sections.get(keyOf(block?.text ?? '', narrative?.text ?? ''), readSection);
  if (parts === UNUSUAL) return undefined;
  const own = printer(leaves);
  const printed: Block[] = [];
  for (const { pattern, marks } of parts) {
    const print = marks === undefined ? own : printer(leaves.selected(marks));
    for (const one of printedBlocks(pattern, print)) printed.push(one);
  }
  return printed;
}

function keyOf(template: string, written: string): string {
  return `${template.length}:${template}${written}`;
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

function readBlock(text: string, html: readonly HtmlPiece[]): PatternPart | Unusual {
  const plain = plainBlock(text);
  if (plain !== undefined) return { pattern: { blocks: [plain], html: false } };
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
