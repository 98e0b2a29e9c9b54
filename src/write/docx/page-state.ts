import type { ComposedDocument, Footnote } from '../composed-document.ts';
import type { LayoutProfile } from './profile.ts';
import { type RelationshipList, relationshipList } from './relationships.ts';
import { captionBookmarks } from './table-references.ts';

/** What the functions that write the page share while they write one document. */
export interface PageState {
  readonly profile: LayoutProfile;
  /** Links of document.xml. */
  readonly links: RelationshipList;
  /** Links of footnotes.xml. */
  readonly footnoteLinks: RelationshipList;
  readonly footnotes: FootnoteIds;
  /** `w:num` elements of ordered lists, each of which counts for itself. */
  readonly orderedLists: { readonly abstractId: number; readonly level: number; readonly start: number }[];
  /** Captions that are numbered in order (`Bảng 1`), with their bookmarks. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The bookmarks that are on the page. */
  readonly captioned: Set<string>;
}

export function pageState(document: ComposedDocument, profile: LayoutProfile): PageState {
  return {
    profile,
    links: relationshipList(),
    footnoteLinks: relationshipList(),
    footnotes: new FootnoteIds(document.footnotes),
    orderedLists: [],
    bookmarks: captionBookmarks(document),
    captioned: new Set(),
  };
}

/** Numbers footnotes in the order in which the text first refers to them; 1 is the first. */
export class FootnoteIds {
  readonly #known: ReadonlyMap<string, Footnote>;
  readonly #ids = new Map<string, number>();

  constructor(footnotes: readonly Footnote[]) {
    this.#known = new Map(footnotes.map((footnote) => [footnote.label, footnote]));
  }

  /** `first` is false when the text has referred to this footnote before. Throws for a label without footnote: a bug. */
  refer(label: string): { readonly id: number; readonly first: boolean } {
    if (!this.#known.has(label)) throw new Error(`no footnote with the label ${label}`);
    const id = this.#ids.get(label);
    if (id !== undefined) return { id, first: false };
    this.#ids.set(label, this.#ids.size + 1);
    return { id: this.#ids.size, first: true };
  }

  /** The footnotes that the text refers to, with their ids. */
  used(): readonly { readonly id: number; readonly footnote: Footnote }[] {
    return [...this.#ids].flatMap(([label, id]) => {
      const footnote = this.#known.get(label);
      return footnote === undefined ? [] : [{ id, footnote }];
    });
  }
}
