import type { Stretch } from './audit-document.ts';
import { bracketedCounts } from './bracketed-counts.ts';

const YEAR = '(?:19|20)\\d{2}';
/**
 * Digits that are no figure of the report: dates and periods, names that carry a number (`Đề án 06`, `mức độ 3`, `Điều 11`),
 * ranks, hours, codes. What stands here takes part in no arithmetic. Every pattern costs a look at the whole text: those that words
 * lead to are tried only where one of the syllables named here, in which such words end, stands right before a digit.
 */
export const BEHIND_WORDS: readonly (readonly [syllables: string, pattern: RegExp])[] = [
  // dates and periods
  ['ngày', /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu],
  ['mùng mồng', /(?:mùng|mồng)\s+\d{1,2}(?:\s*(?:,|và|đến|-)\s*\d{1,2})*(?:\s*\/\s*\d{1,2}(?:\/\d{4})?)?/giu],
  [
    'ngày sáng chiều tối hôm vào từ đến hết trước sau',
    /(?:ngày|sáng|chiều|tối|hôm|vào|từ|đến|hết|trước|sau)\s+(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?!\d|[/.,]\d|\s*(?:đơn vị|hồ sơ|xã|TTHC|thủ tục|cơ sở|nhiệm vụ|chỉ tiêu|lớp|huyện|người))/giu,
  ],
  [
    'ngày',
    /(?<!(?:ban|hằng|hàng|mỗi|\d) )ngày\s+\d{1,2}(?:\s*(?:,|và|đến|-)\s*\d{1,2})*(?:\s*(?:\/|tháng\s)\s*\d{1,2})?/giu,
  ],
  [
    'năm học kỳ với vụ mùa xuân đông thu độ đoạn khóa khoá từ đến trước sau cuối hết niên tết đán',
    new RegExp(
      `(?:năm|năm học|cùng kỳ|so với|vụ(?:\\s+(?:mùa|xuân|đông|thu|hè thu|thu đông|đông xuân))?|niên độ|thường niên|tết(?:\\s+nguyên đán)?|nhiệm kỳ|giai đoạn|khóa|khoá|từ|đến|trước|sau|cuối|hết)\\s+${YEAR}(?![\\d]|[.,/]\\d|\\s*(?:hồ sơ|người|TTHC|đồng|triệu))`,
      'giu',
    ),
  ],
  // names that carry a number
  [
    'điều khoản điểm mục chương lục biểu mẫu số án định quyết tư thị luật văn lộ bản khu y',
    /(?<!\p{L}|danh |tài |lâm |kỷ |pháp |đại |tiêu |phát |hạng |chuyên |tiết |huy |lấy |nghiệm )(?:điều|khoản|điểm(?=\s+\d{1,2}\s*,?\s*(?:khoản|mục|Điều|Chương|Phần|Nghị|Công văn|Quyết|Chỉ thị|Kế hoạch|Thông|Kết luận|Luật|của\s))|mục|tiểu mục|chương|phụ lục|biểu(?:\s+(?:mẫu|số))?|mẫu(?:\s+(?:số|biểu))?|đề án|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|luật|công văn|quốc lộ|phiên bản|Quân khu|Quân y)\s+(?:số\s+)?\d{1,3}(?:\.\d{1,2})*(?:\s*(?:,|và|-)\s*\d{1,2}(?!\d|[.,]\d|\s*[\p{L}%/]))*(?![\d%]|\s*%|[.,]\d|\/\d)/giu,
  ],
  [
    'phần bảng hình mức độ cấp hạng nhóm loại bước phiên lần thứ đợt đoạn tuyến quận phường phố ấp thôn xóm khối đoàn đội vực khóa khoá họp trang dòng cột lớp lầu tầng chí thầu số',
    /(?<!\p{L}|(?:hạ|phân|cung|trung|sơ|cao|đã|được|mới|lại|trợ|đổi|phát|cấu|mô|điển|một|từng|truyền|địa|điển|loại|định|màn|tử|tình|thân) )(?:phần|bảng|hình|mức(?:\s+độ)?|cấp(?:\s+độ)?|hạng|nhóm|loại|bước|phiên|lần(?:\s+thứ)?|thứ|đợt|giai đoạn|tuyến|quận|phường|khu phố|ấp|thôn|đội|khu vực|khóa|khoá|khối(?=\s+(?:[1-9]|1[0-2])(?!\d))|xóm|tiểu đoàn|đại đội|kỳ họp|trang|dòng|cột|lớp|lầu|tầng|tiêu chí|gói thầu(?=\s+số))\s+(?:số\s+)?\d{1,2}(?!\d|\s*%|[.,]\d|\/\d|\s+(?:hồ sơ|thủ tục|TTHC|người|đơn vị|văn bản|nhiệm vụ|lượt|dịch vụ|thẻ|giấy|chứng chỉ|tài khoản|lớp|học viên|trường hợp|chữ ký|phiếu|xe|vụ|hộ|đơn|cuộc|dự án|công trình|tổ chức|cá nhân|doanh nghiệp|lượt|suất|buổi|hội nghị|nghị quyết|ý kiến|kiến nghị|đại biểu|thành viên|hội viên|đảng viên|đoàn viên|giải|huy chương|cơ sở|học sinh|triệu|nghìn|ngàn|tỷ|tỉ|đồng))(?:\s*(?:,|và)\s+số\s+\d{1,2}(?!\d|\s*%|[.,]\d|\/\d))*/giu,
  ],
  [
    'nhóm lớp lầu tầng cấp hạng loại vực vùng quận phường đợt',
    /(?<!\p{L}|hạ )(?:nhóm|lớp|lầu|tầng|cấp|hạng|loại|khu vực|vùng|quận|phường|đợt)\s+\d{1,2}(?:\s*(?:,|và|đến|-)\s*\d{1,2})+(?=\s*(?:[),.;:]|$))/giu,
  ],
  ['độ', /(?<!\p{L})mức độ\s+\d(?![\d%]|[.,]\d|\s*(?:%|điểm))/giu],
  ['mức độ', /mức(?:\s+độ)?\s+\d\s*(?:,|và|-)\s*\d(?!\d|[.,]\d)/giu],
  [
    'xếp đứng trí hạng thứ',
    /(?:(?<!sắp )xếp|đứng|vị trí|hạng|thứ hạng)(?:\s+(?:hạng|thứ|vị trí))*\s+(?:\d{1,3}\/\d{1,3}|\d{1,3})(?![\d%]|[.,]\d)/giu,
  ],
  ['cmnd', /CMND\s+\d+\s+số/giu],
  [
    'định quyết tư thị văn số',
    /(?<!\p{L})(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn)\s+(?:số\s+)?\d{1,5}\/(?:19|20)\d{2}(?!\d)/giu,
  ],
  ['số', /(?<!\p{L})(?:phiếu|mẫu|loại) số \d(?=\s+(?:là|có)\s|\s*:|\s+\d)/giu],
  ['vọng', /(?<!\p{L})nguyện vọng\s+\d{1,2}(?:\s*,\s*\d{1,2}(?=\s*[),.;]))*/giu],
  ['lô', /(?<!\p{L})lô\s+\d+[-./][\d./-]+/giu],
  ['danh sbd sinh hotline đài số', /(?<!\p{L})(?:số báo danh|SBD|thí sinh|hotline|tổng đài)\s+(?:số\s+)?\d[\d.]*/giu],
  [
    'tuổi',
    /(?<!\p{L}|\d\s)tuổi\s+\d{1,3}(?![\d%]|\s*(?:%|\/|(?:ca|trẻ|người|trường hợp)(?!\p{L})|\p{L}+\s+(?:người|trẻ))|[.,]\d)/giu,
  ],
  // names that end in a number: `đạt chuẩn Tier 3`, `Windows 11`
  [
    'tier level windows office android ios web version',
    /(?<!\p{L})(?:tier|level|windows|office|android|ios|web|version)\s+\d{1,4}(?:\.\d{1,2})?(?![\d%]|\s*%|[.,]\d|\/\d)/giu,
  ],
  [
    'án thức top số',
    /(?<!\p{L})(?:phương án\s+(?:số\s+)?\d{1,2}|(?:phương thức|top)\s+(?:số\s+)?\d{1,4})(?![\d%]|\s*%|[.,]\d|\/\d)/giu,
  ],
];

