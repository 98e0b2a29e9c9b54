import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { countClaim, isAnnouncement } from './claim-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';

/** The kinds of documents that are cited with a number. */
const KIND =
  '(?:Quyết định|Kế hoạch|Công văn|Văn bản|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Tờ trình|Báo cáo|Thông báo|Hướng dẫn)';
/** Behind a number: what is counted, and a sign that opens the documents themselves. */
const OPENS = new RegExp(
  `^\\s+(${KIND})(?:\\s+(?!(?:như|trong đó)(?!\\p{L}))\\p{L}+){0,8}?\\s*(?:,?\\s*(?:bao gồm|gồm|đó là|cụ thể|là)\\s*:?|:|\\()\\s*(?=${KIND}\\s+số\\s+\\d)`,
  'iu',
);
/** A document of the list: at its beginning, behind a sign or behind `và`. */
const LISTED = new RegExp(`(?:^|[;,]\\s*|\\svà\\s+)(${KIND})\\s+số\\s+\\d`, 'giu');
/** There are more than are named, or one tells of another. */
const GOES_ON =
  /\.\.|…|v\.v|(?<!\p{L})(?:vv|một số|và các|những|khác|thay thế|sửa đổi(?:, bổ sung)?|bãi bỏ|thực hiện|căn cứ|theo)\s+(?:các\s+)?(?:Quyết định|Kế hoạch|Công văn|Văn bản|Nghị quyết|Nghị định|Thông tư|Chỉ thị)|(?<!\p{L})(?:vv|văn bản khác)(?!\p{L})/iu;
const ONE_OF = /(?:mỗi|từng|thứ|số|trong|trên|hơn|gần|khoảng)\s*$/iu;
const LONGEST = 1500;
const FEWEST = 2;

/**
 * So many documents as are cited behind them: `công bố 02 Quyết định (Quyết định số 1537/QĐ-UBND …; và Quyết định số 1632/QĐ-UBND …)`. One too many or too few is told.
 */
export function listedDocuments(passage: Passage, source: SourceText): Claim[] {
  if (!/\ssố\s\d/u.test(passage.text)) return [];
  return passage.quantities.flatMap((announced): Claim[] => {
    if (!isAnnouncement(announced) || announced.half !== undefined) return [];
    if (ONE_OF.test(wordsBetween(passage, announced.start - 20, announced.start))) return [];
    const behind = wordsBetween(passage, announced.digitsEnd, announced.digitsEnd + LONGEST);
    const opening = OPENS.exec(behind);
    if (opening === null) return [];
    const list = listOf(behind.slice(opening[0].length), opening[0].trimEnd().endsWith('('));
    if (list === undefined || GOES_ON.test(list)) return [];
    const kinds = [...list.matchAll(LISTED)].map(([, kind = '']) => kind.toLowerCase());
    const counted = kinds.length;
    const wanted = Number(announced.readings[0].value.numerator);
    const named = opening[1]?.toLowerCase() ?? '';
    if (counted < FEWEST || (named !== 'văn bản' && kinds.some((kind) => kind !== named))) return [];
    if (Math.abs(counted - wanted) > 1) return [];
    return [asWarning(countClaim(announced, counted, source))];
  });
}

/** To the bracket that closes the list, or to the end of its sentence; without what stands in brackets of its own. */
function listOf(text: string, bracketed: boolean): string | undefined {
  let depth = 0;
  let list = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '(') depth += 1;
    else if (sign === ')') {
      if (depth === 0) return bracketed ? list : undefined;
      depth -= 1;
    } else if (depth === 0) {
      if (!bracketed && /^\.(?:\s+\p{Lu}|\s*$)/u.test(text.slice(at, at + 4))) return list;
      list += sign;
    }
  }
  return !bracketed && text.length < LONGEST - 100 ? list : undefined;
}
