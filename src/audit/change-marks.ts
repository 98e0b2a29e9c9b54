import { oncePerNumber } from './once-per-number.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** A quarter or a month of a year. */
interface Part {
  readonly of: string;
  readonly number: number;
}

/** When a number was so, by the words of its segment; the lesser of two years is the earlier one. */
export interface Mark {
  /** `cùng kỳ`, `năm trước`, `ban đầu`: of a time before. */
  readonly past: boolean;
  /** `nay`, `hiện có`, `thực hiện`. */
  readonly present: boolean;
  readonly year: number | undefined;
  /** `quý 3`, `tháng 5`. */
  readonly part: Part | undefined;
  /** `chỉ tiêu`, `dự toán`: it was set, not reached. */
  readonly set: boolean;
}

const PAST =
  /(?<!\p{L})(?:cùng kỳ|cùng thời điểm|(?:năm|quý|tháng|kỳ|đợt|vụ|tuần|năm học|khóa|khoá|nhiệm kỳ)\s+(?:trước|ngoái)|giai đoạn (?:trước|đầu)|trước (?:đây|đó|khi|sắp xếp|sáp nhập)|(?<!tháng )đầu (?:năm|kỳ)|ban đầu|đối chứng|so với(?!\s+(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|tổng|số))|(?:tăng|giảm)\s+từ)(?!\p{L})/giu;
const PRESENT =
  /(?<!\p{L})(?:nay|đã|(?<!(?:phát|thể|xuất|biểu|cải)\s)hiện|thực hiện|thực tế|thực kê|quyết toán|điều chỉnh)(?!\p{L})/giu;
const SET = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|dự toán|định mức|mục tiêu|quy định)(?!\p{L})/giu;
const YEAR = /(?:(?:năm|quý|kỳ|học|vụ|hết|cuối|đầu|với)\s+(?:[IVX]+\s*(?:\/|năm\s)?\s*)?|\/)((?:19|20)\d{2})(?!\d)/giu;
/** A new subject begins behind the words of time: `so với cùng kỳ, lợi nhuận đạt`, `so với cùng kỳ và chi`. */
const LEFT_BEHIND = /so\s+(?:với\s+)?[^,;.()]*(?:,|(?<!\p{L})(?:và|còn|trong khi|nhưng)(?!\p{L}))/giu;
const BOUNDARY = /[;()]|\.\s/gu;
const FARTHEST = 160;

/**
 * The words from the last boundary to the number: within a bracket, a part between semicolons, a sentence. A bracket with nothing but the number is
 * of the words before it: `so với năm 2023 (79.305 lượt)`.
 */
export function segmentBefore(passage: Passage, { start }: Quantity): string {
  const words = wordsBetween(passage, Math.max(passage.body, start - FARTHEST), start);
  const boundaries = [...words.matchAll(BOUNDARY)];
  const last = boundaries.at(-1);
  if (last === undefined) return words;
  const own = words.slice(last.index + last[0].length);
  if (last[0] !== '(' || /\p{L}{2}/u.test(own)) return own;
  const before = boundaries.at(-2);
  return words.slice(before === undefined ? 0 : before.index + before[0].length);
}

export const markOf = oncePerNumber((passage, one): Mark => {
  const words = segmentBefore(passage, one).replace(LEFT_BEHIND, ' ');
  const [past, present, set] = [PAST, PRESENT, SET].map((pattern) => lastOf(pattern, words)) as [
    number,
    number,
    number,
  ];
  // `Giường kế hoạch 380, giường thực kê 452`: what was set stands before the number between.
  const before = numberBefore(passage, one.start);
  const own = words.length - (one.start - (before?.end ?? passage.body));
  const year = [...words.matchAll(YEAR)].at(-1)?.[1];
  // `định mức 352 xe, hiện có 388 xe`: the last word holds.
  return {
    past: past > present,
    present: present >= 0,
    year: year === undefined ? undefined : Number(year),
    part: partOfYear(words),
    set: set > present && (before?.unit !== one.unit || set >= own),
  };
});

const PART =
  /(?<!(?:đến|hết|cuối|và|[-–])\s{0,2})(quý|tháng)\s+(\d{1,2}|I{1,3}|IV)(?![\p{L}\d.,]|\s*(?:và|[-–]|đến)\s)/giu;
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

function partOfYear(words: string): Part | undefined {
  const [, of = '', number = ''] = [...words.matchAll(PART)].at(-1) ?? [];
  if (number === '') return undefined;
  const roman = ROMAN.indexOf(number.toUpperCase());
  return { of: of.toLowerCase(), number: roman > 0 ? roman : Number(number) };
}

function lastOf(pattern: RegExp, words: string): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** Without words of time: `Tổng mức đầu tư` of `Tổng mức đầu tư ban đầu`. */
export function timeless(words: string): string {
  return words
    .replace(PAST, ' ')
    .replace(PRESENT, ' ')
    .replace(SET, ' ')
    .replace(/\d[^\s]*/g, ' ');
}

/** Whether what was so at `before` may have become what is so at `now`. */
export function precedes(before: Mark, now: Mark): boolean {
  if (before.past) return !now.past;
  if (now.past) return false;
  if (before.part !== undefined && before.part.of === now.part?.of && before.year === now.year)
    return before.part.number < now.part.number;
  if (before.year === undefined) return false;
  return now.year === undefined || before.year < now.year;
}
