import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { isExchanged, isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isVague, type Quantity } from './quantity.ts';
import { isFitting } from './weighing.ts';

/** Behind a percentage: what it is of, as it was counted before. */
const OF_COUNTED = /^\s*(?:số\s+|tổng\s+số\s+)?(\p{L}+\s\p{L}+)(?!\p{L})/u;
/** To the number of the share itself. */
const AS_NUMBER = /^[^.;()\d]{4,60}(?:\(|,)\s*(?:tương ứng|tương đương|tức)(?:\s+(?:với|là))?\s+$/iu;
const PLAN = /^(?:ke hoach|du toan|chi tieu|muc tieu|nghi quyet|so voi|cung ky)/u;

/**
 * `14.862 đoàn viên trên 16.240 lao động. Có 62,0% đoàn viên là nữ (tương ứng 9.217 người)`: the percentage is of what is counted by the words right
 * behind it, though another number may fit.
 */
export function sharesOfCounted(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !passage.text.includes('%')) return [];
  return passage.quantities.flatMap((rate, index): Claim[] => {
    const part = passage.quantities[index + 1];
    if (rate.unit !== 'percent' || isVague(rate) || part === undefined || !isAmount(part)) return [];
    if (changeAt(passage, rate) !== undefined) return [];
    const between = wordsBetween(passage, rate.end, part.start);
    const name = foldText(OF_COUNTED.exec(between)?.[1] ?? '');
    if (name === '' || PLAN.test(name) || !AS_NUMBER.test(between)) return [];
    const before = passage.quantities.slice(0, index).filter((one) => one.unit === part.unit && one.half === undefined);
    const [whole, ...more] = before.filter((one) => isAmount(one) && isCounted(passage, one, name));
    if (whole === undefined || more.length > 0) return [];
    const weighed = weighShare(rate, part, whole);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'share', wrongShare, weighed);
    if (weighed.judgement.verdict !== 'contradicts' || isMistyped(weighed, 2) || isExchanged(weighed, 2))
      return [claim];
    const ofOther = before.some((one) => {
      const other = weighShare(rate, part, { ...one, approximate: false });
      return other !== undefined && isFitting(other);
    });
    return ofOther ? [claim] : [asWarning(claim)];
  });
}

function isCounted(passage: Passage, { digitsEnd }: Quantity, name: string): boolean {
  const behind = foldText(wordsBetween(passage, digitsEnd, digitsEnd + 40)).trimStart();
  return behind.startsWith(name) && !/^\p{L}/u.test(behind.slice(name.length));
}
