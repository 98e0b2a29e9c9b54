import { absolute, compare } from '../numbers/exact.ts';
import { isNamedIn } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { weighSum } from './judge-claim.ts';
import { negates } from './negation.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { callsRest, deniedOf, isLeftOver, isOfLess, isStillOpen, subjectOfRest } from './rest-words.ts';
import { speaksOfOpening } from './roles.ts';
import { depthAt } from './running-parts.ts';
import { areOneThing, mayBeState, nestOf, nextState, type State } from './state-runs.ts';
import { isDenied, isInTime, isLate, isOtherSide } from './state-words.ts';
import type { Weighed } from './weighing.ts';

/** A stock that changes in both ways. */
const FIRST_OF_STOCK = /(?<!\p{L})đầu (?:năm|kỳ|quý|tháng)(?!\p{L})/iu;
const CAME_IN = /(?<!\p{L})(?:phát sinh|bổ sung|cấp thêm|tăng thêm|chuyển đến)(?!\p{L})/iu;
/** What is under way need not be all that is wanted. */
const TARGET = /chỉ tiêu|kế hoạch|mục tiêu/iu;
/** The list has a part without a number. */
const OTHERS_BEHIND = /^[^.;]{0,60}[,;]\s*(?:các|những|số)\s+(?:\p{L}+\s+){0,2}(?:khác|còn lại)/iu;
/** Between them stand those who are neither. */
const NEITHER = /không\s+(?:hài lòng|đồng ý|đồng tình|ủng hộ)/iu;
const MIDDLING = /bình thường|trung bình|chấp nhận/iu;
/** `Phân theo trình độ: đại học 126, trung cấp 51, còn lại 41`: the first is a part of what was told before, as the others are. */
const SORTED_BY =
  /(?:^|[.;:]\s+|[-+*]\s*)(?:(?:phân|chia|xét|tính|nếu)\s+)*(?:ra\s+)?theo\s+(?!(?:báo cáo|thống kê|số liệu|kế hoạch|quy định)(?!\p{L}))[^:;.\d]{2,40}:[^:;.\d]*$/iu;
/** So many times smaller than the whole is a part that was mistyped. */
const FARTHEST = 4;

/** Whether the words leave room for another whole, for something else to be left, or for more parts. */
export function leavesRoom(passage: Passage, whole: State, parts: readonly State[], rest: State): boolean {
  return (
    SORTED_BY.test(wordsBetween(passage, passage.body, whole.one.start)) ||
    isOfLess(rest) ||
    !namesNothingElse(passage, whole, rest) ||
    isStock([whole, ...parts]) ||
    holdsVague(passage, whole, rest) ||
    planBetween(passage, parts.at(-1) ?? whole, rest) !== undefined ||
    isCarried(passage, whole, parts, rest) ||
    isOfAnother(passage, whole, parts, rest) ||
    hasMoreParts(passage, parts, rest)
  );
}

/** A number in brackets between a part and the rest that the part may be held against. */
export function planBetween(passage: Passage, { one: part }: State, { one: rest }: State): Quantity | undefined {
  return bracketedBetween(passage, part, rest, part).find((one) => compare(baseValue(one), baseValue(part)) > 0);
}

/** The numbers in brackets between two others that count the same as `like`. */
function bracketedBetween(passage: Passage, from: Quantity, until: Quantity, like: Quantity): Quantity[] {
  return passage.quantities.filter(
    (one) =>
      one.start >= from.end &&
      one.end <= until.start &&
      depthAt(passage, one.start) > 0 &&
      mayBeState(one, like) &&
      areOneThing(passage, one, like),
  );
}

/** `giáo viên Tin học còn thiếu 07`: the rest is of something that was not spoken of. */
function namesNothingElse(passage: Passage, whole: State, rest: State): boolean {
  const spoken = wordsBetween(passage, whole.one.start - 90, rest.one.start - rest.lead.length);
  const subject = (subjectOfRest(rest) ?? '').replace(/(?<!\p{L})(?:phải|bị)(?!\p{L})/giu, '');
  return isNamedIn(`${subject} ${deniedOf(rest)}`, spoken);
}

/** `nhận 17 đơn, giải quyết 14 đơn, chuyển hơn 02 đơn`: a part that is not told exactly. */
function holdsVague(passage: Passage, whole: State, rest: State): boolean {
  return passage.quantities.some(
    (one) =>
      one.approximate &&
      one.start >= whole.one.end &&
      one.end <= rest.one.start &&
      mayBeState({ ...one, approximate: false }, rest.one) &&
      depthAt(passage, one.start) === 0 &&
      areOneThing(passage, one, rest.one),
  );
}

function isStock(states: readonly State[]): boolean {
  return states.some(({ lead }) => FIRST_OF_STOCK.test(lead) || CAME_IN.test(lead));
}

/** `kỳ trước chuyển sang 54`: what came in during the period is then no whole. */
function isCarried(passage: Passage, whole: State, [part]: readonly State[], { one: rest }: State): boolean {
  if (part === undefined || part.pair === 'part' || /tổng|phải|đề nghị|dự toán/iu.test(whole.lead)) return false;
  if (holdsCarried(passage, whole, part)) return false;
  return speaksOfOpening(wordsBetween(passage, whole.one.start - 250, rest.start));
}

