import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { EACH, type Item, itemOf } from './clause-items.ts';
import type { Clause, Opener } from './clauses.ts';
import { isTransposed } from './digit-slips.ts';
import { claimOf, type Weighed, weighSum } from './judge-claim.ts';
import {
  addable,
  areNoParts,
  comesNear,
  exceedsSlightly,
  hasOwnHead,
  inUnitOf,
  namedAsWhole,
  nearlyAll,
  tellsOfMore,
} from './listed-parts.ts';
import { negates } from './negation.ts';
import type { Quantity } from './quantity.ts';
import { FAMILIES, type Role, roleOf } from './roles.ts';

/** A whole and the parts that the text lists for it. */
export interface Partition {
  readonly whole: Item;
  readonly parts: readonly Item[];
  readonly opener: Opener;
  /** The list ends with `và`, or is otherwise known to be whole. */
  readonly closed: boolean;
  /** Something in the list has no number that can be read. */
  readonly gaps: boolean;
}

/** Attributes that one person or thing may have together with others: such parts are not apart. */
const OVERLAPPING =
  /(?<!\p{L})(?:nữ|đảng viên|dân tộc|lãnh đạo|trình độ|thạc sĩ|tiến sĩ|đại học|trên chuẩn|quá hạn|khen thưởng|kỷ luật|tăng|giảm|so với|lần đầu|tiêu biểu|trọng điểm|ưu tiên|riêng|thuộc diện)(?!\p{L})/iu;

/** The lists of parts that `gồm`, `trong đó` and brackets open. */
export function partitionsOf(clauses: readonly Clause[]): Partition[] {
  const partitions: Partition[] = [];
  clauses.forEach((clause, index) => {
    const { opener } = clause;
    const whole = opener === undefined ? undefined : wholeBefore(clauses, index);
    if (opener === undefined || whole === undefined) return;
    const list = listFrom(clauses, index);
    if (list.parts.length < 2) return;
    const named = namedAlike(clauses, index, whole, list.parts) ?? whole;
    const closed = list.closed || namesParts(clauses.slice(0, index), whole, list.parts);
    partitions.push({ whole: named, opener, ...list, closed });
  });
  return partitions;
}

/** `339 vụ khiếu nại, tố cáo (khiếu nại 271, tố cáo 58)`: the whole is called by the names of all its parts. */
function namesParts(before: readonly Clause[], { quantity }: Item, parts: readonly Item[]): boolean {
  const called = before
    .filter(({ end }) => end > quantity.start)
    .map(({ text }) => text)
    .join(',')
    .toLowerCase();
  const names = parts.map(({ words }) => words.replace(/\d.*$/su, '').trim().toLowerCase());
  return names.every((name) => name.length > 3 && called.includes(name));
}

/** The number that a list belongs to: the last one before it, at its depth or outside its bracket, in the same sentence. */
function wholeBefore(clauses: readonly Clause[], index: number): Item | undefined {
  const opening = clauses[index];
  if (opening === undefined) return undefined;
  const depth = opening.opener === 'bracket' ? opening.depth - 1 : opening.depth;
  for (let at = index - 1; at >= 0; at--) {
    const clause = clauses[at];
    if (clause === undefined || clause.sentence !== opening.sentence) return undefined;
    if (clause.depth > depth) continue;
    if (hasOwnHead(clause.text) || EACH.test(clause.text)) return undefined;
    // `19 đồng chí, Ủy ban Kiểm tra gồm 11 …`: the list has a subject of its own.
    if (
      opening.opener === 'all' &&
      at === index - 1 &&
      clause.quantities.length === 0 &&
      /^\s*\p{Lu}\p{L}*\s\p{L}/u.test(clause.text)
    )
      return undefined;
    if (clause.quantities.some(({ unit }) => unit !== 'percent')) {
      // A bracket explains the number right before it, a list one that is near.
      const last = clause.quantities
        .filter(({ unit, start }) => unit !== 'percent' && !isPlanned(clause, start))
        .at(-1);
      if (last === undefined || opening.start - last.end > 160) return undefined;
      const item = itemOf(clause);
      if (item !== undefined) return item;
      return last.approximate || last.perUnit || last.half !== undefined
        ? undefined
        : { words: clause.text, quantity: last };
    }
    if (opening.start - clause.start > 220) return undefined;
  }
  return undefined;
}

