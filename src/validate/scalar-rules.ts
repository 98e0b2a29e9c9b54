import { rule, type Words } from '../findings/finding.ts';
import type { RefusalReason } from '../numbers/written-number.ts';
import type { DateProblem } from '../text/calendar-date.ts';

/** Figures and dates whose text can't be read as one thing. */

/** `whole`: only the first of the two readings can be meant here, since the place counts one by one. */
export const ambiguousNumber = rule<{ written: string; readings: readonly [string, string]; whole: boolean }>({
  code: 'so-mo-ho',
  severity: 'error',
  title: { vi: 'Số có thể hiểu hai cách', en: 'A number that can mean two things' },
  message: {
    vi: ({ written, readings }) => `"${written}" có thể là ${readings[0]} hoặc ${readings[1]}.`,
    en: ({ written, readings }) => `"${written}" may be ${readings[0]} or ${readings[1]}.`,
  },
  hint: {
    vi: ({ readings, whole }) => `Ghi ${whole ? readings[0] : readings.join(' hoặc ')}.`,
    en: ({ readings, whole }) => `Write ${whole ? readings[0] : readings.join(' or ')}.`,
  },
  why: {
    vi: 'Dấu chấm là dấu phân cách hàng nghìn ở Việt Nam và là dấu thập phân của máy tính.',
    en: 'A dot groups thousands in Việt Nam and is the decimal sign of computers.',
  },
});

export const unreadableNumber = rule<{ written: string; reason: RefusalReason; unitSign?: string }>({
  code: 'so-khong-doc-duoc',
  severity: 'error',
  title: { vi: 'Số không đọc được', en: 'A number that can not be read' },
  message: {
    vi: ({ written, reason, unitSign }) => `"${written}" không đọc được thành số: ${REASONS[reason](unitSign).vi}.`,
    en: ({ written, reason, unitSign }) => `"${written}" can't be read as a number: ${REASONS[reason](unitSign).en}.`,
  },
  hint: {
    vi: ({ reason }) => TODO[reason]?.vi ?? USUAL.vi,
    en: ({ reason }) => TODO[reason]?.en ?? USUAL.en,
  },
  why: {
    vi: 'Số liệu chỉ được đối chiếu khi đọc được thành đúng một số.',
    en: 'A figure is checked only when it can be read as exactly one number.',
  },
});

export const brokenCount = rule<{ written: string; name?: string }>({
  code: 'so-dem-co-phan-le',
  severity: 'error',
  title: { vi: 'Số đếm có phần lẻ', en: 'A count with decimals' },
  message: {
    vi: ({ written, name }) =>
      `${name === undefined ? '' : `"${name}": `}${written} có phần lẻ mà chỗ này phải là số nguyên.`,
    en: ({ written, name }) =>
      `${name === undefined ? '' : `"${name}": `}${written} has decimals, but this is a whole number.`,
  },
  hint: {
    vi: () => 'Ghi số nguyên: 145 hoặc 1.072.019.',
    en: () => 'Write a whole number: 145 or 1.072.019.',
  },
  why: {
    vi: 'Hồ sơ, thủ tục, lớp đếm được thì không có nửa cái; phần lẻ thường là gõ nhầm dấu chấm.',
    en: 'Files, procedures and courses are counted in whole numbers; decimals mostly are a slip of the dot.',
  },
});

export const noSuchDay = rule<{ written: string }>({
  code: 'ngay-khong-co-that',
  severity: 'error',
  title: { vi: 'Ngày không có trong lịch', en: 'A day that the calendar does not have' },
  message: {
    vi: ({ written }) => `Không có ngày ${written}.`,
    en: ({ written }) => `There is no day ${written}.`,
  },
  hint: {
    vi: () => 'Ghi ngày/tháng/năm, ngày trước tháng sau: 27/12/2023.',
    en: () => 'Write day/month/year, the day first: 27/12/2023.',
  },
  why: {
    vi: 'Ngày gõ nhầm làm văn bản không tra cứu được và kỳ báo cáo tính sai.',
    en: 'With a mistyped date a document is not found and a period is reckoned wrongly.',
  },
});

