import { absolute, add, compare, divide, equal, subtract } from '../numbers/exact.ts';
import { unitOf } from '../numbers/unit.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference, wrongShare, wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighChange, weighShare, weighSum } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isOfTwoWholes, isProvedElsewhere, sentenceOf } from './proved-elsewhere.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { sameUnit } from './share-words.ts';
import { digitsOf } from './told-numbers.ts';
import {
  areOfOtherKind,
  areOfOtherSize,
  areOfRates,
  areOfSeveralYears,
  hasUnsaidBase,
  isRateOfLevel,
} from './unsaid-bases.ts';
import type { Weighed } from './weighing.ts';

/** With fewer digits other numbers fit by chance. */
const TELLING = 3;
const FALLS = /giảm|thấp|ít/iu;
/** So many paragraphs before may hold the whole. */
const LEAD = 2;

/**
 * The same claims, but where numbers beside those that contradict prove the very number, they are what was meant: `24 phiên cố định … và 5 phiên
 * trực tuyến, bằng 111,1% kế hoạch (36 phiên)` is of the 40 before them. A number that was mistyped stays told. Of what the text does not say
 * nothing is told.
 */
export function withOtherReadings(
  claims: readonly Claim[],
  passages: readonly Passage[],
  source: SourceText,
): readonly Claim[] {
  const proofs = claims.filter(({ kind, verdict }) => (kind === 'balance' || kind === 'sum') && verdict === 'agrees');
  const wholes = new Set(
    claims
      .filter(({ kind, verdict }) => kind === 'share' && verdict === 'agrees')
      .map(({ numbers }) => numbers[2]?.start),
  );
  const isProved = ({ start }: Quantity): boolean => wholes.has(start);
  return claims.flatMap((claim): readonly Claim[] => {
    if (claim.verdict !== 'contradicts') return [claim];
    if (isProvedElsewhere(claim, proofs)) return [];
    const place = passages.findIndex(({ start, end }) => start <= claim.at.start && claim.at.end <= end);
    const passage = passages[place];
    if (passage === undefined) return [claim];
    const numbers = claim.numbers.flatMap((one) => quantitiesAt(passages, place, one.start) ?? []);
    if (numbers.length !== claim.numbers.length) return [claim];
    if (isOfTwoWholes(claim.kind, numbers, passage)) return [];
    const meant = otherReading(claim.kind, numbers, { passages, place, passage }, source);
    return meant === undefined && isUnsaid(claim, passage, numbers, isProved) ? [] : [meant ?? claim];
  });
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
    const sentence = sentenceOf(where.passage, told);
    const other =
      otherShare(told, others, sentence) ??
      shareOfBoth(told, others, where.passage) ??
      shareOfNamed(told, others, where.passage, sentence);
    return other && claimOf(source, 'share', wrongShare, other);
  }
  if (kind === 'sum') {
    const other = otherWhole(told, others, where) ?? wholeOfRest(told, others, where);
    return other && claimOf(source, 'sum', wrongSum, other);
  }
  if (kind === 'balance') {
    const other = otherWhole(told, others, where) ?? wholeOfRest(told, others, where);
    return other && claimOf(source, 'balance', wrongSum, other);
  }
  if (kind !== 'difference') return undefined;
  const sentence = sentenceOf(where.passage, told);
  const other = otherChange(told, others, { passage: where.passage, sentence });
  return other && claimOf(source, 'difference', wrongDifference, other);
}

