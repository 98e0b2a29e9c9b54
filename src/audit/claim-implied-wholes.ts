import { compare, exact, multiply } from '../numbers/exact.ts';
import { divideIntervals, type Interval, intersect } from '../numbers/interval.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { baseBehind } from './odd-shares.ts';
import { leadOf } from './open-pairs.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { intervalOf, isAmount, type Quantity } from './quantity.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import { isOfOtherTime, isOfPlan, type ToldShare, toldShares } from './told-shares.ts';
import type { Weighed } from './weighing.ts';

const NESTED = /(?<!\p{L})(?:trong đó|trong số|riêng)(?!\p{L})/iu;
/** Before a number that others are parts of. */
const OPENS =
  /(?<!\p{L})(?:tổng|toàn|trong số|trên số|khảo sát|lấy ý kiến|kiểm tra|rà soát|đánh giá|có|đối với|với|là|đạt)(?!\p{L})[^.;()\d]{0,60}$/iu;
const FARTHEST = 300;
/** What shares of two digits allow. */
const WIDEST = exact(11, 10);
const TELLING = 3;

/**
 * Several shares that fit one whole, and a number before them that is one slip of the keys away from it: `lấy ý kiến 71 phòng: 11 phòng (65%), 4 phòng
 * (24%), 2 phòng (12%)` are of 17. Told as doubtful. `known`: where rates begin that are judged already.
 */
export function impliedWholes(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage) => {
    if (!passage.text.includes('%')) return [];
    const open = toldShares(passage).filter(({ rate }) => !known.has(rate.start));
    return runsOfOne(passage, open).flatMap((run): Claim[] => {
      const weighed = slippedWhole(passage, run);
      return weighed === undefined ? [] : [asWarning(claimOf(source, 'share', wrongShare, weighed))];
    });
  });
}

/** The shares one after the other that fit one whole. */
function runsOfOne(passage: Passage, open: readonly ToldShare[]): ToldShare[][] {
  const runs: ToldShare[][] = [];
  let whole: Interval | undefined;
  for (const one of open) {
    if (isOfPlan(wordsBetween(passage, one.rate.end, one.rate.end + 20)) || isOfOtherTime(passage, one)) continue;
    const own = divideIntervals(intervalOf(one.part), intervalOf(one.rate));
    const last = runs.at(-1)?.at(-1);
    const both = whole && own && last && goesOn(passage, last, one) ? intersect(whole, own) : undefined;
    if (both === undefined) runs.push([one]);
    else runs.at(-1)?.push(one);
    whole = both ?? own;
  }
  return runs.filter((run) => run.length > 1);
}

function goesOn(passage: Passage, last: ToldShare, next: ToldShare): boolean {
  if ((last.part.unit === 'count') !== (next.part.unit === 'count')) return false;
  if (baseBehind(passage, last.rate) !== baseBehind(passage, next.rate) && last.part.unit !== 'count') return false;
  const between = wordsBetween(passage, last.rate.end, Math.min(next.part.start, next.rate.start));
  return between.length < FARTHEST && !NESTED.test(between);
}

/** The nearest number before them that opens a list and would be their whole, but for one slip. */
function slippedWhole(passage: Passage, run: readonly ToldShare[]): Weighed | undefined {
  const [first] = run;
  if (first === undefined) return undefined;
  const from = Math.min(first.part.start, first.rate.start);
  const own =
    first.part.half === undefined ? undefined : passage.quantities[passage.quantities.indexOf(first.part) + 1];
  const whole = own ?? passage.quantities.findLast((one) => one.end <= from && mayBeWhole(passage, one, first.part));
  if (whole === undefined || from - whole.end > FARTHEST || !isNarrow(run)) return undefined;
  const weigh = (other: Quantity): Weighed | undefined => worst(run, other);
  const alike = thingOf(passage, whole) === thingOf(passage, first.part);
  const digits = alike || run.length > 2 ? 2 : TELLING;
  const slipped = isRepairedByOneSlip([whole], digits, ([other]) => other && weigh(other));
  return slipped ? weighShare(first.rate, first.part, whole) : undefined;
}

function mayBeWhole(passage: Passage, whole: Quantity, part: Quantity): boolean {
  if (!isAmount(whole) || (whole.unit === 'count') !== (part.unit === 'count') || whole.noun === 'thời gian')
    return false;
  return changeAt(passage, whole) === undefined && OPENS.test(leadOf(passage, whole));
}

/** The share that fits least. */
function worst(run: readonly ToldShare[], whole: Quantity): Weighed | undefined {
  const weighed = run.flatMap(({ rate, part }) => weighShare(rate, part, whole) ?? []);
  return weighed.find(({ judgement }) => judgement.verdict !== 'agrees') ?? weighed[0];
}

/** What one of the shares says of the whole to within a tenth; small parts tell nothing. */
function isNarrow(run: readonly ToldShare[]): boolean {
  return run.some(({ rate, part }) => {
    const whole = divideIntervals(intervalOf(part), intervalOf(rate));
    return whole !== undefined && compare(whole.high, multiply(whole.low, WIDEST)) <= 0;
  });
}
