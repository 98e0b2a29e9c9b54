import { absolute, add, compare, divide, equal, subtract } from '../numbers/exact.ts';
import { unitOf } from '../numbers/unit.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference, wrongShare, wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighChange, weighShare, weighSum } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { sameUnit } from './share-words.ts';
import { digitsOf } from './told-numbers.ts';
import type { Weighed } from './weighing.ts';

/** With fewer digits other numbers fit by chance. */
const TELLING = 3;
/** So many paragraphs before may hold the whole. */
const LEAD = 2;

/**
 * The same claims, but where numbers beside those that contradict prove the very number, they are what was meant: `24 phiên cố định … và 5 phiên
 * trực tuyến, bằng 111,1% kế hoạch (36 phiên)` is of the 40 before them. A number that was mistyped stays told.
 */
export function withOtherReadings(
  claims: readonly Claim[],
  passages: readonly Passage[],
  source: SourceText,
): readonly Claim[] {
  const proofs = claims.filter(({ kind, verdict }) => kind === 'balance' && verdict === 'agrees');
  return claims.flatMap((claim) => {
    if (claim.verdict !== 'contradicts') return claim;
    if (isPartOfProof(claim, proofs)) return [];
    const place = passages.findIndex(({ start, end }) => start <= claim.at.start && claim.at.end <= end);
    const passage = passages[place];
    if (passage === undefined) return claim;
    const numbers = claim.numbers.flatMap((one) => quantitiesAt(passages, place, one.start) ?? []);
    if (numbers.length !== claim.numbers.length) return claim;
    return otherReading(claim.kind, numbers, { passages, place, passage }, source) ?? claim;
  });
}

/** `năm trước chuyển sang 18,4, thu 42,7, chi 39,5, còn dư 21,6`: the account proves the number, whatever two of its numbers leave. */
function isPartOfProof(claim: Claim, proofs: readonly Claim[]): boolean {
  return proofs.some(
    ({ at, numbers }) =>
      at.start === claim.at.start &&
      numbers.length > claim.numbers.length &&
      claim.numbers.every(({ start }) => numbers.some((one) => one.start === start)),
  );
}

interface Where {
  readonly passages: readonly Passage[];
  readonly place: number;
  readonly passage: Passage;
}

function otherReading(
  kind: Claim['kind'],
  [told, ...others]: readonly Quantity[],
  where: Where,
  source: SourceText,
): Claim | undefined {
  if (told === undefined || told.readings.length > 1) return undefined;
  if (kind === 'share') {
    const other = otherShare(told, others, sentenceOf(where.passage, told)) ?? shareOfBoth(told, others, where.passage);
    return other && claimOf(source, 'share', wrongShare, other);
  }
  if (kind === 'sum') {
    const other = otherWhole(told, others, where);
    return other && claimOf(source, 'sum', wrongSum, other);
  }
  if (kind !== 'difference') return undefined;
  const sentence = sentenceOf(where.passage, told);
  const other = otherChange(told, others, { passage: where.passage, sentence });
  return other && claimOf(source, 'difference', wrongDifference, other);
}

/** With another part of the same base; the halves of a fraction are its own. */
function otherShare(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  sentence: readonly Quantity[],
): Weighed | undefined {
  if (part?.half !== undefined || whole === undefined || significantDigits(digitsOf(rate)) < TELLING) return undefined;
  const weighed = part && weighShare(rate, part, whole);
  if (weighed === undefined || isMistyped(weighed, TELLING)) return undefined;
  return sentence
    .filter((one) => isAmount(one) && one !== whole && one.end <= rate.start && sameUnit(one, whole))
    .map((one) => weighShare(rate, one, whole))
    .find((one) => one?.judgement.verdict === 'agrees');
}

/** Between a whole and a part of it. */
const OF_WHOLE = /(?<!\p{L})(?:trong đó|trong số|gồm|trên|tổng)(?!\p{L})/iu;

