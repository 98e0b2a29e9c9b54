import { multiply } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighFormula, weighProduct, weighShare } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isMoney, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** `mỗi em 1,5 triệu đồng`, `mỗi suất trị giá 500.000 đồng`: what one of them costs. */
const EACH = /(?<!\p{L})(?:mỗi|một)\s+(\p{L}+)(?:\s+\p{L}+){0,2}?(?:\s+(?:trị giá|được hỗ trợ|hỗ trợ|là))?\s*$/iu;
/** What any thing may be counted in: `12 màn hình … 28,5 triệu đồng/chiếc`. */
const ANY_THING = new Set(['chiếc', 'cái', 'bộ', 'máy', 'sản phẩm', 'đơn vị'].map(foldText));
/** What all of them cost, behind what one does. */
const ALTOGETHER =
  /(?<!\p{L})(?:tổng|cộng)(?:\s+(?:cộng|số|trị giá|giá trị|số tiền|kinh phí|tiền))*(?:\s+(?:hỗ trợ|là|hơn))?\s*:?\s*$/iu;
/** The same in words that may begin something else: only a slip is told. */
const MADE =
  /^[^.;()\d]{0,25}[,;]\s(?:(?:với|tổng|số|thành|kinh|phí|chi|tiền|hết|thu|được|là|trị|giá|cộng|hỗ|trợ)\s)*(?:thành tiền|hết|kinh phí|số tiền|chi phí|giá trị|thu|hỗ trợ)\s(?:là\s)?:?\s?$/iu;
/** `với tổng số tiền 322,5 triệu đồng, mỗi suất 1,5 triệu đồng`. */
const BOTH = /^\s?,\s(?:trung bình\s|bình quân\s)?(?:mỗi|một)\s\p{L}+(?:\s\p{L}+)?\s$/iu;
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
    if (weighed !== undefined)
      return exactPrice(passage, weighed, source) ?? told(weighed, each.start > weighed.quantity.start, source);
    return count === undefined
      ? slippedPrice(passage, each, index, source)
      : likelyPrice(passage, count, each, index, source);
  });
}

/** A price that is no average is what it says: `31 hộ, mỗi hộ 10 triệu đồng` cost no 311. */
function exactPrice(
  passage: Passage,
  { quantity, parts, judgement }: Weighed,
  source: SourceText,
): Claim[] | undefined {
  const [count, each] = parts;
  if (count === undefined || each === undefined || judgement.verdict === 'contradicts') return undefined;
  // `1,74 triệu cổ phiếu` were rounded, too
  if (
    count.readings[0].decimals !== 0 ||
    [count, each, quantity].some(({ leeway, approximate }) => leeway ?? approximate)
  )
    return undefined;
  if (/bình quân|trung bình/iu.test(wordsBetween(passage, count.end, quantity.end))) return undefined;
  const words = `${count.written} × ${each.written}`;
  const exactly = weighFormula(
    { ...quantity, rounded: true },
    [count, each],
    ([a, b]) => a && b && multiply(a, b),
    words,
  );
  if (exactly?.judgement.verdict !== 'contradicts' || !isMistyped(exactly, 3)) return undefined;
  return [asWarning(claimOf(source, 'formula', wrongSum, exactly))];
}

/** The total in looser words: right, or a slip. */
function likelyPrice(passage: Passage, count: Quantity, each: Quantity, index: number, source: SourceText): Claim[] {
  const [before, next] = [passage.quantities[index - 1], passage.quantities[index + 1]];
  const behind = next !== undefined && isSum(next) && MADE.test(wordsBetween(passage, each.end, next.start));
  const between = before !== undefined && isSum(before) && before.start > count.end;
  const both = between && BOTH.test(wordsBetween(passage, before.end, each.start));
  const total = behind ? next : both ? before : undefined;
  const weighed = total && weighProduct({ ...total, rounded: true }, count, each);
  if (total === undefined || weighed === undefined) return [];
  // `với tổng số tiền 322,5 triệu đồng, mỗi suất 1,5 triệu đồng`: the price may be what was mistyped
  const price = both && !behind ? weighShare({ ...each, rounded: true }, total, count) : undefined;
  const told = [weighed, price].find(
    (one) => one !== undefined && (one.judgement.verdict === 'agrees' || isMistyped(one, one === price ? 2 : 3)),
  );
  return told === undefined ? [] : [asWarning(claimOf(source, 'formula', wrongSum, told))];
}

/** `12 màn hình với đơn giá 28,5 triệu đồng/chiếc, thành tiền 342 triệu đồng`. */
function slippedPrice(passage: Passage, each: Quantity, index: number, source: SourceText): Claim[] {
  const last = passage.quantities[index - 1];
  if (each.perUnit === undefined || !ANY_THING.has(foldText(each.perUnit)) || last === undefined) return [];
  const gap = wordsBetween(passage, last.end, each.start);
  if (last.unit !== 'count' || !isAmount(last) || /[.;]/u.test(gap)) return [];
  return likelyPrice(passage, last, each, index, source);
}

function isSum(one: Quantity): boolean {
  return isMoney(one) && isAmount(one);
}

/** `đồng/CP`: of a `cổ phiếu` or a `cổ phần`. */
const SHARE = /^cp$/iu;

export function nameOfEach(passage: Passage, each: Quantity, index: number): string | undefined {
  if (each.perUnit !== undefined) return SHARE.test(each.perUnit) ? foldText('cổ') : foldText(each.perUnit);
  const before = passage.quantities[index - 1];
  const word = EACH.exec(wordsBetween(passage, before?.end ?? passage.body, each.start))?.[1];
  return word === undefined ? undefined : foldText(word);
}

/** The nearest number before that counts what has the price, in its sentence. */
export function countBefore(passage: Passage, each: Quantity, index: number, name: string): Quantity | undefined {
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
