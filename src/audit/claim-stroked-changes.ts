import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { comparable } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighChange } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Fraction, isAmount, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

const OPENS = /^[^().,;\d]{0,30}\(\s*$/u;
const SIGNED = /(?:^|[\s:,;(])([+−–-])\s?$/u;
/** From `98/127 vụ` to the same change as a rate, in the bracket or behind it. */
const AS_RATE =
  /^[^.,;()\d]{0,20}(?:\)?\s*[,;]|\))\s*(?:(?:tương (?:đương|ứng)|tức|hay|là|với|t[ỷỉ] lệ)\s*)*(tăng|giảm)\s*$/iu;

/**
 * Changes with the number now and the one before in a bracket behind them, parted by a stroke: `giảm 29 vụ (98/127 vụ, giảm 22,8%)`, `So với cùng
 * kỳ: -7 vụ (29/36), giảm 19,4%`.
 */
export function strokedChanges(passage: Passage, source: SourceText): Claim[] {
  return passage.fractions.flatMap((fraction) => {
    const index = passage.quantities.indexOf(fraction.numerator);
    const [change, rate] = [passage.quantities[index - 1], passage.quantities[index + 2]];
    const falls = change && fallsAt(passage, index - 1);
    if (change === undefined || falls === undefined || !isOfBoth(passage, change, fraction)) return [];
    const told = [weighedBy(change, fraction, 'difference', falls)];
    const word =
      rate?.unit === 'percent' ? AS_RATE.exec(wordsBetween(passage, fraction.end, rate.start))?.[1] : undefined;
    if (rate !== undefined && word !== undefined && !rate.approximate)
      told.push(weighedBy(rate, fraction, 'rate', /giảm/iu.test(word)));
    const proved = told.some(fits);
    const against = againstOrder(passage, change, fraction, falls);
    if (against !== undefined) return [claimOf(source, 'difference', wrongDifference, against)];
    return told.flatMap((weighed): Claim[] => {
      if (weighed === undefined || !(proved || isOfTwoTimes(fraction, falls) || isMistyped(weighed, 2))) return [];
      const claim = claimOf(source, 'difference', wrongDifference, weighed);
      return [proved ? claim : asWarning(claim)];
    });
  });
}

/**
 * `chết 03 người, bị thương 08 người … chết giảm 01 người (03/04), bị thương giảm 02 người (08/06)`: it fits the wrong way round, though the text
 * tells the first of the two as the number now, and its neighbours have that order.
 */
function againstOrder(passage: Passage, change: Quantity, fraction: Fraction, falls: boolean): Weighed | undefined {
  const { numerator, denominator } = fraction;
  const [straight, turned] = [[numerator, denominator] as const, [denominator, numerator] as const].map(
    ([now, before]) => weighChange(change, now, before, 'difference', falls),
  );
  if (fits(straight) || !fits(turned)) return undefined;
  const told = passage.quantities.filter((one) => one.end <= change.start && isAmount(one) && comparable(one, change));
  const tells = (wanted: Quantity): boolean => told.some((one) => compare(baseValue(one), baseValue(wanted)) === 0);
  return tells(numerator) && !tells(denominator) && passage.fractions.some((other) => isInOrder(passage, other))
    ? straight
    : undefined;
}

/** `giảm 01 người (03/04)`: the number now stands first. */
function isInOrder(passage: Passage, fraction: Fraction): boolean {
  const index = passage.quantities.indexOf(fraction.numerator) - 1;
  const [change, falls] = [passage.quantities[index], fallsAt(passage, index)];
  if (change === undefined || falls === undefined || !isOfBoth(passage, change, fraction)) return false;
  return fits(weighChange(change, fraction.numerator, fraction.denominator, 'difference', falls));
}

/** Which way a change goes, by its word or by its sign. */
function fallsAt(passage: Passage, index: number): boolean | undefined {
  const change = passage.quantities[index];
  if (change === undefined || change.approximate || change.half !== undefined) return undefined;
  const sign = SIGNED.exec(wordsBetween(passage, change.start - 3, change.start))?.[1];
  return moveAt(passage, index)?.falls ?? (sign === undefined ? undefined : sign !== '+');
}

function isOfBoth(passage: Passage, change: Quantity, { start, numerator, denominator }: Fraction): boolean {
  if (change.unit === 'percent' || !OPENS.test(wordsBetween(passage, change.end, start))) return false;
  const [now, before] = [numerator, denominator].map((one) => plain(one)) as [Quantity, Quantity];
  const [own, other] = [thingOf(passage, change), thingOf(passage, denominator)];
  return comparable(now, before) && comparable(change, before) && (other === '' || own === other);
}

function plain({ half: _, ...one }: Quantity): Quantity {
  return one;
}

/** `tăng 6 vụ (53/47 vụ)`: no part is more than its whole. */
function isOfTwoTimes({ numerator, denominator }: Fraction, falls: boolean): boolean {
  return !falls && compare(baseValue(numerator), baseValue(denominator)) > 0;
}

/** The number now stands first, seldom last. */
function weighedBy(
  change: Quantity,
  { numerator, denominator }: Fraction,
  as: 'difference' | 'rate',
  falls: boolean,
): Weighed | undefined {
  const told = weighChange(change, numerator, denominator, as, falls);
  const turned = weighChange(change, denominator, numerator, as, falls);
  return fits(turned) ? turned : told;
}

function fits(weighed: Weighed | undefined): boolean {
  return weighed !== undefined && weighed.judgement.verdict !== 'contradicts';
}
