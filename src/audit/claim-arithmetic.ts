import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { type Item, itemOf, weighItems } from './claim-sums.ts';
import type { Clause } from './clauses.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { areNoParts, comesNear } from './listed-parts.ts';
import { mayAdd } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Arithmetic that the text writes out: `632 + 1.091 = 1.723`, `1.091 - 690 = 401`. */
export function writtenArithmetic(passage: Passage, source: SourceText): Claim[] {
  return passage.quantities.flatMap((total, index): Claim[] => {
    const parts: Quantity[] = [];
    const signs: number[] = [];
    let right = total;
    for (let at = index - 1; at >= 0; at--) {
      const one = passage.quantities[at];
      if (one === undefined) break;
      const sign = /^\s*([=+\-–−])\s*$/.exec(wordsBetween(passage, one.end, right.start))?.[1];
      if (sign === undefined || (parts.length === 0) !== (sign === '=')) break;
      if (sign !== '=') signs.unshift(sign === '+' ? 1 : -1);
      parts.unshift(one);
      right = one;
    }
    if (parts.length < 2 || parts.some(({ unit }) => unit !== total.unit)) return [];
    const weighed = weighSum(total, parts, [1, ...signs]);
    return weighed === undefined ? [] : [claimOf(source, 'sum', wrongSum, weighed)];
  });
}

/** The total behind its parts: `14 kế hoạch, 37 công văn và 6 quyết định, tổng cộng 57 văn bản`. */
export function totalsBehind(clauses: readonly Clause[], source: SourceText): Claim[] {
  return clauses.flatMap((clause, index): Claim[] => {
    if (!/^\s*(?:tổng cộng|tổng số|tổng|cộng(?!\s+(?:tác|đồng)))(?:\s+\p{L}+){0,3}\s*:?\s*\d/iu.test(clause.text))
      return [];
    const [first] = clause.quantities;
    const whole =
      itemOf(clause) ??
      // `tổng cộng 312 nhà với kinh phí 15.260 triệu đồng`
      (first === undefined || first.approximate || first.half !== undefined
        ? undefined
        : { words: clause.text, quantity: first });
    if (whole === undefined) return [];
    const parts = [];
    for (let at = index - 1; at >= 0; at--) {
      const one = clauses[at];
      if (one === undefined || one.sentence !== clause.sentence || one.depth !== clause.depth) break;
      const item = itemOf(one);
      const opens = one.opener !== undefined && one.opener !== 'colon';
      if (item === undefined || opens || /tổng/iu.test(one.text)) break;
      parts.unshift(item);
      if (one.opener === 'colon') break;
    }
    const { noun, unit } = whole.quantity;
    if (parts.length < 2 || parts.some(({ quantity }) => quantity.unit !== unit || !mayAdd(quantity.noun, noun)))
      return [];
    const weighed = weighItems(whole, parts);
    if (weighed === undefined) return [];
    const agrees = weighed.judgement.verdict === 'agrees';
    return agrees || (nameAlike(clause, parts) && comesNear(weighed, 2, 2) && !areNoParts(whole, parts))
      ? [claimOf(source, 'sum', wrongSum, weighed)]
      : [];
  });
}

/** `13 tuyến …, 5 tuyến …, tổng số chuyến là 1.835 chuyến`: where the things have no known name, the words themselves must be the same. */
function nameAlike({ text }: Clause, parts: readonly Item[]): boolean {
  const wordBehind = (words: string): string | undefined => /\d\s+(\p{L}+)/u.exec(words)?.[1]?.toLowerCase();
  const total = wordBehind(text);
  return parts.every(({ words, quantity }) => {
    const word = wordBehind(words);
    return quantity.noun !== '' || total === undefined || word === undefined || word === total;
  });
}
