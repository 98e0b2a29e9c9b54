import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { claimOf, weighChange } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

const MOVES = /(?<!\p{L})(?:tăng|giảm|lên|xuống|tụt|vượt|cải thiện)(?:\s+(?:thêm|được|lên|xuống|đi))*\s*$/iu;
const STEPS = /^\s*(?:bậc|hạng)(?!\p{L})/iu;
/** `xếp thứ 6/19`, `hạng 25`, `(38/63)`, `(2023: 9/17)`. */
const RANK =
  /(?:(?<!\p{L})(?:(?<!sắp )xếp|đứng|hạng|thứ|vị trí)(?:\s+(?:hạng|thứ|vị trí))*\s+|\((?:\s*\d{4}\s*:)?\s*(?=\d{1,3}\/\d{1,3}\s*\)))(\d{1,3})(?:\/(\d{1,3}))?(?![\d.,]\d|\d)/giu;

/** Two ranks of one thing stand at two times; else they are of two things. */
const OTHER_TIME = /(?<!\p{L})(?:(?:năm|quý|tháng|kỳ)\s+(?:trước|ngoái|\d|[IVX])|cùng kỳ|trước đó)|\d{4}\s*:/iu;

/** How many places up or down, between the two ranks that the sentence names: `xếp 31/63, tăng 07 bậc so với năm 2022 (38/63)`. */
export function rankChanges(passage: Passage, source: SourceText): Claim[] {
  if (!/bậc|hạng/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((steps): Claim[] => {
    if (
      steps.approximate ||
      steps.half !== undefined ||
      !STEPS.test(wordsBetween(passage, steps.digitsEnd, steps.digitsEnd + 8))
    )
      return [];
    if (!MOVES.test(wordsBetween(passage, steps.start - 30, steps.start))) return [];
    const sentence = sentencesOf(passage).find(({ start, end }) => start <= steps.start && steps.end <= end);
    const [one, other, ...more] = sentence === undefined ? [] : ranksIn(passage, sentence.start, sentence.end + 1);
    if (one === undefined || other === undefined || more.length > 0) return [];
    if (!OTHER_TIME.test(wordsBetween(passage, one.end, other.start))) return [];
    const against = againstWord(passage, steps, one, other);
    if (against !== undefined) return [claimOf(source, 'difference', wrongDifference, against)];
    const risen = compare(baseValue(one), baseValue(other)) < 0;
    const weighed = weighChange(steps, risen ? other : one, risen ? one : other, 'difference', false);
    return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
  });
}

const COMPARED = /^\s*(?:bậc|hạng)\s+so\s+với[^.;,]*$/iu;
const UP = /(?<!\p{L})(tăng|giảm)\s*$/iu;

/** `xếp thứ 21/63, giảm 05 bậc so với năm 2022 (xếp thứ 26/63)`: as many places as the ranks tell, but the smaller number is the better rank. */
function againstWord(passage: Passage, steps: Quantity, now: Quantity, before: Quantity): Weighed | undefined {
  const word = UP.exec(wordsBetween(passage, steps.start - 10, steps.start))?.[1];
  if (word === undefined || now.end > steps.start || before.start < steps.end) return undefined;
  if (!COMPARED.test(wordsBetween(passage, steps.digitsEnd, before.start))) return undefined;
  const rises = /tăng/iu.test(word);
  const order = compare(baseValue(now), baseValue(before));
  if (rises ? order <= 0 : order >= 0) return undefined;
  const proof = weighChange(steps, now, before, 'difference', order < 0);
  return proof?.judgement.verdict === 'agrees' ? weighChange(steps, now, before, 'difference', rises) : undefined;
}

function ranksIn(passage: Passage, start: number, end: number): Quantity[] {
  return [...wordsBetween(passage, start, end).matchAll(RANK)].map((found): Quantity => {
    const [all, digits = '', of] = found;
    const at = start + found.index + all.length - digits.length - (of === undefined ? 0 : of.length + 1);
    return {
      start: at,
      end: at + digits.length,
      digitsEnd: at + digits.length,
      written: digits,
      readings: [{ value: exact(Number(digits)), decimals: 0 }],
      unit: 'count',
      noun: '',
      approximate: false,
    };
  });
}