/** `Tiếp nhận 347 hồ sơ (kỳ trước chuyển sang 24, mới tiếp nhận 323)`: the whole is made of both. */
function holdsCarried(passage: Passage, whole: State, part: State): boolean {
  const inside = passage.quantities.filter(
    (one) => one.start >= whole.one.end && one.end <= part.one.start && depthAt(passage, one.start) > 0,
  );
  const weighed = inside.length > 1 ? weighSum(whole.one, inside) : undefined;
  return weighed?.judgement.verdict === 'agrees';
}

/** The rest is not of what the parts are of. */
function isOfAnother(passage: Passage, whole: State, parts: readonly State[], rest: State): boolean {
  const [part, ...more] = parts;
  if (part === undefined || compare(baseValue(part.one), baseValue(whole.one)) === 0) return true;
  if (isInTime(part) && !isLate(rest)) return true;
  // `giải quyết 4.561/5.650 hồ sơ; 12 hồ sơ trễ hạn`: what is late may be settled or not
  if (isLate(rest) && ![part, ...more].some(isInTime) && !isLeftOver(rest)) return true;
  if (TARGET.test(whole.lead) && /(?<!\p{L})đang(?!\p{L})/iu.test(`${rest.lead} ${rest.behind}`)) return true;
  if (more.length > 0) return false;
  // `8/19 doanh nghiệp chưa báo cáo …; 12 doanh nghiệp chưa báo cáo …`
  if ((isDenied(part) || (part.pair === 'part' && isDenied(whole))) && isDenied(rest)) return true;
  const nested = nestOf(passage, rest.one) !== undefined;
  return nested && !isLeftOver(rest) && !isOtherSide(rest, part);
}

/** A range, a part without a number, or another number of the same thing behind. */
function hasMoreParts(passage: Passage, parts: readonly State[], rest: State): boolean {
  const { one } = rest;
  if (/^\s*[-–]\s?\d/u.test(wordsBetween(passage, one.digitsEnd, one.end + 6))) return true;
  if (OTHERS_BEHIND.test(wordsBetween(passage, one.end, one.end + 90))) return true;
  const next = nextState(passage, one);
  const last = parts.at(-1);
  if (next === undefined || last === undefined) return false;
  // `đã xử lý 1.791 đơn, chưa xử lý 75 đơn; đủ điều kiện 1.402 đơn`: behind a semicolon they are counted otherwise.
  const parted = [last.one.end, one.end].map((from, at) =>
    /;/u.test(wordsBetween(passage, from, at === 0 ? one.start : next.one.start)),
  );
  if (parted[1] && !parted[0] && !callsRest(next)) return false;
  if (parts[0]?.pair !== 'part') return true;
  if (isLate(rest) && isInTime(last)) return false;
  const opposite = negates(`${rest.lead} ${rest.behind}`, last.lead);
  return !(isLeftOver(rest) || opposite) || isStillOpen(next);
}

/** Whether what is lacking was never called the rest, is more than a slip makes, or stands in brackets. */
export function isOfMore(passage: Passage, weighed: Weighed, parts: readonly State[], rest: State): boolean {
  const { right, difference } = weighed.judgement;
  const [whole] = weighed.parts;
  if (whole === undefined || right.numerator <= 0n) return true;
  // What is left of something is never more than that.
  if (compare(baseValue(weighed.quantity), baseValue(whole)) > 0 && !isMistyped(weighed, 3)) return true;
  if (difference.numerator >= 0n) return false;
  const neither = NEITHER.test(rest.lead) && !parts.some(({ lead }) => MIDDLING.test(lead));
  const far = !isOffByAtMost(weighed, FARTHEST, whole) && !isLeftOver(rest);
  return neither || far || isBracketed(passage, weighed) || followsUnlisted(passage, weighed, rest);
}

/** `31 nhà đầu tư trong nước, 9 nhà đầu tư nước ngoài và 1 tổ chức`: what is lacking stands behind, as something else. */
function followsUnlisted(passage: Passage, { judgement }: Weighed, { one: rest }: State): boolean {
  return passage.quantities.some(
    (one) =>
      one.start >= rest.end &&
      mayBeState(one, rest) &&
      compare(one.readings[0].value, absolute(judgement.difference)) === 0 &&
      !/\.\s/u.test(wordsBetween(passage, rest.end, one.start)),
  );
}

/** `tổng số thụ lý là 79.177 việc (trong đó đã ủy thác 580 việc)`: what is lacking may be told of in brackets. */
function isBracketed(passage: Passage, { parts, judgement }: Weighed): boolean {
  const [whole, part] = parts;
  if (whole?.unit !== 'count' || part === undefined || judgement.difference.numerator >= 0n) return false;
  const lacking = absolute(judgement.difference);
  return bracketedBetween(passage, whole, part, whole).some((one) => compare(baseValue(one), lacking) <= 0);
}
