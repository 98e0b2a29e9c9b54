import type { Block, Heading, Inline, List, Paragraph } from '../composed-document.ts';
import { runs, textRun } from './inlines.ts';
import { type ItemMark, itemMarks, withFirstParagraph } from './lists.ts';
import type { PageState } from './page-state.ts';
import { type ParagraphFormat, paragraph } from './paragraph.ts';
import { plainText } from './plain-text.ts';
import { headingStyle, STYLE } from './style-ids.ts';
import { tablePieces } from './table.ts';
import { twipsOfPoints } from './units.ts';

/** Điểm (`a)`) is upright, not bold, at whatever level it stands: annex I, II.6.đ. */
const POINT = /^\p{Ll}\)$/u;

interface Surroundings {
  /** Width between the margins, in twips. */
  readonly width: number;
  /** Lists around the block. */
  readonly depth: number;
  /** Words of the heading above, for the description of a table. */
  heading: string;
}

/**
 * The body, or the body of an appendix, piece by piece. `closing` asks that the last paragraph stay with what follows (the
 * signature).
 */
export function blockPieces(
  blocks: readonly Block[],
  state: PageState,
  width: number,
  options: { readonly closing?: boolean } = {},
): Generator<string> {
  return sequence(blocks, state, { width, depth: 0, heading: '' }, options.closing === true);
}

function* sequence(
  blocks: readonly Block[],
  state: PageState,
  around: Surroundings,
  closing: boolean,
): Generator<string> {
  const printed = blocks.filter(isPrinted);
  for (const [index, block] of printed.entries()) {
    const afterTable = isTableLast(printed[index - 1]);
    const format: ParagraphFormat = {
      ...(afterTable && { spaceBefore: tableGap(state) }),
      ...(closing && index === printed.length - 1 && { keepNext: true }),
    };
    // Word would join two tables that nothing separates
    const touches = afterTable && block.type === 'table' && block.caption === undefined;
    if (touches) yield paragraph(STYLE.tableEnd, '');
    yield* pieces(block, state, around, format);
  }
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

function* pieces(block: Block, state: PageState, around: Surroundings, format: ParagraphFormat): Generator<string> {
  switch (block.type) {
    case 'heading':
      around.heading = plainText(block.content);
      yield headingXml(block, state, format);
      return;
    case 'paragraph':
      yield paragraphXml(block, state, format);
      return;
    case 'list':
      yield* listPieces(block, state, around, format);
      return;
    case 'table':
      yield* tablePieces(block, state, around.width, around.heading);
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
  const aligned: ParagraphFormat = align === undefined ? {} : { align, indent: { firstLine: 0 } };
  return paragraph(STYLE.body, runs(content, state), { ...format, ...aligned });
}

function* listPieces(list: List, state: PageState, around: Surroundings, format: ParagraphFormat): Generator<string> {
  const marks = itemMarks(list, around.depth, state);
  for (const [index, item] of list.items.entries()) {
    const above = list.items[index - 1];
    const apart = above === undefined ? format.spaceBefore : endsWithTable(above) ? tableGap(state) : undefined;
    const first = apart === undefined ? {} : { spaceBefore: apart };
    const last = index === list.items.length - 1 && format.keepNext === true;
    yield* itemPieces(item, marks[index] ?? { typed: list.marker }, state, around, first, last);
  }
}

function* itemPieces(
  item: readonly Block[],
  mark: ItemMark,
  state: PageState,
  around: Surroundings,
  format: ParagraphFormat,
  closing: boolean,
): Generator<string> {
  const [first, ...rest] = withFirstParagraph(item);
  const content = first?.type === 'paragraph' ? runs(first.content, state) : '';
  const alone = rest.length === 0;
  const keep: ParagraphFormat = closing && alone ? { keepNext: true } : {};
  yield 'typed' in mark
    ? paragraph(STYLE.listItem, textRun(`${mark.typed} `) + content, { ...format, ...keep })
    : paragraph(STYLE.listItem, content, { ...format, ...keep, numbering: mark.numbering });
  yield* sequence(rest, state, { ...around, depth: around.depth + 1 }, closing);
}
