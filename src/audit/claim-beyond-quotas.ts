import { add, compare, divide, exact, multiply, ONE, roundTo, subtract } from '../numbers/exact.ts';
import {
  contains,
  type Interval,
  intersect,
  meet,
  point,
  scaleInterval,
  subtractIntervals,
} from '../numbers/interval.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { claimOf } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, intervalOf, type Quantity } from './quantity.ts';
import { best, type Weighed } from './weighing.ts';

/** Between `183/215` and by how much more than asked for that is. */
const BEYOND = /^[^.;()\d%]{0,40}(?:[,(]\s*)(?:như vậy\s+)?(?:đã\s+)?vượt(?:\s+(?:chỉ tiêu|kế hoạch|thêm|mức))*\s*$/iu;
const HUNDRED = exact(100);
const REACH = 2;
const FEWEST_SIBLINGS = 2;
const WIDEST = exact(1);

/** What was done of what there was, and by how much that is more than all were asked for. */
interface Beyond {
  readonly rate: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
  /** What was asked for, in percent, as this one tells it. */
  readonly quota: Interval;
}

/**
 * By how much several are beyond one quota that nobody says: `Công Thương 675/1.216 điều kiện, vượt 5,5%; Xây dựng 183/215 điều kiện, vượt 35,12%` lead to one half. The
 * one that leads to another quota is wrong.
 */
export function beyondQuotas(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  const told = passages.map(beyondIn);
  return told.flatMap((own, place) => {
    const near = told.slice(Math.max(0, place - REACH), place + REACH + 1).flat();
    return own.flatMap((one): Claim[] => {
      if (known.has(one.rate.start)) return [];
      const others = near.filter((other) => other !== one);
      const groups = others.map((first) => others.filter(({ quota }) => meet(quota, first.quota)));
      const group = groups.reduce((most, next) => (next.length > most.length ? next : most), []);
      const quota = quotaOf(group);
      if (quota === undefined || group.length < FEWEST_SIBLINGS || group.length * 2 <= others.length) return [];
      const weighed = weighBeyond(one, quota);
      if (weighed === undefined) return [];
      const claim = claimOf(source, 'difference', wrongDifference, weighed);
      return [weighed.judgement.verdict === 'contradicts' ? asWarning(claim) : claim];
    });
  });
}

function beyondIn(passage: Passage): Beyond[] {
  if (!/\d\s?\/\s?\d[^.;]{0,200}vượt/u.test(passage.text)) return [];
  return passage.fractions.flatMap(({ numerator: part, denominator: whole }): Beyond[] => {
    const rate = passage.quantities.find(({ start }) => start >= whole.end);
    if (rate?.unit !== 'percent' || rate.approximate || !BEYOND.test(wordsBetween(passage, whole.end, rate.start)))
      return [];
    const share = divide(multiply(baseValue(part), HUNDRED), baseValue(whole));
    if (share === undefined || compare(share, HUNDRED) > 0) return [];
    const quota = subtractIntervals(point(share), scaleInterval(intervalOf(rate), HUNDRED));
    return compare(quota.low, ONE) < 0 ? [] : [{ rate, part, whole, quota }];
  });
}

/** Most quotas are whole percents. */
function quotaOf(group: readonly Beyond[]): Quantity['readings'][0]['value'] | undefined {
  const common = group.reduce<Interval | undefined>(
    (all, { quota }) => (all === undefined ? quota : intersect(all, quota)),
    undefined,
  );
  if (common === undefined || compare(subtract(common.high, common.low), WIDEST) > 0) return undefined;
  const middle = divide(add(common.low, common.high), exact(2)) ?? common.low;
  const whole = roundTo(middle, 0);
  return contains(common, whole) ? whole : undefined;
}

function weighBeyond({ rate, part, whole }: Beyond, quota: Quantity['readings'][0]['value']): Weighed | undefined {
  return best(
    rate,
    [part, whole],
    ([a, b]) => {
      const share = a && b && divide(baseValue(part, a), baseValue(whole, b));
      const asked = divide(quota, HUNDRED);
      if (share === undefined || asked === undefined) return undefined;
      const value = subtract(share, asked);
      return { value, interval: () => point(value) };
    },
    () => `${part.written}/${whole.written} − ${quota.numerator}%`,
  );
}