/** The others, each behind a sign without which there is none. None begins by looking back: that would be tried at every character. */
const OTHERS: readonly (readonly [sign: string, pattern: RegExp])[] = [
  // dates and periods
  ['/', /\d(?<![\d/.,]\d)\d?\/\d{1,2}\/\d{4,5}(?![\d/])/g],
  ['', /\d(?<![\d.,]\d)\d?[.-]\d{1,2}[.-](?:1\d|20)\d{2}(?!\d)/g],
  ['.', /(?:[1-9](?<![\d.,/].)|(?:0[1-9]|1[0-2])(?<![\d.,/]..))\.(?:19|20)\d{2}(?![\d.,]\d)/g],
  [
    '',
    new RegExp(
      `(?:tháng|quý|quí)\\s+(?:[IVX]+|(?:0?[1-9]|1[0-2])(?!\\d))(?:\\s*(?:,|và|-)\\s*(?:[IVX]+|(?:0?[1-9]|1[0-2])(?!\\d)))*(?:\\s*(?:[/,-]|năm)?\\s*(?:năm\\s+)?${YEAR})?(?![\\d.,]\\d)`,
      'giu',
    ),
  ],
  ['', new RegExp(`(?:19|20)(?<![\\d.,/]..)\\d{2}\\s*[-–]\\s*${YEAR}(?![\\d])`, 'g')],
  [
    '/',
    new RegExp(
      `(?:[1-9](?<![\\d/.,].)|(?:0[1-9]|1[0-2])(?<![\\d/.,]..))/${YEAR}(?![\\d/.,]\\d|\\s*(?:hồ sơ|TTHC|thủ tục|người|đơn vị|văn bản|nhiệm vụ|trường hợp))`,
      'g',
    ),
  ],
  ['', /(?:19|20)(?<=[(,;]\s?..)\d{2}(?=\s?[),;:])/g],
  ['', /\d(?<![\d.,/]\d)\d?\s*tháng(?:\s+(?:đầu|cuối)?\s*năm)?(?:\s+(?:19|20)\d{2})?(?!\p{L})/giu],
  ['', /\d{1,2}\s*(?:giờ|h)\s*\d{0,2}(?!\p{L})/giu],
  ['24/', /24(?<!\d24)\/(?:7|24)(?!\d)/g],
  ['', /(?:t(?<!\p{L}t)el|p(?<!\p{L}p)hone)\s*[:.]?\s*\+?[\d.\s–-]{6,}/giu],
  ['', /s(?<!\p{L}s)ố hiệu\s+(?:\p{Lu}+[\s-]?)?\d+(?:\s*(?:,|và)\s*\d+)*/giu],
  // `các nhóm 3,4,5`, `lô 1,2,3`: a list without spaces
  [',', /\d(?<![\d.,]\d)\d?(?:,\d{1,2}){2,}(?![\d%]|[.,]\d|\s*(?:%|tỷ|tỉ|triệu))/g],
  // labels and formulas of labels: (1), (1)+(2), (1+2-3), [2]
  ['', /\(\s*\(?\d{1,2}\)?(?:\s*[+\-–]\s*\(?\d{1,2}\)?)+\s*\)|[([]\d{1,2}[)\]](?:\s*[=+\-–]\s*[([]\d{1,2}[)\]])*/g],
  ['', /\d(?<![\d.,]\d)\d{0,2}(?:\s*(?:-|–|đến)\s*\d{1,3})?\s+tuổi(?!\p{L})/giu],
  // `nhóm tuổi 16-29 chiếm 48,6%, 30-49 chiếm 40,5%`: a class
  ['', /\d(?<![\d.,/]\d)\d?\s?[-–]\s?\d{1,2}(?=\s+chiếm\s)/gu],
  // `"3 không"`, `"1 phải 5 giảm"`: a slogan
  ['', /["“][^"”\d]{0,20}\d{1,2}\s+\p{L}[^"”]{0,30}["”]/gu],
  ['', /[-–](?<=\p{Lu}\p{L}{0,40}[-–])\d+/gu],
  ['', /(?:QCVN|TCVN|TCXDVN|TCCS|ISO)(?:\s*[:/-]?\s*\d+)+/gu],
  ['@', /(?<![\w.-])[\w.-]+@[\w.-]+/gu],
  ['://', /https?:\/\/\S+/gu],
];

