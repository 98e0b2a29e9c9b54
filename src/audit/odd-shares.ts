import { divideIntervals, meet } from '../numbers/interval.ts';
import { markOf } from './change-marks.ts';
import { changeAt } from './claim-differences.ts';
import { isOfVotes } from './claim-shares.ts';
import { sentenceAt } from './clauses.ts';
import { contextOf, isNamedIn, namingWords, thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { weighShare } from './judge-claim.ts';
import { isInOneSentence } from './list-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { intervalOf, type Quantity } from './quantity.ts';
import { isOneThing, type Told } from './share-candidates.ts';
import { OF_PLAN } from './share-words.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import { fitsRounded, type Place, type Tried } from './tried-shares.ts';
import type { Weighed } from './weighing.ts';

const NEARBY = 2;
/** Shorter numbers are alike by chance. */
const TELLING = 3;
const FEW_DIGITS = 5;

const STILL_OPEN = /(?<!\p{L})(?:còn|chưa)(?!\p{L})/iu;
const YEAR_FIRST = /^\s*(?:(?:đầu|cuối|trong|hết)\s+)?năm\s+((?:19|20)\d{2})(?!\d)/iu;

/** Whether another share near this one, which nothing proves either, may be of the same unsaid whole: then neither is wrong. */
export function sharesUnsaidWhole(
  { passages, place, rate }: Place,
  part: Quantity,
  proved: readonly { readonly rate: Quantity }[],
): boolean {
  const known = new Set(proved.map((one) => one.rate));
  const own = divideIntervals(intervalOf(part), intervalOf(rate));
  const nearby = passages.slice(Math.max(0, place - NEARBY), place + NEARBY + 1);
  return nearby.some(({ quantities }) =>
    quantities.some((other, index) => {
      const before = quantities[index - 1];
      if (other.unit !== 'percent' || other === rate || known.has(other)) return false;
      if (before === undefined || before.unit !== part.unit) return false;
      const unsaid = divideIntervals(intervalOf(before), intervalOf(other));
      return own !== undefined && unsaid !== undefined && meet(own, unsaid);
    }),
  );
}

/** `chiếm 12,3% số thẻ còn hạn`: what the percentage is of, as the words behind it say. */
const BASE = /^\s*(?:so với|trên|của|trong)?\s*(?:tổng(?:\s+số)?|số)?\s*([^.,;:()\d%]{3,50}?)\s*(?:$|[.,;:()])/iu;

/** What the words behind a percentage say that it is of: `thẻ còn hạn`; empty where they say nothing, or only that it was planned. */
export function baseBehind(passage: Passage, rate: Quantity): string {
  const behind = wordsBetween(passage, rate.end, rate.end + 60);
  return OF_PLAN.test(behind) ? '' : (BASE.exec(behind)?.[1] ?? '');
}

/** Whether the whole has at least half of the words that the percentage is said of: `vốn bố trí` of `Đã bố trí đến hết 2024: 471,3 tỷ đồng`. */
export function isHalfNamed(base: string, { passage, one }: Told): boolean {
  // That both count cards says nothing.
  const things = thingOf(passage, one).split(' ');
  const words = namingWords(base).filter((word) => !things.includes(word));
  const context = contextOf(passage, one, passage.body);
  return words.filter((word) => isNamedIn(word, context)).length * 2 >= words.length;
}

/** `so với hồ sơ thu nhận`: the words behind are those of the whole. */
export function isNamedBase(base: string, { passage, one }: Told): boolean {
  return namingWords(base).length > 1 && isNamedIn(base, contextOf(passage, one, passage.body));
}

/** What follows is of another time. */
const COMPARED = /(?<!\p{L})(?:so với|cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái))(?!\p{L})/iu;

/** Whether a percentage that fits none of the numbers it may be of was mistyped from the share of this whole. */
/** `44,6% tổng số còn phải giải ngân`: of what is left, which the number is not. */
function isOfRest(base: string, { passage, one }: Told): boolean {
  return STILL_OPEN.test(base) && !STILL_OPEN.test(contextOf(passage, one, passage.body));
}

/** `Năm 2019 tỷ lệ dân thành thị là 15,9%`: of another year than the part that its words name. */
function isOfOtherYear(passage: Passage, rate: Quantity, part: Told): boolean {
  const from = sentenceAt(passage, rate.start)?.start ?? passage.body;
  const year = YEAR_FIRST.exec(wordsBetween(passage, from, rate.start))?.[1];
  if (year === undefined || part.one.start >= from) return false;
  const own = sentenceAt(part.passage, part.one.start);
  return own === undefined || !wordsBetween(part.passage, own.start, own.end).includes(year);
}

