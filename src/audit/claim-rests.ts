import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import type { Item } from './claim-sums.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { roleOf } from './roles.ts';

/** `118/124 phản ánh, đạt 95,2%; 06 phản ánh đang xử lý`: what a fraction leaves over. */
export function restClaims(items: readonly Item[], source: SourceText): Claim[] {
  const rests = items.filter(({ words, fraction }) => fraction === undefined && roleOf(words) === 'open');
  const [rest, ...others] = rests;
  if (rest === undefined || others.length > 0) return [];
  const fraction = items.slice(0, items.indexOf(rest)).findLast((item) => item.fraction !== undefined)?.fraction;
  if (fraction === undefined || items.filter((item) => item.fraction !== undefined).length > 1) return [];
  const { numerator, denominator } = fraction;
  if (rest.quantity.unit !== denominator.unit || !mayAdd(rest.quantity.noun, denominator.noun)) return [];
  const weighed = weighSum(rest.quantity, [denominator, numerator], [1, -1]);
  if (weighed === undefined) return [];
  // Without a noun in common or with more items behind, the rest may be of something else.
  const beside = items[items.indexOf(rest) - 1]?.fraction === fraction && items.at(-1) === rest;
  const sure = beside && rest.quantity.noun !== '' && rest.quantity.noun === denominator.noun;
  return weighed.judgement.verdict === 'agrees' || sure ? [claimOf(source, 'balance', wrongSum, weighed)] : [];
}

/** `thu 4.215 triệu đồng, đạt 52,7% dự toán (8.000 triệu đồng), còn phải thu 3.785 triệu đồng`: what a proved share leaves over. */
export function restsOfShares(shares: readonly Claim[], passage: Passage, source: SourceText): Claim[] {
  return shares.flatMap(({ kind, verdict, numbers }): Claim[] => {
    const [rate, part, whole] = numbers.map(({ start }) => passage.quantities.find((one) => one.start === start));
    if (kind !== 'share' || verdict !== 'agrees' || rate === undefined || part === undefined || whole === undefined)
      return [];
    const last = Math.max(rate.end, part.end, whole.end);
    const next = passage.quantities.find(({ start }) => start >= last);
    if (next === undefined || next.approximate || next.half !== undefined || part.half !== undefined) return [];
    if (next.unit !== whole.unit || part.unit !== whole.unit) return [];
    if (next.unit === 'count' && (next.noun === '' || next.noun !== whole.noun)) return [];
    const words = wordsBetween(passage, last, next.start);
    if (!/^[^.\d]{0,25}[,;]\s*(?:số\s+)?còn(?:\s+(?:lại|phải|chưa|nợ))(?:\s+\p{L}+){0,3}\s*:?\s*$/iu.test(words))
      return [];
    const weighed = weighSum(next, [whole, part], [1, -1]);
    return weighed === undefined ? [] : [claimOf(source, 'balance', wrongSum, weighed)];
  });
}
