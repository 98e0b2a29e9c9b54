import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { itemOf } from './clause-items.ts';
import { clausesOf } from './clauses.ts';
import type { ItemList } from './item-lists.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { LEADS_TO_RATE, OTHER_BASE, OTHER_BASE_AFTER, sameUnit } from './share-words.ts';
import type { Weighed } from './weighing.ts';

/**
 * Items with their shares of the number that the list was opened with: `tiếp nhận 5.806 hồ sơ, trong đó:` and `+ trực tuyến: 5.214
 * hồ sơ (89,8%)`. Wrong is said only where another item proves that the shares are of that number.
 */
export function itemShareClaims({ lead, items }: ItemList, source: SourceText): Claim[] {
  const whole = openedWith(lead);
  if (whole === undefined) return [];
  const weighed = items.flatMap((passage): Weighed[] => {
    const [part, rate, ...more] = passage.quantities;
    if (part === undefined || rate?.unit !== 'percent' || isVague(rate) || isVague(part)) return [];
    if (part.half !== undefined || more.some(({ unit }) => unit === 'percent') || !sameUnit(whole, part)) return [];
    if (compare(baseValue(part), baseValue(whole)) > 0) return [];
    const between = wordsBetween(passage, part.end, rate.start);
    const after = wordsBetween(passage, rate.end, rate.end + 40);
    if (!LEADS_TO_RATE.test(between) || OTHER_BASE.test(between) || OTHER_BASE_AFTER.test(after)) return [];
    const one = weighShare(rate, part, whole);
    return one === undefined ? [] : [one];
  });
  const agrees = weighed.filter(({ judgement }) => judgement.verdict === 'agrees').length;
  return weighed
    .filter(({ judgement }) => judgement.verdict === 'agrees' || agrees * 2 > weighed.length - agrees)
    .map((one) => claimOf(source, 'share', wrongShare, one));
}

/** The last number of the line that opens the list. */
function openedWith(lead: ItemList['lead']): Quantity | undefined {
  const outer = clausesOf(lead).filter(
    ({ depth, quantities }) => depth === 0 && quantities.some(({ unit }) => unit !== 'percent'),
  );
  const last = outer.at(-1);
  return last === undefined ? undefined : itemOf(last)?.quantity;
}
