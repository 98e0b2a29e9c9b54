import { type Exact, multiply, powerOfTen } from './exact.ts';

/**
 * What the text of a scalar says as a number. The text is read under both notations, the Vietnamese (`1.072.019,5`) and the
 * English (`1,072,019.5`), and accepted when that gives one number. `1.234` and `1,234` give two (facts of Excel and of this
 * office differ), `0,123`, `1234.567` and `1,072,019` one.
 */
export type NumberReading = WrittenNumber | AmbiguousNumber | RefusedNumber;

export interface WrittenNumber {
  readonly kind: 'number';
  /** Without negative zero. */
  readonly value: Exact;
  /** Digits written after the decimal sign, trailing zeros included: they say how far a rounded figure was rounded. */
  readonly decimals: number;
}

export interface AmbiguousNumber {
  readonly kind: 'ambiguous';
  /** What to write instead, each unambiguous: the whole number, then the decimal with a zero added: `1234`, `1,2340`. */
  readonly readings: readonly [string, string];
}

export interface RefusedNumber {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** What stands behind the digits, for `unit-sign`: `%`, `triệu đồng`. */
  readonly unitSign?: string;
}

/**
 * `empty` nothing written · `exponent` 1e5 · `radix` 0x1F, 0o17, 0b1 · `leading-zero` 08 · `grouping` 1.92,8 (groups not of
 * three) · `mixed` 1.072 019 (two signs between groups) · `incomplete` `5.` or `,5` · `underscore` 1_000 · `unit-sign` 75% ·
 * `fraction` 9/14 · `dash` –3 (a dash, not a minus) · `too-long` above 1.000 characters · `not-a-number` everything else.
 */
export type RefusalReason =
  | 'empty'
  | 'exponent'
  | 'radix'
  | 'leading-zero'
  | 'grouping'
  | 'mixed'
  | 'incomplete'
  | 'underscore'
  | 'unit-sign'
  | 'fraction'
  | 'dash'
  | 'too-long'
  | 'not-a-number';

/** Longer is no figure; it keeps big-integer arithmetic away from a file that is not ours. */
const LONGEST = 1000;

/** Spaces that may group digits: the plain one, no-break, thin, figure and narrow no-break. */
const SPACE = ' \\u00a0\\u2007\\u2009\\u202f';
const DIGITS_AND_SIGNS = new RegExp(`^[0-9.,${SPACE}]*$`);
const SPACES = new RegExp(`[${SPACE}]`, 'g');

/** A whole number in digits alone, as nearly every figure is written: both notations read it alike. */
const PLAIN_DIGITS = /^(?:0|[1-9][0-9]{0,14})$/;

/** Reads a number from the text of a scalar; never throws. A sign `-`, `−` or `+` may stand directly before the digits. */
export function readNumber(text: string): NumberReading {
  if (PLAIN_DIGITS.test(text))
    return { kind: 'number', value: { numerator: BigInt(text), denominator: 1n }, decimals: 0 };
  const written = text.trim();
  if (written === '') return refused('empty');
  const negative = written[0] === '-' || written[0] === '\u2212';
  const body = negative || written[0] === '+' ? written.slice(1) : written;
  if (!DIGITS_AND_SIGNS.test(body) || !/[0-9]/.test(body)) return refusedWords(written);
  if (body.length > LONGEST) return refused('too-long');
  return readBody(body.replace(SPACES, ' '), negative ? '-' : '');
}

/** A number inside an equation of a kind, in the notation of programs: `100`, `0.005`, `1.234` is a decimal. `undefined` else. */
export function readLiteral(text: string): Exact | undefined {
  const [, whole = '', fraction = ''] = /^([0-9]+)(?:\.([0-9]+))?$/.exec(text) ?? [];
  if (whole === '' || text.length > LONGEST) return undefined;
  return multiply({ numerator: BigInt(whole + fraction), denominator: 1n }, powerOfTen(-fraction.length));
}

