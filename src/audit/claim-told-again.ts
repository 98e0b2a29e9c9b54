import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { slipBetween } from './digit-slips.ts';
import { exchangedDigits, inOrder } from './exchanged-digits.ts';
import { mayAdd } from './nouns.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { commonWords, namingOf, tellApart } from './told-facts.ts';
import { addTo, ToldIndex } from './told-index.ts';
import { digitsOf, linesAround, type Told, type ToldNumbers, whatOf, within } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/** More numbers of the same digits are those of many things. */
const MOST_ALIKE = 12;

/**
 * A fact that is told again in other words, once with two digits exchanged: `GDP quý I tăng 6,79%` in the title, `tổng sản phẩm trong nước quý I … với 7,69%` below.
 * Numbers of the same digits are rare: the more digits, the fewer common words make it the same fact.
 */
export function toldAgain(numbers: ToldNumbers, source: SourceText): Claim[] {
  const { passages } = numbers;
  const exchanged = exchangedDigits(passages.flatMap(({ quantities }) => quantities.filter(mayBeAgain)));
  if (exchanged.size === 0) return [];
  const byDigits = new Map<string, Told[]>();
  for (const told of numbers.in((one) => mayBeAgain(one) && exchanged.has(inOrder(digitsOf(one))), true)) {
    addTo(byDigits, inOrder(told.digits), told);
  }
  const all = onceRead(() => new ToldIndex(numbers.in(({ half }) => half === undefined, true)));
  return [...byDigits.values()].flatMap((alike) =>
    alike.length > MOST_ALIKE ? [] : againAmong(alike, passages, all, source),
  );
}

function againAmong(
  alike: readonly Told[],
  passages: readonly Passage[],
  all: () => ToldIndex,
  source: SourceText,
): Claim[] {
  return alike.flatMap((later, index) => {
    const first = alike
      .slice(0, index)
      .find((one) => isToldAgain(one, later, alike) && (isRare(one, later) || !isForm(one, later, passages, all)));
    return first === undefined
      ? []
      : [asWarning(twoValuesClaim(later.quantity, first.quantity, whatOf(later), source))];
  });
}

/** Made when it is asked for first. */
function onceRead<T>(read: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

function mayBeAgain(one: Quantity): boolean {
  if (one.half !== undefined || one.unit === 'day' || /^0\d/.test(one.written)) return false;
  return digitsOf(one).length > (one.unit === 'count' ? 2 : 1);
}

function isToldAgain(one: Told, later: Told, alike: readonly Told[]): boolean {
  const [a, b] = [one.quantity, later.quantity];
  return (
    one.sentence !== later.sentence &&
    a.unit === b.unit &&
    mayAdd(a.noun, b.noun) &&
    a.readings[0].decimals === b.readings[0].decimals &&
    slipBetween(one.digits, later.digits) === 'swapped' &&
    !tellApart(one, later) &&
    isFormer(one) === isFormer(later) &&
    isNamedAgain(one, later, [one, later].filter((told) => isRepeated(told, alike)).length)
  );
}

/** `Cùng kỳ năm trước có 514 hồ sơ quá hạn` */
function isFormer({ periods }: Told): boolean {
  return periods.some((period) => period === 'cùng kỳ' || period === 'năm trước');
}

/** What stands twice with the same digits was meant so. */
function isRepeated({ digits, quantity }: Told, alike: readonly Told[]): boolean {
  return alike.filter((one) => one.digits === digits && one.quantity.unit === quantity.unit).length > 1;
}

/** Whether enough of the words are the same, for so many digits. `repeated`: how many of the two stand more than once. */
function isNamedAgain(one: Told, later: Told, repeated: number): boolean {
  if (repeated > 1) return false;
  const [a, b] = [namingOf(one), namingOf(later)];
  const beside = commonWords(a.beside, b.beside).length;
  const sentence = commonWords(a.sentence, b.sentence).length;
  const ofFewer = sentence / Math.min(a.sentence.size, b.sentence.size);
  const digits = Math.min(tellingDigits(one), tellingDigits(later));
  if (digits > 4) return beside > 0 && sentence > 1;
  if (beside < 2 || sentence < 3) return false;
  if (digits === 4) return ofFewer >= 0.4;
  const atOneTime = one.periods.length > 0 && later.periods.length > 0;
  if (one.digits.length > 2) return ofFewer >= (repeated > 0 && atOneTime ? 0.4 : 0.6);
  return beside > 3 && beside / Math.min(a.beside.size, b.beside.size) >= 0.7 && ofFewer >= 0.7;
}

/** Two numbers of five digits, of one thing and one period, with the same words beside them: no two facts are so alike. */
function isRare(one: Told, later: Told): boolean {
  return (
    Math.min(tellingDigits(one), tellingDigits(later)) > 4 &&
    one.quantity.noun !== '' &&
    one.quantity.noun === later.quantity.noun &&
    one.periods.some((period) => later.periods.includes(period)) &&
    commonWords(namingOf(one).beside, namingOf(later).beside).length > 2
  );
}

function tellingDigits({ digits }: Told): number {
  return digits.replace(/^0+|0+$/g, '').length;
}

/** A line of a form, filled in for several: the lines around are the same, or other numbers stand under the same words. */
function isForm(a: Told, b: Told, passages: readonly Passage[], all: () => ToldIndex): boolean {
  const after = linesAround(b.index, passages);
  if (linesAround(a.index, passages).some((line, index) => line !== '' && line === after[index])) return true;
  const [one, other] = [namingOf(a), namingOf(b)];
  const beside = commonWords(one.beside, other.beside);
  const sentence = commonWords(one.sentence, other.sentence);
  return (
    areParallel(all().inSentenceOf(a), all().inSentenceOf(b)) ||
    all()
      .besideAll(beside)
      .some(
        (third) =>
          third.quantity.unit === a.quantity.unit &&
          third.quantity.noun === a.quantity.noun &&
          third.digits !== a.digits &&
          third.digits !== b.digits &&
          sentence.every((word) => namingOf(third).sentence.has(word)),
      )
  );
}

/** `kỳ trước 18 đơn; tiếp nhận 140 đơn` and `kỳ trước 75 đơn; tiếp nhận 410 đơn`: both sentences have another number of the same words, and not the same. */
function areParallel(ones: readonly Told[], others: readonly Told[]): boolean {
  return ones.some((one) => others.some((other) => one.digits !== other.digits && haveSameWords(one, other)));
}

function haveSameWords(a: Told, b: Told): boolean {
  const [one, other] = [namingOf(a).beside, namingOf(b).beside];
  return a.quantity.unit === b.quantity.unit && one.size > 1 && one.size === other.size && within(one, other);
}
