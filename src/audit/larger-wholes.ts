import { divideIntervals, meet } from '../numbers/interval.ts';
import type { Claim } from './claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { intervalOf, isVague, type Quantity } from './quantity.ts';

/** Between a number and its own share. */
const OWN_SHARE = /^[^.;\d]{0,30}(?:bằng|chiếm|đạt|\()\s*$/iu;
const OF_ALL = /^\s*(?:của\s+|trên\s+)?(?:tổng|toàn)(?!\p{L})/iu;

/** `792.480 triệu đồng, bằng 99,41% tổng dư nợ; … nợ quá hạn 982 triệu đồng, chiếm 0,123%`: what the whole itself is a share of. */
export function isOfLargerWhole(
  kind: Claim['kind'],
  passages: readonly Passage[],
  [rate, part, whole]: readonly Quantity[],
): boolean {
  if (kind !== 'share' || rate?.unit !== 'percent' || part === undefined || whole === undefined) return false;
  const passage = passages.find(({ start, end }) => start <= whole.start && whole.end <= end);
  const share = passage?.quantities[passage.quantities.indexOf(whole) + 1];
  if (passage === undefined || share?.unit !== 'percent' || share === rate || isVague(share)) return false;
  if (!OWN_SHARE.test(wordsBetween(passage, whole.end, share.start))) return false;
  if (!OF_ALL.test(wordsBetween(passage, share.end, share.end + 30))) return false;
  const [larger, own] = [
    divideIntervals(intervalOf(whole), intervalOf(share)),
    divideIntervals(intervalOf(part), intervalOf(rate)),
  ];
  return larger !== undefined && own !== undefined && meet(larger, own);
}
