import { compare, equal, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { areOpposites, areTwoSides } from './opposites.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, isMoney, type Quantity } from './quantity.ts';
import { callsRest, isLeftOver, isOfLess, ownWordsOf } from './rest-words.ts';
import { depthAt } from './running-parts.ts';
import { isOneThing, numbersAbove, type Told } from './share-candidates.ts';
import type { Weighed } from './weighing.ts';

/** `Con số 8,26 triệu m2 nhà ở xã hội còn phải thực hiện` */
const STILL_BEHIND = /^[^,.;()\d]{0,45}(?<!\p{L})còn\s+(?:lại|phải|thiếu|chưa)(?!\p{L})/iu;
const FEW = exact(20);
const TELLING = 3;
const LEAD = 90;
const FARTHEST = 160;
/** What is off by more of the rest is of something narrower. */
const NEARNESS = 25;
/** `bị chậm trên 2 giờ`: some of the rest. */
const NARROWED =
  /(?<!\p{L})(?:trên|dưới|từ)\s+\d|(?<!\p{L})(?:riêng|trong đó|cùng kỳ|năm trước|so với|bình quân)(?!\p{L})/iu;
const OF_OTHER_TIME = /(?<!\p{L})(?:cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái))(?!\p{L})/iu;

/**
 * The other side of a thing, told in a sentence of its own behind the whole and the first side: `11.200 chuyến; trong đó 9.237 chuyến đúng giờ. Số chuyến chậm, hủy
 * là 1.963`. `known`: where numbers begin that are judged already.
 */
export function restsBeside(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.heading || passage.quantities.length === 0) return [];
    return passage.quantities.flatMap((one): Claim[] => {
      const rest: Told = { passage, one };
      if (known.has(one.start) || !mayCount(rest) || isOfLess(ownWordsOf(passage, one))) return [];
      if (NARROWED.test(wordsOf(rest))) return [];
      const [part, whole] = amountsBefore(passages, place, rest);
      if (part === undefined || whole === undefined || !isOtherSide(part, rest)) return [];
      if ([part, whole].some((other) => equal(baseValue(other.one), baseValue(one)))) return [];
      const weighed = weighSum(one, [whole.one, part.one], [1, -1]);
      return weighed === undefined ? [] : judged(weighed, passages, place, rest, source);
    });
  });
}

function judged(
  weighed: Weighed,
  passages: readonly Passage[],
  place: number,
  rest: Told,
  source: SourceText,
): Claim[] {
  const claim = claimOf(source, 'balance', wrongSum, weighed);
  if (weighed.judgement.verdict !== 'contradicts') return weighed.judgement.verdict === 'agrees' ? [claim] : [];
  const slipped = isMistyped(weighed, TELLING) || isOffByAtMost(weighed, NEARNESS);
  return slipped && !isMadeUpWith(weighed, passages, place, rest) ? [asWarning(claim)] : [];
}

/** The two amounts of the same thing right before it, the nearest first: the first side and, greater, the whole. */
function amountsBefore(passages: readonly Passage[], place: number, rest: Told): Told[] {
  const own = rest.passage.quantities.filter(({ end }) => end <= rest.one.start).reverse();
  const [last, second] = [
    ...own.map((one) => ({ passage: rest.passage, one })),
    ...numbersAbove(passages, place),
  ].filter((told) => mayCount(told) && told.one.unit === rest.one.unit && isOneThing(rest, told));
  if (last === undefined || second === undefined) return [];
  const [part, whole] = isOutOf(second, last) ? [second, last] : [last, second];
  if (compare(baseValue(whole.one), baseValue(part.one)) <= 0 || !stateTogether(whole, part)) return [];
  // In one clause readers of sums and of states look at the three.
  const sentence = wordsBetween(rest.passage, rest.passage.body, rest.one.start);
  if (last.passage === rest.passage && !/[.;]\s/u.test(wordsBetween(rest.passage, last.one.end, rest.one.start)))
    return [];
  return OF_OTHER_TIME.test(sentence) || thingOf(part.passage, part.one) !== thingOf(whole.passage, whole.one)
    ? []
    : [part, whole];
}

/** The whole and its first side stand in one sentence; a whole of money is led to by what opens its parts. */
function stateTogether(whole: Told, part: Told): boolean {
  if (whole.passage !== part.passage) return false;
  const [first, last] = [whole.one, part.one].sort((a, b) => a.start - b.start) as [Quantity, Quantity];
  const between = wordsBetween(whole.passage, first.end, last.start);
  return (
    between.length < FARTHEST &&
    !/\.\s/u.test(between) &&
    !OF_OTHER_TIME.test(between) &&
    !/(?<!\p{L})(?:tăng|giảm|lên|xuống)(?!\p{L})/iu.test(between.replace(/(?:tăng|giảm)[^,;]*[,;]/giu, ''))
  );
}

/** `4,24 triệu m2 trên tổng số 12,5 triệu m2` */
function isOutOf(part: Told, whole: Told): boolean {
  return (
    part.passage === whole.passage &&
    /^[^.;()\d]{0,40}(?:trên|trong)\s+tổng(?:\s+số)?\s+$/iu.test(
      wordsBetween(part.passage, part.one.end, whole.one.start).replace(/(?<!\p{L})m[23]/gu, 'm'),
    )
  );
}

function mayCount({ passage, one }: Told): boolean {
  return (
    isAmount(one) &&
    one.unit !== 'day' &&
    one.noun !== 'thời gian' &&
    compare(baseValue(one), FEW) > 0 &&
    depthAt(passage, one.start) === 0 &&
    changeAt(passage, one) === undefined
  );
}

function isOtherSide(part: Told, rest: Told): boolean {
  const behind = wordsBetween(rest.passage, rest.one.end, rest.one.end + 60).replace(/(?<!\p{L})m[23]/gu, 'm');
  const own = ownWordsOf(rest.passage, rest.one);
  if ((isLeftOver(own) || STILL_BEHIND.test(behind)) && !callsRest(ownWordsOf(part.passage, part.one))) return true;
  const [one, other] = [wordsOf(part), `${subjectOf(rest)} ${wordsOf(rest)}`];
  return isMoney(rest.one) ? areOpposites(one, other) : areTwoSides(one, other);
}

/** `Số chuyến chậm, hủy chuyến là`: all that leads to it in its sentence, also before a comma. */
function subjectOf({ passage, one }: Told): string {
  const before = numberBefore(passage, one.start);
  return (
    /[^.;]*$/u.exec(wordsBetween(passage, Math.max(before?.end ?? passage.body, one.start - LEAD), one.start))?.[0] ??
    ''
  );
}

function wordsOf({ passage, one }: Told): string {
  const { lead, behind } = ownWordsOf(passage, one);
  return `${lead} ${behind}`;
}

/** `chậm 1.725 chuyến, hủy 30 chuyến`: with what stands behind it, it is right. */
function isMadeUpWith(
  { judgement }: Weighed,
  passages: readonly Passage[],
  place: number,
  { passage, one }: Told,
): boolean {
  const next = passages[place + 1]?.quantities ?? [];
  const behind: readonly Quantity[] = [...passage.quantities.filter(({ start }) => start >= one.end), ...next];
  return behind.some((other) => {
    const both = weighSum({ ...one, readings: [{ value: judgement.right, decimals: one.readings[0].decimals }] }, [
      one,
      other,
    ]);
    return isAmount(other) && both !== undefined && both.judgement.verdict === 'agrees';
  });
}
