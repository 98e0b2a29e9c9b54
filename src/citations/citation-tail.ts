import { type CitedDate, citedDateAt } from './cited-date.ts';

/** A piece of the searched text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Spaces evened out. */
  readonly text: string;
}

/** What follows a number: `ngày 27/12/2023 của Sở Y tế về cải cách hành chính năm 2024`. */
export interface CitationTail {
  readonly date?: CitedDate;
  readonly issuer?: Piece;
  readonly subject?: Piece;
  /** The trích yếu opens as a title does (`về`, `quy định` …), not as prose may (`triển khai` …). */
  readonly titled: boolean;
}

const GAP = /[\s\])*_"”]*(?:[,/–-]\s*)?\(?\s*(?:(?:ban hành|ký)\s+)?/iuy;
/** `535/TTr. TC.VG ngày …`: letters of a broken symbol before its date. */
const STRAY = /(?:\.?\s?\p{Lu}[\p{Lu}.]{1,11}|\s?\([\p{Lu}\d\s.]{1,8}\)|\/\d{4})(?=\s+ngày\s*\d)/uy;
const OF = /[\s\])*_"”]*,?\s*(?:của|do)\s+/iuy;
const TITLE_GAP = /[\s\])*_"”]*(?:,\s*)?/iuy;

const OFFICE =
  '(?:(?:Phó\\s+)?(?:Chủ tịch|Thủ tướng|Giám đốc|Chủ nhiệm)|(?:Thứ|Bộ) trưởng(?:,\\s*Chủ nhiệm)?|Ban Thường vụ|Thường trực|Ban Chấp hành)';
/** Names with a comma or an `và` inside; any other name ends there. */
const LONG_NAMES = [
  'Lao động\\s*[-–,]\\s*Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa và Thể thao',
  'Thông tin và Truyền thông',
  'Kế hoạch và Đầu tư',
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Tài nguyên và Môi trường',
  'Nông nghiệp và (?:Môi trường|Phát triển nông thôn)',
  'Dân tộc và Tôn giáo',
].join('|');
const AGENCY = `(?:(?:Bộ|Sở) (?:${LONG_NAMES})|Ban Chỉ đạo [^;:.()]{0,120}?(?= về )|[^,;:.()]+?)`;
/** Words that end the name of an agency: a title or the rest of the sentence begins. */
const ENDS =
  '(?=\\s*(?:[,;:.()\\]*"”\\n|\\t]|$)|\\s+(?:về|v/v|quy định|ban hành|phê duyệt|ngày|công bố|hướng dẫn|triển khai|sửa đổi|bổ sung|bãi bỏ|thực hiện|kết luận|tại|và|để|thì|được|đã|có|là|với|trong|trên|cụ thể|tổ chức|giao|số|nhằm|theo|phục vụ|tiếp tục|kiểm tra|tăng cường|đẩy mạnh|thông báo|thành lập|kiện toàn|yêu cầu|đề nghị|trình|cho|gửi)(?!\\p{L}))';
const ISSUER = new RegExp(`(?:${OFFICE}\\s+)?${AGENCY}${ENDS}`, 'isuy');

const TITLE = '(?:về việc|về|v/v|quy định|ban hành|phê duyệt|sửa đổi|bổ sung|bãi bỏ|công bố|hướng dẫn)';
const ACTION =
  '(?:triển khai|thực hiện|tổ chức|kết luận|kiểm tra|truyền thông|phát động|tổng hợp|thẩm định|giao|tiếp tục|tăng cường|đẩy mạnh|thành lập|kiện toàn|tuyên truyền|rà soát|đôn đốc|yêu cầu|báo cáo)';
const TITLE_START = new RegExp(`${TITLE}(?!\\p{L})`, 'iuy');
const ACTION_START = new RegExp(`${ACTION}(?!\\p{L})`, 'iuy');

