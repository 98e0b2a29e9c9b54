import { baseBehind, baseInHead, baseInTail } from './base-of-change.ts';
import { thingOf } from './compared-subject.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** A number that says by how much another is more or less, and the number it is measured from where that stands at its side. */
export interface Move {
  readonly change: Quantity;
  /** Undefined where the words name no direction: `chênh lệch`. */
  readonly falls: boolean | undefined;
  /** `cao hơn năm trước (70,9%) là 11,8 điểm`, `tăng 5,2 điểm so với năm 2023 (88,9%)`. */
  readonly base: Quantity | undefined;
  /** `(86.831 lên 95.805)`: the later number, where the base brings it along. */
  readonly now: Quantity | undefined;
  /** It is measured from what was set: `vượt`, `so với dự toán`. */
  readonly fromSet: boolean;
}

/** Between a change and the same change in percent. */
export const SAME_CHANGE =
  /^\s*[\p{L}\s]{0,20}[(,]?\s*(?:(?:tương\s+(?:đương|ứng)|tức|bằng|hay|tăng|giảm|tỷ lệ|tỉ lệ|với|là|khoảng|mức)\s*)*$/iu;
const WORD =
  '(?<!\\p{L})(tăng|giảm|(?:cao|thấp|nhiều|ít|ngắn|dài|lớn|nhỏ)\\s+hơn|vượt|thừa|dôi dư|hụt|thiếu|rút ngắn|chênh(?:\\s+lệch|\\s+nhau)?)';
const REFERENCE =
  '(?:so\\s+(?:với\\s+)?)?[^.;,():\\d%]{0,60}(?:(?:\\d{1,2}/)?(?:19|20)\\d{2}|\\d{1,2} tháng|(?<=(?:tháng|quý|tuần|đợt)\\s)\\d{1,2}(?![\\d.,]))?[^.;,():\\d%]{0,20}(?:(?:19|20)\\d{2}\\s*)?';
/** `nhiều hơn năm 2022 06 hội nghị`, `cao hơn năm học trước 3,5%`. */
const THAN_TIME =
  '\\s+(?:(?:kế hoạch|kết quả|mức|con số|của)\\s+)*(?:cùng\\s+kỳ|năm|quý|tháng|kỳ|đợt|vụ|tuần)(?:\\s+(?:năm|học|trước|ngoái|đầu|cuối|[IVX]+(?:/(?:19|20)\\d{2})?|\\d{1,2}(?:/(?:19|20)\\d{2})?|(?:19|20)\\d{2}))*';
/** `cao hơn chỉ tiêu pháp lệnh năm 2023 là 200 tỷ đồng`. */
const THAN_THING = '(?:\\s+\\p{L}+){1,8}(?:\\s+(?:19|20)\\d{2})?\\s+là';
/** Right before the number. */
const DIRECT = new RegExp(
  `${WORD}(?:\\s+(?:trưởng|thêm|được|đi|là|tương ứng|khoảng|mạnh|nhẹ|sâu|nhanh|khá|đáng kể))*(?:\\s+so\\s+với${REFERENCE}(?:là|thêm)?|\\s+cùng\\s+kỳ${REFERENCE}là|(?<=hơn)${THAN_TIME}(?:\\s+là)?|(?<=hơn)${THAN_THING})?\\s*$`,
  'iu',
);
/** Before the base, which stands between the word and the change. */
const AROUND_BASE = new RegExp(
  `${WORD}\\s+(?!thêm|từ|lên|xuống|còn|thành)${REFERENCE}(?:\\(${REFERENCE}|là\\s+)?$`,
  'iu',
);
const BEHIND_BASE = /^[^.;,()\d]{0,20}\)\s*(?:là|tới|thêm)?\s*$|^\s*(?:(?!và\s)\p{L}+\s+){0,2}(?:là|tới)\s*$/iu;
const OF_ANOTHER_KIND =
  /^\s*(?:lần|bậc|hạng|(?:mỗi|một|hằng|hàng|từng|bình quân|\/)\s*(?:năm|tháng|quý|ngày))(?!\p{L})/iu;
const FALLS = /giảm|thấp|ít|ngắn|nhỏ|hụt|thiếu/iu;
const FROM_SET = /vượt|thừa|dôi|hụt|thiếu/iu;
const TO_SET = /so với (?:\p{L}+\s+)?(?:kế hoạch|chỉ tiêu|dự toán|định mức|quy định)/iu;
const BECOMES =
  /^(?!.*(?<!\p{L})(?:và|song|nhưng|trong khi)(?!\p{L}))[^.;,()\d]{0,30}(?:\([^()]{0,30}\)\s*)?(?<!\p{L})(?:lên|xuống|còn|thành|sang)(?:\s+(?:còn|mức|thành))?\s*$/iu;

const CLOSES_HEAD = /^[^().;\d]*\)\s*,?\s*(?:đã\s+)?(?:tăng|giảm)(?:\s+(?:thêm|là|khoảng))?\s*$/iu;

const KNOWN = new WeakMap<Passage, readonly (Move | undefined)[]>();

