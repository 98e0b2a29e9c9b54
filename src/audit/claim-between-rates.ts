import { found } from '../findings/finding.ts';
import { compare, type Exact, negate } from '../numbers/exact.ts';
import type { Interval } from '../numbers/interval.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { rateOutside } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { BOTH_SIDES } from './claim-wholes.ts';
import { areOpposites } from './opposites.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { intervalOf, isVague, type Quantity } from './quantity.ts';

const OPENS = /(?<!\p{L})(?:trong đó|gồm)(?!\p{L})|\([^()]*$/iu;
const RATE = /(?<!\p{L})t[ỷỉ] lệ(?!\p{L})/iu;
/** Parts of a whole, other times, and what was asked for. */
const OTHER =
  /(?<!\p{L})(?:chiếm|đóng góp|kế hoạch|dự toán|chỉ tiêu|mục tiêu|tháng trước|quý trước|lũy kế|luỹ kế)(?!\p{L})/iu;
const FALLS = /giảm|thấp|ít/iu;
const FARTHEST = 220;

/**
 * The rate of a whole beside those of its two sides, which it must lie between: `Kim ngạch xuất nhập khẩu tăng 21,6%; trong đó xuất khẩu tăng 13,8%, nhập
 * khẩu tăng 11,5%`, `Tỷ lệ hỏa táng 60,09%, trong đó nội thành 74,16%, ngoại thành 60,86%`. Both of them can't be above it, nor both below.
 */
export function betweenRates(passage: Passage, source: SourceText): Claim[] {
  const rates = passage.quantities.filter(({ unit }) => unit === 'percent');
  if (rates.length < 3) return [];
  return rates.flatMap((whole, index): Claim[] => {
    const [one, other] = [rates[index + 1], rates[index + 2]];
    if (one === undefined || other === undefined) return [];
    const three: Three = { whole, one, other, before: rates[index - 1]?.end ?? passage.body };
    return areWholeAndSides(passage, three) && liesOutside(passage, three) ? [claimOf(three, source)] : [];
  });
}

interface Three {
  readonly whole: Quantity;
  readonly one: Quantity;
  readonly other: Quantity;
  /** Where the rate before them ends. */
  readonly before: number;
}

/** Alone in a bracket, behind what it is the share of. */
function isShareInBracket(passage: Passage, rate: Quantity): boolean {
  const lead = wordsBetween(passage, Math.max(passage.body, rate.start - 60), rate.start);
  return /\d[^.;,()]*\([^()\d]{0,20}$/u.test(lead) && /^\s*\)/u.test(wordsBetween(passage, rate.end, rate.end + 3));
}

function areWholeAndSides(passage: Passage, { whole, one, other, before }: Three): boolean {
  if ([whole, one, other].some(isVague) || other.start - whole.end > FARTHEST) return false;
  const moves = [whole, one, other].map((rate) => changeAt(passage, rate) !== undefined);
  if (new Set(moves).size > 1) return false;
  // `701 em mức Khá (tỷ lệ 52,0%), 226 em mức Đạt (tỷ lệ 16,8%)`: parts of one whole, each with its own share.
  if ([whole, one, other].every((rate) => isShareInBracket(passage, rate))) return false;
  const [own, first, second] = [
    wordsBetween(passage, Math.max(before, whole.start - FARTHEST), whole.start).replace(/^.*[.;]\s/su, ''),
    wordsBetween(passage, whole.end, one.start),
    wordsBetween(passage, one.end, other.start),
  ];
  if ([own, first, second].some((words) => OTHER.test(words)) || /[.;]\s+\p{Lu}/u.test(second)) return false;
  if (!areOpposites(first, second)) return false;
  if (BOTH_SIDES.test(own)) return true;
  if (areOpposites(own, first) || areOpposites(own, second) || /[.;]\s/u.test(first)) return false;
  return OPENS.test(first) && (moves[0] === true || RATE.test(own));
}

/** Above both or below both by more than rounding explains. */
function liesOutside(passage: Passage, { whole, one, other }: Three): boolean {
  const [all, ...sides] = [whole, one, other].map((rate) => signed(passage, rate));
  if (all === undefined) return false;
  return (
    sides.every((side) => compare(all.low, side.high) > 0) || sides.every((side) => compare(all.high, side.low) < 0)
  );
}

function signed(passage: Passage, rate: Quantity): Interval {
  const interval = intervalOf(rate);
  const falls = FALLS.test(changeAt(passage, rate) ?? '');
  const [low, high]: [Exact, Exact] = falls
    ? [negate(interval.high), negate(interval.low)]
    : [interval.low, interval.high];
  return { ...interval, low, high };
}

function claimOf({ whole, one, other }: Three, source: SourceText): Claim {
  const related = [one, other].map((side) => ({
    at: span(source, side.start, side.end),
    label: { vi: side.written, en: side.written },
  }));
  const sides = `${one.written}, ${other.written}`;
  const args = { written: whole.written, sides };
  return {
    kind: 'difference',
    at: whole,
    numbers: [whole, one, other],
    verdict: 'contradicts',
    arithmetic: sides,
    finding: found(rateOutside, span(source, whole.start, whole.end), args, { related }),
  };
}
