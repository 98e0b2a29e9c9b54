import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { type Claim, startsOf } from './claim.ts';
import { comparable } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighChange } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { byPassage } from './passage-places.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { isFitting } from './weighing.ts';

const BEYOND =
  /^[^.;,()\d]{0,30}\)?\s*[,;]\s*(?:(?:như vậy|tức(?: là)?|hay|còn)\s+)?(vượt|cao hơn|tăng|thiếu|hụt|thấp hơn|giảm|kém)(?:\s+(?:thêm|là|được))*\s*$/iu;
/** What a result does against its own past, and seldom against what was planned: `đạt 47,3% dự toán (4.620 tỷ đồng), tăng 199,2 tỷ đồng`. */
const ITSELF = /tăng|giảm/iu;
const PLAN = /kế hoạch|dự toán|chỉ tiêu|mục tiêu|(?<!\p{L})giao(?!\p{L})/iu;
const FALLS = /thiếu|hụt|thấp|giảm|kém/iu;
/** `vượt 60 hộ so với năm trước`: of something else. */
const OTHER_BASE = /^[^.;,()\d]{0,30}(?:so (?:với|cùng)|cùng kỳ|năm (?:trước|ngoái)|năm \d{4})/iu;

/**
 * By how much a result is more or less than what a share has proved it to be of: `11.264 người, đạt 101,0% kế hoạch (11.150 người), vượt 114 người`.
 * `claims`: what is judged already.
 */
export function beyondPlans(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const known = startsOf(claims);
  const shares = claims.filter(
    ({ kind, verdict, numbers }) => kind === 'share' && verdict === 'agrees' && numbers.length === 3,
  );
  const byPlace = byPassage(shares, passages);
  return passages.flatMap((passage, place) => {
    const inside = byPlace.get(place) ?? [];
    if (inside.length === 0 || !/vượt|hơn|thiếu|hụt|tăng|giảm|kém/iu.test(passage.text)) return [];
    return inside.flatMap(({ numbers }): Claim[] => {
      const [rate, result, plan] = numbers.map(({ start }) => passage.quantities.find((one) => one.start === start));
      if (rate === undefined || result === undefined || plan === undefined || plan.half !== undefined) return [];
      const last = Math.max(rate.end, result.end, plan.end);
      const beyond = passage.quantities.find(({ start }) => start >= last);
      if (beyond === undefined || known.has(beyond.start) || !isOfBoth(passage, beyond, result, plan)) return [];
      const word = BEYOND.exec(wordsBetween(passage, last, beyond.start))?.[1];
      if (isPartOfWhole(passage, result, rate)) return [];
      if (word === undefined || OTHER_BASE.test(wordsBetween(passage, beyond.end, beyond.end + 60))) return [];
      const falls = FALLS.test(word);
      const weighed = weighChange(beyond, result, plan, 'difference', falls);
      if (weighed === undefined) return [];
      const set = PLAN.test(wordsBetween(passage, Math.min(rate.end, result.end), plan.start));
      const ofPlan = set && ITSELF.test(word) ? isMistyped(weighed, 3) : isThatWay(result, plan, falls);
      const otherWay = weighChange(beyond, result, plan, 'difference', !falls);
      return ofPlan || isFitting(weighed) || isFitting(otherWay)
        ? [claimOf(source, 'difference', wrongDifference, weighed)]
        : [];
    });
  });
}

/** `đạt 107,8% chỉ tiêu (2.900), giảm 2.480 do nghỉ việc`: what has passed its plan is by no such amount below it. */
function isThatWay(result: Quantity, plan: Quantity, falls: boolean): boolean {
  return compare(baseValue(result), baseValue(plan)) === (falls ? -1 : 1);
}

/** `nợ có khả năng thu 412 tỷ đồng, chiếm 59,0%, tăng 24 tỷ đồng`, `486 hộ nghèo (2,6%), giảm 124 hộ`: a part is not held against its whole. */
function isPartOfWhole(passage: Passage, result: Quantity, rate: Quantity): boolean {
  const lead = wordsBetween(passage, result.end, rate.start);
  if (/(?<!\p{L})(?:chiếm|t[ỷỉ] trọng)(?!\p{L})/iu.test(lead)) return true;
  return (
    /^[^.;,()\d]*\(\s*$/u.test(lead) &&
    /^\s*\)[^.;()]*(?:tăng|giảm)/iu.test(wordsBetween(passage, rate.end, rate.end + 40))
  );
}

function isOfBoth(passage: Passage, beyond: Quantity, result: Quantity, plan: Quantity): boolean {
  if (beyond.unit === 'percent' || beyond.unit === 'percentage-point') return false;
  const things = new Set([beyond, result, plan].map((one) => thingOf(passage, one)).filter((thing) => thing !== ''));
  return comparable(beyond, plan) && comparable(result, plan) && (beyond.unit !== 'count' || things.size <= 1);
}
