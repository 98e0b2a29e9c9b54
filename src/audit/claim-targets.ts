import { found } from '../findings/finding.ts';
import { compare, subtract } from '../numbers/exact.ts';
import { formatExactly } from '../numbers/format.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import type { Stretch } from './audit-document.ts';
import { agreeing, wrongDifference, wrongTarget } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { weighEither } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { claimOf } from './judge-claim.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';

const GOAL = '(?:chỉ tiêu|mục tiêu|kế hoạch|yêu cầu)';
/** Before a number: it is what was set. `vượt chỉ tiêu 15%` may be the target or what is beyond it. */
const NAMES_TARGET = new RegExp(`${GOAL}[^.;%\\d]{0,45}$`, 'iu');
const MAY_BE_EXCESS = new RegExp(`(?:vượt|thấp hơn|cao hơn)(?:\\s+\\p{L}+){0,2}\\s+${GOAL}[^.;%\\d]{0,45}$`, 'iu');
const NAMES_RESULT = /(?:đạt|thực hiện|kết quả|hiện là|đến nay là)[^.;%\d]{0,40}$/iu;
/** `đạt yêu cầu 187 cơ sở, không đạt 27 cơ sở`: so many did, and so many didn't. */
const COUNTED_BY_RESULT = /đạt\s+(?:yêu cầu|chuẩn yêu cầu)\s*:?\s*$|(?:không|chưa)\s+đạt(?:\s+\p{L}+){0,3}\s*:?\s*$/iu;
const RATE = /^[^.;%\d()]{0,30}(?:,|=|\s(?:bằng|đạt))\s*(?:tỷ lệ\s+)?$/iu;
/** `58,7% (chỉ tiêu 60%)`, `91,2%/chỉ tiêu 80%`: right before its target. */
const IS_HELD_AGAINST = new RegExp(
  `^\\s*(?:[(/]\\s*|(?:so với|trên)\\s+)${GOAL}(?:\\s+(?:là|đề ra|giao|năm))*\\s*:?\\s*$`,
  'iu',
);
/** The conclusion alone, right behind the numbers. */
const BARE = /^\s*\)?\s*[,;–-]\s*((?:(không|chưa)\s+)?đạt)(?=\s*(?:[.;,]|$))/iu;
const FAILED = new RegExp(
  `(?:chưa|không)\\s+(?:hoàn thành|đạt|đáp ứng|vượt)(?:\\s+(?:được|so với))*\\s+${GOAL}|thấp hơn(?:\\s+so với)?\\s+${GOAL}`,
  'iu',
);
const MET = new RegExp(
  `(?<!(?:chưa|không|phấn đấu|để|cần|sẽ)\\s)(?:(?:đạt(?:\\s+(?:và|,))?\\s+)?vượt(?:\\s+mức)?|(?:đã\\s+)?hoàn thành|đạt)(?:\\s+so với)?\\s+${GOAL}`,
  'iu',
);
/** Here less is better, or the words set the goal for later. */
export const LESS_IS_BETTER =
  /≤|<|tối đa|không quá|dưới|giảm|hộ nghèo|(?:quá|trễ|chậm) hạn|tử vong|suy dinh dưỡng|mắc|bỏ học|vi phạm|tai nạn|sinh con thứ|phấn đấu/iu;

/** Results against their targets: `đạt 45% (chỉ tiêu ≥ 50%), vượt chỉ tiêu`; `đạt 88,6%/chỉ tiêu 80%, vượt 8,6%`. */
export function targetClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 2 || !/chỉ tiêu|mục tiêu|kế hoạch|yêu cầu/iu.test(passage.text)) return [];
  return sentencesOf(passage).flatMap((sentence) => claimsIn(passage, sentence, source));
}

function claimsIn(passage: Passage, sentence: Stretch, source: SourceText): Claim[] {
  const numbers = passage.quantities.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  const words = wordsBetween(passage, sentence.start, sentence.end);
  if (numbers.length < 2) return [];
  const targets = numbers.filter((one) => {
    const before = lead(passage, sentence, numbers, one);
    // `thấp hơn chỉ tiêu 9,9 điểm phần trăm`: how far from it
    if (one.unit === 'percentage-point' && MAY_BE_EXCESS.test(before)) return false;
    if (one.unit === 'count' && COUNTED_BY_RESULT.test(before)) return false;
    return NAMES_TARGET.test(before) && !leavesBracket(before);
  });
  const [target, ...others] = targets;
  if (target === undefined) return [];
  if (others.length > 0) return partsOf(sentence, words).flatMap((part) => claimsIn(passage, part, source));
  if (LESS_IS_BETTER.test(words)) return [];
  const results = numbers.filter(
    (one) =>
      one !== target &&
      !one.approximate &&
      one.half === undefined &&
      one.unit === target.unit &&
      (one.unit === 'percent' || (one.noun !== '' && one.noun === target.noun)) &&
      !(one.unit === 'count' && COUNTED_BY_RESULT.test(lead(passage, sentence, numbers, one))) &&
      (NAMES_RESULT.test(lead(passage, sentence, numbers, one)) ||
        isRateOfResult(passage, numbers, one) ||
        IS_HELD_AGAINST.test(one.end <= target.start ? wordsBetween(passage, one.end, target.start) : '')),
  );
  const [result, ...more] = results;
  if (result === undefined || more.length > 0) return [];
  return [
    ...verdictClaim(passage, sentence, numbers, { result, target }, source),
    ...excessClaim(passage, numbers, { result, target }, source),
  ];
}

