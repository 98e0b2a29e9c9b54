import type { Item } from './clause-items.ts';
import { areOtherThings, comesNear, exceedsSlightly, holdMore, nearlyAll } from './listed-parts.ts';
import { negates } from './negation.ts';
import { areOpposites } from './opposites.ts';
import { REST } from './part-lists.ts';
import type { Partition } from './partitions.ts';
import { FAMILIES, type Role, roleOf } from './roles.ts';
import { isOffByOne, isOneSlipAway, isOneSwapAway } from './slipped-sums.ts';
import type { Weighed } from './weighing.ts';

/** How sure it is that a sum which differs from its whole is a fault. */
export type Certainty = 'sure' | 'likely';

/** Attributes that one person or thing may have together with others: such parts are not apart. */
const OVERLAPPING =
  /(?<!\p{L})(?:(?<!(?:hội (?:liên hiệp )?|hỗ trợ )phụ )nữ|đảng viên|(?<!(?:ban|phòng) )dân tộc|lãnh đạo|trình độ|thạc sĩ|tiến sĩ|đại học|trên chuẩn|khen thưởng|kỷ luật|(?:tăng|giảm)(?=\s+(?:\d|thêm|được|so|còn|khoảng|từ))|so với|lần đầu|tiêu biểu|trọng điểm|ưu tiên|riêng|thuộc diện)(?!\p{L})/iu;
/** What a number is like, or what belongs to it: no part of it. */
const OF_ITSELF =
  /(?<!\p{L})(?:(?:(?<!kéo )dài|rộng|(?<!nâng )cao|sâu|dày)(?=\s+\d)|bình quân|(?:thấp|cao|nhiều|ít|lớn|nhỏ) nhất|chênh lệch|chủ yếu|hệ số|tuổi|(?<!(?:và|hoặc) )tương đương|tức|nêu trên)(?!\p{L})/iu;

/** The text says itself that its parts overlap: `cộng lại lớn hơn tổng số`, `vừa … vừa …`. */
const PARTS_OVERLAP =
  /cộng lại (?:lớn|nhiều|cao) hơn|(?<!\p{L})trùng (?:nhau|lặp|lắp)|(?:ở|cho|thuộc|trong) nhiều (?:cấp|nhóm|loại|lĩnh vực|đối tượng|nội dung)|(?<!\p{L})vừa\s[^.;]{2,50}\svừa\s|thuộc (?:cả )?(?:hai|nhiều) (?:diện|nhóm|loại|đối tượng)|(?:nên )?không cộng (?:dồn|gộp)|(?:chỉ )?tính một lần|(?<!\p{L})đồng thời (?:cả )?(?:0?[23]|hai|ba|nhiều) (?:nội dung|lỗi|hành vi|vi phạm|chức|loại|lĩnh vực|nhóm|hình thức|chế độ|chính sách|tiêu chí|diện|danh hiệu)|(?<!\p{L})cả (?:hai|ba|0?[23]) (?:chỉ tiêu|nội dung|lỗi|hành vi|loại|nhóm|hình thức|tiêu chí)(?!\p{L})|(?:\d|hai|nhiều) tội danh|(?<!\p{L})(?:một|mỗi|01) \p{L}+(?: \p{L}+)? có thể/iu;

export function saysPartsOverlap(text: string): boolean {
  return PARTS_OVERLAP.test(text);
}

/** Whether the parts are meant to be all there is, so that a difference is a fault; undefined where they may be some only. */
export function certaintyOf(partition: Partition, weighed: Weighed): Certainty | undefined {
  const { whole, parts, gaps, far } = partition;
  if (gaps) return undefined;
  if (areOpposed(parts)) return 'sure';
  const roles = parts.map(({ words }) => roleOf(words));
  const family = FAMILIES.find(({ needed, more }) => fills(needed, more, roles));
  // There are other levels than 3 and 4.
  if (family !== undefined) return !family.needed.includes('level3') || comesNear(weighed, 2, 2) ? 'sure' : undefined;
  if (areOtherThings(whole, parts) || isNumberOfName(whole)) return undefined;
  // `86 tập thể và 214 cá nhân; trong đó 81/86 tập thể, 198/214 cá nhân`
  if (whole.fraction === undefined && parts.some(({ fraction }) => fraction !== undefined)) return undefined;
  // A part above the whole was mistyped, or is none.
  if ((far || holdMore(whole, parts)) && !isOneSlipAway(weighed, 3) && !isOneSwapAway(weighed)) return undefined;
  const slip = isOneSlipAway(weighed, 2) || (parts.length > 2 && isOffByOne(weighed));
  if (namesAll(parts)) return slip || comesNear(weighed, 2, 2) ? 'sure' : undefined;
  // Numbers of two balances in one list are proved by their roles.
  const named = roles.filter((role) => role !== undefined);
  if (named.length === parts.length && new Set(named).size > 1) return undefined;
  if (mayOverlap(parts)) return undefined;
  if (roles.includes('late') && !roles.includes('on-time') && !roles.includes('in-time')) return undefined;
  return far ? 'likely' : byOpener(partition, weighed, slip);
}

