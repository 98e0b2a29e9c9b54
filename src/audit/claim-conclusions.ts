import { absolute, compare, exact, multiply, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt, weighEither } from './claim-differences.ts';
import { conclusionClaim, LESS_IS_BETTER } from './claim-targets.ts';
import { sentencesOf } from './clauses.ts';
import { claimOf } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';

/** Right before a target: `vượt chỉ tiêu Nghị quyết (`, `chưa đạt kế hoạch năm đề ra là`. `vượt chỉ tiêu 15%` may be what is beyond it. */
const CONCLUDES =
  /(?<!\p{L})((?:(chưa|không)\s+)?(đạt(?:\s+và\s+vượt)?|vượt|hoàn thành|thấp hơn|cao hơn)(?:\s+(?:mức|so với))*\s+(?:chỉ tiêu|mục tiêu|kế hoạch|yêu cầu)(?:\s+\p{L}+){0,8}?)\s*(?:\(\s*|\s(?:là|ở mức)\s+)$/iu;
const INTENDED = /(?:phấn đấu|để|cần|sẽ|nhằm|mục tiêu)\s*$/iu;

/** A percentage with its target behind the conclusion: `71,6% số hộ, vượt chỉ tiêu năm đề ra là 75%`, `(72,5%), vượt chỉ tiêu (70%) là 2,5 điểm`. */
export function conclusionClaims(passage: Passage, source: SourceText, known: ReadonlySet<number>): Claim[] {
  if (passage.quantities.length < 2 || !/chỉ tiêu|mục tiêu|kế hoạch|yêu cầu|tiến độ/iu.test(passage.text)) return [];
  return [...changeGoals(passage, source), ...paceClaims(passage, source), ...statedTargets(passage, source, known)];
}

function statedTargets(passage: Passage, source: SourceText, known: ReadonlySet<number>): Claim[] {
  return sentencesOf(passage).flatMap((sentence) => {
    const words = wordsBetween(passage, sentence.start, sentence.end);
    const numbers = passage.quantities.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    if (LESS_IS_BETTER.test(words) || numbers.some(({ start }) => known.has(start))) return [];
    return numbers.flatMap((target, index) => ofTarget(passage, sentence, numbers, target, index, source));
  });
}

function ofTarget(
  passage: Passage,
  sentence: Stretch,
  numbers: readonly Quantity[],
  target: Quantity,
  index: number,
  source: SourceText,
): Claim[] {
  if (target.unit !== 'percent' || target.approximate) return [];
  const before = numbers[index - 1];
  const from = before?.end ?? sentence.start;
  const [, told = '', not, verb = ''] = CONCLUDES.exec(wordsBetween(passage, from, target.start)) ?? [];
  const result = resultBefore(passage, numbers.slice(0, index));
  if (told === '' || result === undefined) return [];
  const at = wordsBetween(passage, from, target.start).lastIndexOf(told) + from;
  if (INTENDED.test(wordsBetween(passage, sentence.start, at)) || /[;]/.test(wordsBetween(passage, result.end, at)))
    return [];
  // So far apart, they speak of two things.
  const gap = absolute(subtract(baseValue(result), baseValue(target)));
  if (compare(multiply(gap, exact(10)), exact(3)) > 0) return [];
  const reaches = compare(baseValue(result), baseValue(target)) >= 0;
  const met = not === undefined && !/thấp hơn/iu.test(verb);
  const verdict = conclusionClaim({ start: at, end: target.end }, { result, target }, met === reaches, source);
  const excess = numbers[index + 1];
  const lead = excess === undefined ? '' : wordsBetween(passage, target.end, excess.start);
  if (excess === undefined || excess.approximate || !/^\s*\)?[,\s]*(?:là\s+)?$/iu.test(lead)) return [verdict];
  const weighed = weighEither(excess, result, target, !reaches);
  return weighed === undefined ? [verdict] : [verdict, claimOf(source, 'difference', wrongDifference, weighed)];
}

