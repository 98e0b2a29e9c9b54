import type { Words } from '../findings/finding.ts';
import { TextMemo } from '../text/text-memo.ts';

/**
 * What a number of a report on settled work is: its place in the balances that everybody keeps. A balance is proved only where
 * every part of it is named.
 */
export type Role =
  | 'total'
  | 'opening'
  | 'new'
  | 'done'
  | 'open'
  | 'early'
  | 'on-time'
  | 'in-time'
  | 'late'
  | 'online'
  | 'direct'
  | 'post'
  | 'full'
  | 'partial'
  | 'level3'
  | 'level4'
  | 'men'
  | 'women';

// Read in small letters: an expression that minds no case takes twice as long to compile.
const LATE = /(?:quá|trễ|chậm|sau)\s+(?:thời\s+)?hạn|trễ hẹn/u;
/** `quá hạn còn 708 hồ sơ`, `còn 5.685 hồ sơ quá hạn`: settled too late, or still pending. */
const LEFT_LATE = /còn(?=\s+\d)(?!.*(?:chưa|đang))(?<!(?:chưa|đang).*)/u;

/** Whether a late number may as well be of what is pending. */
export function mayBePending(words: string): boolean {
  return LEFT_LATE.test(words.toLowerCase());
}

const EARLY = /(?:trước|sớm)\s+(?:thời\s+)?hạn/u;
const ON_TIME = /đúng\s+(?:thời\s+)?hạn|trong hạn/u;
const NEW =
  /tiếp nhận mới|mới tiếp nhận|mới phát sinh|phát sinh(?: mới)?|tiếp nhận trong kỳ|thụ lý(?: mới)?|trong kỳ tiếp nhận|mới trong kỳ|nhận mới|tiếp nhận/u;
const OPENING =
  /(?:tồn|chuyển|còn)(?:\s+\p{L}+){0,3}\s*(?:từ\s+)?(?:kỳ|tháng|quý|năm)\s+trước|tồn trước|tồn(?:\s+\S+){1,3}\s+chuyển sang|kỳ trước (?:chuyển|để lại)|tồn đầu|(?:kỳ|quý|tháng|năm) trước (?:chuyển|sang)|(?:kỳ|quý|tháng|năm)\s+(?!này)\S{1,9}\s+chuyển (?:sang|qua)|(?<!\p{L})dư đầu/u;
const OPEN =
  /(?:đang|chưa)(?:\s+(?:trong quá trình|được|tiếp tục))*\s+(?:giải quyết|xử lý|thực hiện|triển khai|hoàn thành|giải ngân|tổ chức|xem xét|đến hạn|thẩm định|trả|ban hành|đạt|sử dụng|có kết quả)|đang(?=\s+\d|\s*:)|còn lại|còn\s+(?:phải|chưa|nợ|dư)(?:\s+\p{L}+){0,3}(?=\s+\d)|còn thiếu|(?<!\p{L})thiếu(?=\s+\d)|chưa tuyển(?: dụng)?|còn(?=\s+\d)|tồn (?:lại|cuối|chuyển)|chuyển (?:sang )?(?:kỳ|tháng|quý) sau/u;
const DONE =
  /(?:đã|được)(?:\s+(?:được|và))*\s+(?:giải quyết|xử lý|hoàn thành|thực hiện|triển khai|giải ngân|tổ chức|trả|ban hành|thẩm định|chi|phê duyệt|sử dụng)|hoàn thành|hiện có(?: mặt)?|có mặt|giải quyết xong|(?:^|(?<!phải|cần)\s)(?:giải quyết|xử lý|thực hiện)(?=\s+(?:được\s+)?\d)/u;
const TOTAL =
  /tổng(?:\s+(?:số|cộng|vốn|kinh phí|dự toán|kế hoạch))?|được giao|(?:phải|cần) (?:giải quyết|xử lý|thực hiện)|kế hoạch vốn|tiếp nhận và (?:giải quyết|xử lý)/u;

/** `lũy kế đã và đang giải quyết trong kỳ`: settled and pending together. */
const ALL = /đã và đang (?:giải quyết|xử lý|thực hiện|thụ lý)/u;

/** Whether the words speak of what was carried over from the period before. */
export function speaksOfOpening(words: string): boolean {
  return OPENING.test(words.toLowerCase());
}

/** `có 25 nhiệm vụ`, `giao 64 nhiệm vụ`: a whole where nothing else is said. */
const WEAK_TOTAL = /giao(?=\s+\d)|(?:^|\s)(?:có|trong)(?:\s+(?:tổng số|số))?(?=\s+\d)/u;

const known = new TextMemo<{ readonly role: Role | undefined }>();

/** The role of a number by the words of its clause; undefined when they name none. Every balance asks for it anew. */
export function roleOf(written: string): Role | undefined {
  return known.get(written, (words) => ({ role: readRole(words.toLowerCase()) })).role;
}

