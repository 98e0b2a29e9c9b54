import type { SourceText } from '../source/source-text.ts';
import { pairOfChange, pairsAmong } from './among-pairs.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { countsSibling, isOfVotes } from './claim-shares.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { pairsByName } from './named-pairs.ts';
import { type OpenPair, openBefore, pairOfOneThing, pairOutOf, type RatePlace } from './open-pairs.ts';
import { planPairs } from './open-plans.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Weighed } from './weighing.ts';

const OF_OTHER = /^\s*\)?\s*(?:\/|điểm|mỗi|một năm|năm trước)(?!\p{L})/iu;
const IN_BRACKET = /\(\s*$/u;
/** `thấp hơn 1,5 điểm phần trăm so với năm 2023 (91,3%)` */
const OF_OTHER_TIME =
  /(?<!\p{L})(?:so với|cùng kỳ)[^.;()\d]{0,20}(?:năm|quý|kỳ|tháng)(?:\s+[\dIVX/.]+|\s+(?:trước|ngoái))*\s*\(\s*$/iu;
const TELLING = 3;

interface Tried extends OpenPair {
  readonly weighed: Weighed;
}

/**
 * Percentages that no other reader knows, of numbers that their words name or that stand beside them as part and whole. Wrong is said where the
 * words leave no other reading, else of what was mistyped. `known`: where rates begin that are judged already.
 */
export function openShares(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) =>
    passage.quantities.flatMap((rate): Claim[] => {
      if (rate.unit !== 'percent' || rate.approximate || known.has(rate.start)) return [];
      if (OF_OTHER.test(wordsBetween(passage, rate.end, rate.end + 20))) return [];
      if (OF_OTHER_TIME.test(wordsBetween(passage, rate.start - 50, rate.start))) return [];
      const bracketed = IN_BRACKET.test(wordsBetween(passage, rate.start - 3, rate.start));
      const here: RatePlace = { passages, place, passage, rate, before: openBefore(passage, rate) };
      const isChange = !bracketed && changeAt(passage, rate) !== undefined;
      const pairs = isChange
        ? pairOfChange(here)
        : [...pairOutOf(here), ...pairsAmong(here), ...planPairs(here), ...pairsByName(here), ...pairOfOneThing(here)];
      return told(
        passage,
        pairs.flatMap((pair) => {
          const weighed = weighShare(rate, pair.part, pair.whole);
          return weighed === undefined ? [] : [{ ...pair, weighed }];
        }),
        source,
      );
    }),
  );
}

function told(passage: Passage, tried: readonly Tried[], source: SourceText): Claim[] {
  const claim = (weighed: Weighed): Claim => claimOf(source, 'share', wrongShare, weighed);
  const fits = tried.find(({ weighed }) => weighed.judgement.verdict !== 'contradicts');
  if (fits !== undefined) return fits.weighed.judgement.verdict === 'truncated' ? [] : [claim(fits.weighed)];
  const wrong = tried.filter(({ weighed }) => !countsSibling(passage, weighed) && !isOfVotes(passage, weighed));
  const sure =
    wrong.find(({ tie }) => tie === 'sure') ??
    wrong.find(({ tie, weighed }) => tie === 'named' && isMistyped(weighed, TELLING));
  return sure === undefined ? [] : [claim(sure.weighed)];
}