/** The percentage right before, where it is no change and nothing that was compared with. */
function resultBefore(passage: Passage, numbers: readonly Quantity[]): Quantity | undefined {
  const rates = numbers.filter(
    (one) =>
      one.unit === 'percent' &&
      changeAt(passage, one) === undefined &&
      !/(?:so với|cùng kỳ|năm trước)[^,;]*$/iu.test(wordsBetween(passage, one.start - 60, one.start)),
  );
  const last = rates.at(-1);
  return last?.approximate ? undefined : last;
}

/** `giảm 17,1%, đạt mục tiêu giảm từ 5% trở lên`: whichever way it was to move, it moved that far or not. */
const GOAL_OF_CHANGE =
  /^\s*\)?\s*[,;]?\s*(?:đã\s+)?((?:(không|chưa)\s+)?(?:đạt(?:\s+và\s+vượt)?|hoàn thành|vượt)\s+(?:chỉ tiêu|mục tiêu|kế hoạch|yêu cầu))(?:\s+(?:đề ra|là|năm))*\s+(tăng|giảm)(?:\s+(?:từ|ít nhất|tối thiểu|trên))?\s*$/iu;

function changeGoals(passage: Passage, source: SourceText): Claim[] {
  return passage.quantities.flatMap((result, index): Claim[] => {
    const target = passage.quantities[index + 1];
    if (target?.unit !== 'percent' || result.unit !== 'percent' || result.approximate) return [];
    const words = wordsBetween(passage, result.end, target.start);
    const [, told = '', not, way] = GOAL_OF_CHANGE.exec(words) ?? [];
    if (told === '' || changeAt(passage, result)?.toLowerCase() !== way?.toLowerCase()) return [];
    const start = result.end + words.indexOf(told);
    const reaches = compare(baseValue(result), baseValue(target)) >= 0;
    const at = { start, end: start + told.length };
    return [conclusionClaim(at, { result, target }, reaches === (not === undefined), source)];
  });
}

/** `bằng 28,7% dự toán; đối chiếu với tiến độ bình quân 25% dự toán thì đạt tiến độ`. */
const PACE = /(?<!\p{L})tiến độ(?:\s+\p{L}+){0,5}\s*\(?\s*$/iu;
const KEEPS_PACE = /^[^.;\d]{0,40}?(?<!\p{L})((?:(không|chưa)\s+)?(?:đạt|bảo đảm|đảm bảo|vượt)\s+tiến độ)(?!\p{L})/iu;
const OF_PLAN = /^\s*(?:so với\s+)?(dự toán|kế hoạch)(?!\p{L})/iu;

function paceClaims(passage: Passage, source: SourceText): Claim[] {
  return sentencesOf(passage).flatMap((sentence) => {
    const rates = passage.quantities.filter(
      ({ start, end, unit }) => unit === 'percent' && sentence.start <= start && end <= sentence.end,
    );
    return rates.flatMap((target, index): Claim[] => {
      const words = wordsBetween(passage, target.end, sentence.end);
      const [all, told = '', not] = KEEPS_PACE.exec(words) ?? [];
      if (all === undefined || !PACE.test(wordsBetween(passage, target.start - 40, target.start))) return [];
      const planOf = (one: Quantity) => OF_PLAN.exec(wordsBetween(passage, one.end, one.end + 30))?.[1]?.toLowerCase();
      const [result, ...more] = rates
        .slice(0, index)
        .filter((one) => planOf(one) !== undefined && planOf(one) === planOf(target));
      if (result === undefined || more.length > 0 || result.approximate || target.approximate) return [];
      const reaches = compare(baseValue(result), baseValue(target)) >= 0;
      const start = target.end + all.length - told.length;
      const at = { start, end: start + told.length };
      return [conclusionClaim(at, { result, target }, reaches === (not === undefined), source)];
    });
  });
}
