import { weighSum } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';

interface Led {
  readonly one: Quantity;
  readonly lead: string;
}

const SUBTOTAL = /(?<!\p{L})(?:cộng|tổng(?:\s+(?:cộng|số))?)(?!\p{L})[^,;.]{0,30}$/iu;

/**
 * `đã chi khắc phục thiên tai 57,4, chống dịch 23,8, nhiệm vụ khác 11,5, cộng 92,7 tỷ đồng`: a number that sums up those before it stands for
 * them, and for what is said of the first.
 */
export function summedUp<T extends Led>(entries: readonly T[]): readonly T[] {
  for (const [at, sum] of entries.entries()) {
    if (at < 2 || !SUBTOTAL.test(sum.lead)) continue;
    for (let from = 0; from <= at - 2; from++) {
      const parts = entries.slice(from, at);
      const weighed = weighSum(
        sum.one,
        parts.map(({ one }) => one),
      );
      const [first] = parts;
      if (weighed?.judgement.verdict !== 'agrees' || first === undefined) continue;
      return [...entries.slice(0, from), { ...sum, lead: `${first.lead} ${sum.lead}` }, ...entries.slice(at + 1)];
    }
  }
  return entries;
}
