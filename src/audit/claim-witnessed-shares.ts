import { add, compare, type Exact, exact, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { agreeingShare, agreeingSum } from './agreeing.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim, startsOf } from './claim.ts';
import { isOfVotes } from './claim-shares.ts';
import { claimOf, weighShare, weighSum } from './judge-claim.ts';
import { isInOneSentence, LIST_REACH, provedShares } from './list-shares.ts';
import { baseBehind, isHalfNamed, significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { numbersAbove, type Told } from './share-candidates.ts';
import { NESTED, OTHER_BASE_AFTER } from './share-words.ts';
import { isOfOtherTime, isOfPlan, isSlippedShare, type ToldShare, toldShares } from './told-shares.ts';
import { fitsRounded } from './tried-shares.ts';

const FEW = exact(5);
const HUNDRED = exact(100);
const FARTHEST = 400;
const TELLING = 3;
const NEXT = 1;

/** Another share, and what its words say that it is of. */
interface Witness extends ToldShare {
  /** In the same passage. */
  readonly here: boolean;
  /** In this passage or right beside it. */
  readonly near: boolean;
  readonly base: string;
}

/**
 * Shares beside others that prove what they are of: `khảo sát 19 chuyên gia: 12 người (63%) …, 4 người (21%) …, 3 người (61%)`. Wrong is said where the
 * parts make up the whole or the shares a hundred, and of one in a list of three; else of what was mistyped. `claims`: what is judged already.
 */
export function witnessedShares(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const known = startsOf(claims);
  const lists = passages.map((passage) => (passage.text.includes('%') ? toldShares(passage) : []));
  const proved = new Map(provedShares(passages, claims).map((share) => [share.rate, share.whole]));
  const numberAt = numbersByPlace(passages);
  return passages.flatMap((passage, place) => {
    const open = (lists[place] ?? []).filter(({ rate }) => !known.has(rate.start));
    if (open.length === 0) return [];
    const near = wholesOf(passages, place);
    return open.flatMap((one): Claim[] => {
      const others = othersBeside(passages, lists, place, one);
      if (others.length === 0) return [];
      const far = new Set(others.flatMap(({ rate }) => proved.get(rate) ?? []));
      return witnessed(passage, one, others, [...near, ...[...far].flatMap((start) => numberAt(start) ?? [])], source);
    });
  });
}

/** The numbers of these passages by where they begin; gone through once, where one is asked for. */
function numbersByPlace(passages: readonly Passage[]): (start: number) => Told | undefined {
  let places: ReadonlyMap<number, Told> | undefined;
  return (start) => {
    places ??= new Map(
      passages.flatMap((passage) => passage.quantities.map((one): [number, Told] => [one.start, { passage, one }])),
    );
    return places.get(start);
  };
}

function othersBeside(
  passages: readonly Passage[],
  lists: readonly (readonly ToldShare[])[],
  place: number,
  one: ToldShare,
): Witness[] {
  const passage = passages[place];
  if (passage === undefined) return [];
  const base = baseBehind(passage, one.rate);
  const from = Math.max(0, place - LIST_REACH);
  return lists.slice(from, place + LIST_REACH + 1).flatMap((told, at) => {
    const other = passages[from + at];
    if (other === undefined) return [];
    return told
      .filter((share) => share !== one && (other === passage ? isBeside(passage, share, one) : isAlike(share, one)))
      .map((share): Witness => {
        const apart = Math.abs(from + at - place);
        return { ...share, here: apart === 0, near: apart <= NEXT, base: baseBehind(other, share.rate) };
      })
      .filter((share) => share.near || (base !== '' && isSameBase(share.base, base)));
  });
}

function witnessed(
  passage: Passage,
  one: ToldShare,
  others: readonly Witness[],
  wholes: readonly Told[],
  source: SourceText,
): Claim[] {
  const { rate, part } = one;
  const after = wordsBetween(passage, rate.end, rate.end + 40);
  if (OTHER_BASE_AFTER.test(after) || isOfPlan(after) || isOfOtherTime(passage, one)) return [];
  if (isOfOwn(passage, one) || isAll(rate)) return [];
  const base = baseBehind(passage, rate);
  for (const told of wholes) {
    const whole = told.one;
    if (!isHalfNamed(base, told)) continue;
    if (whole === part || (whole.unit === 'count') !== (part.unit === 'count')) continue;
    const weighed = weighShare(rate, part, whole);
    if (weighed === undefined || weighed.judgement.verdict !== 'contradicts') continue;
    const witnesses = others.filter((other) => isShareOf(other, whole));
    if (witnesses.length === 0 || isOfVotes(passage, weighed)) continue;
    const made = isMadeUp(passage, one, witnesses, whole);
    if (!made && fitsRounded(weighed)) continue;
    const ofSame = witnesses.filter(({ here, base }) => here || base !== '');
    const sure = made || isOneOfList(passage, one, ofSame, whole);
    if (!sure && (ofSame.length === 0 || !isSlippedShare(weighed, ofSame.length))) continue;
    const claim = claimOf(source, 'share', wrongShare, weighed);
    return [sure ? claim : asWarning(claim)];
  }
  return [];
}

/** `5.236 doanh nghiệp (100%)`: all of those that the number counts. */
function isAll({ readings }: Quantity): boolean {
  return compare(readings[0].value, HUNDRED) === 0;
}

/** It agrees with a number before it in its own paragraph, though that counts something else: `85.056 thí sinh, …, 74.203 bài (87,24%)`. */
function isOfOwn(passage: Passage, { rate, part }: ToldShare): boolean {
  return (
    significantDigits(rate.written) >= TELLING &&
    passage.quantities.some(
      (one) => one.end <= rate.start && compare(baseValue(one), baseValue(part)) > 0 && isShareOf({ rate, part }, one),
    )
  );
}

function isShareOf({ rate, part }: ToldShare, whole: Quantity): boolean {
  if (part === whole || (part.unit === 'count') !== (whole.unit === 'count')) return false;
  return agreeingShare(rate, part, whole) !== undefined;
}

/** Of things of one kind, said one after the other. */
function isBeside(passage: Passage, other: ToldShare, one: ToldShare): boolean {
  if (!isAlike(other, one)) return false;
  const [first, second] = other.rate.start < one.rate.start ? [other, one] : [one, other];
  const between = wordsBetween(passage, first.rate.end, Math.min(second.part.start, second.rate.start));
  return between.length < FARTHEST && !NESTED.test(between);
}

function isAlike(other: ToldShare, one: ToldShare): boolean {
  return (other.part.unit === 'count') === (one.part.unit === 'count');
}

/** The parts make up the whole, or their shares a hundred; those of the line before or behind leave no part out. */
function isMadeUp(passage: Passage, one: ToldShare, witnesses: readonly Witness[], whole: Quantity): boolean {
  const all = [one, ...witnesses.filter(({ here }) => here)];
  if (all.length < 2) {
    const around = [one, ...witnesses.filter(({ near }) => near)].map(({ part }) => part);
    return around.length > 1 && makesWhole(around, whole);
  }
  const parts = all.map(({ part }) => part);
  return makeUp(passage, parts, whole) || makeHundred(all.map(({ rate }) => rate));
}

function makesWhole(parts: readonly Quantity[], whole: Quantity): boolean {
  return !parts.includes(whole) && agreeingSum(whole, parts) !== undefined;
}

/** Two others at least are said of the same, in the same words, and there is room for this one beside them. */
function isOneOfList(passage: Passage, one: ToldShare, witnesses: readonly Witness[], whole: Quantity): boolean {
  const base = baseBehind(passage, one.rate);
  if (witnesses.length < 2 || !witnesses.every((other) => isSameBase(other.base, base))) return false;
  if (!witnesses.some(({ here, rate }) => !here || isInOneSentence(passage, rate, one.rate))) return false;
  const all = [one, ...witnesses.filter(({ here }) => here)];
  const rates = all.map(({ rate }) => rate.readings[0].value);
  const parts = all.map(({ part }) => baseValue(part));
  return isAtMost(rates, HUNDRED) || isAtMost(parts, baseValue(whole));
}

/** `tổng vốn đầu tư` and `tổng vốn đầu tư đăng ký`. */
function isSameBase(one: string, other: string): boolean {
  return one === other || (one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one)));
}

