import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { type Item, weighItems } from './claim-sums.ts';
import { claimOf } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { FAMILIES, type Family, type Role, roleOf } from './roles.ts';

interface Cast {
  readonly item: Item;
  readonly role: Role;
}

/**
 * Balances by the names of their numbers: total = settled + pending, settled = early + on time + late. `items` stand in one
 * sentence or in one list; a role that comes twice is not unambiguous, and nothing is said of it.
 */
export function balanceClaims(items: readonly Item[], source: SourceText): Claim[] {
  const cast = items.flatMap((item): Cast[] => {
    const role = roleOf(item.words);
    return role === undefined ? [] : [{ item, role }];
  });
  return FAMILIES.flatMap((family) => balanceOf(family, cast, source) ?? []);
}

function balanceOf(family: Family, cast: readonly Cast[], source: SourceText): Claim | undefined {
  const parts: Item[] = [];
  for (const role of [...family.needed, ...family.more]) {
    const [one, ...others] = cast.filter((item) => item.role === role);
    if (others.length > 0) return undefined;
    if (one !== undefined) parts.push(one.item);
    else if (family.needed.includes(role)) return undefined;
  }
  const whole = wholeOf(family, cast, parts);
  if (whole === undefined) return undefined;
  if (parts.some(({ quantity }) => quantity.unit === 'count' ? whole.quantity.unit !== 'count' || !mayAdd(quantity.noun, whole.quantity.noun) : whole.quantity.unit === 'count')) return undefined;
  const weighed = weighItems(whole, parts);
  if (weighed === undefined) return undefined;
  // What came in during the period is no whole while something was carried over.
  const carried = cast.some(({ role }) => role === 'opening') && family.needed.includes('done') && roleOf(whole.words) === 'new';
  if (carried && weighed.judgement.verdict === 'contradicts') return undefined;
  return claimOf(source, 'balance', wrongSum, weighed, family.relation);
}

/** The whole stands before its parts: the nearest role first. */
function wholeOf(family: Family, cast: readonly Cast[], parts: readonly Item[]): Item | undefined {
  const first = Math.min(...parts.map(({ quantity }) => quantity.start));
  const last = Math.max(...parts.map(({ quantity }) => quantity.start));
  const roles: readonly Role[] = family.whole[0] === 'total' ? family.whole : [...family.whole];
  for (const role of roles) {
    const found = cast.filter((item) => item.role === role && !parts.includes(item.item));
    const [one, ...others] = found;
    if (one === undefined) continue;
    if (others.length > 0) return undefined;
    const { start } = one.item.quantity;
    if (start < first || (role === 'total' && start > last)) return one.item;
  }
  return undefined;
}