/** Telephone numbers and codes: each holds as many digits in a row, or with points and blanks between, as `LONG` has. */
const CODES: readonly RegExp[] = [
  /0(?<![\d.,]0)\d{2,3}(?:[. ]?\d{3,4}){2}(?![\d.,]\d)/g,
  /(?:số|mã|điện thoại|ĐT|SĐT|hotline|tài khoản)\s*:?\s*[\d.]*\d{9,}/giu,
  /(?<!\p{L})(?:điện thoại|đường dây nóng|hotline|fax|SĐT|ĐT)(?:\s+(?:số|hỗ trợ|liên hệ|bàn|di động))?\s*:?\s*\+?0\d[\d.\s–-]{6,}\d/giu,
  /(?<!\p{L})(?:tài khoản|STK|mã quan hệ ngân sách)(?:(?:\s+\p{L}+){0,3}\s*:|\s+số)?\s*\d[\d.\s–-]{6,}\d(?!\d|\s*(?:đồng|nghìn|triệu|tỷ))/giu,
];
const LONG = /\d[\d.\s–-]{6,}\d/;

const LED = BEHIND_WORDS.map(([syllables, pattern]) => [new Set(syllables.split(' ')), pattern] as const);
/** Longer ones first: `ngày` ends as `y` does. */
const SYLLABLES = [...new Set(LED.flatMap(([syllables]) => [...syllables]))].sort((a, b) => b.length - a.length);
const BEFORE_DIGIT = new RegExp(`\\d(?<=(${SYLLABLES.join('|')})\\s+\\d)`, 'giu');

