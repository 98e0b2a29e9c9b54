import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { agreeingSum } from './agreeing.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

/** Right before a number, from the last comma on: it is what is left, or the other part. */
const CALLED =
  /(?:^|[,;.:)–-]\s*|\s)(?:còn(?:\s+(?:lại|phải|thiếu|nợ|cần|tồn|dư))?(?:\s+\p{L}+){0,3}|chuyển\s+(?:sang\s+)?(?:kỳ|năm|quý|tháng)\s+sau|(?:đang|chưa)(?:\s+\p{L}+){0,4}|(?<!\p{L})(?:xử lý|hình thức|loại|lĩnh vực|nguồn|đối tượng)?\s*khác)\s*(?:là\s*)?:?\s*$/iu;
const NARROWER =
  /^\s*(?!là\s)(?:\p{L}+\s+){0,4}(?:nguồn|kéo dài|thuộc|năm trước|chuyển sang|quá hạn|trễ hạn|chậm|của|tại|ở|so với|cùng kỳ)(?!\p{L})/iu;
/** `15 dự án còn lại`: behind the rest. */
const LEFT_BEHIND = /^\s*(?:\p{L}+\s+){1,3}còn lại(?!\p{L})/iu;
const LEFT = /(?:^|[,;.:)–-]\s*|(?<!xuống)\s)còn(?:\s+(?:lại|thiếu|nợ))?(?:\s+(?:là|có))?\s*:?\s*$/iu;
/** What is told of the part: it is some of the whole. */
const OF_WHOLE = /(?<!\p{L})(?:trong (?:đó|số)|đã|được|đến nay|tới nay|xong|hoàn thành)(?!\p{L})/iu;
const WHOLE =
  /(?:tổng(?:\s+(?:số|cộng|vốn|nhu cầu))?|(?<!\p{L})cộng|kế hoạch|dự toán|phải\s+\p{L}+(?:\s+\p{L}+)?|được giao|tiếp nhận|thụ lý|phát hiện|nhu cầu)(?!\p{L})/iu;
const DONE =
  /(?:(?:^|[\s,;])đã|được|xong|hoàn thành|(?<!chưa |đang )(?:giải quyết|xử lý|khắc phục|khôi phục|thu hồi|trả lời|giải ngân|thông xe|tiêu hủy|cấp|trả))(?!\p{L})/iu;
/** `Sau khi hoàn thuế 31.000 tỷ đồng, thu cân đối còn 59.000 tỷ đồng`: of the number that was told before. */
const TAKEN_OFF =
  /(?<!\p{L})sau khi\s(?:[^,;.\d]{0,30}\s)?(?:trừ|hoàn(?! thành)|khấu trừ|giảm trừ|loại|chi|nộp|trích|bàn giao|cắt giảm)(?!\p{L})/iu;
/** It was so at another time, or is how much something changed. */
const BESIDE = /(?:cùng kỳ|năm trước|kỳ trước|so với|(?<!giá trị gia )tăng|giảm)[^,;.]*$/iu;
const FEW = exact(100);
const LOOKED_BACK = 4;
const CLOSE = 170;

interface Told {
  readonly passage: Passage;
  readonly one: Quantity;
}

/**
 * What the words call the rest, of a whole and a part that stand before it, in its sentence or some paragraphs above: `kế hoạch 6.900 ha; đã
 * trồng 3.352 ha; còn 3.458 ha`. Wrong is said only where one of the three was mistyped: a rest of something else is never so alike.
 */
export function calledRests(passages: readonly Passage[], claimed: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, index) =>
    passage.quantities.flatMap((rest, at): Claim[] => {
      if (claimed.has(rest.start) || !isAmount(rest)) return [];
      const before = passage.quantities.slice(0, at);
      const lead = wordsBetween(passage, before.at(-1)?.end ?? passage.body, rest.start);
      if ((lead.length > 90 || !CALLED.test(lead)) && !isLeftBehind(passage, rest)) return [];
      const own = before
        .filter((one) => mayMatch({ passage, one }, { passage, one: rest }))
        .map((one) => ({ passage, one }));
      const above = own.length < 2 ? numbersAbove(passages, index, { passage, one: rest }) : [];
      const told: Told = { passage, one: rest };
      const weighed = judged(told, [...above, ...own], own.length);
      if (weighed !== undefined) return [claimOf(source, 'balance', wrongSum, weighed)];
      const doubtful = doubted(told, own);
      return doubtful === undefined ? [] : [asWarning(claimOf(source, 'balance', wrongSum, doubtful))];
    }),
  );
}