/** `tàu Hữu Tòng 01`, `xã Vĩnh Thạnh 4`: a number of one or two digits behind a name. */
function isNumberOfName({ words, quantity }: Item): boolean {
  const { noun, written } = quantity;
  return (
    noun === '' && written.length < 3 && new RegExp(`\\p{L}\\s\\p{Lu}\\p{L}*\\s${written}(?!\\d)`, 'u').test(words)
  );
}

/** Whether the words of a part tell of an attribute rather than of a thing apart. */
export function mayOverlap(parts: readonly Item[]): boolean {
  return parts.some(({ words }) => mayOverlapInWords(words));
}

export function mayOverlapInWords(words: string): boolean {
  return OVERLAPPING.test(words) || OF_ITSELF.test(words);
}

const FAILS =
  /(?<!\p{L})(?:(?:không|chưa) (?:đạt|đáp ứng|bảo đảm|đảm bảo)(?!\s*(?:[,;.)]|$))|mắc(?!\p{L})|vi phạm về(?!\p{L}))/giu;

/** `6 mẫu không đạt, trong đó 4 mẫu không đạt vi sinh, 3 mẫu không đạt clo dư`: one may fail in more than one way. */
export function mayFailTwice(words: string): boolean {
  return (words.match(FAILS) ?? []).length > 1;
}

/** By the words that open the list, and by the things that are counted. */
function byOpener(
  { whole, parts, opener, closed, further }: Partition,
  weighed: Weighed,
  slip: boolean,
): Certainty | undefined {
  const things = new Set(parts.map(({ quantity }) => quantity.noun).filter((noun) => noun !== ''));
  const sameThing = things.size === 0 || (things.size === 1 && things.has(whole.quantity.noun));
  const over = exceedsSlightly(weighed) && sameThing;
  const many = parts.length >= 3;
  switch (opener) {
    case 'all':
      return slip || comesNear(weighed, 2, 5 / 3) ? 'sure' : undefined;
    case 'bracket':
    case 'colon':
      // `(cấp tỉnh 205, cấp huyện 41, cấp xã 34; 19 thủ tục thực hiện ở cả hai cấp)`: something is told of the parts.
      if (further !== undefined && opener === 'bracket') return undefined;
      if (over || (many && nearlyAll(weighed)) || (opener === 'bracket' && closed && comesNear(weighed, 2, 2)))
        return 'sure';
      if (!sameThing) return slip && things.size === 1 && (many || closed) ? 'likely' : undefined;
      if (many) return slip || comesNear(weighed, 2, 5 / 4) ? 'sure' : undefined;
      return slip ? (closed || isOneSlipAway(weighed, 3) ? 'sure' : 'likely') : undefined;
    case 'some':
      if (over) return mayFailTwice(parts.map(({ words }) => words).join('; ')) ? undefined : 'sure';
      return sameThing && isOneSlipAway(weighed, 3) ? 'likely' : undefined;
  }
}

/** Steps from the first to the last, with all between: prizes and classes, the grades of people's work. */
const LADDERS: readonly (readonly RegExp[])[] = [
  [
    /(?<!\p{L})nhất(?!\p{L})/iu,
    /(?<!\p{L})(?:nhì|nhị)(?!\p{L})/iu,
    /(?<!\p{L})ba(?!\p{L})/iu,
    /khuyến khích|(?<!\p{L})KK(?!\p{L})/u,
  ],
  [/xuất sắc/iu, /(?<!\p{L})tốt(?!\p{L})/iu, /(?<!không )hoàn thành nhiệm vụ(?!\p{L})/iu, /không hoàn thành/iu],
];
const LEVELS = [/cấp (?:tỉnh|thành phố)/iu, /cấp huyện/iu, /cấp xã/iu];

/** Whether a part is a thing and the other its opposite: `thuộc thẩm quyền` and `không thuộc thẩm quyền`. */
function areOpposed([one, other, ...third]: readonly Item[]): boolean {
  if (one === undefined || other === undefined || third.length > 0) return false;
  return negates(other.words, one.words) || negates(one.words, other.words);
}

/** Whether the names of the parts leave nothing out: a rest, two sides, or all levels (`cấp tỉnh 118, cấp huyện 11, cấp xã 02`). */
function namesAll(parts: readonly Item[]): boolean {
  const [first, second, ...more] = parts;
  const last = parts.at(-1);
  if (first === undefined || second === undefined || last === undefined) return false;
  if (REST.test(last.words)) return true;
  if (more.length === 0) return areOpposites(first.words, second.words);
  return (
    (parts.length === LEVELS.length && LEVELS.every((level) => parts.some(({ words }) => level.test(words)))) ||
    LADDERS.some(
      (steps) => parts.length === steps.length && steps.every((step, at) => step.test(parts[at]?.words ?? '')),
    )
  );
}

function fills(needed: readonly Role[], more: readonly Role[], roles: readonly (Role | undefined)[]): boolean {
  return (
    needed.every((role) => roles.filter((one) => one === role).length === 1) &&
    roles.every((role) => role !== undefined && (needed.includes(role) || more.includes(role)))
  );
}
