import { changeAt } from './claim-differences.ts';
import { isMistyped } from './digit-slips.ts';
import { weighShare } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { isLed } from './open-pairs.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { BOUND, isBound } from './share-candidates.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

/** A number that is told with its share: `12 người, chiếm 63%`, `51% (tương đương 765 triệu USD)`. */
export interface ToldShare {
  readonly rate: Quantity;
  readonly part: Quantity;
}

/** Behind a percentage: the share again, as a number. */
const AS_NUMBER =
  /^(?:\s+(?:tổng\s+)?(?:vốn|số)(?:\s\p{L}+){0,3})?\s*(?:\(\s*(?:(?:tương đương|tương ứng|tức)(?:\s+(?:với|là))?\s*)?|,\s*(?:tương đương|tương ứng)(?:\s+với)?\s+)$/iu;
/** `Phân tích 131 vụ: quốc lộ 58 (44,3%)`: a number that was not read as one. */
const CODE = /(?<![\p{L}\d])\d/u;
const LED_BY_WORD =
  /(?:[(:]|(?<!\p{L})(?:chiếm|đạt|bằng|là|tương ứng|tương đương|hoàn thành|t[ỷỉ] (?:lệ|trọng)))(?:\s+(?:với|là|đạt|tới))?\s*$/iu;
/** `chuyến bay, tương đương với tỷ lệ đúng giờ là`. */
const LED_BY_NAME =
  /^[^.;()\d%]{0,60},\s*(?:tương (?:ứng|đương)(?:\s+với)?\s+)?t[ỷỉ] (?:lệ|trọng)(?:\s\p{L}+){0,5}\s(?:là|đạt|chiếm|bằng)\s*$/iu;
/** From what is counted to a number in its name nothing is stated. */
const NAMES =
  /^(?!.*(?<!\p{L})(?:có|là|được|đạt|và|với|gồm|đã|cho|chỉ|trên|trong|từ|đến|còn|thì|bị|làm|do|tại|ở)(?!\p{L}))\s[^.,;:()%/\d]{2,60}\s$/iu;
/** `4 đơn vị giải ngân trên mức bình quân chung (39,4%)`, `4 sản phẩm tăng, chỉ xi măng giảm (4%)`, `2 chỉ tiêu chưa đạt là thu tiền thuê đất (61,2%)`: the bracket tells the level, or how much. */
const OF_LEVEL =
  /(?:(?<!\p{L})(?:bình quân|trung bình|mặt bằng)(?!\p{L})[^,;()]{0,40}|,[^,;()]*(?<!\p{L})(?:tăng|giảm)|:\s[^,;:()]{4,60}|(?<!\p{L})(?:chưa|không)?\s*(?:đạt|hoàn thành)[^,;()]{0,20}\slà\s[^,;()]{4,60})\s*\(\s*$/iu;
const ENDS_SENTENCE = /[.;]\s/u;

const KNOWN = new WeakMap<Passage, readonly ToldShare[]>();

/** The percentages of a passage that stand right beside the number which they are told of. */
export function toldShares(passage: Passage): readonly ToldShare[] {
  const known = KNOWN.get(passage) ?? sharesIn(passage);
  KNOWN.set(passage, known);
  return known;
}

function sharesIn(passage: Passage): ToldShare[] {
  return passage.quantities.flatMap((rate, index): ToldShare[] => {
    if (rate.unit !== 'percent' || rate.approximate || changeAt(passage, rate) !== undefined) return [];
    const behind = partBehind(passage, rate, index);
    const before = partBefore(passage, rate, index, behind === undefined);
    const part = before ?? behind;
    return part === undefined ? [] : [{ rate, part }];
  });
}

/** `alone`: a comma leads to the percentage where no number follows it in a bracket. */
/** `915 bài điểm 10`, `1.203 công ty trách nhiệm hữu hạn 2 thành viên`: a number of few digits within the name of what is counted. */
export function isInName(passage: Passage, one: Quantity): boolean {
  const counted = passage.quantities[passage.quantities.indexOf(one) - 1];
  if (counted === undefined || one.unit !== 'count' || counted.unit !== 'count' || one.written.length > 2) return false;
  return counted.end <= one.start && NAMES.test(wordsBetween(passage, counted.digitsEnd, one.start));
}

function partBefore(passage: Passage, rate: Quantity, index: number, alone: boolean): Quantity | undefined {
  const before = passage.quantities
    .slice(Math.max(0, index - 2), index)
    .findLast((one) => !isBound(passage, one) && !isInName(passage, one));
  if (before === undefined) return undefined;
  const words = wordsBetween(passage, before.end, rate.start).replace(BOUND, '');
  if (
    !(isLed(words) || LED_BY_NAME.test(words)) ||
    ENDS_SENTENCE.test(words) ||
    CODE.test(words) ||
    OF_LEVEL.test(words)
  )
    return undefined;
  if (!alone && !LED_BY_WORD.test(words)) return undefined;
  const part = before.half === 'denominator' ? passage.quantities[passage.quantities.indexOf(before) - 1] : before;
  return part !== undefined && mayBePart(passage, part) ? part : undefined;
}

function partBehind(passage: Passage, rate: Quantity, index: number): Quantity | undefined {
  const behind = passage.quantities[index + 1];
  if (behind === undefined || behind.half !== undefined || !mayBePart(passage, behind)) return undefined;
  return AS_NUMBER.test(wordsBetween(passage, rate.end, behind.start)) ? behind : undefined;
}

function mayBePart(passage: Passage, one: Quantity): boolean {
  if (one.half === 'denominator' || one.noun === 'thời gian' || changeAt(passage, one) !== undefined) return false;
  // `khối 4-5 sao đạt 91%`
  if (/\d\s?[-–]\s?$/u.test(wordsBetween(passage, one.start - 4, one.start))) return false;
  const { half: _, ...whole } = one;
  return isAmount(whole);
}

const OTHER_TIME = /(?<!\p{L})(?:so với|cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái))(?!\p{L})/iu;

/** Whether a share is told of another time: `so với quý I/2024 (giải ngân 36.915 triệu, đạt 17,1%)`. */
export function isOfOtherTime(passage: Passage, { rate, part }: ToldShare): boolean {
  const first = Math.min(rate.start, part.start);
  const before = numberBefore(passage, first);
  const lead = wordsBetween(passage, Math.max(before?.end ?? passage.body, first - 80), first);
  return OTHER_TIME.test(lead.slice(lead.lastIndexOf(';') + 1));
}

const OF_PLAN = /^\s*\)?\s*(?:so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|định mức|\/)/iu;

/** Whether the words behind a percentage say that it is of something planned, or of another time. */
export function isOfPlan(behind: string): boolean {
  return OF_PLAN.test(behind);
}

const TELLING = 3;

/**
 * Whether a share that contradicts its numbers is one slip of the keys away from them. `witnesses`: so many others prove what it is of, and slips in
 * shorter numbers are believed.
 */
export function isSlippedShare(weighed: Weighed, witnesses = 0): boolean {
  const { quantity: rate, parts } = weighed;
  const [told, digits] = [significantDigits(rate.written), witnesses > 1 ? TELLING - 1 : TELLING];
  if (told >= digits && isMistyped(weighed, digits)) return true;
  const [part, whole] = parts;
  if (part === undefined || whole === undefined || told < (witnesses > 0 ? TELLING - 1 : TELLING)) return false;
  return witnesses > 0
    ? isRepairedByOneSlip([part], TELLING, ([other]) => other && weighShare(rate, other, whole))
    : isRepairedByOneSlip([part, whole], TELLING, ([a, b]) => a && b && weighShare(rate, a, b));
}
