import { absolute, compare, equal, exact, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { countClaim, isAnnouncement } from './claim-lists.ts';
import { slipBetween } from './digit-slips.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Between a number and its list: the name of the things, and that they follow. */
const OPENS =
  /^((?:\s+["“]?\p{L}+["”]?){0,28}?)\s*(?:,?\s*(?:(?:bao gồm|gồm có|gồm)(?:\s+(?:các|những)\s+\p{L}+(?:\s+\p{L}+)?)?|đó là|là|cụ thể(?:\s+là)?|như sau|đặt tại(?:\s+\p{L}+){1,3}))?\s*:\s+(?=["“]?\p{L})/u;
const SOME = /(?<!\p{L})(?:một số|như|chính|điển hình|tiêu biểu|nổi bật|trọng tâm|nhóm|nhất là|trong đó)(?!\p{L})/iu;
/** `05 văn bản trọng tâm gồm:` names all five. */
const ALL = /(?<!\p{L})(?:trọng tâm|chính|tiêu biểu|nổi bật),?\s+(?:bao gồm|gồm có|gồm)\s*:/iu;
const ONE_OF = /(?:mỗi|từng|thứ|số|nhóm|trong|trên|của|còn|khoản|điều|điểm)\s*$/iu;
const GOES_ON =
  /\.\.|…|v\.v|(?<!\p{L})vv(?!\p{L})|(?:^|[,;]\s*|\svà\s+)(?:một số|các|những|nhiều)(?!\p{L})|(?<!\p{L})khác(?!\p{L})/iu;
const DOCUMENT =
  /^(?:và\s+)?(?:Kế hoạch|Quyết định|Công văn|Nghị quyết|Chỉ thị|Thông báo|Tờ trình|Báo cáo|Đề án|Chương trình|Văn bản|Hướng dẫn)\s+số\s/u;
const PROPER_NAME = /^\p{Lu}\p{L}*(?:[\s-](?:\p{Lu}\p{L}*|\d{1,2}))*$/u;
const FURTHEST = 2;

/**
 * Things that a sentence names one by one behind their number: `05 xã: Bình Nhì, Đồng Sơn, …`, `04 giải: Giải bơi (tháng 3); …`. They are counted
 * where all are named in one way, so that nothing but the sign between them parts them.
 */
export function namedListClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.heading || !passage.text.includes(':')) return [];
  return passage.quantities.flatMap((announced): Claim[] => {
    if (!isAnnouncement(announced) || announced.half !== undefined) return [];
    const before = wordsBetween(passage, passage.body, announced.start);
    const behind = wordsBetween(passage, announced.digitsEnd, passage.end);
    const [opening, name = ''] = OPENS.exec(behind) ?? [];
    if (opening === undefined || ONE_OF.test(before) || (SOME.test(opening) && !ALL.test(opening))) return [];
    const list = withinBracket(sentenceOf(behind.slice(opening.length)));
    if (list === undefined || GOES_ON.test(outsideBrackets(list))) return [];
    const counted =
      namesIn(list, name.trim(), passage, announced.digitsEnd + opening.length) ??
      shortNames(
        list,
        { told: /gồm|đó là/u.test(opening), worded: WORDED.test(name) },
        announced,
        passage,
        announced.digitsEnd + opening.length,
      );
    if (counted === undefined) return [];
    const distance = absolute(subtract(announced.readings[0].value, exact(counted)));
    const far = compare(distance, exact(FURTHEST)) > 0 && !isSwapped(announced, counted);
    return far ? [] : [countClaim(announced, counted, source)];
  });
}

/** `lớp cho cán bộ (58 người), lớp cho cấp ủy viên (91 người); tổng cộng 149 học viên`: what sums up the list is no thing of it. */
const SUMMED_UP = /;\s*(?:tổng|cộng|tất cả|với|thu hút|bình quân)(?!\p{L})[^;]*$/iu;

/** `21` where twelve are named. */
function isSwapped({ written }: Quantity, counted: number): boolean {
  return slipBetween(written, String(counted)) === 'swapped';
}

/** Up to the full stop that ends the sentence; undefined where a line breaks off. */
function sentenceOf(text: string): string | undefined {
  const sentence = /^.*?(?:\.(?=\s+\p{Lu}|\s*$)|;\s*$|$)/su.exec(text)?.[0];
  return sentence?.replace(/[.;]\s*$/, '').replace(SUMMED_UP, '');
}

/** `(04 môn: Toán, Ngữ văn)`: up to the bracket that the list stands in. */
function withinBracket(list: string | undefined): string | undefined {
  if (list === undefined) return undefined;
  let depth = 0;
  for (const [at, sign] of [...list].entries()) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth < 0) return [...list].slice(0, at).join('');
  }
  return list;
}

/** Things that are what is said of them: what stands behind them can only be their names. */
const WORDED =
  /^\s*(?:nội dung|mô hình|nhiệm vụ|giải pháp|biện pháp|tiêu chí|chỉ tiêu|chuyên đề|lĩnh vực|hạn chế|nguyên nhân|yêu cầu|kiến nghị|đề xuất|việc)(?!\p{L})/iu;
