import { compare, ONE } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { mayBeWhole, type Share, sharesIn, wholesBefore } from './claim-swapped-shares.ts';
import { contextOf, isNamedIn, namingWords, thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare, weighSum } from './judge-claim.ts';
import { baseBehind, significantDigits } from './odd-shares.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { isSaidOfAll } from './said-of-all.ts';
import { isOneThing, type Told } from './share-candidates.ts';
import { isRepairedByExchange, isRepairedByOneSlip } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

/** Numbers with fewer digits are alike by chance. */
const TELLING = 3;
const FARTHEST = 260;
/** Between a whole and a part of it that it is told with: `16.314 doanh nghiệp, tăng 34,7%, trong đó 14.880`. */
const OPENS_PARTS = /(?<!\p{L})(?:trong đó|trong số|bao gồm|gồm)(?!\p{L})/iu;
/** What follows is of another time, or was meant to be. */
const ELSEWHERE = /(?<!\p{L})(?:cùng kỳ|kế hoạch|dự toán|chỉ tiêu|năm (?:trước|ngoái))(?!\p{L})/iu;
/** Behind the percentage: it is of something else than what was counted before. */
const OF_ANOTHER = /^\s*(?:so với|về|GDP)(?!\p{L})/iu;
const OF_PLAN = /^\s*(?:kế hoạch|dự toán|chỉ tiêu|KH|DT|mục tiêu)(?!\p{L})/iu;
const OF_TOTAL = /^\s*(?:(?:của|trên|trong)\s+)?tổng(?!\p{L})/iu;
/** `trong tổng mức 1.123 tỷ đồng`: what follows is out of it, also where that is called the plan. */
const OUT_OF = /(?<!\p{L})(?:trong|trên)\s+tổng(?:\s+\p{L}+){0,3}\s*$/iu;

/**
 * Shares whose part was mistyped, not the percentage: `16.314 doanh nghiệp, …, trong đó 14.088 doanh nghiệp có vốn dưới 10 tỷ đồng, chiếm 91,2%` for
 * 14.880, and those of the second of two parts that make up their whole: `1.319 chuyến; đúng giờ 1.225 chuyến. Chậm 94 chuyến, chiếm 7,9%`.
 * `known`: where rates begin that are judged already.
 */
export function slippedParts(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) =>
    sharesIn(passage, known).flatMap((share): Claim[] => {
      const behind = wordsBetween(passage, share.rate.end, share.rate.end + 30);
      const near = nearWholes(passage, share).filter((one) => !OF_PLAN.test(behind) || isOutOf(passage, one));
      if (OF_ANOTHER.test(behind)) return [];
      const base = baseBehind(passage, share.rate);
      const fits = wholesBefore(passages, place, share).some(
        (whole) => weighShare(share.rate, share.part, whole.one)?.judgement.verdict !== 'contradicts',
      );
      if (fits) return [];
      const completed = OF_PLAN.test(behind) ? undefined : completing(passages, place, share, base);
      if (completed !== undefined) return [claimOf(source, 'share', wrongShare, completed)];
      const slipped = near.flatMap((whole, at) =>
        isMeant(passage, base, whole) ? (mistyped(passage, share, whole, at === 0) ?? []) : [],
      )[0];
      return slipped === undefined ? [] : [asWarning(claimOf(source, 'share', wrongShare, slipped))];
    }),
  );
}

/** The greater numbers of the same thing before the part in its paragraph, the nearest first. */
function nearWholes(passage: Passage, { part }: Share): Quantity[] {
  const thing = thingOf(passage, part);
  return passage.quantities
    .filter(
      (one) =>
        one.end <= part.start &&
        part.start - one.end < FARTHEST &&
        !isVague(one) &&
        one.half === undefined &&
        mayBeWhole({ passage, one }, { passage, one: part }) &&
        (part.unit !== 'count' || thingOf(passage, one) === thing) &&
        (thing !== '' || part.unit !== 'count' || isLong(part)),
    )
    .reverse();
}

