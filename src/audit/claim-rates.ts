import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { signOf } from './item-lists.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { mayAdd } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { LEADS_TO_RATE, OTHER_BASE } from './share-words.ts';
import type { Weighed } from './weighing.ts';

/** `Tỷ lệ giải ngân 9 tháng đầu năm 2024: 75 %`: a rate whose two numbers stand in lines of their own. */
const NAMED_RATE =
  /(?:tỷ|tỉ)\s+lệ\s+(?:giải(?:\s+(?:ngân|quyết))?|thực hiện|hoàn thành|chi|thu|số hóa|đạt|tuyển dụng|sử dụng)/iu;
const DONE = /(?:đã|lũy kế|luỹ kế|kết quả|thực hiện chi|giải ngân được|hoàn thành)/iu;
const WHOLE = /(?:tổng|kế hoạch|dự toán|được giao|vốn giao|phải|tiếp nhận|chỉ tiêu)/iu;
const REACH = 6;

interface Line {
  readonly quantity: Quantity;
  readonly words: string;
}

/** A rate in a line of its own, or in the line that opens a list, against the numbers of its neighbours. */
export function namedRateClaims(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage, index) => {
    const rate = namedRate(passage);
    if (rate === undefined) return [];
    const own = passage.quantities.filter((one) => one !== rate && one.unit !== 'percent' && one.end <= rate.start);
    const below = linesBelow(passages, index);
    const above = linesAbove(passages, index);
    const lines = own.length > 0 ? below : [...above, ...below.slice(0, 0)];
    const done = lines.filter(({ words }) => DONE.test(words) && !/còn lại|chưa/iu.test(words));
    const wholes: Line[] =
      own.length > 0
        ? own.map((quantity) => ({ quantity, words: 'tổng' }))
        : lines.filter(({ words }) => WHOLE.test(words));
    const weighed = done.flatMap((part) =>
      wholes.flatMap((whole): Weighed[] => {
        if (part.quantity === whole.quantity || !comparable(part.quantity, whole.quantity)) return [];
        const one = weighShare(rate, part.quantity, whole.quantity);
        return one === undefined ? [] : [one];
      }),
    );
    const fitting = weighed.find(
      ({ judgement }) => judgement.verdict !== 'contradicts' && judgement.verdict !== 'truncated',
    );
    const only = weighed.length === 1 ? weighed[0] : undefined;
    const chosen = fitting ?? only;
    return chosen === undefined ? [] : [claimOf(source, 'share', wrongShare, chosen)];
  });
}

/** `Tổng kinh phí: 3.250 triệu đồng` and, in the next line, `Kinh phí đã sử dụng: 2.418 triệu đồng, đạt 74,4%`. */
export function nextLineRates(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage, index) => {
    const [part, rate, ...more] = passage.quantities;
    const before = passages[index - 1];
    const whole = before?.quantities[0];
    if (part === undefined || rate === undefined || before === undefined || whole === undefined) return [];
    if (more.length > 0 || rate.unit !== 'percent' || rate.approximate || part.half !== undefined) return [];
    const lead = wordsBetween(passage, passage.body, part.start);
    const between = wordsBetween(passage, part.end, rate.start);
    const name = wordsBetween(before, before.body, whole.start);
    if (!LEADS_TO_RATE.test(between) || OTHER_BASE.test(between) || signOf(before) !== signOf(passage)) return [];
    if (!DONE.test(lead) || !/tổng|kế hoạch|dự toán|được giao/iu.test(name) || !comparable(part, whole)) return [];
    if (/[\p{L}\d]/u.test(wordsBetween(passage, rate.end, passage.end))) return [];
    const weighed = weighShare(rate, part, whole);
    return weighed === undefined ? [] : [claimOf(source, 'share', wrongShare, weighed)];
  });
}

/** The first percentage behind the words `tỷ lệ …`, when nothing else is between. */
function namedRate(passage: Passage): Quantity | undefined {
  if (!passage.quantities.some(({ unit }) => unit === 'percent')) return undefined;
  const words = NAMED_RATE.exec(passage.text);
  if (words === null) return undefined;
  const rate = passage.quantities.find(({ start }) => start >= passage.body + words.index);
  if (rate === undefined || rate.unit !== 'percent' || rate.approximate) return undefined;
  return /(?:tăng|giảm|so với|đúng hạn|[.;]\s)/iu.test(wordsBetween(passage, passage.body + words.index, rate.start))
    ? undefined
    : rate;
}

function comparable(part: Quantity, whole: Quantity): boolean {
  if ((part.unit === 'count') !== (whole.unit === 'count') || part.approximate || whole.approximate) return false;
  return mayAdd(part.noun, whole.noun) && compare(baseValue(part), baseValue(whole)) <= 0;
}

function linesBelow(passages: readonly Passage[], index: number): Line[] {
  const lines: Line[] = [];
  const lead = passages[index];
  if (lead === undefined || !/(?:như sau|cụ thể|trong đó|chi tiết|gồm)[^.]{0,20}:?\s*$|:\s*$/iu.test(lead.text))
    return [];
  for (const passage of passages.slice(index + 1, index + 1 + REACH)) {
    if (passage.heading || signOf(passage) === undefined) break;
    lines.push(...lineOf(passage));
  }
  return lines;
}

/** The lines before, of the same sign, without a heading between. */
function linesAbove(passages: readonly Passage[], index: number): Line[] {
  const lines: Line[] = [];
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const passage = passages[at];
    if (passage === undefined || passage.heading || signOf(passage) !== signOf(passages[index] as Passage)) break;
    lines.unshift(...lineOf(passage));
  }
  return lines;
}

function lineOf(passage: Passage): Line[] {
  const [only, ...more] = passage.quantities.filter(({ unit }) => unit !== 'percent');
  return only === undefined || more.length > 0 ? [] : [{ quantity: only, words: passage.text }];
}
