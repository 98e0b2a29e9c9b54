import { absolute, compare, equal, subtract } from '../numbers/exact.ts';
import { changeAt } from './claim-differences.ts';
import { weighChange, weighSum } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import type { Passage } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { digitsOf } from './told-numbers.ts';
import type { Weighed } from './weighing.ts';

const FALLS = /giảm|thấp|ít/iu;

/** `đầu năm 397 người, tiếp nhận 86 người, giảm 71 người`: what went out of a stock is no change of it. */
const STOCK = /(?<!\p{L})(?:đầu (?:năm|kỳ|quý|tháng)|(?:năm|kỳ|quý|tháng) trước chuyển)(?!\p{L})/iu;

/** `giảm 32 người (từ 74 xuống 52 người)`: so near behind a change stand its own numbers. */
const BESIDE = 15;

/** Between two numbers before it, or of a stock that is told with what came in and what is left. */
export function otherChange(
  change: Quantity,
  pair: readonly Quantity[],
  { passage, sentence }: { readonly passage: Passage; readonly sentence: readonly Quantity[] },
): Weighed | undefined {
  if (change.unit === 'percent' || significantDigits(digitsOf(change)) < 2) return undefined;
  if (pair.some(({ start }) => start >= change.end && start < change.end + BESIDE)) return undefined;
  const amounts = sentence.filter((one) => one !== change && one.unit === change.unit && isAmount(one));
  const word = changeAt(passage, change);
  return (
    (STOCK.test(passage.text) ? changeOfStock(change, amounts) : undefined) ??
    changeBefore(change, pair, amounts, word === undefined ? undefined : FALLS.test(word))
  );
}

function changeOfStock(change: Quantity, amounts: readonly Quantity[]): Weighed | undefined {
  if (amounts.length !== 3) return undefined;
  return amounts
    .map((left) => weighSum(change, [...amounts.filter((one) => one !== left), left], [1, 1, -1]))
    .find((one) => one?.judgement.verdict === 'agrees');
}

/** `falls`: what its word says; where the base stays the same, the later number has to have moved that way. */
function changeBefore(
  change: Quantity,
  pair: readonly Quantity[],
  amounts: readonly Quantity[],
  falls: boolean | undefined,
): Weighed | undefined {
  const base = pair[falls ? 0 : 1];
  const before = amounts.filter(({ end }) => end <= change.start);
  for (const [index, one] of before.entries()) {
    for (const other of before.slice(index + 1)) {
      if (pair.includes(one) && pair.includes(other)) continue;
      if (!equal(absolute(subtract(baseValue(one), baseValue(other))), baseValue(change))) continue;
      const now = base === other ? one : other;
      if (falls !== undefined && (base === one || base === other))
        return weighChange(change, now, base, 'difference', falls);
      return weighChange(change, other, one, 'difference', compare(baseValue(other), baseValue(one)) < 0);
    }
  }
  return undefined;
}
