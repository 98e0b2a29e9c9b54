import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { type Claim, startsOf } from './claim.ts';
import { comparable } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighChange } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

const BEYOND =
  /^[^.;,()\d]{0,30}\)?\s*[,;]\s*(?:(?:như vậy|tức(?: là)?|hay|còn)\s+)?(vượt|cao hơn|tăng|thiếu|hụt|thấp hơn|giảm|kém)(?:\s+(?:thêm|là|được))*\s*$/iu;
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
  return passages.flatMap((passage) => {
    if (!/vượt|hơn|thiếu|hụt|tăng|giảm|kém/iu.test(passage.text)) return [];
    const inside = shares.filter(({ at }) => passage.start <= at.start && at.end <= passage.end);
    return inside.flatMap(({ numbers }): Claim[] => {
      const [rate, result, plan] = numbers.map(({ start }) => passage.quantities.find((one) => one.start === start));
      if (rate === undefined || result === undefined || plan === undefined || plan.half !== undefined) return [];
      const last = Math.max(rate.end, result.end, plan.end);
      const beyond = passage.quantities.find(({ start }) => start >= last);
      if (beyond === undefined || known.has(beyond.start) || !isOfBoth(passage, beyond, result, plan)) return [];
      const word = BEYOND.exec(wordsBetween(passage, last, beyond.start))?.[1];
      if (isPartOfWhole(passage, result, rate)) return [];
      if (word === undefined || OTHER_BASE.test(wordsBetween(passage, beyond.end, beyond.end + 60))) return [];
      const weighed = weighChange(beyond, result, plan, 'difference', FALLS.test(word));
      return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
    });
  });
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
