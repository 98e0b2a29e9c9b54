import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import type { Item } from './clause-items.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { baseValue } from './quantity.ts';
import { type Role, roleOf } from './roles.ts';

const TIMELY = new Set<Role | undefined>(['early', 'on-time', 'in-time']);

/** `118/124 phản ánh, đạt 95,2%; 06 phản ánh đang xử lý`: what a fraction leaves over. */
export function restClaims(items: readonly Item[], source: SourceText): Claim[] {
  const rests = items.filter(({ words, fraction }) => fraction === undefined && roleOf(words) === 'open');
  const [rest, ...others] = rests;
  if (rest === undefined || others.length > 0) return [];
  const fraction = items.slice(0, items.indexOf(rest)).findLast((item) => item.fraction !== undefined)?.fraction;
  if (fraction === undefined || items.filter((item) => item.fraction !== undefined).length > 1) return [];
  // `đúng hạn 812/815 hồ sơ; đang giải quyết 26`: what came late is left over, not what is still open.
  const fractionItem = items.find((item) => item.fraction === fraction);
  if (TIMELY.has(roleOf(fractionItem?.words ?? ''))) return [];
  const { numerator, denominator } = fraction;
  // `đúng hạn 1.331/1.331 hồ sơ đã giải quyết; đang giải quyết 15`: of all there are, nothing is left over.
  if (compare(baseValue(numerator), baseValue(denominator)) === 0) return [];
  if (rest.quantity.unit !== denominator.unit || !mayAdd(rest.quantity.noun, denominator.noun)) return [];
  const weighed = weighSum(rest.quantity, [denominator, numerator], [1, -1]);
  if (weighed === undefined) return [];
  // Without a noun in common or with more items behind, the rest may be of something else.
  const beside = items[items.indexOf(rest) - 1]?.fraction === fraction && items.at(-1) === rest;
  const sure = beside && rest.quantity.noun !== '' && rest.quantity.noun === denominator.noun;
  return weighed.judgement.verdict === 'agrees' || sure ? [claimOf(source, 'balance', wrongSum, weighed)] : [];
}
