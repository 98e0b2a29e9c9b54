import type { SourceText } from '../source/source-text.ts';
import { compare } from '../numbers/exact.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, type Weighed, weighShare } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Fraction, type Quantity } from './quantity.ts';

/** Words that make of a percentage something else than the share of the two numbers beside it. */
const OTHER_BASE =
  /(?<!\p{L})(?:tăng|giảm|vượt|cao hơn|thấp hơn|so với|cùng kỳ|bình quân|trung bình|còn|riêng|trong khi|mục tiêu|chỉ tiêu giao|kế hoạch giao|yêu cầu|phấn đấu|có tỷ lệ|với tỷ lệ|tỷ lệ bao phủ|trong đó|mà|thì|nhưng)(?!\p{L})/iu;
/** Between a number and its share: `hồ sơ, đạt tỷ lệ`, `(`, `chiếm`. */
const LEADS_TO_RATE =
  /(?:^|[\s,;:(–-])(?:đạt|chiếm|bằng|là|tương đương|tương ứng|hoàn thành|tỷ lệ|tỉ lệ|tức|=|\(|:)(?:\s+(?:với|là|đạt|chiếm|tỷ lệ|tỉ lệ|bằng|đến|mức))*\s*:?\s*$/iu;
/** Behind a percentage: of something else than the numbers before it. */
const OTHER_BASE_AFTER =
  /^\s*(?:\)\s*)?(?:đúng hạn|trước hạn|so với|cùng kỳ|số (?:hồ sơ|đơn vị|người|thủ tục|TTHC|cán bộ) (?:đúng|trước|quá|trễ|được|hài|trực)|về|mức độ hài lòng|hài lòng|\/)/iu;

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
    const sure = (/^\s*[,:–-]?\s*$/.test(gap) || bracket || /^[^.;]{0,60}(?:tương ứng|tức là|cụ thể là)\s*$/iu.test(gap)) && !OTHER_BASE.test(gap);
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

interface Base {
  readonly rate: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
}

const PER = /(?:^|\s)(?:trên|trong|so với|\/)\s*(?:tổng(?:\s+số)?|toàn bộ|số)(?:\s+[\p{L}()/-]+){0,12}\s*$|(?:^|\s)trên\s*$/iu;
const COUNTED_ON = /(?:tính trên|trên tổng|của tổng|so với tổng|trên cơ sở|mẫu số|\/\s*tổng)[^.;]{0,90}$/iu;

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
    if (two !== undefined && !two.approximate && sameUnit(two, one) && PER.test(wordsBetween(passage, two.end, one.start))) {
      bases.push({ rate, part: two, whole: one });
    } else if (next !== undefined && !next.approximate && next.unit === one.unit && one.half === undefined) {
      const gap = wordsBetween(passage, rate.end, next.start);
      if (gap.length < 160 && COUNTED_ON.test(gap)) bases.push({ rate, part: one, whole: next });
    }
  }
  return bases;
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === 'count' ? b.unit === 'count' && mayAdd(a.noun, b.noun) : b.unit !== 'count' && b.unit !== 'percent';
}

const WHOLE = /(?:tổng|tiếp nhận|được giao|phải (?:giải quyết|thực hiện)|kế hoạch vốn|dự toán|được phê duyệt|có)/iu;
const PART = /(?:đã|hoàn thành|giải quyết|thực hiện|giải ngân|đúng hạn|trước hạn|quá hạn|trực tuyến|trong đó|đạt|gồm|được)/iu;

/**
 * `tiếp nhận 1.091 hồ sơ, đã giải quyết 1.050 hồ sơ, đạt 96,2%`: the percentage belongs to the number right before it; its base
 * is a number said earlier. Any base that fits will do; wrong is said only where there is but one base that could be meant.
 */
function partsOfWhole(passage: Passage, rates: readonly Quantity[]): Base[] {
  const bases: Base[] = [];
  for (const rate of rates) {
    if (rate.approximate) continue;
    const at = passage.quantities.indexOf(rate);
    const part = passage.quantities[at - 1];
    if (part === undefined || part.unit === 'percent' || part.approximate || part.half !== undefined) continue;
    const lead = wordsBetween(passage, part.end, rate.start);
    if (!LEADS_TO_RATE.test(lead) || OTHER_BASE.test(lead) || /[.;]\s/.test(lead) || lead.length > 70) continue;
    if (OTHER_BASE_AFTER.test(wordsBetween(passage, rate.end, rate.end + 40))) continue;
    const earlier = passage.quantities.slice(0, at - 1).filter((one) => sameUnit(one, part) && !one.approximate && compare(baseValue(one), baseValue(part)) >= 0);
    const fitting = earlier.find((whole) => weighShare(rate, part, whole)?.judgement.verdict !== 'contradicts');
    if (fitting !== undefined) bases.push({ rate, part, whole: fitting });
    else {
      const [only, ...more] = earlier;
      const before = only === undefined ? '' : wordsBetween(passage, Math.max(passage.body, only.start - 60), only.start);
      const between = only === undefined ? '' : wordsBetween(passage, only.end, part.start);
      const partWords = wordsBetween(passage, Math.max(only?.end ?? 0, part.start - 50), part.start);
      if (only !== undefined && more.length === 0 && WHOLE.test(before) && PART.test(partWords) && !/[.]\s/.test(between) && between.length < 120)
        bases.push({ rate, part, whole: only });
    }
  }
  return bases;
}
