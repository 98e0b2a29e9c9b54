import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { type Item, weighItems } from './claim-sums.ts';
import { claimOf } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { FAMILIES, type Family, type Role, roleOf, speaksOfOpening } from './roles.ts';

interface Cast {
  readonly item: Item;
  readonly role: Role;
}

/**
 * Balances by the names of their numbers: total = settled + pending, settled = early + on time + late. `items` stand in one
 * sentence or in one list, `context` holds the words around them; a role that comes twice is not unambiguous, and nothing is said of it.
 */
export function balanceClaims(items: readonly Item[], source: SourceText, context = ''): Claim[] {
  const carried = speaksOfOpening(context) || items.some(({ words }) => roleOf(words) === 'opening');
  const cast = items.flatMap((item): Cast[] => {
    const role = roleOf(item.words);
    return role === undefined ? [] : [{ item, role }];
  });
  return FAMILIES.flatMap((family) => balanceOf(family, cast, items, carried, source) ?? []);
}

function balanceOf(
  family: Family,
  cast: readonly Cast[],
  items: readonly Item[],
  carried: boolean,
  source: SourceText,
): Claim | undefined {
  const parts: Item[] = [];
  for (const role of [...family.needed, ...family.more]) {
    const [one, ...others] = cast.filter((item) => item.role === role);
    if (others.length > 0) return undefined;
    if (one !== undefined) parts.push(one.item);
    else if (family.needed.includes(role)) return undefined;
  }
  const whole = wholeOf(family, cast, parts) ?? unnamedWhole(family, cast, items, parts);
  if (whole === undefined) return undefined;
  if (
    parts.some(({ quantity }) =>
      quantity.unit === 'count'
        ? whole.quantity.unit !== 'count' || !mayAdd(quantity.noun, whole.quantity.noun)
        : whole.quantity.unit === 'count',
    )
  )
    return undefined;
  const weighed = weighItems(whole, parts);
  if (weighed === undefined) return undefined;
  if (weighed.judgement.verdict === 'contradicts') {
    // What came in during the period is no whole while something was carried over.
    if (carried && family.needed.includes('done') && !/tổng/iu.test(whole.words)) return undefined;
    // A number without a role between the parts may be a part of its own: `đình chỉ 4 hồ sơ`.
    if (strangers(items, cast, parts).length > 0) return undefined;
  }
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
    if (start < first || (start > last && /tổng/iu.test(one.item.words))) return one.item;
  }
  return undefined;
}

/** `Dư tạm ứng 1.250 triệu đồng, đã thu hồi 980 triệu đồng, còn 270 triệu đồng`: what is left names the number before both. */
function unnamedWhole(
  family: Family,
  cast: readonly Cast[],
  items: readonly Item[],
  parts: readonly Item[],
): Item | undefined {
  if (!family.needed.includes('open') || cast.some(({ role }) => role === 'total' || role === 'opening'))
    return undefined;
  const first = Math.min(...parts.map((part) => items.indexOf(part)));
  const before = items[first - 1];
  const last = Math.max(...parts.map((part) => items.indexOf(part)));
  return before !== undefined && last - first === parts.length - 1 && roleOf(before.words) === undefined
    ? before
    : undefined;
}

function strangers(items: readonly Item[], cast: readonly Cast[], parts: readonly Item[]): Item[] {
  const places = parts.map((part) => items.indexOf(part));
  return items.slice(Math.min(...places), Math.max(...places)).filter((item) => !cast.some((one) => one.item === item));
}
