import type { Block, ComposedDocument, Inline, Table } from './composed-document.ts';

export const LIST_OF_TABLES = 'DANH MỤC BẢNG';

/** `Bảng 2. …`, `Biểu 1: …`: the label, its number, the rest of the first words. */
const NUMBERED = /^(\p{L}+) (\d+)(?!\d|[/.]\d)/u;

/** A caption that begins with a number: `Bảng 1`. */
export interface NumberedCaption {
  readonly label: string;
  readonly number: string;
  /** What follows the number in the caption's first words. */
  readonly rest: string;
}

export function numberedCaption(caption: readonly Inline[]): NumberedCaption | undefined {
  const [first] = caption;
  const words = first?.type === 'text' ? first.text : '';
  const [numbered, label, number] = NUMBERED.exec(words) ?? [];
  if (numbered === undefined || label === undefined || number === undefined) return undefined;
  return { label, number, rest: words.slice(numbered.length) };
}

/** A table whose number follows from its place, so that Word may count it; `name` is `Bảng 1`. */
export interface CountedTable {
  readonly name: string;
  readonly label: string;
  readonly caption: readonly Inline[];
}

/** The tables that are numbered in order, each label for itself. */
export function countedTables({ body, appendices }: ComposedDocument): readonly CountedTable[] {
  const counted: CountedTable[] = [];
  const last = new Map<string, number>();
  const tables: Table[] = [];
  for (const blocks of [body, ...appendices.map((appendix) => appendix.body)]) addTables(blocks, tables);
  for (const { caption } of tables) {
    const numbered = caption && numberedCaption(caption);
    if (caption === undefined || numbered === undefined) continue;
    const { label, number } = numbered;
    if (Number(number) !== (last.get(label) ?? 0) + 1) continue;
    last.set(label, Number(number));
    counted.push({ name: `${label} ${number}`, label, caption });
  }
  return counted;
}

function addTables(blocks: readonly Block[], tables: Table[]): void {
  for (const block of blocks) {
    if (block.type === 'table') tables.push(block);
    else if (block.type === 'list') for (const item of block.items) addTables(item, tables);
  }
}