function isOutOf(passage: Passage, { start }: Quantity): boolean {
  return OUT_OF.test(wordsBetween(passage, Math.max(passage.body, start - 40), start));
}

/** `dự thi: 868.378`: what is no number of another thing, though its own is not named. */
function isLong({ written }: Quantity): boolean {
  return significantDigits(written) > 4;
}

/** `chiếm 84% tổng số xe loại này`, and not `chiếm 57% dân số`. */
function isMeant(passage: Passage, base: string, whole: Quantity): boolean {
  const context = contextOf(passage, whole, passage.body);
  return base === '' || namingWords(base).some((word) => isNamedIn(word, context));
}

/** `1.319 chuyến bay; đúng giờ 1.225 chuyến. Chậm 94 chuyến, chiếm 7,9%`: with the part right before it makes up the whole right before that. */
function completing(
  passages: readonly Passage[],
  place: number,
  { rate, part }: Share,
  base: string,
): Weighed | undefined {
  const [above, passage] = [passages[place - 1], passages[place]];
  if (passage === undefined || part.approximate || leavesBracket(wordsBetween(passage, part.end, rate.start)))
    return undefined;
  const told = [...(above === undefined || above.heading ? [] : inPassage(above)), ...inPassage(passage)].filter(
    ({ one }) => one.end <= part.start && one.unit === part.unit && one.half === undefined && !one.approximate,
  );
  const own: Told = { passage, one: part };
  const [whole, sibling] = told.slice(-2);
  if (whole === undefined || sibling === undefined || !mayBeWhole(whole, own) || !isOneThing(own, sibling))
    return undefined;
  // `tiếp nhận mới 1.091 (100% tiếp nhận trực tuyến)`: what is so of the part itself.
  if (compare(baseValue(rate), ONE) >= 0 || !isMeant(whole.passage, base, whole.one)) return undefined;
  if (baseValue(sibling.one).numerator === 0n || significantDigits(whole.one.written) < TELLING) return undefined;
  if (weighSum(whole.one, [sibling.one, part])?.judgement.verdict !== 'agrees') return undefined;
  const weighed = weighShare(rate, part, whole.one);
  if (weighed === undefined || !isSaidOfAll(passage, part, rate)) return weighed;
  return isMistyped(weighed, TELLING) ? weighed : undefined;
}

function inPassage(passage: Passage): Told[] {
  return passage.quantities.map((one) => ({ passage, one }));
}

/** Without `tăng 34,7% so với năm trước`, which is said of the whole. */
function withoutChanges(words: string): string {
  return words.replace(/(?<=\d)[.,](?=\d)/gu, '').replace(/(?:tăng|giảm|bằng)[^,;.()]*(?=[,;.)])/giu, '');
}

function mistyped(passage: Passage, { rate, part }: Share, whole: Quantity, nearest: boolean): Weighed | undefined {
  const digits = significantDigits(rate.written);
  const weighed = weighShare(rate, part, whole);
  if (weighed === undefined || weighed.judgement.verdict !== 'contradicts') return undefined;
  const between = wordsBetween(passage, whole.end, part.start);
  if (ELSEWHERE.test(withoutChanges(between))) return undefined;
  const ofPart = ([one]: readonly Quantity[]): Weighed | undefined => one && weighShare(rate, one, whole);
  const ofRate = ([one]: readonly Quantity[]): Weighed | undefined => one && weighShare(one, part, whole);
  if (digits >= TELLING && isRepairedByExchange([part], TELLING, ofPart)) return weighed;
  const named = OF_TOTAL.test(wordsBetween(passage, rate.end, rate.end + 20)) && !/[.;]\s/u.test(between);
  const out = isOutOf(passage, whole);
  if ((named || out) && isRepairedByExchange([rate], 2, ofRate)) return weighed;
  if (!nearest || !OPENS_PARTS.test(between) || part.leeway !== undefined) return undefined;
  if (digits >= TELLING && isRepairedByOneSlip([part], TELLING, ofPart)) return weighed;
  return isRepairedByOneSlip([rate], 2, ofRate) ? weighed : undefined;
}
