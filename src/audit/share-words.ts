import { mayAdd } from './nouns.ts';
import type { Quantity } from './quantity.ts';

/** Words that make of a percentage something else than the share of the two numbers beside it. */
export const OTHER_BASE =
  /(?<!\p{L})(?:tăng|giảm|vượt|cao hơn|thấp hơn|so với|cùng kỳ|bình quân|trung bình|còn|riêng|trong khi|mục tiêu|chỉ tiêu giao|kế hoạch giao|phấn đấu|có tỷ lệ|với tỷ lệ|tỷ lệ bao phủ|trong đó|mà|thì|nhưng)(?!\p{L})/iu;
/** Between a number and its share: `hồ sơ, đạt tỷ lệ`, `(`, `chiếm`. */
export const LEADS_TO_RATE =
  /(?:^|[\s,;:(–-])(?:đạt|chiếm|bằng|là|tương đương|tương ứng|hoàn thành|tỷ lệ|tỉ lệ|tức|=|\(|:)(?:\s+(?:với|là|đạt|chiếm|tỷ lệ|tỉ lệ|bằng|đến|mức))*\s*:?\s*$/iu;
/** Behind a percentage: of something else than the numbers before it. */
export const OTHER_BASE_AFTER =
  /^\s*(?:\)\s*)?(?:đúng hạn|trước hạn|so với|cùng kỳ|số (?:hồ sơ|đơn vị|người|thủ tục|TTHC|cán bộ) (?:đúng|trước|quá|trễ|được|hài|trực)|về|mức độ hài lòng|hài lòng|\/)/iu;

/** Whether one number may be a share of the other. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === 'count' ? b.unit === 'count' && mayAdd(a.noun, b.noun) : b.unit !== 'count' && b.unit !== 'percent';
}
