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
  /(?<![\d.,])\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d{2}(?!\d)/g,
  /(?:ngày|sáng|chiều|từ|đến|hết|trước|sau)\s+(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?![\d/.,]|\s*(?:đơn vị|hồ sơ|xã|TTHC|thủ tục|cơ sở|nhiệm vụ|chỉ tiêu|lớp|huyện|người))/giu,
  /ngày\s+\d{1,2}(?:\s*(?:,|và|đến|-)\s*\d{1,2})*(?:\s*(?:\/|tháng\s)\s*\d{1,2})?/giu,
  new RegExp(
    `(?:tháng|quý|quí)\\s+(?:[IVX]+|\\d{1,2})(?:\\s*(?:,|và|-)\\s*(?:[IVX]+|\\d{1,2}))*(?:\\s*(?:[/,-]|năm)?\\s*(?:năm\\s+)?${YEAR})?(?![\\d.,]\\d)`,
    'giu',
  ),
  new RegExp(`(?<![\\d.,/])${YEAR}\\s*[-–]\\s*${YEAR}(?![\\d])`, 'g'),
  new RegExp(
    `(?:năm|năm học|cùng kỳ|so với|vụ|niên độ|nhiệm kỳ|giai đoạn|khóa|từ|đến|trước|sau)\\s+${YEAR}(?![\\d]|[.,/]\\d|\\s*(?:hồ sơ|người|TTHC|đồng|triệu))`,
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
  /(?<!\p{L})(?:điều|khoản|điểm|mục|tiểu mục|chương|phụ lục|biểu(?:\s+(?:mẫu|số))?|mẫu(?:\s+(?:số|biểu))?|đề án|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|luật|công văn|quốc lộ|phiên bản|Quân khu|Quân y)\s+(?:số\s+)?\d{1,3}(?:\.\d{1,2})*(?:\s*(?:,|và|-)\s*\d{1,2}(?!\d|[.,]\d|\s*[\p{L}%/]))*(?![\d%]|\s*%|[.,]\d|\/\d)/giu,
  /(?<!\p{L}|(?:cung|đã|được|mới|lại|trợ|đổi|phát|cấu|mô|điển|một|từng) )(?:phần|bảng|hình|mức(?:\s+độ)?|cấp(?:\s+độ)?|hạng|nhóm|loại|bước|phiên|lần(?:\s+thứ)?|thứ|đợt|giai đoạn|tuyến|quận|phường|khu phố|ấp|thôn|đội|khóa|kỳ họp|trang|dòng|cột|tiêu chí)\s+(?:số\s+)?\d{1,2}(?!\d|\s*%|[.,]\d|\/\d|\s+(?:hồ sơ|thủ tục|TTHC|người|đơn vị|văn bản|nhiệm vụ|lượt|dịch vụ|thẻ|giấy|chứng chỉ|tài khoản|lớp|học viên|trường hợp|chữ ký))/giu,
  /mức(?:\s+độ)?\s+\d\s*(?:,|và|-)\s*\d(?!\d)/giu,
  /(?:xếp|đứng|vị trí|hạng|thứ hạng)(?:\s+(?:hạng|thứ|vị trí))*\s+(?:\d{1,3}\/\d{1,3}|\d{1,3})(?![\d%]|[.,]\d)/giu,
  /CMND\s+\d+\s+số/giu,
  /(?<!\d)24\/(?:7|24)(?!\d)/g,
  // labels and formulas of labels: (1), (1)+(2), (1+2-3), [2]
  /\(\s*\(?\d{1,2}\)?(?:\s*[+\-–]\s*\(?\d{1,2}\)?)+\s*\)|[([]\d{1,2}[)\]](?:\s*[=+\-–]\s*[([]\d{1,2}[)\]])*/g,
  // telephone numbers, codes
  /(?<![\d.,])0\d{2,3}(?:[. ]?\d{3,4}){2}(?![\d.,]\d)/g,
  /(?:số|mã|điện thoại|ĐT|SĐT|hotline|tài khoản)\s*:?\s*[\d.]*\d{9,}/giu,
  /\p{Lu}[\p{L}]*[-–]\d+/gu,
  /[\w.-]+@[\w.-]+|https?:\/\/\S+/gu,
];

/** Where a stretch of prose holds digits that are no figures, in offsets of `text`. */
export function notFigures(text: string): Stretch[] {
  if (!/\d/.test(text)) return [];
  const stretches: Stretch[] = [];
  for (const pattern of PATTERNS) {
    for (const { index, 0: found } of text.matchAll(pattern))
      stretches.push({ start: index, end: index + found.length });
  }
  return stretches;
}
