import { absolute, compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongSum } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { hundredAt } from './claim-wholes.ts';
import { sentencesOf } from './clauses.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { areTwoSides } from './opposites.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { ownWordsOf } from './rest-words.ts';
import { depthAt } from './running-parts.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

/** Right before the second share: all that the first leaves. */
const REST = /(?:[,;.)–-]|(?<!\p{L})và)\s*(?:(?:số|phần|tỷ lệ|tỉ lệ)\s+)?còn lại(?:\s+(?:là|chiếm|khoảng|có))*\s*$/iu;
/** Right behind it: `22% còn lại là …`. */
const REST_BEHIND = /^\s*(?:\p{L}+\s+){0,2}còn lại(?!\p{L})/iu;
/** Rates of other things than of one whole, and of other times. */
const OTHER_RATES =
  /(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|năm trước|lãi suất|kế hoạch|dự toán|chỉ tiêu|mục tiêu|giải ngân|thuế suất|bình quân|cao hơn|thấp hơn)(?!\p{L})|(?<!\p{L})(?:từ|đến)\s*$/iu;
const LONGEST = 140;
const NEAREST = exact(10);

/**
 * The shares of the two sides of one thing, which make a hundred: `đúng hạn 99,52%, trễ hạn 0,48%`, `dùng dưới 200 kWh chiếm 68,15%, còn lại 31,85%`,
 * `thành thị chiếm 34,4%, nông thôn chiếm 65,6%`. Wrong is said of two that one slip of the keys keeps from it.
 */
export function oppositeShares(passage: Passage, source: SourceText): Claim[] {
  if (!/%[^%]*(?:\d,\d+\s?%|còn lại)/iu.test(passage.text)) return [];
  return sentencesOf(passage).flatMap((sentence): Claim[] => {
    const [one, other, ...more] = sharesIn(passage, sentence);
    if (one === undefined || other === undefined || more.length > 0) return [];
    const named = REST_BEHIND.test(wordsBetween(passage, other.end, other.end + 24));
    if (named) return restNamedBehind(passage, sentence, one, other, source);
    const between = wordsBetween(passage, one.end, other.start);
    if (between.length > LONGEST || isOfOther(passage, sentence, one, other)) return [];
    if (one.readings[0].decimals === 0 || one.readings[0].decimals !== other.readings[0].decimals) return [];
    const called = REST.test(between);
    if (!called && !areSides(passage, one, other)) return [];
    const weighed = toHundred(other, one);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'difference', wrongSum, { ...weighed, parts: [one] });
    if (weighed.judgement.verdict !== 'contradicts') return [claim];
    if (!isSlipped(weighed, one)) return [];
    // Shares of two sides that are further from a hundred are of different wholes.
    const near = compare(absolute(weighed.judgement.difference), NEAREST) <= 0;
    return called ? [claim] : near ? [asWarning(claim)] : [];
  });
}

/** `xe lắp ráp chiếm 78%, 22% còn lại là xe nhập khẩu`: rounded or not, two that are further apart are no sides of one whole. */
function restNamedBehind(
  passage: Passage,
  sentence: Stretch,
  one: Quantity,
  rest: Quantity,
  source: SourceText,
): Claim[] {
  const weighed = toHundred(rest, one);
  if (weighed === undefined || one.approximate || rest.approximate || isOfOther(passage, sentence, one, rest))
    return [];
  const { verdict, right, difference } = weighed.judgement;
  const near = compare(absolute(difference), NEAREST) <= 0 && right.numerator > 0n;
  if (verdict === 'contradicts' && !near) return [];
  return [asWarning(claimOf(source, 'difference', wrongSum, { ...weighed, parts: [one] }))];
}

function isOfOther(passage: Passage, { start }: Stretch, one: Quantity, other: Quantity): boolean {
  return (
    OTHER_RATES.test(wordsBetween(passage, start, one.start)) ||
    OTHER_RATES.test(wordsBetween(passage, one.end, other.start))
  );
}

/** The percentages of a sentence that are no changes; what a bracket says of another time is none beside two that it stands behind. */
function sharesIn(passage: Passage, { start, end }: Stretch): readonly Quantity[] {
  const all = passage.quantities.filter(
    (one, at) =>
      start <= one.start && one.end <= end + 1 && one.unit === 'percent' && moveAt(passage, at) === undefined,
  );
  const outer = all.filter((one) => depthAt(passage, one.start) === 0);
  return all.length > 2 && outer.length === 2 ? outer : all;
}

function areSides(passage: Passage, one: Quantity, other: Quantity): boolean {
  if (one.approximate || other.approximate) return false;
  const [a, b] = [one, other].map((each) => {
    const { lead, behind } = ownWordsOf(passage, each);
    return `${lead} ${behind}`;
  }) as [string, string];
  return areTwoSides(a, b);
}

function toHundred(rest: Quantity, one: Quantity): Weighed | undefined {
  return weighSum(rest, [hundredAt(rest), one], [1, -1]);
}

function isSlipped({ quantity: rest }: Weighed, one: Quantity): boolean {
  return isRepairedByOneSlip([rest, one], 2, ([a, b]) => a && b && toHundred(a, b));
}
