import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { countsSibling, isOfVotes } from './claim-shares.ts';
import { sentenceAt } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { isFarFromAll } from './far-shares.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { baseBehind } from './odd-shares.ts';
import { leadOf } from './open-pairs.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { OTHER_BASE_AFTER, OWN_BASE_AFTER } from './share-words.ts';
import { isOfPlan, isSlippedShare, type ToldShare, toldShares } from './told-shares.ts';
import { fitsRounded } from './tried-shares.ts';
import type { Weighed } from './weighing.ts';

/** Right before a number: what follows is out of so many. */
const OUT_OF = /(?:^|[\s,;(])(?:trong|trên)\s+(?:tổng\s+)?(?:cộng\s+)?số\s*$/iu;
const EXAMINED =
  /(?<!\p{L})(?:khảo sát|phỏng vấn|thăm dò|lấy ý kiến|lấy mẫu|kiểm tra|thanh tra|rà soát|thẩm định|đánh giá|xếp loại|phân loại)(?!\p{L})[^.;,()\d]{0,80}$/iu;
/** `Tuần này, trong 17 chuyên gia tham gia khảo sát`. */
const IN = /(?:^|[,.]\s+)trong\s+$/iu;
/** What stands for any of those that were asked or looked at. */
const GENERIC = /^(?:|người|ý kiến|đơn vị|phieu|em|mau)$/u;
const AMONG = /(?<!\p{L})trong đó(?!\p{L})/giu;
/** Between the whole and its part something else may be begun. */
const GOES_ELSEWHERE = /[;]|(?<!\p{L})(?:trong đó|trong số|riêng|ngoài ra|còn lại)(?!\p{L})/iu;
/** `dự đoán giá tăng`, `hài lòng`: what the part did, not what the share is of. */
const DID =
  /^\s*(?:cho rằng|cho biết|cho là|dự đoán|dự báo|nhận định|kỳ vọng|hài lòng|đánh giá|trả lời|đồng ý|tán thành|không|chưa|đã)(?!\p{L})/iu;
const MOVED = /(?<!\p{L})(?:lên|xuống|còn|từ|đến)(?:\s+(?:là|có|lại))*\s*$/iu;

/** A share with what it is of by the structure of its sentence. */
interface Among extends ToldShare {
  readonly whole: Quantity;
  /** The words before the whole say that the parts are out of it. */
  readonly opened: boolean;
}

/**
 * Shares out of a number that their sentence opens with: `Trong số 1.141 người trả lời, 34% (373 người) …`, `Khảo sát 140 hộ, có 112 hộ (85%) hài lòng`,
 * `4.057 doanh nghiệp giải thể, trong đó 3.745 doanh nghiệp có vốn dưới 10 tỷ đồng, chiếm 93,2%`. Wrong is said of two numbers of one thing, else of what
 * was mistyped. `known`: where rates begin that are judged already.
 */
export function sharesAmong(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage) => {
    if (!passage.text.includes('%')) return [];
    return toldShares(passage).flatMap((one): Claim[] => {
      if (known.has(one.rate.start)) return [];
      const among = openedBefore(passage, one);
      const weighed = among && weighShare(one.rate, one.part, among.whole);
      return among === undefined || weighed === undefined ? [] : judged(passage, among, weighed, source);
    });
  });
}

function judged(passage: Passage, among: Among, weighed: Weighed, source: SourceText): Claim[] {
  const claim = claimOf(source, 'share', wrongShare, weighed);
  const { verdict } = weighed.judgement;
  if (verdict === 'agrees') return [claim];
  if (verdict !== 'contradicts' || fitsRounded(weighed)) return [];
  if (countsSibling(passage, weighed) || isOfVotes(passage, weighed)) return [];
  if (isSure(passage, among) && !isFarFromAll(weighed)) return [claim];
  return isSlippedShare(weighed) ? [asWarning(claim)] : [];
}

