import { absolute, compare, divide, exact, multiply, ONE, subtract } from '../numbers/exact.ts';
import { subtractIntervals } from '../numbers/interval.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { comparable } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighOwnRate, weighShare } from './judge-claim.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, intervalOf, type Quantity } from './quantity.ts';
import { bare, best, isFitting, rateOf, type Weighed } from './weighing.ts';

const TIMES = /(?<!\p{L})gấp\s+$/iu;
const THAN = /^\s*lần\s+(?:so với\s+)?(?:cùng kỳ|năm|quý|tháng|kỳ|đầu năm)(?!\p{L})[^().;,]{0,30}\(\s*$/iu;
/** `gấp 1,6 lần (5.840 lượt so với 3.650 lượt)`: the bracket holds both. */
const OPENS_BOTH = /^\s*lần(?!\p{L})[^().;,\d]{0,40}(?:(?:19|20)\d{2}\s*)?\(\s*$/iu;
const BETWEEN_BOTH = /^[^().;\d]{0,30}(?:so với|trên|\/)\s*[^().;,\d]{0,20}$/iu;
const FARTHEST = 80;

interface Pair {
  readonly now: Quantity;
  readonly base: Quantity;
}

/** How many times as much, with its base in a bracket: `61 buổi, gấp 2,5 lần cùng kỳ (24 buổi)`, or with both numbers there. */
export function multipleClaims(passage: Passage, source: SourceText): Claim[] {
  if (!/gấp/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((times, index): Claim[] => {
    if (times.approximate || times.unit !== 'count') return [];
    if (!TIMES.test(wordsBetween(passage, times.start - 10, times.start))) return [];
    const pair = bothBehind(passage, index) ?? baseBehind(passage, index);
    if (pair === undefined) return ofChange(passage, index, source);
    const weighed = weighShare(times, pair.now, pair.base);
    return weighed === undefined || isRoughly(weighed) ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
  });
}

function bothBehind(passage: Passage, index: number): Pair | undefined {
  const [times, now, base] = passage.quantities.slice(index, index + 3);
  if (times === undefined || now === undefined || base === undefined || !mayBeMultiple(passage, now, base))
    return undefined;
  return OPENS_BOTH.test(wordsBetween(passage, times.end, now.start)) &&
    BETWEEN_BOTH.test(wordsBetween(passage, now.end, base.start))
    ? { now, base }
    : undefined;
}

function baseBehind(passage: Passage, index: number): Pair | undefined {
  const [times, base] = passage.quantities.slice(index, index + 2);
  if (times === undefined || base === undefined || base.approximate) return undefined;
  if (!THAN.test(wordsBetween(passage, times.end, base.start))) return undefined;
  const now = passage.quantities.slice(0, index).findLast((one) => mayBeMultiple(passage, one, base));
  const between = now === undefined ? '' : wordsBetween(passage, now.end, times.start);
  if (now === undefined || between.length > FARTHEST || /[.;]\s/.test(between) || leavesBracket(between))
    return undefined;
  return { now, base };
}

/** From a change to how many times as much that makes, and the other way: `tăng 446 tỷ đồng và gấp 3,7 lần`, `gấp 4 lần, tăng 9.360 hồ sơ`. */
const CHANGE_THEN_TIMES =
  /^[^.;:()\d]{0,30}?(?:,|\(|(?<!\p{L})và|\s[–-])\s*(?:(?:tức|hay|tương đương)(?:\s+là)?\s+)?gấp\s*$/iu;
const TIMES_THEN_CHANGE =
  /^\s*lần(?!\p{L})[^.;:()]{0,40}?(?:,|\(|(?<!\p{L})và|\s[–-])\s*(?:(?:tức|hay|tương đương)(?:\s+là)?\s+)?(?:tăng|nhiều hơn|cao hơn)(?:\s+thêm)?\s*$/iu;
const COMPARED =
  /(?<!\p{L})(?:so với|cùng kỳ|kế hoạch|chỉ tiêu|dự toán|(?:năm|quý|tháng|kỳ)\s(?:trước|ngoái|\d))(?!\p{L})/iu;

/** How many times as much a change makes of what was: `609 tỷ đồng, …, tăng 446 tỷ đồng và gấp 3,7 lần so với năm 2017`. */
function ofChange(passage: Passage, index: number, source: SourceText): Claim[] {
  const [before, times, behind] = [
    passage.quantities[index - 1],
    passage.quantities[index],
    passage.quantities[index + 1],
  ];
  if (times === undefined || !isTimes(passage, times)) return [];
  const change = [
    before !== undefined && CHANGE_THEN_TIMES.test(wordsBetween(passage, before.end, times.start)) ? before : undefined,
    behind !== undefined && TIMES_THEN_CHANGE.test(wordsBetween(passage, times.end, behind.start)) ? behind : undefined,
  ].find((one) => one !== undefined && moveAt(passage, passage.quantities.indexOf(one))?.falls === false);
  if (change === undefined || areComparedApart(passage, times, change)) return [];
  const first = Math.min(index, passage.quantities.indexOf(change));
  const now = passage.quantities
    .slice(0, first)
    .findLast((one, at) => mayBeMultiple(passage, one, change) && moveAt(passage, at) === undefined);
  if (now === undefined || /\.\s/u.test(wordsBetween(passage, now.end, times.start))) return [];
  const weighed = weighTimesMore(times, now, change);
  // `gấp 3,2 lần` for what grew by 3,2 times as much.
  const grown = weighOwnRate({ ...times, unit: 'count', rounded: true }, change, now, false);
  if (weighed === undefined || isRoughly(weighed) || (weighed.judgement.verdict === 'contradicts' && isFitting(grown)))
    return [];
  const claim = claimOf(source, 'difference', wrongDifference, weighed);
  return weighed.judgement.verdict === 'contradicts' ? [asWarning(claim)] : [claim];
}

/** `gấp 2 lần kế hoạch, tăng 300 ha so với cùng kỳ`: each is of something else. */
function areComparedApart(passage: Passage, times: Quantity, change: Quantity): boolean {
  const [one, other] = [times, change].sort((a, b) => a.start - b.start) as [Quantity, Quantity];
  const behind = /^[^,;.()\d]*\d?/u.exec(wordsBetween(passage, other.end, other.end + 60))?.[0] ?? '';
  return COMPARED.test(wordsBetween(passage, one.end, other.start)) && COMPARED.test(behind);
}

function weighTimesMore(times: Quantity, now: Quantity, change: Quantity): Weighed | undefined {
  return best(
    { ...times, rounded: true },
    [now, change],
    ([a, b]) => {
      if (a === undefined || b === undefined) return undefined;
      const value = divide(baseValue(now, a), subtract(baseValue(now, a), baseValue(change, b)));
      const base = subtractIntervals(intervalOf(now, a), intervalOf(change, b));
      return value && rateOf(value, () => intervalOf(now, a), base);
    },
    () => `${bare(now)}/(${bare(now)} − ${bare(change)})`,
  );
}

/** Whether the number stands behind `gấp` and before `lần`. */
export function isTimes(passage: Passage, times: Quantity): boolean {
  return (
    TIMES.test(wordsBetween(passage, times.start - 10, times.start)) &&
    /^\s*lần(?!\p{L})/u.test(wordsBetween(passage, times.end, times.end + 6))
  );
}

export function mayBeMultiple(passage: Passage, one: Quantity, base: Quantity): boolean {
  const [a, b] = [thingOf(passage, one), thingOf(passage, base)];
  return comparable(one, base) && (a === b || a === '' || b === '');
}

/** `gấp 2 lần` for 2,3 times as much: said in whole numbers. */
function isRoughly({ quantity, judgement }: Weighed): boolean {
  const { decimals } = quantity.readings[0];
  const off = multiply(absolute(judgement.difference), exact(2));
  return judgement.verdict === 'contradicts' && decimals === 0 && compare(off, ONE) <= 0;
}