function isLeftBehind(passage: Passage, { digitsEnd }: Quantity): boolean {
  return LEFT_BEHIND.test(wordsBetween(passage, digitsEnd, digitsEnd + 40));
}

/** A whole, a part and what the words call the rest, one behind the other and of one thing: one slip of the keys keeps them from adding up. */
function doubted(rest: Told, own: readonly Told[]): Weighed | undefined {
  const { passage, one } = rest;
  const [whole, part, ...more] = own.map((told) => told.one);
  if (whole === undefined || part === undefined || more.length > 0 || agreesOtherwise(rest, own)) return undefined;
  if (!isPartOf(passage, part, whole) || !isLeftOf(passage, one, part, whole)) return undefined;
  const things = new Set([whole, part, one].map((each) => `${each.unit} ${thingOf(passage, each)}`));
  if (things.size > 1 || things.has('count ')) return undefined;
  const again = ([a, b, c]: readonly Quantity[]) => a && b && c && weighSum(a, [c, b], [1, -1]);
  const digits = /[.]\s/u.test(wordsBetween(passage, part.end, one.start)) ? 3 : fewestDigits(passage, one);
  return isRepairedByOneSlip([one, part, whole], digits, again) ? weighSum(one, [whole, part], [1, -1]) : undefined;
}

/** `47 dự án, đến nay 32 dự án đã khởi công`: in one sentence, and some of it. */
function isPartOf(passage: Passage, part: Quantity, whole: Quantity): boolean {
  const between = wordsBetween(passage, whole.end, part.start);
  if (between.length > CLOSE || !/[,;]/u.test(between) || /[.]\s/u.test(between) || BESIDE.test(between)) return false;
  return (
    OF_WHOLE.test(wordsBetween(passage, whole.end, part.end + 40)) && compare(baseValue(part), baseValue(whole)) < 0
  );
}

/** `Còn 150 thành viên`, `15 dự án còn lại`. */
function isLeftOf(passage: Passage, rest: Quantity, part: Quantity, whole: Quantity): boolean {
  const between = wordsBetween(passage, part.end, rest.start);
  if (between.length > CLOSE || BESIDE.test(between)) return false;
  if (NARROWER.test(wordsBetween(passage, rest.end, rest.end + 50))) return false;
  return isLeftBehind(passage, rest) || (LEFT.test(between) && compare(baseValue(rest), baseValue(whole)) < 0);
}

/** What stands before `còn lại` can be nothing but the rest. */
function fewestDigits(passage: Passage, rest: Quantity): number {
  return isLeftBehind(passage, rest) ? 2 : 3;
}

/** Whether two numbers may be of one thing. */
function mayMatch(other: Told, rest: Told): boolean {
  if (
    (!isAmount(other.one) && !other.one.estimated) ||
    BESIDE.test(ownWords(other)) ||
    (other.one.unit === 'count') !== (rest.one.unit === 'count')
  )
    return false;
  const [a, b] = [thingOf(other.passage, other.one), thingOf(rest.passage, rest.one)];
  return a === '' || b === '' || a === b;
}

/** The numbers of the paragraphs right above, up to a heading. */
function numbersAbove(passages: readonly Passage[], index: number, rest: Told): Told[] {
  const numbers: Told[] = [];
  for (let at = index - 1; at >= Math.max(0, index - LOOKED_BACK); at--) {
    const passage = passages[at];
    if (passage === undefined || passage.heading || /^\P{Ll}*$/u.test(passage.text)) break;
    numbers.unshift(
      ...passage.quantities.filter((one) => mayMatch({ passage, one }, rest)).map((one) => ({ passage, one })),
    );
  }
  return numbers;
}

