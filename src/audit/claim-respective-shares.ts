import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** `Cơ cấu tương ứng: 33,1% – 42,7% – 24,2%`, `chiếm lần lượt 33,1%, 42,7% và 24,2%`. */
const RESPECTIVELY =
  /(?<!\p{L})(?:cơ cấu|t[ỷỉ] (?:trọng|lệ)|chiếm|đạt)(?:\s+\p{L}+){0,4}?\s+(?:tương ứng|lần lượt)(?:\s+(?:là|đạt|chiếm|t[ỷỉ] lệ|với))*\s*:?\s*$|(?<!\p{L})(?:tương ứng|lần lượt)(?:\s+(?:là|đạt|chiếm|t[ỷỉ] (?:lệ|trọng)))+\s*:?\s*$/iu;
const CHANGE = /(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|kế hoạch|dự toán)(?!\p{L})/iu;
const JOINS = /^\s*(?:[,;–-]|và|,\s*và)\s*$/u;
const MOST_WHOLES = 4;

/**
 * Several shares in the order of the numbers that they are of: `nông nghiệp 1.946 tỷ đồng; công nghiệp 2.508 tỷ đồng; dịch vụ 1.419 tỷ đồng. Cơ cấu
 * tương ứng: 33,1% – 42,7% – 24,2%`. What the others agree with is their whole.
 */
export function respectiveShares(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 5 || !/tương ứng|lần lượt/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((first, index): Claim[] => {
    const rates = ratesFrom(passage, index);
    if (rates.length < 2) return [];
    const lead = wordsBetween(passage, passage.quantities[index - 1]?.end ?? passage.body, first.start);
    if (!RESPECTIVELY.test(lead) || CHANGE.test(lead)) return [];
    const before = passage.quantities.slice(0, index).filter((one) => one.unit !== 'percent');
    const parts = before.slice(-rates.length);
    if (parts.length < rates.length || !areAlike(parts)) return [];
    const wholes = before.slice(-rates.length - MOST_WHOLES, -rates.length).reverse();
    return judged(wholes, parts, rates).map((one) => {
      const claim = claimOf(source, 'share', wrongShare, one);
      return rates.length > 2 || one.judgement.verdict !== 'contradicts' ? claim : asWarning(claim);
    });
  });
}

/** The percentages from one on that nothing but a comma, a dash or `và` parts. */
function ratesFrom(passage: Passage, index: number): Quantity[] {
  const rates: Quantity[] = [];
  for (const one of passage.quantities.slice(index)) {
    const before = rates.at(-1);
    if (one.unit !== 'percent' || one.approximate) break;
    if (before !== undefined && !JOINS.test(wordsBetween(passage, before.end, one.start))) break;
    rates.push(one);
  }
  return rates;
}

function areAlike(parts: readonly Quantity[]): boolean {
  return parts.every((one) => isAmount(one) && one.unit === parts[0]?.unit && one.noun === parts[0]?.noun);
}

/** All agree but one, or of two the one that is wrong was mistyped. */
function judged(wholes: readonly Quantity[], parts: readonly Quantity[], rates: readonly Quantity[]): Weighed[] {
  for (const whole of wholes) {
    const weighed = parts.flatMap((part, at) => {
      const rate = rates[at];
      return (rate && weighShare(rate, part, whole)) ?? [];
    });
    const wrong = weighed.filter(({ judgement }) => judgement.verdict === 'contradicts');
    if (weighed.length < rates.length || wrong.length > 1) continue;
    if (wrong.every((one) => rates.length > 2 || isMistyped(one, 2))) return weighed;
  }
  return [];
}
