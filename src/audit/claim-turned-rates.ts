import { compare, divide, negate } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { claimOf, weighFormula } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** From a change to the same change as a rate. */
const SAME_AGAIN =
  /^[^().;,\d]{0,25}(?:\([^()]{1,25}\)\s*)?[,(]?\s*(?:tức(?: là)?|tương (?:ứng|đương)|hay)(?:\s+(?:với|là))?\s+(?:mức\s+)?(tăng|giảm)\s*$/iu;
/** `tăng 113,7 tỷ đồng (giảm 22,8%)`: with so many digits it is no other change. */
const BESIDE = /^[^().;,\d]{0,25}[(,]\s*(?:tăng|giảm)\s*$/iu;
const COMPARED_OTHERWISE = /^\s*(?:so|về|[\p{L}\s]{0,20}cùng kỳ)(?!\p{L})/iu;
const TELLING = 3;

/**
 * Rates of a change that go the other way than it: `tăng 13.066 hồ sơ, tương ứng giảm 7,63%`. One of the two words is wrong. `claims`: what is
 * judged already; of the size the numbers must agree.
 */
export function turnedRates(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const proved = new Map(
    claims
      .filter(({ kind, verdict }) => kind === 'difference' && verdict === 'agrees')
      .map(({ at, numbers }) => [at.start, numbers]),
  );
  return passages.flatMap((passage) =>
    passage.quantities.flatMap((rate, index): Claim[] => {
      const numbers = rate.unit === 'percent' ? proved.get(rate.start) : undefined;
      const change = numbers === undefined ? undefined : turnedFrom(passage, rate, index);
      const base = change && baseOf(passage, numbers ?? [], rate, change);
      const weighed = change && base && weighTurned(rate, change, base);
      // A formula, since the numbers prove the difference, whatever its word says.
      return weighed === undefined
        ? []
        : [{ ...claimOf(source, 'difference', wrongDifference, weighed), kind: 'formula' }];
    }),
  );
}

/** The change that a rate tells again, where its word is the other one. */
function turnedFrom(passage: Passage, rate: Quantity, index: number): Quantity | undefined {
  const word = changeAt(passage, rate)?.toLowerCase();
  return passage.quantities.slice(Math.max(0, index - 2), index).findLast((change) => {
    const own = change.unit === 'percent' ? undefined : changeAt(passage, change)?.toLowerCase();
    if (own === undefined || own === word || !/^(?:tăng|giảm)$/u.test(own)) return false;
    const gap = wordsBetween(passage, change.end, rate.start);
    return SAME_AGAIN.test(gap) || (BESIDE.test(gap) && isTelling(passage, rate));
  });
}

function isTelling(passage: Passage, rate: Quantity): boolean {
  return (
    significantDigits(rate.written) >= TELLING &&
    !COMPARED_OTHERWISE.test(wordsBetween(passage, rate.end, rate.end + 40))
  );
}

/** Of the numbers that prove the rate the one that it is of; of two times the larger before a fall, else the smaller. */
function baseOf(passage: Passage, numbers: readonly Stretch[], rate: Quantity, change: Quantity): Quantity | undefined {
  const others = numbers
    .flatMap(({ start }) => passage.quantities.find((one) => one.start === start) ?? [])
    .filter((one) => one !== rate && one !== change)
    .sort((a, b) => compare(baseValue(a), baseValue(b)));
  return /giảm/iu.test(changeAt(passage, change) ?? '') ? others.at(-1) : others[0];
}

function weighTurned(rate: Quantity, change: Quantity, base: Quantity): Weighed | undefined {
  return weighFormula(
    rate,
    [change, base],
    ([a, b]) => {
      const share = a && b && divide(a, b);
      return share && negate(share);
    },
    `−${change.written}/${base.written}`,
  );
}
