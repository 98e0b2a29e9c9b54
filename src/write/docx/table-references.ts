import type { Block, ComposedDocument, Inline, Table } from '../composed-document.ts';

/** `Bảng 2. …`, `Biểu 1: …`: the label, its number, the rest of the first words. */
const NUMBERED = /^(\p{L}+) (\d+)(?!\d|[/.]\d)/u;
/** The same in running text. */
const MENTION = /(?<![\p{L}\p{N}])\p{L}+ \d+(?!\d|[/.]\d)/gu;

/** A caption whose number Word may count: `Bảng 1`. */
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

/** The captions that are numbered in order, each with the name of its bookmark: `Bảng 1` → `_Ref_1`. */
export function captionBookmarks({ body, appendices }: ComposedDocument): ReadonlyMap<string, string> {
  const bookmarks = new Map<string, string>();
  const last = new Map<string, number>();
  for (const { caption } of [body, ...appendices.map((appendix) => appendix.body)].flatMap(tablesOf)) {
    const numbered = caption === undefined ? undefined : numberedCaption(caption);
    if (numbered === undefined || Number(numbered.number) !== (last.get(numbered.label) ?? 0) + 1) continue;
    last.set(numbered.label, Number(numbered.number));
    bookmarks.set(`${numbered.label} ${numbered.number}`, `_Ref_${bookmarks.size + 1}`);
  }
  return bookmarks;
}

function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? [block] : block.type === 'list' ? block.items.flatMap(tablesOf) : [],
  );
}

/** Text in pieces; those that name a captioned table carry its bookmark. */
export function splitMentions(
  text: string,
  bookmarks: ReadonlyMap<string, string>,
): readonly { readonly text: string; readonly bookmark?: string }[] {
  if (bookmarks.size === 0) return [{ text }];
  const pieces: { readonly text: string; readonly bookmark?: string }[] = [];
  let from = 0;
  for (const { 0: mention, index } of text.matchAll(MENTION)) {
    const bookmark = bookmarks.get(mention);
    if (bookmark === undefined) continue;
    pieces.push({ text: text.slice(from, index) }, { text: mention, bookmark });
    from = index + mention.length;
  }
  return [...pieces, { text: text.slice(from) }];
}
