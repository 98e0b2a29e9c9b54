import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighProduct } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isMoney, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** `mỗi em 1,5 triệu đồng`, `mỗi suất trị giá 500.000 đồng`: what one of them costs. */
const EACH = /(?<!\p{L})(?:mỗi|một)\s+(\p{L}+)(?:\s+\p{L}+){0,2}?(?:\s+(?:trị giá|được hỗ trợ|hỗ trợ|là))?\s*$/iu;
/** What all of them cost, behind what one does. */
const ALTOGETHER =
  /(?<!\p{L})(?:tổng|cộng)(?:\s+(?:cộng|số|trị giá|giá trị|số tiền|kinh phí|tiền))*(?:\s+(?:hỗ trợ|là|hơn))?\s*:?\s*$/iu;
/** Behind a price of its own: `mệnh giá 10.000 đồng/cổ phiếu, tương ứng 4.000 tỷ đồng`. */
const CORRESPONDS =
  /^[^.;()\d]{0,25}[,;]?\s(?:tương\s(?:ứng|đương)|thu\s(?:về|được))(?:\s(?:với|tổng|giá|trị|số|tiền|kinh|phí|mệnh|theo|vốn|là|đạt)){0,6}\s?:?\s?$/iu;
/** What they were sold for; the price of the day (`giá đóng cửa`) is not what all of them cost. */
const PRICE =
  /(?<!\p{L})(?:(?:mệnh|đơn|mức|với|ở)\sgiá|giá\s(?:bán|mua|phát hành|chào bán|bình quân)|định mức)(?:\slà)?\s?$/iu;
/** `trị giá 75 triệu đồng (500.000 đồng/suất)`, `hết 126 triệu đồng (mỗi em 1,5 triệu đồng)`: from the whole to what one costs. */
const IN_BRACKET = /^\s*\(\s*(?:(?:mỗi|một)\s+\p{L}+\s+|bình quân\s+|định mức\s+|mức\s+)?(?:\p{L}+\s+){0,2}$/iu;

/**
 * So many things, what one costs, and what they cost together: `xây 43 căn, trị giá 50 triệu đồng/căn, tổng trị giá 2.150 triệu đồng`,
 * `84 em hết 126 triệu đồng (mỗi em 1,5 triệu đồng)`. Wrong is said only near what it ought to be: other things may have been paid, too.
 */
export function pricedItems(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  return passage.quantities.flatMap((each, index): Claim[] => {
    const name = isMoney(each) && !each.approximate ? nameOfEach(passage, each, index) : undefined;
    if (name === undefined) return [];
    const count = countBefore(passage, each, index, name);
    const total = count && (totalBehind(passage, each, index) ?? totalBefore(passage, count, each, index));
    const weighed = count && total && weighProduct(total, count, each);
    return weighed === undefined ? [] : told(weighed, each.start > weighed.quantity.start, source);
  });
}

/** `đồng/CP`: of a `cổ phiếu` or a `cổ phần`. */
const SHARE = /^cp$/iu;

function nameOfEach(passage: Passage, each: Quantity, index: number): string | undefined {
  if (each.perUnit !== undefined) return SHARE.test(each.perUnit) ? foldText('cổ') : foldText(each.perUnit);
  const before = passage.quantities[index - 1];
  const word = EACH.exec(wordsBetween(passage, before?.end ?? passage.body, each.start))?.[1];
  return word === undefined ? undefined : foldText(word);
}

/** The nearest number before that counts what has the price, in its sentence. */
function countBefore(passage: Passage, each: Quantity, index: number, name: string): Quantity | undefined {
  const from = sentenceAt(passage, each.start)?.start ?? 0;
  return passage.quantities.slice(0, index).findLast(
    (one) =>
      one.start >= from &&
      one.unit === 'count' &&
      isAmount(one) &&
      foldText(wordsBetween(passage, one.end, one.end + 20))
        .trim()
        .split(/\P{L}/u)[0] === name,
  );
}

function totalBehind(passage: Passage, each: Quantity, index: number): Quantity | undefined {
  const next = passage.quantities[index + 1];
  if (next === undefined || !isMoney(next) || !isAmount(next)) return undefined;
  const words = wordsBetween(passage, each.end, next.start);
  if (/\.\s|\svà\s/u.test(words)) return undefined;
  const priced = () => PRICE.test(wordsBetween(passage, each.start - 30, each.start));
  return ALTOGETHER.test(words) || (CORRESPONDS.test(words) && priced()) ? next : undefined;
}

function totalBefore(passage: Passage, count: Quantity, each: Quantity, index: number): Quantity | undefined {
  const before = passage.quantities[index - 1];
  if (before === undefined || before.start < count.end || !isMoney(before) || !isAmount(before)) return undefined;
  // One number stands between, and nothing else is paid for.
  if (passage.quantities.indexOf(count) !== index - 2) return undefined;
  // `(xây mới 50 triệu đồng/nhà; bổ sung 20 triệu đồng cho 01 nhà)`: nothing else stands in the bracket.
  const alone = /^[^.;,()\d]{0,25}\)/u.test(wordsBetween(passage, each.end, each.end + 30));
  return alone && IN_BRACKET.test(wordsBetween(passage, before.end, each.start)) ? before : undefined;
}

function told(weighed: Weighed, bracketed: boolean, source: SourceText): Claim[] {
  const claim = claimOf(source, 'formula', wrongSum, weighed);
  if (weighed.judgement.verdict !== 'contradicts' || isMistyped(weighed, bracketed ? 2 : 3)) return [claim];
  return comesNear(weighed, 6 / 5, 6 / 5) ? [asWarning(claim)] : [];
}
