import { add } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, weighShare, weighSum } from './judge-claim.ts';
import { type Proved, provedShares } from './list-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';

/** `; tổng giải ngân`: what follows is of the parts together. */
const TOTAL = /(?<!\p{L})(?:tổng|cộng|tính chung)(?!\p{L})[^,;.:()\d]{0,40}:?\s*$/iu;
const LEADS =
  /^[^.;()\d]{0,30}(?:[,(]|\s)\s{0,3}(?:đạt|bằng|chiếm|tỷ lệ|tỉ lệ|tương ứng|tương đương)?(?:\s{1,3}(?:tỷ lệ|là))?\s{0,3}$/iu;
const MOST_PARTS = 5;

/**
 * The share of a total whose parts have shares of their own: `giải ngân vốn đầu tư 88.131 (87,0%), vốn sự nghiệp 42.565 (51,0%); tổng 130.696, đạt
 * 70,7%` is of both plans together; it is neither their mean nor of one of them. `claims`: what is judged already.
 */
export function jointShares(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const proved = new Map(provedShares(passages, claims).map((one) => [one.part, one]));
  return passages.flatMap((passage) =>
    passage.quantities.flatMap((rate, index): Claim[] => {
      const total = passage.quantities[index - 1];
      if (rate.unit !== 'percent' || rate.approximate || total === undefined || !isAmount(total)) return [];
      if (!LEADS.test(wordsBetween(passage, total.end, rate.start))) return [];
      const before = passage.quantities[index - 2];
      if (!TOTAL.test(wordsBetween(passage, before?.end ?? passage.body, total.start))) return [];
      const parts = partsOf(passage, total, index, proved);
      const whole = parts && wholeOf(passages, parts);
      const weighed = whole && weighShare(rate, total, whole);
      return weighed === undefined ? [] : [claimOf(source, 'share', wrongShare, weighed)];
    }),
  );
}

/** The numbers right before that make the total, each with its proved share. */
function partsOf(
  passage: Passage,
  total: Quantity,
  index: number,
  proved: ReadonlyMap<Quantity, Proved>,
): Proved[] | undefined {
  const own = passage.quantities.slice(0, index - 1).flatMap((one) => proved.get(one) ?? []);
  for (let count = 2; count <= Math.min(MOST_PARTS, own.length); count++) {
    const parts = own.slice(-count);
    const summed = weighSum(
      total,
      parts.map(({ part }) => part),
    );
    if (summed?.judgement.verdict === 'agrees')
      return new Set(parts.map(({ whole }) => whole)).size === count ? parts : undefined;
  }
  return undefined;
}

/** What the parts are of, taken together. */
function wholeOf(passages: readonly Passage[], parts: readonly Proved[]): Quantity | undefined {
  const wholes = parts.flatMap(({ whole }) =>
    passages.flatMap(({ start, end, quantities }) =>
      start <= whole && whole < end ? quantities.filter((one) => one.start === whole) : [],
    ),
  );
  const [first, ...others] = wholes;
  if (first === undefined || wholes.length < parts.length || others.some(({ unit }) => unit !== first.unit))
    return undefined;
  const [reading] = first.readings;
  const value = others.reduce((sum, one) => add(sum, one.readings[0].value), reading.value);
  const digits = wholes.map(({ written, digitsEnd, start }) => written.slice(0, digitsEnd - start)).join(' + ');
  return {
    ...first,
    readings: [{ ...reading, value }],
    written: `(${digits})`,
    digitsEnd: first.start + digits.length + 2,
  };
}
