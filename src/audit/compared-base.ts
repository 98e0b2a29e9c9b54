import { leavesBracket } from './passage.ts';

/** What a report compares with: a period before, or what was planned. */
const REFERENCE =
  /(?<!\p{L})(?:cùng kỳ|cùng thời (?:điểm|gian)|trước|năm|quý|tháng|tuần|kỳ|vụ|ngày|hôm|đầu|cuối|hồi|ngoái|chỉ tiêu|kế hoạch|dự toán|mục tiêu|giao|đề ra)(?!\p{L})|\d{4}/iu;
const SET = /(?<!\p{L})(?:giao|kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?!\p{L})/iu;
const SHORTER = /(?<!\p{L})(?:tháng|quý|tuần|kỳ)\s+(?:liền\s+)?trước(?!\p{L})/iu;
const LONGER = /(?<!\p{L})(?:năm\s+(?:trước|ngoái)|cùng kỳ)(?!\p{L})/iu;
/** A subject of its own begins: what follows is not compared with what went before. */
const TURNS =
  /,(?!\d)|[;:–]|\.\s|(?<!\p{L})(?:và|còn|trong khi|nhưng|tuy nhiên|song|mà|thì|do|nhờ|khiến|trong đó|gồm|trị giá|với)(?!\p{L})/iu;
const STATES = /(?<!\p{L})(?:là|đạt|có|được|mức|con số|chỉ|chỉ có|chỉ đạt|chỉ là|xếp thứ)\s*[:=]?\s*$/iu;
/** `so với cùng kỳ năm 2023 1.232`: nothing but words of time and plan between. */
const ONLY_REFERENCE =
  /^(?:\s|\d+(?:[./-]\d+)*|cùng|kỳ|thời|điểm|gian|trước|sau|đó|này|năm|học|ngoái|quý|tháng|tuần|vụ|ngày|hôm|qua|đầu|cuối|hồi|giai|đoạn|chỉ|tiêu|kế|hoạch|dự|toán|mục|giao|được|tỉnh|cấp|trên|đề|ra|[IVX]+(?!\p{L})|[-–])*$/iu;

/**
 * Whether the words behind `so với` lead to the number compared with: `cùng kỳ (`, `năm 2023 là`, nothing at all. `cùng kỳ, lợi
 * nhuận đạt` and `năm 2017), huy động đạt` begin to speak of something else.
 */
export function leadsToBase(words: string): boolean {
  if (leavesBracket(words)) return false;
  const open = words.lastIndexOf('(');
  if (open === -1) {
    return (
      !TURNS.test(words) &&
      (STATES.test(words) ||
        /^\s*(?:mức|con số|số)(?:\s+(?!trung bình|bình quân|trong)\p{L}+){0,3}\s*$/iu.test(words) ||
        ONLY_REFERENCE.test(words))
    );
  }
  const inside = words.slice(open + 1);
  // `so với ước thực hiện năm 2018 (năm 2018 được giao …)`: what was set is not what was done.
  if (SET.test(inside) && !SET.test(words.slice(0, open))) return false;
  // `so với tháng trước (năm trước bình quân …)`
  if (SHORTER.test(words.slice(0, open)) && LONGER.test(inside)) return false;
  return (
    !TURNS.test(words.slice(0, open)) &&
    (!/\p{L}{2}/u.test(inside) ||
      REFERENCE.test(inside) ||
      /^\s*(?:là|đạt|có|được|chỉ|với|xếp thứ|\s)+$/iu.test(inside))
  );
}

/** `từ 991 lên 1.091 hồ sơ, tương ứng tăng`: between the later number and the change nothing but its noun and such words. */
export const SAME_MOVE =
  /^(?![^,(–-]*(?<!\p{L})(?:và|song|còn|nhưng|mà|thay|hơn|so)(?!\p{L}))[^,;.()–]{0,40}(?:\([^()]{0,40}\)\s*)?[,(–-]?\s*(?:(?:đã|tức|là|tương|đương|ứng|hay|bằng|với|mức|tỷ|lệ|cũng|cắt|tổng cộng)\s+)*(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt)(?:\s+(?:thêm|được|đi|là|tương ứng))*\s*$/iu;

/** Whether words leave the thing they began with. */
export function turnsAway(words: string): boolean {
  return TURNS.test(words) || leavesBracket(words);
}

/** Behind a change: it is measured against something that is neither a period nor a plan. */
export const OTHER_REFERENCE =
  /^[^,;.()\d]{0,20}so\s+với\s+(?!\(|\d|cùng|năm|quý|tháng|tuần|kỳ|vụ|ngày|hôm|giai đoạn|đầu|cuối|trước|thời|mức|lần|khi|học kỳ|nhiệm kỳ|hồi|khóa|khoá|con số|GDP)/iu;

/** Whether words name a time or a plan and nothing else. */
export function isOnlyReference(words: string): boolean {
  return ONLY_REFERENCE.test(words);
}
