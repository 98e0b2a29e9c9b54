import { markOf, precedes, segmentBefore, timeless } from './change-marks.ts';
import { becomes, type Move, moveAt } from './change-words.ts';
import { mayMeasure, sameThing, type Told } from './changed-numbers.ts';
import { comparable } from './claim-differences.ts';
import { OTHER_REFERENCE, SAME_MOVE } from './compared-base.ts';
import { contextOf, isNamedIn, namingWords } from './compared-subject.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Two numbers of one thing at two times. */
export interface Pair {
  readonly before: Quantity;
  readonly now: Quantity;
  /** Nothing else can be meant: the two stand nearest, and their words say which is which. */
  readonly sure: boolean;
}

/** The pairs that the words allow, the likeliest first. */
export function pairsOf(passage: Passage, move: Move, near: readonly Told[]): Pair[] {
  const { change, base } = move;
  if (base !== undefined) {
    if (!mayMeasure(change, base)) return [];
    if (move.now !== undefined) return [{ before: base, now: move.now, sure: true }];
    const later = near.filter(({ one }) => one !== base && comparable(one, base));
    return later.map(({ passage: place, one }, at) => ({
      before: base,
      now: one,
      sure: at === 0 && place === passage && isLaterOf(passage, one, base, change),
    }));
  }
  const moved = near.flatMap(({ passage: place, one: now }, at): Pair[] => {
    const before = near[at + 1]?.one;
    if (before === undefined || !becomes(place, before, now) || !comparable(before, now)) return [];
    return [{ before, now, sure: place === passage && isSameMove(passage, now, change) }];
  });
  return moved.length > 0 ? moved : marked(passage, move, near);
}

/** `từ 39.800 lên 40.700 đồng, tăng 2,26%`, and not `so với tham chiếu`. */
function isSameMove(passage: Passage, now: Quantity, change: Quantity): boolean {
  return (
    SAME_MOVE.test(wordsBetween(passage, now.end, change.start)) &&
    !OTHER_REFERENCE.test(wordsBetween(passage, change.end, change.end + 60))
  );
}

/** The nearest number before the change, of the same thing, and nothing turns to another in between. */
function isLaterOf(passage: Passage, now: Quantity, base: Quantity, change: Quantity): boolean {
  const between = wordsBetween(passage, now.end, Math.min(change.start, base.start));
  return (
    !/[.;]\s/.test(between) &&
    !leavesBracket(between) &&
    !movedBetween(passage, now, change) &&
    !precedes(markOf(passage, now), markOf(passage, base)) &&
    sameThing([
      { passage, one: now },
      { passage, one: base },
      { passage, one: change },
    ])
  );
}

/** Two numbers before the change whose words name their times, or the one as set and the other as reached. */
function marked(passage: Passage, { change, fromSet }: Move, near: readonly Told[]): Pair[] {
  const marks = near.map((told) => ({ told, mark: markOf(told.passage, told.one) }));
  return marks.flatMap((before, at) =>
    marks.flatMap((now, place): Pair[] => {
      if (before === now || !comparable(before.told.one, now.told.one)) return [];
      const set = fromSet && before.mark.set && !now.mark.set;
      if (!set && (fromSet || !precedes(before.mark, now.mark))) return [];
      const dated = before.mark.past || now.mark.year !== undefined || now.mark.present || place > at;
      const all = [before.told, now.told];
      const sure =
        at + place === 1 &&
        dated &&
        all.every((one) => one.passage === passage) &&
        sameThing([...all, { passage, one: change }]) &&
        isNamedAlike(passage, before.told.one, now.told.one) &&
        isNamedIn(subjectOf(passage, change), contextOf(passage, now.told.one, passage.body));
      return [{ before: before.told.one, now: now.told.one, sure }];
    }),
  );
}

/** The two have one name, or the later one has none of its own: `ban đầu 318,4 tỷ đồng, điều chỉnh 402,9 tỷ đồng`. */
function isNamedAlike(passage: Passage, before: Quantity, now: Quantity): boolean {
  const between = before.end <= now.start ? wordsBetween(passage, before.end, now.start) : undefined;
  if (between !== undefined && namingWords(timeless(between)).length === 0) return true;
  return isNamedIn(timeless(segmentBefore(passage, before)), contextOf(passage, now, passage.body));
}

/** The words right before a change. */
function subjectOf(passage: Passage, change: Quantity): string {
  const before = passage.quantities.findLast(({ end }) => end <= change.start);
  const words = wordsBetween(passage, before?.end ?? passage.body, change.start).replace(/^[^),;.]*[),;.]/u, ' ');
  return words.replace(/(?:tăng|giảm|\p{L}+ hơn|vượt|thừa|thiếu|chênh)[^,;]*$/iu, '');
}

function movedBetween(passage: Passage, now: Quantity, change: Quantity): boolean {
  return passage.quantities.some(
    ({ start }, index) => now.start < start && start < change.start && moveAt(passage, index) !== undefined,
  );
}
