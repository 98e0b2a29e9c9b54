import { type Passage, wordsBetween } from './passage.ts';
import { isMoney, type Quantity } from './quantity.ts';

/** Measures, times and ranks, of which a part is told by the same word as what it is a part of only by chance. */
const MEASURES =
  /^(?:m|mm|cm|điểm|năm|tháng|quý|tuần|giờ|phút|giây|tuổi|độ|lần|kwh|mw|triệu|tỷ|tỉ|nghìn|ngàn|vạn|usd)$/u;
/** Words that name nothing without the next: `công ty`, `cơ sở`. */
const BOUND =
  /^(?:công|cơ|dự|kế|cán|chương|đại|học|sinh|thí|thủ|hồ|nhiệm|văn|quyết|nghị|thông|đối|doanh|hợp|cá|tập|ý|phản|kiến|bệnh|phương|hội|tài|bị|chi|giáo|lao|điều|chỉ)$/u;
/** Two words that name another thing than the first alone does. */
const COMPOUNDS =
  /^(?:nhà (?:máy|đầu|thầu|văn|ga|nước|khoa)|trường hợp|đơn vị|tổ chức|máy (?:bay|móc|tính)|cửa hàng|tin báo|hộ kinh|tàu hỏa|người dân)$/u;
const NO_NAME =
  /^(?:là|và|tăng|giảm|so|của|cho|trong|tại|ở|với|gồm|đã|đến|có|được|thì|do|để|theo|từ|trên|khi|chiếm|đạt|bằng|còn|hoặc|thuộc|về|nên|mới|nữa|này|đó|kia)$/u;

/** The word that a number counts; empty where none is counted. */
export function countedBy(passage: Passage, one: Quantity): string {
  if (one.unit === 'percent' || one.unit === 'percentage-point' || isMoney(one)) return '';
  const [, first = '', second = ''] =
    /^\s?(\p{Ll}+)(?:\s(\p{Ll}+))?/u.exec(wordsBetween(passage, one.digitsEnd, one.digitsEnd + 40)) ?? [];
  const word = first.toLowerCase();
  if (NO_NAME.test(word) || MEASURES.test(word)) return '';
  return nameOf(word, second);
}

function nameOf(first: string, second: string): string {
  const both = `${first} ${second}`;
  return BOUND.test(first) || COMPOUNDS.test(both) ? both : first;
}

/** What a whole counts: the word behind it, or before it: `tổng số hồ sơ tiếp nhận là 1.234`. */
export function wholeCounts(passage: Passage, one: Quantity): string {
  const behind = countedBy(passage, one);
  if (behind !== '' || one.unit !== 'count') return behind;
  const lead = wordsBetween(passage, one.start - 80, one.start);
  const [, first = '', second = ''] =
    /(?<!\p{L})số(?:\s+lượng)?\s+(\p{Ll}+)\s+(\p{Ll}+)[^,;.:\d]*:?\s*$/iu.exec(lead) ?? [];
  return first === '' ? '' : nameOf(first, second);
}

/** `khu chung cư 57 Hùng Vương`, `quý 2`: a number of a name. */
export function followsName(passage: Passage, { start }: Quantity): boolean {
  return /(?:\p{Lu}\p{L}*|(?<!\p{L})(?:số|mức|quý|năm|tháng|lớp|loại|cấp|khu|phố|hạng|nhóm|giai đoạn))\s*$/u.test(
    wordsBetween(passage, start - 30, start),
  );
}

/** `dài 35 m`, `năm 3`: no thing is counted. */
export function isMeasured(passage: Passage, { digitsEnd }: Quantity): boolean {
  return MEASURES.test(/^\s?(\p{L}+)/u.exec(wordsBetween(passage, digitsEnd, digitsEnd + 20))?.[1] ?? '');
}
