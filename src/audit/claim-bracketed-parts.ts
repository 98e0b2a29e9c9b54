import { compare, equal, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { isOneSlipAway, isOneSwapAway } from './slipped-sums.ts';
import { isFitting, type Weighed } from './weighing.ts';

/** `Thanh tra tỉnh (37), Sở Tư pháp (28 đơn; 22,2%) và Công an tỉnh (52)`: names, each with its number in a bracket of its own. */
const LIST =
  /(?<=(:|(?<!\p{L})(?:gồm|tại|ở|cho|là))\s*)(?:(?:[;,]\s*|và\s)?\p{L}[^():;,]{1,60}\s\(\d[^()]{0,30}\)(?=\s*(?:[,;.]|và\s|$))\s*){3,}/gu;
const ITEM = /\s\((\d)/gu;
const SOME =
  /(?<!\p{L})(?:trong đó|nhất|dẫn đầu|điển hình|tiêu biểu|nổi bật|như|một số|chủ yếu|riêng|nhiều|cao|thấp|khá|lớn)(?!\p{L})/iu;
const GOES_ON = /^[\s,;]*(?:\.\.|…|v\.v|vv|và (?:một số|các|nhiều|những))/iu;
/** Among fewer a sum is met by chance. */
const FEWEST = exact(10);

/**
 * `nhận 94 kiến nghị, phân công 7 cơ quan trả lời: Sở Xây dựng (24), Sở Y tế (11), …`: the numbers in the brackets make up what is told
 * before. Where the number of names is announced none was left out; else a slip must explain the difference.
 */
export function bracketedParts(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 4 || !/\)\s*(?:[,;]|và\s)/u.test(passage.text)) return [];
  return [...passage.text.matchAll(LIST)].flatMap((match): Claim[] => {
    const text = match[0];
    const begins = passage.body + match.index;
    const parts = [...text.matchAll(ITEM)].flatMap(
      (item) => passage.quantities.find(({ start }) => start === begins + item.index + 2) ?? [],
    );
    const sentence = sentenceAt(passage, begins);
    const [first] = parts;
    if (sentence === undefined || first === undefined || parts.some((one) => !isPart(one, first))) return [];
    if (parts.length !== [...text.matchAll(/\(/gu)].length) return [];
    const behind = wordsBetween(passage, begins + text.length, begins + text.length + 20);
    if (GOES_ON.test(behind)) return [];
    const before = passage.quantities.filter((one) => one.start >= sentence.start && one.end <= begins);
    const weighed = judged(before, parts, SOME.test(wordsBetween(passage, before[0]?.end ?? begins, begins)));
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'sum', wrongSum, weighed.weighed);
    return [weighed.sure ? claim : asWarning(claim)];
  });
}

function judged(
  before: readonly Quantity[],
  parts: readonly Quantity[],
  some: boolean,
): { readonly weighed: Weighed; readonly sure: boolean } | undefined {
  const [first] = parts;
  const counted = before.find(({ readings }) => equal(readings[0].value, exact(parts.length)));
  const wholes = before.filter((one) => one !== counted && first !== undefined && isWhole(one, first));
  const all = wholes.flatMap((whole) => weighSum(whole, parts) ?? []);
  const fitting = all.find(isFitting);
  if (fitting !== undefined) return { weighed: fitting, sure: true };
  const [weighed, ...more] = all;
  if (some || weighed === undefined || more.length > 0) return undefined;
  const slipped = isOneSlipAway(weighed, 2) && isOffByAtMost(weighed, 2);
  if (counted !== undefined && (slipped || isOffByAtMost(weighed, 10))) return { weighed, sure: true };
  return isOneSwapAway(weighed) || isOneSlipAway(weighed, 3) ? { weighed, sure: false } : undefined;
}

function isPart(one: Quantity, first: Quantity): boolean {
  return isAmount(one) && one.half === undefined && one.unit === first.unit && mayAdd(one.noun, first.noun);
}

function isWhole(one: Quantity, part: Quantity): boolean {
  return (
    isAmount(one) &&
    one.half === undefined &&
    one.unit === part.unit &&
    mayAdd(part.noun, one.noun) &&
    compare(baseValue(one), FEWEST) >= 0
  );
}
