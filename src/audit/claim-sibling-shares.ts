import { add, compare, divide, exact, multiply, ONE, roundTo, subtract } from '../numbers/exact.ts';
import { contains, divideIntervals, type Interval, intersect, meet } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { type Share, sharesIn } from './claim-swapped-shares.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { countInWords } from './number-words.ts';
import { significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { intervalOf, isVague, type Quantity } from './quantity.ts';
import { exchangesOf, isRepairedByOneSlip } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

/** How many paragraphs before and behind may tell of other parts. */
const REACH = 3;
const FARTHEST = 90;
const LEADS = /(?<!\p{L})(?:chiếm|\()(?:\s+(?:t[ỷỉ] lệ|khoảng))?\s*$|\(\s*$/iu;
const FEWEST_SIBLINGS = 2;
const TELLING = 3;
const MANY = 6;
/** Of the whole: what the siblings say of it must be as exact as this. */
const WIDEST = exact(1, 100);

/**
 * Shares of a whole that stands far away or nowhere, but that the shares around it all tell: `15,87 tỷ USD, chiếm 44,2% … 8,37 tỷ USD, chiếm 32,3% …
 * 3,05 tỷ USD, chiếm 8,5% … 9,11 tỷ USD (25,4%)`. The odd one has two digits exchanged. `known`: where rates begin that are judged already.
 */
export function siblingShares(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  const told = passages.map((passage) =>
    passage.text.includes('%') ? sharesOf(passage).flatMap((share) => impliedBy(passage, share) ?? []) : [],
  );
  return told.flatMap((shares, place) => {
    const near = told.slice(Math.max(0, place - REACH), place + REACH + 1).flat();
    if (near.length <= FEWEST_SIBLINGS) return [];
    return shares.flatMap((one): Claim[] => {
      if (known.has(one.rate.start)) return [];
      const weighed = oddAmong(one, near);
      return weighed === undefined ? [] : [asWarning(claimOf(source, 'share', wrongShare, weighed))];
    });
  });
}

/** With those of counts in words: `hai người dưới 40 tuổi, chiếm 3,17%`. */
function sharesOf(passage: Passage): Share[] {
  const shares = sharesIn(passage, new Set());
  return passage.quantities.flatMap((rate): Share[] => {
    if (rate.unit !== 'percent') return [];
    const before = passage.quantities.findLast((one) => one.end <= rate.start && one.noun !== 'tuổi');
    const from = Math.max(before?.end ?? passage.body, rate.start - FARTHEST);
    const part = LEADS.test(wordsBetween(passage, from, rate.start))
      ? countInWords(passage, from, rate.start)
      : undefined;
    return part === undefined ? shares.filter((share) => share.rate === rate) : [{ rate, part }];
  });
}

interface Implied extends Share {
  readonly thing: string;
  /** What the whole must be, from the part and its percentage. */
  readonly whole: Interval;
}

function impliedBy(passage: Passage, { rate, part }: Share): Implied | undefined {
  if (isVague(rate) || isVague(part) || rate.readings[0].decimals === 0) return undefined;
  const whole = divideIntervals(intervalOf(part), intervalOf(rate));
  return whole && { rate, part, whole, thing: `${part.unit} ${thingOf(passage, part)}` };
}

function oddAmong(one: Implied, near: readonly Implied[]): Weighed | undefined {
  const siblings = near.filter(({ part, thing }) => part !== one.part && thing === one.thing);
  if (siblings.some(({ whole }) => meet(whole, one.whole))) return undefined;
  const groups = siblings.map((first) => siblings.filter(({ whole }) => meet(whole, first.whole)));
  const group = groups.reduce((most, next) => (next.length > most.length ? next : most), groups[0] ?? []);
  const whole = commonOf(group);
  if (group.length < FEWEST_SIBLINGS || whole === undefined) return undefined;
  return isExchangedOf(one, whole) || isMistypedOf(one, whole) ? ofUnsaid(one, group, whole) : undefined;
}

/** Two digits of the percentage or of its number changed places, else it were of this whole. */
export function isExchangedOf({ rate, part }: Share, whole: Interval): boolean {
  const fits = (one: Quantity, other: Quantity): boolean => {
    const implied = divideIntervals(intervalOf(other), intervalOf(one));
    return implied !== undefined && meet(implied, whole);
  };
  return (
    exchangesOf(rate, TELLING).some((other) => fits(other, part)) ||
    (significantDigits(rate.written) >= 2 && exchangesOf(part, TELLING).some((other) => fits(rate, other)))
  );
}

/** One digit of the percentage is another, where the siblings leave but one number for the whole. */
function isMistypedOf({ rate, part }: Share, { low, high }: Interval): boolean {
  const value = roundTo(divide(add(low, high), exact(2)) ?? low, 0);
  if (part.unit !== 'count' || !contains({ low, high, lowClosed: true, highClosed: true }, value)) return false;
  if (compare(subtract(high, low), ONE) >= 0) return false;
  const of: Quantity = { ...part, readings: [{ value, decimals: 0 }] };
  return isRepairedByOneSlip([rate], TELLING, ([one]) => one && weighShare(one, part, of));
}

/** What all of them say of the whole; undefined where that is too wide to tell a slip by. */
function commonOf(group: readonly Implied[]): Interval | undefined {
  const common = group.reduce<Interval | undefined>(
    (all, { whole }) => (all === undefined ? whole : intersect(all, whole)),
    undefined,
  );
  if (common === undefined) return undefined;
  return compare(subtract(common.high, common.low), multiply(common.high, WIDEST)) <= 0 ? common : undefined;
}

/** A share as one of the unsaid whole that its siblings tell. */
export function ofUnsaid(
  { rate, part }: Share,
  [sibling]: readonly Share[],
  { low, high }: Interval,
): Weighed | undefined {
  const value = divide(add(low, high), multiply(exact(2), unitOf(part.unit).scale));
  if (value === undefined || sibling === undefined) return undefined;
  const weighed = weighShare(rate, part, { ...part, readings: [{ value, decimals: MANY }] });
  if (weighed?.judgement.verdict !== 'contradicts') return undefined;
  const arithmetic = `${part.written} / (${sibling.part.written} / ${sibling.rate.written})`;
  return {
    ...weighed,
    parts: [part, sibling.part],
    recomputed: () => ({ ...weighed.recomputed(), arithmetic }),
  };
}