/** Where a trích yếu ends: a stop, a new clause with its own subject, the next document of a list. */
const TITLE_END =
  /[;:]|\.(?=\s|$|\p{Lu})|\s?\(\s?\*?\d|,\s+(?=(?:Sở|UBND|Ủy ban|Uỷ ban|Bộ|Chính phủ|Thủ tướng|đã|đang|trong đó|trong khi|theo đó|tuy nhiên|tuy|nay|đề nghị|từ|đến nay|cụ thể|kết quả|được|nhưng|do|các (?:đơn vị|cơ quan)|đến)(?!\p{L}))|\s+(?=tuy nhiên|và các văn bản|(?:và|,)\s+(?:[\p{L}]+\s){0,3}số\s+\d|và\s+(?:Kế hoạch|Chương trình|Đề án|Quy chế|Quy định)\s[^.;]{0,120}ban hành\s+(?:kèm\s+)?theo)/iu;
/** What amends several documents names them all: `sửa đổi các Nghị định … và Nghị định số 187/2004/NĐ-CP`. */
const AMENDS = /^(?:(?:về việc|về|v\/v)\s+)?(?:sửa đổi|bổ sung|bãi bỏ|thay thế|điều chỉnh)(?!\p{L})/iu;
const NEXT_DOCUMENT = /^\s+(?:và|,)\s/iu;
const LONGEST_TITLE = 400;
/** Far more than date, agency and title take. */
const LONGEST_TAIL = 800;

/** Reads what follows the number that ends at `at`. */
export function citationTail(text: string, at: number): CitationTail {
  const stretch = text.slice(0, at + LONGEST_TAIL);
  let cursor = at + lengthAt(STRAY, stretch, at);
  let date = citedDateAt(stretch, cursor + lengthAt(GAP, stretch, cursor));
  if (date !== undefined) cursor = date.end;
  const issuer = issuerAt(stretch, cursor);
  if (issuer !== undefined) {
    cursor = issuer.end;
    if (date === undefined) {
      date = citedDateAt(stretch, cursor + lengthAt(GAP, stretch, cursor));
      if (date !== undefined) cursor = date.end;
    }
  }
  const subject = subjectAt(stretch, cursor);
  return {
    ...(date === undefined ? {} : { date }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(subject === undefined ? {} : { subject: subject.piece }),
    titled: subject?.titled ?? false,
  };
}

function issuerAt(text: string, at: number): Piece | undefined {
  const lead = lengthAt(OF, text, at);
  if (lead === 0) return undefined;
  const start = at + lead;
  const length = lengthAt(ISSUER, text, start);
  return length === 0 || length > 120 ? undefined : pieceOf(text, start, start + length);
}

function subjectAt(text: string, at: number): { piece: Piece; titled: boolean } | undefined {
  const gap = lengthAt(TITLE_GAP, text, at);
  const start = at + gap;
  const titled = lengthAt(TITLE_START, text, start) > 0;
  // After a comma a bare verb is the sentence's own, not the document's.
  const acts = !text.slice(at, start).includes(',') && lengthAt(ACTION_START, text, start) > 0;
  if (!titled && !acts) return undefined;
  const limit = text.slice(start, start + LONGEST_TITLE);
  const stop = Math.min(titleEnd(limit), unopenedBracket(limit));
  const end = start + stop;
  return { piece: pieceOf(text, start, end), titled };
}

function titleEnd(limit: string): number {
  const first = TITLE_END.exec(limit)?.index ?? limit.length;
  const behind = limit.slice(first);
  if (!AMENDS.test(limit) || !NEXT_DOCUMENT.test(behind)) return first;
  const next = TITLE_END.exec(behind.slice(5))?.index;
  return next === undefined ? limit.length : first + 5 + next;
}

/** The bracket that holds the whole citation closes here: `(Quyết định số … về …)`. */
function unopenedBracket(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')' && --depth < 0) return index;
  }
  return text.length;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function pieceOf(text: string, start: number, end: number): Piece {
  const raw = text.slice(start, end);
  const kept = raw.replace(/[\s*_"”]+$/u, '');
  return { start, end: start + kept.length, text: kept.replace(/\s+/g, ' ') };
}
