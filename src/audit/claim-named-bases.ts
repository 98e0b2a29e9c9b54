import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { markOf } from './change-marks.ts';
import { asWarning, type Claim } from './claim.ts';
import { contextOf, isNamedIn, namingWords } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Proved, provedShares } from './list-shares.ts';
import { baseBehind } from './odd-shares.ts';
import type { Passage } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { isOneThing } from './share-candidates.ts';

const FEWEST_NAMED = 2;

/**
 * Shares that agree with another number than their words name: `xuống giống 41.260 ha, đạt 101,1% kế hoạch (40.800 ha) … thu hoạch 39.114 ha (95,9%
 * diện tích xuống giống)` is 39.114/40.800. Told as doubtful, of one number that has most of the words where the other has none.
 */
export function namedBases(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  return provedShares(passages, claims).flatMap((one): Claim[] => {
    const { passage, rate, part } = one;
    const words = namingWords(baseBehind(passage, rate));
    if (words.length < FEWEST_NAMED || part.end > rate.start) return [];
    const named = namedIn(one, words);
    const weighed = named && weighShare(rate, part, named);
    return weighed?.judgement.verdict === 'contradicts'
      ? [asWarning(claimOf(source, 'share', wrongShare, weighed))]
      : [];
  });
}

/** The only number of the paragraph before the part that has most of the words; undefined where the proved whole has any of them. */
function namedIn({ passage, part, whole, rate }: Proved, words: readonly string[]): Quantity | undefined {
  const before = passage.quantities.filter((one) => one.end <= part.start && isAmount(one));
  const agreed = before.find(({ start }) => start === whole);
  if (agreed === undefined || countNamed(passage, agreed, words) > 0 || countNamed(passage, part, words) > 0)
    return undefined;
  const most = Math.max(...before.map((one) => countNamed(passage, one, words)));
  const [named, ...others] = before.filter((one) => countNamed(passage, one, words) === most);
  if (named === undefined || others.length > 0 || most < FEWEST_NAMED || named === part || named.start >= rate.start)
    return undefined;
  const fits =
    named.unit === part.unit &&
    isOneThing({ passage, one: part }, { passage, one: named }) &&
    compare(named.readings[0].value, part.readings[0].value) > 0;
  return fits && !markOf(passage, named).past ? named : undefined;
}

function countNamed(passage: Passage, one: Quantity, words: readonly string[]): number {
  const context = contextOf(passage, one, passage.body);
  return words.filter((word) => isNamedIn(word, context)).length;
}
