import { compare, exact, multiply, negate } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import type { Clause, Opener } from './clauses.ts';
import { claimOf, type Weighed, weighSum } from './judge-claim.ts';
import { negates } from './negation.ts';
import { mayAdd } from './nouns.ts';
import type { Fraction, Quantity } from './quantity.ts';
import { FAMILIES, type Role, roleOf } from './roles.ts';

/** A number that may be added, with what its clause calls it. */
export interface Item {
  readonly words: string;
  readonly quantity: Quantity;
  /** `97/98 TTHC` may stand for either number. */
  readonly fraction?: Fraction;
}

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

/** The one number of a clause, apart from percentages; undefined when there is none or more. */
export function itemOf(clause: Clause): Item | undefined {
  const counted = clause.quantities.filter(({ unit }) => unit !== 'percent' && unit !== 'percentage-point');
  const [first, second, ...more] = counted;
  if (first === undefined || first.approximate || more.length > 0) return undefined;
  const fraction = clause.fractions[0];
  if (second !== undefined && fraction === undefined) return undefined;
  return { words: clause.text, quantity: first, ...(fraction === undefined ? {} : { fraction }) };
}

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
    partitions.push({ whole: named, opener, ...list });
  });
  return partitions;
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
    if (clause.quantities.some(({ unit }) => unit !== 'percent')) {
      // A bracket explains the number right before it, a list one that is near.
      const last = clause.quantities.filter(({ unit }) => unit !== 'percent').at(-1);
      if (last === undefined || opening.start - last.end > 160) return undefined;
      const item = itemOf(clause);
      if (item !== undefined) return item;
      return last.approximate || last.half !== undefined ? undefined : { words: clause.text, quantity: last };
    }
    if (opening.start - clause.start > 220) return undefined;
  }
  return undefined;
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
    if (
      /(?:^|\s)(?:tăng|giảm|đạt|so với)(?!\p{L})/iu.test(clause.text) &&
      parts.length > 0 &&
      clause.quantities.every(({ unit }) => unit === 'percent')
    )
      continue;
    const item = itemOf(clause);
    if (item === undefined) {
      const numbers = clause.quantities.filter(({ unit }) => unit !== 'percent');
      if (numbers.length > 0) gaps = true;
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
  const { whole, parts } = partition;
  if (!parts.every((part) => addable(whole.quantity, part.quantity, partition.opener))) return undefined;
  const weighed = weighItems(whole, parts);
  if (weighed === undefined) return undefined;
  const { verdict } = weighed.judgement;
  if (verdict === 'agrees' || verdict === 'within-rounding') return claimOf(source, 'sum', wrongSum, weighed);
  // A last part may tell of something beside the list: `52 …, 46 …; và 01 … đang tạm ngưng`.
  if (parts.length > 2) {
    const shorter = weighItems(whole, parts.slice(0, -1));
    if (shorter?.judgement.verdict === 'agrees') return claimOf(source, 'sum', wrongSum, shorter);
  }
  return isWhole(partition, weighed) ? claimOf(source, 'sum', wrongSum, weighed) : undefined;
}

function addable(whole: Quantity, part: Quantity, opener: Opener): boolean {
  if ((whole.unit === 'count') !== (part.unit === 'count')) return false;
  // `15 văn bản (10 kế hoạch, 5 công văn)`: parts may be kinds of the whole; lượt are no người.
  return (
    part.unit !== 'count' ||
    mayAdd(whole.noun, part.noun) ||
    (opener === 'all' && !FOREIGN.has(part.noun) && !FOREIGN.has(whole.noun))
  );
}

const FOREIGN = new Set(['lượt', 'học viên', 'thời gian', 'điểm', 'người', 'lớp', 'cuộc']);

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

/** Whether the parts are meant to be all there is, so that a difference is a fault. */
function isWhole({ whole, parts, opener, closed, gaps }: Partition, weighed: Weighed): boolean {
  if (gaps) return false;
  const [one, other, ...third] = parts;
  if (one !== undefined && other !== undefined && third.length === 0 && negates(other.words, one.words)) return true;
  const roles = parts.map(({ words }) => roleOf(words));
  const named = roles.filter((role) => role !== undefined);
  if (FAMILIES.some((family) => fills(family.needed, family.more, roles))) return true;
  // Numbers of two balances in one list are proved by their roles.
  if (named.length === parts.length && new Set(named).size > 1) return false;
  if (parts.some(({ words }) => OVERLAPPING.test(words))) return false;
  const sameThing = parts.every(({ quantity }) => quantity.noun === '' || quantity.noun === whole.quantity.noun);
  const over = exceedsSlightly(weighed);
  if (opener === 'all') return true;
  if (opener === 'bracket') return closed || (over && sameThing) || (parts.length >= 3 && nearlyAll(weighed));
  if (opener === 'colon' && sameThing && parts.length >= 3 && nearlyAll(weighed)) return true;
  return over && sameThing && parts.length >= 2;
}

/** Parts that exceed their whole by much overlap; by a little, a digit is wrong. */
function exceedsSlightly({ judgement, quantity }: Weighed): boolean {
  const { difference } = judgement;
  if (difference.numerator >= 0n) return false;
  // `03 người (02 công chức, 02 viên chức)`: of a few, one too many is no overlap.
  if (quantity.unit === 'count' && compare(negate(difference), exact(1)) === 0) return true;
  return compare(multiply(negate(difference), exact(20)), quantity.readings[0].value) <= 0;
}

/** The parts make up four fifths: three or more in a bracket are then meant to be all. */
function nearlyAll({ judgement, quantity }: Weighed): boolean {
  const { difference } = judgement;
  return difference.numerator > 0n && compare(multiply(difference, exact(5)), quantity.readings[0].value) <= 0;
}

function fills(needed: readonly Role[], more: readonly Role[], roles: readonly (Role | undefined)[]): boolean {
  return (
    needed.every((role) => roles.filter((one) => one === role).length === 1) &&
    roles.every((role) => role !== undefined && (needed.includes(role) || more.includes(role)))
  );
}
