import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { isExchanged, isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { ownWordsOf } from './rest-words.ts';
import { depthAt } from './running-parts.ts';
import { isOffByOne } from './slipped-sums.ts';

/** What there was to do, by the words before its number. */
const GIVEN =
  /(?<!\p{L})(?:tổng(?: số)?|tiếp nhận|thụ lý|phải (?:giải quyết|thi hành|xử lý|trả lời)|đề nghị(?: thanh toán| quyết toán)?|được giao|nhận được|phát hiện|có)(?!\p{L})[^.;]{0,50}$/iu;
const DONE =
  /(?<!\p{L})(?<!chưa |không |đang |phải |cần |chờ )(?:(?:đã )?(?:giải quyết|xử lý|thi hành xong|trả lời|xét xử|khắc phục|hoàn thành|nghiệm thu|thẩm định|kiểm tra)(?: xong)?|từ chối(?: thanh toán)?|cắt giảm|xuất toán|giảm trừ)(?!\p{L})[^.;]{0,25}$/iu;
const LEFT =
  /(?<!\p{L})(?:chuyển (?:sang )?(?:kỳ|năm|quý|tháng) sau|còn lại(?: chuyển \p{L}+ sau)?|tiếp tục (?:triển khai|thực hiện|giải quyết|xử lý)(?: (?:sang|trong) năm \d{4})?|(?:chưa|đang) (?:giải quyết|xử lý|thi hành|trả lời|xét xử|khắc phục|hoàn thành)|(?:được )?(?:quyết toán|chấp nhận(?: thanh toán)?)(?: được duyệt)?)\s*(?:là|còn|:)?\s*$/iu;
/** What is told of some of the number before it. */
const NESTED = /(?<!\p{L})(?:trong đó|trong số|gồm|riêng|cụ thể)(?!\p{L})/iu;
const REACH = 420;

/**
 * What was left of what there was, by the words of each, past all that is told of the parts: `thụ lý 167 tin. Đã giải quyết 141 tin, gồm khởi tố 118,
 * không khởi tố 19 …. Số tin chuyển kỳ sau là 26`. Each of the three stands alone; wrong is said of a slip. `known`: what is judged already.
 */
export function settledAndLeft(passage: Passage, known: ReadonlySet<number>, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  return passage.quantities.flatMap((left): Claim[] => {
    if (!isAmount(left) || known.has(left.start) || !LEFT.test(ownWordsOf(passage, left).lead)) return [];
    const before = passage.quantities.filter(
      (one) => one.end <= left.start && left.start - one.start < REACH && mayBelong(passage, one, left),
    );
    const done = before.filter((one) => DONE.test(leadOf(passage, one)));
    const given = before.filter((one) => GIVEN.test(leadOf(passage, one)) && !done.includes(one));
    const [[part, ...parts], [whole, ...wholes]] = [done, given];
    if (part === undefined || whole === undefined || parts.length + wholes.length > 0 || whole.start > part.start)
      return [];
    const weighed = weighSum(left, [whole, part], [1, -1]);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'balance', wrongSum, weighed);
    if (weighed.judgement.verdict !== 'contradicts') return [claim];
    if (isMistyped(weighed, 2) || isExchanged(weighed, 2)) return [claim];
    return isOffByAtMost(weighed, 100, whole) || isOffByOne(weighed) ? [asWarning(claim)] : [];
  });
}

/** Of the same thing, outside of brackets and of what is nested in its sentence; no change. */
function mayBelong(passage: Passage, one: Quantity, left: Quantity): boolean {
  if (!isAmount(one) || one.unit !== left.unit || depthAt(passage, one.start) > 0) return false;
  const [a, b] = [thingOf(passage, one), thingOf(passage, left)];
  if (a !== b && a !== '' && b !== '') return false;
  const sentence = sentencesOf(passage).find(({ start, end }) => start <= one.start && one.end <= end);
  const lead = wordsBetween(passage, sentence?.start ?? passage.body, one.start).replace(/^.*;\s/su, '');
  const moves = moveAt(passage, passage.quantities.indexOf(one)) !== undefined && !DONE.test(leadOf(passage, one));
  return !NESTED.test(lead) && !moves;
}

/** From the comma or the end of the sentence before it. */
function leadOf(passage: Passage, { start }: Quantity): string {
  return wordsBetween(passage, Math.max(passage.body, start - 90), start).replace(/^.*(?:[;,]\s|\.\s|\)|\d)/su, '');
}
