import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOneSlipAway } from './slipped-sums.ts';
import { isFitting } from './weighing.ts';

/** What says that two told before are taken together: `Như vậy hai cấp …`, `Tính gộp cả 25 dịch vụ, …`, `Tính cả kiểm tra và giám sát là …`. */
const TOGETHER =
  /(?:^|[.;]\s+)(?:(?:(?:như vậy|tính|tính chung|tính gộp|cộng|cộng chung|chung|gộp|tổng hợp|tổng cộng),?\s+(?:cả\s+)?|cả\s+)(hai|ba|bốn|năm|sáu|\d{1,2})\s+(?:cấp|nguồn|khối|nhóm|đợt|loại|dịch vụ|lĩnh vực|huyện|xã|phường|đơn vị|kỳ|quý|địa bàn|hình thức|khâu|mảng|vụ|khoản|bậc|năm)|(?:tính|cộng|gộp|tính chung|tính gộp)\s+cả\s+[^.;,()\d]{3,30}\s(?:và|lẫn)\s[^.;,()\d]{3,30})(?!\p{L})/giu;
const LEAST = exact(10);
/** From two on. */
const MANY = ['hai', 'ba', 'bốn', 'năm', 'sáu'];

interface Called {
  readonly called: string;
  readonly many: number;
}

/**
 * `Sở thẩm định 58 dự thảo. … Các phòng thẩm định 34 dự thảo. Như vậy hai cấp thẩm định 92 dự thảo`: a total of the two numbers that are
 * told before by the same words.
 */
export function jointTotals(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/như vậy|chung|gộp|tổng hợp|cộng|cả /iu.test(passage.text)) return [];
  return [...passage.text.matchAll(TOGETHER)].flatMap((match): Claim[] => {
    const from = passage.body + match.index;
    const behind = from + match[0].length;
    const end = sentenceEnd(passage, behind);
    const totals = passage.quantities.filter((one) => one.start >= behind && one.end <= end && isAmount(one));
    const many = MANY.indexOf(match[1] ?? '') + 2;
    return totals.flatMap((total) => jointTotal(passage, total, from, Math.max(2, many), source));
  });
}

function jointTotal(passage: Passage, total: Quantity, from: number, many: number, source: SourceText): Claim[] {
  const called = nameBefore(passage, total) ?? '';
  if (compare(total.readings[0].value, LEAST) < 0) return [];
  const parts = partsBefore(passage, total, from, { called, many });
  const weighed = parts.length === many ? weighSum(total, parts) : undefined;
  if (weighed === undefined) return [];
  const claim = claimOf(source, 'sum', wrongSum, weighed);
  if (isFitting(weighed)) return [claim];
  if (isOneSlipAway(weighed, 3)) return [claim];
  // A third part that was told by other words would leave a wide gap.
  return isOffByAtMost(weighed, 9) ? [asWarning(claim)] : [];
}

/** What was counted so before, by the same words; else what alone was counted as the same thing, asides apart. */
function partsBefore(passage: Passage, total: Quantity, from: number, { called, many }: Called): Quantity[] {
  const thing = thingOf(passage, total);
  const before = passage.quantities.filter((one) => one.start < from && isAmount(one) && one.unit === total.unit);
  const same = before.filter((one) => thing === '' || thingOf(passage, one) === thing);
  const named = same.filter((one) => nameBefore(passage, one) === called);
  if (named.length === many || (thing === '' && total.unit === 'count')) return named;
  return same.filter(
    (one) => depthAt(passage, one.start) === 0 && moveAt(passage, passage.quantities.indexOf(one)) === undefined,
  );
}

/** The two words right before a number, without what links them to it. */
function nameBefore(passage: Passage, { start }: Quantity): string | undefined {
  const lead = wordsBetween(passage, Math.max(passage.body, start - 40), start);
  return /(\p{L}+\s+\p{L}+)(?:\s+(?:được|là|có|đạt))?\s*:?\s*$/u.exec(
    lead.toLowerCase().replace(/\s+(?:được|là|có|đạt)\s*$/u, ' '),
  )?.[1];
}

function sentenceEnd({ text, body }: Passage, from: number): number {
  const at = text.slice(from - body).search(/\.(?:\s|$)/u);
  return at === -1 ? body + text.length : from + at;
}
