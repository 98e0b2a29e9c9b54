import type { ComposedDocument } from '../composed-document.ts';
import { countedTables } from '../table-captions.ts';

/** What names a table in running text: `Bảng 2`. */
const MENTION = /(?<![\p{L}\p{N}])\p{L}+ \d+(?!\d|[/.]\d)/gu;

/** The captions that are numbered in order, each with the name of its bookmark: `Bảng 1` → `_Ref_1`. */
export function captionBookmarks(document: ComposedDocument): ReadonlyMap<string, string> {
  return new Map(countedTables(document).map(({ name }, index) => [name, `_Ref_${index + 1}`]));
}

/** Text in pieces; those that name a captioned table carry its bookmark. */
export function splitMentions(
  text: string,
  bookmarks: ReadonlyMap<string, string>,
): readonly { readonly text: string; readonly bookmark?: string }[] {
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
