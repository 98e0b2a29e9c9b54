import { TextMemo } from '../text/text-memo.ts';
import { negates } from './negation.ts';
import { roleOf } from './roles.ts';

/** Two sides that together are all there is, each with words of its own; the second is looked for first (`ngoài công lập` holds `công lập`). */
const SIDES: readonly (readonly [one: string, other: string])[] = [
  ['xuất khẩu', 'nhập khẩu'],
  ['thành thị|đô thị', 'nông thôn'],
  ['nội thành|quận trung tâm|các quận', 'ngoại thành|các huyện'],
  ['công lập', '(?:ngoài|dân) (?:công )?lập|tư thục'],
  ['vốn đầu tư', 'vốn sự nghiệp'],
  ['trong nước', 'nước ngoài|ngoài nước'],
  ['trực tuyến|điện tử|qua mạng', 'trực tiếp'],
  [
    'trực tuyến|chuyển khoản|điện tử|qua (?:tài khoản|ngân hàng|thẻ)|không (?:dùng|sử dụng) tiền mặt',
    '(?<!không (?:dùng|sử dụng) )tiền mặt',
  ],
  ['(?:phiếu|mẫu|loại) số 1(?!\\d)', '(?:phiếu|mẫu|loại) số 2(?!\\d)'],
  ['nam', 'nữ'],
  ['đạt|chấp hành', 'không đạt|chưa đạt|vi phạm'],
  ['(?:khách )?nội địa', '(?:khách )?quốc tế'],
  ['chuyển tiếp', '(?:khởi công|đăng ký|mở) mới'],
  ['(?:xây|làm) mới', 'sửa chữa|sửa|cải tạo'],
  ['(?:theo )?kế hoạch', 'đột xuất'],
  ['tập thể', 'cá nhân'],
  ['khai thác', 'nuôi trồng'],
  ['ngoại trú', 'nội trú'],
  ['doanh nghiệp', 'hộ kinh doanh'],
  ['rừng tự nhiên', 'rừng trồng'],
  ['đúng giờ', 'chậm|trễ|hủy|huỷ'],
  ['đỗ|đậu|trúng tuyển', 'trượt|rớt|không đỗ'],
  ['kiên cố', 'thiếu kiên cố|không kiên cố|đơn sơ'],
  ['thường xuyên', 'định kỳ|đột xuất'],
];
const OPPOSITES = SIDES.map(([one, other]) => [inWords(one), inWords(other)] as const);
const MAY_BE_SIDE = new RegExp(SIDES.flat().join('|'), 'iu');

function inWords(side: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${side})(?!\\p{L})`, 'iu');
}

const BELOW = /(?<!\p{L})dưới\s+(\d[\d.,]*\s+\p{L}+)/iu;
const FROM = /(?<!\p{L})(?:từ|trên)\s+(?:đủ\s+)?(\d[\d.,]*\s+\p{L}+)(?!\s+đến)/iu;

/** Whether the words of two parts name the two sides of one thing. */
export function areOpposites(a: string, b: string): boolean {
  if (areBelowAndFrom(a, b) || areBelowAndFrom(b, a)) return true;
  const [first, second] = [sidesIn(a), sidesIn(b)];
  return ((first.only & second.others) | (second.only & first.others)) !== 0;
}

/** Which sides a text names, a bit for each pair: `only` the first of a pair and not the other, `others` the second. */
interface NamedSides {
  readonly only: number;
  readonly others: number;
}

const NO_SIDES: NamedSides = { only: 0, others: 0 };
/** Each part of a list is held against all others. */
const named = new TextMemo<NamedSides>();

function sidesIn(words: string): NamedSides {
  return named.get(words, (text) => {
    if (!MAY_BE_SIDE.test(text)) return NO_SIDES;
    let only = 0;
    let others = 0;
    for (const [index, [one, other]] of OPPOSITES.entries()) {
      if (other.test(text)) others |= 1 << index;
      else if (one.test(text)) only |= 1 << index;
    }
    return { only, others };
  });
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

/** Behind the second of two sides: another part of the same list follows, so that there are more than two. */
export function goesOnBehind(words: string): boolean {
  return /^[^.;]*(?:,|\svà\s)[^.;]*$/u.test(words.replace(/\([^()]*\)/g, ''));
}