/** `4.118 ha/kế hoạch 4.000 ha, trong đó …`: parts are of what was done, not of the plan that it is held against. */
function isPlanned({ start, text }: Clause, at: number): boolean {
  return /\d[^\d]{0,20}(?:\/|\(|so với)\s?(?:kế hoạch|KH|chỉ tiêu|dự toán)(?:\s+\p{L}+){0,3}\s*$/iu.test(
    text.slice(0, at - start),
  );
}

/** `1.236 lượt với 1.548 người, 842 vụ việc; trong đó … 915 lượt, … 321 lượt`: parts of the number that counts the same thing. */
function namedAlike(
  clauses: readonly Clause[],
  index: number,
  { quantity }: Item,
  parts: readonly Item[],
): Item | undefined {
  const [opening, noun] = [clauses[index], parts[0]?.quantity.noun ?? ''];
  if (opening === undefined || opening.opener === 'bracket' || noun === '' || quantity.noun === noun) return undefined;
  if (parts.some((part) => part.quantity.noun !== noun)) return undefined;
  const before = clauses
    .slice(0, index)
    .filter(({ sentence, depth }) => sentence === opening.sentence && depth <= opening.depth);
  const same = before.flatMap((clause) =>
    clause.quantities
      .filter((one) => one.noun === noun && !one.approximate && one.half === undefined)
      .map((one): Item => ({ words: clause.text, quantity: one })),
  );
  return same.length === 1 ? same[0] : undefined;
}

function listFrom(clauses: readonly Clause[], index: number): Pick<Partition, 'parts' | 'closed' | 'gaps'> {
  const opening = clauses[index];
  const parts: Item[] = [];
  let gaps = false;
  let closed = false;
  let trailing = false;
  for (let at = index; at < clauses.length; at++) {
    const clause = clauses[at];
    if (
      clause === undefined ||
      opening === undefined ||
      clause.sentence !== opening.sentence ||
      clause.depth < opening.depth
    )
      break;
    if (clause.depth > opening.depth) continue;
    if (at > index && clause.opener !== undefined) break;
    if (leavesNoun(clause, parts)) break;
    if (tellsOfMore(clause)) gaps = true;
    // `trong đó đã duyệt 84.210; còn 16.638`: what is left of a total outside.
    if (opening.opener === 'some' && /^\s*còn\s+\d/iu.test(clause.text)) gaps = true;
    if (
      /(?:^|\s)(?:tăng|giảm|đạt|so với)(?!\p{L})/iu.test(clause.text) &&
      parts.length > 0 &&
      clause.quantities.every(({ unit }) => unit === 'percent')
    )
      continue;
    const item = itemOf(clause);
    if (item === undefined) {
      const numbers = clause.quantities.filter(({ unit }) => unit !== 'percent');
      // Digits that were read as a name may have been a figure.
      if (numbers.length > 0 || (clause.quantities.length === 0 && /\d/.test(clause.text))) gaps = true;
      else if (clause.quantities.length === 0 && !beginsName(clause, clauses[at + 1])) trailing = true;
      continue;
    }
    if (trailing && parts.length > 0) gaps = true;
    if (trailing && parts.length === 0 && at > index + 1) gaps = true;
    parts.push(item);
    closed = clause.joined;
  }
  return { parts, closed, gaps };
}

/** `26 vụ tai nạn và 24 vụ va chạm, làm 22 người chết`: what comes of the parts is no part. */
function leavesNoun({ quantities }: Clause, parts: readonly Item[]): boolean {
  const [noun, ...others] = parts.map(({ quantity }) => quantity.noun);
  const next = quantities.find(({ unit }) => unit === 'count')?.noun;
  return others.length > 0 && noun !== '' && others.every((one) => one === noun) && !!next && next !== noun;
}

/** `đơn kiến nghị, phản ánh: 85`: a comma within the name of a part. */
function beginsName(clause: Clause, next: Clause | undefined): boolean {
  return (
    next !== undefined &&
    next.depth === clause.depth &&
    !/\d/.test(clause.text) &&
    // `tiếp định kỳ và đột xuất của Thủ trưởng 321 lượt`
    (next.joined || /^[^\d;]{2,40}:\s*\d/u.test(next.text))
  );
}

/** Judges a partition; undefined when nothing can be said. */
export function partitionClaim(partition: Partition, source: SourceText): Claim | undefined {
  const { whole } = partition;
  const parts = inUnitOf(whole, partition.parts);
  const weighed = weighItems(whole, parts);
  if (weighed === undefined) return undefined;
  const { verdict } = weighed.judgement;
  if (!parts.every((part) => addable(whole.quantity, part.quantity, partition.opener)))
    return isTellingSum(partition, parts, weighed) ? claimOf(source, 'sum', wrongSum, weighed) : undefined;
  if (verdict === 'agrees' || verdict === 'within-rounding') return claimOf(source, 'sum', wrongSum, weighed);
  const alike = namedAsWhole(whole, parts);
  const ofOneName = alike.length > 1 && alike.length < parts.length ? weighItems(whole, alike) : undefined;
  if (ofOneName?.judgement.verdict === 'agrees') return claimOf(source, 'sum', wrongSum, ofOneName);
  // A last part may tell of something beside the list: `52 …, 46 …; và 01 … đang tạm ngưng`.
  if (parts.length > 2) {
    const shorter = weighItems(whole, parts.slice(0, -1));
    if (shorter?.judgement.verdict === 'agrees') return claimOf(source, 'sum', wrongSum, shorter);
  }
  // Two digits that changed places make up for a list that can't be read to its end.
  const alikeAll = whole.quantity.noun !== '' && parts.every(({ quantity }) => quantity.noun === whole.quantity.noun);
  const transposed =
    (isTransposed(weighed, 4) && (partition.opener === 'some' ? isLargeList(whole, parts) : parts.length > 2)) ||
    (partition.opener === 'bracket' && alikeAll && isTransposed(weighed, 3));
  return isWhole({ ...partition, parts }, weighed) || transposed
    ? claimOf(source, 'sum', wrongSum, weighed)
    : undefined;
}

/** `17 đơn vị hành chính (15 xã và 02 thị trấn)`: parts that are called otherwise than their whole, and make it. */
function isTellingSum({ whole, gaps }: Partition, parts: readonly Item[], { judgement }: Weighed): boolean {
  const { unit } = whole.quantity;
  return (
    !gaps && judgement.verdict === 'agrees' && unit === 'count' && parts.every(({ quantity }) => quantity.unit === unit)
  );
}

/** The sum by whichever number of a fraction fits. */
export function weighItems(whole: Item, parts: readonly Item[]): Weighed | undefined {
  const totals = [whole.quantity, ...(whole.fraction === undefined ? [] : [whole.fraction.denominator])];
  let first: Weighed | undefined;
  for (const total of totals) {
    for (const quantities of choices(parts)) {
      const weighed = weighSum(total, quantities);
      if (weighed?.judgement.verdict === 'agrees') return weighed;
      first ??= weighed;
    }
  }
  return first;
}

function choices(parts: readonly Item[]): Quantity[][] {
  const fractions = parts.filter(({ fraction }) => fraction !== undefined).length;
  if (fractions > 3) return [parts.map(({ quantity }) => quantity)];
  return parts.reduce<Quantity[][]>(
    (all, { quantity, fraction }) =>
      all.flatMap((begun) =>
        (fraction === undefined ? [quantity] : [quantity, fraction.denominator]).map((one) => [...begun, one]),
      ),
    [[]],
  );
}

/** Two digits of a large number change places by a slip, even where the list may be of some parts only. */
function isLargeList(whole: Item, parts: readonly Item[]): boolean {
  const { noun, readings } = whole.quantity;
  const alike = noun !== '' && parts.every(({ quantity }) => quantity.noun === noun || quantity.noun === '');
  return alike && compare(readings[0].value, exact(10_000)) >= 0;
}

/** Whether the parts are meant to be all there is, so that a difference is a fault. */
function isWhole({ whole, parts, opener, closed, gaps }: Partition, weighed: Weighed): boolean {
  if (gaps) return false;
  const [one, other, ...third] = parts;
  if (one !== undefined && other !== undefined && third.length === 0 && negates(other.words, one.words)) return true;
  const roles = parts.map(({ words }) => roleOf(words));
  const named = roles.filter((role) => role !== undefined);
  const family = FAMILIES.find(({ needed, more }) => fills(needed, more, roles));
  // There are other levels than 3 and 4.
  if (family !== undefined) return !family.needed.includes('level3') || comesNear(weighed, 2, 2);
  if (areNoParts(whole, parts)) return false;
  if (areLevels(parts)) return comesNear(weighed, 2, 2);
  // Numbers of two balances in one list are proved by their roles.
  if (named.length === parts.length && new Set(named).size > 1) return false;
  if (parts.some(({ words }) => OVERLAPPING.test(words))) return false;
  const sameThing = parts.every(({ quantity }) => quantity.noun === '' || quantity.noun === whole.quantity.noun);
  const over = exceedsSlightly(weighed);
  if (opener === 'all') return comesNear(weighed, 2, 5 / 3);
  if (opener === 'bracket')
    return (closed && comesNear(weighed, 2, 2)) || (over && sameThing) || (parts.length >= 3 && nearlyAll(weighed));
  if (opener === 'colon' && sameThing && parts.length >= 3 && nearlyAll(weighed)) return true;
  return over && sameThing && parts.length >= 2;
}

const LEVELS = [/cấp (?:tỉnh|thành phố)/iu, /cấp huyện/iu, /cấp xã/iu];

/** `cấp tỉnh 118, cấp huyện 11, cấp xã 02`: there are no others. */
function areLevels(parts: readonly Item[]): boolean {
  return parts.length === LEVELS.length && LEVELS.every((level) => parts.some(({ words }) => level.test(words)));
}

function fills(needed: readonly Role[], more: readonly Role[], roles: readonly (Role | undefined)[]): boolean {
  return (
    needed.every((role) => roles.filter((one) => one === role).length === 1) &&
    roles.every((role) => role !== undefined && (needed.includes(role) || more.includes(role)))
  );
}
