import { compare, equal } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { callsRest, ownWordsOf } from './rest-words.ts';
import type { Weighed } from './weighing.ts';

/** `tức cần thêm`, `phải thu thêm`: what is lacking; `giảm ròng`, `chênh lệch`: what is between two. */
const LACKS =
  /(?<!\p{L})(?:cần|phải|còn)(?:\s+\p{L}+){0,3}\s+(?:thêm|tiếp)(?:\s+\p{L}+)?\s*$|(?<!\p{L})(?:chênh lệch|ròng|chênh)(?:\s+là)?\s*$/iu;
const OPENS = /^[^.;,:()\d%]{0,40}\(/u;
/** What a result is held against, and how far it came. */
const GIVEN =
  /(?<!\p{L})(?:giao|kế hoạch|KH|dự toán|chỉ tiêu|tổng(?: số)?|nhu cầu|định mức|phải|đề nghị|đầu (?:năm|kỳ))(?!\p{L})/iu;
const REACHED =
  /(?<!\p{L})(?:đã|có mặt|hiện(?: có)?|thực hiện|đạt|đến (?:nay|hết)|tính đến|\d+ tháng|quý [IVX]+|cuối (?:năm|kỳ)|chấp nhận)(?!\p{L})/iu;
/** A rest that is off by more of its whole is of something else. */
const NEARNESS = 10;

interface Explanation {
  readonly whole: Quantity;
  readonly part: Quantity;
  /** The words leave no doubt what the two are. */
  readonly named: boolean;
}

/**
 * A rest with its two numbers in the bracket behind it, `còn 24.365 trường hợp (đã nhập 115.317/139.682)`, `thiếu 12 người (giao 85, có mặt 73)`, or
 * with the one that was reached: `Phấn đấu cả năm 1.100 doanh nghiệp, cần thêm 280 doanh nghiệp (9 tháng: 820)`.
 */
export function explainedRests(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !passage.text.includes('(')) return [];
  return passage.quantities.flatMap((rest): Claim[] => {
    if (isVague(rest) || rest.half !== undefined || rest.unit === 'percent' || rest.unit === 'percentage-point')
      return [];
    const opening = OPENS.exec(wordsBetween(passage, rest.end, rest.end + 42));
    if (opening === null) return [];
    const own = ownWordsOf(passage, rest);
    if (!callsRest(own) && !LACKS.test(own.lead)) return [];
    const explained = explanationOf(passage, rest, rest.end + opening[0].length);
    const weighed = explained && weighSum(rest, [explained.whole, explained.part], [1, -1]);
    if (explained === undefined || weighed === undefined) return [];
    const claim = claimOf(source, 'balance', wrongSum, weighed);
    if (weighed.judgement.verdict !== 'contradicts') return [claim];
    if (!isSlip(weighed, explained)) return [];
    return [explained.named ? claim : asWarning(claim)];
  });
}

function isSlip(weighed: Weighed, { whole, named }: Explanation): boolean {
  if (weighed.judgement.right.numerator <= 0n) return false;
  return isMistyped(weighed, named ? 2 : 3) || (named && isOffByAtMost(weighed, NEARNESS, whole));
}

function explanationOf(passage: Passage, rest: Quantity, start: number): Explanation | undefined {
  const close = passage.text.indexOf(')', start - passage.body);
  const end = close === -1 ? passage.end : passage.body + close;
  const words = wordsBetween(passage, start, end);
  const inside = passage.quantities.filter((one) => one.start >= start && one.end <= end);
  const [one, other, ...more] = inside;
  if (one === undefined || more.length > 0 || inside.some((each) => isVague(each) || !isAlike(passage, each, rest)))
    return undefined;
  if (other === undefined) return fromPlan(passage, rest, one, words);
  if (one.half === 'numerator') return { whole: other, part: one, named: REACHED.test(words) };
  const [whole, part] = compare(baseValue(one), baseValue(other)) >= 0 ? [one, other] : [other, one];
  if (equal(baseValue(whole), baseValue(rest))) return undefined;
  return { whole, part, named: GIVEN.test(words) && REACHED.test(words) };
}

/** The number of its sentence that the rest belongs to stands before it. */
function fromPlan(passage: Passage, rest: Quantity, part: Quantity, words: string): Explanation | undefined {
  const sentence = sentenceAt(passage, rest.start);
  const whole = passage.quantities.findLast(
    (one) => one.start >= (sentence?.start ?? rest.start) && one.end <= rest.start && isAlike(passage, one, rest),
  );
  if (whole === undefined || isVague(whole) || !REACHED.test(words)) return undefined;
  const lead = wordsBetween(passage, sentence?.start ?? whole.start, whole.start);
  return /kế hoạch|chỉ tiêu|mục tiêu|dự toán|phấn đấu|cả năm|giao|tổng/iu.test(lead)
    ? { whole, part, named: false }
    : undefined;
}

function isAlike(passage: Passage, one: Quantity, rest: Quantity): boolean {
  if ((one.unit === 'count') !== (rest.unit === 'count') || one.unit === 'percent' || one.unit === 'percentage-point')
    return false;
  const [a, b] = [thingOf(passage, one), thingOf(passage, rest)];
  return a === '' || b === '' || a === b;
}
