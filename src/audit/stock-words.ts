export const PERIOD = '(?:kỳ|năm(?:\\s+học)?|quý|tháng|học kỳ|vụ)';
/** `tồn đến 30/6/2024`, `dư nợ ngày 31/12/2023` */
const DATED =
  '(?<!\\p{L})(?:tồn|dư|kết dư)(?:\\s+\\p{L}+){0,4}\\s+(?:ngày\\s+)?\\d{1,2}/\\d{1,2}(?:/\\d{4})?(?![\\d/])';
/** What was there at first: `đầu năm`, `tồn đến 31/12/2023`. */
export const FIRST = new RegExp(`(?<!\\p{L}|từ )đầu\\s+${PERIOD}(?!\\p{L})|${DATED}`, 'iu');
/** `năm 2022 chuyển sang`: what was carried over. */
export const CARRIED =
  /(?<!\p{L})(?:kỳ|năm|quý|tháng)(?:\s+trước|\s+\d{4})?(?:\s+\p{L}+){0,2}\s+(?:chuyển (?:sang|qua)|để lại)(?!\p{L})/iu;
/** What is there at last: `cuối năm`, `còn lại`, `hiện có`, `đến 15/12/2024 toàn Đảng bộ có`, `nâng tổng số lên`. */
export const LAST = new RegExp(
  `(?<!\\p{L})(?:nâng|đưa)\\s+(?:tổng\\s+)?số(?:\\s+\\p{L}+){0,4}?\\s+lên(?:\\s+thành)?\\s*$|(?<!\\p{L})cuối\\s+${PERIOD}(?:\\s+\\p{L}+){0,3}\\s*(?:là\\s*)?:?\\s*$|(?<!\\p{L})còn(?:\\s+(?:lại|tồn|dư|nợ|trong kho))?\\s*:?\\s*$|(?<!\\p{L})(?:tính\\s+)?đến(?:\\s+hết)?(?:\\s+ngày)?\\s+\\d{1,2}/\\d{1,2}(?:/\\d{4})?,?(?:\\s+(?!đã|trong)\\p{L}+){0,5}?\\s+(?:có|còn|quản lý)\\s*:?\\s*$|${DATED}\\s*(?:là\\s*)?:?\\s*$|(?<!\\p{L})chuyển\\s+(?:sang\\s+)?${PERIOD}\\s+(?:sau|tới)\\s*(?:là\\s*)?:?\\s*$|(?<!\\p{L})(?:hiện(?: nay)?|đến nay|nay)(?:\\s+\\p{L}+){0,3}?\\s+(?:có|còn)\\s*:?\\s*$`,
  'iu',
);
/** What was carried over and what came in, less what was done, is what is still being done. */
export const STILL_DONE = /(?<!\p{L})(?:đang|chưa|còn|tồn)(?:\s+(?!đến)\p{L}+){0,4}\s*(?:là\s*)?:?\s*$/iu;
const CAME_IN =
  /(?<!\p{L})(?:phát triển mới|lắp (?:đặt )?mới|đăng ký mới|tạm ứng|cấp(?! phát)|mua|phát sinh|bổ sung|thêm|tăng|nhập|(?:cho )?vay|thu(?!\s+(?:hồi|nợ))|chuyển đến|kết nạp|tuyển|tái nghèo|thành lập|gia nhập|nhập học|(?<!(?:chấp|công|xác|giao) )nhận|thụ lý|huy động|vận động)(?!\p{L})/iu;
const WENT_OUT =
  /(?<!\p{L})(?:từ trần|qua đời|nghỉ hưu|chuyển công tác|khai trừ|xin ra|cắt|tháo dỡ|thu hồi|thu nợ|xử lý|hủy|huỷ|hoàn thành|cấp phát|trưởng thành|giải quyết|xuất|giảm|chi|trả|hoàn trả|hoàn ứng|thanh toán|tiêu thụ|sử dụng|thoát nghèo|ngừng|chuyển đi|thôi|bỏ học|xóa|xoá|giải thể|chết|bán|thanh lý|khắc phục|giải tán|chấm dứt|xin rút|rút khỏi|ra khỏi|đóng cửa|hết(?=\s*:?\s*$))(?!\p{L})/iu;

/** `Đến ngày 30/11/2024, toàn tỉnh có`, `hiện có`: how many there are now, told before how they came to be so many. */
export const HELD_NOW =
  /(?<!\p{L})(?:(?:tính\s+)?đến(?:\s+(?:hết|cuối))?(?:\s+(?:ngày|năm|quý|tháng))?\s+(?:nay|kỳ|năm|[\d/]+|[IVX]+(?:\/\d{4})?)|hiện(?:\s+nay)?)(?:,|\s+(?!đã|trong|phải)\p{L}+){0,6}?\s+(?:có|còn|quản lý|là)(?:\s+tổng(?:\s+số)?)?\s*:?\s*$/iu;

/** 1 for what came in, −1 for what went out, 0 where the words say neither. */
export function signOfWords(lead: string): number {
  if (WENT_OUT.test(lead)) return -1;
  return CAME_IN.test(lead) ? 1 : 0;
}
