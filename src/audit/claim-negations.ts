import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { type Item, weighItems } from './claim-sums.ts';
import { claimOf } from './judge-claim.ts';
import { isNegated, negates } from './negation.ts';
import { mayAdd } from './nouns.ts';
import { baseValue } from './quantity.ts';
import { roleOf } from './roles.ts';

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
    if (isNegated(whole.words) || negates(not.words, whole.words) || parts.some((part) => !sameThing(part, whole)))
      return [];
    if (compare(baseValue(quantity), baseValue(is.quantity)) < 0) return [];
    const weighed = weighItems(whole, parts);
    return weighed === undefined ? [] : [claimOf(source, 'balance', wrongSum, weighed)];
  });
}

function sameThing(part: Item, whole: Item): boolean {
  const [a, b] = [part.quantity, whole.quantity];
  return a.unit === b.unit && mayAdd(a.noun, b.noun);
}
