import type { Base } from './part-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isMoney, isVague, type Quantity } from './quantity.ts';
import { LEADS_TO_RATE, OTHER_BASE, OTHER_BASE_AFTER, OWN_BASE_AFTER } from './share-words.ts';

/** Between two sums of money or a number and its whole: `tr.đ/DT `, ` / kế hoạch `. */
const STROKE =
  /^[.\s]*\/\s*(?:(?:DT|KH|CT|dự toán|kế hoạch|chỉ tiêu|tổng(?:\s+(?:số|vốn|mức))?)(?:\s+(?:giao|năm))?\s*:?\s*)?$/iu;
/** `5.602 trong 5.618 văn bản`, `9.806 trên 11.420 lượt`: nothing else stands between. */
const OUT_OF = /^\s+(?:trong|trên)(?:\s+tổng(?:\s+số)?)?\s+$/iu;

const BEHIND = /^\s*[,(]?\s*(?:tương ứng|tương đương|tức(?: là)?|cụ thể(?: là)?)\s*(?:với\s+)?$/iu;

/** A share of two numbers that stand beside each other. */
export interface StrokedPair extends Base {
  /** Whether the numbers can only be a part and its whole. */
  readonly sure: boolean;
}

/**
 * `41.206 triệu đồng/DT 38.500 triệu đồng, đạt 107%`, `5.602 trong 5.618 văn bản (99,72%)`. Of two things that are counted,
 * `1.284.310 hồ sơ cấp căn cước/1.302.455 công dân, đạt 98,61%`, only what agrees is said: they may be no part and whole.
 */
export function strokedPairs(passage: Passage, rates: readonly Quantity[]): StrokedPair[] {
  return rates.flatMap((rate): StrokedPair[] => {
    const at = passage.quantities.indexOf(rate);
    const behind = pairBehind(passage, rate, at);
    if (behind !== undefined) return [behind];
    const [part, whole] = [passage.quantities[at - 2], passage.quantities[at - 1]];
    if (part === undefined || whole === undefined || isVague(rate)) return [];
    const lead = wordsBetween(passage, whole.end, rate.start);
    if (!LEADS_TO_RATE.test(lead) && !/^\s*,\s*$/.test(lead)) return [];
    const gap = wordsBetween(passage, part.end, whole.start);
    const pair = { rate, part, whole };
    const clear = !OTHER_BASE.test(lead) && !/[.;)]\s/.test(lead) && !isVague(part) && !isVague(whole);
    if (isMoney(part) && isMoney(whole) && STROKE.test(gap) && baseValue(whole).numerator > 0n)
      return [
        { ...pair, sure: clear && part.perUnit === undefined && whole.perUnit === undefined && ownRate(passage, rate) },
      ];
    if (part.unit !== 'count' || whole.unit !== 'count') return [];
    if (part.noun === '' && part.half === undefined && OUT_OF.test(gap))
      return [{ ...pair, sure: clear && ownRate(passage, rate) }];
    return /^\s*[\p{L}\s]{1,50}\/\s?$/u.test(gap) ? [{ ...pair, sure: false }] : [];
  });
}

/** `93,76%, tương ứng 141 trên 152 thôn`: the two numbers behind their share. */
function pairBehind(passage: Passage, rate: Quantity, at: number): StrokedPair | undefined {
  const [part, whole] = [passage.quantities[at + 1], passage.quantities[at + 2]];
  if (part === undefined || whole === undefined || part.unit !== 'count' || whole.unit !== 'count') return undefined;
  if (!BEHIND.test(wordsBetween(passage, rate.end, part.start)) || isVague(part) || isVague(rate)) return undefined;
  if (!OUT_OF.test(wordsBetween(passage, part.end, whole.start))) return undefined;
  return { rate, part, whole, sure: part.half === undefined && whole.half === undefined };
}

/** Nothing behind the percentage makes it one of something else. */
function ownRate(passage: Passage, rate: Quantity): boolean {
  const after = wordsBetween(passage, rate.end, rate.end + 40);
  return !OTHER_BASE_AFTER.test(after) && !OWN_BASE_AFTER.test(after);
}
