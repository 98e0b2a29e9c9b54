import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, weighProduct, weighSum } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
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

/** `còn 1.979 (2.088 + 411 - 502)`: in brackets behind a number, how it came about. */
export function bracketedArithmetic(passage: Passage, source: SourceText): Claim[] {
  return passage.quantities.flatMap((total, index): Claim[] => {
    const behind = passage.quantities.slice(index + 1);
    const parts: Quantity[] = [];
    const signs: number[] = [];
    for (const one of behind) {
      const gap = wordsBetween(passage, parts.at(-1)?.end ?? total.end, one.start);
      const sign = parts.length === 0 ? /^[^.;()\d]{0,12}\(\s*=?\s*()$/u.exec(gap) : /^\s*([+\-–−])\s*$/u.exec(gap);
      if (sign === null) break;
      parts.push(one.unit === 'count' && one.noun === '' ? { ...one, unit: total.unit } : one);
      signs.push(sign[1] === '' || sign[1] === '+' ? 1 : -1);
    }
    const last = parts.at(-1);
    if (last === undefined || parts.length < 2 || total.approximate || total.half !== undefined) return [];
    // `80 triệu đồng (340 - 250 = 90)`: what it comes to may stand there, too.
    if (!/^\s*(?:=[^()=]{1,30})?\)/u.test(wordsBetween(passage, last.end, last.end + 36))) return [];
    if (parts.some(({ unit, half }) => unit !== total.unit || half !== undefined)) return [];
    const weighed = weighSum(total, parts, signs);
    // `Nghị quyết Trung ương 6 (11-1939)`: a month.
    return weighed === undefined || !comesNear(weighed, 2, 2) ? [] : [claimOf(source, 'sum', wrongSum, weighed)];
  });
}

/** `31 tổ x 1,5 triệu đồng/tổ = 46,5 triệu đồng`. */
export function writtenProducts(passage: Passage, source: SourceText): Claim[] {
  return passage.quantities.flatMap((product, index): Claim[] => {
    const [count, each] = [passage.quantities[index - 2], passage.quantities[index - 1]];
    if (count === undefined || each === undefined || count.unit !== 'count' || each.unit === 'percent') return [];
    if (!/^[\s\p{L}]{0,20}\s[x×*]\s*$/iu.test(wordsBetween(passage, count.end, each.start))) return [];
    if (!/^(?:\s?\/\s?[\p{L}\s]{1,20})?\s*=\s*$/u.test(wordsBetween(passage, each.end, product.start))) return [];
    if (/[x×*+\-–−/]\s*$/u.test(wordsBetween(passage, passage.body, count.start))) return [];
    const weighed = weighProduct(product, count, each);
    return weighed === undefined ? [] : [claimOf(source, 'formula', wrongSum, weighed)];
  });
}
