import { mayAdd } from './nouns.ts';
import type { Quantity } from './quantity.ts';

/** Words that make of a percentage something else than the share of the two numbers beside it. */
export const OTHER_BASE =
  /(?<!\p{L})(?:tăng|giảm|vượt|cao hơn|thấp hơn|so với|cùng kỳ|bình quân|trung bình|còn|riêng|trong khi|mục tiêu|chỉ tiêu giao|kế hoạch giao|phấn đấu|có t[ỷỉ] lệ|với t[ỷỉ] lệ|t[ỷỉ] lệ bao phủ|trong đó|mà|thì|nhưng)(?!\p{L})/iu;
/** Between a number and its share: `hồ sơ, đạt tỷ lệ`, `(`, `chiếm`. */
export const LEADS_TO_RATE =
  /(?:^|[\s,;:(–-])(?:đạt|chiếm|bằng|là|tương đương|tương ứng|hoàn thành|tỷ lệ|tỉ lệ|tức|=|\(|:)(?:\s+(?:với|là|đạt|chiếm|tỷ lệ|tỉ lệ|bằng|đến|mức))*\s*:?\s*$/iu;
/** Behind a percentage: of something else than the numbers before it. */
export const OTHER_BASE_AFTER =
  /^\s*(?:\)\s*)?(?:đúng hạn|trước hạn|so với(?!\s+(?:chỉ tiêu|mục tiêu|yêu cầu|mức)[^.;\d]{0,20}\d[\d.,]*\s*(?:%|phần trăm))|cùng kỳ|số (?:hồ sơ|đơn vị|người|thủ tục|TTHC|cán bộ) (?:đúng|trước|quá|trễ|được|hài|trực)|về|mức độ hài lòng|hài lòng|\/)/iu;

/** Behind a percentage: its base follows with a number of its own, `102/102 (chiếm 97% trên 105 đại biểu)`. */
export const OWN_BASE_AFTER =
  /^\s*(?:trên|so với|của|trong(?!\s+khi))\s[^.;)\d]{0,30}\d[\d.]*(?:,\d+)?(?![\d.,]*\s*(?:%|phần trăm))/iu;
/** Behind a percentage: it is of what was set. */
export const OF_PLAN = /^\s*(?:so với\s+)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|DT|KH)(?!\p{L})/iu;
/** Before a percentage: what it counts, `xét theo số vụ, tỷ lệ truy tố đạt`. */
export const AS_TO_BEFORE = /(?<!\p{L})(?:xét|tính)\s+(?:theo|về|trên)\s+(?:số\s+)?\p{L}+(?:\s\p{L}+)?\s*,[^,;.]*$/iu;
/** Between two numbers: the second is of some of the first. */
export const NESTED = /(?<!\p{L})(?:trong đó|trong số|riêng)(?!\p{L})/iu;
/** `chiếm 1/3 thế giới`: a fraction of common speech. */
export const ROUND_FRACTION =
  /(?:chiếm|bằng|khoảng|gần|hơn|trên|tới|đến|quá|tương đương|chưa đầy|không đầy|chỉ|ngót|non)\s+(?:1\/\d|2\/3|3\/4)$/iu;

/** `408/449 đại biểu có mặt đồng ý (83,1%)`: votes are told of those present and of all. */
const VOTE =
  /(?<!\p{L})(?:đại biểu|HĐND|Hội đồng nhân dân|Quốc hội|bầu|miễn nhiệm|đắc cử|trúng cử|đạt số phiếu|với số phiếu|tín nhiệm)(?!\p{L})/iu;
const CAST = /(?<!\p{L})(?:phiếu|tán thành|đồng ý|nhất trí|biểu quyết|có mặt)(?!\p{L})/iu;

/** Whether words are about a vote. */
export function isVote(words: string): boolean {
  return VOTE.test(words) && CAST.test(words);
}

/** Whether one number may be a share of the other. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  if (a.unit === 'count' && digitsBehindComma(a) !== digitsBehindComma(b)) return false;
  if (a.unit === 'percent' || a.unit === 'percentage-point') return false;
  return a.unit === 'count' ? b.unit === 'count' && mayAdd(a.noun, b.noun) : b.unit !== 'count' && b.unit !== 'percent';
}

/** None where thousands or millions are counted. */
function digitsBehindComma({ readings }: Quantity): number {
  return Math.max(0, readings[0].decimals);
}
