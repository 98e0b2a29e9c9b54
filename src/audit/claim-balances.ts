import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { weighItems } from './claim-sums.ts';
import type { Item } from './clause-items.ts';
import { claimOf } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { mayAdd } from './nouns.ts';
import { FAMILIES, type Family, mayBePending, type Role, roleOf, speaksOfOpening } from './roles.ts';
import type { Weighed } from './weighing.ts';

/** Every balance has two parts that are named. */
const FEWEST = 2;

interface Cast {
  readonly item: Item;
  readonly role: Role;
}

/**
 * Balances by the names of their numbers: total = settled + pending, settled = early + on time + late. `items` stand in one
 * sentence or in one list, `context` holds the words around them; a role that comes twice is not unambiguous, and nothing is said of it.
 */
export function balanceClaims(items: readonly Item[], source: SourceText, context = ''): Claim[] {
  const cast = items.flatMap((item): Cast[] => {
    const role = roleOf(item.words);
    return role === undefined ? [] : [{ item, role }];
  });
  if (cast.length < FEWEST) return [];
  const carried = cast.some(({ role }) => role === 'opening') || speaksOfOpening(context);
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
  const named = wholeOf(family, cast, parts);
  const whole = named ?? unnamedWhole(family, cast, items, parts);
  if (whole === undefined) return undefined;
  if (
    parts.some(({ quantity }) =>
      quantity.unit === 'count'
        ? whole.quantity.unit !== 'count' || !mayAdd(quantity.noun, whole.quantity.noun)
        : whole.quantity.unit === 'count',
    )
  )
    return undefined;
  const weighed = weighItems(whole, [...parts, ...openBeside(family, cast, whole)]);
  if (weighed === undefined) return undefined;
  if (weighed.judgement.verdict === 'contradicts') {
    // What came in during the period is no whole while something was carried over.
    if (carried && family.needed.includes('done') && !/tổng/iu.test(whole.words)) return undefined;
    if (named === undefined && !comesNear(weighed, 2, 2)) return undefined;
    if (parts.some(({ words }) => mayBePending(words) && roleOf(words) === 'late')) return undefined;
    // A number without a role between them may be a part of its own: `đình chỉ 4 hồ sơ`.
    if (strangers(items, cast, whole, parts).length > 0 || isFollowed(weighed, items, cast, parts)) return undefined;
    if (isOfNarrower(items, whole, parts)) return undefined;
  }
  return claimOf(source, 'balance', wrongSum, weighed, family.relation);
}

/** `giao 412 nhiệm vụ, đúng hạn 371, quá hạn 9, đang thực hiện 32`: what was done in time and late is not yet the whole. */
function openBeside(family: Family, cast: readonly Cast[], whole: Item): Item[] {
  const total = cast.some(({ item, role }) => item === whole && role === 'total');
  if (!total || !family.needed.includes('late')) return [];
  const open = cast.filter(({ item, role }) => role === 'open' && item !== whole);
  return open.length === 1 ? open.map(({ item }) => item) : [];
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
    if (start < first || (start > last && /tổng|lũy kế|luỹ kế|đã và đang/iu.test(one.item.words))) return one.item;
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

/** Numbers without a role between the parts, and from them to a total below them. */
function strangers(items: readonly Item[], cast: readonly Cast[], whole: Item, parts: readonly Item[]): Item[] {
  const places = parts.map((part) => items.indexOf(part));
  const until = Math.max(...places, items.indexOf(whole));
  return items
    .slice(Math.min(...places), until)
    .filter((item) => item !== whole && !cast.some((one) => one.item === item));
}

const REFUSED = /(?<!\p{L})(?:từ chối|trả lại|không chấp nhận|xuất toán)(?!\p{L})/iu;

/** `hoàn thành 11 nhiệm vụ, đang triển khai 38 nhiệm vụ, chưa đến thời điểm là 03 nhiệm vụ`: one more part, without a role. */
function isFollowed(
  { judgement }: Weighed,
  items: readonly Item[],
  cast: readonly Cast[],
  parts: readonly Item[],
): boolean {
  if (judgement.difference.numerator <= 0n) return false;
  const last = Math.max(...parts.map((part) => items.indexOf(part)));
  const [part, next] = [items[last], items[last + 1]];
  if (part === undefined || next === undefined || cast.some(({ item }) => item === next)) return false;
  if (part.quantity.unit === next.quantity.unit && REFUSED.test(next.words)) return true;
  return (
    part.quantity.unit === next.quantity.unit && part.quantity.noun !== '' && part.quantity.noun === next.quantity.noun
  );
}

/** `diện tích 3.846 ha, trong đó đất công nghiệp 1.327 ha, đã cho thuê 1.008 ha, còn lại 319 ha`: a number nearer than the whole holds both. */
function isOfNarrower(items: readonly Item[], whole: Item, parts: readonly Item[]): boolean {
  const first = Math.min(...parts.map((part) => items.indexOf(part)));
  return items
    .slice(items.indexOf(whole) + 1, first)
    .some((item) => weighItems(item, parts)?.judgement.verdict === 'agrees');
}

/**
 * Several fields one behind the other in one sentence, each with its own balance: a new one begins where a whole follows what was
 * settled or left.
 */
export function fieldsOf(items: readonly Item[]): Item[][] {
  const fields: Item[][] = [];
  let settled = false;
  for (const item of items) {
    const role = roleOf(item.words);
    const begins = role === 'total' || role === 'new' || role === 'opening';
    if (fields.length === 0 || (begins && settled)) {
      fields.push([]);
      settled = false;
    }
    fields.at(-1)?.push(item);
    settled ||= role === 'done' || role === 'open';
  }
  return fields;
}