export const unreadableDate = rule<{ written: string; problem: Exclude<DateProblem, 'impossible'> }>({
  code: 'ngay-sai-dang',
  severity: 'error',
  title: { vi: 'Ngày không đúng dạng', en: 'A date that is not well formed' },
  message: {
    vi: ({ written, problem }) => `"${written}" ${DATE_PROBLEMS[problem].vi}.`,
    en: ({ written, problem }) => `"${written}" ${DATE_PROBLEMS[problem].en}.`,
  },
  hint: {
    vi: () => 'Ghi ngày/tháng/năm (27/12/2023) hoặc năm-tháng-ngày (2023-12-27).',
    en: () => 'Write day/month/year (27/12/2023) or year-month-day (2023-12-27).',
  },
  why: {
    vi: '"3/4/24" có thể là ngày 3 tháng 4 hoặc tháng 3 ngày 4, năm 1924 hoặc 2024.',
    en: '"3/4/24" may be April 3 or March 4, of 1924 or 2024.',
  },
});

const USUAL: Words = {
  vi: 'Ghi số như 1072019, 1.072.019 hoặc 97,77.',
  en: 'Write it like 1072019, 1.072.019 or 97,77.',
};

const REASONS: Record<RefusalReason, (unitSign?: string) => Words> = {
  empty: () => ({ vi: 'chưa ghi gì', en: 'nothing is written' }),
  exponent: () => ({ vi: 'viết theo lũy thừa', en: 'it is written with an exponent' }),
  radix: () => ({ vi: 'không phải hệ thập phân', en: 'it is not decimal' }),
  'leading-zero': () => ({ vi: 'bắt đầu bằng số 0', en: 'it starts with a zero' }),
  grouping: () => ({ vi: 'các nhóm chữ số không đủ ba', en: 'its groups do not have three digits' }),
  mixed: () => ({ vi: 'dùng lẫn các dấu phân cách', en: 'it mixes the signs between groups' }),
  incomplete: () => ({ vi: 'thiếu chữ số trước hoặc sau dấu', en: 'digits are missing before or after the sign' }),
  underscore: () => ({ vi: 'có dấu gạch dưới', en: 'it has an underscore' }),
  'unit-sign': (sign = '') => ({ vi: `kèm đơn vị "${sign}"`, en: `it carries the unit "${sign}"` }),
  fraction: () => ({ vi: 'là một phân số', en: 'it is a fraction' }),
  dash: () => ({ vi: 'dùng gạch ngang dài thay dấu trừ', en: 'it has a dash for a minus' }),
  'too-long': () => ({ vi: 'quá dài', en: 'it is too long' }),
  'not-a-number': () => ({ vi: 'không phải là số', en: 'it is no number' }),
};

const TODO: Partial<Record<RefusalReason, Words>> = {
  'leading-zero': {
    vi: 'Bỏ số 0 ở đầu; khi in, cchc tự thêm (08 nhiệm vụ).',
    en: 'Leave the zero out; cchc prints it where it belongs.',
  },
  'unit-sign': { vi: 'Chỉ ghi số; cchc in đơn vị theo biểu mẫu.', en: 'Write the number only; cchc prints the unit.' },
  fraction: {
    vi: 'Ghi tử và mẫu vào hai khóa riêng; cchc tính tỷ lệ.',
    en: 'Give both parts keys of their own; cchc computes the ratio.',
  },
  dash: { vi: 'Dùng dấu trừ thường: -3.', en: 'Use the ordinary minus: -3.' },
};

const DATE_PROBLEMS: Record<Exclude<DateProblem, 'impossible'>, Words> = {
  malformed: { vi: 'không phải là ngày', en: 'is no date' },
  'two-digit-year': { vi: 'chỉ ghi hai chữ số của năm', en: 'gives only two digits of the year' },
  'implausible-year': { vi: 'có năm khó tin', en: 'has an implausible year' },
};
