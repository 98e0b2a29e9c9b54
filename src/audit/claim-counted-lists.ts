import { compare, equal } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { type Certainty, mayFailTwice, mayOverlapInWords, saysPartsOverlap } from './complete-lists.ts';
import { type CountedList, countedLists } from './counted-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import type { Passage } from './passage.ts';
import { baseValue } from './quantity.ts';
import { isOffByOne, isOneSlipAway } from './slipped-sums.ts';
import type { Weighed } from './weighing.ts';

/**
 * Lists whose parts are counted by the word of their whole: `12 dự án, gồm 8 dự án … và 4 dự án …`. Of such parts `gồm` and brackets leave out
 * none, however far their sum is from the whole; `trong đó` may name some only, so that a slip of the keys must explain what they lack.
 */
export function countedListClaims(passage: Passage, source: SourceText): Claim[] {
  return countedLists(passage).flatMap((list): Claim[] => {
    const weighed = weighList(list);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'sum', wrongSum, weighed);
    if (weighed.judgement.verdict !== 'contradicts') return [claim];
    const certainty = saysPartsOverlap(passage.text) ? undefined : certaintyOf(list, weighed);
    if (certainty === undefined) return [];
    return [certainty === 'sure' && !list.whole.estimated ? claim : asWarning(claim)];
  });
}

function weighList({ whole, parts, first, opener }: CountedList): Weighed | undefined {
  const all = weighSum(whole, parts);
  if (first === undefined || all?.judgement.verdict === 'agrees') return all;
  const begun = weighSum(whole, first);
  return begun?.judgement.verdict === 'agrees' || opener === 'some' ? begun : all;
}

function certaintyOf({ opener, closed, words }: CountedList, weighed: Weighed): Certainty | undefined {
  const { parts, quantity } = weighed;
  const larger = parts.filter((part) => compare(baseValue(part), baseValue(quantity)) > 0);
  const slip = isOneSlipAway(weighed, 2) || isOffByOne(weighed);
  if (larger.length > 1 && !slip) return undefined;
  if (mayOverlapInWords(words)) return isOneSlipAway(weighed, 3) ? 'likely' : undefined;
  const many = parts.length > 2;
  switch (opener) {
    case 'all':
      // `372 mã tăng giá gồm 35 mã tăng trần và 116 mã giảm giá`
      if (many) return 'sure';
      return slip || larger.length === 1 || comesNear(weighed, 2, 2) ? 'sure' : undefined;
    case 'bracket':
      // A part that is as much as the whole is the whole once more.
      if (parts.some((part) => equal(baseValue(part), baseValue(quantity)))) return undefined;
      if (slip || larger.length === 1) return 'sure';
      if (!comesNear(weighed, 2, many || closed ? 2 : 5 / 4)) return undefined;
      // `73 bị cáo (3 án tử hình; 3 tù chung thân; 62 tù dưới 30 năm)`: others may have got less.
      return closed || exceeds(weighed) ? 'sure' : 'likely';
    case 'colon':
      return many && (slip || comesNear(weighed, 5 / 4, 5 / 4)) ? 'sure' : undefined;
    case 'frame':
    case 'some':
      if (!many && (opener === 'frame' || (!closed && words.includes(';')))) return undefined;
      if (mayFailTwice(words)) return undefined;
      // What some parts lack may be others; what they have too much can't.
      return (slip && ((many && closed) || exceeds(weighed))) || isOneSlipAway(weighed, 3) ? 'likely' : undefined;
  }
}

function exceeds({ judgement }: Weighed): boolean {
  return judgement.difference.numerator < 0n;
}
