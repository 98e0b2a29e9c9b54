import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { isNamedIn } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { isVague, type Quantity } from './quantity.ts';

const AVERAGE = /(?<!\p{L})(?:bình quân|trung bình|mỗi)(?!\p{L})[^.;()]*$/iu;
const OPENS = /^[^().;,:\d]{0,40}\(\s*(?:=\s*)?$/u;
const DIVIDES = /^[^().;,:\d]{0,30}(?:\s?[/:]\s?|\schia(?:\scho)?\s)$/u;
const CLOSES = /^([^().;,/\d]{0,40})\)/u;
/** `5,2 vụ/tháng`: by how many of them goes unsaid. */
const BY_TIME = /^[^().;,\d]{0,30}\/\s*(?:năm|tháng|quý|tuần|ngày|giờ)(?!\p{L})/iu;

/** An average with the division in a bracket behind it: `bình quân mỗi chấp hành viên thi hành xong 202 việc (9.482 việc/47 chấp hành viên)`. */
export function bracketedAverages(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/bình quân|trung bình|mỗi/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((average, index): Claim[] => {
    const [total, count] = passage.quantities.slice(index + 1, index + 3);
    if (total === undefined || count === undefined || !isDividedBy(passage, average, total, count)) return [];
    const weighed = weighShare({ ...average, rounded: true }, plain(total), plain(count));
    if (weighed === undefined || !comesNear(weighed, 6 / 5, 6 / 5)) return [];
    // Of an average nobody asks whether it was cut off or rounded.
    return weighed.judgement.verdict === 'truncated' ? [] : [claimOf(source, 'formula', wrongShare, weighed)];
  });
}

function isDividedBy(passage: Passage, average: Quantity, total: Quantity, count: Quantity): boolean {
  if ([average, total, count].some((one) => isVague(one) || one.unit === 'percent')) return false;
  if (average.half !== undefined || count.unit !== 'count' || average.unit === 'percentage-point') return false;
  if ((average.unit === 'count') !== (total.unit === 'count')) return false;
  const lead = wordsBetween(passage, Math.max(passage.body, average.start - 120), average.start);
  const opening = wordsBetween(passage, average.digitsEnd, total.start);
  const each = CLOSES.exec(wordsBetween(passage, count.digitsEnd, count.digitsEnd + 45))?.[1];
  return (
    each !== undefined &&
    isNamedIn(each, `${lead} ${opening}`) &&
    AVERAGE.test(lead) &&
    !leavesBracket(opening) &&
    OPENS.test(opening) &&
    !BY_TIME.test(opening) &&
    DIVIDES.test(wordsBetween(passage, total.end, count.start))
  );
}

function plain({ half: _, ...one }: Quantity): Quantity {
  return one;
}