/** `nước ghi thu 14.292.300 m3; thất thoát 2.681.900 m3, tỷ lệ 15,8%`: of the two together, neither of which holds the other. */
function shareOfBoth(rate: Quantity, [part, other]: readonly Quantity[], passage: Passage): Weighed | undefined {
  if (part === undefined || other === undefined || !sameUnit(part, other) || part.half !== undefined) return undefined;
  if (significantDigits(digitsOf(rate)) < TELLING || other.end > part.start || !isAmount(part) || !isAmount(other))
    return undefined;
  if (OF_WHOLE.test(wordsBetween(passage, Math.max(passage.body, other.start - 30), part.start))) return undefined;
  const value = divide(add(baseValue(part), baseValue(other)), unitOf(part.unit).scale);
  if (value === undefined) return undefined;
  const both: Quantity = { ...other, unit: part.unit, readings: [{ ...part.readings[0], value }] };
  const weighed = weighShare(rate, part, both);
  return weighed?.judgement.verdict === 'agrees' ? { ...weighed, parts: [part, other] } : undefined;
}

/** A number before the list that is its sum. */
function otherWhole(whole: Quantity, parts: readonly Quantity[], where: Where): Weighed | undefined {
  const weighed = weighSum(whole, parts);
  if (weighed?.judgement.verdict !== 'contradicts' || isMistyped(weighed, TELLING)) return undefined;
  const first = Math.min(...parts.map(({ start }) => start));
  return numbersBefore(where, first)
    .filter((one) => one !== whole && one.unit === whole.unit)
    .map((one) => weighSum(one, parts))
    .find((one) => one?.judgement.verdict === 'agrees');
}

/** `đầu năm 397 người, tiếp nhận 86 người, giảm 71 người`: what went out of a stock is no change of it. */
const STOCK = /(?<!\p{L})(?:đầu (?:năm|kỳ|quý|tháng)|(?:năm|kỳ|quý|tháng) trước chuyển)(?!\p{L})/iu;

/** `giảm 32 người (từ 74 xuống 52 người)`: so near behind a change stand its own numbers. */
const BESIDE = 15;

/** Between two numbers before it, or of a stock that is told with what came in and what is left. */
function otherChange(
  change: Quantity,
  pair: readonly Quantity[],
  { passage, sentence }: { readonly passage: Passage; readonly sentence: readonly Quantity[] },
): Weighed | undefined {
  if (change.unit === 'percent' || significantDigits(digitsOf(change)) < 2) return undefined;
  if (pair.some(({ start }) => start >= change.end && start < change.end + BESIDE)) return undefined;
  const amounts = sentence.filter((one) => one !== change && one.unit === change.unit && isAmount(one));
  return (STOCK.test(passage.text) ? changeOfStock(change, amounts) : undefined) ?? changeBefore(change, pair, amounts);
}

function changeOfStock(change: Quantity, amounts: readonly Quantity[]): Weighed | undefined {
  if (amounts.length !== 3) return undefined;
  return amounts
    .map((left) => weighSum(change, [...amounts.filter((one) => one !== left), left], [1, 1, -1]))
    .find((one) => one?.judgement.verdict === 'agrees');
}

function changeBefore(change: Quantity, pair: readonly Quantity[], amounts: readonly Quantity[]): Weighed | undefined {
  const before = amounts.filter(({ end }) => end <= change.start);
  for (const [index, one] of before.entries()) {
    for (const other of before.slice(index + 1)) {
      if (pair.includes(one) && pair.includes(other)) continue;
      if (!equal(absolute(subtract(baseValue(one), baseValue(other))), baseValue(change))) continue;
      return weighChange(change, other, one, 'difference', compare(baseValue(other), baseValue(one)) < 0);
    }
  }
  return undefined;
}

function sentenceOf(passage: Passage, { start }: Quantity): readonly Quantity[] {
  const sentence = sentencesOf(passage).find((one) => one.start <= start && start < one.end);
  if (sentence === undefined) return [];
  return passage.quantities.filter((one) => sentence.start <= one.start && one.end <= sentence.end);
}

/** Of these paragraphs and this one, up to a place; with few digits they fit by chance. */
function numbersBefore({ passages, place }: Where, until: number): Quantity[] {
  return passages
    .slice(Math.max(0, place - LEAD), place + 1)
    .flatMap(({ quantities }) =>
      quantities.filter((one) => one.end <= until && significantDigits(digitsOf(one)) >= TELLING),
    );
}

function quantitiesAt(passages: readonly Passage[], place: number, start: number): Quantity | undefined {
  const near = passages.slice(Math.max(0, place - 12), place + 12);
  const passage = near.find((one) => one.start <= start && start < one.end);
  return passage?.quantities.find((one) => one.start === start);
}
