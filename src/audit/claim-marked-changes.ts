import { absolute, compare, exact, multiply } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { isAskedFor } from './asked-for.ts';
import { wrongDifference } from './audit-rules.ts';
import { worked } from './change-bases.ts';
import { type Move, moveAt } from './change-words.ts';
import { numbersNear, type Told } from './changed-numbers.ts';
import { type Pair, pairsOf } from './changed-pairs.ts';
import type { Claim } from './claim.ts';
import { weighEither } from './claim-differences.ts';
import { sentenceAt } from './clauses.ts';
import { isNamedIn, thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighChange, weighOwnRate, weighShare, weighSum } from './judge-claim.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { respectiveChanges } from './respective-changes.ts';
import { depthAt } from './running-parts.ts';
import { isOfOtherMove, tellsAgain } from './same-change.ts';
import { isRepairedByExchange } from './slip-repairs.ts';
import { isFitting, type Weighed } from './weighing.ts';

const CLOSE = 60;
/** `), giảm`, `(-`: what a bracket leaves behind, and a sign. */
const YEAR = /(?:của\s+)?năm\s+(?:19|20)\d{2}/giu;
const SIGN = /^\s*\)|[+−–-]$/gu;

/**
 * Changes of two numbers that the words around them mark as the earlier and the later one, wherever they stand: `tỷ lệ 78,2%; cùng kỳ 52,0%;
 * tăng 26,2 điểm phần trăm`, `cao hơn 6 tháng đầu năm 2023 (70,9%) là 11,8 điểm`, `44 đầu mối xuống 26 đầu mối, giảm 40,9%`.
 * `known`: where changes begin that are judged already.
 */
export function markedChanges(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.quantities.length < 2 || !/tăng|giảm|hơn|vượt|thừa|thiếu|hụt|dôi|rút|chênh/iu.test(passage.text))
      return [];
    const ranked = respectiveChanges(passage).filter(({ quantity }) => !known.has(quantity.start));
    const inRank = new Set(ranked.map(({ quantity }) => quantity.start));
    const isTold = ({ start }: Quantity): boolean => known.has(start) || inRank.has(start);
    const others = passage.quantities.flatMap((change, index): Claim[] => {
      const found = moveAt(passage, index);
      if (found === undefined || isAskedFor(passage, change)) return [];
      const move = { ...found, change: inPoints(passage, found) };
      const near = numbersNear(passages, place, move.change);
      const pairs = pairsOf(passage, move, near);
      const rate = rateBeside(passage, index, move);
      const weighed = isTold(change) ? [] : [judged(passage, move, pairs) ?? (rate && provedByRate(move, rate, pairs))];
      const again = rate && rateOfMove(passage, rate, move, pairs, near);
      const own =
        again && isOfOtherMove(again, move.falls, wordsBetween(passage, move.change.end, again.quantity.start));
      return [...weighed, own ? undefined : again].flatMap((one) =>
        one === undefined || isTold(one.quantity) ? [] : [claimOf(source, 'difference', wrongDifference, one)],
      );
    });
    return [...ranked.map((one) => claimOf(source, 'difference', wrongDifference, one)), ...others];
  });
}

/** `76,9% (năm 2023: 76,4%), tăng 0,5 điểm`: between percentages the points are of a hundred. */
function inPoints(passage: Passage, { change, base }: Move): Quantity {
  const beside = base ?? passage.quantities[passage.quantities.indexOf(change) - 1];
  return change.noun === 'điểm' && change.unit === 'count' && beside?.unit === 'percent'
    ? { ...change, unit: 'percentage-point' }
    : change;
}

function judged(passage: Passage, move: Move, pairs: readonly Pair[]): Weighed | undefined {
  const { change, falls } = move;
  const weighed = pairs.map(({ now, before }) =>
    weighEither(change, now, before, falls ?? compare(baseValue(now), baseValue(before)) < 0),
  );
  const fitting = weighed.find(isFitting);
  if (fitting !== undefined) return fitting;
  const told = provedByBase(passage, move);
  if (told !== undefined) return told;
  const [nearest] = pairs;
  // The numbers of a rate are told from others by their size alone.
  if (nearest?.certainty === 'sure' && change.unit === 'percent' && move.base === undefined)
    return nearMiss(weighed[0]);
  if (nearest?.certainty === 'sure') return weighed[0] ?? wrongWay(move, nearest) ?? slipped(move, nearest);
  const likely = pairs.findIndex(({ certainty }) => certainty === 'likely');
  const likelier = pairs[likely];
  if (likelier !== undefined && falls === undefined) return nearMiss(weighed[likely]);
  if (likelier !== undefined) return weighed[likely] ?? wrongWay(move, likelier);
  const dated = pairs.flatMap(({ certainty }, at) => (certainty === 'dated' ? (weighed[at] ?? []) : []))[0];
  if (dated !== undefined && isMistyped(dated, 2)) return dated;
  return turnedOf(passage, move, pairs) ?? slippedBefore(move, pairs);
}