/** Where a stretch of prose holds digits that are no figures, in offsets of `text`. */
export function notFigures(text: string): Stretch[] {
  if (!/\d/.test(text)) return [];
  const stretches: Stretch[] = [];
  for (const pattern of patternsFor(text)) {
    // to look is a tenth of the work of a list of matches, which mostly is empty
    if (text.search(pattern) === -1) continue;
    for (const { index, 0: found } of text.matchAll(pattern))
      stretches.push({ start: index, end: index + found.length });
  }
  return stretches.some(isBracket(text)) ? withoutCounts(stretches, text) : stretches;
}

function isBracket(text: string): (stretch: Stretch) => boolean {
  return ({ start, end }) => end - start < 5 && text[start] === '(';
}

function withoutCounts(stretches: readonly Stretch[], text: string): Stretch[] {
  const counts = new Set(bracketedCounts(text).map(({ start }) => start));
  return stretches.filter((stretch) => !counts.has(stretch.start) || !isBracket(text)(stretch));
}

function patternsFor(text: string): RegExp[] {
  const patterns: RegExp[] = [];
  for (const [sign, pattern] of OTHERS) if (text.includes(sign)) patterns.push(pattern);
  if (LONG.test(text)) patterns.push(...CODES);
  if (text.search(BEFORE_DIGIT) === -1) return patterns;
  const before = [...text.matchAll(BEFORE_DIGIT)].map(({ 1: syllable = '' }) => syllable.toLowerCase());
  for (const [syllables, pattern] of LED) if (before.some((one) => syllables.has(one))) patterns.push(pattern);
  return patterns;
}
