import { nounAt } from './nouns.ts';
import { oncePerNumber } from './once-per-number.ts';
import { numberBefore, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** The words of a number's own clause, before it and behind it. */
export interface OwnWords {
  readonly lead: string;
  readonly behind: string;
}

const FARTHEST = 90;

/** From the comma (or number) before to the comma (or number) behind. */
export const ownWordsOf = oncePerNumber((passage, one): OwnWords => {
  const before = numberBefore(passage, one.start);
  const from = Math.max(passage.body, before?.end ?? passage.body, one.start - FARTHEST);
  const lead = wordsBetween(passage, from, one.start).replace(/^.*(?:[,;(–]\s|[.):]\s(?=.*\p{L})|\svà\s)/su, '');
  const behind = wordsBetween(passage, one.end, one.end + FARTHEST);
  return { lead, behind: withoutNoun(/^[^,;.:()\d]*?(?=\svà\s|[,;.:()\d]|$)/u.exec(behind)?.[0] ?? '', one) };
});

/** What is said behind the counted thing. */
function withoutNoun(behind: string, { noun }: Quantity): string {
  if (noun === '') return behind;
  const words = behind.trim().split(/\s+/u);
  const long = words.findIndex((_, at) => nounAt(words.slice(0, at + 1).join(' ')) === noun);
  return ` ${words.slice(long + 1).join(' ')}`;
}

const ENDS = '\\s*(?:là\\s*)?:?\\s*$';
/** `còn phải hoàn thành trong 6 tháng cuối năm` */
const UNTIL_THEN =
  '(?:\\s+(?:trong\\s+)?(?:\\d+\\s+tháng|quý\\s+[IVX]+)(?:\\s+(?:cuối|còn lại|tới))?(?:\\s+(?:của\\s+)?năm(?:\\s+\\d{4})?)?)?';
/** `còn lại`, `số còn phải giải ngân là`, `còn thiếu`. */
const LEFT_OVER = new RegExp(
  `(?<!\\p{L})còn\\s+(?:lại|phải|thiếu|nợ|cần|tồn|chưa|dư)(?:\\s+(?!của|thuộc|vốn|nguồn)\\p{L}+){0,6}${UNTIL_THEN}${ENDS}`,
  'iu',
);
/** `chưa giải quyết`, `đang`, `không đủ điều kiện`; `từ chối`, `trễ hạn`. */
const NOT_SO = new RegExp(`(?<!\\p{L})(?:chưa|đang|(?<!hàng )không(?!\\s+có))(?:\\s+\\p{L}+){0,6}${ENDS}`, 'iu');
const OTHERWISE = new RegExp(
  `(?<!\\p{L})(?:từ chối|trả lại|trễ|chậm|quá hạn|quá hẹn|thiếu|dư|kết dư|tồn|vắng|dừng|tiêu hủy|hủy|huỷ|chờ)(?:\\s+\\p{L}+){0,3}${ENDS}`,
  'iu',
);
/** `còn chi tiền mặt`: the rest, where its number is near enough. */
const STILL_SO = new RegExp(`(?<!\\p{L})còn(?:\\s+\\p{L}+){0,4}${ENDS}`, 'iu');
const STILL = /(?<!\p{L})còn\s*:?\s*$/iu;
const WORK =
  'giải quyết|xử lý|thực hiện|triển khai|làm|xác minh|thụ lý|điều tra|thẩm định|thẩm tra|xem xét|chờ|hòa giải|điều trị|thi công|khắc phục|tiếp tục|trong|hoàn thiện|soạn thảo|giám định|điều chỉnh';
/** Behind it: `hộ chưa nhận tiền`, `bản còn lại`, `vụ đang xác minh`. */
const SAID_BEHIND = new RegExp(
  `^\\s*((?:\\p{L}+\\s+){0,2})(?:còn lại|còn\\s+(?:phải|thiếu|nợ)|chưa|(?<!hàng )không|đang\\s+(?:${WORK})|phải xin|chậm|trễ|quá hạn)(?!\\p{L})`,
  'iu',
);
/** Behind `còn 11 hộ` nothing, or why it is so. */
const NOTHING_MORE =
  /^\s*(?:\p{L}+\s*){0,2}(?:$|(?<=\s)(?:do|vì|sẽ|phải|cần|tiếp tục|trong|bố trí|đến hạn|chuyển|ở|tại|kiểm tra|chờ|dùng)(?!\p{L}))/iu;
/** What may be said not to be so of anything that is dealt with. */
const DEALT_WITH =
  /^\s*(?:giải quyết|xử lý|thực hiện|hoàn thành|triển khai|đạt|đến hạn|đến thời hạn|nộp|nhận|cấp|thi hành|chấp hành|khởi công|giải ngân|sử dụng|liên lạc|trả|xong|khắc phục|ban hành|thành|được|đủ|thuộc|tuyển|chi|thu|phân bổ|duyệt|tổ chức)(?!\p{L})/iu;
const DENIED = /(?<!\p{L})(?:chưa|(?<!hàng )không)\s+((?:\p{L}+\s*){1,4})/iu;

/** What is denied of a number, where it is not of what is dealt with everywhere: `phù hợp chuyên môn` of `12 người chưa phù hợp chuyên môn`. */
export function deniedOf({ lead, behind }: OwnWords): string {
  if (STILL.test(lead) || LEFT_OVER.test(lead)) return '';
  const said = SAID_BEHIND.exec(behind);
  const denied = DENIED.exec(NOT_SO.test(lead) ? lead : behind.slice(said?.[0].search(/\p{L}+$/u) ?? 0))?.[1] ?? '';
  return DEALT_WITH.test(denied) || (!NOT_SO.test(lead) && !/(?:chưa|không)$/iu.test(said?.[0] ?? '')) ? '' : denied;
}

/** It is of something narrower, or held against something else. */
const NARROWER = /^\s*(?:\p{L}+\s+){0,4}(?:nguồn|kéo dài|thuộc|năm trước|chuyển sang|so với|cùng kỳ)(?!\p{L})/iu;
const OF = /^\s*(?:\p{L}+\s+){0,3}của(?!\p{L})/iu;

/**
 * What the clause of a number names before it calls it what is left of something: nothing for `còn lại 24 hồ sơ`, `giáo viên` for `giáo viên còn
 * thiếu 07`; undefined where it calls it nothing such.
 */
export function subjectOfRest({ lead, behind }: OwnWords): string | undefined {
  if (/^\s*(?:trên|trong)\s+(?:tổng số\s+)?$/iu.test(behind)) return undefined;
  for (const pattern of [LEFT_OVER, NOT_SO, OTHERWISE]) {
    const called = pattern.exec(lead);
    if (called !== null) return lead.slice(0, called.index);
  }
  const still = STILL.exec(lead);
  if (still !== null && /quá hạn|trễ/iu.test(behind)) return undefined;
  const said = SAID_BEHIND.exec(behind)?.[1];
  if (said !== undefined) return `${lead.slice(0, still?.index)} ${said}`;
  return still !== null && NOTHING_MORE.test(behind) ? lead.slice(0, still.index) : undefined;
}

export function callsRest(own: OwnWords): boolean {
  return subjectOfRest(own) !== undefined;
}

export function isOfLess({ lead, behind }: OwnWords): boolean {
  return NARROWER.test(behind) || (/(?<!\p{L})còn(?!\p{L})/iu.test(lead) && OF.test(behind));
}

/** `còn lại`, `còn phải thu`, `03 bản còn lại`: nothing but the rest is meant. */
export function isLeftOver({ lead, behind }: OwnWords): boolean {
  return LEFT_OVER.test(lead) || /^\s*(?:\p{L}+\s+){0,2}còn lại(?!\p{L})/iu.test(behind);
}

const OPEN = new RegExp(`(?<!\\p{L})(?:chưa|đang\\s+(?:${WORK}))(?!\\p{L})`, 'iu');

/** Whether a number is of what is still dealt with. */
export function isStillOpen({ lead, behind }: OwnWords): boolean {
  return OPEN.test(`${lead} ${behind}`);
}

/** Whether the words may mean the rest, where the numbers say so, too. */
export function mayCallRest({ lead }: OwnWords): boolean {
  return STILL_SO.test(lead);
}
