import { divide, type Exact, exact, multiply } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongShare, wrongSum } from './audit-rules.ts';
import { EACH, endsRange } from './average-forms.ts';
import { markOf } from './change-marks.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { isSlipOfAverage, isTotalOrCount } from './claim-averages.ts';
import { sentenceAt } from './clauses.ts';
import { countsOf, totalsOf } from './counted-things.ts';
import { claimOf, weighFormula } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isVague, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** `9,85 triệu đồng/người/tháng`; `208 kWh/tháng` behind `mỗi khách hàng`. */
const A_MONTH = /^([\p{L}\s]{0,14})(?:\/\s?(\p{L}+(?:\s\p{L}+)?)\s?)?\/\s?tháng(?!\p{L})/iu;
const MONTHS = /(?<![\d.,/])0?([2-9]|1[0-2])\stháng(?!\p{L})/giu;
const WHOLE_YEAR = /(?<!\p{L})(?:cả năm|trong năm|toàn năm|năm\s20\d\d)(?!\p{L})/iu;
const MOST = 12;

/** So much a month for each of something. */
interface Rate {
  readonly quantity: Quantity;
  readonly unit: string;
  readonly each: string;
}

/** What all of them make in so many months, held against a total. */
interface Product {
  readonly total: Quantity;
  readonly count: Quantity;
  /** The total by the rate, and the rate by the total. */
  readonly readings: readonly Weighed[];
}

/**
 * So much a month for each of so many, in so many months: `2.258 người; thu nhập 9,85 triệu đồng/người/tháng; quỹ lương cả năm 266,9 tỷ đồng`. Wrong is said
 * of slips, and where the rate of another time gives what is written.
 */
export function monthlyRates(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/\/\s?tháng/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((quantity): Claim[] => {
    const rate = rateAt(passage, quantity);
    const sentence = sentenceAt(passage, quantity.start);
    const weighed = rate && sentence && weighRate(passage, rate, sentence);
    if (weighed === undefined) return [];
    const isTotal = weighed.quantity.start !== quantity.start;
    const claim = claimOf(source, isTotal ? 'formula' : 'share', isTotal ? wrongSum : wrongShare, weighed);
    return [weighed.judgement.verdict === 'contradicts' ? asWarning(claim) : claim];
  });
}

function rateAt(passage: Passage, quantity: Quantity): Rate | undefined {
  if (isVague(quantity) || quantity.half !== undefined) return undefined;
  const form = A_MONTH.exec(wordsBetween(passage, quantity.digitsEnd, quantity.digitsEnd + 60));
  if (form === null) return undefined;
  const lead = wordsBetween(passage, Math.max(passage.body, quantity.start - 80), quantity.start);
  if (endsRange(lead)) return undefined;
  const each = form[2] ?? EACH.exec(lead.trimEnd())?.[1];
  return each === undefined ? undefined : { quantity, unit: form[1]?.trim() ?? '', each };
}

function weighRate(passage: Passage, rate: Rate, sentence: Stretch): Weighed | undefined {
  const words = wordsBetween(passage, sentence.start, sentence.end);
  const told = [...words.matchAll(MONTHS)].map(([, months]) => Number(months));
  const lengths = [...told, ...(WHOLE_YEAR.test(words) ? [12] : [])];
  const amounts = passage.quantities.filter(
    (one, place) =>
      one !== rate.quantity && one.end <= sentence.end && isTotalOrCount(one) && moveAt(passage, place) === undefined,
  );
  const [isCount, totalOf] = [countsOf(rate), totalsOf({ ...rate, power: 0 })];
  const counts = amounts.filter((one) => isCount(passage, one));
  const totals = amounts.filter((one) => one.start >= sentence.start && !counts.includes(one) && totalOf(passage, one));
  if (counts.length * totals.length * lengths.length > MOST) return undefined;
  const productsOf = (each: Quantity): Product[] =>
    totals.flatMap((total) =>
      counts.flatMap((count) =>
        lengths.map((months) => ({ total, count, readings: readingsOf(total, count, each, months) })),
      ),
    );
  const own = productsOf(rate.quantity);
  const others = totals.filter((one) => markOf(passage, one).past).flatMap(productsOf);
  return agreeing(own)?.reading ?? slipped(own) ?? ofAnotherTime(own, others);
}

function readingsOf(total: Quantity, count: Quantity, each: Quantity, months: number): Weighed[] {
  const long = exact(months);
  const product = ([a, b]: readonly Exact[]) => a && b && multiply(multiply(a, b), long);
  const quotient = ([a, b]: readonly Exact[]) => a && b && divide(a, multiply(b, long));
  return [
    weighFormula({ ...total, rounded: true }, [count, each], product, `${count.written} × ${each.written} × ${months}`),
    weighFormula(
      { ...each, rounded: true },
      [total, count],
      quotient,
      `${total.written} / ${count.written} / ${months}`,
    ),
  ].flatMap((weighed) => weighed ?? []);
}

function agreeing(products: readonly Product[]): { product: Product; reading: Weighed } | undefined {
  for (const product of products) {
    const reading = product.readings.find(({ judgement }) => judgement.verdict !== 'contradicts');
    if (reading !== undefined) return { product, reading };
  }
  return undefined;
}

function slipped(products: readonly Product[]): Weighed | undefined {
  const slips = products.map(({ readings }) => readings.find(isSlipOfAverage)).filter((one) => one !== undefined);
  return slips.length === 1 ? slips[0] : undefined;
}

/** What was written is the product of the rate before: `năm trước 9,12 triệu đồng`. */
function ofAnotherTime(own: readonly Product[], others: readonly Product[]): Weighed | undefined {
  const explained = agreeing(others)?.product;
  return own.find(({ total, count }) => total === explained?.total && count === explained.count)?.readings[0];
}
