import { compare, divide, exact, multiply } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { isExchanged } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { isBound, isOneThing, numbersAbove, type Told } from './share-candidates.ts';
import { isInName } from './told-shares.ts';
import type { Weighed } from './weighing.ts';

/** Right before a percentage: it is the share of what was said. */
const LEADS =
  /(?:\(\s*|(?<!\p{L})(?:chiếm|đạt|bằng|đóng góp|tương ứng|tương đương|t[ỷỉ] lệ|t[ỷỉ] trọng))(?:\s+(?:t[ỷỉ] lệ|t[ỷỉ] trọng|với|là|đạt|chiếm|tới|khoảng|gần|hơn|trên))*\s*$/iu;
const FARTHEST = 160;
const FEW = exact(10);
const FEWEST_DIGITS = 3;

/**
 * Shares that no number near them proves, and that would be one of them if two digits had not changed places: `hơn 988.997 tên miền; trong đó 273.885
 * tên miền, chiếm 26,79%` for 27,69%. Numbers that tell nothing of each other are never so alike, so the whole may stand anywhere near. `known`:
 * where rates begin that are judged already.
 */
export function swappedShares(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    const shares = sharesIn(passage, known);
    return shares.flatMap((share, at): Claim[] => {
      const weighed = swapped(passages, place, share) ?? swappedBeside(share, shares[at - 1]);
      return weighed === undefined ? [] : [asWarning(claimOf(source, 'share', wrongShare, weighed))];
    });
  });
}

/** A percentage with the number that it is told of. */
export interface Share {
  readonly rate: Quantity;
  readonly part: Quantity;
}

/** Those of a paragraph that nobody judged. */
export function sharesIn(passage: Passage, known: ReadonlySet<number>): Share[] {
  if (!passage.text.includes('%')) return [];
  return passage.quantities.flatMap((rate): Share[] => {
    if (rate.unit !== 'percent' || known.has(rate.start)) return [];
    const part = labelledPart(passage, rate) ?? partOf(passage, rate) ?? namedPart(passage, rate);
    return part === undefined ? [] : [{ rate, part }];
  });
}

/** Behind a percentage: what it is of. */
const OF_NUMBER =
  /^\s*(?:(?:của|trên|so với)\s+)?(?:tổng\s+)?số\s+(\p{L}+(?:\s(?!(?:của|trên|so|và|cả|toàn)(?!\p{L}))\p{L}+){0,3})\s*(?:[,;.)]|(?:và|của|trên|so|cả|toàn)(?!\p{L})|$)/iu;

/** `30 vụ, 30 người chết, 13 người bị thương (chiếm 37% số vụ, 44,8% số người chết, 28,9% số người bị thương)`: the number of the same name. */
function namedPart(passage: Passage, rate: Quantity): Quantity | undefined {
  if (changeAt(passage, rate) !== undefined) return undefined;
  const name = OF_NUMBER.exec(wordsBetween(passage, rate.end, rate.end + 60))?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const part = passage.quantities.findLast(
    (one) =>
      one.end <= rate.start &&
      one.half === undefined &&
      changeAt(passage, one) === undefined &&
      wordsBetween(passage, one.digitsEnd, one.digitsEnd + name.length + 1)
        .trim()
        .toLowerCase() === name,
  );
  if (part === undefined || part.perUnit || rate.start - part.end > FARTHEST) return undefined;
  return /[.;]\s/u.test(wordsBetween(passage, part.end, rate.start)) ? undefined : part;
}

/** What they may be of: the greater numbers before the percentage and in the paragraphs above, the nearest first. */
export function wholesBefore(passages: readonly Passage[], place: number, { rate, part }: Share): Told[] {
  const passage = passages[place];
  if (passage === undefined) return [];
  const before = passage.quantities.filter((one) => one.end <= rate.start).map((one) => ({ passage, one }));
  return [...before.reverse(), ...numbersAbove(passages, place)].filter((told) =>
    mayBeWhole(told, { passage, one: part }),
  );
}

