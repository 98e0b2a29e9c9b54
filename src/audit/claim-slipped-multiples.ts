import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { markOf } from './change-marks.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { isTimes, mayBeMultiple } from './claim-multiples.ts';
import { sentenceAt } from './clauses.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/**
 * How many times as much, with its base before: `cùng kỳ xử lý 120 vụ; năm nay xử lý 288 vụ, gấp 2,4 lần`. Any two numbers of the sentence that fit make it right; wrong is
 * said of slips of the number before by one other.
 */
export function slippedMultiples(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/gấp/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((times, index): Claim[] => {
    if (times.approximate || times.unit !== 'count' || !isTimes(passage, times)) return [];
    const sentence = sentenceAt(passage, times.start);
    const amounts = passage.quantities.filter(
      (one, at) =>
        one !== times &&
        one.start >= (sentence?.start ?? 0) &&
        one.end <= (sentence?.end ?? 0) &&
        isAmount(one) &&
        moveAt(passage, at) === undefined,
    );
    const now = passage.quantities[index - 1];
    const all = amounts.flatMap((one) =>
      amounts.flatMap((base) => (one === base ? [] : (weighTimes(passage, times, one, base) ?? []))),
    );
    if (now === undefined || all.some(({ judgement }) => judgement.verdict !== 'contradicts')) return [];
    const [slip, ...more] = all.filter(
      (one) =>
        one.parts.includes(now) &&
        one.parts.every(({ start }) => start < times.start) &&
        isBefore(passage, one) &&
        isMistyped(one, 2),
    );
    return slip === undefined || more.length > 0
      ? []
      : [asWarning(claimOf(source, 'difference', wrongDifference, slip))];
  });
}

/** The second number was before, or is what the first was measured by. */
function isBefore(passage: Passage, { parts: [now, base] }: Weighed): boolean {
  if (now === undefined || base === undefined) return false;
  // `118 tỷ, gấp 2,6 lần cùng kỳ, doanh thu tự doanh 82 tỷ`
  if (
    /(?<!\p{L})lần(?!\p{L})/u.test(wordsBetween(passage, Math.min(now.end, base.end), Math.max(now.start, base.start)))
  )
    return false;
  const [own, other] = [markOf(passage, now), markOf(passage, base)];
  return !own.past && !own.set && (other.past || other.set);
}

function weighTimes(passage: Passage, times: Quantity, now: Quantity, base: Quantity): Weighed | undefined {
  return mayBeMultiple(passage, now, base) ? weighShare({ ...times, rounded: true }, now, base) : undefined;
}
