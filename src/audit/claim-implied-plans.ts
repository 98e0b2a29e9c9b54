import { add, negate } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isVague, type Quantity } from './quantity.ts';
import { LEADS_TO_RATE } from './share-words.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import { isFitting, type Weighed } from './weighing.ts';

/** From a share of a plan to how much was lacking, or beyond it. */
const LACKS =
  /^\s*(?:so với\s+)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|KH|DT)(?!\p{L})[^.;,()\d]{0,40}[,;(]\s*(?:như vậy\s+|còn\s+|tức\s+)?(hụt|thiếu|vượt)(?:\s+(?:thêm|là|được|thu|chi))?\s*$/iu;

/** Before a number: it is the plan itself. */
const PLAN = /(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|giao|KH|DT)(?!\p{L})[^.;,]*$/iu;

/**
 * `thu 2.881,4 tỷ đồng, đạt 98,7% dự toán, hụt 38,6 tỷ đồng`: result and shortfall make up the plan that nobody tells, and which the share is of.
 * Wrong is said of what one slip explains. `known`: what is judged already.
 */
export function impliedPlans(passage: Passage, known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passage.quantities.flatMap((rate, index): Claim[] => {
    const [result, short] = [passage.quantities[index - 1], passage.quantities[index + 1]];
    if (rate.unit !== 'percent' || isVague(rate) || known.has(rate.start)) return [];
    if (result === undefined || short === undefined || result.unit !== short.unit) return [];
    if (!isAmount(result) || !isAmount(short)) return [];
    if (PLAN.test(wordsBetween(passage, result.start - 60, result.start))) return [];
    const word = LACKS.exec(wordsBetween(passage, rate.end, short.start))?.[1];
    if (word === undefined || !LEADS_TO_RATE.test(wordsBetween(passage, result.end, rate.start))) return [];
    const again = ([a, b, c]: readonly Quantity[]) => a && b && c && weighOfBoth(a, b, c, /vượt/iu.test(word));
    const weighed = again([rate, result, short]);
    if (weighed === undefined) return [];
    if (!isFitting(weighed) && !isRepairedByOneSlip([rate, result, short], 2, again)) return [];
    return [claimOf(source, 'share', wrongShare, weighed)];
  });
}

/** The share of what result and shortfall make together, or the result without what is beyond. */
function weighOfBoth(rate: Quantity, result: Quantity, short: Quantity, beyond: boolean): Weighed | undefined {
  const [a, b] = [result.readings[0], short.readings[0]];
  const value = add(a.value, beyond ? negate(b.value) : b.value);
  if (value.numerator <= 0n) return undefined;
  const plan: Quantity = { ...result, readings: [{ value, decimals: Math.max(a.decimals, b.decimals) }] };
  const weighed = weighShare(rate, result, plan);
  return weighed && { ...weighed, parts: [result, short] };
}
