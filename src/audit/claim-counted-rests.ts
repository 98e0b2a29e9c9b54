import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { countedBy, wholeCounts } from './counted-names.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOffByOne, isOneSlipAway } from './slipped-sums.ts';
import type { Weighed } from './weighing.ts';

/** What is left, named right before its number. */
const LEFT_BEFORE = /(?<!\p{L})còn lại(?:\s+(?:là|có))?\s*$/iu;
/** The whole is told as one: `trong 21 dự án`, `tổng số 45 hồ sơ`. */
const AS_WHOLE = /(?<!\p{L})(?:trong|trên|tổng|tất cả|cả)(?:\s+(?:tổng|số|cộng))*\s*$/iu;
/** `gồm 11 nghĩa vụ …, 2 nghĩa vụ … và 7 nghĩa vụ còn lại`: a part itself. */
const IN_LIST = /(?:(?<!\p{L})(?:gồm|và)|[,;:])\s*$/iu;
/** Something else is told between, or another time. */
const BREAKS =
  /;|[.!?]\s|(?<!\p{L})(?:ngoài ra|đồng thời|vẫn|hiện còn|xuống|từ|tăng|giảm|so với|cùng kỳ|kế hoạch|chỉ tiêu|mỗi|từng|không tính)(?!\p{L})/iu;
const MOST_PARTS = 3;

/**
 * What is left of things that are counted by one word all through a sentence, held against their number: `trong 21 gói thầu đã thi công 17 gói
 * thầu, còn lại 4 gói thầu`. Only what is wrong: that it fits is known to others. `claims`: what
 * is judged already.
 */
export function countedRests(passage: Passage, claims: readonly Claim[], source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/còn lại/iu.test(passage.text)) return [];
  const sentences = sentencesOf(passage);
  return passage.quantities.flatMap((rest): Claim[] => {
    const word = countedBy(passage, rest);
    if (word === '' || !isAmount(rest) || !isLeft(passage, rest, word)) return [];
    const sentence = sentences.find(({ start, end }) => start <= rest.start && rest.start < end);
    const [whole, ...parts] = passage.quantities.filter(
      (one) =>
        one.start >= (sentence?.start ?? rest.start) &&
        one.end <= rest.start &&
        wholeCounts(passage, one) === word &&
        depthAt(passage, one.start) === depthAt(passage, rest.start),
    );
    if (whole === undefined || parts.length === 0 || parts.length > MOST_PARTS) return [];
    if (![whole, ...parts].every(isAmount) || !areOfWhole(passage, whole, parts, rest)) return [];
    const weighed = weighSum(whole, [...parts, rest]);
    if (weighed?.judgement.verdict !== 'contradicts' || !isFault(weighed)) return [];
    const claim = claimOf(source, 'balance', wrongSum, weighed);
    if (isJudged(claim, claims)) return [];
    return [isOneSlipAway(weighed, 2) || isOffByOne(weighed) ? claim : asWarning(claim)];
  });
}

function isLeft(passage: Passage, { start, digitsEnd }: Quantity, word: string): boolean {
  if (LEFT_BEFORE.test(wordsBetween(passage, start - 30, start))) return true;
  const behind = wordsBetween(passage, digitsEnd, digitsEnd + 50).toLowerCase();
  return behind.trimStart().startsWith(word) && /^(?:\s\p{L}+){1,5}?\scòn lại(?!\p{L})/u.test(behind);
}

/** The parts are less than their whole, and nothing else is told between them. */
function areOfWhole(passage: Passage, whole: Quantity, parts: readonly Quantity[], rest: Quantity): boolean {
  if (BREAKS.test(wordsBetween(passage, whole.end, rest.start))) return false;
  const lead = wordsBetween(passage, whole.start - 40, whole.start);
  if (parts.length > 1 ? !AS_WHOLE.test(lead) : IN_LIST.test(lead)) return false;
  return compare(baseValue(whole), baseValue(rest)) !== 0;
}

function isFault(weighed: Weighed): boolean {
  return isOneSlipAway(weighed, 2) || isOffByOne(weighed) || comesNear(weighed, 5 / 4, 5 / 4);
}

/** Another claim says something of two of its numbers. */
function isJudged({ numbers }: Claim, claims: readonly Claim[]): boolean {
  const own = new Set(numbers.map(({ start }) => start));
  return claims.some((one) => one.kind !== 'share' && one.numbers.filter(({ start }) => own.has(start)).length > 1);
}
