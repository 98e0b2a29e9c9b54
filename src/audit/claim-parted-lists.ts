import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { countClaim, isAnnouncement } from './claim-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Between a number and its list: the name of the things, and that they follow. */
const OPENS =
  /^(?:\s+(?!và\s)[\p{L}-]+){1,14}?(?:\s+\d[\d.,]*\s?%)?\s*(,?\s*(?:bao gồm|gồm có|gồm|đó là|là))?[^\p{L}\d:]*:\s+(?=["“\p{L}])/iu;
const SOME =
  /(?<!\p{L})(?:một số|như|chính|chủ yếu|điển hình|tiêu biểu|nổi bật|trọng tâm|nhất là|trong đó|trên(?!\s+\d)|còn lại|các|những)(?!\p{L})/iu;
const ONE_OF =
  /(?:mỗi|từng|thứ|số|nhóm|trên|khoản|điều|điểm|quý|tháng|năm|kỳ|khóa|lần|cấp độ|mức|(?<=\p{L}\s)\p{Lu}\p{L}*)\s*$/u;
const GOES_ON =
  /\.\.|…|v\.v|(?<!\p{L})vv(?!\p{L})|(?<!\p{L})(?:một số|các|những|nhiều|khác|trong đó|ngoài ra|riêng|cùng|cũng như)(?!\p{L})/iu;
/** `TP. HCM`: no full stop. */
const ABBREVIATION = /(?<!\p{L})(?:TP|TX|TT|Tp|P|Q|H|BS|TS|ThS|GS|Tr|St)$/u;
/** `bão số 2`, `lũ ngày 12/10`, `áp thấp tháng 9`: digits that belong to a name. */
const IN_NAME = /(?<!\p{L})(?:số|ngày|tháng|quý|năm|đợt|khóa|kỳ)\s+\d[\d/.-]*/giu;
const MOST_WORDS = 14;
const MOST_WORDS_OF_NAME = 8;

/**
 * Things that a sentence names one by one behind their number, counted by the signs between them: `07 tiêu chí: Giao thông; Trường học; …`. With
 * commas, which names may hold as well as `và`, only a number is wrong that asks for more names than any splitting finds: `04 lĩnh vực: hộ tịch, đất
 * đai và bảo trợ xã hội`.
 */
export function partedListClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.heading || !passage.text.includes(':')) return [];
  return passage.quantities.flatMap((announced): Claim[] => {
    if (!isAnnouncement(announced) || announced.half !== undefined) return [];
    const wanted = Number(announced.readings[0].value.numerator);
    const list = addsUp(passage, announced) ? undefined : listBehind(passage, announced);
    const counted =
      list &&
      (/\d/u.test(list.text.replace(IN_NAME, ''))
        ? announced.noun === ''
          ? undefined
          : partedByNumbers(list, wanted)
        : (partedBySemicolons(list, wanted) ?? partedByCommas(list, wanted)));
    // Further away, something else is listed.
    return counted === undefined || Math.abs(counted - wanted) > 1 ? [] : [countClaim(announced, counted, source)];
  });
}

/** `kiểm sát 4 cuộc: nhà tạm giữ 2 cuộc, chi cục 1 cuộc, phường 1 cuộc`: what is counted alike are parts, which are added. */
function addsUp(passage: Passage, announced: Quantity): boolean {
  const next = passage.quantities[passage.quantities.indexOf(announced) + 1];
  if (next === undefined || announced.noun === '' || next.noun !== announced.noun) return false;
  return !wordsBetween(passage, announced.end, next.start).includes('(');
}

interface List {
  readonly text: string;
  /** The words say that the list is whole: `gồm`, `đó là`. */
  readonly whole: boolean;
}

/** What stands in one sentence behind a number and the name of its things. */
function listBehind(passage: Passage, announced: Quantity): List | undefined {
  const behind = wordsBetween(passage, announced.digitsEnd, passage.end);
  const [opening, all] = OPENS.exec(behind) ?? [];
  if (opening === undefined || SOME.test(opening)) return undefined;
  if (ONE_OF.test(wordsBetween(passage, passage.body, announced.start))) return undefined;
  const text = /^[^.]*?(?=\.(?:\s|$))/u.exec(behind.slice(opening.length))?.[0];
  if (text === undefined || ABBREVIATION.test(text) || GOES_ON.test(text) || text.includes(':')) return undefined;
  const plain = text.replace(/\s*\([^()]*\)/gu, '');
  // What stands in brackets is told of a thing, in every one of them or in none.
  return /[()]/u.test(plain) ? undefined : { text: plain, whole: all !== undefined };
}

function partedBySemicolons({ text, whole }: List, wanted: number): number | undefined {
  const pieces = text.split(';').map((piece) => piece.trim());
  if (pieces.length < 3 || pieces.some((piece) => piece === '' || wordsIn(piece) > MOST_WORDS)) return undefined;
  // The last two may be joined: `bệnh tim và đột quỵ`.
  if (pieces.length < wanted && /\svà\s/u.test(pieces.at(-1) ?? '')) return pieces.length + 1;
  // `Kết luận về 2 dự án: chủ đầu tư chậm; nhà thầu chậm; tư vấn không ghi nhật ký`: what is told about them.
  return pieces.length > wanted && !whole ? undefined : pieces.length;
}

function partedByCommas({ text }: List, wanted: number): number | undefined {
  if (text.includes(';')) return undefined;
  const names = text.split(/,\s|\s(?:và|hoặc|hay|\/|-|–)\s/u);
  if (names.length < 2 || names.some((name) => wordsIn(name) > MOST_WORDS_OF_NAME)) return undefined;
  return names.length <= wanted ? names.length : undefined;
}

/** `Sở Y tế 41 tỷ đồng`, `xã Tân Lập: 12 hộ`: a name, then its number. */
const NUMBERED = /^\s*(?:và\s+)?\p{L}[^\d;]{2,70}\s\d[\d.,]*(?:\s+(?!và\s)\p{L}+){0,4}\s*$/u;

/**
 * `04 đơn vị: Sở Y tế 41 tỷ đồng, Sở Giao thông vận tải 55 tỷ đồng, Ban Dân tộc 30 tỷ đồng`: each has a number of its own. Names may hold commas and
 * `và`, or share a number, so that the honest counts lie between the numbers and the names.
 */
function partedByNumbers({ text }: List, wanted: number): number | undefined {
  const listed = text.replace(/[,;]\s*(?:và\s+)?(?:tổng|cộng)(?!\p{L}).*$/iu, '');
  const pieces = listed.split(listed.includes(';') ? ';' : /,\s/u).map((piece) => piece.trim());
  const numbered = pieces.filter((piece) => NUMBERED.test(piece)).length;
  const names = listed.split(/[,;]\s|\svà\s/u).length;
  if (numbered < 3 || pieces.some((piece) => /\d/u.test(piece) && !NUMBERED.test(piece))) return undefined;
  const first = /^\p{L}+/u.exec(pieces[0] ?? '')?.[0] ?? '';
  // `nhận 28 hồ sơ, cấp 23, trả lại 02`: what was done, and no names
  if (!pieces.every((piece) => /^(?:và\s+)?\p{Lu}/u.test(piece) || piece.startsWith(`${first} `))) return undefined;
  if (!/\d/u.test(pieces.at(-1) ?? '')) return undefined;
  return wanted < numbered ? numbered : Math.min(wanted, names);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
