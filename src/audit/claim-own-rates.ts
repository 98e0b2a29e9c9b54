import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { markOf } from './change-marks.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { weighEither } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighOwnRate, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, isVague, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOfAnother } from './same-change.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

/** From a change to the same change once more, as a rate or as an amount. */
const AGAIN =
  /^\s*[\p{L}²³/\s]{0,30}(?:\(\s*(?:hay|tức|là|khoảng)?|[,–-]\s*(?=tương|tức|hay|bằng|[+−–-]\s*$)|\s(?=(?:tương\s+(?:đương|ứng)|tức|hay)\s))\s*(?:(?:tương\s+(?:đương|ứng)|tức|hay|bằng|với|là|mức|tỷ lệ|tỉ lệ|tăng|giảm|vượt|hụt|cao hơn|thấp hơn)\s*)*[+−–-]?\s*$/iu;
/** `, tăng 53.870 triệu đồng so với 31/12/2023, tốc độ tăng 10,1%`: between the two stands what the change is measured from. */
const AGAIN_COMPARED =
  /^\s*[\p{L}\s]{0,20}so với\s+(?=cùng|năm|đầu|cuối|quý|tháng|kỳ|ngày|thời điểm|\d{1,2}\/)[\p{L}\d\s/]{3,40}?\s*[,(]\s*(?:(?:tương\s+(?:đương|ứng)|tức|hay|với|là|mức|tốc độ|t[ỷỉ] lệ|tăng trưởng|tăng|giảm)\s*)+$/iu;
/** Words that leave no doubt that the rate is of the number before. */
const RATE_OF_GROWTH = /(?<!\p{L})(?:tốc độ|t[ỷỉ] lệ)\s+(?:tăng|giảm)(?:\s+trưởng)?(?:\s+(?:là|đạt))?\s*$/iu;
/** From the number now to its change. */
const MOVES =
  /^(?!.*(?<!\p{L})(?:và|còn|mà|nhưng|trong khi)(?!\p{L}))[^.,;:()\d]{0,90}?(?:[,(]|\s[–-]|[–-]\s)?\s*(?:(?:đã|cũng|lại|tiếp tục|ước)\s+)*(?:tăng|giảm|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?:\s+(?:thêm|được|nhẹ|mạnh|khá|là|tương ứng))*\s*[+−–-]?\s*$/iu;
/** Between the number now and its change may stand how much of the plan it is. */
const OF_PLAN =
  /^\s*(?:so với\s+)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|KH|DT|nghị quyết)(?!\p{L})[^.;:()\d]{0,30}[,;)]\s*(?:tăng|giảm|vượt|hụt)(?:\s+thêm)?\s*$/iu;
/** From the change to the number now that stands behind it. */
const BECOMES =
  /^\s*[\p{L}²³/\s]{0,15}\)?\s*(?:so với[^.;,()]{0,40})?\s*,?\s*(?:và\s+)?(?:lên|xuống|còn|đạt|chỉ còn|nâng lên)(?:\s+(?:còn|mức|thành|tới|đến|lại|tổng số|ở mức))*\s*$/iu;
const COMPARED = /(?<!\p{L})(?:so với|cùng kỳ|năm trước|kế hoạch|dự toán|chỉ tiêu|tổng)(?!\p{L})/iu;

/** `tăng 25% so với cùng kỳ (3,85 tỷ đồng)`: the bracket holds what was before. */
const COMPARED_WITH = /(?<!\p{L})(?:so|cùng kỳ|năm trước|kế hoạch|dự toán|chỉ tiêu)(?!\p{L})[^()]*\(\s*$/iu;
/** `tăng 8,6% (431 doanh nghiệp cùng kỳ)`, `(412 vụ năm 2023)`. */
const BEFORE_IN_BRACKET =
  /^[^().,;\d]{0,30}(?<!\p{L})(?:cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái|\d))[^().,;]{0,20}\)/iu;
/** So many numbers back stands what changed, with those of asides. */
const ASIDES = 6;

/** A change told twice, beside the number that it led to. */
interface Twice {
  readonly rate: Quantity;
  readonly change: Quantity;
  readonly falls: boolean;
  /** `tốc độ tăng`: it is of the number before by its own words. */
  readonly named: boolean;
  /** Where the two of them begin and end, by their places among the passage's numbers. */
  readonly first: number;
}

/**
 * `13.353 con, tăng 13,50% (tương đương tăng 1.588 con) so với cùng kỳ`, `giảm 117 hộ (5,2%), còn 2.133 hộ`: the number before, that nobody tells,
 * is worked out of the number now. `judged`: where numbers begin of which something is said already.
 */
export function ownRateClaims(passage: Passage, source: SourceText, judged: ReadonlySet<number>): Claim[] {
  if (passage.quantities.length < 3 || !passage.text.includes('%')) return [];
  return passage.quantities.flatMap((_, index): Claim[] => {
    const twice = toldTwice(passage, index);
    if (twice === undefined || judged.has(twice.rate.start) || judged.has(twice.change.start)) return [];
    const all = [nowBehind(passage, twice), nowBefore(passage, twice)].flatMap((now) => now ?? []);
    return judgedOf(twice, all, source);
  });
}

