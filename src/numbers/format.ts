import { type Exact, exact, roundTo, truncateTo } from './exact.ts';

/** Decimals that a message shows of a number that never ends. */
const SHOWN_OF_ENDLESS = 4;

/** Vietnamese notation with exactly so many decimals, rounded half up: `1.072.019,50`. Never `-0`. */
export function formatNumber(value: Exact, decimals: number): string {
  if (decimals === 0 && value.denominator === 1n) return writeWhole(value.numerator);
  const rounded = roundTo(value, decimals);
  return write(rounded.numerator < 0n ? '-' : '', digitsOf(rounded, decimals));
}

/** As `formatNumber`, without trailing zeros after the comma: `97,5`, `98`. */
export function formatTrimmed(value: Exact, maximumDecimals: number): string {
  const rounded = roundTo(value, maximumDecimals);
  return formatNumber(rounded, endingDecimals(rounded) ?? maximumDecimals);
}

/**
 * A whole number; in running text 1 to 9 get a leading zero (`08 nhiệm vụ`), as offices write beside decree 30, which asks it
 * only of document numbers, days and months. A number that isn't whole is written with all its digits.
 */
export function formatCount(value: Exact, options: { readonly leadingZero: boolean }): string {
  const written = formatExactly(value);
  return options.leadingZero && /^[1-9]$/.test(written) ? `0${written}` : written;
}

/** For messages: all digits when the decimal ends, else four of them and `…`: `64,2857…`. */
export function formatExactly(value: Exact): string {
  if (value.denominator === 1n) return writeWhole(value.numerator);
  const decimals = endingDecimals(value);
  if (decimals !== undefined) return formatNumber(value, decimals);
  const sign = value.numerator < 0n ? '-' : '';
  return write(sign, digitsOf(truncateTo(value, SHOWN_OF_ENDLESS), SHOWN_OF_ENDLESS)) + '…';
}

/** Decimals after which the number ends, or `undefined` when it never does: the denominator has a factor beside 2 and 5. */
function endingDecimals(value: Exact): number | undefined {
  let rest = value.denominator;
  let decimals = 0;
  for (const tens of [10n, 5n, 2n]) {
    while (rest % tens === 0n) {
      rest /= tens;
      decimals += 1;
    }
  }
  return rest === 1n ? decimals : undefined;
}

/** The digits of the size of a number that ends within `decimals`, with at least one before the comma. */
function digitsOf(value: Exact, decimals: number): { whole: string; fraction: string } {
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  const digits = exact(size * 10n ** BigInt(Math.max(decimals, 0)), value.denominator).numerator.toString();
  if (decimals <= 0) return { whole: digits, fraction: '' };
  const padded = digits.padStart(decimals + 1, '0');
  return { whole: padded.slice(0, -decimals), fraction: padded.slice(-decimals) };
}

function writeWhole(number: bigint): string {
  const size = number < 0n ? -number : number;
  return write(number < 0n ? '-' : '', { whole: size.toString(), fraction: '' });
}

function write(sign: string, { whole, fraction }: { whole: string; fraction: string }): string {
  return sign + (whole.length <= 3 ? whole : grouped(whole)) + (fraction === '' ? '' : `,${fraction}`);
}

function grouped(whole: string): string {
  const head = whole.length % 3;
  const groups = whole.slice(head).match(/.{3}/g) ?? [];
  return (head === 0 ? groups : [whole.slice(0, head), ...groups]).join('.');
}
