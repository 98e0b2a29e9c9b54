import { compare } from '../numbers/exact.ts';
import { calledInBracket, wordsBehind } from './base-of-change.ts';
import { markOf, precedes, segmentBefore, timeless } from './change-marks.ts';
import { becomes, type Move, moveAt } from './change-words.ts';
import { mayMeasure, sameThing, type Told } from './changed-numbers.ts';
import { changeAt, comparable } from './claim-differences.ts';
import { OTHER_REFERENCE, SAME_MOVE } from './compared-base.ts';
import { contextOf, isNamedIn, namingWords, thingOf } from './compared-subject.ts';
import { leavesBracket, numberBefore, type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';

/** Two numbers of one thing at two times. */
export interface Pair {
  readonly before: Quantity;
  readonly now: Quantity;
  readonly certainty: Certainty;
}

/**
 * `sure`: nothing else can be meant: the two stand nearest, and their words say which is which; `likely`: of all that is near only this one
 * counts the same and moved that way; `dated`: the two before it, of one thing and of two times.
 */
export type Certainty = 'sure' | 'likely' | 'dated' | 'possible';

const NEXT_SUBJECT = /^[^;()]*;\s*(?!(?:số )?(?:tăng|giảm)(?!\p{L}))(?:\p{L}+\s+){2,8}(?:tăng|giảm)\s*$/iu;

/** The pairs that the words allow, the likeliest first. */
export function pairsOf(passage: Passage, move: Move, near: readonly Told[]): Pair[] {
  return allPairs(passage, move, near).filter(({ before }) => !isBaseOfOther(passage, before, move.change));
}

function allPairs(passage: Passage, move: Move, near: readonly Told[]): Pair[] {
  const { change, base } = move;
  if (base !== undefined) {
    if (!mayMeasure(change, base)) return [];
    if (move.now !== undefined) return [{ before: base, now: move.now, certainty: 'sure' }];
    return fromBase(passage, move, base, near);
  }
  const moved = near.flatMap(({ passage: place, one: now }, at): Pair[] => {
    const before = near[at + 1]?.one;
    if (before === undefined || !becomes(place, before, now) || !comparable(before, now)) return [];
    return [{ before, now, certainty: place === passage && isSameMove(passage, now, change) ? 'sure' : 'possible' }];
  });
  const inside = moved.some(({ now }) => passage.quantities.includes(now));
  return inside ? moved : [...apart(passage, move, near), ...marked(passage, move, near), ...moved];
}

/** `cấp xã 98,2%, cấp huyện 81,6%, chênh nhau 16,6 điểm`: the two right before. */
function apart(passage: Passage, { change, falls, fromSet }: Move, near: readonly Told[]): Pair[] {
  const [one, other] = near;
  if (falls !== undefined || fromSet || one?.passage !== passage || other?.passage !== passage) return [];
  if (!comparable(one.one, other.one) || !sameThing([one, other, { passage, one: change }])) return [];
  const between = wordsBetween(passage, other.one.end, change.start);
  if (/[.;]\s|tổng|so với/iu.test(between) || movedBetween(passage, other.one, change)) return [];
  return [{ before: other.one, now: one.one, certainty: 'likely' }];
}

/** The numbers that may have come from the base: the nearest, if nothing leads away from it, else the only one that may. */
function fromBase(passage: Passage, { change, falls }: Move, base: Quantity, near: readonly Told[]): Pair[] {
  const later = near.filter(({ one }) => one !== base && isSameMeasure(one, base));
  const alike = later.filter((told) => sameThing([told, { passage, one: base }, { passage, one: change }]));
  const [subject, called] = [subjectOf(passage, change), calledInBracket(passage, base)];
  const counts = change.unit !== 'percent' && change.unit !== 'percentage-point';
  const changed = !counts
    ? ''
    : base.start > change.start
      ? behindChange(passage, change)
      : wordsBehind(passage, change).slice(1).join(' ');
  const isCalled = (words: string, told: Told) =>
    isNamedIn(words, contextOf(told.passage, told.one, told.passage.body));
  const isTelling = namingWords(subject).length > 1;
  const here = alike.filter(
    (told) =>
      (told.passage === passage ? isBeside(passage, told.one, change) : isTelling) &&
      isCalled(`${subject} ${called} ${changed}`, told),
  );
  const moving = here.filter(({ one }) => compare(baseValue(one), baseValue(base)) === (falls ? -1 : 1));
  // `khách nội địa 212.000 lượt, tăng 9,1% (cùng kỳ …)`: the change is of what stands right before it, or of more than that.
  const [nearest] = alike;
  const direct = nearest?.passage === passage && SAME_MOVE.test(wordsBetween(passage, nearest.one.end, change.start));
  const [only] = direct
    ? moving.filter((told) => told === nearest)
    : moving.length === 1
      ? moving
      : here.length === 1 && thingOf(passage, base) !== '' && here[0] === alike[0]
        ? here
        : [];
  return (alike.length > 0 ? alike : later).map((told, at) => ({
    before: base,
    now: told.one,
    certainty:
      at === 0 && told.passage === passage && isCalled(called, told) && isLaterOf(passage, told.one, base, change)
        ? 'sure'
        : told === only
          ? 'likely'
          : 'possible',
  }));
}

/** `9,85 triệu đồng/người/tháng, tăng 0,73 triệu đồng (năm trước 9,12 triệu đồng)`: for each of what it is goes unsaid the second time. */
function isSameMeasure(now: Quantity, base: Quantity): boolean {
  const { perUnit: _, ...each } = now;
  return comparable(base.perUnit === undefined ? each : now, base);
}

/** `giảm 28 người bị thương (440 người)`: what has changed, said behind the number. */
function behindChange(passage: Passage, { digitsEnd }: Quantity): string {
  return /^\s*\p{L}+([^().,;\d]{0,30})\(/u.exec(wordsBetween(passage, digitsEnd, digitsEnd + 50))?.[1] ?? '';
}

/** No bracket ends between that began before it: what stands in one is an aside. */
function isBeside(passage: Passage, one: Quantity, change: Quantity): boolean {
  return !leavesBracket(wordsBetween(passage, one.end, change.start));
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
  const words = wordsBetween(passage, now.end, Math.min(change.start, base.start));
  // `1.388/1.506 (92,2%), cao hơn …`: the rate in a bracket of its own
  const between = base.unit === 'percent' ? words.replace(/^\s*\)/u, '') : words;
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
      const set = (fromSet || now.mark.present) && before.mark.set && !now.mark.set;
      if (!set && (fromSet || !precedes(before.mark, now.mark))) return [];
      const dated =
        (before.mark.past && !before.mark.set) || now.mark.year !== undefined || now.mark.present || place > at;
      const all = [before.told, now.told];
      const sure =
        at + place === 1 &&
        dated &&
        all.every((one) => one.passage === passage) &&
        sameThing([...all, { passage, one: change }]) &&
        isNamedAlike(passage, before.told.one, now.told.one) &&
        isNamedIn(subjectOf(passage, change), contextOf(passage, now.told.one, passage.body));
      const beside =
        at + place === 1 &&
        (dated || set) &&
        all.every((one) => one.passage === passage) &&
        sameThing([...all, { passage, one: change }]);
      return [{ before: before.told.one, now: now.told.one, certainty: sure ? 'sure' : beside ? 'dated' : 'possible' }];
    }),
  );
}