const MOST_WORDS = 7;
const MOST_WORDS_BETWEEN = 12;
const LONGEST_NAME = 24;
/** So many semicolons part the names, and what else stands in them does not. */
const MANY_PIECES = 5;

/**
 * Names of a few words each, told by the first letter (`Toán, Ngữ văn, Khoa học tự nhiên, Lịch sử và Địa lí`) or by the semicolons behind `đó là`. A
 * last `và` may stand within a name: both counts are honest.
 */
function shortNames(
  list: string,
  { told, worded }: { readonly told: boolean; readonly worded: boolean },
  announced: Quantity,
  passage: Passage,
  start: number,
): number | undefined {
  if (/[():]/.test(list) || countsThings(list, passage, start)) return undefined;
  const short = (piece: string): boolean => piece.split(/\s+/).length <= MOST_WORDS;
  const semicolons = piecesOf(list, ';');
  if (told && semicolons.length >= MANY_PIECES && semicolons.every((piece) => /^\p{Lu}/u.test(piece) && short(piece)))
    return semicolons.length;
  if (semicolons.length >= 3)
    return semicolons.every((piece) =>
      told ? isOneName(piece) || (short(piece) && !/,/.test(piece)) : isWording(piece, worded),
    )
      ? semicolons.length
      : undefined;
  const commas = piecesOf(list, ',');
  if (semicolons.length > 1 || commas.length < 3) return undefined;
  // `đình Lạc Thượng, chùa Bảo Quang`: a kind with its name
  const names = told ? /\p{Lu}/u : /^\p{Lu}/u;
  if (!commas.every((piece) => names.test(piece) && short(piece))) return undefined;
  const joined = /\svà\s/u.test(commas.at(-1) ?? '') ? commas.length + 1 : commas.length;
  return equal(announced.readings[0].value, exact(joined)) ? joined : commas.length;
}

/** `Quyết định công bố Chỉ số cải cách hành chính cấp sở, cấp huyện`: no second name behind a comma or `và`. */
function isOneName(piece: string): boolean {
  const words = piece.split(/\s+/);
  const second = words.some(
    (word, at) => at > 0 && joins(words[at - 1]) && (/^\p{Lu}/u.test(word) || isSame(word, words[0])),
  );
  return /^\p{Lu}/u.test(piece) && !second && words.length <= LONGEST_NAME;
}

function joins(word = ''): boolean {
  return word === 'và' || word.endsWith(',');
}

function isSame(word: string, other = ''): boolean {
  return word.toLowerCase() === other.toLowerCase();
}

/** `"Camera an ninh"`, `kết luận thanh tra`: between semicolons, with nothing that may part it again. */
function isWording(piece: string, worded: boolean): boolean {
  const quoted = /^["“][^"”]+["”]$/u.test(piece);
  return quoted || (worded && piece.split(/\s+/).length <= MOST_WORDS_BETWEEN && !/,|\svà\s/u.test(piece));
}

function outsideBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, '');
}

/** How many things a list names; undefined where that can't be told. */
function namesIn(list: string, name: string, passage: Passage, start: number): number | undefined {
  const outside = outsideBrackets(list);
  if (/[()]|:/.test(outside) || countsThings(list, passage, start)) return undefined;
  const bySemicolon = piecesOf(list, ';');
  if (bySemicolon.length >= 3) return areAlike(bySemicolon, name) ? bySemicolon.length : undefined;
  if (bySemicolon.length > 1) return undefined;
  const byComma = piecesOf(list.replace(/\svà\s(?=[^,]*$)/u, ', '), ',');
  if (byComma.length < 3) return undefined;
  const first = name.split(/\s+/).slice(0, 2).join(' ').toLowerCase();
  const repeated = first !== '' && byComma.every((piece) => piece.toLowerCase().startsWith(`${first} `));
  return repeated || byComma.every((piece) => PROPER_NAME.test(outsideBrackets(piece).trim()))
    ? byComma.length
    : undefined;
}

/** The pieces between signs outside brackets. */
function piecesOf(list: string, sign: ';' | ','): string[] {
  const pieces = sign === ';' ? list.split(/;(?![^()]*\))/) : list.split(/,(?![^()]*\))/);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** All with a bracket, all documents, or all short names. */
function areAlike(pieces: readonly string[], name: string): boolean {
  const plain = pieces.map((piece) => outsideBrackets(piece).trim());
  if (pieces.every((piece) => DOCUMENT.test(piece))) return /văn bản|kế hoạch|quyết định|công văn/iu.test(name);
  const short = plain.every(
    (piece) => /^\p{Lu}/u.test(piece) && !/,|\svà\s/u.test(piece) && piece.split(/\s+/).length <= 8,
  );
  return short && (pieces.every((piece) => /\)$/.test(piece)) || plain.every((piece) => PROPER_NAME.test(piece)));
}

/** Numbers outside the brackets are parts of a sum: `3 lớp về hộ tịch; 3 lớp về chứng thực`. */
function countsThings(list: string, passage: Passage, start: number): boolean {
  const inBracket = (at: number): boolean => {
    const before = list.slice(0, at);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  };
  return passage.quantities.some(
    (one: Quantity) => one.start >= start && one.start < start + list.length && !inBracket(one.start - start),
  );
}