/** Both count one thing, and nothing is said of another base. */
function isSure(passage: Passage, { rate, part, whole, opened }: Among): boolean {
  if (compare(baseValue(part), baseValue(whole)) > 0 || (part.start < rate.start && hasShare(passage, whole)))
    return false;
  if (baseBehind(passage, rate) !== '' && !DID.test(wordsBetween(passage, rate.end, rate.end + 20))) return false;
  // Money is told beside its plan: `thanh toán 641 tỷ đồng, trong đó vốn năm nay 584 tỷ đồng (đạt 67%)`.
  if (part.unit !== 'count') return /chiếm[^,;.]*$/iu.test(wordsBetween(passage, part.end, rate.start));
  const thing = thingOf(passage, part);
  return opened
    ? thing === thingOf(passage, whole) || GENERIC.test(thing)
    : thing !== '' && thing === thingOf(passage, whole);
}

/** `8.711 doanh nghiệp, chiếm 13%; trong đó 4.014 doanh nghiệp, chiếm 6%`: both may be of a base outside. */
function hasShare(passage: Passage, whole: Quantity): boolean {
  const next = passage.quantities[passage.quantities.indexOf(whole) + 1];
  return next?.unit === 'percent' && changeAt(passage, next) === undefined && next.start > whole.end;
}

function openedBefore(passage: Passage, one: ToldShare): Among | undefined {
  const { rate, part } = one;
  const first = Math.min(part.start, rate.start);
  const sentence = sentenceAt(passage, first);
  if (sentence === undefined || OUT_OF.test(leadOf(passage, part)) || MOVED.test(leadOf(passage, part)))
    return undefined;
  const after = wordsBetween(passage, rate.end, rate.end + 60);
  if (OTHER_BASE_AFTER.test(after) || OWN_BASE_AFTER.test(after) || isOfPlan(after)) return undefined;
  const before = passage.quantities.filter(
    (other) => sentence.start <= other.start && other.end <= first && mayBeWhole(passage, other, part, first),
  );
  const opening = before.findLast((other) => opens(passage, other, first));
  if (opening !== undefined) return { ...one, whole: opening, opened: true };
  const whole = inOwnBracket(passage, part, before) ?? onlyBeforeAmong(passage, sentence.start, first, before);
  return whole && { ...one, whole, opened: false };
}

/** `trong số 16 chuyên gia, trong đó có 11 người`: the list may be opened twice. */
function opens(passage: Passage, whole: Quantity, first: number): boolean {
  const lead = leadOf(passage, whole).replace(/\([^()]*\)/gu, '');
  if (!OUT_OF.test(lead) && !EXAMINED.test(lead) && !IN.test(lead)) return false;
  const between = wordsBetween(passage, whole.end, first).replace(/^[^;\d]*?,\s*trong đó(?!\p{L})/iu, '');
  return !GOES_ELSEWHERE.test(between);
}

function mayBeWhole(passage: Passage, whole: Quantity, part: Quantity, first: number): boolean {
  if (!isAmount(whole) || whole === part || (whole.unit === 'count') !== (part.unit === 'count')) return false;
  if (whole.noun === 'thời gian' || changeAt(passage, whole) !== undefined) return false;
  if (MOVED.test(leadOf(passage, whole))) return false;
  return !leavesBracket(wordsBetween(passage, whole.end, first));
}

/** `5.180 thí sinh dự thi (4.119 thí sinh dân tộc thiểu số, chiếm 80%)`. */
function inOwnBracket(passage: Passage, part: Quantity, before: readonly Quantity[]): Quantity | undefined {
  const whole = before.findLast(({ end }) => end <= part.start);
  if (whole === undefined || part.start < whole.end) return undefined;
  return /^[^.;,()\d%]{1,50}\((?:trong đó\s+)?(?:có\s+)?$/iu.test(wordsBetween(passage, whole.digitsEnd, part.start))
    ? whole
    : undefined;
}

/** The only number before a `trong đó`, behind which the part comes first. */
function onlyBeforeAmong(
  passage: Passage,
  start: number,
  first: number,
  before: readonly Quantity[],
): Quantity | undefined {
  const [opening, ...more] = [...wordsBetween(passage, start, first).matchAll(AMONG)];
  if (opening === undefined || more.length > 0) return undefined;
  const at = start + opening.index;
  const [only, ...others] = before;
  if (only === undefined || others.length > 0 || only.end > at) return undefined;
  return /;/u.test(wordsBetween(passage, at, first)) ? undefined : only;
}
