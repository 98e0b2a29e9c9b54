import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { blankLeft, noteLeft } from './mention-rules.ts';

const UNITS =
  '(?:lớp|người|đồng|triệu|tỷ|tỉ|nghìn|hồ sơ|thủ tục|TTHC|văn bản|đơn vị|cơ quan|trường hợp|lượt|cuộc|nhiệm vụ|chỉ tiêu|đề tài|sáng kiến|đề án|kế hoạch|học viên|cán bộ|công chức|viên chức)(?!\\p{L})';

/**
 * Blanks that still wait for a figure. An ellipsis that ends a list (`...`, `....)`), the closing mark `./.` and the dotted
 * samples of forms (`Số: …/BC-SYT`, `ngày … tháng …`) are none.
 */
const BLANKS = [
  new RegExp(`(?<![._…])(?:\\.{4,}|…{2,}|_{4,})\\s?${UNITS}`, 'gu'),
  new RegExp(`(?<=[:(]\\s?)(?:\\.{3,}|…+|_{3,})\\s?(?:${UNITS}|%)`, 'gu'),
  new RegExp(`(?<=[^,;\\s]\\s)…\\s?(?:${UNITS}|%)`, 'gu'),
  /(?<=(?:đạt|tỷ lệ|tỉ lệ|là)\s?)(?:\.{3,}|…+)\s?%/giu,
  /(?<=:\s?)(?<![.…])(?:\.{4,}|…{2,})(?=\s{0,3}(?:\n|$))/gu,
];

const END = '(?=\\s{0,3}(?:[.,;!)\\]]|\\n|$))';
const NOTES = [
  /(?<![\p{L}\p{N}])(?:TODO|FIXME)(?![\p{L}\p{N}])[^\n]{0,60}/gu,
  /(?<!\?)\?{3,}/g,
  /(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])/gu,
  /\[(?:điền|bổ sung|nhập|cập nhật|chèn|thêm|số liệu|chưa có|cần|chờ)[^\]\n]{0,80}\](?!\()/giu,
  /\((?:điền số liệu|chờ số liệu|cần bổ sung(?: số liệu| sau)?|bổ sung sau|xem lại|hỏi lại)\)/giu,
  // Chat: someone is asked for help, in words that no report uses.
  new RegExp(
    `nhờ\\s[^.;:\\n]{0,60}?(?:giúp|giùm|dùm)(?:\\s+(?:em|anh|chị|mình|tôi|với))?(?:\\s+(?:nha|nhé|nhá|ạ))?${END}`,
    'giu',
  ),
  new RegExp(`(?:giúp|giùm|dùm|hộ|thêm|vào|lại|đi|rồi|với|em|anh|chị)\\s{1,3}(?:nha|nhá|nghen)${END}`, 'gu'),
  new RegExp(`(?<!\\p{L})\\p{L}{0,20}\\p{Ll}\\s{1,3}nhé${END}`, 'gu'),
  /(?<!\p{L})(?:em|anh|chị|bạn)\s{1,3}(?:ơi|(?:xem|điền|sửa|thêm|bổ sung)\s{1,3}(?:lại|giúp|giùm|thêm|vào|chỗ))(?!\p{L})[^.\n]{0,40}/giu,
];

/** L18: blanks and drafting notes that stayed in the text, from `start` to `end`. */
export function checkLeftovers(source: SourceText, start = 0, end: number = source.text.length): Finding[] {
  const text = source.text.slice(start, end);
  return [...places(text, BLANKS, blankLeft), ...places(text, NOTES, noteLeft)].map(({ kind, from, to }) =>
    found(kind, span(source, start + from, start + to), { written: text.slice(from, to).replace(/\s+/g, ' ').trim() }),
  );
}

interface Place {
  readonly kind: typeof blankLeft;
  readonly from: number;
  readonly to: number;
}

function places(text: string, patterns: readonly RegExp[], kind: typeof blankLeft): Place[] {
  const found: Place[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index + (match[0].length - match[0].trimStart().length);
      const to = match.index + match[0].trimEnd().length;
      if (!found.some((place) => place.from < to && from < place.to)) found.push({ kind, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
