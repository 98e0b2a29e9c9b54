import { add, compare, divide, exact, multiply, subtract } from '../numbers/exact.ts';
import { divideIntervals, type Interval, intersect, meet } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { type Share, sharesIn } from './claim-swapped-shares.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import type { Passage } from './passage.ts';
import { intervalOf, isVague, type Quantity } from './quantity.ts';
import { exchangesOf } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

/** How many paragraphs before and behind may tell of other parts. */
const REACH = 3;
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
  const none = new Set<number>();
  const told = passages.map((passage) =>
    passage.text.includes('%') ? sharesIn(passage, none).flatMap((share) => impliedBy(passage, share) ?? []) : [],
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
  const fits = (rate: Quantity, part: Quantity): boolean => {
    const implied = divideIntervals(intervalOf(part), intervalOf(rate));
    return implied !== undefined && meet(implied, whole);
  };
  const exchanged =
    exchangesOf(one.rate, TELLING).some((rate) => fits(rate, one.part)) ||
    (significantDigits(one.rate.written) >= 2 && exchangesOf(one.part, TELLING).some((part) => fits(one.rate, part)));
  return exchanged ? ofUnsaid(one, group, whole) : undefined;
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

function ofUnsaid({ rate, part }: Share, [sibling]: readonly Implied[], { low, high }: Interval): Weighed | undefined {
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