function readRole(words: string): Role | undefined {
  // What fell due is neither settled nor pending.
  if (/(?<!chưa )đến hạn(?!\p{L})/u.test(words)) return undefined;
  const timely = [EARLY.test(words), ON_TIME.test(words), LATE.test(words)];
  if (timely[0] && timely[1] && !timely[2]) return 'in-time';
  if (/toàn trình/u.test(words) && !/một phần/u.test(words)) return 'full';
  if (/một phần/u.test(words) && !/toàn trình/u.test(words)) return 'partial';
  const level = /mức(?:\s+độ)?\s+([34])(?!\s*(?:,|và|-)\s*\d)/u.exec(words)?.[1];
  if (level !== undefined) return level === '3' ? 'level3' : 'level4';
  if (/^\W*(?:tổng số|tổng cộng|tổng)(?!\p{L})/u.test(words)) return 'total';
  if (OPENING.test(words)) return 'opening';
  if (ALL.test(words)) return 'total';
  if (timely[2] && LEFT_LATE.test(words)) return 'late';
  if (OPEN.test(words)) return 'open';
  if (timely[2] && !timely[0] && !timely[1]) return 'late';
  if (timely[0] && !timely[1]) return 'early';
  if (timely[1] && !timely[0]) return 'on-time';
  if (DONE.test(words)) return 'done';
  if (/mới/u.test(words) && NEW.test(words)) return 'new';
  if (TOTAL.test(words) || WEAK_TOTAL.test(words)) return 'total';
  if (/trực tiếp/u.test(words) && !/trực tuyến/u.test(words)) return 'direct';
  if (/trực tuyến|qua mạng/u.test(words) && !/trực tiếp/u.test(words)) return 'online';
  if (/bưu (?:chính|điện)/u.test(words)) return 'post';
  if (NEW.test(words)) return 'new';
  if (/(?<!\p{L}|hội (?:liên hiệp )?phụ )nữ(?!\p{L})/u.test(words)) return 'women';
  if (/(?<!\p{L})nam(?!\p{L})/u.test(words)) return 'men';
  if (/(?<!\p{L})(?:đang|chưa)(?:\s+\p{L}+){1,3}\s+\d/u.test(words)) return 'open';
  return /(?<!\p{L})đã(?:\s+\p{L}+){1,3}\s+\d/u.test(words) ? 'done' : undefined;
}

/** Parts that make up a whole: all of `needed`, with any of `more`. */
export interface Family {
  readonly needed: readonly Role[];
  readonly more: readonly Role[];
  /** Roles that the whole may have beside `total`. */
  readonly whole: readonly Role[];
  readonly relation: Words;
}

export const FAMILIES: readonly Family[] = [
  {
    needed: ['opening', 'new'],
    more: [],
    whole: ['total'],
    relation: { vi: 'Tổng số = tồn kỳ trước + tiếp nhận mới', en: 'Total = carried over + newly received' },
  },
  {
    needed: ['opening', 'online', 'direct'],
    more: ['post'],
    whole: ['total'],
    relation: {
      vi: 'Tổng số = tồn kỳ trước + trực tuyến + trực tiếp, bưu chính',
      en: 'Total = carried over + online + in person, by post',
    },
  },
  {
    needed: ['done', 'open'],
    more: [],
    whole: ['total', 'new'],
    relation: { vi: 'Tổng số = đã giải quyết + đang, chưa giải quyết', en: 'Total = settled + pending' },
  },
  {
    needed: ['on-time', 'late'],
    more: ['early'],
    whole: ['done', 'total'],
    relation: { vi: 'Đã giải quyết = trước hạn + đúng hạn + quá hạn', en: 'Settled = early + on time + late' },
  },
  {
    needed: ['in-time', 'late'],
    more: [],
    whole: ['done', 'total'],
    relation: { vi: 'Đã giải quyết = trước và đúng hạn + quá hạn', en: 'Settled = early and on time + late' },
  },
  {
    needed: ['online', 'direct'],
    more: ['post'],
    whole: ['new', 'total'],
    relation: { vi: 'Tiếp nhận = trực tuyến + trực tiếp, bưu chính', en: 'Received = online + in person, by post' },
  },
  {
    needed: ['opening', 'online'],
    more: ['direct', 'post'],
    whole: ['total'],
    relation: {
      vi: 'Tổng số = tồn kỳ trước + trực tuyến + trực tiếp',
      en: 'Total = carried over + online + in person',
    },
  },
  {
    needed: ['full', 'partial'],
    more: [],
    whole: ['total'],
    relation: { vi: 'Tổng số = toàn trình + một phần', en: 'Total = full + partial online service' },
  },
  {
    needed: ['level3', 'level4'],
    more: [],
    whole: ['total'],
    relation: { vi: 'Tổng số = mức độ 3 + mức độ 4', en: 'Total = level 3 + level 4' },
  },
  {
    needed: ['men', 'women'],
    more: [],
    whole: ['total'],
    relation: { vi: 'Tổng số = nam + nữ', en: 'Total = men + women' },
  },
];