/** `đàn lợn 512,4 nghìn con, tăng 2,7% so với cùng kỳ (498,7 nghìn con); đàn trâu 46,3 nghìn con, tăng 1,2 nghìn con`: the base of the change before it. */
function isBaseOfOther(passage: Passage, one: Quantity, change: Quantity): boolean {
  if (isBehindOther(passage, one, change)) return true;
  const at = passage.quantities.indexOf(one);
  const moved = passage.quantities[at - 1];
  if (moved === undefined || moved === change || one.start > change.start || changeAt(passage, moved) === undefined)
    return false;
  const opened = /so với[^.;]*\(\s*$/iu.test(wordsBetween(passage, moved.end, one.start));
  return opened && /;|\.\s/u.test(wordsBetween(passage, one.end, Math.min(change.start, passage.end)));
}

/** `So với cùng kỳ (294 nhiệm vụ), số được giao tăng 24; số hoàn thành tăng 19`: behind a change that is measured from it, another thing has changed. */
function isBehindOther(passage: Passage, one: Quantity, change: Quantity): boolean {
  const last = passage.quantities.findLast(({ start, end }) => one.end <= start && end <= change.start);
  if (last === undefined || one.end > change.start) return false;
  const moved = passage.quantities.some(
    (other) => one.end <= other.start && other.end <= change.start && changeAt(passage, other) !== undefined,
  );
  return moved && NEXT_SUBJECT.test(wordsBetween(passage, last.end, change.start));
}

/** The two have one name, or the later one has none of its own: `ban đầu 318,4 tỷ đồng, điều chỉnh 402,9 tỷ đồng`. */
function isNamedAlike(passage: Passage, before: Quantity, now: Quantity): boolean {
  const between = before.end <= now.start ? wordsBetween(passage, before.end, now.start) : undefined;
  if (between !== undefined && namingWords(timeless(between)).length === 0) return true;
  return isNamedIn(timeless(segmentBefore(passage, before)), contextOf(passage, now, passage.body));
}

/** The words right before a change. */
function subjectOf(passage: Passage, change: Quantity): string {
  const before = numberBefore(passage, change.start);
  const words = wordsBetween(passage, before?.end ?? passage.body, change.start).replace(/^[^),;.]*[),;.]/u, ' ');
  return words.replace(/(?:tăng|giảm|\p{L}+ hơn|vượt|thừa|thiếu|chênh)[^,;]*$/iu, '');
}

function movedBetween(passage: Passage, now: Quantity, change: Quantity): boolean {
  return passage.quantities.some(
    ({ start }, index) => now.start < start && start < change.start && moveAt(passage, index) !== undefined,
  );
}
