import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { mayOverlapInWords, saysPartsOverlap } from './complete-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { isOneSlipAway } from './slipped-sums.ts';

const LEAST = exact(100);
/** From part to part: a sign, a name, and nothing else but a share of the part before. */
const NEXT = /^\s*(?:\p{L}+\s*){0,3}(?:\([^()]*\))?\s*[,;]\s*(?:và\s+)?[^,;.:()\d]{2,60}$/u;
/** From a whole to its parts in one sentence: its noun, its share, then the name of the first part. */
const SAME_SENTENCE = /^\s*\p{L}[^,;.:()\d]{0,40}(?:\([^()]*\))?\s*[,;]\s*[^,;.:()\d]{2,60}$/u;
/** From a whole to the parts in the next sentence, which names it again. */
const NEXT_SENTENCE = /^[^,;.:()\d]{0,40}(?:\([^()]*\))?\s*\.\s+([^,;.:()\d]{6,90})$/u;
const NOT_PARTS =
  /(?<!\p{L})(?:lần lượt|khoảng|lũy kế|luỹ kế|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|trong đó|(?<!hội (?:liên hiệp )?phụ )nữ|chủ yếu)(?!\p{L})/iu;
const SHARE = /,?\s*(?:(?:đạt|chiếm|bằng|tương ứng|tỷ lệ|tỉ lệ)\s+)+\d[\d.,]*\s?%/giu;

/**
 * Lists that no word opens: `Đã giải quyết 241 tin, đạt 89,9%; khởi tố 112, không khởi tố 104, tạm đình chỉ 25.`, `không thuộc thẩm quyền
 * 1.292. Đơn không thuộc thẩm quyền được hướng dẫn 516, chuyển 711, đôn đốc 65.` They run to the end of their sentence.
 */
export function bareLists(passage: Passage, source: SourceText): Claim[] {
  const counted = passage.quantities.filter(({ unit }) => unit !== 'percent');
  if (counted.length < 4) return [];
  return counted.flatMap((whole, index): Claim[] => {
    if (!isAmount(whole) || whole.unit !== 'count' || compare(whole.readings[0].value, LEAST) < 0) return [];
    const parts = runBehind(passage, counted.slice(index + 1));
    if (parts.length < 3 || !belongs(passage, whole, parts) || saysPartsOverlap(passage.text)) return [];
    const weighed = weighSum(whole, parts);
    if (weighed?.judgement.verdict === 'agrees') return [claimOf(source, 'sum', wrongSum, weighed)];
    if (weighed === undefined || !isOffByAtMost(weighed, 9) || !isOneSlipAway(weighed, 3)) return [];
    return [asWarning(claimOf(source, 'sum', wrongSum, weighed))];
  });
}

/** The numbers from the first on, to a full stop; none where something else breaks in. */
function runBehind(passage: Passage, counted: readonly Quantity[]): Quantity[] {
  const run: Quantity[] = [];
  for (const [at, one] of counted.entries()) {
    const last = run.at(-1);
    const gap = last === undefined ? '' : withoutShares(wordsBetween(passage, last.digitsEnd, one.start));
    if (!isAmount(one) || one.unit !== 'count' || (last !== undefined && (!NEXT.test(gap) || NOT_PARTS.test(gap))))
      return [];
    run.push(one);
    const next = counted[at + 1];
    const behind = withoutShares(wordsBetween(passage, one.digitsEnd, next?.start ?? one.digitsEnd + 80));
    if (/^[^,;.:()\d]{0,40}(?:\([^()]*\))?\s*(?:\.|$)/u.test(behind)) return run;
  }
  return [];
}

function belongs(passage: Passage, whole: Quantity, parts: readonly Quantity[]): boolean {
  const [first] = parts;
  if (first === undefined || parts.some(({ noun }) => noun !== '' && !mayAdd(noun, whole.noun))) return false;
  const gap = withoutShares(wordsBetween(passage, whole.digitsEnd, first.start));
  if (NOT_PARTS.test(gap) || mayOverlapInWords(gap)) return false;
  // Parts that stand bare behind a whole that is called by its noun; else the whole would be one of them.
  if (SAME_SENTENCE.test(gap)) return whole.noun !== '' && parts.every((one) => isBare(passage, one));
  const lead = NEXT_SENTENCE.exec(gap)?.[1]?.toLowerCase();
  const name = /(?:\p{L}+\s+){2,4}$/u.exec(
    wordsBetween(passage, Math.max(passage.body, whole.start - 60), whole.start),
  );
  return lead !== undefined && name !== null && lead.includes(name[0].trim().toLowerCase());
}

function isBare(passage: Passage, { digitsEnd }: Quantity): boolean {
  return /^\s*(?:[,;.(]|$)/u.test(wordsBetween(passage, digitsEnd, digitsEnd + 20));
}

function withoutShares(words: string): string {
  return words.replace(SHARE, '');
}
