import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { countClaim, isAnnouncement } from './claim-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';

/** Behind a number: the name of the things, and a bracket or `gồm` that opens their own names. */
const OPENS =
  /^(?:\s+(?!(?:là|cùng)(?!\p{L}))\p{L}[\p{L}-]*){1,9}\s*(?:\(\s*(?:(?:bao )?gồm|là)?\s*:?\s*|,?\s*(?:bao gồm|gồm|đó là)\s*:?\s+)(?=\p{L})/u;
/** `04 xã chưa đạt chuẩn là Trà Bui, Trà Ka, …`: where the number begins what is said, the names are all there are. */
const OPENS_SUBJECT = /^(?:\s+(?!(?:là|cùng)(?!\p{L}))\p{L}[\p{L}-]*){1,9}\s+là\s*:?\s+(?=\p{Lu})/u;
const BEGINS = /(?:^|[.;:]\s+|(?<!\p{L})(?:còn|có|và|riêng|với))\s*$/iu;
const SOME =
  /(?<!\p{L})(?:một số|như|chủ yếu|điển hình|tiêu biểu|nổi bật|nhất là|trong đó|còn lại|thuộc|của|tại|ở|trên|cho|với|do|từ)(?!\p{L})/iu;
const ONE_OF =
  /(?:mỗi|từng|thứ|số|nhóm|trong|trên|khoản|điều|điểm|quý|tháng|năm|kỳ|lần|mức|ngày|hơn|gần|(?<=[^.:;!?\s]\s)\p{Lu}\p{L}*)\s*$/u;
const GOES_ON = /\.\.|…|v\.v|(?<!\p{L})(?:vv|một số|các|những|nhiều|khác|còn lại)(?!\p{L})/iu;
/** `xã Canh Liên`, `Vân Canh 1`, `Quỳ Hợp`: a proper name, alone or behind what it names. */
const NAME =
  /^(?:(?:và|xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|đặc khu|thôn|bản|ấp|trường|bệnh viện|TP\.?|TX\.?)\s+)*\p{Lu}[\p{L}']*(?:(?:\s|\s?[-–]\s?)(?:\p{Lu}[\p{L}']*|\d{1,2})){0,5}$/u;
const FEWEST = 3;
/** Of many names two may have been forgotten. */
const MANY = 8;
/** `, gồm Lào Cai, …` behind what is said of the things: `15 huyện có tỷ lệ trên 10%, gồm`. */
const OPENS_FAR = /^\s+\p{L}[^.;:()]{10,140}?,\s*(?:bao gồm|gồm)\s*:?\s+(?=\p{Lu})/u;
const RANKED = /^(?:và\s+)?(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ) nhất|riêng|cuối cùng)(?:\s+là)?\s+/iu;

/** `7 xã (Nhị Khê, Hồng Vân, Liên Phương, Duyên Thái, Vạn Điểm, Hà Hồi)`: so many proper names, with nothing but signs and `và` between them. */
export function properNames(passage: Passage, source: SourceText): Claim[] {
  if (passage.heading || !/\d[^\d]{3,80}(?:\(|gồm|là)/u.test(passage.text)) return [];
  return passage.quantities.flatMap((announced): Claim[] => {
    if (!isAnnouncement(announced) || announced.half !== undefined) return [];
    const behind = wordsBetween(passage, announced.digitsEnd, announced.digitsEnd + 900);
    const before = wordsBetween(passage, announced.start - 40, announced.start);
    const subject = BEGINS.test(before) ? OPENS_SUBJECT.exec(behind)?.[0] : undefined;
    const opening = OPENS.exec(behind)?.[0] ?? OPENS_FAR.exec(behind)?.[0] ?? subject;
    if (opening === undefined || SOME.test(opening) || ONE_OF.test(before)) return [];
    const counted = countedNames(behind.slice(opening.length));
    const wanted = Number(announced.readings[0].value.numerator);
    if (counted === undefined || Math.abs(counted - wanted) > (counted < MANY ? 1 : 2)) return [];
    return [asWarning(countClaim(announced, counted, source))];
  });
}

/** How many names stand up to the end of the list; undefined where not all are names, or there may be more. */
function countedNames(text: string): number | undefined {
  const told = text.replace(/\s*\([\d,.]+\s?%?[^()]{0,20}\)/gu, '');
  const [list, end] = [/^(?:[^.;:()]|\.(?=\p{L}))*/u.exec(told)?.[0] ?? '', /[;:()]|\.(?!\p{L})/u.exec(told)?.[0]];
  if (end === ':' || end === '(' || GOES_ON.test(list)) return undefined;
  const names = list.split(/\s*,\s*|\s+và\s+/u).map((name) => name.trim().replace(RANKED, ''));
  if (names.length < FEWEST || new Set(names).size < names.length) return undefined;
  return names.every((name) => NAME.test(name)) ? names.length : undefined;
}
