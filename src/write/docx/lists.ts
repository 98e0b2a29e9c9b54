import { letter } from '../../text/letters.ts';
import type { List } from '../composed-document.ts';
import type { PageState } from './page-state.ts';

/** `w:numId` in the stationery of the marker of an unordered list. */
const BULLETS: ReadonlyMap<string, number> = new Map([
  ['-', 2],
  ['+', 3],
  ['•', 4],
  ['*', 4],
]);
/** `w:abstractNumId` of `1.` and `1)`. */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ['.', 5],
  [')', 6],
]);
/** Ids of the lists of one document follow those of the stationery. */
const FIRST_FREE_NUMBERING = 7;
/** Deeper lists share the level of the stationery's last. */
const DEEPEST_LEVEL = 4;

/** How the first paragraph of an item is marked: by a real list of Word's, or by typed text where Word has no such list. */
export type ItemMark =
  | { readonly numbering: { readonly id: number; readonly level: number } }
  | { readonly typed: string };

/** Marks of the items of a list that stands `depth` lists deep (0: not inside another list). */
export function itemMarks(list: List, depth: number, state: PageState): readonly ItemMark[] {
  const level = Math.min(depth, DEEPEST_LEVEL);
  const id = list.ordered ? orderedNumbering(list, level, state) : BULLETS.get(list.marker);
  return list.items.map((_, index) => {
    if (id !== undefined) return { numbering: { id, level } };
    return { typed: list.ordered ? letterMark(list, index) : list.marker };
  });
}

/** A decimal list gets a `w:num` of its own, so that it starts at its own number. */
function orderedNumbering(list: List, level: number, state: PageState): number | undefined {
  const abstractId = DECIMALS.get(/^1?([.)])$/.exec(list.marker)?.[1] ?? (list.marker === '' ? '.' : 'none'));
  if (abstractId === undefined) return undefined;
  state.orderedLists.push({ abstractId, level, start: list.start });
  return FIRST_FREE_NUMBERING + state.orderedLists.length - 1;
}

/** `a)`, `b)`, … `đ)`: Word's own letters go from d to e (decree 30/2020, annex I, II.6.đ). */
function letterMark(list: List, index: number): string {
  return `${letter(list.start + index)}${list.marker.slice(-1)}`;
}

/** The numbering part with the ordered lists of one document. */
export function numberingPart(stationery: string, state: PageState): string {
  if (state.orderedLists.length === 0) return stationery;
  const lists = state.orderedLists.map(
    ({ abstractId, level, start }, index) =>
      `<w:num w:numId="${FIRST_FREE_NUMBERING + index}"><w:abstractNumId w:val="${abstractId}"/>` +
      `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return stationery.replace('</w:numbering>', () => `${lists.join('')}</w:numbering>`);
}
