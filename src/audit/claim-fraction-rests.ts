import { absolute, add, compare, equal, exact, subtract, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { contextOf, thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { areOpposites } from './opposites.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Fraction, isAmount, type Quantity } from './quantity.ts';
import { callsRest, isLeftOver, isOfLess, isStillOpen, ownWordsOf } from './rest-words.ts';
import type { Weighed } from './weighing.ts';

const REACH = 350;
const OFF_BY = exact(2);
const CLOSE = 140;
/** `, còn lại`, `. Số còn lại`, not `; còn lại của năm trước`. */
const NOTHING_ELSE = /[,;.–-]\s*(?:và\s+)?(?:(?:số|ở|với)\s+)?(?:còn lại\s*|còn\s+)?$/iu;

/**
 * What a fraction leaves over, told behind it: `giải quyết xong 1/23 vụ việc, đang tiếp tục giải quyết 22 vụ việc`, `63,2% (690/1.091; 401 hồ sơ
 * chưa số hóa)`. Wrong is said of what is a slip away. `known`: where numbers begin that are judged already.
 */
export function fractionRests(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage) =>
    [...passage.fractions, ...outOf(passage)].flatMap((fraction): Claim[] => {
      const weighed = restsOf(passage, fraction).flatMap(
        (rest) => weighSum(rest, [fraction.denominator, fraction.numerator], [1, -1]) ?? [],
      );
      const agreeing = weighed.find(({ judgement }) => judgement.verdict === 'agrees');
      const told =
        agreeing ??
        weighed.find(
          (one) =>
            (isSlip(one) || isSurelyLeft(passage, fraction, one)) && !isWithOthers(passage, fraction, one.quantity),
        );
      if (told === undefined || known.has(told.quantity.start)) return [];
      return [asWarning(claimOf(source, 'balance', wrongSum, told))];
    }),
  );
}

const OUT_OF = /^[^.;:()\d]{0,60}(?<!\p{L})(?:trên|trong)\s+(?:tổng\s+)?số\s+(?:khoảng\s+)?$/iu;

/** `6.470 chuyến đúng giờ trong tổng số 8.794 chuyến`: a part and its whole, as `6.470/8.794` are. */
function outOf(passage: Passage): Fraction[] {
  if (!/(?:trên|trong)\s+(?:tổng\s+)?số/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((numerator, at): Fraction[] => {
    const denominator = passage.quantities[at + 1];
    if (denominator === undefined || ![numerator, denominator].every(isAmount) || numerator.unit !== denominator.unit)
      return [];
    if (!OUT_OF.test(wordsBetween(passage, numerator.end, denominator.start))) return [];
    return [{ start: numerator.start, end: denominator.end, numerator, denominator }];
  });
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
      (callsRest(ownWordsOf(passage, one)) || isOtherSide(passage, numerator, one)) &&
      !isOfLess(ownWordsOf(passage, one)),
  );
}

/** `6.470 chuyến đúng giờ …; 2.324 chuyến bị chậm`. */
function isOtherSide(passage: Passage, part: Quantity, rest: Quantity): boolean {
  return areOpposites(contextOf(passage, part, passage.body), contextOf(passage, rest, part.end));
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

/** `7 trong số 11 dự án hoàn thành, còn lại 3 dự án`: what is called so right behind its two numbers can be nothing else. */
function isSurelyLeft(passage: Passage, { end }: Fraction, { quantity, judgement }: Weighed): boolean {
  if (judgement.verdict !== 'contradicts' || judgement.right.numerator <= 0n) return false;
  const between = wordsBetween(passage, end, quantity.start);
  return (
    between.length < CLOSE &&
    !/\d/u.test(between) &&
    isLeftOver(ownWordsOf(passage, quantity)) &&
    NOTHING_ELSE.test(between)
  );
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