/** The parts make the whole, with one more behind them that has no share at most. */
function makeUp(passage: Passage, parts: readonly Quantity[], whole: Quantity): boolean {
  const last = Math.max(...parts.map(({ end }) => end));
  const more = passage.quantities.find(
    (other) => other.start > last && other.unit === whole.unit && !other.approximate && other.start - last < 80,
  );
  const ways = more === undefined ? [parts] : [parts, [...parts, more]];
  return ways.some((way) => makesWhole(way, whole));
}

function makeHundred(rates: readonly Quantity[]): boolean {
  const [rate] = rates;
  if (rate === undefined) return false;
  const hundred: Quantity = { ...rate, readings: [{ value: HUNDRED, decimals: rate.readings[0].decimals }] };
  const weighed = weighSum(hundred, rates);
  return weighed !== undefined && weighed.judgement.verdict !== 'contradicts';
}

function isAtMost(values: readonly Exact[], most: Exact): boolean {
  return (
    compare(
      values.reduce((sum, one) => add(sum, one), ZERO),
      most,
    ) <= 0
  );
}

/** The numbers that shares of this passage may be of, the nearest first. */
function wholesOf(passages: readonly Passage[], place: number): Told[] {
  const passage = passages[place];
  if (passage === undefined) return [];
  const here = [...passage.quantities].reverse().map((one): Told => ({ passage, one }));
  return [...here, ...numbersAbove(passages, place)].filter(
    ({ one }) =>
      one.unit !== 'percent' &&
      one.unit !== 'percentage-point' &&
      !one.perUnit &&
      !isVague(one) &&
      one.half !== 'numerator' &&
      compare(baseValue(one), FEW) > 0,
  );
}
