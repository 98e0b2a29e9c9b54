import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { isReachedGoal } from './asked-for.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { leadsToBase, OTHER_REFERENCE, SAME_MOVE } from './compared-base.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighChange } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { oncePerNumber } from './once-per-number.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

const CHANGES =
  /(?:^|[^\p{L}])(?<!giá trị gia )(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt)(?:\s+(?:thêm|được|đi|là|tương ứng|mạnh|nhẹ|sâu|nhanh|khá|đáng kể))*\s*$/iu;
/** `cao hơn chỉ tiêu pháp lệnh năm 2023 là 200 tỷ đồng`. */
const THAN_THING = /(?<!\p{L})((?:cao|thấp|nhiều|ít) hơn)(?:\s+\p{L}+){1,8}(?:\s+(?:19|20)\d{2})?\s+(?:là|tới)\s*$/iu;
/** `vượt dự toán 28,4 tỷ đồng` */
const BEYOND = /(?<!\p{L})(vượt)\s+(?:dự toán|kế hoạch|chỉ tiêu)(?:\s+\p{L}+){0,2}\s*$/iu;
/** `giảm 1,4 lần`, `tăng 5,48% mỗi năm`: no difference of the two numbers beside it. */
const OF_ANOTHER_KIND = /^\s*(?:lần|(?:mỗi|một|hằng|hàng|từng|bình quân|\/)\s*(?:năm|tháng|quý|ngày))(?!\p{L})/iu;
const TURNS = /(?<!\p{L})(?:và|song|nhưng|còn|mà|trong khi)(?!\p{L})/iu;
/** Behind the change: it is compared. */
const COMPARED =
  /^\s*(?:[\p{L}]+\s+){0,2}(?:so\s+(?:với|(?=cùng))|(?=cùng kỳ|kỳ trước|năm trước|quý trước|tháng trước))/iu;

/**
 * `1.091 hồ sơ, tăng 100 hồ sơ so với cùng kỳ (991 hồ sơ)`; `từ 991 lên 1.091, tăng 10,09%`. A change in percent between two
 * percentages may be meant in points or as a rate: either will do.
 */
export function differenceClaims(passage: Passage, source: SourceText): Claim[] {
  return passage.quantities.flatMap((change, index): Claim[] => {
    const word = changeAt(passage, change);
    if (word === undefined) return [];
    const falls = /giảm|thấp|ít/iu.test(word);
    const pair = pairBeside(passage, index);
    if (pair === undefined) return [];
    const { now, before } = pair;
    const weighed = weighEither(change, now, before, falls) ?? wrongWay(passage, change, pair, falls);
    return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
  });
}

/** `từ 12 lên 9 vụ (tăng 33,3%)`: the numbers go the other way than the word says. Where another thing comes between, it may be of that. */
function wrongWay(passage: Passage, change: Quantity, { now, before }: Pair, falls: boolean): Weighed | undefined {
  const between = wordsBetween(passage, Math.min(now.end, change.end), Math.max(now.start, change.start));
  if (TURNS.test(between)) return undefined;
  if (change.unit === 'percent')
    return weighChange(change, now, before, now.unit === 'percent' ? 'difference' : 'rate', falls);
  const measured = now.unit === 'percent' ? change.unit === 'percentage-point' : comparable(change, now);
  return measured ? weighChange(change, now, before, 'difference', falls) : undefined;
}

/** The word that makes a number a change: `tăng`, `giảm`, `vượt` right before it. */
export const changeAt = oncePerNumber((passage, change): string | undefined => {
  if (change.approximate || change.half !== undefined) return undefined;
  if (OF_ANOTHER_KIND.test(wordsBetween(passage, change.end, change.end + 24))) return undefined;
  const before = wordsBetween(passage, Math.max(passage.body, change.start - 80), change.start);
  const word =
    CHANGES.exec(before.slice(-40)) ??
    THAN_THING.exec(before) ??
    (change.unit === 'percent' ? null : BEYOND.exec(before));
  return word === null || isReachedGoal(passage, change) ? undefined : word[1];
});

/** The two numbers of a change that stand beside it. */
export function pairBeside(passage: Passage, index: number): Pair | undefined {
  return comparedBehind(passage, index) ?? movedFromTo(passage, index) ?? movedBehind(passage, index);
}

interface Pair {
  readonly now: Quantity;
  readonly before: Quantity;
}

/** The number now stands before the change, the one it is compared with behind `so với`. */
function comparedBehind(passage: Passage, index: number): Pair | undefined {
  const [change, before] = [passage.quantities[index], passage.quantities[index + 1]];
  const now =
    before &&
    change &&
    passage.quantities
      .slice(Math.max(0, index - 4), index)
      .findLast(
        (one) =>
          comparable(before, one) &&
          isForEach(passage, one) === isForEach(passage, before) &&
          isSameThing(passage, before, one) &&
          changeAt(passage, one) === undefined &&
          !isOfSoMany(passage, one) &&
          !leavesBracket(wordsBetween(passage, one.end, change.start)),
      );
  if (change === undefined || before === undefined || now === undefined || now.approximate || now.half !== undefined)
    return undefined;
  const lead = wordsBetween(passage, now.end, change.start);
  if (lead.length > 110 || /[.;]\s/.test(lead)) return undefined;
  const gap = wordsBetween(passage, change.end, before.start);
  const compared = COMPARED.exec(gap)?.[0];
  return compared !== undefined && gap.length < 110 && leadsToBase(gap.slice(compared.length))
    ? { now, before }
    : undefined;
}

