import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { slipBetween } from './digit-slips.ts';
import { samePeriod } from './period-words.ts';
import { baseValue, isMoney } from './quantity.ts';
import { type Told, type ToldNumbers, whatOf } from './told-numbers.ts';
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
export function restatedMoney(numbers: ToldNumbers, source: SourceText): Claim[] {
  const { passages } = numbers;
  if (!passages.some(({ quantities }) => quantities.some(({ unit }) => unit === 'dong'))) return [];
  const money = numbers.in().flatMap((told) => (isMoney(told.quantity) ? [amountOf(told)] : []));
  const full = money.filter(({ told, significant }) => told.quantity.unit === 'dong' && significant.length >= FEWEST);
  if (full.length > MOST) return [];
  const short = money.filter(({ told }) => told.quantity.unit !== 'dong');
  return full.flatMap((one) => {
    if (short.some((other) => isEqual(one, other))) return [];
    const near = short.filter(
      (other) => mayBeSame(one, other) && !full.some((third) => third !== one && isEqual(third, other)),
    );
    const [first, ...others] = near;
    if (first === undefined || others.some((other) => !isEqual(other, first))) return [];
    const claim = twoValuesClaim(one.told.quantity, first.told.quantity, whatOf(one.told), source);
    const sure = one.significant.length >= TELLING && commonWords(one.told, first.told) >= FEWEST_WORDS;
    return [sure ? claim : asWarning(claim)];
  });
}

/** An amount with its digits in đồng, and those before the noughts; empty where it is no whole number of đồng. */
interface Amount {
  readonly told: Told;
  readonly digits: string;
  readonly significant: string;
}

function amountOf(told: Told): Amount {
  const { numerator, denominator } = baseValue(told.quantity);
  const digits = denominator === 1n ? String(numerator) : '';
  return { told, digits, significant: digits.replace(/0+$/, '') };
}

function isEqual(a: Amount, b: Amount): boolean {
  return a.digits !== '' && a.digits === b.digits;
}

/** The digits differ by a slip, and the words or their number leave no chance. */
function mayBeSame(one: Amount, other: Amount): boolean {
  if (one.digits.length !== other.digits.length) return false;
  const slip = slipBetween(one.digits, other.digits);
  if (slip === undefined || slip === 'lost') return false;
  const [full, short] = [one.told, other.told];
  if (!samePeriod(full.periods, short.periods)) return false;
  const digits = Math.min(one.significant.length, other.significant.length);
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