export function isSlipOf({ rate, passages, place }: Place, { part, whole, weighed, tie }: Tried): boolean {
  if (tie === 'far' || weighed.judgement.verdict !== 'contradicts') return false;
  const beside = isBeside(part, whole);
  const fewDigits = tie === 'stroke' || (beside && isAlike(part, whole));
  if (isOfVotes(part.passage, weighed)) return false;
  const passage = passages[place];
  const named = passage !== undefined && isNamedBase(baseBehind(passage, rate), whole);
  if (
    !isTellingSlip(weighed, fewDigits || (named && beside) ? 2 : 3) &&
    !(beside && fewDigits && tie !== 'stroke' && isOfMistyped(weighed))
  )
    return false;
  if (tie === 'pair' || tie === 'stroke') return true;
  if (changeAt(part.passage, part.one) !== undefined || fitsRounded(weighed)) return false;
  if (passage === undefined || !(beside || isOneThing(part, whole))) return false;
  const behind = wordsBetween(passage, rate.end, rate.end + 60);
  if (OF_PLAN.test(behind) && !markOf(whole.passage, whole.one).set) return false;
  const base = baseBehind(passage, rate);
  if (isOfRest(base, whole) || isOfOtherYear(passage, rate, part)) return false;
  if (!isHalfNamed(base, whole)) return false;
  // `tỷ lệ đúng hạn đạt 99,8%`: of this paragraph's, not of another's.
  const here = part.passage === passage && whole.passage === passage;
  if (tie === 'called' && isOfFewDigits(part, whole)) return false;
  if (tie === 'called' && base === '' && !here && whole.one.end <= rate.start) return false;
  if (changeAt(whole.passage, whole.one) !== undefined || isMoved(whole)) return false;
  if (base === '' && isOfSibling(passage, whole)) return false;
  if (whole.passage !== part.passage || !isInOneSentence(passage, whole.one, rate)) {
    const sentence = sentenceAt(passage, rate.start);
    if (COMPARED.test(wordsBetween(passage, sentence?.start ?? passage.body, part.one.start))) return false;
  }
  return markOf(whole.passage, whole.one).past === markOf(part.passage, part.one).past;
}

/** `3 sao: 14, 4 sao: 22; khối 3-4 sao đạt 63,7%`: two numbers of two digits make any share. */
function isOfFewDigits(part: Told, whole: Told): boolean {
  return significantDigits(part.one.written) + significantDigits(whole.one.written) < FEW_DIGITS;
}

/** `0,01%` for 0,03% has one digit that tells, and any two of them are alike. */
function isTellingSlip(weighed: Weighed, digits: number): boolean {
  const { quantity } = weighed;
  return (
    isMistyped(weighed, digits) &&
    significantDigits(quantity.written) >= digits &&
    significantDigits(weighed.recomputed().right) >= 2
  );
}

/** `10.068 thí sinh, kết quả 8.490 đỗ, đạt 88,8%`: the share is right of a part or a whole that was mistyped. */
function isOfMistyped({ quantity: rate, parts }: Weighed): boolean {
  if (rate.readings[0].decimals === 0 || significantDigits(rate.written) < TELLING) return false;
  return isRepairedByOneSlip(parts, TELLING, ([part, whole]) => part && whole && weighShare(rate, part, whole));
}

/** How many digits a number has from its first that is no zero. */
export function significantDigits(written: string): number {
  return written.replace(/\D/g, '').replace(/^0+/, '').length;
}

const REST = /(?<!\p{L})còn(?:\s+lại)?(?:\s+(?:là|có))?\s*$/iu;

/** Whether the part is the next number behind its whole, in one sentence. */
function isBeside(part: Told, whole: Told): boolean {
  const { passage, one } = part;
  if (whole.passage !== passage || whole.one.end > one.start || !isInOneSentence(passage, whole.one, one)) return false;
  // `thi công xong 17 km, còn 14 km cuối đạt 80%`
  if (REST.test(wordsBetween(passage, whole.one.end, one.start))) return false;
  return passage.quantities.indexOf(one) === passage.quantities.indexOf(whole.one) + 1;
}

/** Whether both count one thing by their own words. */
function isAlike(part: Told, whole: Told): boolean {
  const thing = thingOf(part.passage, part.one);
  return part.one.unit !== 'count' || (thing !== '' && thing === thingOf(whole.passage, whole.one));
}

/** `từ 171 xuống 158`. */
function isMoved({ passage, one }: Told): boolean {
  return /(?<!\p{L})(?:từ|xuống|lên)\s*$/iu.test(wordsBetween(passage, one.start - 8, one.start));
}

/** What opens a list, though it stands there as an item. */
const OPENS =
  /^[^.,;]{0,40}(?<!\p{L})(?:tổng|toàn|chỉ tiêu|kế hoạch|dự toán|phải|đủ điều kiện|được giao)(?!\p{L})[^.,;\d]*$/iu;

/** A number of another item is no whole of this one's: `- Đường bộ: 119 vụ` and `- Tuyến: … đường tỉnh 38 vụ (31,4%)`. */
function isOfSibling(passage: Passage, { passage: other, one }: Told): boolean {
  if (other === passage || passage.marker === undefined || other.marker !== passage.marker) return false;
  return !OPENS.test(wordsBetween(other, other.body, one.start));
}
