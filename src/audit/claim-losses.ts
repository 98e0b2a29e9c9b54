import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isMoney, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOneSlipAway } from './slipped-sums.ts';
import { isFitting } from './weighing.ts';

/** Right before an amount: it was won or lost; `giảm lỗ 742 tỷ đồng` tells a change. */
const RESULT =
  /(?<!(?:tăng|giảm|bù|cắt|lũy kế|luỹ kế|chịu)\s)(?<!\p{L})(lỗ|lãi|lợi nhuận)(?:\s+(?:tổng cộng|cộng hợp|hợp nhất|trước thuế|sau thuế|ròng|thuần|toàn(?:\s\p{L}+){1,3}|là|đạt|ước|ước đạt|ước lãi|khoảng|của cả \p{L}+))*\s*$/iu;
const LOST = /^lỗ$/iu;
const CHANGED = /(?<!\p{L})(?:tăng|giảm|kế hoạch|cùng kỳ|năm trước|so với)(?!\p{L})[^,;.()]*$/iu;
const OPENS = /\(|:|(?<!\p{L})(?:trong đó|gồm|cụ thể)(?!\p{L})/iu;
const FEWEST = 2;

interface Result {
  readonly one: Quantity;
  readonly lost: boolean;
}

/**
 * What several lost and won, which makes what they lost or won together: `4 đơn vị lỗ 1.316 tỷ đồng (Đạm số 1 lãi 196 tỷ đồng; Đạm số 2 lỗ 246 tỷ đồng; …)`. Wrong is said
 * of what one slip of the keys keeps from it.
 */
export function lossClaims(passage: Passage, source: SourceText): Claim[] {
  if (!/(?<!\p{L})lỗ(?!\p{L})/iu.test(passage.text) || !/(?<!\p{L})(?:lãi|lợi nhuận)(?!\p{L})/iu.test(passage.text))
    return [];
  const results = passage.quantities.flatMap((one): Result[] => {
    const lost = lostAt(passage, one);
    return lost === undefined ? [] : [{ one, lost }];
  });
  return results.flatMap((whole, index): Claim[] => {
    const own = partsOf(passage, whole, results.slice(index + 1));
    // What counts for the whole first: a sum that is told begins with no sign.
    const parts = [...own].sort((a, b) => Number(b.lost === whole.lost) - Number(a.lost === whole.lost));
    if (parts.length < FEWEST || new Set(parts.map(({ lost }) => lost)).size < 2) return [];
    const weighed = weighSum(
      whole.one,
      parts.map(({ one }) => one),
      parts.map(({ lost }) => (lost === whole.lost ? 1 : -1)),
    );
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'sum', wrongSum, weighed);
    if (isFitting(weighed)) return [claim];
    return isSlipped(whole, parts) ? [asWarning(claim)] : [];
  });
}

function lostAt(passage: Passage, one: Quantity): boolean | undefined {
  if (!isMoney(one) || !isAmount(one)) return undefined;
  const lead = wordsBetween(passage, Math.max(passage.body, one.start - 60), one.start);
  const word = RESULT.exec(lead)?.[1];
  return word === undefined || CHANGED.test(/[^,;.()]*$/u.exec(lead)?.[0] ?? '') ? undefined : LOST.test(word);
}

/** The results behind it in its sentence: those of its bracket, or all at its own depth behind a word that opens them. */
function partsOf(passage: Passage, { one }: Result, behind: readonly Result[]): Result[] {
  const [first] = behind;
  const sentence = sentenceAt(passage, one.start);
  if (first === undefined || sentence === undefined) return [];
  if (!OPENS.test(wordsBetween(passage, one.end, first.one.start))) return [];
  const depth = depthAt(passage, first.one.start);
  if (depth < depthAt(passage, one.start)) return [];
  const parts: Result[] = [];
  for (const result of behind) {
    const own = depthAt(passage, result.one.start);
    if (own < depth || (result.one.start > sentence.end && depth === 0)) break;
    if (own === depth) parts.push(result);
  }
  return parts;
}

/** The signed sum, once more with every number by itself. */
function isSlipped(whole: Result, parts: readonly Result[]): boolean {
  const all = [whole, ...parts];
  return all.some((alone) => {
    const others = all.filter((other) => other !== alone);
    // The whole is less all its parts.
    const sign = (result: Result): number =>
      (result.lost === alone.lost ? 1 : -1) * (result === whole || alone === whole ? 1 : -1);
    const weighed = weighSum(
      alone.one,
      others.map(({ one }) => one),
      others.map(sign),
    );
    return weighed !== undefined && isOneSlipAway({ ...weighed, parts: [] }, 3);
  });
}
