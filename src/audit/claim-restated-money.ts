import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { slipBetween } from './digit-slips.ts';
import type { Passage } from './passage.ts';
import { samePeriod } from './period-words.ts';
import { baseValue, isMoney } from './quantity.ts';
import { type Told, toldIn, whatOf } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/** Amounts with fewer digits before their noughts look alike by chance. */
const FEWEST = 3;
const TELLING = 4;
const SURE = 5;
const FEWEST_WORDS = 2;
/** More amounts in full are prices, of many things. */
const MOST = 100;

/**
 * An amount that is told once in đồng and once in a larger unit, with a slip in one of them: `kinh phí 7.380 triệu đồng` and `tổng kinh phí
 * 7.830.000.000 đồng`. Who writes all the noughts means the very amount.
 */
export function restatedMoney(passages: readonly Passage[], source: SourceText): Claim[] {
  const ofMoney = passages.filter(({ quantities }) => quantities.some(isMoney));
  if (!ofMoney.some(({ quantities }) => quantities.some(({ unit }) => unit === 'dong'))) return [];
  const money = toldIn(ofMoney).filter(({ quantity }) => isMoney(quantity));
  const full = money.filter((one) => one.quantity.unit === 'dong' && significantOf(one).length >= FEWEST);
  if (full.length > MOST) return [];
  const short = money.filter((one) => one.quantity.unit !== 'dong');
  return full.flatMap((one) => {
    if (short.some((other) => isEqual(one, other))) return [];
    const near = short.filter(
      (other) => mayBeSame(one, other) && !full.some((third) => third !== one && isEqual(third, other)),
    );
    const [first, ...others] = near;
    if (first === undefined || others.some((other) => !isEqual(other, first))) return [];
    const claim = twoValuesClaim(one.quantity, first.quantity, whatOf(one), source);
    const sure = significantOf(one).length >= TELLING && commonWords(one, first) >= FEWEST_WORDS;
    return [sure ? claim : asWarning(claim)];
  });
}

function isEqual(a: Told, b: Told): boolean {
  return baseDigits(a) !== '' && baseDigits(a) === baseDigits(b);
}

/** The digits differ by a slip, and the words or their number leave no chance. */
function mayBeSame(full: Told, short: Told): boolean {
  const [one, other] = [baseDigits(full), baseDigits(short)];
  if (one.length !== other.length || !samePeriod(full.periods, short.periods)) return false;
  const slip = slipBetween(one, other);
  if (slip === undefined || slip === 'lost') return false;
  const digits = Math.min(significantOf(full).length, significantOf(short).length);
  if (slip === 'swapped' && digits >= SURE) return true;
  if (commonWords(full, short) < FEWEST_WORDS) return false;
  return slip === 'swapped' ? digits >= TELLING || isSaidAgain(full, short) : digits >= SURE;
}

/** In another sentence, by half of the words. */
function isSaidAgain(full: Told, short: Told): boolean {
  const fewer = Math.min(full.words.size, short.words.size);
  return full.sentence !== short.sentence && commonWords(full, short) * 2 >= fewer;
}

function commonWords(a: Told, b: Told): number {
  return [...a.words].filter((word) => b.words.has(word)).length;
}

const DIGITS = new WeakMap<Told, string>();

/** The digits of an amount in đồng; each is held against many. */
function baseDigits(told: Told): string {
  const known = DIGITS.get(told);
  if (known !== undefined) return known;
  const { numerator, denominator } = baseValue(told.quantity);
  const digits = denominator === 1n ? String(numerator) : '';
  DIGITS.set(told, digits);
  return digits;
}

function significantOf(told: Told): string {
  return baseDigits(told).replace(/0+$/, '');
}