/** What the number is of stands nowhere, though numbers stand around it. */
function isUnsaid(
  { kind, arithmetic }: Claim,
  passage: Passage,
  [told, ...others]: readonly Quantity[],
  isProved: (whole: Quantity) => boolean,
): boolean {
  const [part, whole] = others;
  if (told === undefined || part === undefined || whole === undefined) return false;
  if (kind === 'sum' || kind === 'balance')
    return arithmetic.includes('−') && areOfSeveralYears(passage, [told, ...others]);
  if (kind !== 'share' && kind !== 'difference') return false;
  if (areOfOtherKind(told, others)) return true;
  if (told.unit !== 'percent') return false;
  if (kind === 'share') return hasUnsaidBase({ passage, rate: told, part, whole, isProved });
  const ofOthers = arithmetic.startsWith('(') && (areOfOtherSize(told, part, whole) || areOfRates(passage, told));
  return ofOthers || isRateOfLevel(passage, told);
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

/** `đạt 83,2% về số vụ`: what the words behind a percentage say it counts. */
const AS_TO = /^\s*(?:tính\s+)?(?:về|theo)\s+(?:số\s+)?(?:lượng\s+)?([\p{L}\s]{2,20})/iu;

/** `thụ lý 214 vụ, 361 bị can; giải quyết 178 vụ, 297 bị can, đạt 83,2% về số vụ và 82,3% về số bị can`: of the numbers that are counted so. */
function shareOfNamed(
  rate: Quantity,
  [part]: readonly Quantity[],
  passage: Passage,
  sentence: readonly Quantity[],
): Weighed | undefined {
  const name = AS_TO.exec(wordsBetween(passage, rate.end, rate.end + 40))?.[1];
  if (name === undefined || part === undefined || isCounted(passage, part, name)) return undefined;
  const named = sentence.filter((one) => one.end <= rate.start && isAmount(one) && isCounted(passage, one, name));
  return named
    .flatMap((whole, at) => named.slice(at + 1).map((one) => weighShare(rate, one, whole)))
    .find((one) => one?.judgement.verdict === 'agrees');
}

function isCounted(passage: Passage, { digitsEnd }: Quantity, name: string): boolean {
  const words = /^\s*\p{L}+/iu
    .exec(wordsBetween(passage, digitsEnd, digitsEnd + 20))?.[0]
    .trim()
    .toLowerCase();
  return words !== undefined && name.toLowerCase().startsWith(words);
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
  const here = sentenceOf(where.passage, whole).filter(({ end }) => end <= first);
  return [...here.filter((one) => significantDigits(digitsOf(one)) > 1), ...numbersBefore(where, first)]
    .filter((one) => one !== whole && one.unit === whole.unit)
    .map((one) => weighSum(one, parts))
    .find((one) => one?.judgement.verdict === 'agrees');
}

/** `5.216 đảng viên, được đánh giá 4.987: xuất sắc 712, tốt 3.901, hoàn thành 352, không hoàn thành 22`: what is left is left of another whole. */
function wholeOfRest(rest: Quantity, others: readonly Quantity[], where: Where): Weighed | undefined {
  const [whole, ...parts] = [...others].sort((a, b) => compare(baseValue(b), baseValue(a)));
  if (whole === undefined || parts.length < 2 || compare(baseValue(rest), baseValue(whole)) >= 0) return undefined;
  const all = [...parts, rest];
  return numbersBefore(where, Math.min(...all.map(({ start }) => start)))
    .filter((one) => one !== whole && one.unit === whole.unit)
    .map((one) => weighSum(one, all))
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
  const word = changeAt(passage, change);
  return (
    (STOCK.test(passage.text) ? changeOfStock(change, amounts) : undefined) ??
    changeBefore(change, pair, amounts, word === undefined ? undefined : FALLS.test(word))
  );
}

function changeOfStock(change: Quantity, amounts: readonly Quantity[]): Weighed | undefined {
  if (amounts.length !== 3) return undefined;
  return amounts
    .map((left) => weighSum(change, [...amounts.filter((one) => one !== left), left], [1, 1, -1]))
    .find((one) => one?.judgement.verdict === 'agrees');
}

/** `falls`: what its word says; where the base stays the same, the later number has to have moved that way. */
function changeBefore(
  change: Quantity,
  pair: readonly Quantity[],
  amounts: readonly Quantity[],
  falls: boolean | undefined,
): Weighed | undefined {
  const base = pair[falls ? 0 : 1];
  const before = amounts.filter(({ end }) => end <= change.start);
  for (const [index, one] of before.entries()) {
    for (const other of before.slice(index + 1)) {
      if (pair.includes(one) && pair.includes(other)) continue;
      if (!equal(absolute(subtract(baseValue(one), baseValue(other))), baseValue(change))) continue;
      const now = base === other ? one : other;
      if (falls !== undefined && (base === one || base === other))
        return weighChange(change, now, base, 'difference', falls);
      return weighChange(change, other, one, 'difference', compare(baseValue(other), baseValue(one)) < 0);
    }
  }
  return undefined;
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
