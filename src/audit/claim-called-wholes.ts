import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { agreeingSum } from './agreeing.ts';
import { wrongShare } from './audit-rules.ts';
import { type CalledWhole, isCalled, nameOfWhole } from './called-wholes.ts';
import { markOf } from './change-marks.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim, startsOf } from './claim.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { provedShares } from './list-shares.ts';
import type { Passage } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { numbersAbove, type Told } from './share-candidates.ts';
import { sameUnit } from './share-words.ts';
import { isOfOtherTime, isSlippedShare, toldShares } from './told-shares.ts';

/** A share, and the number it agrees with where there is one. */
interface Share {
  readonly passage: Passage;
  readonly place: number;
  readonly rate: Quantity;
  readonly part: Quantity;
  readonly agreed: Quantity | undefined;
}

/**
 * The claims, with shares of a whole that their words call by its name, whatever else they agree with: `Tổng thu 10.963,4 triệu đồng, bằng 104,9% dự
 * toán (10.450 triệu đồng); thu bổ sung 7.312,4 triệu đồng, chiếm 70,0% tổng thu` is of the 10.450.
 */
export function withCalledWholes(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const called = provedShares(passages, claims).flatMap(({ whole, ...share }): Claim[] => {
    const agreed = share.passage.quantities.find(({ start }) => start === whole);
    if (agreed === undefined || share.part.end > share.rate.start) return [];
    return claimOfCalled(passages, { ...share, agreed }, source);
  });
  const wrong = startsOf(called);
  return [
    ...claims.filter(({ at, kind, verdict }) => kind !== 'share' || verdict !== 'agrees' || !wrong.has(at.start)),
    ...called,
  ];
}

/** Shares that agree with none, of what their words call the whole. `known`: where percentages begin that are judged already. */
export function openCalledWholes(
  passages: readonly Passage[],
  known: ReadonlySet<number>,
  source: SourceText,
): Claim[] {
  return passages.flatMap((passage, place) =>
    passage.text.includes('%')
      ? toldShares(passage)
          .filter((told) => !known.has(told.rate.start) && !isOfOtherTime(passage, told))
          .flatMap((told) => claimOfCalled(passages, { passage, place, ...told, agreed: undefined }, source))
      : [],
  );
}

function claimOfCalled(passages: readonly Passage[], share: Share, source: SourceText): Claim[] {
  const { passage, place, rate, part, agreed } = share;
  const name = nameOfWhole(passage, rate, part);
  if (name === undefined || (agreed !== undefined && isCalled({ passage, one: agreed }, name))) return [];
  const here = passage.quantities.map((one): Told => ({ passage, one }));
  const isMeant = (told: Told): boolean => mayBeWhole(told, part, name) && isCalled(told, name);
  const own = here.filter(isMeant);
  const called = own.length > 0 ? own : numbersAbove(passages, place).filter(isMeant);
  const wholes =
    called.length > 0
      ? called
      : name.head === 'total'
        ? ofTwoSides(
            here.filter((told) => mayBeWhole(told, part, name)),
            share,
          )
        : [];
  const weighed = wholes.flatMap(({ one }) => weighShare(rate, part, one) ?? []);
  const [first, ...others] = weighed;
  if (first === undefined || weighed.some(({ judgement }) => judgement.verdict !== 'contradicts')) return [];
  if (others.some(({ judgement }) => compare(judgement.right, first.judgement.right) !== 0)) return [];
  if (agreed === undefined && !isSlippedShare(first)) return [];
  const claim = claimOf(source, 'share', wrongShare, first);
  return [name.head === 'total' ? claim : asWarning(claim)];
}

function mayBeWhole({ passage, one }: Told, part: Quantity, { head }: CalledWhole): boolean {
  if (one === part || !isAmount(one) || !sameUnit(one, part)) return false;
  if (compare(baseValue(one), baseValue(part)) <= 0 || moveAt(passage, passage.quantities.indexOf(one)) !== undefined)
    return false;
  const { past, set } = markOf(passage, one);
  return !past && (head === 'plan' || !set);
}

/** `đón 3.258,8 nghìn lượt. Nội địa 2.846,5 nghìn lượt; quốc tế 412,3 nghìn lượt, chiếm 14,5% tổng lượt khách`: what it agrees with is the other side. */
function ofTwoSides(near: readonly Told[], { part, agreed }: Share): Told[] {
  if (agreed === undefined) return [];
  return near.filter(({ one }) => one.end <= agreed.start && agreeingSum(one, [agreed, part]) !== undefined);
}
