import type { SourceText } from '../source/source-text.ts';
import { agreeingSum } from './agreeing.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { isOneSlipAway } from './slipped-sums.ts';

/** Right before what was taken off. */
const TAKEN_OFF =
  /(?<!\p{L})(?:sau khi\s+(?:đã\s+)?|đã\s+)(?:loại trừ|loại bỏ|loại|khấu trừ|giảm trừ|trừ|cắt giảm|lược bỏ|rút|bỏ|khoanh|xóa|xoá|gộp)(?:\s+\p{L}+){0,3}\s*$/iu;
/** Before what there was at first. */
const AT_FIRST =
  /(?<!\p{L})(?:ban đầu|lúc đầu|trước (?:khi|đó)|phát sinh|tiếp nhận|đăng ký|gốc|tổng số|đề xuất|gửi (?:về|đến))(?!\p{L})[^.;:()]*$/iu;
const FIRST_BEHIND = /^[^.;,()\d]{0,40}(?<!\p{L})(?:ban đầu|lúc đầu|trước khi)(?!\p{L})/iu;
/** Another time, a change. */
const OTHER = /(?<!\p{L})(?:cùng kỳ|(?:năm|kỳ|quý|tháng) trước|năm \d{4}|so với|tăng|bình quân)(?!\p{L})[^.;()]*$/iu;
const FAR_OFF = 8;
const NEAR = 120;

/**
 * What is left when something was taken off, with what there was at first: `247 ý kiến sau khi đã loại trừ 38 ý kiến trùng lặp (tổng số ban đầu là
 * 285 ý kiến)`. The sentence tells these three numbers of one thing and no other.
 */
export function netNumbers(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/trừ|loại|giảm|bỏ|rút|khoanh|xóa|xoá|gộp/iu.test(passage.text)) return [];
  let from = passage.body;
  return sentencesOf(passage).flatMap(({ end }): Claim[] => {
    const start = from;
    from = end;
    const inside = passage.quantities.filter((one) => one.start >= start && one.end <= end && isAmount(one));
    return inside.flatMap((taken): Claim[] => {
      if (!TAKEN_OFF.test(leadOf(passage, taken, start))) return [];
      const others = inside.filter((one) => one !== taken && one.unit === taken.unit && isAlike(passage, one, taken));
      const whole = others.find((one) => one.start > taken.end && isFirst(passage, one, start));
      const net =
        others.findLast(({ end }) => end <= taken.start && taken.start - end < NEAR) ??
        others.find((one) => one.start > taken.end && /còn(?:\s+(?:lại|có))?\s*$/iu.test(leadOf(passage, one, start)));
      if (net === undefined || whole === undefined || whole === net || whole.start - taken.end > NEAR) return [];
      const weighed = weighSum(whole, [net, taken]);
      // `ban đầu 1.550 cử tri, nay còn trong danh sách 1.505 cử tri`
      const otherwise = others.some((one) => agreeingSum(one, [net, taken]) !== undefined);
      if (weighed === undefined || (weighed.judgement.verdict === 'contradicts' && otherwise)) return [];
      const claim = claimOf(source, 'balance', wrongSum, weighed);
      if (weighed.judgement.verdict !== 'contradicts' || isOneSlipAway(weighed, 3)) return [claim];
      return isOneSlipAway(weighed, 2) || isOffByAtMost(weighed, FAR_OFF, whole) ? [asWarning(claim)] : [];
    });
  });
}

function leadOf(passage: Passage, one: Quantity, from: number): string {
  const before = passage.quantities.findLast(({ end }) => end <= one.start);
  return wordsBetween(passage, Math.max(from, before?.end ?? from), one.start);
}

function isAlike(passage: Passage, one: Quantity, other: Quantity): boolean {
  return mayAdd(thingOf(passage, one), thingOf(passage, other));
}

function isFirst(passage: Passage, one: Quantity, from: number): boolean {
  const lead = leadOf(passage, one, from);
  if (OTHER.test(lead)) return false;
  return AT_FIRST.test(lead) || FIRST_BEHIND.test(wordsBetween(passage, one.digitsEnd, one.digitsEnd + 60));
}
