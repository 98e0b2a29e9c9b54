import { add, compare, type Exact, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { ownWordsOf } from './rest-words.ts';
import { depthAt } from './running-parts.ts';
import type { Weighed } from './weighing.ts';

/** `Tỷ lệ giải quyết trước và đúng hạn đạt`, `như vậy tỷ lệ đạt và vượt là`: a rate of two things together. */
const JOINT_RATE =
  /t[ỷỉ] lệ\s+((?:\p{L}+\s+){0,6}?)(\p{L}+(?:\s+\p{L}+){0,3}?)(?:\s+và|,)\s+(\p{L}+(?:\s+\p{L}+){0,2}?)\s*(?:(?:là|đạt|chiếm|ở mức)\s*)*:?\s*$/iu;
const DENIED = /(?<!\p{L})(?:không|chưa|chậm|quá|rất)\s+$/iu;
const OTHER_TIME = /(?<!\p{L})(?:cùng kỳ|năm trước|kỳ trước|so với|tăng|giảm|kế hoạch|chỉ tiêu)(?!\p{L})/iu;
const REACH = 6;
const TELLING = 3;

/**
 * The rate of two parts together, of the whole that they were told of: `Đã giải quyết 3.702 hồ sơ, gồm trước hạn 2.915, đúng hạn 779, quá hạn 08. Tỷ lệ giải quyết
 * trước và đúng hạn đạt 99,78%`.
 */
export function sharesOfTwo(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 4 || !/t[ỷỉ] lệ/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((rate, at): Claim[] => {
    if (rate.unit !== 'percent' || rate.approximate) return [];
    const lead = wordsBetween(passage, passage.quantities[at - 1]?.end ?? passage.body, rate.start);
    const [named = '', , one = '', other = ''] = JOINT_RATE.exec(lead) ?? [];
    if (other === '' || OTHER_TIME.test(named)) return [];
    const told = passage.quantities
      .slice(Math.max(0, at - REACH), at)
      .filter((each) => isAmount(each) && depthAt(passage, each.start) === depthAt(passage, rate.start));
    const parts = [called(passage, told, one, other), called(passage, told, other, '')];
    const [first, second] = parts;
    if (first === undefined || second === undefined || first === second || first.unit !== second.unit) return [];
    const weighed = judged(rate, together(first, second), told, [first, second]);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'share', wrongShare, weighed);
    return [weighed.judgement.verdict === 'contradicts' ? asWarning(claim) : claim];
  });
}

/** The only number that is called so, by the last words of its name; of `trước và đúng hạn` the first shares the last word. */
function called(passage: Passage, told: readonly Quantity[], name: string, next: string): Quantity | undefined {
  const words = name.split(/\s+/u);
  const tails = words.map((_, from) => words.slice(from).join(' '));
  const shared = next === '' ? [] : tails.map((tail) => `${tail} ${next.split(/\s+/u).at(-1)}`);
  for (const tail of [...shared, ...tails]) {
    const found = told.filter((one) => isCalled(passage, one, tail));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

function isCalled(passage: Passage, one: Quantity, name: string): boolean {
  const { lead, behind } = ownWordsOf(passage, one);
  return [lead, behind].some((words) => {
    const at = words.toLowerCase().search(new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'u'));
    return at !== -1 && !DENIED.test(words.slice(0, at));
  });
}

function together(one: Quantity, other: Quantity): Quantity {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const written = `(${[first, last].map((each) => each.written.slice(0, each.digitsEnd - each.start)).join(' + ')})`;
  const [a, b] = [first.readings[0], last.readings[0]];
  return {
    ...first,
    written,
    digitsEnd: first.start + written.length,
    end: last.end,
    readings: [{ value: add(a.value, b.value), decimals: Math.max(a.decimals, b.decimals) }],
  };
}

/** Of a number told before both; wrong is said where that number is what they and those beside them make. */
function judged(
  rate: Quantity,
  part: Quantity,
  told: readonly Quantity[],
  parts: readonly Quantity[],
): Weighed | undefined {
  const wholes = told.filter(
    (one) => one.start < part.start && one.unit === part.unit && compare(baseValue(one), baseValue(part)) >= 0,
  );
  const weighed = wholes.flatMap((whole) => weighShare(rate, part, whole) ?? []);
  const right = weighed.find(({ judgement }) => judgement.verdict === 'agrees');
  if (right !== undefined) return right;
  const whole = wholes.at(-1);
  if (whole === undefined || !parts.every(({ start }) => start > whole.start)) return undefined;
  const beside = told.filter((one) => one.start > whole.start && one.unit === part.unit);
  const adds = compare(sumOf(beside), baseValue(whole)) === 0;
  const wrong = weighed.find((one) => one.parts.includes(whole));
  return wrong !== undefined && (adds || isMistyped(wrong, TELLING)) ? wrong : undefined;
}

function sumOf(quantities: readonly Quantity[]): Exact {
  return quantities.reduce((sum, one) => add(sum, baseValue(one)), ZERO);
}
