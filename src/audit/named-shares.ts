import { compare } from '../numbers/exact.ts';
import { foldText } from '../text/fold.ts';
import { changeAt } from './claim-differences.ts';
import { clausesOf, sentenceAt } from './clauses.ts';
import { weighShare } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import type { Passage } from './passage.ts';
import { wordsBetween } from './passage.ts';
import type { LikelyBase } from './plan-shares.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { OTHER_BASE_AFTER, sameUnit } from './share-words.ts';

/** `tỷ lệ giải quyết (đạt)`: what the percentage is called. */
const NAMED = /(?:^|[\s,;(–-])t[ỷỉ] lệ\s+((?:\p{L}+\s+){1,5}?)(?:(?:đạt|là|bằng|chiếm|mới đạt|chỉ đạt)\s*)?:?\s*$/iu;
const BEFORE_OR_AFTER = new RegExp(`(?:^|\\s)(?:${foldText('trước')}|sau)(?:\\s+khi)?\\s*$`, 'u');
const EMPTY_WORDS = /(?<!\p{L})(?:hồ sơ|số|đã|được|các|vụ việc|vụ|việc|đơn|người|thư)(?!\p{L})/giu;

/**
 * Percentages that are called after their part: `thụ lý 2.318 vụ; đã giải quyết 2.197 vụ; tỷ lệ giải quyết 94,78%`, `426 hồ sơ (trực
 * tuyến 417, trực tiếp 9), tỷ lệ trực tuyến 97,9%`.
 */
export function namedShares(passage: Passage, rates: readonly Quantity[]): LikelyBase[] {
  return rates.flatMap((rate): LikelyBase[] => {
    if (isVague(rate)) return [];
    const before = passage.quantities.slice(0, passage.quantities.indexOf(rate));
    const lead = wordsBetween(passage, before.at(-1)?.end ?? passage.body, rate.start);
    const name = essence(NAMED.exec(lead)?.[1] ?? '');
    if (name === '' || OTHER_BASE_AFTER.test(wordsBetween(passage, rate.end, rate.end + 40))) return [];
    const sentence = sentenceAt(passage, rate.start);
    const counted = before.filter(
      (one) =>
        one.unit !== 'percent' && !isVague(one) && one.half === undefined && changeAt(passage, one) === undefined,
    );
    const part =
      counted.findLast((one) => endsWith(clauseAround(passage, one), name)) ??
      counted.findLast((one) => essence(wordsBehind(passage, one)).startsWith(name));
    if (part === undefined) return [];
    const wholes = counted.filter(
      (one) => one !== part && sameUnit(one, part) && compare(baseValue(one), baseValue(part)) >= 0,
    );
    const near = wholes.filter(({ start }) => sentence !== undefined && sentence.start <= start);
    const [whole, ...more] = near.length > 0 ? near : wholes;
    if (whole === undefined) return [];
    const sure = near.length > 0 && more.length === 0 && whole.start < part.start && mayAdd(whole.noun, part.noun);
    // `Cuối năm còn 915 em, …, bỏ học 3; tỷ lệ bỏ học 0,32%`: of the 924 of the sentence before.
    const far = wholes.filter(
      (one) => !near.includes(one) && weighShare(rate, part, one)?.judgement.verdict === 'agrees',
    );
    return [
      ...far.map((one) => ({ rate, part, whole: one, sure: false })),
      ...[whole, ...more].map((one) => ({ rate, part, whole: one, sure })),
    ];
  });
}

/** `sau cắt giảm 2.200 triệu đồng` is not what was cut. */
function endsWith(clause: string, name: string): boolean {
  const words = essence(clause);
  return words.endsWith(name) && !BEFORE_OR_AFTER.test(words.slice(0, -name.length));
}

/** The words of the clause before the number. */
export function clauseAround(passage: Passage, one: Quantity): string {
  const clause = clausesOf(passage).find(({ start, end }) => start <= one.start && one.start < end);
  return wordsBetween(passage, clause?.start ?? passage.body, one.start);
}

/** `20.416 hồ sơ trực tuyến`: the words behind the number, to the end of its clause. */
function wordsBehind(passage: Passage, one: Quantity): string {
  return /^[^.,;:()\d]*/u.exec(wordsBetween(passage, one.digitsEnd, one.digitsEnd + 50))?.[0] ?? '';
}

/** What tells one number from another, without the words that stand beside all of them. */
export function essence(words: string): string {
  return foldText(words.replace(EMPTY_WORDS, ' '));
}