/** The move that a number tells of, if any; each passage is read once. */
export function moveAt(passage: Passage, index: number): Move | undefined {
  const known = KNOWN.get(passage) ?? passage.quantities.map((_, at) => readMove(passage, at));
  KNOWN.set(passage, known);
  return known[index];
}

function readMove(passage: Passage, index: number): Move | undefined {
  const [previous, change, next, after] = [-1, 0, 1, 2].map((step) => passage.quantities[index + step]);
  if (change === undefined || change.approximate || change.half !== undefined) return undefined;
  if (OF_ANOTHER_KIND.test(wordsBetween(passage, change.end, change.end + 24))) return undefined;
  const lead = wordsBetween(passage, Math.max(previous?.end ?? passage.body, change.start - 120), change.start);
  const behind = next === undefined ? '' : wordsBetween(passage, change.end, next.start);
  const direct = DIRECT.exec(lead)?.[1];
  const around = direct === undefined && BEHIND_BASE.test(lead) ? wordAround(passage, index - 1) : undefined;
  const word = direct ?? around;
  if (word === undefined) return amountAgain(passage, index);
  const told = around === undefined ? baseOfChange(passage, index, lead) : previous;
  const brought = told !== undefined && told === next && /(?:từ|\()\s*$/iu.test(behind);
  const now = brought && after !== undefined && becomes(passage, told, after) ? after : undefined;
  return {
    change,
    falls: /chênh/iu.test(word) ? undefined : FALLS.test(word),
    // `tăng 3%, từ 19,8%`: what comes from there has to follow, but not behind `(từ 431 doanh nghiệp cùng kỳ)`.
    base:
      now === undefined && told === next && /từ\s*$/iu.test(behind) && !isAllOfBracket(passage, behind, next)
        ? undefined
        : told,
    now,
    fromSet:
      FROM_SET.test(word) ||
      TO_SET.test(`${lead} ${next === undefined ? wordsBetween(passage, change.end, change.end + 50) : behind}`),
  };
}

/** `so với quý III (386 doanh nghiệp) tăng 6,7%, so với quý IV/2023 (398 doanh nghiệp) tăng 3,5%`: what stands right before goes first. */
function baseOfChange(passage: Passage, index: number, lead: string): Quantity | undefined {
  const head = baseInHead(passage, index);
  if (head !== undefined && head === passage.quantities[index - 1] && CLOSES_HEAD.test(lead)) return head;
  return baseInTail(passage, index) ?? baseBehind(passage, index) ?? head;
}

/** Between a rate and the same change as an amount. */
const AS_AMOUNT = /^\s*[(,]\s*(?:(?:tương\s+(?:đương|ứng)|tức|hay)(?:\s+(?:với|là|mức|số tiền|khoảng))*)\s*$/iu;

/** `tăng 15,7% (tương đương 522 triệu đồng) so với cùng kỳ (3.324 triệu đồng)`. */
function amountAgain(passage: Passage, index: number): Move | undefined {
  const [rate, change] = [passage.quantities[index - 1], passage.quantities[index]];
  if (rate?.unit !== 'percent' || change === undefined || change.unit === 'percent') return undefined;
  if (!AS_AMOUNT.test(wordsBetween(passage, rate.end, change.start))) return undefined;
  const first = readMove(passage, index - 1);
  const base = baseBehind(passage, index);
  return first?.falls === undefined || base === undefined ? undefined : { ...first, change, base, now: undefined };
}

const BRACKET_FROM = /^[^().,;\d]{0,30}\(\s*từ\s*$/iu;
const CLOSES_WITH_TIME =
  /^[^().,;\d]{0,25}(?:cùng kỳ|năm (?:trước|ngoái)|(?:quý|tháng|kỳ) trước)?[^().,;\d]{0,15}(?:năm\s+\d{4}\s*)?\)/iu;

/** `(từ 431 doanh nghiệp cùng kỳ)`: a bracket with nothing but the base. */
function isAllOfBracket(passage: Passage, behind: string, base: Quantity | undefined): boolean {
  return (
    base !== undefined &&
    BRACKET_FROM.test(behind) &&
    CLOSES_WITH_TIME.test(wordsBetween(passage, base.digitsEnd, base.digitsEnd + 70))
  );
}

/** The word before the base; a base without a bracket must be counted as something (`báo động 3 là 0,7 m`). */
function wordAround(passage: Passage, index: number): string | undefined {
  const [before, base] = [passage.quantities[index - 1], passage.quantities[index]];
  if (base === undefined) return undefined;
  const lead = wordsBetween(passage, Math.max(before?.end ?? passage.body, base.start - 120), base.start);
  if (!/\([^()]*$/u.test(lead) && base.unit === 'count' && thingOf(passage, base) === '') return undefined;
  return AROUND_BASE.exec(lead)?.[1];
}

/** `44 đầu mối xuống 26 đầu mối`: whether one became the other. */
export function becomes(passage: Passage, before: Quantity, now: Quantity): boolean {
  return before.end <= now.start && BECOMES.test(wordsBetween(passage, before.end, now.start));
}
