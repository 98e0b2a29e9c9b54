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
import { addTo } from './told-index.ts';
import { digitsOf, type Told, type ToldNumbers, whatOf } from './told-numbers.ts';
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
export function toldTwice(numbers: ToldNumbers, source: SourceText): Claim[] {
  const exchanged = exchangedDigits(numbers.passages.flatMap(({ quantities }) => quantities.filter(mayBeTwice)));
  if (exchanged.size === 0) return [];
  const first = new Map<string, Told[]>();
  const claims: Claim[] = [];
  for (const told of numbers.in((one) => mayBeTwice(one) && exchanged.has(inOrder(digitsOf(one))))) {
    const keys = keysOf(told);
    const other = keys.map((key) => firstAlike(key, first, told)).find((one) => one !== undefined);
    if (other !== undefined)
      claims.push(asWarning(twoValuesClaim(told.quantity, other.quantity, whatOf(told), source)));
    for (const { text } of keys) addTo(first, text, told);
  }
  return claims;
}

/** What a number may be known by again: with the words before it, or beside a number, where they have a word in common, too. */
interface Key {
  readonly text: string;
  readonly beside: boolean;
}

function firstAlike({ text, beside }: Key, first: ReadonlyMap<string, readonly Told[]>, told: Told): Told | undefined {
  const same = (first.get(text) ?? []).filter((one) => isSwapped(one, told));
  if (!beside || same.length === 0) return same[0];
  for (const word of told.words) {
    const alike = same.find(({ words }) => words.has(word));
    if (alike !== undefined) return alike;
  }
  return undefined;
}

function mayBeTwice(one: Quantity): boolean {
  return one.half === undefined && !one.perUnit && !isVague(one) && digitsOf(one).length > 1;
}

function isSwapped(one: Told, other: Told): boolean {
  return (
    one.sentence !== other.sentence &&
    one.quantity.readings[0].decimals === other.quantity.readings[0].decimals &&
    slipBetween(one.digits, other.digits) === 'swapped' &&
    samePeriod(one.periods, other.periods) &&
    !areOfOtherLevels(one, other)
  );
}

/** Its digits in order, with the words before it or with a number beside it. */
function keysOf({ quantity, passage, lead, digits }: Told): Key[] {
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
    ...(alone ? [{ text: `${own} ${before.join(' ')}`, beside: false }] : []),
    ...companions.map((beside) => ({ text: `${own} ${beside}`, beside: true })),
  ];
}

/** A number of its sentence that tells, with it, one fact from all others. */
function isCompanion(passage: Passage, one: Quantity, other: Quantity): boolean {
  if (other === one || other.half !== undefined || other.unit === 'day') return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  if (second.start - first.end >= FARTHEST) return false;
  const digits = digitsOf(other);
  const telling = digits.replace(/^0+|0+$/g, '');
  if (WHOLE.test(digits) || telling.length + digitsOf(one).length < FEWEST_DIGITS.together) return false;
  return !/[.;]\s/u.test(wordsBetween(passage, first.end, second.start));
}
