import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { asWarning, type Claim } from './claim.ts';
import { slipBetween } from './digit-slips.ts';
import { exchangedDigits, inOrder } from './exchanged-digits.ts';
import type { Passage } from './passage.ts';
import { wordsBetween } from './passage.ts';
import { samePeriod } from './period-words.ts';
import { isVague, type Quantity } from './quantity.ts';
import { areOfOtherLevels } from './told-facts.ts';
import { digitsOf, type Told, toldIn, whatOf } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/** How many numbers away its companion may stand, and how many words before it must be the same. */
const NEAR = 4;
const SAME_WORDS = 3;
const FARTHEST = 220;
/** Of a number and its companion together; of a number alone. */
const FEWEST_DIGITS = { together: 5, alone: 3 };
const WHOLE = /^100+$/;

/**
 * A fact that is told twice, once with two digits exchanged: `lợi nhuận 17.455 tỷ đồng (tăng 16,4%)` and `lợi nhuận 17.545 tỷ đồng (tăng 16,4%)`.
 * That it is the same fact shows in the number beside it, or in the words right before it; two facts are never so alike by chance.
 */
export function toldTwice(passages: readonly Passage[], source: SourceText): Claim[] {
  const first = new Map<string, Told[]>();
  const claims: Claim[] = [];
  const exchanged = exchangedDigits(passages.flatMap(({ quantities }) => quantities.filter(mayBeTwice)));
  if (exchanged.size === 0) return [];
  for (const told of toldIn(passages, (one) => mayBeTwice(one) && exchanged.has(inOrder(digitsOf(one))))) {
    const keys = keysOf(told);
    const other = keys.flatMap((key) => first.get(key) ?? []).find((one) => isSwapped(one, told));
    if (other !== undefined)
      claims.push(asWarning(twoValuesClaim(told.quantity, other.quantity, whatOf(told), source)));
    for (const key of keys) first.set(key, [...(first.get(key) ?? []), told]);
  }
  return claims;
}

function mayBeTwice(one: Quantity): boolean {
  return one.half === undefined && !one.perUnit && !isVague(one) && digitsOf(one).length > 1;
}

function isSwapped(one: Told, other: Told): boolean {
  return (
    one.sentence !== other.sentence &&
    one.quantity.readings[0].decimals === other.quantity.readings[0].decimals &&
    slipBetween(digitsOf(one.quantity), digitsOf(other.quantity)) === 'swapped' &&
    samePeriod(one.periods, other.periods) &&
    !areOfOtherLevels(one, other)
  );
}

/** Its digits in order, with the words before it or with a number beside it and a word that names both. */
function keysOf(told: Told): string[] {
  const { quantity, passage, lead, words } = told;
  const digits = digitsOf(quantity);
  const own = `${quantity.unit} ${inOrder(digits)}`;
  const before = (foldText(lead.replace(/^.*[,;:(]/su, '')).match(/\p{L}+/gu) ?? []).slice(-SAME_WORDS);
  const alone = digits.length >= FEWEST_DIGITS.alone && before.length === SAME_WORDS && !/-\s?$/u.test(lead);
  const index = passage.quantities.indexOf(quantity);
  const companions = passage.quantities
    .slice(Math.max(0, index - NEAR), index + NEAR + 1)
    .flatMap((one, at) =>
      isCompanion(passage, quantity, one) ? [`${at - Math.min(index, NEAR)} ${one.unit} ${digitsOf(one)}`] : [],
    );
  return [
    ...(alone ? [`${own} ${before.join(' ')}`] : []),
    ...companions.flatMap((beside) => [...words].map((word) => `${own} ${beside} ${word}`)),
  ];
}

/** A number of its sentence that tells, with it, one fact from all others. */
function isCompanion(passage: Passage, one: Quantity, other: Quantity): boolean {
  if (other === one || other.half !== undefined || other.unit === 'day') return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = wordsBetween(passage, first.end, second.start);
  const telling = digitsOf(other).replace(/^0+|0+$/g, '');
  return (
    between.length < FARTHEST &&
    !/[.;]\s/u.test(between) &&
    !WHOLE.test(digitsOf(other)) &&
    telling.length + digitsOf(one).length >= FEWEST_DIGITS.together
  );
}