/** `Cùng kỳ năm 2019 tiếp nhận 1.405 đơn, năm nay 1.536 đơn, như vậy giảm 131 đơn`: one pair proves the amount, and the word is the wrong one. */
function turnedOf(passage: Passage, move: Move, pairs: readonly Pair[]): Weighed | undefined {
  const { change, base } = move;
  const word = wordsBetween(passage, change.start - 12, change.start);
  // `thu lớn hơn chi là 23,53`: of which more is, other words say
  if (significantDigits(change) < 3 || base !== undefined || !/(?:tăng|giảm)\s*$/iu.test(word)) return undefined;
  const [only, ...others] = pairs.flatMap((pair) => wrongWay(move, pair) ?? []);
  return others.length === 0 ? only : undefined;
}

function slippedBefore(move: Move, pairs: readonly Pair[]): Weighed | undefined {
  const { change } = move;
  return pairs
    .filter(({ before }) => move.base !== undefined || isRightBefore(before, change))
    .flatMap((pair) => slipped(move, pair) ?? [])[0];
}

/** `86 người: …; 26 giáo viên là thạc sĩ, tăng 3 người so với năm trước (23 người)`: of several that may have changed, the one that it is true of. */
function provedByBase(passage: Passage, { change, falls = false, base }: Move): Weighed | undefined {
  const sentence = base && sentenceAt(passage, change.start);
  if (base === undefined || sentence === undefined) return undefined;
  return passage.quantities
    .filter(
      (one) => one.start >= sentence.start && one.end <= change.start && isAmount(one) && thingOf(passage, one) !== '',
    )
    .map((one) => weighEither(change, one, base, falls))
    .find(isFitting);
}

/** `chỉ tiêu 700.000, như vậy vượt 31.406 tài khoản`: with so many digits no chance. */
function isRightBefore(before: Quantity, change: Quantity): boolean {
  const gap = change.start - before.end;
  return gap >= 0 && gap < CLOSE && change.unit !== 'percent' && significantDigits(change) > 3;
}

function nearMiss(weighed: Weighed | undefined): Weighed | undefined {
  return weighed !== undefined && (comesNear(weighed) || isMistyped(weighed, 3)) ? weighed : undefined;
}

/** One of the three numbers was mistyped. */
function slipped({ change, falls }: Move, { now, before }: Pair): Weighed | undefined {
  const own = weighEither(change, now, before, falls ?? compare(baseValue(now), baseValue(before)) < 0);
  if (own !== undefined && significantDigits(change) > 2 && isMistyped(own, 3)) return own;
  if (change.unit === 'percent' || falls === undefined) return undefined;
  const others = [
    weighSum(now, [before, change], [1, falls ? -1 : 1]),
    weighSum(before, [now, change], [1, falls ? 1 : -1]),
  ];
  return others.some((one) => one !== undefined && significantDigits(one.quantity) > 3 && isMistyped(one, 4))
    ? weighChange(change, now, before, 'difference', falls)
    : undefined;
}

/** `còn 1,43% (năm 2023: 2,31%); tăng 0,88 điểm`: the numbers prove the amount, and that the word is the wrong one. */
function wrongWay({ change, falls, base }: Move, { now, before }: Pair): Weighed | undefined {
  if (change.unit === 'percent' || falls === undefined) return undefined;
  const other = weighEither(change, now, before, !falls);
  const amount = other?.judgement.verdict === 'agrees' && significantDigits(change) >= 2;
  return amount || base !== undefined ? weighChange(change, now, before, 'difference', falls) : undefined;
}

function significantDigits({ written }: Quantity): number {
  return written.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}

/** `tăng 462 hồ sơ, tương ứng tăng 37,3%`, `giảm 23 vụ (-18,5%)`: the same change again, as a rate of what was before. */
function rateBeside(passage: Passage, index: number, move: Move): Quantity | undefined {
  const { change, base, falls } = move;
  if (change.unit === 'percent' || change.unit === 'percentage-point' || falls === undefined) return undefined;
  const baseBehind = base !== undefined && base === passage.quantities[index + 1];
  const rate = passage.quantities[index + (baseBehind ? 2 : 1)];
  if (rate?.unit !== 'percent' || rate.approximate) return undefined;
  const gap = wordsBetween(passage, (baseBehind ? base : change).end, rate.start);
  // `giảm 412 hộ so với năm 2023 (3.258 hộ, 3,86%)`: the rate of that year
  if (baseBehind && /^[^)]*,\s*$/u.test(gap) && depthAt(passage, base.start) > depthAt(passage, change.start))
    return undefined;
  return tellsAgain(passage, rate, gap.replace(SIGN, '').replace(YEAR, '')) ? rate : undefined;
}

