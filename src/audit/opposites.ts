import { negates } from './negation.ts';
import { roleOf } from './roles.ts';

/** Two sides that together are all there is, each with words of its own; the second is looked for first (`ngoài công lập` holds `công lập`). */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})xuất khẩu(?!\p{L})/iu, /(?<!\p{L})nhập khẩu(?!\p{L})/iu],
  [/(?<!\p{L})(?:thành thị|đô thị)(?!\p{L})/iu, /(?<!\p{L})nông thôn(?!\p{L})/iu],
  [/(?<!\p{L})(?:nội thành|quận trung tâm|các quận)(?!\p{L})/iu, /(?<!\p{L})(?:ngoại thành|các huyện)(?!\p{L})/iu],
  [/(?<!\p{L})công lập(?!\p{L})/iu, /(?<!\p{L})(?:(?:ngoài|dân) (?:công )?lập|tư thục)(?!\p{L})/iu],
  [/(?<!\p{L})vốn đầu tư(?!\p{L})/iu, /(?<!\p{L})vốn sự nghiệp(?!\p{L})/iu],
  [/(?<!\p{L})trong nước(?!\p{L})/iu, /(?<!\p{L})(?:nước ngoài|ngoài nước)(?!\p{L})/iu],
  [/(?<!\p{L})(?:trực tuyến|điện tử|qua mạng)(?!\p{L})/iu, /(?<!\p{L})trực tiếp(?!\p{L})/iu],
  [
    /(?<!\p{L})(?:trực tuyến|chuyển khoản|điện tử|qua (?:tài khoản|ngân hàng|thẻ)|không (?:dùng|sử dụng) tiền mặt)(?!\p{L})/iu,
    /(?<!không (?:dùng|sử dụng) )(?<!\p{L})tiền mặt(?!\p{L})/iu,
  ],
  [/(?<!\p{L})(?:phiếu|mẫu|loại) số 1(?!\d)/iu, /(?<!\p{L})(?:phiếu|mẫu|loại) số 2(?!\d)/iu],
  [/(?<!\p{L})nam(?!\p{L})/iu, /(?<!\p{L})nữ(?!\p{L})/iu],
  [/(?<!\p{L})(?:đạt|chấp hành)(?!\p{L})/iu, /(?<!\p{L})(?:không đạt|chưa đạt|vi phạm)(?!\p{L})/iu],
  [/(?<!\p{L})(?:khách )?nội địa(?!\p{L})/iu, /(?<!\p{L})(?:khách )?quốc tế(?!\p{L})/iu],
  [/(?<!\p{L})chuyển tiếp(?!\p{L})/iu, /(?<!\p{L})(?:khởi công|đăng ký|mở) mới(?!\p{L})/iu],
  [/(?<!\p{L})(?:xây|làm) mới(?!\p{L})/iu, /(?<!\p{L})(?:sửa chữa|sửa|cải tạo)(?!\p{L})/iu],
  [/(?<!\p{L})(?:theo )?kế hoạch(?!\p{L})/iu, /(?<!\p{L})đột xuất(?!\p{L})/iu],
  [/(?<!\p{L})tập thể(?!\p{L})/iu, /(?<!\p{L})cá nhân(?!\p{L})/iu],
  [/(?<!\p{L})khai thác(?!\p{L})/iu, /(?<!\p{L})nuôi trồng(?!\p{L})/iu],
  [/(?<!\p{L})ngoại trú(?!\p{L})/iu, /(?<!\p{L})nội trú(?!\p{L})/iu],
  [/(?<!\p{L})doanh nghiệp(?!\p{L})/iu, /(?<!\p{L})hộ kinh doanh(?!\p{L})/iu],
  [/(?<!\p{L})rừng tự nhiên(?!\p{L})/iu, /(?<!\p{L})rừng trồng(?!\p{L})/iu],
  [/(?<!\p{L})đúng giờ(?!\p{L})/iu, /(?<!\p{L})(?:chậm|trễ|hủy|huỷ)(?!\p{L})/iu],
  [/(?<!\p{L})(?:đỗ|đậu|trúng tuyển)(?!\p{L})/iu, /(?<!\p{L})(?:trượt|rớt|không đỗ)(?!\p{L})/iu],
  [/(?<!\p{L})kiên cố(?!\p{L})/iu, /(?<!\p{L})(?:thiếu kiên cố|không kiên cố|đơn sơ)(?!\p{L})/iu],
  [/(?<!\p{L})thường xuyên(?!\p{L})/iu, /(?<!\p{L})(?:định kỳ|đột xuất)(?!\p{L})/iu],
];

const BELOW = /(?<!\p{L})dưới\s+(\d[\d.,]*\s+\p{L}+)/iu;
const FROM = /(?<!\p{L})(?:từ|trên)\s+(?:đủ\s+)?(\d[\d.,]*\s+\p{L}+)(?!\s+đến)/iu;

/** Whether the words of two parts name the two sides of one thing. */
export function areOpposites(a: string, b: string): boolean {
  if (areBelowAndFrom(a, b) || areBelowAndFrom(b, a)) return true;
  return OPPOSITES.some(
    ([one, other]) => (names(one, other, a) && other.test(b)) || (names(one, other, b) && other.test(a)),
  );
}

/** Said of what was settled; what is pending is late otherwise. */
const ON_TIME = /(?<!\p{L})(?:đúng|trước|trong)(?: và trước| hoặc trước)? (?:thời )?(?:hạn|hẹn)(?!\p{L})/iu;
const LATE = /(?<!\p{L})(?:giải quyết|trả)(?:\s+\p{L}+){0,2}\s+(?:chậm|trễ|quá (?:thời )?hạn)(?!\p{L})/iu;

/** Whether the second tells what is not so of the first, or its other side: `đúng hạn` and `quá hạn`, `hài lòng` and `chưa hài lòng`. */
export function areTwoSides(one: string, other: string): boolean {
  const role = roleOf(one);
  const timely = (role === 'on-time' || role === 'in-time') && roleOf(other) === 'late';
  return (
    timely ||
    (ON_TIME.test(one) && LATE.test(other) && !LATE.test(one)) ||
    areOpposites(one, other) ||
    negates(other, one)
  );
}

/** `dưới 5 tuổi` and `từ 5 tuổi trở lên`: parted at one bound. */
function areBelowAndFrom(a: string, b: string): boolean {
  const [below, from] = [BELOW.exec(a)?.[1], FROM.exec(b)?.[1]];
  return below !== undefined && below === from;
}

function names(one: RegExp, other: RegExp, words: string): boolean {
  return one.test(words) && !other.test(words);
}

/** Behind the second of two sides: another part of the same list follows, so that there are more than two. */
export function goesOnBehind(words: string): boolean {
  return /^[^.;]*(?:,|\svà\s)[^.;]*$/u.test(words.replace(/\([^()]*\)/g, ''));
}
