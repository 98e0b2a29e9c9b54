import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { isMoney, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

const IS = '(?:\\s+(?:ước|đạt|là|ở mức|với|khoảng|hơn|trên|gần|xấp xỉ|ròng|tới|lên tới))*\\s*$';
const GAIN = new RegExp(`(?<!\\p{L})(?:xuất siêu|thặng dư|mua ròng|lãi|bội thu|kết dư)${IS}`, 'iu');
const LOSS = new RegExp(`(?<!\\p{L})(?:nhập siêu|thâm hụt|bán ròng|lỗ|bội chi)${IS}`, 'iu');
/** Of another time, or held against it. */
const BESIDE =
  /(?<!\p{L})(?:cùng kỳ|(?:năm|tháng|quý|kỳ) trước|so với|tăng|giảm|lũy kế|luỹ kế|năm \d{4} (?:xuất|nhập))(?!\p{L})/iu;
const OPENS = /(?:trong (?:đó|số)|gồm|cụ thể|:|\()(?!\p{L})/iu;
/** All that trade has two sides of. */
const TWO_SIDES = [
  /(?<!\p{L})(?:FDI|đầu tư nước ngoài)(?!\p{L})/iu,
  /(?<!\p{L})(?:trong nước|nội địa)(?!\p{L})/iu,
] as const;

interface Balance {
  readonly one: Quantity;
  readonly gains: boolean;
}

/** `xuất siêu 2,7 tỷ USD, trong đó khu vực FDI xuất siêu 28,8 tỷ USD, khu vực trong nước nhập siêu 26,1 tỷ USD`: gains less losses make the whole. */
export function splitBalances(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/siêu|ròng|lỗ|thâm hụt|bội/iu.test(passage.text)) return [];
  const all = passage.quantities.flatMap((one) => balanceOf(passage, one) ?? []);
  return all.flatMap((whole, at): Claim[] => {
    const parts = partsBehind(passage, whole, all.slice(at + 1));
    if (parts.length < 2 || parts.every(({ gains }) => gains === whole.gains)) return [];
    const signs = parts.map(({ gains }) => (gains === whole.gains ? 1 : -1));
    const quantities = parts.map(({ one }) => one);
    const weighed = weighSum(whole.one, quantities, signs);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'balance', wrongSum, weighed);
    if (weighed.judgement.verdict !== 'contradicts') return [claim];
    return isFault(passage, weighed, signs) ? [asWarning(claim)] : [];
  });
}

function balanceOf(passage: Passage, one: Quantity): Balance | undefined {
  if (!isMoney(one) && one.unit !== 'count') return undefined;
  if (one.half !== undefined || one.perUnit) return undefined;
  const before = numberBefore(passage, one.start);
  const lead = wordsBetween(passage, Math.max(before?.end ?? passage.body, one.start - 120), one.start);
  if (BESIDE.test(lead.replace(/^.*[.;]\s/su, ''))) return undefined;
  if (GAIN.test(lead)) return { one, gains: true };
  return LOSS.test(lead) ? { one, gains: false } : undefined;
}

/** The parts of the list that is opened right behind, to the end of its sentence. */
function partsBehind(passage: Passage, { one: whole }: Balance, behind: readonly Balance[]): Balance[] {
  const [first] = behind;
  if (first === undefined || !OPENS.test(wordsBetween(passage, whole.end, first.one.start))) return [];
  const depth = depthAt(passage, first.one.start);
  const parts: Balance[] = [];
  for (const part of behind) {
    const gap = wordsBetween(passage, parts.at(-1)?.one.end ?? whole.end, part.one.start);
    const ends = parts.length === 0 ? /[.]\s(?!\s*trong (?:đó|số))/iu : /[.]\s/u;
    if (ends.test(gap) || depthAt(passage, part.one.start) < depth) break;
    if (depthAt(passage, part.one.start) > depth || part.one.unit !== whole.unit) continue;
    parts.push(part);
  }
  // What is taken off is told behind what it is taken from.
  return parts.sort((a, b) => Number(b.gains) - Number(a.gains));
}

function isFault(passage: Passage, { quantity, parts }: Weighed, signs: readonly number[]): boolean {
  const last = parts.at(-1);
  const words = last === undefined ? '' : wordsBetween(passage, quantity.end, last.end + 40);
  const digits = parts.length === 2 && TWO_SIDES.every((side) => side.test(words)) ? 2 : 3;
  return isRepairedByOneSlip(
    [quantity, ...parts],
    digits,
    ([whole, ...others]) => whole && weighSum(whole, others, signs),
  );
}
