import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongDifference, wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt, comparable, weighEither } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { sameUnit } from './share-words.ts';

const SET = '(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|mục tiêu|nghị quyết|định mức|nhu cầu|đối tượng)';
/** Between a percentage and its base: ` kế hoạch (`, ` số đảng viên đầu năm (`, ` (đối tượng `. */
const BASE_BEHIND = new RegExp(
  `^\\s*(?:\\p{L}[^.;,()\\d%]{1,60}\\(\\s*|\\(\\s*(?:${SET}|tổng(?:\\s+số)?)(?!\\p{L})[^.;,()\\d%]{0,30})(?:là\\s*)?$`,
  'iu',
);
/** Words by which the number in the bracket can be nothing but the base. */
const CERTAIN = new RegExp(`^\\s*\\(?(?:so\\s+với\\s+|của\\s+|trên\\s+)?(?:${SET}|tổng|số|dân số)(?!\\p{L})`, 'iu');
const NO_BASE = /(?<!\p{L})(?:và|giảm|tăng|trong đó|tương (?:ứng|đương)|tức|còn|vượt|hơn|kém)(?!\p{L})/iu;
/** Nothing but its noun follows the base in its bracket. */
const ALONE = /^[^.;,()\d]{0,25}\)/u;
/** How a comment on the number before begins. */
const COMMENT =
  /^\s*(?:(?:và|đã|chỉ|mới|cũng|ước|như vậy)\s+)*(?:tăng|giảm|(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn|vượt|gấp|đạt|bằng|chiếm|tương (?:ứng|đương)|tức|hoàn thành|so với|\d[\d.,]*\s?%)(?!\p{L})/iu;
/** Between a change and the number before: ` so với cùng kỳ (`. */
const FORMERLY =
  /^\s*so\s+(?:với\s+)?(?:cùng kỳ|(?:cùng\s+)?(?:kỳ|năm|quý|tháng)(?!\p{L})|đầu (?:năm|kỳ))[^.;,()%]{0,30}\(\s*(?:là\s*)?$/iu;
const LEADS_TO_CHANGE =
  /^\s*(?:(?:và|đã|chỉ|mới|cũng|ước)\s+)*(?:tăng|giảm|(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn)(?:\s+(?:thêm|được))?\s*$/iu;
const LEADS = /^\s*(?:(?:và|đã|chỉ|mới|cũng)\s+)*(?:đạt|bằng|chiếm|tương (?:ứng|đương)|hoàn thành)?\s*$/iu;

/**
 * What is said of one number, comment after comment, each with a base of its own: `198 đảng viên, đạt 110% chỉ tiêu tỉnh giao (180),
 * bằng 3,19% số đảng viên đầu năm (6.198)`. The number right before a percentage is read by others.
 */
export function commentedNumbers(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/\(/u.test(passage.text)) return [];
  return sentencesOf(passage).flatMap((sentence) =>
    passage.quantities.flatMap((one, index): Claim[] => {
      const base = passage.quantities[index + 1];
      if (base === undefined || isVague(one) || one.start < sentence.start || one.end > sentence.end) return [];
      if (!standsInBracket(passage, base)) return [];
      const words = wordsBetween(passage, one.end, base.start);
      const change = changeAt(passage, one);
      if (change === undefined ? !isShare(one, words) : !FORMERLY.test(words)) return [];
      const number = commentedOn(passage, sentence, index, change === undefined ? LEADS : LEADS_TO_CHANGE);
      if (number === undefined) return [];
      return change === undefined
        ? shareOf(one, number, base, words, source)
        : changeOf(one, number, base, change, source);
    }),
  );
}

function isShare(rate: Quantity, words: string): boolean {
  return rate.unit === 'percent' && BASE_BEHIND.test(words) && !NO_BASE.test(words);
}

function shareOf(rate: Quantity, part: Quantity, whole: Quantity, words: string, source: SourceText): Claim[] {
  const weighed = sameUnit(whole, part) ? weighShare(rate, part, whole) : undefined;
  if (weighed === undefined) return [];
  const claim = claimOf(source, 'share', wrongShare, weighed);
  if (weighed.judgement.verdict === 'agrees') return [claim];
  // `120 hồ sơ, đạt 95% trực tuyến (114 hồ sơ)`: what the percentage makes of the number.
  const above = compare(baseValue(whole), baseValue(part)) > 0;
  const fits = compare(rate.readings[0].value, exact(100)) < 0 === above;
  if (CERTAIN.test(words)) return [fits ? claim : asWarning(claim)];
  return fits ? [asWarning(claim)] : [];
}

function changeOf(one: Quantity, now: Quantity, before: Quantity, change: string, source: SourceText): Claim[] {
  if (!comparable(now, before)) return [];
  const weighed = weighEither(one, now, before, /giảm|thấp|ít|nhỏ/iu.test(change));
  return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
}

function standsInBracket(passage: Passage, base: Quantity): boolean {
  if (isVague(base) || base.half !== undefined || base.perUnit || base.unit === 'percent') return false;
  return ALONE.test(wordsBetween(passage, base.digitsEnd, base.end + 20));
}

/** The number that the comments up to a percentage are about; undefined when nothing stands between the two. */
function commentedOn(passage: Passage, sentence: Stretch, index: number, leads: RegExp): Quantity | undefined {
  const rate = passage.quantities[index];
  if (rate === undefined) return undefined;
  const before = passage.quantities.slice(0, index).filter(({ start }) => start >= sentence.start);
  const number = before.findLast(
    (one) =>
      one.unit !== 'percent' &&
      one.unit !== 'percentage-point' &&
      changeAt(passage, one) === undefined &&
      !leavesBracket(wordsBetween(passage, one.end, rate.start)),
  );
  if (number === undefined || isVague(number) || number.half !== undefined || number.perUnit) return undefined;
  const gap = wordsBetween(passage, number.end, rate.start).replace(/\([^()]*\)/gu, ' ');
  if (gap.length > 200 || /[;()]|[.:]\s/u.test(gap)) return undefined;
  const [own = '', ...comments] = gap.split(/,(?!\d)|\svà(?=\s)/u);
  const last = comments.pop();
  if (own.length > 60 || /\d/u.test(own)) return undefined;
  const skipped = number !== before.at(-1);
  const bracketed = !skipped && last !== undefined && comments.length === 0;
  if (last === undefined || !leads.test(last)) return undefined;
  return (skipped || bracketed) && comments.every((words) => COMMENT.test(words)) ? number : undefined;
}
