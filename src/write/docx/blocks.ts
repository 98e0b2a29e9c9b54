import type { Block, Heading, Inline, List, Paragraph } from '../composed-document.ts';
import { runs, textRun } from './inlines.ts';
import { type ItemMark, itemMarks } from './lists.ts';
import type { Write } from './long-text.ts';
import type { PageState } from './page-state.ts';
import { type ParagraphFormat, paragraph } from './paragraph.ts';
import { plainText } from './plain-text.ts';
import { headingStyle, STYLE } from './style-ids.ts';
import { writeTable } from './table.ts';
import { twipsOfPoints } from './units.ts';

/** Điểm (`a)`) is upright, not bold, at whatever level it stands: annex I, II.6.đ. */
const POINT = /^\p{Ll}\)$/u;

interface Surroundings {
  readonly state: PageState;
  readonly write: Write;
  /** Width between the margins, in twips. */
  readonly width: number;
  /** Lists around the block. */
  readonly depth: number;
  /** Words of the heading above, for the description of a table. */
  heading: string;
}

/** Most paragraphs differ in nothing from their style. */
const AS_STYLED: ParagraphFormat = {};

/**
 * The body, or the body of an appendix, piece by piece. `closing` asks that the last paragraph stay with what follows (the
 * signature).
 */
export function writeBlocks(
  blocks: readonly Block[],
  state: PageState,
  width: number,
  write: Write,
  options: { readonly closing?: boolean } = {},
): void {
  writeSequence(blocks, { state, write, width, depth: 0, heading: '' }, options.closing === true);
}

function writeSequence(blocks: readonly Block[], around: Surroundings, closing: boolean): void {
  const last = closing ? blocks.findLastIndex(isPrinted) : -1;
  let before: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    if (!isPrinted(block)) continue;
    const afterTable = isTableLast(before);
    before = block;
    // Word would join two tables that nothing separates
    if (afterTable && block.type === 'table' && block.caption === undefined) {
      around.write(paragraph(STYLE.tableEnd, ''));
    }
    writeBlock(block, around, formatOf(afterTable ? tableGap(around.state) : undefined, index === last));
  }
}

function formatOf(spaceBefore: number | undefined, keepNext: boolean): ParagraphFormat {
  if (spaceBefore === undefined) return keepNext ? { keepNext } : AS_STYLED;
  return keepNext ? { spaceBefore, keepNext } : { spaceBefore };
}

/** Paragraphs have their space below them, so the one behind a table gets some above. */
function tableGap({ profile }: PageState): number {
  return twipsOfPoints(profile.paragraphGap);
}

/** Whether the last thing that these blocks print is a table, also inside a list. */
export function endsWithTable(blocks: readonly Block[]): boolean {
  return isTableLast(blocks.findLast(isPrinted));
}

function isTableLast(block: Block | undefined): boolean {
  if (block?.type === 'list') return endsWithTable(block.items.at(-1) ?? []);
  return block?.type === 'table';
}

/** A list without items prints nothing. */
function isPrinted(block: Block): boolean {
  return block.type !== 'list' || block.items.length > 0;
}

function writeBlock(block: Block, around: Surroundings, format: ParagraphFormat): void {
  const { state, write } = around;
  switch (block.type) {
    case 'heading':
      around.heading = plainText(block.content);
      write(headingXml(block, state, format));
      return;
    case 'paragraph':
      write(paragraphXml(block, state, format));
      return;
    case 'list':
      writeList(block, around, format);
      return;
    case 'table':
      writeTable(block, state, around.width, around.heading, write);
      return;
    default:
      throw new Error(`the Word writer does not know the block ${JSON.stringify(block satisfies never)}`);
  }
}

function headingXml(heading: Heading, state: PageState, format: ParagraphFormat): string {
  const run = POINT.test(heading.number) ? { strong: false } : {};
  const number = heading.number === '' ? '' : `${heading.number} `;
  const content: readonly Inline[] = [{ type: 'text', text: number }, ...heading.content];
  return paragraph(headingStyle(heading.level), runs(content, state, run), format);
}

function paragraphXml({ content, align }: Paragraph, state: PageState, format: ParagraphFormat): string {
  const aligned = align === undefined ? format : { ...format, align, indent: { firstLine: 0 } };
  return paragraph(STYLE.body, runs(content, state), aligned);
}

function writeList(list: List, around: Surroundings, format: ParagraphFormat): void {
  const marks = itemMarks(list, around.depth, around.state);
  for (const [index, item] of list.items.entries()) {
    const above = list.items[index - 1];
    const apart = above === undefined ? format.spaceBefore : endsWithTable(above) ? tableGap(around.state) : undefined;
    const last = index === list.items.length - 1 && format.keepNext === true;
    writeItem(item, marks[index] ?? { typed: list.marker }, around, apart, last);
  }
}

/** `closing`: its last paragraph stays with what follows. */
function writeItem(
  item: readonly Block[],
  mark: ItemMark,
  around: Surroundings,
  spaceBefore: number | undefined,
  closing: boolean,
): void {
  const { state, write } = around;
  // an item that starts with something else gets an empty first paragraph to carry the mark
  const first = item[0]?.type === 'paragraph' ? item[0] : undefined;
  const rest = first === undefined ? item : item.slice(1);
  const content = first === undefined ? '' : runs(first.content, state);
  const format = formatOf(spaceBefore, closing && rest.length === 0);
  write(
    'typed' in mark
      ? paragraph(STYLE.listItem, textRun(`${mark.typed} `) + content, format)
      : paragraph(STYLE.listItem, content, { ...format, numbering: mark.numbering }),
  );
  if (rest.length > 0) writeSequence(rest, { ...around, depth: around.depth + 1 }, closing);
}
