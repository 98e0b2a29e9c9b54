import type { SourceText } from '../source/source-text.ts';
import { type Claim, numberStarts } from './claim.ts';
import { tableSlips } from './claim-table-slips.ts';
import { isNamedIn, namingWords, thingOf } from './compared-subject.ts';
import { slipBetween } from './digit-slips.ts';
import { isRound, Lookalikes } from './lookalikes.ts';
import { isNegated } from './negation.ts';
import { mayAdd } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { samePeriod } from './period-words.ts';
import type { Quantity } from './quantity.ts';
import type { FigureTable } from './table-figures.ts';
import { namesOthers } from './told-facts.ts';
import { linesAround, sentenceUpTo, type Told, type ToldNumbers, whatOf, within } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/**
 * A number that was mistyped when it was written a second time: `4.315` and `4.351` under the same words, or in a table. Two numbers of
 * other periods or places, or such as share few words, may both be right.
 */
export function slipClaims(numbers: ToldNumbers, tables: readonly FigureTable[], source: SourceText): Claim[] {
  const { passages } = numbers;
  const told = numbers.in();
  const alike = new Lookalikes();
  const claims: Claim[] = [];
  for (const one of told) {
    const near = isCommon(one) ? alike.swapped(one) : alike.of(one);
    const first = near.find((other) => isSlipOf(other, one, told, passages));
    if (first !== undefined) claims.push(twoValuesClaim(one.quantity, first.quantity, whatOf(one), source));
    alike.add(one);
  }
  return [...claims, ...tableSlips(told, alike, tables, source)];
}

/** The paragraph or a word refers to what was said before. */
const SAYS_AGAIN =
  /(?<!\p{L})(?:như vậy|nói trên|nêu trên|đã nêu|kể trên|như trên|như (?:quý|tháng|năm|kỳ) này|tức(?: là)? (?:toàn bộ|tất cả|cả))(?!\p{L})/iu;
/** What makes a number one of a part, of another state or of another time. */
const NARROWS =
  /(?<!\p{L})(?:thêm|riêng|chưa|không|khác|hoàn thành|xong|đang|đã|trong đó|từng|mỗi|tăng|giảm|dự kiến|kế tiếp|năm trước|cùng kỳ)(?!\p{L})/iu;

function isSlipOf(first: Told, later: Told, told: readonly Told[], passages: readonly Passage[]): boolean {
  if (first.quantity.unit !== later.quantity.unit || first.sentence === later.sentence) return false;
  if (isOrdinary(first, later) || !samePeriod(first.periods, later.periods)) return false;
  if (later.quantity.unit === 'percent' && isRateAgain(first, later)) return true;
  const [fewer, more] = first.words.size <= later.words.size ? [first, later] : [later, first];
  // Words that each has for itself (`đất đai`, `hộ tịch`) tell two things apart.
  if (!within(fewer.words, more.words) || fewer.words.size < wordsNeeded(first, later)) return false;
  if (!saysAgain(later) && isNegated(first.lead + first.behind) !== isNegated(later.lead + later.behind)) return false;
  return !namesOthers(first, later) && !isForm(first, later, told, passages);
}

/** `… đạt 60,86%. Như vậy tỷ lệ tạo lập 68,06% …`: what the second names was said before the first. */
function isRateAgain(first: Told, later: Told): boolean {
  return (
    first.digits.length > 3 &&
    slipBetween(first.digits, later.digits) === 'swapped' &&
    saysAgain(later) &&
    namingWords(later.lead).length > (first.passage === later.passage ? 0 : 1) &&
    isNamedIn(later.lead, sentenceUpTo(first))
  );
}

/** How many words must be the same: the shorter a number, the likelier it looks like another by chance. */
function wordsNeeded(first: Told, later: Told): number {
  const [one, other] = [first.digits, later.digits];
  const digits = Math.min(one.length, other.length);
  if (isOrdinary(first, later)) return IMPOSSIBLE;
  if (slipBetween(one, other) !== 'swapped') return digits > 4 ? 4 : 5;
  if (first.quantity.unit === 'percent') return digits < 4 ? IMPOSSIBLE : 3;
  if (digits >= 4) return digits > 4 ? 2 : 3;
  if (saysAgain(later) && mayAdd(thingOf(first.passage, first.quantity), thingOf(later.passage, later.quantity)))
    return 3;
  const narrowed = NARROWS.test(later.lead + later.behind) !== NARROWS.test(first.lead + first.behind);
  const alike = later.quantity.noun !== '' && first.quantity.noun === later.quantity.noun;
  return !alike || narrowed ? IMPOSSIBLE : 4;
}

/** Numbers with another digit are so many that only long ones tell anything; what changed places tells more. */
function isOrdinary(first: Told, later: Told): boolean {
  return slipBetween(first.digits, later.digits) !== 'swapped' && (isCommon(first) || isCommon(later));
}

function isCommon({ digits, quantity }: Told): boolean {
  return digits.length < 4 || quantity.unit === 'percent' || isRound(digits) || isYear(quantity);
}

function saysAgain(told: Told): boolean {
  const { passage, quantity } = told;
  return SAYS_AGAIN.test(sentenceUpTo(told) + wordsBetween(passage, quantity.end, quantity.end + 60));
}

function isYear({ written }: Quantity): boolean {
  return /^(?:19|20)\d\d$/.test(written);
}

const IMPOSSIBLE = Number.POSITIVE_INFINITY;

/** A line of a form, filled in for several: other numbers stand under the same words, or the lines around are the same. */
function isForm(a: Told, b: Told, told: readonly Told[], passages: readonly Passage[]): boolean {
  const [before, after] = [linesAround(a.index, passages), linesAround(b.index, passages)];
  if (before.some((line, index) => line !== '' && line === after[index])) return true;
  return told.some(
    (one) =>
      one.quantity.unit === a.quantity.unit &&
      mayAdd(one.quantity.noun, b.quantity.noun) &&
      one.digits !== a.digits &&
      one.digits !== b.digits &&
      samePeriod(one.periods, a.periods) &&
      [a, b].some(({ words }) => words.size === one.words.size && within(words, one.words)),
  );
}

/** What is wrong of numbers that are both proved elsewhere is no slip. */
export function unprovedSlips(slips: readonly Claim[], claims: readonly Claim[]): Claim[] {
  const proved = numberStarts(
    claims.filter(
      ({ kind, verdict }) => verdict === 'agrees' && (kind === 'sum' || kind === 'balance' || kind === 'share'),
    ),
  );
  return slips.filter(({ numbers }) => !numbers.every(({ start }) => proved.has(start)));
}
