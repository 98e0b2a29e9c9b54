import { add, multiply, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { isSlipOfAverage } from './claim-averages.ts';
import { countBefore, nameOfEach } from './claim-priced-items.ts';
import { sentencesOf } from './clauses.ts';
import { claimOf, weighFormula } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isMoney, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** From the last price to what all cost. */
const ALTOGETHER =
  /^[^.;\d]{0,30}[,;:)]\s(?:(?:với|số|kinh|phí|chi|tiền|trị|giá|hết|là|hỗ|trợ|đạt)\s)*(?:tổng|cộng|hết|thành tiền)(?:\s(?:cộng|số|tiền|kinh|phí|trị|giá|hỗ|trợ|mức|là|hết)){0,6}\s?:?\s?$/iu;
const OPENS = /(?<!\p{L})(?:gồm|trong đó|cụ thể)(?!\p{L})|:/iu;
const FEWEST = 2;
const MOST = 6;

interface Price {
  readonly count: Quantity;
  readonly each: Quantity;
}

/** Several things, each with its price, and what they cost together: `42 nhà (80 triệu đồng/nhà) và 31 nhà (40 triệu đồng/nhà), tổng kinh phí 4.600 triệu đồng`. */
export function pricedLists(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 2 * FEWEST + 1) return [];
  return sentencesOf(passage).flatMap(({ start, end }): Claim[] => {
    const inside = passage.quantities.filter((one) => start <= one.start && one.end <= end);
    const prices = inside.flatMap((each) => priceOf(passage, each) ?? []);
    const counts = new Set(prices.map(({ count }) => count.start));
    if (prices.length < FEWEST || prices.length > MOST || counts.size < prices.length) return [];
    const total = totalOf(passage, inside, prices);
    const weighed = total && weighPrices(total, prices);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'formula', wrongSum, weighed);
    if (weighed.judgement.verdict !== 'contradicts' || isSlipOfAverage(weighed)) return [claim];
    return comesNear(weighed, 6 / 5, 6 / 5) ? [asWarning(claim)] : [];
  });
}

function priceOf(passage: Passage, each: Quantity): Price | undefined {
  const index = passage.quantities.indexOf(each);
  const name = isMoney(each) && !each.approximate ? nameOfEach(passage, each, index) : undefined;
  if (name === undefined || /^\s?\/\s?\p{L}+\s?\//u.test(wordsBetween(passage, each.end, each.end + 20)))
    return undefined;
  const count = countBefore(passage, each, index, name);
  return count && { count, each };
}

/** Behind the last price, or before the first that a list of them opens with. */
function totalOf(passage: Passage, inside: readonly Quantity[], prices: readonly Price[]): Quantity | undefined {
  const [first, last] = [prices[0], prices.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const behind = inside.find(({ start }) => start >= last.each.end);
  if (behind !== undefined && isSum(behind) && ALTOGETHER.test(wordsBetween(passage, last.each.end, behind.start)))
    return behind;
  const before = inside.findLast(({ end }) => end <= first.count.start);
  return before !== undefined && isSum(before) && OPENS.test(wordsBetween(passage, before.end, first.count.start))
    ? before
    : undefined;
}

function isSum(one: Quantity): boolean {
  return isMoney(one) && isAmount(one);
}

function weighPrices(total: Quantity, prices: readonly Price[]): Weighed | undefined {
  return weighFormula(
    { ...total, rounded: true },
    prices.flatMap(({ count, each }) => [count, each]),
    (values) =>
      values.reduce((sum, value, at) => {
        const count = at % 2 === 1 ? values[at - 1] : undefined;
        return count === undefined ? sum : add(sum, multiply(count, value));
      }, ZERO),
    prices.map(({ count, each }) => `${count.written} × ${each.written}`).join(' + '),
  );
}