function judged(rest: Told, before: readonly Told[], inPassage: number): Weighed | undefined {
  const part = before.at(-1);
  if (part === undefined) return undefined;
  const wholes = before.slice(0, -1).filter(({ one }) => compare(baseValue(one), baseValue(part.one)) > 0);
  const nearest = wholes.at(-1);
  const named = wholes.findLast((one) => WHOLE.test(ownWords(one)));
  // `chi 1.240 cho đào tạo và 860 cho trang thiết bị, còn 420`: two parts, and no whole
  const whole =
    named ??
    ((inPassage >= 2 || TAKEN_OFF.test(ownWords(part))) && nearest !== undefined && !isDone(nearest)
      ? nearest
      : undefined);
  if (whole === undefined || NARROWER.test(wordsBetween(rest.passage, rest.one.end, rest.one.end + 50)))
    return undefined;
  const weighed = weighSum(rest.one, [whole.one, part.one], [1, -1]);
  if (weighed === undefined || weighed.judgement.verdict === 'agrees') return weighed;
  if (weighed.judgement.verdict !== 'contradicts' || agreesOtherwise(rest, before)) return undefined;
  if (compare(rest.one.readings[0].value, FEW) < 0)
    return isSureOfFew(rest, part, whole, before) && isMistyped(weighed, 2) ? weighed : undefined;
  const sameThing = thingOf(whole.passage, whole.one) === thingOf(part.passage, part.one);
  const asPart = weighSum(part.one, [whole.one, rest.one], [1, -1]);
  const asWhole = weighSum(whole.one, [part.one, rest.one]);
  if (isMistyped(weighed, 4)) return weighed;
  if (isMistyped(weighed, 3) && sameThing && inPassage >= 2) return weighed;
  if (named === undefined) return undefined;
  if (asPart !== undefined && isMistyped(asPart, 4) && isDone(part)) return asPart;
  return asWhole !== undefined && isMistyped(asWhole, 4) && isDone(part) && sameThing ? asWhole : undefined;
}

/** `tổng cộng 1.739 điểm … đã thông xe 1.702 điểm, còn 73 điểm`: small numbers are alike by chance, so the words must leave no doubt. */
function isSureOfFew(rest: Told, part: Told, whole: Told, before: readonly Told[]): boolean {
  const things = [rest, part, whole].map(({ passage, one }) => thingOf(passage, one));
  const alike = before.filter(({ passage, one }) => thingOf(passage, one) === things[0]);
  if (new Set(things).size > 1 || things[0] === '' || alike.at(-2) !== whole || whole.passage !== rest.passage)
    return false;
  if (rest.one.start - whole.one.end > CLOSE || !WHOLE.test(ownWords(whole)) || !isDone(part)) return false;
  const sentences = sentencesOf(rest.passage).filter(
    ({ start, end }) => start < rest.one.start && end > whole.one.start,
  );
  return (
    sentences.length < 3 &&
    /(?:^|[,;.)\s])còn(?:\s+lại)?\s*$/iu.test(wordsBetween(rest.passage, part.one.end, rest.one.start))
  );
}

function isDone(part: Told): boolean {
  return DONE.test(ownWords(part));
}

/** The words of its clause before a number. */
function ownWords({ passage, one }: Told): string {
  return wordsBetween(passage, one.start - 80, one.start).replace(/^.*[.;,]\s/su, '');
}

/** Whether the rest is right by other numbers: less all that stands between, or of another pair. */
function agreesOtherwise(rest: Told, before: readonly Told[]): boolean {
  return before.some(({ one: whole }, index) => {
    const parts = before.slice(index + 1).map(({ one }) => one);
    if (parts.length === 0) return false;
    const all = weighSum(rest.one, [whole, ...parts], [1, ...parts.map(() => -1)]);
    return (
      all?.judgement.verdict === 'agrees' ||
      parts.some((part) => agreeingSum(rest.one, [whole, part], [1, -1]) !== undefined) ||
      before.slice(0, index).some(({ one }) => agreeingSum(rest.one, [one, whole]) !== undefined)
    );
  });
}
