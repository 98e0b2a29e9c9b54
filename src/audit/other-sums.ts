import { compare } from '../numbers/exact.ts';
import { agreeingSum } from './agreeing.ts';
import { namingWords, thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { weighSum } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { sentenceOf } from './proved-elsewhere.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { digitsOf } from './told-numbers.ts';
import type { Weighed } from './weighing.ts';

/** With fewer digits other numbers fit by chance. */
const TELLING = 3;
/** So many paragraphs before may hold the whole. */
const LEAD = 2;
/** Among so many numbers a whole of two digits is no chance. */
const MANY = 5;
const MOST_PARTS = 8;
const CALLED = /(?<!\p{L})(?:tổng cộng|tổng số|tổng|cộng)(?!\p{L})/giu;
const WITHOUT = /^[^.;]{0,20}(?:chưa|không)\s(?:kể|tính|bao gồm|gồm)(?!\p{L})/iu;
const PARTS = 4;
const FAR_LEAD = 6;

export interface Where {
  readonly passages: readonly Passage[];
  readonly place: number;
  readonly passage: Passage;
  /** Whether the claim that is looked at leaves no doubt. */
  readonly sure: boolean;
  /** Whether each of its numbers stands in the text, none is a sum of several. */
  readonly simple: boolean;
  /** The figures of the report's tables. */
  readonly cells: () => readonly Quantity[];
  /** The numbers near, of which other shares are proved to be, where the claim itself is in doubt. */
  readonly proved: () => readonly Quantity[];
}

/** A number before the list that is its sum; in doubt also one of a table. */
export function otherWhole(whole: Quantity, parts: readonly Quantity[], where: Where): Weighed | undefined {
  const weighed = weighSum(whole, parts);
  if (weighed?.judgement.verdict !== 'contradicts' || isMistyped(weighed, TELLING)) return undefined;
  const first = Math.min(...parts.map(({ start }) => start));
  const here = sentenceOf(where.passage, whole).filter(({ end }) => end <= first);
  const others = (all: readonly Quantity[]) => all.filter((one) => one !== whole && one.unit === whole.unit);
  return (
    firstSum(others(here), parts, 2) ??
    firstSum(others(numbersBefore(where, first)), parts) ??
    (where.sure ? undefined : firstSum(others(where.cells()), parts, TELLING + 1))
  );
}

/** The first total that the parts make up. `digits`: how many it must have, for with few it fits by chance. */
function firstSum(totals: readonly Quantity[], parts: readonly Quantity[], digits = 0): Weighed | undefined {
  for (const one of totals) {
    const weighed = agreeingSum(one, parts);
    if (weighed !== undefined && significantDigits(digitsOf(one)) >= digits) return weighed;
  }
  return undefined;
}

/** `61 nhiệm vụ, gồm 38 nhiệm vụ cấp tỉnh, 14 nhiệm vụ cấp cơ sở và 9 dự án`: the numbers right behind the last part belong to it, whatever they count. */
export function wholeWithNext(whole: Quantity, parts: readonly Quantity[], { passage }: Where): Weighed | undefined {
  const last = Math.max(...parts.map(({ start }) => start));
  if (parts.some(({ half }) => half !== undefined) || whole.start >= Math.min(...parts.map(({ start }) => start)))
    return undefined;
  const next = sentenceOf(passage, whole).filter(({ start }) => start > last);
  return [1, 2, 3]
    .filter((many) => many <= next.length)
    .map((many) => next.slice(0, many))
    .filter((more) => more.every((one) => isAmount(one) && one.unit === whole.unit))
    .map((more) => agreeingSum(whole, [...parts, ...more]))
    .find((one) => one !== undefined);
}

/** `5.216 đảng viên, được đánh giá 4.987: xuất sắc 712, tốt 3.901, hoàn thành 352, không hoàn thành 22`: what is left is left of another whole. */
export function wholeOfRest(rest: Quantity, others: readonly Quantity[], where: Where): Weighed | undefined {
  const [whole, ...parts] = [...others].sort((a, b) => compare(baseValue(b), baseValue(a)));
  if (whole === undefined || parts.length < 2 || compare(baseValue(rest), baseValue(whole)) >= 0) return undefined;
  const all = [...parts, rest];
  const digits = all.length >= MANY ? TELLING - 1 : TELLING;
  return numbersBefore(where, Math.min(...all.map(({ start }) => start)), digits)
    .filter((one) => one !== whole && one.unit === whole.unit)
    .map((one) => agreeingSum(one, all))
    .find((one) => one !== undefined);
}

/** `1.842 thủ tục: cấp tỉnh 1.436, …. Toàn trình 764, một phần 681; còn lại 397`: what the numbers right before it leave of one told before them. */
export function restOfRun(rest: Quantity, others: readonly Quantity[], where: Where): Weighed | undefined {
  if (significantDigits(digitsOf(rest)) < TELLING || others.some(({ start }) => start > rest.start)) return undefined;
  const before = where.passages
    .slice(Math.max(0, where.place - LEAD), where.place + 1)
    .flatMap(({ quantities }) =>
      quantities.filter((one) => one.end <= rest.start && one.unit === rest.unit && isAmount(one)),
    );
  for (let many = 1; many <= MOST_PARTS && many < before.length; many++) {
    const parts = before.slice(-many);
    const whole = before.slice(0, -many).map((one) => agreeingSum(rest, [one, ...parts], [1, ...parts.map(() => -1)]));
    const fits = whole.findLast((one) => one !== undefined);
    if (fits !== undefined) return fits;
  }
  return undefined;
}

/** `Trong 34 ca, 21 ca chưa tiêm, 6 ca tiêm một mũi, 4 ca không rõ, 3 ca tiêm đủ`: nothing is left, what seems a rest is one of the parts. */
export function oneOfParts(
  rest: Quantity,
  [whole, ...parts]: readonly Quantity[],
  { passage }: Where,
): Weighed | undefined {
  if (whole === undefined || whole.start > rest.start || parts.some(({ half }) => half !== undefined)) return undefined;
  const thing = thingOf(passage, rest);
  const next = sentenceOf(passage, rest).filter(
    (one) => one.start > rest.start && isAmount(one) && one.unit === whole.unit && thingOf(passage, one) === thing,
  );
  return [1, 2, 3, 4]
    .filter((many) => many <= next.length)
    .map((many) => agreeingSum(whole, [...parts, rest, ...next.slice(0, many)]))
    .find((one) => one !== undefined);
}

/** `50.110 hồ sơ, gồm … 48.726 tiếp nhận, trong đó 33.518 trực tuyến; còn lại 15.208 trực tiếp; đã giải quyết 47.218`: what is left is left of two others. */
export function restOfOthers(whole: Quantity, parts: readonly Quantity[], { passage }: Where): Weighed | undefined {
  const rest = parts.find(
    (one) =>
      /(?<!\p{L})còn lại(?:\s(?:là|có))?\s*$/iu.test(wordsBetween(passage, one.start - 20, one.start)) &&
      significantDigits(digitsOf(one)) > TELLING,
  );
  if (rest === undefined) return undefined;
  const others = passage.quantities.filter(
    (one) => one.end <= rest.start && isAmount(one) && one.unit === rest.unit && one !== whole && !parts.includes(one),
  );
  return others
    .flatMap((one, at) => others.slice(at + 1).map((other) => agreeingSum(rest, [one, other], [1, -1])))
    .find((one) => one !== undefined);
}

/** `Kết quả: khỏi 2.918 lượt, đỡ 1.012, chuyển tuyến 214, không đổi 41; còn lại 15 lượt`: all of them are parts of a whole said before, or in a table. */
export function partOfAll(rest: Quantity, others: readonly Quantity[], where: Where): Weighed | undefined {
  const all = [...others, rest];
  if (all.length < PARTS || others.some(({ start }) => start > rest.start)) return undefined;
  const digits = all.length >= MANY ? TELLING - 1 : TELLING;
  const first = Math.min(...all.map(({ start }) => start));
  const before = numbersBefore({ ...where, lead: FAR_LEAD }, first, digits).filter((one) => one.unit === rest.unit);
  const cells = rest.unit === 'count' ? where.cells() : [];
  return firstSum(before, all) ?? firstSum(cells, all, TELLING);
}

/** `thu 4.216, chi 3.842, tồn 918 triệu đồng (đầu kỳ 544 triệu đồng)`: with what was there before, told behind. */
export function restWithOpening(
  rest: Quantity,
  [whole, ...parts]: readonly Quantity[],
  { passage }: Where,
): Weighed | undefined {
  const opening = passage.quantities[passage.quantities.indexOf(rest) + 1];
  if (whole === undefined || parts.length === 0 || opening?.unit !== rest.unit || !isAmount(opening)) return undefined;
  if (!/^[^.;()\d]*\([^().;]*$/u.test(wordsBetween(passage, rest.end, opening.start))) return undefined;
  if (significantDigits(digitsOf(rest)) < TELLING) return undefined;
  return agreeingSum(rest, [whole, opening, ...parts], [1, 1, ...parts.map(() => -1)]);
}

/** `phạt 5.418 triệu đồng, tịch thu 2.206, truy thu 1.173, tổng thu nộp ngân sách 6.591`: some of them make what has a name of its own. */
export function sumOfSome(whole: Quantity, parts: readonly Quantity[], { passage }: Where): Weighed | undefined {
  if (parts.length < 3 || parts.length > MOST_PARTS || significantDigits(digitsOf(whole)) < TELLING) return undefined;
  if (parts.some(({ end }) => end > whole.start)) return undefined;
  const lead = wordsBetween(passage, numberBefore(passage, whole.start)?.end ?? passage.body, whole.start);
  const aside = WITHOUT.test(wordsBetween(passage, whole.end, whole.end + 60));
  if (!aside && namingWords(/[^,;]*$/u.exec(lead.replace(CALLED, ''))?.[0] ?? '').length < 2) return undefined;
  return someOf(parts)
    .map((some) => weighSum(whole, some))
    .find((one) => one?.judgement.verdict === 'agrees');
}

/** Every choice of two or more of them, but not all. */
function someOf(parts: readonly Quantity[]): Quantity[][] {
  const choices = parts.reduce<Quantity[][]>((all, part) => all.flatMap((some) => [some, [...some, part]]), [[]]);
  return choices.filter((some) => some.length > 1 && some.length < parts.length);
}

/** Of these paragraphs and this one, up to a place; with few digits they fit by chance. */
function numbersBefore(
  { passages, place, lead = LEAD }: Where & { readonly lead?: number },
  until: number,
  digits = TELLING,
): Quantity[] {
  return passages
    .slice(Math.max(0, place - lead), place + 1)
    .flatMap(({ quantities }) =>
      quantities.filter((one) => one.end <= until && significantDigits(digitsOf(one)) >= digits),
    );
}
