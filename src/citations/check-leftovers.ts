import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { blankLeft, noteLeft } from './mention-rules.ts';

const UNITS =
  '(?:lớp|người|đồng(?!\\s(?:ý|thời|bộ|chí|tình|hành))|triệu|tỷ|tỉ|nghìn|hồ sơ|thủ tục|TTHC|văn bản|đơn vị|cơ quan|trường hợp|lượt|cuộc|nhiệm vụ|chỉ tiêu|đề tài|sáng kiến|đề án|kế hoạch|học viên|cán bộ|công chức|viên chức)(?!\\p{L})';

/**
 * Blanks that still wait for a figure. An ellipsis that ends a list (`...`, `....)`), the closing mark `./.` and the dotted
 * samples of forms (`Số: …/BC-SYT`, `ngày … tháng …`) are none. What looks back is asked to stand at a blank first, as it would be tried at
 * every character.
 */
const BLANKS: readonly RegExp[] = [
  new RegExp(`(?<![._…])(?:\\.{4,}|…{2,}|_{4,})\\s?${UNITS}`, 'gu'),
  new RegExp(`(?=[.…_])(?<=[:(]\\s?)(?:\\.{3,}|…+|_{3,})\\s?(?:${UNITS}|%)`, 'gu'),
  new RegExp(`(?=…)(?<=[^,;\\s]\\s)…\\s?(?:${UNITS}|%)`, 'gu'),
  // `Câu lạc bộ: … câu lạc bộ.`: the thing alone behind a blank
  /(?=[.…_])(?<=:\s)(?:\.{3,}|…+|_{3,})\s(?=\p{Ll}+(?:\s\p{Ll}+){0,3}\s?(?:[.;,]|\n|$))/gu,
  /(?=[.…])(?<=(?:đạt|tỷ lệ|tỉ lệ|là)\s?)(?:\.{3,}|…+)\s?%/giu,
  // `Hội Phụ nữ: ……/1.902`; not `Số: …/2024/QĐ-UBND`, `…/9/2024`
  /(?=[.…_])(?<=[:(]\s?)(?:\.{3,}|…+|_{3,})\s?(?=\/\s?\d)(?!\/\s?\d{1,4}\/)/gu,
  /(?=[.…])(?<=:\s?)(?<![.…])(?:\.{4,}|…{2,})(?=\s{0,3}(?:\n|$))/gu,
  // `Phụ lục số …… kèm theo`
  /(?=[.…_])(?<=(?:phụ lục|biểu|bảng)\s(?:số\s)?)(?:\.{3,}|…+|_{3,})/giu,
];

/** Blanks in the middle of a sentence: `treo ...... pano`, `trình trước ngày ……/……/2026`. */
const BLANKS_IN_SENTENCES: readonly RegExp[] = [
  /(?=[.…_])(?<=\p{Ll}\s)(?:\.{5,}|…{2,}|_{4,})\s(?=(?!(?:ngày|tháng|năm|sinh|cấp|do|số)(?!\p{L}))\p{Ll}{2})/gu,
  // `thực hiện Kế hoạch số ......./KH-CAT`; a sample, `Kèm theo Kế hoạch số …/KH-UBND`, has no sentence before it
  /(?=[.…_])(?<=(?:kế hoạch|quyết định|công văn|hoạch|định|văn|trình|nghị quyết)\ssố\s)(?:\.{3,}|…+|_{3,})\s?(?=\/[A-ZĐ]{2})/giu,
  /(?=[.…_])(?<=(?:trước|hết)\s+ngày\s)(?:\.{2,}|…+|_{2,})\s?\/\s?(?:\.{2,}|…+|_{2,}|\d{1,2})(?=\s?\/)/gu,
];
/** What stands before them: words of a sentence, and none that asks for a name, a day or a place. */
const SENTENCE_BEFORE =
  /(?:[^.…_:\n]|\n(?!\n)){16}(?<!(?<!\p{L})(?:tên|tháng|năm|địa chỉ|ông|bà|tại|ký|cấp|sinh|chức vụ|điện thoại|giấy tờ số|kèm theo [^.\n]{0,30})\s)$/iu;
/** A form has more. */
const MOST_IN_A_REPORT = 3;

/** No blank is shorter: without one of these there is none. */
const SHORTEST_BLANKS = ['...', '…', '___'];

const END = '(?=\\s{0,3}(?:[.,;!)\\]]|\\n|$))';
const NOTES: readonly RegExp[] = [
  // Behind `//` it belongs to a program that the report shows.
  /(?<![\p{L}\p{N}])(?<!(?<!:)\/[/*][ \t\u00a0]{0,9})(?:TODO|FIXME)(?![\p{L}\p{N}])[^\n]{0,60}/gu,
  /(?<!\?)\?{3,}/g,
  /(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])/gu,
  // `xem phụ lục xx`, `Phụ lục số [ ]`; `XX` is twenty
  /(?<=(?:[Pp]hụ lục|[Bb]iểu|[Bb]ảng|[Cc]ông văn|[Kk]ế hoạch|[Qq]uyết định|[Bb]áo cáo|[Tt]ờ trình)\s(?:số\s)?)(?:xx(?![\p{L}x])|\[\s{1,3}\])/gu,
  // `dư tạm ứng quá hạn [ ] tỷ đồng`
  new RegExp(`(?<=\\p{L}\\s)\\[\\s{1,3}\\]\\s?(?:${UNITS}|%)`, 'gu'),
  /\[(?:điền|bổ sung|nhập|cập nhật|chèn|thêm|số liệu|chưa có|cần|chờ)[^\]\n]{0,80}\](?!\()/giu,
  /\((?:điền số liệu|chờ số liệu|cần bổ sung(?: số liệu| sau)?|bổ sung sau|xem lại|hỏi lại)\)/giu,
  // `(chờ phê duyệt)` tells how matters stand; a figure that is waited for is a note.
  /\((?:đợi|chờ|đang chờ)\s[^()\n]{0,60}(?:số liệu|cung cấp|báo số|gửi số|(?<!\p{L})gửi(?=\)))[^()\n]{0,30}\)/giu,
  /\(chưa có số(?: liệu)?\s*[,;–-]\s*(?:hỏi|chờ|đợi|xem|bổ sung|cập nhật|liên hệ)[^()\n]{0,60}\)/giu,
  // alone in its line
  /(?<=(?:^|\n)\s{0,3})\((?:bổ sung|cập nhật|lấy) (?:thêm )?số liệu [^()\n]{2,60}\)(?=\s{0,3}(?:\n|$))/giu,
  /\((?:hỏi|xem|kiểm tra|rà|đối chiếu) lại (?:số|chỗ này|với phòng|bên)[^()\n]{0,60}\)/giu,
  // `(xin số P.BCVT)`, `(KBNN gửi số sau, điền vào đây)`, `(kế toán kiểm tra lại số này)`
  /\((?:xin|lấy|hỏi) số (?!điện thoại|hiệu|tài khoản)[^()\n]{1,40}\)/giu,
  /\([^()\n]{0,50}(?:(?:gửi|báo) số (?:liệu )?sau|điền vào đây|(?:kiểm tra|rà|xem|đối chiếu) lại (?:con )?số(?: liệu)? này)[^()\n]{0,40}\)/giu,
  /\((?:chỗ|đoạn|mục|phần) này[^()\n]{0,40}(?:bổ sung|điền|cập nhật|sửa|kiểm tra)[^()\n]{0,60}\)/giu,
  // What a chat program says before the text that it was asked for.
  /(?:(?:chắc chắn rồi|tất nhiên|được thôi|dĩ nhiên)[!,.]\s+)?(?:dưới đây|đây|sau đây) là (?:phiên bản|bản|đoạn văn|đoạn|văn bản|nội dung)(?:\s+(?:báo cáo|văn))?\s+(?:đã\s+)?(?:được\s+)?(?:viết lại|chỉnh sửa|biên tập|rút gọn|tóm tắt|trau chuốt|diễn đạt lại)[^.:\n]{0,60}/giu,
  /(?<!\p{L})(?:chắc chắn rồi|tất nhiên rồi|dĩ nhiên rồi)!(?:\s+(?:dưới đây|đây|sau đây) là [^.:\n]{0,40}(?=\sđã\s|[.:\n]|$))?/giu,
  /(?:hy vọng|mong) (?:bản|đoạn|nội dung|phiên bản)[^.\n]{0,40}(?:hữu ích|phù hợp|đáp ứng)[^.\n]{0,40}|(?:bạn|anh\/chị) (?:có )?(?:muốn|cần) (?:tôi|mình) [^.?\n]{0,60}\?|với tư cách là (?:một )?(?:mô hình ngôn ngữ|trợ lý ảo|AI)[^.\n]{0,40}/giu,
  // Notes of one clerk to another, in brackets: `(số này lấy của 2022, nhờ em Hạnh sửa lại)`, `(Thầy Dũng bổ sung … vào đây)`.
  /\([^()\n]{0,60}(?<!\p{L})nhờ (?:em|anh|chị|bạn|thầy|cô|đ\/c|đồng chí|phòng|bên)\s[^()\n]{0,60}\)/giu,
  /\((?:em|anh|chị|thầy|cô|đ\/c|đồng chí|phòng|bạn|bên)\s[^()\n]{0,60}(?:bổ sung|điền|sửa|thêm|cập nhật|kiểm tra|rà soát)[^()\n]{0,60}(?:vào đây|ở đây|chỗ này|đoạn này|mục này|số này|giúp|hộ|nhé)\)/giu,
  /\((?:cần|phải|nhớ|đề nghị)?\s?(?:hỏi|xem|kiểm tra|rà|rà soát|đối chiếu|sửa|cập nhật|bổ sung)\s(?:lại\s)?(?:con số|số liệu|số|đoạn|chỗ|mục|phần) (?:này|ở đây)[^()\n]{0,40}\)/giu,
  // Chat: someone is asked for help, in words that no report uses.
  new RegExp(
    `nhờ\\s(?<=(?:^|\\n|[.;:(!?\\[>*-])\\s{0,3}nhờ\\s)[^.;:\\n]{0,60}?(?:giúp|giùm|dùm)(?:\\s+(?:em|anh|chị|mình|tôi|với))?(?:\\s+(?:nha|nhé|nhá|ạ))?${END}`,
    'giu',
  ),
  new RegExp(`(?:giúp|giùm|dùm|hộ|thêm|vào|lại|đi|rồi|với|em|anh|chị)\\s{1,3}(?:nha|nhá|nghen)${END}`, 'gu'),
  // A narrator who says `tôi` is quoted: looked for behind the words, not before each letter.
  new RegExp(
    `(?<!\\p{L})\\p{L}{0,20}\\p{Ll}\\s{1,3}nhé(?<!(?<!\\p{L})tôi(?!\\p{L})[^.\\n]{0,120}(?<!\\p{L})\\p{L}{1,21}\\s{1,3}nhé)(?!\\s{0,3},)${END}`,
    'gu',
  ),
  // `chúng em thêm vào dữ liệu`: students who say what they did.
  /(?<!\p{L})(?<!(?:chúng|nhóm)[ \u00a0]{1,3})(?:em|anh|chị|bạn)[ \u00a0]{1,3}(?:ơi|(?:xem|điền|sửa|thêm|bổ sung)[ \u00a0]{1,3}(?:lại|giúp|giùm|thêm|vào|chỗ))(?!\p{L})[^.\n]{0,40}/giu,
];

/**
 * What each of the notes holds: most reports hold none of it, and one pass tells. One alternative for each first letter: an expression tries
 * them all at every character.
 */
const MAY_BE_NOTE = new RegExp(
  [
    '\\[(?:điền|bổ sung|nhập|cập nhật|chèn|thêm|số liệu|chưa có|cần|chờ)',
    '\\((?:(?:xin|lấy|hỏi) số|(?:chỗ|đoạn|mục|phần) này|điền|chờ|đợi|đang chờ|chưa có số|cần|bổ sung|(?:xem|hỏi|kiểm tra|rà|đối chiếu) lại)',
    '\\((?:em|anh|chị|thầy|cô|đ/c|đồng chí|phòng|bạn|bên|nhớ|phải|đề nghị|hỏi|xem|kiểm tra|rà|đối chiếu|sửa|cập nhật)\\s',
    'n(?:hờ (?:em|anh|chị|bạn|thầy|cô|đ/c|đồng chí|phòng|bên)\\s|hờ\\s[^.;:\\n]{0,60}?(?:giúp|giùm|dùm)|h[aáé](?!\\p{L})|hiên rồi|ghen)',
    '(?:em|anh|chị|bạn)\\s{1,3}(?:ơi|xem|điền|sửa|thêm|bổ sung)',
    'm(?:ong (?:bản|đoạn|nội dung|phiên)|uốn (?:tôi|mình))|hy vọng (?:bản|đoạn|nội dung|phiên)',
    'c(?:hỉnh sửa|hắc chắn rồi|ần (?:tôi|mình))',
    't(?:óm tắt|rau chuốt|ư cách là|ODO)',
    'biên tập|rút gọn|diễn đạt lại|viết lại',
    '(?:gửi|báo) số (?:liệu )?sau|lại (?:con )?số(?: liệu)? này|điền vào đây',
    'FIXME|\\?{3}|xx(?!\\p{L})|xxx',
    '\\[\\s{1,3}\\]',
  ].join('|'),
  'iu',
);

/** L18: blanks and drafting notes that stayed in the text, from `start` to `end`. */
export function checkLeftovers(source: SourceText, start = 0, end: number = source.text.length): Finding[] {
  const text = source.text.slice(start, end);
  const notes = MAY_BE_NOTE.test(text) ? NOTES : [];
  return [...blanksIn(text), ...places(text, notes, noteLeft)].map(({ kind, from, to }) =>
    found(kind, span(source, start + from, start + to), { written: text.slice(from, to).replace(/\s+/g, ' ').trim() }),
  );
}

interface Place {
  readonly kind: typeof blankLeft;
  readonly from: number;
  readonly to: number;
}

function blanksIn(text: string): Place[] {
  if (!SHORTEST_BLANKS.some((dots) => text.includes(dots))) return [];
  const certain = places(text, BLANKS, blankLeft);
  const inSentences = places(text, BLANKS_IN_SENTENCES, blankLeft).filter(
    ({ from, to }) =>
      SENTENCE_BEFORE.test(text.slice(Math.max(0, from - 40), from)) &&
      !certain.some((place) => place.from < to && from < place.to),
  );
  return inSentences.length > MOST_IN_A_REPORT ? certain : [...certain, ...inSentences];
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
