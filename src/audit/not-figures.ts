import type { Stretch } from './audit-document.ts';

const YEAR = '(?:19|20)\\d{2}';
/**
 * Digits that are no figure of the report: dates and periods, names that carry a number (`Đề án 06`, `mức độ 3`, `Điều 11`),
 * ranks, hours, codes. What stands here takes part in no arithmetic.
 */
const PATTERNS: readonly RegExp[] = [
  // dates and periods
  /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu,
  /(?<![\d/.,])\d{1,2}\/\d{1,2}\/\d{4,5}(?![\d/])/g,
  /(?<![\d.,])\d{1,2}[.-]\d{1,2}[.-](?:1\d|20)\d{2}(?!\d)/g,
  /(?<![\d.,/])(?:0?[1-9]|1[0-2])\.(?:19|20)\d{2}(?![\d.,]\d)/g,
  /(?:mùng|mồng)\s+\d{1,2}(?:\s*(?:,|và|đến|-)\s*\d{1,2})*(?:\s*\/\s*\d{1,2}(?:\/\d{4})?)?/giu,
  /(?:ngày|sáng|chiều|tối|hôm|vào|từ|đến|hết|trước|sau)\s+(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?!\d|[/.,]\d|\s*(?:đơn vị|hồ sơ|xã|TTHC|thủ tục|cơ sở|nhiệm vụ|chỉ tiêu|lớp|huyện|người))/giu,
  /ngày\s+\d{1,2}(?:\s*(?:,|và|đến|-)\s*\d{1,2})*(?:\s*(?:\/|tháng\s)\s*\d{1,2})?/giu,
  new RegExp(
    `(?:tháng|quý|quí)\\s+(?:[IVX]+|(?:0?[1-9]|1[0-2])(?!\\d))(?:\\s*(?:,|và|-)\\s*(?:[IVX]+|(?:0?[1-9]|1[0-2])(?!\\d)))*(?:\\s*(?:[/,-]|năm)?\\s*(?:năm\\s+)?${YEAR})?(?![\\d.,]\\d)`,
    'giu',
  ),
  new RegExp(`(?<![\\d.,/])${YEAR}\\s*[-–]\\s*${YEAR}(?![\\d])`, 'g'),
  new RegExp(
    `(?:năm|năm học|cùng kỳ|so với|vụ|niên độ|nhiệm kỳ|giai đoạn|khóa|khoá|từ|đến|trước|sau|cuối|hết)\\s+${YEAR}(?![\\d]|[.,/]\\d|\\s*(?:hồ sơ|người|TTHC|đồng|triệu))`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d/.,])(?:0?[1-9]|1[0-2])/${YEAR}(?![\\d/.,]\\d|\\s*(?:hồ sơ|TTHC|thủ tục|người|đơn vị|văn bản|nhiệm vụ|trường hợp))`,
    'g',
  ),
  new RegExp(`(?<=[(,;]\\s?)${YEAR}(?=\\s?[),;:])`, 'g'),
  /(?<![\d.,/])(?:\d{1,2})\s*tháng(?:\s+(?:đầu|cuối)?\s*năm)?(?:\s+(?:19|20)\d{2})?(?!\p{L})/giu,
  /\d{1,2}\s*(?:giờ|h)\s*\d{0,2}(?!\p{L})/giu,
  // names that carry a number
  /(?<!\p{L})(?:điều|khoản|điểm(?=\s+\d{1,2}\s*,?\s*(?:khoản|mục|Điều|Chương|Phần|Nghị|Công văn|Quyết|Chỉ thị|Kế hoạch|Thông|Kết luận|Luật|của\s))|mục|tiểu mục|chương|phụ lục|biểu(?:\s+(?:mẫu|số))?|mẫu(?:\s+(?:số|biểu))?|đề án|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|luật|công văn|quốc lộ|phiên bản|Quân khu|Quân y)\s+(?:số\s+)?\d{1,3}(?:\.\d{1,2})*(?:\s*(?:,|và|-)\s*\d{1,2}(?!\d|[.,]\d|\s*[\p{L}%/]))*(?![\d%]|\s*%|[.,]\d|\/\d)/giu,
  /(?<!\p{L}|(?:hạ|cung|đã|được|mới|lại|trợ|đổi|phát|cấu|mô|điển|một|từng|truyền|địa|điển|loại) )(?:phần|bảng|hình|mức(?:\s+độ)?|cấp(?:\s+độ)?|hạng|nhóm|loại|bước|phiên|lần(?:\s+thứ)?|thứ|đợt|giai đoạn|tuyến|quận|phường|khu phố|ấp|thôn|đội|khu vực|khóa|khoá|kỳ họp|trang|dòng|cột|lớp|lầu|tầng|tiêu chí)\s+(?:số\s+)?\d{1,2}(?!\d|\s*%|[.,]\d|\/\d|\s+(?:hồ sơ|thủ tục|TTHC|người|đơn vị|văn bản|nhiệm vụ|lượt|dịch vụ|thẻ|giấy|chứng chỉ|tài khoản|lớp|học viên|trường hợp|chữ ký))/giu,
  /(?<!\p{L}|hạ )(?:nhóm|lớp|lầu|tầng|cấp|hạng|loại|khu vực|vùng|quận|phường|đợt)\s+\d{1,2}(?:\s*(?:,|và|đến|-)\s*\d{1,2})+(?=\s*(?:[),.;:]|$))/giu,
  /mức(?:\s+độ)?\s+\d\s*(?:,|và|-)\s*\d(?!\d)/giu,
  /(?:xếp|đứng|vị trí|hạng|thứ hạng)(?:\s+(?:hạng|thứ|vị trí))*\s+(?:\d{1,3}\/\d{1,3}|\d{1,3})(?![\d%]|[.,]\d)/giu,
  /CMND\s+\d+\s+số/giu,
  /(?<!\d)24\/(?:7|24)(?!\d)/g,
  /(?<!\p{L})(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn)\s+(?:số\s+)?\d{1,5}\/(?:19|20)\d{2}(?!\d)/giu,
  /(?<!\p{L})(?:tel|phone)\s*[:.]?\s*\+?[\d.\s–-]{6,}/giu,
  /(?<!\p{L})nguyện vọng\s+\d{1,2}(?:\s*,\s*\d{1,2}(?=\s*[),.;]))*/giu,
  /(?<!\p{L})lô\s+\d+[-./][\d./-]+/giu,
  /(?<!\p{L})(?:số báo danh|SBD|thí sinh|hotline|tổng đài)\s+(?:số\s+)?\d[\d.]*/giu,
  /(?<!\p{L})tuổi\s+\d{1,3}(?![\d%]|\s*(?:%|\p{L}+\s+(?:người|trẻ))|[.,]\d)/giu,
  /(?<!\p{L})(?:phương án|phương thức|top)\s+(?:số\s+)?\d{1,4}(?![\d%]|\s*%|[.,]\d|\/\d)/giu,
  /(?<!\p{L})số hiệu\s+(?:\p{Lu}+[\s-]?)?\d+(?:\s*(?:,|và)\s*\d+)*/giu,
  // `các nhóm 3,4,5`, `lô 1,2,3`: a list without spaces
  /(?<![\d.,])\d{1,2}(?:,\d{1,2}){2,}(?![\d%]|[.,]\d|\s*(?:%|tỷ|tỉ|triệu))/g,
  // labels and formulas of labels: (1), (1)+(2), (1+2-3), [2]
  /\(\s*\(?\d{1,2}\)?(?:\s*[+\-–]\s*\(?\d{1,2}\)?)+\s*\)|[([]\d{1,2}[)\]](?:\s*[=+\-–]\s*[([]\d{1,2}[)\]])*/g,
  /(?<![\d.,])\d{1,3}(?:\s*(?:-|–|đến)\s*\d{1,3})?\s+tuổi(?!\p{L})/giu,
  // telephone numbers, codes
  /(?<![\d.,])0\d{2,3}(?:[. ]?\d{3,4}){2}(?![\d.,]\d)/g,
  /(?:số|mã|điện thoại|ĐT|SĐT|hotline|tài khoản)\s*:?\s*[\d.]*\d{9,}/giu,
  /(?<!\p{L})(?:điện thoại|đường dây nóng|hotline|fax|SĐT|ĐT)(?:\s+(?:số|hỗ trợ|liên hệ|bàn|di động))?\s*:?\s*\+?0\d[\d.\s–-]{6,}\d/giu,
  /(?<!\p{L})(?:tài khoản|STK|mã quan hệ ngân sách)(?:(?:\s+\p{L}+){0,3}\s*:|\s+số)?\s*\d[\d.\s–-]{6,}\d(?!\d|\s*(?:đồng|nghìn|triệu|tỷ))/giu,
  // `"3 không"`, `"1 phải 5 giảm"`: a slogan
  /["“][^"”\d]{0,20}\d{1,2}\s+\p{L}[^"”]{0,30}["”]/gu,
  /\p{Lu}\p{L}{0,40}[-–]\d+/gu,
  /(?<![\w.-])[\w.-]+@[\w.-]+|https?:\/\/\S+/gu,
];

/** Where a stretch of prose holds digits that are no figures, in offsets of `text`. */
export function notFigures(text: string): Stretch[] {
  if (!/\d/.test(text)) return [];
  const stretches: Stretch[] = [];
  for (const pattern of PATTERNS) {
    // to look is a tenth of the work of a list of matches, which mostly is empty
    if (text.search(pattern) === -1) continue;
    for (const { index, 0: found } of text.matchAll(pattern))
      stretches.push({ start: index, end: index + found.length });
  }
  return stretches;
}
