import { absolute, add, compare, equal, exact, subtract, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import type { Passage } from './passage.ts';
import { baseValue, type Fraction, isAmount, type Quantity } from './quantity.ts';
import { callsRest, isOfLess, isStillOpen, ownWordsOf } from './rest-words.ts';
import type { Weighed } from './weighing.ts';

const REACH = 350;
const OFF_BY = exact(2);

/**
 * What a fraction leaves over, told behind it: `giải quyết xong 1/23 vụ việc, đang tiếp tục giải quyết 22 vụ việc`, `63,2% (690/1.091; 401 hồ sơ
 * chưa số hóa)`. Wrong is said of what is a slip away. `known`: where numbers begin that are judged already.
 */
export function fractionRests(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage) =>
    passage.fractions.flatMap((fraction): Claim[] => {
      const weighed = restsOf(passage, fraction).flatMap(
        (rest) => weighSum(rest, [fraction.denominator, fraction.numerator], [1, -1]) ?? [],
      );
      const agreeing = weighed.find(({ judgement }) => judgement.verdict === 'agrees');
      const told = agreeing ?? weighed.find((one) => isSlip(one) && !isWithOthers(passage, fraction, one.quantity));
      if (told === undefined || known.has(told.quantity.start)) return [];
      return [asWarning(claimOf(source, 'balance', wrongSum, told))];
    }),
  );
}

/** The numbers behind it that the words call the rest, of the same thing. */
function restsOf(passage: Passage, { numerator, denominator, end }: Fraction): Quantity[] {
  if (numerator.readings[0].decimals > 0 || compare(baseValue(numerator), baseValue(denominator)) >= 0) return [];
  // `8/19 doanh nghiệp chưa báo cáo tuyển dụng; 12 doanh nghiệp chưa báo cáo tiền lương`
  if ([numerator, denominator].some((one) => isStillOpen(ownWordsOf(passage, one)))) return [];
  return passage.quantities.filter(
    (one) =>
      one.start >= end &&
      one.start - end < REACH &&
      isAmount(one) &&
      one.unit === denominator.unit &&
      isOneThing(passage, denominator, one) &&
      callsRest(ownWordsOf(passage, one)) &&
      !isOfLess(ownWordsOf(passage, one)),
  );
}

function isOneThing(passage: Passage, whole: Quantity, rest: Quantity): boolean {
  const [a, b] = [thingOf(passage, whole), thingOf(passage, rest)];
  return a === b || a === '' || b === '';
}

function isSlip(weighed: Weighed): boolean {
  const { verdict, difference } = weighed.judgement;
  // `3/8 xã đạt chuẩn, 02 xã đang hoàn thiện hồ sơ, các xã khác …`: any two single digits are alike.
  if (verdict !== 'contradicts' || significantDigits(weighed.quantity.written) < 2) return false;
  return compare(absolute(difference), OFF_BY) <= 0 || isMistyped(weighed, 2);
}

/** Whether other numbers behind it are what is left, alone or with it: `không thành 10; đang hòa giải 06` of 16. */
function isWithOthers(passage: Passage, { numerator, denominator, end }: Fraction, rest: Quantity): boolean {
  const behind = passage.quantities.filter((one) => one.start >= end && one.start - end < REACH && isAmount(one));
  const left = subtract(baseValue(denominator), baseValue(numerator));
  const isLeft = (parts: readonly Quantity[]): boolean =>
    equal(
      parts.reduce((sum, one) => add(sum, baseValue(one)), ZERO),
      left,
    );
  if (behind.some((one) => isLeft([one]))) return true;
  const at = behind.indexOf(rest);
  return behind.some((_, index) => index !== at && isLeft(behind.slice(Math.min(index, at), Math.max(index, at) + 1)));
}
