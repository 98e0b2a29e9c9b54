import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, type Weighed, weighShare } from './judge-claim.ts';
import { type Base, partsOfWhole } from './part-shares.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Fraction, type Quantity } from './quantity.ts';
import { LEADS_TO_RATE, OTHER_BASE, OTHER_BASE_AFTER, sameUnit } from './share-words.ts';

/** Shares of two numbers: `222/252 … 88%`, `97,77% (3.118.665/3.189.960)`, `12 trên tổng số 15 …, đạt 80%`. */
export function shareClaims(passage: Passage, source: SourceText): Claim[] {
  const rates = passage.quantities.filter(({ unit }) => unit === 'percent');
  if (rates.length === 0) return [];
  const used = new Set<Quantity>();
  const claims: Claim[] = [];
  const take = (weighed: Weighed | undefined, sure: boolean): boolean => {
    if (weighed === undefined || used.has(weighed.quantity)) return false;
    if (!sure && weighed.judgement.verdict === 'contradicts') return false;
    if (!sure && weighed.judgement.verdict === 'truncated') return false;
    used.add(weighed.quantity);
    claims.push(claimOf(source, 'share', wrongShare, weighed));
    return true;
  };
  const fractions = passage.fractions.filter(isShare);
  // What agrees is taken first, so that a percentage with two possible bases is never called wrong.
  for (const { rate, part, whole } of explicitBases(passage, rates)) take(weighShare(rate, part, whole), true);
  const pairs = fractions.flatMap((fraction) => neighbours(passage, fraction, rates));
  for (const { fraction, rate } of pairs) take(weighShare(rate, fraction.numerator, fraction.denominator), false);
  for (const { rate, part, whole } of strokedPairs(passage, rates)) take(weighShare(rate, part, whole), false);
  for (const { fraction, rate, sure } of pairs) {
    if (sure && !claims.some((claim) => claim.numbers.includes(fraction.numerator)))
      take(weighShare(rate, fraction.numerator, fraction.denominator), true);
  }
  for (const { rate, part, whole } of partsOfWhole(passage, rates)) take(weighShare(rate, part, whole), true);
  return claims;
}

/** `259 lượt/316 người` was never paired; a part above its whole or a zero whole is no share either. */
function isShare({ numerator, denominator }: Fraction): boolean {
  return !numerator.approximate && !denominator.approximate && baseValue(denominator).numerator > 0n;
}

interface Pair {
  readonly fraction: Fraction;
  readonly rate: Quantity;
  readonly sure: boolean;
}

/** The percentages next to a fraction on both sides, and whether the words between leave no doubt. */
function neighbours(passage: Passage, fraction: Fraction, rates: readonly Quantity[]): Pair[] {
  const others = passage.quantities.filter((one) => one !== fraction.numerator && one !== fraction.denominator);
  const next = others.find(({ start }) => start >= fraction.end);
  const before = others.findLast(({ end }) => end <= fraction.start);
  const pairs: Pair[] = [];
  if (before !== undefined && rates.includes(before) && !before.approximate) {
    const gap = wordsBetween(passage, before.end, fraction.start);
    const bracket = /^[^()]*\(\s*[^()]{0,50}$/.test(gap) && gap.length < 90 && !/\)/.test(gap);
    const sure =
      (/^\s*[,:–-]?\s*$/.test(gap) || bracket || /^[^.;]{0,60}(?:tương ứng|tức là|cụ thể là)\s*$/iu.test(gap)) &&
      !OTHER_BASE.test(gap);
    if (gap.length < 160) pairs.push({ fraction, rate: before, sure });
  }
  if (next !== undefined && rates.includes(next) && !next.approximate) {
    const gap = wordsBetween(passage, fraction.end, next.start);
    const words = gap.replace(LEADS_TO_RATE, '');
    const after = wordsBetween(passage, next.end, next.end + 40);
    const sure =
      (LEADS_TO_RATE.test(gap) || /^[^,;.]{0,40}[,(]\s*$/.test(gap)) &&
      !OTHER_BASE.test(words) &&
      !/[.;]\s|\d/.test(words) &&
      words.length < 110 &&
      !OTHER_BASE_AFTER.test(after);
    if (gap.length < 200) pairs.push({ fraction, rate: next, sure });
  }
  // A bracket right behind a percentage binds tighter than what comes next.
  return pairs;
}

const PER =
  /(?:^|\s)(?:trên|trong|so với|\/)\s*(?:tổng(?:\s+số)?|toàn bộ|số)(?:\s+[\p{L}()/-]+){0,12}\s*$|(?:^|\s)trên\s*$/iu;
const COUNTED_ON =
  /(?:^\s*(?:so với|của|tổng|dự toán|kế hoạch|chỉ tiêu|cùng kỳ)[^.;()\d]{0,60}\(\s*$|^\s*(?:của\s+)?tổng(?:\s+số)?|tính trên|trên tổng|của tổng|so với tổng|trên cơ sở|mẫu số|\/\s*tổng)[^.;]{0,90}$/iu;

/** The base is named: `12 trên tổng số 15 …, đạt 80%`; `1.072.019 …, đạt 91% … (tính trên … 1.178.041 người)`. */
function explicitBases(passage: Passage, rates: readonly Quantity[]): Base[] {
  const bases: Base[] = [];
  for (const rate of rates) {
    if (rate.approximate) continue;
    const at = passage.quantities.indexOf(rate);
    const [two, one] = [passage.quantities[at - 2], passage.quantities[at - 1]];
    const next = passage.quantities[at + 1];
    if (one === undefined || one.unit === 'percent' || one.approximate) continue;
    const lead = wordsBetween(passage, one.end, rate.start);
    if (!LEADS_TO_RATE.test(lead) || OTHER_BASE.test(lead.replace(LEADS_TO_RATE, '')) || /[.;]\s/.test(lead)) continue;
    if (
      two !== undefined &&
      !two.approximate &&
      sameUnit(two, one) &&
      PER.test(wordsBetween(passage, two.end, one.start))
    ) {
      bases.push({ rate, part: two, whole: one });
    } else if (next !== undefined && !next.approximate && next.unit === one.unit && one.half === undefined) {
      const gap = wordsBetween(passage, rate.end, next.start);
      if (gap.length < 160 && COUNTED_ON.test(gap) && !leavesBracket(gap)) bases.push({ rate, part: one, whole: next });
    }
  }
  return bases;
}

/** `1.284.310 hồ sơ cấp căn cước/1.302.455 công dân, đạt 98,61%`: two things may be no part and whole, so only what agrees is said. */
function strokedPairs(passage: Passage, rates: readonly Quantity[]): Base[] {
  return rates.flatMap((rate): Base[] => {
    const at = passage.quantities.indexOf(rate);
    const [part, whole] = [passage.quantities[at - 2], passage.quantities[at - 1]];
    if (part === undefined || whole === undefined || part.unit !== 'count' || whole.unit !== 'count') return [];
    if (!/^\s*[\p{L}\s]{1,50}\/\s?$/u.test(wordsBetween(passage, part.end, whole.start))) return [];
    return LEADS_TO_RATE.test(wordsBetween(passage, whole.end, rate.start)) ? [{ rate, part, whole }] : [];
  });
}
