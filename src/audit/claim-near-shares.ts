import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { markOf } from './change-marks.ts';
import { asWarning, type Claim, startsOf } from './claim.ts';
import { countsSibling, isOfVotes } from './claim-shares.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { oddInList, type Proved, provedShares } from './list-shares.ts';
import { isHalfNamed, isNamedBase, isSlipOf, sharesUnsaidWhole, significantDigits } from './odd-shares.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { type Candidate, candidatesOf, isOneThing, numbersAbove, type Told } from './share-candidates.ts';
import { OF_PLAN } from './share-words.ts';
import type { Place, Tried } from './tried-shares.ts';
import type { Weighed } from './weighing.ts';

/** Behind a percentage: it is of something that stands nowhere near. */
const OF_OTHER = /^\s*\)?\s*(?:\/|điểm|đúng hạn|trước hạn|mỗi|một năm|năm trước|cùng kỳ)(?!\p{L})/iu;
/** What a percentage is of, as the words behind it say. */
const BASE = /^\s*(?:so với|trên|của)?\s*(?:tổng(?:\s+số)?|số)?\s*([^.,;()\d%]{4,50}?)\s*(?:$|[.,;()])/iu;
/** `Nếu tính trên tổng số hiện có thì tỷ lệ này là 56,2%`: of what was told before, and of another base. */
const OF_SAME_AGAIN =
  /(?<!\p{L})(?:nếu tính|tính (?:trên|theo|cả|chung)|(?:t[ỷỉ] lệ|con số|mức) (?:này|đó|trên))(?!\p{L})[^.;]*$/iu;
/** Among few things any share is that of some pair. */
const FEW = exact(10);
const NARROW = 60;

/**
 * Shares of numbers said before, in the same paragraph or right above: `Phát hiện 263 trường hợp, đã sửa 251 (95,44%)`. What agrees proves
 * itself; wrong is said of two numbers that stand together as part and whole, of one share in a list whose others agree, and where digits were
 * cut off or mistyped. `known`: where rates begin that are judged already, by `claims` among others.
 */
export function nearShares(
  passages: readonly Passage[],
  known: ReadonlySet<number>,
  claims: readonly Claim[],
  source: SourceText,
): Claim[] {
  const open = passages.flatMap((passage, place) =>
    passage.quantities.flatMap((rate, index): Open[] => {
      if (rate.unit !== 'percent' || isVague(rate) || known.has(rate.start)) return [];
      if (OF_OTHER.test(wordsBetween(passage, rate.end, rate.end + 30))) return [];
      const tried = triedFor(passages, place, index);
      return tried.length === 0 ? [] : [{ passages, place, rate, tried }];
    }),
  );
  const agreeing = open.flatMap(({ tried }): Claim[] => {
    const fits = tried.find(({ weighed }) => weighed.judgement.verdict === 'agrees')?.weighed;
    return fits === undefined ? [] : [claimOf(source, 'share', wrongShare, fits)];
  });
  const fitting = startsOf(agreeing);
  const left = open.filter(({ rate }) => !fitting.has(rate.start));
  if (left.length === 0) return agreeing;
  const proved = provedShares(passages, claims, agreeing);
  return [
    ...agreeing,
    ...left.flatMap((one): Claim[] => {
      if (isOfSameAgain(one)) return [];
      const told = oddInList(one, one.tried, proved) ?? wrongOf(one);
      if (told !== undefined) return [claimOf(source, 'share', wrongShare, told)];
      return likelyWrong(one, proved).map((weighed) => {
        const claim = claimOf(source, 'share', wrongShare, weighed);
        return asWarning(claim);
      });
    }),
  ];
}

interface Open extends Place {
  readonly tried: readonly Tried[];
}

function isOfSameAgain({ passages, place, rate }: Open): boolean {
  const passage = passages[place];
  const from = passage && numberBefore(passage, rate.start)?.end;
  return passage !== undefined && OF_SAME_AGAIN.test(wordsBetween(passage, from ?? passage.body, rate.start));
}

function triedFor(passages: readonly Passage[], place: number, index: number): Tried[] {
  const rate = passages[place]?.quantities[index];
  const candidates = candidatesOf(passages, place, index);
  if (rate === undefined || candidates.length === 0) return [];
  const wholes = wholesOf(passages, place, index);
  return candidates.flatMap((candidate) =>
    (candidate.whole === undefined ? wholes : [candidate.whole]).flatMap((whole) => tryOut(rate, candidate, whole)),
  );
}

/** What nobody proves, and what looks like a slip of one that they would. */
function likelyWrong(one: Open, proved: readonly Proved[]): Weighed[] {
  const slip = one.tried.find((tried) => isSlipOf(one, tried));
  if (slip?.tie === 'beside' && sharesUnsaidWhole(one, slip.part.one, proved)) return [];
  return slip === undefined ? [] : [slip.weighed];
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
  if (a === b || isVague(a) || a.perUnit || a.unit === 'percent' || a.unit === 'percentage-point') return [];
  if ((a.unit === 'count') !== (b.unit === 'count') || isFew(a)) return [];
  const isPlan = candidate.whole === undefined && markOf(whole.passage, a).set;
  if (candidate.whole === undefined && !isPlan && compare(baseValue(a), baseValue(b)) <= 0) return [];
  const weighed = weighShare(rate, b, a);
  return weighed === undefined ? [] : [{ ...candidate, whole, weighed }];
}

/** What can be nothing else than wrong, or cut off. */
function wrongOf({ passages, place, rate, tried }: Open): Weighed | undefined {
  const passage = passages[place];
  if (passage === undefined) return undefined;
  const behind = wordsBetween(passage, rate.end, rate.end + 60);
  const digits = significantDigits(rate.written);
  const ofPlan = OF_PLAN.test(behind);
  const base = BASE.exec(behind)?.[1] ?? '';
  const nearest = tried.find(({ part, whole }) => whole.one.end <= part.one.start && isOneThing(part, whole))?.whole;
  return tried.find(({ weighed, part, whole, tie }) => {
    const { verdict } = weighed.judgement;
    const named = isNamedBase(base, whole);
    if ((tie !== 'pair' && tie !== 'beside') || verdict === 'within-rounding') return false;
    if (!named && !isOneThing(part, whole)) return false;
    if (tie === 'pair') return !countsSibling(part.passage, weighed) && !isOfVotes(part.passage, weighed);
    if (digits < 3 || (ofPlan && !markOf(whole.passage, whole.one).set)) return false;
    return (
      verdict === 'truncated' ||
      ((named || (whole === nearest && isBeside(part, whole) && isHalfNamed(base, whole))) && isMistyped(weighed, 3))
    );
  })?.weighed;
}

function isFew(one: Quantity): boolean {
  return one.readings[0].decimals <= 0 && compare(baseValue(one), FEW) < 0;
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
