import { absolute, compare, exact, multiply, ONE } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { comparable } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

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
    const weighed = pair && weighShare(times, pair.now, pair.base);
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
