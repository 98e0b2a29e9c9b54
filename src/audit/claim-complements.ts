import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { hundredAt } from './claim-wholes.ts';
import { sentenceAt } from './clauses.ts';
import { namingWords } from './compared-subject.ts';
import { isMistyped, isTransposed } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { oncePerNumber } from './once-per-number.ts';
import { areTwoSides } from './opposites.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { numbersAbove, type Told } from './share-candidates.ts';
import type { Weighed } from './weighing.ts';

/** Rates of other things than of one whole, and of other times. */
const OTHER_RATES =
  /(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|năm trước|lãi suất|kế hoạch|dự toán|chỉ tiêu|mục tiêu|giải ngân|thuế suất|bình quân|phấn đấu|cao hơn|thấp hơn|vượt)(?!\p{L})|(?<!\p{L})(?:từ|đến|lên|xuống)(?:\s+(?:còn|mức))*\s*$/iu;
const LEAD = 120;
/** So many paragraphs above the other side may stand where that many words are the same. */
const FAR = 8;
const MANY_SHARED = 4;
/** Folded: in any sentence. */
const SAYS_LITTLE = new Set('chiếm bằng còn vẫn không chưa tuy nhiên trong với người'.split(' '));
const FARTHEST = 60;
const SEEN = 4;

/**
 * The share of the other side, told in a sentence of its own: `Tỷ lệ đúng giờ đạt 84,8%. Tỷ lệ chậm, hủy chuyến là 15,2%`. Wrong is said where a slip of the
 * keys keeps the two from a hundred. `known`: where numbers begin that are judged already.
 */
export function complements(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.heading || !passage.text.includes('%')) return [];
    return passage.quantities.flatMap((one): Claim[] => {
      const rest: Told = { passage, one };
      if (known.has(one.start) || !isShare(rest)) return [];
      const before = sharesBefore(passages, place, rest).filter((share) => isNearHundred(one, share.one));
      const fits = before.some((share) => toHundred(one, share.one)?.judgement.verdict === 'agrees');
      const told = before.flatMap((share) => {
        const weighed = toHundred(one, share.one);
        const may =
          weighed !== undefined && (fits ? weighed.judgement.verdict === 'agrees' : isSlipped(weighed, share.one));
        return may && areSides(sideOf(share), sideOf(rest)) ? { ...weighed, parts: [share.one] } : [];
      })[0];
      if (told === undefined) return [];
      const claim = claimOf(source, 'difference', wrongSum, told);
      return [fits ? claim : asWarning(claim)];
    });
  });
}

function isSlipped(weighed: Weighed, share: Quantity): boolean {
  return isTransposed(weighed, 2) || isMistyped(weighed, share.readings[0].decimals > 0 ? 2 : 3);
}

function isShare({ passage, one }: Told): boolean {
  return one.unit === 'percent' && mayBeSide(passage, one);
}

const mayBeSide = oncePerNumber((passage, one): boolean => {
  if (one.approximate || depthAt(passage, one.start) > 0) return false;
  if (moveAt(passage, passage.quantities.indexOf(one)) !== undefined) return false;
  return !OTHER_RATES.test(leadOf({ passage, one }));
});

/** The shares of the sentences before it, the nearest first; those of its own sentence are read elsewhere. */
function sharesBefore(passages: readonly Passage[], place: number, rest: Told): Told[] {
  const { passage, one } = rest;
  const sentence = sentenceAt(passage, one.start)?.start ?? passage.body;
  const own = passage.quantities.filter(({ end }) => end <= sentence).map((other) => ({ passage, one: other }));
  const near = [...own.reverse(), ...numbersAbove(passages, place)].filter(isShare).slice(0, SEEN);
  const far = passages
    .slice(Math.max(0, place - FAR), place)
    .flatMap((above) => above.quantities.map((other) => ({ passage: above, one: other })))
    .filter((share) => isShare(share) && sharedNames(share, rest) >= MANY_SHARED);
  return [...near.filter((share) => sharedNames(share, rest) > 0), ...far.reverse()].filter(
    (share) => share.one.readings[0].decimals === one.readings[0].decimals,
  );
}

function areSides(one: string, other: string): boolean {
  return areTwoSides(one, other) || areTwoSides(other, one);
}

/** A cheap first look. */
function isNearHundred(one: Quantity, other: Quantity): boolean {
  const [a, b] = [one, other].map(({ readings: [{ value }] }) => Number(value.numerator) / Number(value.denominator));
  return Math.abs((a ?? 0) + (b ?? 0) - 100) < FARTHEST;
}

function toHundred(rest: Quantity, one: Quantity): Weighed | undefined {
  return weighSum(rest, [hundredAt(rest), one], [1, -1]);
}

function leadOf({ passage, one }: Told): string {
  const before = numberBefore(passage, one.start);
  const from = Math.max(before?.end ?? passage.body, one.start - LEAD);
  return /[^.;]*$/u.exec(wordsBetween(passage, from, one.start))?.[0] ?? '';
}

/** What the share is said of: the words of its sentence around it. */
function sideOf({ passage, one }: Told): string {
  return wordsAround(passage, one);
}

const wordsAround = oncePerNumber((passage, one): string => {
  const behind = wordsBetween(passage, one.end, one.end + LEAD);
  return `${leadOf({ passage, one })} ${/^[^,;.()\d]*/u.exec(behind)?.[0] ?? ''}`;
});

const namesAround = oncePerNumber(
  (passage, one): ReadonlySet<string> =>
    new Set(namingWords(wordsAround(passage, one)).filter((word) => !SAYS_LITTLE.has(word))),
);

/** How many words both are said with that name the thing whose sides they are: `hộ dân cư`, `độ tuổi đi học`. */
function sharedNames(one: Told, other: Told): number {
  const names = namesAround(one.passage, one.one);
  return [...namesAround(other.passage, other.one)].filter((name) => names.has(name)).length;
}