/** Digits, `.`, `,` and spaces, at least one digit. */
function readBody(body: string, sign: string): NumberReading {
  if (!/^[0-9]/.test(body) || !/[0-9]$/.test(body))
    return refused(body.startsWith(' ') ? 'not-a-number' : 'incomplete');
  const readings = [readAs(body, '.', ','), readAs(body, ',', '.')].filter((reading) => reading !== undefined);
  const [first, second] = readings;
  if (first === undefined) return refused(reasonOf(body));
  if (/^0[0-9]/.test(first.whole)) return refused('leading-zero');
  const whole = first.whole + first.fraction;
  const differ = second !== undefined && second.fraction !== first.fraction;
  // 1 072.019 is either a decimal or a slip for 1.072.019.
  const slip = second === undefined && body.includes(' ') && first.fraction.length === 3;
  if (differ || slip) {
    const decimal = first.fraction === '' ? second : first;
    return { kind: 'ambiguous', readings: [sign + whole, `${sign}${decimal?.whole},${decimal?.fraction}0`] };
  }
  const digits = BigInt(whole);
  const decimals = first.fraction.length;
  const value = multiply({ numerator: sign === '-' ? -digits : digits, denominator: 1n }, powerOfTen(-decimals));
  return { kind: 'number', value, decimals };
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

/** The digits when `group` (or a space) groups them and `decimal` stands before the fraction, or `undefined`. */
function readAs(body: string, group: '.' | ',', decimal: '.' | ','): Digits | undefined {
  const [front = '', fraction = '', ...more] = body.split(decimal);
  if (more.length > 0 || /[^0-9]/.test(fraction)) return undefined;
  if (/^[0-9]+$/.test(front)) return { whole: front, fraction };
  const sign = front.includes(' ') ? ' ' : group;
  const groups = front.split(sign);
  const [head = '', ...rest] = groups;
  // A group can't start a number with zero, so 0.123 is a decimal.
  if (!/^[1-9][0-9]{0,2}$/.test(head) || !rest.every((three) => /^[0-9]{3}$/.test(three))) return undefined;
  return { whole: groups.join(''), fraction };
}

function reasonOf(body: string): RefusalReason {
  if (/^0[0-9]/.test(body)) return 'leading-zero';
  const kinds = new Set(body.replace(/[0-9]/g, ''));
  const last = /[.,][0-9]+$/.exec(body);
  const front = last === null ? body : body.slice(0, last.index);
  const frontKinds = new Set(front.replace(/[0-9]/g, ''));
  return kinds.size > 1 && (frontKinds.size > 1 || kinds.has(' ')) ? 'mixed' : 'grouping';
}

/** The text holds something else than digits and their signs. */
function refusedWords(written: string): RefusedNumber {
  if (written.length > LONGEST) return refused('not-a-number');
  if (/^[\u2010-\u2015][0-9][0-9.,]*$/.test(written)) return refused('dash');
  if (/^[-+\u2212]?[0-9][0-9.,]*_[0-9_.,]*$/.test(written)) return refused('underscore');
  if (/^[-+\u2212]?0[xob][0-9a-f_]+$/i.test(written)) return refused('radix');
  if (/^[-+\u2212]?[0-9.,]+e[-+]?[0-9]+$/i.test(written)) return refused('exponent');
  if (/^[-+\u2212]?[0-9.,]+\/[0-9.,]+$/.test(written)) return refused('fraction');
  const unit = /^[-+\u2212]?[0-9][0-9.,\s]*([%‰$€₫\p{L}][^0-9]*)$/u.exec(written);
  return unit?.[1] === undefined
    ? refused('not-a-number')
    : { kind: 'refused', reason: 'unit-sign', unitSign: unit[1] };
}

function refused(reason: RefusalReason): RefusedNumber {
  return { kind: 'refused', reason };
}