function judgedOf({ rate, change, falls, named }: Twice, all: readonly Quantity[], source: SourceText): Claim[] {
  const told = all.flatMap((now) => weighOwnRate(rate, change, now, falls) ?? []);
  const agreeing = told.find(fits);
  if (agreeing !== undefined) return [claimOf(source, 'difference', wrongDifference, agreeing)];
  // `18 cơ sở, tăng 20% (15 cơ sở)`: the bracket holds what was before.
  if (all.some((now) => fits(weighEither(rate, now, change, falls)))) return [];
  const [weighed, now] = [told[0], all[0]];
  if (weighed === undefined || now === undefined) return [];
  // `kế hoạch 500 ha, vượt 25 ha (5%)`: the number before the change was the base itself.
  const ofNow = fits(weighShare(rate, change, now));
  if (ofNow && now.start < change.start && !named) return [];
  const again = ([a, b, c]: readonly Quantity[]) => a && b && c && weighOwnRate(a, b, c, falls);
  const slipped = isRepairedByOneSlip([rate, change, now], 2, again);
  const claim = claimOf(source, 'difference', wrongDifference, weighed);
  return [slipped && !ofNow ? claim : asWarning(claim)];
}

function fits(weighed: Weighed | undefined): boolean {
  const verdict = weighed?.judgement.verdict;
  return verdict === 'agrees' || verdict === 'within-rounding' || verdict === 'truncated';
}

/** The words between two places, with `m²` for `m2`. */
function between(passage: Passage, start: number, end: number): string {
  return wordsBetween(passage, start, end).replace(/(?<!\p{L})(k?m)[23](?!\d)/gu, '$1²');
}

function toldTwice(passage: Passage, first: number): Twice | undefined {
  const [one, other] = [passage.quantities[first], passage.quantities[first + 1]];
  if (one === undefined || other === undefined || (one.unit === 'percent') === (other.unit === 'percent'))
    return undefined;
  const falls = moveAt(passage, first)?.falls;
  const gap = between(passage, one.end, other.start);
  if (falls === undefined || COMPARED_WITH.test(gap) || !(AGAIN.test(gap) || AGAIN_COMPARED.test(gap)))
    return undefined;
  if (BEFORE_IN_BRACKET.test(wordsBetween(passage, other.digitsEnd, other.digitsEnd + 60)) && gap.includes('('))
    return undefined;
  const [rate, change] = one.unit === 'percent' ? [one, other] : [other, one];
  return rate.approximate || !isTold(change) || isOfAnother(passage, rate)
    ? undefined
    : { rate, change, falls, named: RATE_OF_GROWTH.test(gap), first };
}

/** The number right before the change, of the same thing; what stands in brackets between is an aside. */
function nowBefore(passage: Passage, twice: Twice): Quantity | undefined {
  const { first } = twice;
  const told = passage.quantities[first];
  if (told === undefined) return undefined;
  const [last, second] = passage.quantities
    .slice(Math.max(0, first - ASIDES), first)
    .filter((one) => depthAt(passage, one.start) <= depthAt(passage, told.start))
    .reverse();
  if (last === undefined) return undefined;
  const beyond = last.unit === 'percent' && second !== undefined;
  const now = beyond ? second : last;
  const [behindNow, behindLast] = [now, last].map(({ end }) => withoutAsides(between(passage, end, told.start))) as [
    string,
    string,
  ];
  const leads = beyond
    ? OF_PLAN.test(behindLast) && !/[.;]\s/u.test(between(passage, now.end, last.start))
    : MOVES.test(behindNow) && !COMPARED.test(behindNow);
  return leads && isNow(passage, now, twice.change) ? now : undefined;
}

function withoutAsides(words: string): string {
  return words.replace(/\([^()%]*\)/gu, ' ').replace(/\s+(?=,)/gu, '');
}

function nowBehind(passage: Passage, { change, first }: Twice): Quantity | undefined {
  const [told, again, now] = passage.quantities.slice(first, first + 3);
  if (told === undefined || again === undefined || now === undefined) return undefined;
  const words = between(passage, again.end, now.start);
  // `tăng 10,3% (86.831 lên 95.805)`: the bracket holds what was before, too.
  if (!words.includes(')') && wordsBetween(passage, told.end, again.start).includes('(')) return undefined;
  return BECOMES.test(words) && isNow(passage, now, change) ? now : undefined;
}

/** Of `ước đạt 12.871 m³` changes are told as of any number. */
function isTold(one: Quantity): boolean {
  return isAmount(isVague(one) ? one : { ...one, approximate: false });
}

function isNow(passage: Passage, now: Quantity, change: Quantity): boolean {
  if (!isTold(now) || (now.unit === 'count') !== (change.unit === 'count')) return false;
  if (compare(baseValue(now), baseValue(change)) <= 0) return false;
  if (moveAt(passage, passage.quantities.indexOf(now)) !== undefined) return false;
  const { past, set } = markOf(passage, now);
  const [a, b] = [thingOf(passage, now), thingOf(passage, change)];
  return !past && !set && (a === '' || b === '' || a === b);
}
