import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { weighItems } from './claim-sums.ts';
import type { Item } from './clause-items.ts';
import { claimOf } from './judge-claim.ts';
import { isNegated, negates } from './negation.ts';
import { mayAdd } from './nouns.ts';
import { isOffByAtMost } from './off-by.ts';
import { baseValue } from './quantity.ts';
import { roleOf } from './roles.ts';

const BETWEEN = /không\s+(?:hài lòng|đồng ý|đồng tình|ủng hộ)/iu;

/** A slip may be so many times smaller than the whole. */
const FARTHEST = 4;

/**
 * What is so and what is not make up the whole: `58 đơn: thuộc thẩm quyền 41, không thuộc thẩm quyền 17`; what is still open
 * right behind belongs to them: `hòa giải thành 152 vụ, không thành 24 vụ, đang hòa giải 10 vụ`.
 */
export function negationClaims(items: readonly Item[], source: SourceText): Claim[] {
  return items.flatMap((not, index): Claim[] => {
    const [whole, is, after] = [items[index - 2], items[index - 1], items[index + 1]];
    if (whole === undefined || is === undefined || !negates(not.words, is.words)) return [];
    const parts = [is, not, ...(after !== undefined && roleOf(after.words) === 'open' ? [after] : [])];
    const { quantity } = whole;
    // `xuất sắc 39, tốt 171, hoàn thành 3, không hoàn thành 1`: one of several kinds, not what they make up.
    if (index > 2 && roleOf(whole.words) !== 'total') return [];
    if (isNegated(nameOf(whole)) || negates(not.words, nameOf(whole)) || parts.some((part) => !sameThing(part, whole)))
      return [];
    if (compare(baseValue(quantity), baseValue(is.quantity)) < 0) return [];
    const weighed = weighItems(whole, parts);
    if (weighed === undefined) return [];
    const rest = after !== undefined && roleOf(after.words) === undefined && sameThing(after, whole) ? [after] : [];
    // `3 ngân hàng ghi nhận giảm, 1 ngân hàng không ghi nhận và 6 ngân hàng ghi nhận tăng`: more than two kinds.
    if (weighed.judgement.verdict !== 'agrees' && rest.length > 0) {
      const all = weighItems(whole, [...parts, ...rest]);
      return all?.judgement.verdict === 'agrees' ? [claimOf(source, 'balance', wrongSum, all)] : [];
    }
    // Between content and not content stand those who are neither.
    const { verdict, difference } = weighed.judgement;
    const { numerator } = difference;
    // `HTT 12.039; HT 6.812; chưa HT 109`: no slip makes so much, they are three kinds.
    if (verdict === 'contradicts' && !isOffByAtMost(weighed, FARTHEST)) return [];
    if (numerator > 0n && BETWEEN.test(not.words) && !/trở lên/iu.test(is.words)) return [];
    return [claimOf(source, 'balance', wrongSum, weighed)];
  });
}

/** `Hài lòng: 90 phiếu`: before the colon stands what is spoken of. */
function nameOf({ words }: Item): string {
  return words.replace(/^[^:\d]*:\s/u, '');
}

function sameThing(part: Item, whole: Item): boolean {
  const [a, b] = [part.quantity, whole.quantity];
  return a.unit === b.unit && mayAdd(a.noun, b.noun);
}
