import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { countClaim, isAnnouncement } from './claim-lists.ts';
import { announcedBefore } from './number-words.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

const STYLES: readonly (readonly string[])[] = [
  ['một là', 'hai là', 'ba là', 'bốn là', 'năm là', 'sáu là', 'bảy là', 'tám là', 'chín là', 'mười là'],
  ['thứ nhất', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'thứ tám', 'thứ chín', 'thứ mười'],
];
/** Where an item begins: with its paragraph or behind a sign. */
const ORDINALS = new RegExp(`(?:^|[.;:,]\\s+|(?:là|gồm)\\s+)(${STYLES.flat().join('|')})(?=[,:\\s])`, 'giu');
const FIRST = /(?<!\p{L})(?:một là|thứ nhất)(?!\p{L})/iu;
/** An item may go on in so many paragraphs. */
const LONGEST_ITEM = 6;

/** `Ba nguyên nhân: một là, …; hai là, …; ba là, …`, in one paragraph or in one for each item. */
export function ordinalListClaims(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage, index): Claim[] => {
    if (!FIRST.test(passage.text)) return [];
    const [first, ...more] = ordinalsIn(passage);
    const style = STYLES.find(([word]) => word === first?.word);
    if (first === undefined || style === undefined) return [];
    const announced = announcedAt(passages, index, first.at);
    if (announced === undefined || !isAnnouncement(announced)) return [];
    if (more.some(({ word }, at) => word !== style[at + 1])) return [];
    const count = countOn(passages, index, style, more.length + 1);
    return count < 2 || count === style.length ? [] : [countClaim(announced, count, source)];
  });
}

function ordinalsIn({ text }: Passage): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(ORDINALS)].map(({ 0: all, 1: word = '', index }) => ({
    word: word.toLowerCase(),
    at: index + all.length - word.length,
  }));
}

/** Right before the first item, or at the end of the paragraph above it. */
function announcedAt(passages: readonly Passage[], index: number, at: number): Quantity | undefined {
  const [above, own] = [passages[index - 1], passages[index]];
  if (own === undefined) return undefined;
  if (own.text.slice(0, at).trim() !== '') return announcedBefore(own, own.body + at);
  return above === undefined ? undefined : announcedBefore(above, above.end);
}

/** How many items there are with those of the paragraphs below. */
function countOn(passages: readonly Passage[], index: number, style: readonly string[], begun: number): number {
  let count = begun;
  let last = index;
  for (let at = index + 1; at < passages.length && at - last <= LONGEST_ITEM; at++) {
    const passage = passages[at];
    for (const { word } of passage === undefined ? [] : ordinalsIn(passage)) {
      if (word === style[0]) return count;
      if (word !== style[count]) continue;
      count += 1;
      last = at;
    }
  }
  return count;
}
