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
const FARTHEST = 80;

/** How many times as much, with its base in a bracket: `61 buổi, gấp 2,5 lần cùng kỳ (24 buổi)`. */
export function multipleClaims(passage: Passage, source: SourceText): Claim[] {
  if (!/gấp/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((times, index): Claim[] => {
    const base = passage.quantities[index + 1];
    if (base === undefined || times.approximate || times.unit !== 'count' || base.approximate) return [];
    if (!TIMES.test(wordsBetween(passage, times.start - 10, times.start))) return [];
    if (!THAN.test(wordsBetween(passage, times.end, base.start))) return [];
    const now = passage.quantities.slice(0, index).findLast((one) => mayBeMultiple(passage, one, base));
    const between = now === undefined ? '' : wordsBetween(passage, now.end, times.start);
    if (now === undefined || between.length > FARTHEST || /[.;]\s/.test(between) || leavesBracket(between)) return [];
    const weighed = weighShare(times, now, base);
    return weighed === undefined || isRoughly(weighed) ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
  });
}

function mayBeMultiple(passage: Passage, one: Quantity, base: Quantity): boolean {
  const [a, b] = [thingOf(passage, one), thingOf(passage, base)];
  return comparable(one, base) && (a === b || a === '' || b === '');
}

/** `gấp 2 lần` for 2,3 times as much: said in whole numbers. */
function isRoughly({ quantity, judgement }: Weighed): boolean {
  const { decimals } = quantity.readings[0];
  const off = multiply(absolute(judgement.difference), exact(2));
  return judgement.verdict === 'contradicts' && decimals === 0 && compare(off, ONE) <= 0;
}
