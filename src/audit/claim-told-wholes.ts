import { absolute, add, compare, equal, exact, multiply, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { agreeingSum } from './agreeing.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim, numberStarts } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { mayOverlapInWords, saysPartsOverlap } from './complete-lists.ts';
import { signOf } from './item-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { areOpposites } from './opposites.ts';
import { REST } from './part-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOffByOne, isOneSlipAway, isOneSwapAway } from './slipped-sums.ts';
import { stateContrast } from './state-contrast.ts';
import { SORTS, type ToldList, type ToldPart, toldLists } from './told-lists.ts';
import { digitsOf } from './told-numbers.ts';
import type { Weighed } from './weighing.ts';

const MOST_WHOLES = 6;
const LOOKED_BACK = 3;
const FEW = exact(20);
/** Another time, a change, a target: no whole of a list. */
const OTHER =
  /(?<!\p{L})(?:cùng kỳ|(?:năm|kỳ|tháng|quý) trước|so với|tăng|giảm|vượt|kế hoạch|chỉ tiêu|bình quân|mỗi|từng|trong đó|riêng)(?!\p{L})[^,;.:]*$/iu;
const SOME =
  /(?<!\p{L})(?:chủ yếu|tiêu biểu|điển hình|nổi bật|phổ biến|tập trung|chính(?! (?:quyền|trị|sách|thức))|như sau khi|một số|nhiều nhất)(?!\p{L})/iu;
const OF_THESE = /^\s*Trong (?:đó|số (?:đó|này))(?!\p{L})/u;
const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Numbers of names, times and classes. */
const NAMED = /(?<!\p{L})(?:năm|tháng|quý|ngày|số|nhóm|điều|khoản|mục|lớp|khối|cấp|loại|vùng|từ|đến|dưới|trên)\s$/iu;
const COUNTS = /(?<![\d.,/-])\d{1,3}(?:\.\d{3})*(?=\s(?!(?:đến|tháng|năm|quý|ngày|tuổi)(?!\p{L}))\p{Ll})/gu;

/** What is counted: two words behind the digits. */
const COUNTED = /\d\s+(\p{L}+\s\p{L}+)/u;

/** How much the words of a list say that it leaves out nothing. */
type Completeness = 'announced' | 'complete' | 'open';

/**
 * Lists held against a whole that was told before them, in their own opening words, sentences or paragraphs above: `Công ty quản lý 8.416 ha. … được
 * giao cho 4 lâm trường: … 2.184 ha, …`. Wrong is said only where a slip of the keys explains it and of one whole alone. `claims`: what is judged
 * already.
 */
export function toldWholes(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const summed = numberStarts(claims.filter(({ kind }) => kind === 'sum' || kind === 'balance'));
  return passages.flatMap((passage, place) => {
    const lists = toldLists(passages, place);
    if (lists.length === 0 || saysPartsOverlap(passage.text)) return [];
    return lists.flatMap((list): Claim[] => {
      const all = isAnnounced(list.opening, list.parts.length) && list.own.length > 0;
      if (!all && list.parts.filter(({ one }) => summed.has(one.start)).length > 1) return [];
      const weighed = judged(list, wholesOf(list, passages, place));
      return weighed === undefined ? [] : [weighed.sure ? claim(weighed, source) : asWarning(claim(weighed, source))];
    });
  });
}

interface Found {
  readonly weighed: Weighed;
  readonly sure: boolean;
}

function claim({ weighed }: Found, source: SourceText): Claim {
  return claimOf(source, 'sum', wrongSum, weighed);
}

function judged(list: ToldList, wholes: readonly Quantity[]): Found | undefined {
  const parts = list.parts.map(({ one }) => one);
  if (SOME.test(list.opening) || holdsSubtotal(parts) || list.parts.some(isNameless)) return undefined;
  const all = wholes.flatMap((whole) => {
    const weighed = weighSum(whole, parts);
    return weighed === undefined ? [] : [weighed];
  });
  const announced = isAnnounced(list.opening, parts.length);
  const right = all.find(({ judgement }) => judgement.verdict === 'agrees');
  if (right !== undefined) return { weighed: right, sure: true };
  if (all.some((one) => fitsOtherwise(one, announced)) || isSummed(list)) return undefined;
  const fits = all.flatMap((weighed) => {
    const found = slippedFrom(list, weighed);
    return found === undefined ? [] : [found];
  });
  const [only, ...more] = fits;
  // The same whole may be told more than once.
  return more.every(({ weighed: { quantity } }) => only && equal(baseValue(quantity), baseValue(only.weighed.quantity)))
    ? only
    : undefined;
}

/** The list agrees with a whole, or its first parts do where nothing says how many there are. */
function fitsOtherwise({ quantity, parts, judgement }: Weighed, announced: boolean): boolean {
  if (judgement.verdict !== 'contradicts') return true;
  if (announced) return false;
  for (let until = parts.length - 1; until >= 2; until--)
    if (agreeingSum(quantity, parts.slice(0, until)) !== undefined) return true;
  return false;
}

/** The text tells itself what the parts make, as another number. */
function isSummed({ parts }: ToldList): boolean {
  const sum = parts.map(({ one }) => baseValue(one)).reduce(add, ZERO);
  return parts.some(({ passage }) => passage.quantities.some((one) => isAmount(one) && equal(baseValue(one), sum)));
}

/** `tuyến số 1, 2, 3, 12`: numbers that are names. */
function isNameless({ words }: ToldPart): boolean {
  return !/\p{L}{2}/u.test(words);
}

function holdsSubtotal(parts: readonly Quantity[]): boolean {
  const sum = parts.map((one) => baseValue(one)).reduce(add, ZERO);
  return parts.length > 2 && parts.some((one) => equal(multiply(baseValue(one), exact(2)), sum));
}

function slippedFrom(list: ToldList, weighed: Weighed): Found | undefined {
  const { parts } = list;
  const [one, other] = parts.map(({ words }) => words);
  const two =
    parts.length === 2 ? areOpposites(one ?? '', other ?? '') || stateContrast(one ?? '', other ?? '') : false;
  const complete = completenessOf(list);
  if (overlaps(list) && complete !== 'announced' && !two) return undefined;
  if (list.form === 'bare' || (list.form === 'some' && parts.length > 2))
    return isOneSwapAway(weighed) && hasDigits(weighed, 3) && !differsBy(weighed, 15)
      ? { weighed, sure: false }
      : undefined;
  if (list.form !== 'colon' && parts.length === 2) {
    if (two) return ofTwoSides(list, weighed);
    return list.form === 'frame' && isOneSwapAway(weighed) && hasDigits(weighed, 3) && !differsBy(weighed, 10)
      ? { weighed, sure: false }
      : undefined;
  }
  if (complete === 'announced' && list.own.includes(weighed.quantity) && (lacksOne(weighed) || isNearby(weighed, 3)))
    return { weighed, sure: true };
  const sorted = two && (list.own.includes(weighed.quantity) || SORTS.test(list.opening));
  if (parts.length === 2 && !sorted && complete !== 'announced')
    return isOneSwapAway(weighed) && hasDigits(weighed, 4) && !differsBy(weighed, 10)
      ? { weighed, sure: false }
      : undefined;
  if (complete !== 'open') {
    if (isOneSlipAway(weighed, 3) && !differsBy(weighed, 5)) return { weighed, sure: isOneSwapAway(weighed) };
    // Among small numbers of other paragraphs some are always near.
    const named = parts.every(({ one }) => one.noun !== '' && one.noun === weighed.quantity.noun);
    const telling = named || list.own.includes(weighed.quantity) || digitsOf(weighed.quantity).length > 2;
    return telling && isNearby(weighed) ? { weighed, sure: false } : undefined;
  }
  if (isOneSlipAway(weighed, 3) && !differsBy(weighed, 9)) return { weighed, sure: false };
  // One thing may have several faults.
  return OF_THESE.test(list.opening) && isOver(weighed) && isNearby(weighed) ? { weighed, sure: false } : undefined;
}

/** `29 em được lên lớp, 9 em phải ở lại lớp` of 36. */
function ofTwoSides(list: ToldList, weighed: Weighed): Found | undefined {
  const own = list.own.includes(weighed.quantity);
  if (list.form === 'some')
    return isOffByFew(weighed, 1) && !differsBy(weighed, 20) ? { weighed, sure: false } : undefined;
  if ((isOneSlipAway(weighed, 3) || isOneSwapAway(weighed)) && !differsBy(weighed, 5)) return { weighed, sure: own };
  if (isOver(weighed) && own && !differsBy(weighed, 8)) return { weighed, sure: false };
  const slip = isOneSlipAway(weighed, 2) || isOffByOne(weighed);
  return slip && !differsBy(weighed, 8) ? { weighed, sure: false } : undefined;
}

/** A slip of two digits, or one or two too many or too few of a few. */
function isNearby(weighed: Weighed, part = 8): boolean {
  return (isOneSlipAway(weighed, 2) || isOffByFew(weighed, 2)) && !differsBy(weighed, part);
}

function completenessOf({ opening, parts, own, form }: ToldList): Completeness {
  if (isAnnounced(opening, parts.length)) return 'announced';
  const last = parts.at(-1);
  if (last !== undefined && REST.test(last.words)) return 'complete';
  if (form === 'colon' && (SORTS.test(opening) || own.length > 0) && parts.length > 2) return 'complete';
  return 'open';
}

/** `tại 5 nông trường:` and five behind it, `từ ba nguồn:` and three. */
function isAnnounced(opening: string, many: number): boolean {
  const word = WORDS[many - 1] ?? '';
  return new RegExp(
    `(?<!\\p{L})(?:0?${many}|${word === 'năm' ? 'năm(?!\\s(?:nay|qua|học|\\d))' : word})(?:\\s\\p{L}+){1,5}\\s*(?:\\([^()]*\\))?:\\s*$`,
    'iu',
  ).test(opening);
}

/** A part was forgotten when the others were added. */
function lacksOne({ quantity, parts }: Weighed): boolean {
  return parts.some((part) => {
    const others = parts.filter((one) => one !== part);
    return others.length > 1 && agreeingSum(quantity, others) !== undefined;
  });
}

function overlaps({ parts }: ToldList): boolean {
  const names = new Set(parts.map(({ words }) => COUNTED.exec(words)?.[1] ?? ''));
  const [name = ''] = names.size === 1 ? names : [];
  return parts.some(({ words }) => mayOverlapInWords(words.replace(/\d+ tuổi/gu, '').replace(name, '')));
}

function hasDigits({ parts }: Weighed, digits: number): boolean {
  return parts.every(({ written }) => (/^[\d.,]+/u.exec(written)?.[0].replace(/\D/gu, '').length ?? 0) >= digits);
}

function isOver({ judgement }: Weighed): boolean {
  return judgement.difference.numerator < 0n;
}

function isOffByFew({ judgement, quantity }: Weighed, few: number): boolean {
  return quantity.unit === 'count' && compare(absolute(judgement.difference), exact(few)) <= 0;
}

/** Whether the sum is away from its whole by more than a so-manieth. */
function differsBy({ judgement, quantity }: Weighed, part: number): boolean {
  return compare(multiply(absolute(judgement.difference), exact(part)), quantity.readings[0].value) > 0;
}

/** The numbers that a list may be the parts of, the nearest first. */
function wholesOf(list: ToldList, passages: readonly Passage[], place: number): Quantity[] {
  const [first] = list.parts;
  const passage = passages[place];
  if (first === undefined || passage === undefined) return [];
  const own = list.own.filter((one) => mayHold({ passage, one }, list));
  if (own.length > 0) return own.slice(-1);
  if (list.form === 'some' || list.form === 'bare' || holdsUnread(list, passage)) return [];
  const wholes: Quantity[] = [];
  for (let at = place; at >= Math.max(0, place - LOOKED_BACK); at--) {
    const above = passages[at];
    if (above === undefined || (at < place && (above.heading || isSibling(above, passage)))) break;
    const listed = startsListed(passages, at);
    const told = above.quantities.filter(
      (one) =>
        !listed.has(one.start) &&
        one.end <= (at === place ? list.from : above.end) &&
        depthAt(above, one.start) === 0 &&
        mayHold({ passage: above, one }, list),
    );
    wholes.push(...told.reverse());
    if (list.form === 'frame' && wholes.length > 0) break;
  }
  return wholes.slice(0, MOST_WHOLES);
}

/** `Kết quả phân loại 36 trường:` where the 36 was taken for a name: the list has a whole of its own. */
function holdsUnread({ opening, from }: ToldList, passage: Passage): boolean {
  return [...opening.matchAll(COUNTS)].some(
    ({ index }) =>
      !NAMED.test(opening.slice(0, index)) &&
      !passage.quantities.some(({ start, end }) => start <= from + index && from + index < end),
  );
}

/** Parts of another list are no wholes. */
function startsListed(passages: readonly Passage[], place: number): Set<number> {
  const lists = toldLists(passages, place).filter(({ form, parts }) => form === 'colon' && parts.length > 2);
  return new Set(lists.flatMap(({ parts }) => parts.map(({ one }) => one.start)));
}

/** An item of the same list tells of something else. */
function isSibling(above: Passage, passage: Passage): boolean {
  return signOf(passage) !== undefined && signOf(above) === signOf(passage);
}

function mayHold(
  { passage, one }: { passage: Passage; one: Quantity },
  { form, own, parts, opening }: ToldList,
): boolean {
  if (!isAmount(one) || (one.unit === 'count' && compare(one.readings[0].value, FEW) < 0)) return false;
  if (parts.some((part) => (part.one.unit === 'count') !== (one.unit === 'count'))) return false;
  if (parts.some((part) => compare(baseValue(part.one), baseValue(one)) >= 0)) return false;
  if (OTHER.test(wordsBetween(passage, Math.max(passage.body, one.start - 60), one.start))) return false;
  // `1.148 công nhân, làm việc tại 4 phân xưởng: … 326 người`
  if (own.includes(one) && isAnnounced(opening, parts.length) && parts.length > 2 && one.unit === 'count') return true;
  const name = COUNTED.exec(wordsBetween(passage, one.start, one.end + 40))?.[1];
  if (form === 'frame' && name !== undefined && opening.includes(name)) return true;
  const thing = alike(thingOf(passage, one));
  const things = parts.map((part) => alike(thingOf(part.passage, part.one)));
  return (
    things.includes(thing) || (thing !== '' && things.every((each) => each === '' || each === 'nam' || each === 'nữ'))
  );
}

/** Children are people. */
function alike(thing: string): string {
  return /^(?:em|cháu|bé)$/u.test(thing) ? 'người' : thing;
}