/** `112,5 bé trai/100 bé gái`, `14 giường/1.000 dân`: for how many it is. */
function isOfSoMany(passage: Passage, { start, half }: Quantity): boolean {
  return half === undefined && /\p{L}\s?\/\s?$/u.test(wordsBetween(passage, start - 20, start));
}

/** `bình quân 33,2 học sinh/lớp` */
function isForEach(passage: Passage, { digitsEnd }: Quantity): boolean {
  return /^\s*(?:\p{L}+\s+){0,2}\p{L}+\s?\/\s?\p{L}/u.test(wordsBetween(passage, digitsEnd, digitsEnd + 40));
}

/** `71 tổ với 426 thành viên, tăng 19 tổ so với cuối năm (52 tổ)`: what neither list of nouns knows has to have one word. */
function isSameThing(passage: Passage, a: Quantity, b: Quantity): boolean {
  const [one, other] = [thingOf(passage, a), thingOf(passage, b)];
  return one === '' || other === '' || one === other;
}

/** `tăng từ 991 lên 1.091 (tăng 100)`, `từ 991 lên 1.091, tăng 10,09%`. */
function movedFromTo(passage: Passage, index: number): Pair | undefined {
  const [before, now, change] = [
    passage.quantities[index - 2],
    passage.quantities[index - 1],
    passage.quantities[index],
  ];
  if (before === undefined || now === undefined || change === undefined || !comparable(before, now)) return undefined;
  const from = wordsBetween(passage, Math.max(passage.body, before.start - 45), before.start);
  const between = wordsBetween(passage, before.end, now.start);
  const behind = wordsBetween(passage, now.end, change.start);
  const moved =
    /(?:^|\s)từ\s+(?:mức\s+)?$/iu.test(from) &&
    // `từ 8% đến 10%` is a range unless something moves.
    (/lên|xuống|còn|thành/iu.test(between) || /(?:tăng|giảm|nâng|hạ|rút)[^.;,]{0,30}từ\s+(?:mức\s+)?$/iu.test(from)) &&
    /^[^.;]{0,60}(?:lên|xuống|còn|đến|thành)(?:\s+(?:còn|tới|mức(?:\s(?:trần|sàn|cao nhất|thấp nhất))?))?\s*$/iu.test(
      between,
    );
  return moved && SAME_MOVE.test(behind) && !isMeasuredOtherwise(passage, change) ? { now, before } : undefined;
}

/** `giảm 40 đơn vị, từ 512 đơn vị xuống còn 472 đơn vị`: the two numbers behind the change. */
function movedBehind(passage: Passage, index: number): Pair | undefined {
  const [change, before, now] = passage.quantities.slice(index, index + 3);
  if (change === undefined || before === undefined || now === undefined || !comparable(before, now)) return undefined;
  if (change.unit === 'count' ? !comparable(change, now) : false) return undefined;
  const lead = wordsBetween(passage, change.end, before.start);
  const between = wordsBetween(passage, before.end, now.start);
  return !isMeasuredOtherwise(passage, change) &&
    /^[^.;\d]{0,60}[,(]\s*từ\s+(?:mức\s+)?$/iu.test(lead) &&
    /^[^.;\d]{0,40}(?:lên|xuống|còn|đến|thành)(?:\s+(?:còn|mức))?\s*$/iu.test(between)
    ? { now, before }
    : undefined;
}

/** `từ 39.800 lên 40.700 đồng, tăng 2,78% so với tham chiếu`: the base is neither of the two. */
function isMeasuredOtherwise(passage: Passage, change: Quantity): boolean {
  return OTHER_REFERENCE.test(wordsBetween(passage, change.end, change.end + 60));
}

/** Whether one may have become the other. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.approximate || b.approximate || a.half !== undefined || b.half !== undefined) return false;
  if (a.perUnit !== b.perUnit) return false;
  if (a.unit === 'count' || b.unit === 'count') return a.unit === b.unit && mayAdd(a.noun, b.noun);
  return (a.unit === 'percent') === (b.unit === 'percent');
}

/** A change in the unit of both, in points or as a rate, whichever fits. Undefined where the words and the numbers part ways. */
export function weighEither(change: Quantity, now: Quantity, before: Quantity, falls: boolean): Weighed | undefined {
  // `giảm` beside a number that rose is a fault of words, which may be about something else.
  const order = compare(baseValue(now), baseValue(before));
  if (falls ? order > 0 : order < 0) return undefined;
  const inPercent = change.unit === 'percent' || change.unit === 'percentage-point';
  const ratesCompared = now.unit === 'percent';
  if (!inPercent) {
    if (ratesCompared || (change.unit === 'count') !== (now.unit === 'count')) return undefined;
    return weighChange(change, now, before, 'difference', falls);
  }
  if (!ratesCompared) return change.unit === 'percent' ? weighChange(change, now, before, 'rate', falls) : undefined;
  const points = weighChange(change, now, before, 'difference', falls);
  if (points?.judgement.verdict !== 'contradicts' || change.unit === 'percentage-point') return points;
  const rate = weighChange(change, now, before, 'rate', falls);
  return rate?.judgement.verdict === 'contradicts' ? points : rate;
}