/** `- Công trình chuyển tiếp (48,86%): 197.710 triệu đồng`: its number stands behind the label. */
function labelledPart(passage: Passage, rate: Quantity): Quantity | undefined {
  const part = passage.quantities[passage.quantities.indexOf(rate) + 1];
  if (part === undefined || isRate(part) || part.perUnit || part.half !== undefined) return undefined;
  const opens = /\(\s*(?:(?:chiếm|t[ỷỉ] lệ|t[ỷỉ] trọng)\s+)*$/iu.test(
    wordsBetween(passage, rate.start - 30, rate.start),
  );
  return opens && /^\s*\)\s*(?::|là|–|-)\s*$/u.test(wordsBetween(passage, rate.end, part.start)) ? part : undefined;
}

/** The number that the percentage is told of: the last before it that is no change of another. */
function partOf(passage: Passage, rate: Quantity): Quantity | undefined {
  if (changeAt(passage, rate) !== undefined) return undefined;
  const part = passage.quantities.findLast(
    (one) =>
      one.end <= rate.start &&
      changeAt(passage, one) === undefined &&
      one.half === undefined &&
      !isBound(passage, one) &&
      !isInName(passage, one),
  );
  if (part === undefined || isRate(part) || part.perUnit || rate.start - part.end > FARTHEST) return undefined;
  const between = wordsBetween(passage, part.end, rate.start);
  return LEADS.test(between) && !/[.;]\s/u.test(between) ? part : undefined;
}

function isRate({ unit }: Quantity): boolean {
  return unit === 'percent' || unit === 'percentage-point';
}

/** Of the wholes before it and in the paragraphs above. */
function swapped(passages: readonly Passage[], place: number, share: Share): Weighed | undefined {
  const { rate, part } = share;
  const weighed = wholesBefore(passages, place, share).flatMap((whole) => weighShare(rate, part, whole.one) ?? []);
  const fitting = weighed.filter(({ judgement }) => judgement.verdict !== 'contradicts');
  // What fits `trên 10 triệu lượt` alone may be of the number that it rounds.
  if (fitting.some(({ parts, judgement }) => judgement.verdict === 'agrees' || !parts.some(isVague))) return undefined;
  return weighed.find((one) => isTold(one) && (fitting.length === 0 || !one.parts.some(isVague)));
}

export function mayBeWhole(whole: Told, part: Told): boolean {
  const [a, b] = [whole.one, part.one];
  if (a === b || isRate(a) || a.perUnit) return false;
  if ((a.unit === 'count') !== (b.unit === 'count') && !isBare(a) && !isBare(b)) return false;
  return compare(baseValue(a), baseValue(b)) > 0 && compare(baseValue(a), FEW) >= 0 && isOneThing(part, whole);
}

/** `trên 10 triệu lượt khách (10,01 triệu)`: of money or of things. */
function isBare({ unit, written }: Quantity): boolean {
  return unit !== 'count' && !/đồng|đ$|USD/iu.test(written);
}

function isTold(weighed: Weighed): boolean {
  return significantDigits(weighed.quantity.written) >= FEWEST_DIGITS && isExchanged(weighed, FEWEST_DIGITS);
}

/** `hộ nghèo 9.604 hộ, chiếm 3,14%; hộ cận nghèo 6.943 hộ, chiếm 2,72%`: of the whole that the share before it is of, which nobody says. */
function swappedBeside({ rate, part }: Share, before: Share | undefined): Weighed | undefined {
  if (before === undefined || before.part.unit !== part.unit || before.rate.approximate) return undefined;
  const share = before.rate.readings[0].value;
  const whole = divide(multiply(before.part.readings[0].value, exact(100)), share);
  if (whole === undefined) return undefined;
  const unsaid: Quantity = { ...before.part, readings: [{ value: whole, decimals: before.part.readings[0].decimals }] };
  const weighed = weighShare(rate, part, unsaid);
  return weighed !== undefined && weighed.judgement.verdict === 'contradicts' && isTold(weighed)
    ? {
        ...weighed,
        parts: [part, before.part],
        recomputed: () => ({
          ...weighed.recomputed(),
          arithmetic: `${part.written} / (${before.part.written} / ${before.rate.written})`,
        }),
      }
    : undefined;
}
