import { add, compare, type Exact, equal, exact, multiply, negate, ZERO } from '../numbers/exact.ts';
import type { Item } from './clause-items.ts';
import type { Clause, Opener } from './clauses.ts';
import { mayAdd } from './nouns.ts';
import { baseValue, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** `bốn tập thể`: a part counted in words; `năm 2024` and `năm học` are times. */
const IN_WORDS =
  /^\s*(?:(?:và|có|cùng)\s+)?(?:một(?!\s+phần(?!\p{L}))|hai|ba|bốn|(?:năm(?!\s+(?:học|trước|sau|nay|qua|tới|ngoái|ngân sách|\d)))|sáu|bảy|tám|chín|mười)\s+\p{L}/iu;
const AND_SO_ON = /\.\.|…|v\.v|(?<!\p{L})vv(?!\p{L})/iu;
const AND_MORE = /\s(?:và|cùng)\s+(?:một số|nhiều|các|phần còn lại|số còn lại)(?!\p{L})[^\d]*$/iu;
const AND_OTHERS = /^\s*và\s|^\s*(?:một số|các|những|nhiều|còn lại|số còn lại|khác)(?!\p{L})/iu;
/** `nhiều hạng mục gồm`: a whole without a number of its own; `chủ yếu là:` opens the parts that count most. */
const UNCOUNTED =
  /(?<!\p{L})(?:(?:nhiều|một số|những)\s+\p{L}+[^\d]*|(?:chủ yếu|tiêu biểu|nổi bật|điển hình|đáng chú ý)(?:\s+\p{L}+)?\s*|tập trung(?:\s+(?:nhiều|chủ yếu))?\s+(?:ở|tại|vào)(?!\p{L})[^.;]*)$/iu;
const FORMER_PERIOD = /^\W*(?:cùng kỳ|trước đó|(?:kỳ|năm|quý|tháng) trước(?!\s*(?:chuyển|để lại|sang)))(?!\p{L})/iu;

/** `2 trạm … và trạm Cầu Gianh`: one more of the same, without a number. */
const ONE_MORE = /\d\s+(\p{L}+)(?!\p{L})[^\d]*\svà\s+\1(?!\p{L})/iu;

/** Whether a clause of a list tells of parts that have no number in digits. */
export function tellsOfMore({ text, quantities }: Clause): boolean {
  return (
    ONE_MORE.test(text) ||
    IN_WORDS.test(text) ||
    AND_SO_ON.test(text) ||
    AND_MORE.test(text) ||
    (quantities.length === 0 && AND_OTHERS.test(text))
  );
}

/** Whether a list belongs to something between the whole and itself: `trong 21 hạng mục, đã dừng nhiều hạng mục gồm …`. */
export function hasOwnHead(words: string): boolean {
  return UNCOUNTED.test(words);
}

/** Whether numbers can't be the parts of a whole, so that their sum is no claim. */
export function areNoParts(whole: Item, parts: readonly Item[]): boolean {
  return areOtherThings(whole, parts) || holdMore(whole, parts);
}

/** Labels (`Phương thức 1: … Phương thức 2: …`), a part that sums up the others, a former period in brackets, gains among losses. */
export function areOtherThings(whole: Item, parts: readonly Item[]): boolean {
  return (
    areLabels(parts) ||
    holdSubtotal(parts) ||
    holdWhole(whole, parts) ||
    measuresOther(whole, parts) ||
    parts.some(({ words }) => FORMER_PERIOD.test(words)) ||
    mixesSigns([whole, ...parts])
  );
}

/** A part that is as much as the whole leaves nothing for the others: it is the same once more. */
function holdWhole({ quantity }: Item, parts: readonly Item[]): boolean {
  return parts.some((part) => equal(baseValue(part.quantity), baseValue(quantity)));
}

/** `6,4 ha, gồm 3 dãy nhà và 2 tòa tháp`: whole numbers make no 6,4. */
function measuresOther({ quantity: { readings } }: Item, parts: readonly Item[]): boolean {
  return (
    readings[0].decimals > 0 &&
    parts.every(({ quantity: { unit, readings } }) => unit === 'count' && readings[0].decimals === 0)
  );
}

/** A part above the whole: `5 công ty gồm 36 chi nhánh`. */
export function holdMore(whole: Item, parts: readonly Item[]): boolean {
  return parts.some(({ quantity }) => compare(baseValue(quantity), baseValue(whole.quantity)) > 0);
}

/** 1, 2, 3, … each behind its word, with nothing counted behind it. */
function areLabels(parts: readonly Item[]): boolean {
  return parts.every(
    ({ words, quantity }, index) =>
      quantity.unit === 'count' &&
      quantity.noun === '' &&
      compare(quantity.readings[0].value, exact(index + 1)) === 0 &&
      new RegExp(`\\p{L}\\s+0?${index + 1}\\s*(?:[:.,;)–-]|$)`, 'u').test(words),
  );
}

/** `trả nợ trực tiếp 27.748, trả gốc 20.027, trả lãi 7.721`: the first is the sum of the others. */
function holdSubtotal(parts: readonly Item[]): boolean {
  const [first, ...others] = parts.map(({ quantity }) => baseValue(quantity));
  // Among small numbers it is chance.
  if (first === undefined || others.length < 2 || compare(first, exact(100)) < 0) return false;
  return equal(others.reduce(add, ZERO), first);
}

/** `tổng lỗ 143,9 tỷ, gồm lỗ 163,6 tỷ, lợi nhuận khác 19,7 tỷ`: parts with signs of their own. */
function mixesSigns(items: readonly Item[]): boolean {
  const losses = items.filter(({ words }) =>
    /(?<!\p{L})(?:lỗ|nhập siêu|thâm hụt|bán ròng)(?!\p{L})/iu.test(words),
  ).length;
  return losses > 0 && losses < items.length;
}

/** `1.580 căn hộ, trong đó: 1.032 căn …, 56 ki-ốt …`: the parts that are called as the whole is. */
export function namedAsWhole(whole: Item, parts: readonly Item[]): Item[] {
  const name = wordBehind(whole);
  return name === undefined ? [] : parts.filter((part) => wordBehind(part) === name);
}

/** The word behind a number: `hộ` of `17 hộ nghèo`. */
export function wordBehind({ words, quantity }: Item): string | undefined {
  const at = words.indexOf(quantity.written);
  return at === -1 ? undefined : /^\s*(\p{L}+)/u.exec(words.slice(at + quantity.written.length))?.[1]?.toLowerCase();
}

/** Whether a sum comes near its whole: it is at most `over` times as much, and the whole at most `under` times the sum. */
export function comesNear({ judgement, quantity }: Weighed, over: number, under: number): boolean {
  const written = toNumber(quantity.readings[0].value);
  const computed = written - toNumber(judgement.difference);
  return computed <= written * over && computed * under >= written;
}

/** Parts that exceed their whole by much overlap; by a little, a digit is wrong. */
export function exceedsSlightly({ judgement, quantity }: Weighed): boolean {
  const { difference } = judgement;
  if (difference.numerator >= 0n) return false;
  // `03 người (02 công chức, 02 viên chức)`: of a few, one too many is no overlap.
  if (quantity.unit === 'count' && compare(negate(difference), exact(1)) === 0) return true;
  return compare(multiply(negate(difference), exact(20)), quantity.readings[0].value) <= 0;
}

/** The parts make up four fifths: three or more in a bracket are then meant to be all. */
export function nearlyAll({ judgement, quantity }: Weighed): boolean {
  const { difference } = judgement;
  return difference.numerator > 0n && compare(multiply(difference, exact(5)), quantity.readings[0].value) <= 0;
}

/** Whether a number may be a part of another, by what both count. */
export function addable(whole: Quantity, part: Quantity, opener: Opener): boolean {
  if ((whole.unit === 'count') !== (part.unit === 'count')) return false;
  // `tuổi nghỉ hưu 60 (sau 8 năm với nam …)`
  if (TIMES.has(part.noun) && whole.noun !== part.noun) return false;
  // A whole number of things has no parts like 1,2.
  if (whole.unit === 'count' && whole.readings[0].decimals === 0 && part.readings[0].decimals > 0) return false;
  // `15 văn bản (10 kế hoạch, 5 công văn)`: parts may be kinds of the whole; lượt are no người.
  return (
    part.unit !== 'count' ||
    mayAdd(whole.noun, part.noun) ||
    (opener === 'all' && !FOREIGN.has(part.noun) && !FOREIGN.has(whole.noun))
  );
}

const TIMES = new Set(['thời gian', 'tuổi']);
const FOREIGN = new Set(['lượt', 'học viên', 'thời gian', 'điểm', 'người', 'lớp', 'cuộc']);

/** `67,52 tỷ đồng (phần mềm 38,6; hạ tầng 21,45; đào tạo 7,2 tỷ đồng)`: parts without a unit have that of their whole. */
export function inUnitOf({ quantity: { unit } }: Item, parts: readonly Item[]): readonly Item[] {
  if (unit === 'count' || unit === 'dong' || unit === 'percent' || unit === 'percentage-point') return parts;
  if (parts.some(({ quantity }) => quantity.unit !== unit && (quantity.unit !== 'count' || quantity.noun !== '')))
    return parts;
  return parts.map((part) => ({ ...part, quantity: { ...part.quantity, unit } }));
}

function toNumber({ numerator, denominator }: Exact): number {
  return Number(numerator) / Number(denominator);
}
