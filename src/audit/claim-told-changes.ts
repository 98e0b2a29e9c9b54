import { compare, subtract, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference, wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { claimOf, weighChange, weighShare, weighSum } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';

const OPENS = /^[^.;()%]{0,60}\([^()\d]{0,30}(?:(?:năm|quý|tháng)\s[\dIVX/]{1,7}\s[^()\d]{0,20})?$/u;
const JOINS =
  /^[^().;\d]{0,20}(?:so với|,|;|xuống|lên|\/)[^().;\d]{0,30}(?:(?:năm|quý|tháng)\s[\dIVX/]{1,7}\s[^()\d]{0,20})?$/iu;
const CLOSES = /^[^(),;\d]{0,25}\)/u;
const AS_RATE =
  /^[\p{L}\s]{0,25}\)\s*,?\s*(?:tương ứng|tương đương|tức(?: là)?|(?:tốc độ|t[ỷỉ] lệ) (?:tăng|giảm))(?:\s+(?:với|tăng|giảm|là|đạt))?\s*$/iu;
const BEYOND = /^\s*,?\s*(?:(?:đã|và)\s+)?(vượt|cao hơn|kém|thiếu|thấp hơn|hụt)\s*$/iu;
const THAN_TARGET =
  /^\s*so với\s+(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu)(?!.*(?<!\p{L})(?:và|hơn|vượt|tăng|giảm)(?!\p{L}))[^.;()\d]{0,40}\(?\s*$/iu;

const EXACT = 6;

/**
 * Changes with both their numbers beside them: `giảm 5.788 triệu đồng (79.118 so với 84.906 triệu đồng)`, the same as a rate, `tăng 137 trạm so với
 * năm 2022 (2.047 trạm), tương ứng 6,7%`, and how far a result is beyond its target: `77,7%, vượt 2,7% so với kế hoạch 75%`.
 */
export function toldChanges(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  return passage.quantities.flatMap((one, index) => [
    ...withBoth(passage, one, index, source),
    ...asRate(passage, one, index, source),
    ...beyondTarget(passage, one, index, source),
  ]);
}

function withBoth(passage: Passage, change: Quantity, index: number, source: SourceText): Claim[] {
  const [one, other] = passage.quantities.slice(index + 1, index + 3);
  if (one === undefined || other === undefined || change.approximate || change.unit === 'percent') return [];
  if (!/tăng|giảm/iu.test(changeAt(passage, change) ?? '') || one.approximate || other.approximate) return [];
  const opening = wordsBetween(passage, change.end, one.start);
  // `tăng 3 vụ (đã giải quyết 9/11 vụ)`: a part of something.
  if (one.half !== undefined && /\([^(]*\p{L}/u.test(opening)) return [];
  const gaps = [
    OPENS.test(opening),
    JOINS.test(wordsBetween(passage, one.end, other.start)),
    CLOSES.test(wordsBetween(passage, other.end, other.end + 30)),
  ];
  const first = one.unit === 'count' && one.noun === '' ? { ...one, unit: other.unit } : one;
  if (gaps.includes(false) || first.unit !== other.unit || other.unit !== change.unit) return [];
  // `giảm 12 em (chuyển trường 9, bỏ học 3)`: why it did.
  if (weighSum(change, [first, other])?.judgement.verdict === 'agrees') return [];
  const falls = compare(subtract(baseValue(first), baseValue(other)), ZERO) < 0;
  const weighed = weighChange(change, first, other, 'difference', falls);
  return weighed !== undefined && comesNear(weighed, 2, 2)
    ? [claimOf(source, 'difference', wrongDifference, weighed)]
    : [];
}

function asRate(passage: Passage, rate: Quantity, index: number, source: SourceText): Claim[] {
  const [change, base] = passage.quantities.slice(Math.max(0, index - 2), index);
  if (change === undefined || base === undefined || rate.unit !== 'percent' || rate.approximate) return [];
  if (changeAt(passage, change) === undefined || change.unit !== base.unit || change.approximate || base.approximate)
    return [];
  if (!AS_RATE.test(wordsBetween(passage, base.end, rate.start))) return [];
  if (!/^[^.;()]{0,20}so với[^.;()]{0,40}\(\s*$/iu.test(wordsBetween(passage, change.end, base.start))) return [];
  const weighed = weighShare(rate, change, base);
  return weighed === undefined ? [] : [claimOf(source, 'difference', wrongShare, weighed)];
}

function beyondTarget(passage: Passage, beyond: Quantity, index: number, source: SourceText): Claim[] {
  const [result, target] = [passage.quantities[index - 1], passage.quantities[index + 1]];
  if (result?.unit !== 'percent' || target?.unit !== 'percent' || result.approximate || target.approximate) return [];
  if (beyond.approximate || (beyond.unit !== 'percent' && beyond.unit !== 'percentage-point')) return [];
  const word = BEYOND.exec(wordsBetween(passage, result.end, beyond.start))?.[1];
  if (word === undefined || !THAN_TARGET.test(wordsBetween(passage, beyond.end, target.start))) return [];
  const falls = !/vượt|cao hơn/iu.test(word);
  const points: Quantity = { ...beyond, unit: 'percent' };
  // What was set was not rounded.
  const set: Quantity = { ...target, readings: [{ value: target.readings[0].value, decimals: EXACT }] };
  const weighed = weighChange(points, result, set, 'difference', falls);
  return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
}