function rateOfMove(
  passage: Passage,
  rate: Quantity,
  move: Move,
  pairs: readonly Pair[],
  near: readonly Told[],
): Weighed | undefined {
  const { change, base } = move;
  const told = base === undefined ? pairs : pairs.filter(({ before }) => before === base);
  const named = base === undefined ? told.map(({ before }) => before) : [base];
  const weighed = [
    ...named.flatMap((one) => weighShare(rate, change, one) ?? []),
    ...told.flatMap(({ now, before }) => weighShare(rate, now, before) ?? []),
  ];
  const fitting = weighed.find(isFitting);
  if (fitting !== undefined) return fitting;
  const [nearest] = weighed;
  if (nearest === undefined || (base === undefined && told[0]?.certainty !== 'sure'))
    return rateOfWorked(passage, rate, move, near) ?? ofProvedChange(move, rate, pairs);
  return base !== undefined || comesNear(nearest) ? nearest : undefined;
}

/** The change itself is that of two numbers: then its rate is of theirs. */
function ofProvedChange({ change, falls = false }: Move, rate: Quantity, pairs: readonly Pair[]): Weighed | undefined {
  const bases = pairs
    .filter(({ now, before }) => isProved(weighEither(change, now, before, falls)))
    .map(({ before }) => before);
  const [base, ...others] = new Set(bases);
  return base === undefined || others.length > 0 ? undefined : weighShare(rate, change, base);
}

/** `trước khi sắp xếp 155, sau khi sắp xếp 58, giảm 98 (giảm 62,58%)`: the rate proves which two numbers are meant. */
function provedByRate({ change, falls = false }: Move, rate: Quantity, pairs: readonly Pair[]): Weighed | undefined {
  const proved = pairs.filter(({ now, before }) => isProved(weighEither(rate, now, before, falls)));
  const [pair, ...others] = proved;
  if (pair === undefined || others.some(({ now, before }) => now !== pair.now || before !== pair.before))
    return undefined;
  return weighEither(change, pair.now, pair.before, falls);
}

/** With fewer digits others fit by chance. */
function isProved(weighed: Weighed | undefined): boolean {
  return weighed?.judgement.verdict === 'agrees' && significantDigits(weighed.quantity) >= 2;
}

/** Of the number that the change itself gives: 101 after a fall by 23 were 124. With several that it may be of, only what fits is told. */
function rateOfWorked(
  passage: Passage,
  rate: Quantity,
  { change, falls }: Move,
  near: readonly Told[],
): Weighed | undefined {
  const thing = thingOf(passage, change);
  const all = near.flatMap((told) => {
    const base = worked(told.one, change, falls ?? false);
    const weighed = base && weighShare(rate, change, base);
    return weighed === undefined ? [] : [{ weighed, told }];
  });
  const agrees = all.find(({ weighed }) => isFitting(weighed));
  if (agrees !== undefined) return agrees.weighed;
  const same = all.filter(({ told }) => thing !== '' && thingOf(told.passage, told.one) === thing);
  const here = same.filter(({ told }) => told.passage === passage);
  const levels = ofOwnName(passage, change, here.length > 0 ? here : same);
  const alike = levels.map(({ weighed }) => weighed);
  const [only, ...more] = alike;
  const cutOff = alike.find(({ judgement }) => judgement.verdict === 'truncated');
  if (cutOff !== undefined) return more.length === 0 || significantDigits(rate) > 2 ? cutOff : undefined;
  if (only === undefined || more.length > 0) return undefined;
  const level = levels[0]?.told.one;
  const exchanged =
    level !== undefined &&
    significantDigits(rate) + significantDigits(change) > 4 &&
    isRepairedByExchange([change], 2, ([one]) => one && weighOwnRate(rate, one, level, falls ?? false));
  return exchanged || isMistyped(only, 3) ? only : undefined;
}

/** `giảm 131 người chết` beside `làm chết 6.012 người, bị thương 10.319 người`: those that are told with the words behind the change. */
function ofOwnName<T extends { readonly told: Told }>(
  passage: Passage,
  { digitsEnd }: Quantity,
  all: readonly T[],
): T[] {
  const name = /^[^().,;:\d]{0,40}/u.exec(wordsBetween(passage, digitsEnd, digitsEnd + 40))?.[0] ?? '';
  const named = all.filter(({ told }) => isNamedIn(name, ownWords(told)));
  return named.length > 0 ? named : [...all];
}

/** The words from the number before it, and those behind it up to what is joined: `làm bị thương 2.047 người và`. */
function ownWords({ passage, one }: Told): string {
  const before = numberBefore(passage, one.start);
  const lead = wordsBetween(passage, before?.end ?? passage.body, one.start);
  const behind = wordsBetween(passage, one.digitsEnd, one.digitsEnd + 40);
  return `${lead} ${/^[^;:.,(\d]*?(?=\s(?:và|làm|khiến)\s|[;:.,(\d]|$)/u.exec(behind)?.[0] ?? ''}`;
}

/** A change that is off by more than its half is of other numbers. */
function comesNear({ judgement }: Weighed): boolean {
  return compare(multiply(absolute(judgement.difference), exact(2)), absolute(judgement.right)) <= 0;
}
