import { add } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { agreeingShare } from './agreeing.ts';
import { wrongDifference, wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { explicitBases } from './explicit-bases.ts';
import { isFarFromAll } from './far-shares.ts';
import { claimOf, weighChange, weighShare } from './judge-claim.ts';
import { namedShares } from './named-shares.ts';
import { nounAt } from './nouns.ts';
import { partsOfWhole } from './part-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { planShares } from './plan-shares.ts';
import { baseValue, type Fraction, isVague, type Quantity } from './quantity.ts';
import { isVote, LEADS_TO_RATE, OTHER_BASE, OTHER_BASE_AFTER, OWN_BASE_AFTER, ROUND_FRACTION } from './share-words.ts';
import { withoutConditions } from './stated-conditions.ts';
import { strokedPairs } from './stroked-shares.ts';
import type { Weighed } from './weighing.ts';

/** Shares of two numbers: `222/252 … 88%`, `97,77% (3.118.665/3.189.960)`, `12 trên tổng số 15 …, đạt 80%`. */
export function shareClaims(stated: Passage, source: SourceText): Claim[] {
  if (stated.quantities.length < 2) return [];
  const passage = withoutConditions(stated);
  const rates = passage.quantities.filter(({ unit }) => unit === 'percent');
  if (rates.length === 0) return [];
  const used = new Set<Quantity>();
  const claims: Claim[] = [];
  const take = (weighed: Weighed | undefined, sure: boolean): boolean => {
    if (weighed === undefined || used.has(weighed.quantity)) return false;
    if (!sure && weighed.judgement.verdict === 'contradicts') return false;
    // Four digits that were cut off are no chance.
    if (!sure && weighed.judgement.verdict === 'truncated' && weighed.quantity.readings[0].decimals < 2) return false;
    if (weighed.judgement.verdict === 'contradicts' && (countsSibling(passage, weighed) || isOfVotes(passage, weighed)))
      return false;
    used.add(weighed.quantity);
    claims.push(claimOf(source, 'share', wrongShare, weighed));
    return true;
  };
  const fractions = passage.fractions.filter((one) => isShare(passage, one));
  // What agrees is taken first, so that a percentage with two possible bases is never called wrong.
  for (const { rate, part, whole } of explicitBases(passage, rates)) take(weighShare(rate, part, whole), true);
  const pairs = withoutTaken(fractions.flatMap((fraction) => neighbours(passage, fraction, rates)));
  for (const { fraction, rate } of pairs) take(weighShare(rate, fraction.numerator, fraction.denominator), false);
  const stroked = strokedPairs(passage, rates);
  for (const { rate, part, whole } of stroked) take(weighShare(rate, part, whole), false);
  for (const { fraction, rate } of pairs) {
    const change = changeOf(rate, fraction);
    if (change !== undefined && !used.has(rate)) {
      used.add(rate);
      claims.push(claimOf(source, 'difference', wrongDifference, change));
    }
  }
  for (const { fraction, rate, sure } of pairs) {
    if (sure && !claims.some((claim) => claim.numbers.includes(fraction.numerator)))
      take(weighShare(rate, fraction.numerator, fraction.denominator), true);
  }
  for (const { rate, part, whole, sure } of stroked) take(weighShare(rate, part, whole), sure);
  const planned = [...planShares(passage, rates), ...namedShares(passage, rates)];
  for (const { rate, part, whole } of planned) take(weighShare(rate, part, whole), false);
  for (const { rate, part, whole } of partsOfWhole(passage, rates)) {
    const weighed = weighShare(rate, part, whole);
    // `8.711 doanh nghiệp, chiếm 13%; trong đó 4.014 doanh nghiệp, chiếm 9%`: the base outside is known, and it is no share of that either.
    const outside = passage.quantities[passage.quantities.indexOf(whole) + 1];
    const known = outside !== rate && outside?.unit === 'percent';
    take(weighed, weighed === undefined || known || !isFarFromAll(weighed));
  }
  for (const { rate, part, whole, sure } of planned) take(weighShare(rate, part, whole), sure);
  return claims;
}

/** `tăng 47 vụ (10,06%, 514/467)`: by how much the one is more or less than the other. */
function changeOf(rate: Quantity, { numerator, denominator }: Fraction): Weighed | undefined {
  return [false, true]
    .map((falls) => weighChange(rate, numerator, denominator, 'rate', falls))
    .find((weighed) => weighed?.judgement.verdict === 'agrees');
}

export function isOfVotes(passage: Passage, { quantity, parts }: Weighed): boolean {
  const places = [quantity, ...parts];
  const from = Math.min(...places.map(({ start }) => start));
  const until = Math.max(...places.map(({ end }) => end));
  return isVote(wordsBetween(passage, Math.max(passage.body, from - 160), until + 60));
}

/** `12 xe điện, 128 xe khí nén trong tổng số 2.745 xe, đạt 5,1%`: the share of both together. */
export function countsSibling(passage: Passage, { quantity, parts: [part, whole] }: Weighed): boolean {
  const before = part && passage.quantities[passage.quantities.indexOf(part) - 1];
  if (part === undefined || whole === undefined || before === undefined || before === whole) return false;
  if (
    before.unit !== part.unit ||
    !/^[^.;()\d]{0,40}(?:,|\svà)\s[^.;,()\d]{0,20}$/iu.test(wordsBetween(passage, before.end, part.start))
  )
    return false;
  const [a, b] = [before.readings[0], part.readings[0]];
  const both: Quantity = {
    ...part,
    readings: [{ value: add(a.value, b.value), decimals: Math.max(a.decimals, b.decimals) }],
  };
  return agreeingShare(quantity, both, whole) !== undefined;
}

/** `259 lượt/316 người` was never paired; a part above its whole or a zero whole is no share either. */
function isShare(passage: Passage, { start, end, numerator, denominator }: Fraction): boolean {
  if (ROUND_FRACTION.test(wordsBetween(passage, Math.max(passage.body, start - 20), end))) return false;
  return !isVague(numerator) && !isVague(denominator) && baseValue(denominator).numerator > 0n;
}

/** `100% huyện hội có trang tin (hiện 6/9)`: the percentage is the aim. */
const OF_NOW =
  /(?<!\p{L})(?:hiện|hiện nay|hiện có|hiện đạt|đến nay|mới|mới đạt|thực tế|năm trước|kỳ trước|quý trước)(?:\s+(?:là|có|được|đạt))?\s*$/iu;

interface Pair {
  readonly fraction: Fraction;
  readonly rate: Quantity;
  readonly sure: boolean;
}

/** `nhà thuốc 453/533 (100%); quầy thuốc 573/573 (100%)`: the share of one fraction is not that of the next, though it may fit. */
function withoutTaken(pairs: readonly Pair[]): Pair[] {
  const own = new Set(
    pairs.filter(({ sure, fraction, rate }) => sure && fraction.end <= rate.start).map(({ rate }) => rate),
  );
  return pairs.filter(({ sure, fraction, rate }) => sure || fraction.end <= rate.start || !own.has(rate));
}

/** The percentages next to a fraction on both sides, and whether the words between leave no doubt. */
function neighbours(passage: Passage, fraction: Fraction, rates: readonly Quantity[]): Pair[] {
  const others = passage.quantities.filter((one) => one !== fraction.numerator && one !== fraction.denominator);
  const next = others.find(({ start }) => start >= fraction.end);
  const before = others.findLast(({ end }) => end <= fraction.start);
  const pairs: Pair[] = [];
  if (before !== undefined && rates.includes(before) && !isVague(before) && changeAt(passage, before) === undefined) {
    const gap = wordsBetween(passage, before.end, fraction.start);
    const bracket = /^[^()]*\(\s*[^()]{0,50}$/.test(gap) && gap.length < 90 && !/\)/.test(gap);
    const sure =
      (/^\s*[,:–-]?\s*$/.test(gap) || bracket || /^[^.;]{0,60}(?:tương ứng|tức là|cụ thể là)\s*$/iu.test(gap)) &&
      !OTHER_BASE.test(gap) &&
      !OF_NOW.test(gap);
    if (gap.length < 160) pairs.push({ fraction, rate: before, sure });
  }
  if (next !== undefined && rates.includes(next) && !isVague(next)) {
    const gap = wordsBetween(passage, fraction.end, next.start);
    const words = gap.replace(LEADS_TO_RATE, '').replace(/\d+ tuổi/g, '');
    const after = wordsBetween(passage, next.end, next.end + 40);
    const sure =
      (LEADS_TO_RATE.test(gap) || /^[^,;.]{0,40}[,(]\s*$/.test(gap)) &&
      !OTHER_BASE.test(words) &&
      !/[.;]\s|\d/.test(words) &&
      words.length < 110 &&
      !OTHER_BASE_AFTER.test(after) &&
      !OWN_BASE_AFTER.test(after) &&
      !namesAnother(after, wordsBetween(passage, fraction.end, fraction.end + 40), fraction);
    if (gap.length < 200) pairs.push({ fraction, rate: next, sure });
  }
  // A bracket right behind a percentage binds tighter than what comes next.
  return pairs;
}

/**
 * `4/6 nhà máy nấu bia bằng 100% năng lượng sinh khối`, `330/456 ý kiến, chiếm 68,04% tổng số đại biểu`: the words behind name
 * something else than what was counted.
 */
function namesAnother(after: string, behind: string, { denominator }: Fraction): boolean {
  const total = /^\s*(?:(?:trên|của|so với)\s+)?tổng(?:\s+số)?\s+(\p{L}.*)/iu.exec(after)?.[1];
  const words = total ?? OF_WHAT.exec(after)?.[1];
  if (words === undefined) return false;
  const noun = nounAt(words);
  if (noun !== '' || denominator.noun !== '') return noun !== denominator.noun;
  const first = (text: string): string | undefined => /^\s*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase();
  return first(behind) !== first(words);
}

const OF_WHAT =
  /^\s*(?!(?:kế hoạch|chỉ tiêu|tổng|dự toán|trên|và|so|số|theo|cao|thấp|tăng|giảm|đúng|trong|của)(?!\p{L}))(\p{L}.*)/iu;