/** `tỉnh đạt 79,7%/mục tiêu 80%; huyện đạt 61,4%/mục tiêu 60%`: between the semicolons each has its own target. */
function partsOf({ start }: Stretch, words: string): Stretch[] {
  const parts = [...words.matchAll(/[^;]+/gu)].map(({ index, 0: part }) => ({
    start: start + index,
    end: start + index + part.length,
  }));
  return parts.length > 1 ? parts : [];
}

/** Behind the excess: it is beyond something else. */
const OTHER_TIME = /^[^,;.\d]{0,20}(?:so với\s+)?(?:cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|\d))/iu;

export interface Pair {
  readonly result: Quantity;
  readonly target: Quantity;
}

/** `thực hiện 401.226/514.390 hồ sơ, bằng 78,0%`: the rate of a fraction is the result as well. */
function isRateOfResult(passage: Passage, numbers: readonly Quantity[], one: Quantity): boolean {
  const before = numbers[numbers.indexOf(one) - 1];
  return before?.half === 'denominator' && RATE.test(wordsBetween(passage, before.end, one.start));
}

/** The words between a number and the number before it. */
function lead(passage: Passage, sentence: Stretch, numbers: readonly Quantity[], one: Quantity): string {
  const before = numbers[numbers.indexOf(one) - 1];
  return wordsBetween(passage, before?.end ?? sentence.start, one.start);
}

/** What the sentence says of it: met or not. */
function verdictClaim(
  passage: Passage,
  sentence: Stretch,
  numbers: readonly Quantity[],
  { result, target }: Pair,
  source: SourceText,
): Claim[] {
  const words = wordsBetween(passage, sentence.start, sentence.end);
  const failed = FAILED.exec(words);
  const met = failed === null ? MET.exec(words) : null;
  const told = failed ?? met;
  if (told === null) return bareVerdict(passage, sentence, { result, target }, source);
  if (failed !== null && MET.test(words.replace(FAILED, ''))) return [];
  const reaches = compare(baseValue(result), baseValue(target)) >= 0;
  const right = met !== null ? reaches : !reaches;
  if (!right && MAY_BE_EXCESS.test(lead(passage, sentence, numbers, target))) return [];
  const start = sentence.start + told.index;
  return [conclusionClaim({ start, end: start + told[0].length }, { result, target }, right, source)];
}

/** `61/66 chế độ, 92,4%; đạt`, `91,2%/chỉ tiêu 80%, không đạt`. */
function bareVerdict(passage: Passage, sentence: Stretch, { result, target }: Pair, source: SourceText): Claim[] {
  const end = Math.max(result.end, target.end);
  const [all, told = '', not] = BARE.exec(wordsBetween(passage, end, sentence.end)) ?? [];
  if (all === undefined) return [];
  const start = end + all.length - told.length;
  const reaches = compare(baseValue(result), baseValue(target)) >= 0;
  return [
    conclusionClaim({ start, end: start + told.length }, { result, target }, reaches === (not === undefined), source),
  ];
}

/** What the words `at` conclude from a result and its target. */
export function conclusionClaim(at: Stretch, { result, target }: Pair, right: boolean, source: SourceText): Claim {
  const written = source.text.slice(at.start, at.end).replace(/\s+/g, ' ');
  const reaches = compare(baseValue(result), baseValue(target)) >= 0;
  const difference = formatExactly(subtract(result.readings[0].value, target.readings[0].value));
  const shortfall = /vượt/iu.test(written) ? 'chưa đạt, không vượt chỉ tiêu' : 'chưa đạt chỉ tiêu';
  const args = {
    written,
    arithmetic: `${result.written} − ${target.written}`,
    computed: `${difference}${result.unit === 'percent' ? ' điểm phần trăm' : ''}`,
    right: right ? written : reaches ? 'đạt chỉ tiêu' : shortfall,
  };
  const related = [result, target].map((one) => ({
    at: span(source, one.start, one.end),
    label: { vi: one.written, en: one.written },
  }));
  return {
    kind: 'difference',
    at: result,
    numbers: [result, target],
    verdict: right ? 'agrees' : 'contradicts',
    compared: true,
    arithmetic: args.arithmetic,
    finding: found(right ? agreeing : wrongTarget, span(source, at.start, at.end), args, { related }),
  };
}

/** `đạt 88,6%/chỉ tiêu 80%, vượt 8,6%`: how far beyond. */
function excessClaim(
  passage: Passage,
  numbers: readonly Quantity[],
  { result, target }: Pair,
  source: SourceText,
): Claim[] {
  const last = Math.max(result.end, target.end);
  const excess = numbers.find(({ start }) => start >= last);
  if (excess === undefined || excess.approximate || excess.half !== undefined) return [];
  const between = wordsBetween(passage, Math.min(result.end, target.end), Math.max(result.start, target.start));
  // `vượt kế hoạch năm (62%) 3,2 điểm`: the word stands before the target
  const inFront = /^\s*\)\s*(?:là\s+)?$/u.test(wordsBetween(passage, last, excess.start)) ? between : '';
  const word =
    /(vượt|cao hơn|thấp hơn)(?:\s+so với)?\s+(?:chỉ tiêu|kế hoạch|mức|mục tiêu)[^,;.\d]*\(\s*$/iu.exec(inFront)?.[1] ??
    /^\s*\)?;?[^.;\d]{0,20}(vượt|cao hơn|thấp hơn|còn thiếu|thiếu)(?:\s+(?:chỉ tiêu|kế hoạch|mức))?\s*$/iu.exec(
      wordsBetween(passage, last, excess.start),
    )?.[1];
  if (word === undefined || OTHER_TIME.test(wordsBetween(passage, excess.end, excess.end + 40))) return [];
  const weighed = weighEither(excess, result, { ...target, approximate: false }, /thấp|thiếu/iu.test(word));
  return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
}
