import { compare, isZero, ONE, subtract } from '../numbers/exact.ts';
import type { Claim } from './claim.ts';
import { mayAdd } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';

/** From the last part to one that stands apart. */
const LONGEST = 160;
/** A thing of which there is one, named without a number. */
const NAME =
  '(?:\\p{Lu}|(?:thanh tra|văn phòng|chi cục|trung tâm|ban|quỹ|chi nhánh|trường|bệnh viện|phòng|đội|trạm|bộ phận|một)\\s+\\p{L})[^.;:,()\\d]{2,80}';
const ONE_MORE = new RegExp(`^[^.;:()\\d]{0,60}?(?<!\\p{L})(?:và|cùng)\\s+${NAME}(?=[.;:,()]|$)`, 'u');
const ONE_BETWEEN = new RegExp(`^[^.;:()\\d]{0,60}?,\\s+${NAME}(?:,|\\s(?:và|cùng)\\s)[^.;:()\\d]*$`, 'u');

/**
 * `52 nhiệm vụ … hoàn thành 23, đang triển khai 27, và 02 nhiệm vụ phải xin lùi`: what a sum lacks stands behind as a part of its own,
 * so nothing is wrong but the reading.
 */
export function lacksUnlistedPart(passage: Passage, { verdict, at, numbers }: Claim): boolean {
  if (verdict !== 'contradicts') return false;
  const taken = new Set(numbers.map(({ start }) => start));
  const [total, parts] = [
    passage.quantities.find(({ start }) => start === at.start),
    passage.quantities.filter(({ start }) => taken.has(start) && start !== at.start),
  ];
  if (total === undefined || parts.length < 2 || parts.some((one) => !alike(one, total))) return false;
  const lacking = parts.reduce((left, one) => subtract(left, baseValue(one)), baseValue(total));
  if (isZero(lacking)) return false;
  if (compare(lacking, ONE) === 0 && namesOneMore(passage, parts)) return true;
  const last = Math.max(...parts.map(({ end }) => end));
  const depth = depthAt(passage, parts[0]?.start ?? 0);
  return passage.quantities.some(
    (one) =>
      !taken.has(one.start) &&
      one.start > total.start &&
      one.start < last + LONGEST &&
      depthAt(passage, one.start) === depth &&
      alike(one, total) &&
      // `chuyển hơn 40 đơn`: as much as is lacking, more or less
      ((one.approximate && one.start < last) || compare(baseValue(one), lacking) === 0),
  );
}

/** `6 phòng, 2 đơn vị sự nghiệp và Thanh tra Sở, tổng 09 đơn vị`: what there is one of is named without a number. */
function namesOneMore(passage: Passage, parts: readonly Quantity[]): boolean {
  return parts.some(({ end }) => {
    const next = parts.find(({ start }) => start >= end);
    const between = next === undefined ? '' : wordsBetween(passage, end, next.start);
    return ONE_MORE.test(wordsBetween(passage, end, end + LONGEST)) || ONE_BETWEEN.test(between);
  });
}

function alike(one: Quantity, total: Quantity): boolean {
  return one.unit === total.unit && mayAdd(one.noun, total.noun);
}
