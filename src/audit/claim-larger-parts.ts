import { found } from '../findings/finding.ts';
import { add, compare, exact, multiply } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { largerPart } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isMoney, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';

/** What opens parts of the number before it. */
const OF_WHICH = /(?<!\p{L})trong (?:đó|số (?:đó|này))(?!\p{L})/giu;
/** What makes a number no whole, or no part: it is of another time or another side, a change, a mark. */
const BESIDE =
  /(?<!\p{L})(?:tăng|giảm|thêm|so với|cùng kỳ|(?:năm|kỳ|tháng|quý) trước|lũy kế|luỹ kế|kế hoạch|dự toán|chỉ tiêu|mục tiêu|dự kiến|phấn đấu|bình quân|trung bình|mỗi|từng|một|gấp|mức|từ|đến|dưới|lên|xuống|còn|nợ|lỗ|lãi|giá|phạt|chi phí|ròng|siêu|thặng dư|thâm hụt|nhất|bán kính|tốc độ|dài|rộng|cao|tổng|toàn|cả|nâng|vượt|năm|quý|tháng|ngày)(?!\p{L})/iu;
/** `tăng 12 người`, `so với 405 người`: right before a number. */
const CHANGED =
  /(?<!\p{L})(?:tăng|giảm|thêm|bớt|kém|so với|cùng kỳ|chênh lệch|bình quân|trung bình|mỗi|từng|thiếu|vượt|siêu|thặng dư|thâm hụt)(?:\s+(?!với)\p{L}+){0,3}\s*$/iu;
const REACH = 220;
const LEAD = 110;
/** Further above its whole a part is of something else. */
const MOST = exact(5);
const FEW = exact(10);
/** By so much even two approximate numbers can't be meant. */
const LEEWAY = exact(103, 100);

/** `tiếp nhận 405 người. Trong đó, bắt buộc 463 người`: a part of more than there is. */
export function largerParts(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(OF_WHICH)].flatMap(({ index, 0: words }): Claim[] => {
      const at = passage.body + index;
      const part = partBehind(passage, at + words.length);
      const whole = part && wholeBefore(passage, at, part);
      if (part === undefined || whole === undefined || known.has(part.start)) return [];
      return exceeds(part, whole) ? [claimOf(part, whole, source)] : [];
    }),
  );
}

/** The first number of the list, where nothing is said of it that makes it another's. */
function partBehind(passage: Passage, from: number): Quantity | undefined {
  const first = passage.quantities.find(({ start }) => start >= from);
  if (first === undefined || !mayCount(first) || MEASURED.test(behind(passage, first))) return undefined;
  const lead = wordsBetween(passage, from, first.start);
  return lead.length > LEAD || /[.;:()]\s/u.test(lead) || BESIDE.test(lead) || SHARED.test(behind(passage, first))
    ? undefined
    : first;
}

/** `từ 200 con trở lên` */
const OPEN_END = /^\s*(?:\p{L}+\s+){0,2}trở (?:lên|xuống)/iu;

/** `trong đó 463 trên tổng số …`, `12/405`. */
const SHARED = /^\s*(?:\/|(?:\p{L}+\s+){0,3}(?:trên|trong tổng|\/))/iu;

function behind(passage: Passage, { end }: Quantity): string {
  return wordsBetween(passage, end, end + 40);
}

/** The number before that counts the same; none where any number near is as large as the part. */
function wholeBefore(passage: Passage, at: number, part: Quantity): Quantity | undefined {
  const alike = passage.quantities.filter((one) => one.end <= at && isAlike(passage, one, part));
  const last = alike.at(-1);
  if (last === undefined || at - last.end > REACH || depthAt(passage, last.start) > depthAt(passage, at))
    return undefined;
  const between = wordsBetween(passage, last.end, at);
  if (/[.]\s[^.]*[.]\s/u.test(between) || /\d\s+\p{L}/u.test(between) || OPEN_END.test(between)) return undefined;
  // In the bracket of a number stand its own parts.
  const bracketed = /^[^()]{0,40}\(\s*$/u.test(between);
  if (!bracketed && (alike.some((one) => isAtLeast(one, part)) || areTogether(passage, alike, part))) return undefined;
  return CHANGED.test(wordsBetween(passage, last.start - 40, last.start)) || !mayCount(last) ? undefined : last;
}

/** `80 km/h`, `24 điểm`: what is measured adds up to nothing. */
const MEASURED =
  /^\s*(?:km|m|kg|điểm|độ|lần|tuổi|giờ|phút|giây|lít|ngày|năm|tháng|USD|đồng)?\s*\/|^\s*(?:km|m|điểm|độ|lần|tuổi|giờ|phút|giây|ngày|năm|tháng|%)(?!\p{L})/iu;

function isAtLeast(one: Quantity, part: Quantity): boolean {
  return compare(baseValue(one), baseValue(part)) >= 0;
}

/** `21 người chết và 13 người mất tích, trong đó 25 người`: the last two make what the part is of. */
function areTogether(passage: Passage, alike: readonly Quantity[], part: Quantity): boolean {
  const [one, last] = alike.slice(-2);
  if (one === undefined || last === undefined || /[.;]\s/u.test(wordsBetween(passage, one.end, last.start)))
    return false;
  return compare(add(baseValue(one), baseValue(last)), baseValue(part)) >= 0;
}

function mayCount({ unit, perUnit, half }: Quantity): boolean {
  return unit !== 'percent' && unit !== 'percentage-point' && unit !== 'day' && !perUnit && half === undefined;
}

/** Money, or things that are called by the same word. */
function isAlike(passage: Passage, one: Quantity, part: Quantity): boolean {
  if (one.unit === 'percent' || one.unit === 'percentage-point') return false;
  if (isMoney(one) || isMoney(part))
    return isMoney(one) && isMoney(part) && currencyOf(passage, one) === currencyOf(passage, part);
  const word = wordBehind(passage, part);
  return word !== '' && word === wordBehind(passage, one);
}

function currencyOf(passage: Passage, one: Quantity): string {
  return (
    /^\s*(USD|đô la|euro|EUR|baht|yên|won|nhân dân tệ|NDT)(?!\p{L})/iu.exec(behind(passage, one))?.[1]?.toLowerCase() ??
    ''
  );
}

function wordBehind(passage: Passage, one: Quantity): string {
  return /^\s*(\p{L}+)/u.exec(behind(passage, one))?.[1]?.toLowerCase() ?? '';
}

function exceeds(part: Quantity, whole: Quantity): boolean {
  const [more, all] = [baseValue(part), baseValue(whole)];
  const least = part.approximate || whole.approximate ? multiply(all, LEEWAY) : all;
  return compare(all, FEW) >= 0 && compare(more, least) > 0 && compare(more, multiply(all, MOST)) <= 0;
}

function claimOf(part: Quantity, whole: Quantity, source: SourceText): Claim {
  const words = { written: part.written, whole: whole.written };
  return asWarning({
    kind: 'sum',
    at: part,
    numbers: [part, whole],
    verdict: 'contradicts',
    arithmetic: `${part.written} > ${whole.written}`,
    finding: found(largerPart, span(source, part.start, part.end), words, {
      related: [{ at: span(source, whole.start, whole.end), label: { vi: whole.written, en: whole.written } }],
    }),
  });
}
