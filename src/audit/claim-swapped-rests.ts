import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { isTransposed } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { callsRest, ownWordsOf } from './rest-words.ts';
import { isOneThing, type Told } from './share-candidates.ts';
import type { Weighed } from './weighing.ts';

/** What two sides leave: `nhập siêu`, `tương đương 4.232 chuyến` behind the share of what is left. */
const BALANCE =
  /(?<!\p{L})(?:xuất siêu|nhập siêu|thâm hụt|thặng dư|chênh lệch|bội chi|bội thu|kết dư|tồn quỹ|tương đương(?:\s+với)?)(?:\s+[\p{L}\d]+){0,9}\s*$/iu;
const FEWEST_DIGITS = 3;
const NEAR = 12;
const FARTHEST = 450;
const LOOKED_BACK = 2;

/**
 * What the words call a rest, where two numbers near it would leave just that if two neighbouring digits had not changed places: `xuất khẩu 115,22 tỷ
 * USD …, nhập khẩu 118,3 tỷ USD …; nhập siêu 3,80 tỷ USD` for 3,08. `known`: where numbers begin that are judged already.
 */
export function swappedRests(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.heading) return [];
    return passage.quantities.flatMap((rest): Claim[] => {
      if (known.has(rest.start) || !isTelling(rest) || !mayBeRest(passage, rest)) return [];
      const weighed = weighedBy({ passage, one: rest }, numbersNear(passages, place, { passage, one: rest }));
      if (weighed.some(({ judgement }) => judgement.verdict !== 'contradicts')) return [];
      const told = weighed.find((one) => isTransposed(one, FEWEST_DIGITS));
      return told === undefined ? [] : [asWarning(claimOf(source, 'balance', wrongSum, told))];
    });
  });
}

function mayBeRest(passage: Passage, rest: Quantity): boolean {
  if (callsRest(ownWordsOf(passage, rest))) return true;
  return BALANCE.test(wordsBetween(passage, Math.max(passage.body, rest.start - 60), rest.start));
}

function isTelling({ unit, perUnit, half, written }: Quantity): boolean {
  if (unit === 'percent' || unit === 'percentage-point' || unit === 'day' || perUnit || half !== undefined)
    return false;
  return significantDigits(written) >= FEWEST_DIGITS;
}

/** The amounts around it in its paragraph, and in those right above, that may count the same. */
function numbersNear(passages: readonly Passage[], place: number, rest: Told): Told[] {
  const around = passages
    .slice(Math.max(0, place - LOOKED_BACK), place + 1)
    .flatMap((passage) => (passage.heading ? [] : passage.quantities.map((one) => ({ passage, one }))));
  return around
    .filter(
      ({ passage, one }) =>
        one !== rest.one &&
        Math.abs(one.start - rest.one.start) < FARTHEST &&
        isTelling(one) &&
        (one.unit === 'count') === (rest.one.unit === 'count') &&
        isOneThing({ passage, one }, rest) &&
        changeAt(passage, one) === undefined,
    )
    .slice(-NEAR);
}

function weighedBy(rest: Told, near: readonly Told[]): Weighed[] {
  return near.flatMap((whole) =>
    near.flatMap((part) =>
      whole !== part && compare(baseValue(whole.one), baseValue(part.one)) > 0
        ? (weighSum(rest.one, [whole.one, part.one], [1, -1]) ?? [])
        : [],
    ),
  );
}
