import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { markOf } from './change-marks.ts';
import type { Claim } from './claim.ts';
import { countsSibling, isOfVotes } from './claim-shares.ts';
import { contextOf, isNamedIn, namingWords, thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, type Weighed, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { type Candidate, candidatesOf, isOneThing, numbersAbove, type Told } from './share-candidates.ts';

/** Behind a percentage: it is of something that stands nowhere near. */
const OF_OTHER = /^\s*\)?\s*(?:\/|điểm|đúng hạn|trước hạn|mỗi|một năm|năm trước|cùng kỳ)(?!\p{L})/iu;
const OF_PLAN = /^\s*(?:so với\s+)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|DT|KH)(?!\p{L})/iu;
/** What a percentage is of, as the words behind it say. */
const BASE = /^\s*(?:so với|trên|của)?\s*(?:tổng(?:\s+số)?|số)?\s*([^.,;()\d%]{4,50}?)\s*(?:$|[.,;()])/iu;
/** Among few things any share is that of some pair. */
const FEW = exact(10);
const NARROW = 60;

interface Tried extends Candidate {
  readonly whole: Told;
  readonly weighed: Weighed;
}

/**
 * Shares of numbers said before, in the same paragraph or right above: `Phát hiện 263 trường hợp, đã sửa 251 (95,44%)`. What agrees proves
 * itself; wrong is said of two numbers that stand together as part and whole, else only where digits were cut off or mistyped. `known`:
 * where rates begin that are judged already.
 */
export function nearShares(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) =>
    passage.quantities.flatMap((rate, index): Claim[] => {
      if (rate.unit !== 'percent' || rate.approximate || known.has(rate.start)) return [];
      const behind = wordsBetween(passage, rate.end, rate.end + 30);
      if (OF_OTHER.test(behind)) return [];
      const candidates = candidatesOf(passages, place, index);
      if (candidates.length === 0) return [];
      const wholes = wholesOf(passages, place, index);
      const tried = candidates.flatMap((candidate) =>
        (candidate.whole === undefined ? wholes : [candidate.whole]).flatMap((whole) => tryOut(rate, candidate, whole)),
      );
      const told = chosen(rate, tried, wordsBetween(passage, rate.end, rate.end + 60));
      return told === undefined ? [] : [claimOf(source, 'share', wrongShare, told)];
    }),
  );
}

/** What stands in a bracket behind the percentage, then the numbers before, the nearest first. */
function wholesOf(passages: readonly Passage[], place: number, index: number): Told[] {
  const passage = passages[place];
  const [rate, behind] = [passage?.quantities[index], passage?.quantities[index + 1]];
  if (passage === undefined || rate === undefined) return [];
  const bracketed =
    behind !== undefined && /^[^.;,()\d]{2,40}\(\s*$/u.test(wordsBetween(passage, rate.end, behind.start));
  const before = passage.quantities.slice(0, index).reverse();
  return [
    ...[...(bracketed ? [behind] : []), ...before].map((one) => ({ passage, one })),
    ...numbersAbove(passages, place),
  ];
}

function tryOut(rate: Quantity, candidate: Candidate, whole: Told): Tried[] {
  const [a, b] = [whole.one, candidate.part.one];
  if (a === b || a.approximate || a.perUnit || a.unit === 'percent' || a.unit === 'percentage-point') return [];
  if ((a.unit === 'count') !== (b.unit === 'count') || compare(baseValue(a), FEW) < 0) return [];
  if (candidate.whole === undefined && compare(baseValue(a), baseValue(b)) <= 0) return [];
  const weighed = weighShare(rate, b, a);
  return weighed === undefined ? [] : [{ ...candidate, whole, weighed }];
}

/** `behind`: the words that follow the percentage. */
function chosen(rate: Quantity, tried: readonly Tried[], behind: string): Weighed | undefined {
  const agrees = tried.find(({ weighed }) => weighed.judgement.verdict === 'agrees');
  if (agrees !== undefined) return agrees.weighed;
  const digits = significantDigits(rate);
  const ofPlan = OF_PLAN.test(behind);
  const base = BASE.exec(behind)?.[1] ?? '';
  const nearest = tried.find(({ part, whole }) => whole.one.end <= part.one.start && isOneThing(part, whole))?.whole;
  return tried.find(({ weighed, part, whole, tie }) => {
    const { verdict } = weighed.judgement;
    const named = isNamedBase(base, whole);
    if (tie === 'far' || verdict === 'within-rounding' || !(named || isOneThing(part, whole))) return false;
    if (tie === 'pair') return !countsSibling(part.passage, weighed) && !isOfVotes(part.passage, weighed);
    if (digits < 3 || (ofPlan && !markOf(whole.passage, whole.one).set)) return false;
    return (
      verdict === 'truncated' || ((named || (whole === nearest && isBeside(part, whole))) && isMistyped(weighed, 3))
    );
  })?.weighed;
}

/** `so với hồ sơ thu nhận`: the words behind are those of the whole. */
function isNamedBase(base: string, { passage, one }: Told): boolean {
  return namingWords(base).length > 1 && isNamedIn(base, contextOf(passage, one, passage.body));
}

/** In one sentence, of one thing by their own words or with few words between. */
function isBeside(part: Told, whole: Told): boolean {
  if (part.passage !== whole.passage || whole.one.end > part.one.start) return false;
  const between = wordsBetween(part.passage, whole.one.end, part.one.start);
  if (/\.\s/.test(between)) return false;
  const thing = thingOf(part.passage, part.one);
  const alike = part.one.unit !== 'count' || (thing !== '' && thingOf(whole.passage, whole.one) === thing);
  // `Dịch tả lợn: 240.000; 187.944; 78,3%`: a row of a table without lines.
  const row = part.passage.quantities.length === 3;
  return alike || (between.length < NARROW && (row || !between.includes(';')));
}

function significantDigits({ written }: Quantity): number {
  return written.replace(/\D/g, '').replace(/^0+/, '').length;
}
