import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount } from './quantity.ts';
import { isFitting } from './weighing.ts';

/** From a number to what is added to it. */
const ADDED = /^[^.;:()\d]*(?<!\p{L})(?:cộng|gộp)\s+(?:thêm\s+|với\s+|cả\s+){0,3}(?:\p{L}+\s+){0,2}$/iu;
/** From what is added to what it makes. */
const MAKES = /^[^.;:()\d]*(?<!\p{L})(?:là|thành|bằng|tổng cộng|tổng số|được)\s+(?:\p{L}+\s+){0,4}$/iu;
/** What is set beside the sum rather than made by it. */
const ELSEWHERE =
  /(?<!\p{L})(?:trong đó|lũy kế|luỹ kế|tăng|giảm|so với|trị giá|kinh phí|hoàn thành|đạt|đã giải quyết)(?!\p{L})/iu;

/** `tiếp nhận 96.418 hồ sơ, cộng với 4.207 hồ sơ kỳ trước chuyển qua là 100.625 hồ sơ`: a number, what is added to it, and what it makes. */
export function addedNumbers(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/cộng|gộp/iu.test(passage.text)) return [];
  const counted = passage.quantities.filter(({ unit }) => unit !== 'percent');
  return counted.flatMap((one, index): Claim[] => {
    const [more, total] = [counted[index + 1], counted[index + 2]];
    if (more === undefined || total === undefined || ![one, more, total].every(isAmount)) return [];
    if (one.unit !== total.unit || more.unit !== total.unit) return [];
    const makes = wordsBetween(passage, more.end, total.start);
    if (!ADDED.test(wordsBetween(passage, one.end, more.start)) || !MAKES.test(makes) || ELSEWHERE.test(makes))
      return [];
    const things = new Set([one, more, total].map((each) => thingOf(passage, each)).filter((thing) => thing !== ''));
    const weighed = things.size > 1 ? undefined : weighSum(total, [one, more]);
    if (weighed === undefined) return [];
    // More than two may have been added up, which would leave a wide gap.
    const near = isOffByAtMost(weighed, 20);
    return isFitting(weighed) || near ? [claimOf(source, 'sum', wrongSum, weighed)] : [];
  });
}
