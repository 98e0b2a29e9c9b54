import { found } from '../findings/finding.ts';
import { compare, subtract } from '../numbers/exact.ts';
import { formatExactly } from '../numbers/format.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';

/** `giảm từ 9,88% năm 2015`: what moves, up to the earlier number. */
const MOVES_FROM =
  /(?<!\p{L})(giảm|hạ|rút|thu hẹp|tụt|sụt|tăng|nâng)(?:\s+(?!thêm|được)\p{L}+){0,5}?\s+từ(?:\s+mức)?\s*$/iu;
/** ` năm 2015 xuống còn `: to the later one. */
const BECOMES = /^\s*(?:[\p{L}/²³]+\s+){0,5}?(xuống|lên|còn)(?:\s+(?:còn|mức|đến|tới|thành|chỉ))*\s*$/iu;
const TIME =
  /(?:\(\s*)?(?:(?:vào|cuối|đầu|trong|của|tại)\s+)*(?:(?:năm|quý|tháng|kỳ|vụ|ngày)\s+)*(?:[IVX]+\s*\/\s*)?(?:\d{1,2}\/)?(?:19|20)\d{2}(?:\s*\))?/giu;
/** A better rank is a smaller number. */
const RANK = /(?<!\p{L})(?:hạng|bậc|thứ|vị trí|xếp)(?!\p{L})/iu;
const BESIDE = 50;
const FALLS = /giảm|hạ|rút|thu hẹp|tụt|sụt/iu;

/** `22,8%, cao hơn giai đoạn trước (`: what is higher or lower than the number in the bracket. */
const THAN =
  /^\s*(?:GDP\s*)?,\s*(?:đều\s+|và\s+)?(cao|thấp) hơn(?:\s+(?:so\s+)?với)?\s+(?:(?!\p{L}*[,;])[\p{L}\s-]){3,40}\(\s*$/iu;
const CLOSES = /^\s*\)/u;

/**
 * Numbers that move the other way than their words: `giảm từ 6,88% năm 2015 xuống 7,69% năm 2017`, `đạt 22,8%, cao hơn giai đoạn trước (23,6%)`. No
 * honest reading is left, whichever of the two numbers is wrong.
 */
export function directionClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 2 || !/từ|hơn/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((one, index): Claim[] => {
    const next = passage.quantities[index + 1];
    if (next === undefined || !areOfOneMeasure(passage, one, next)) return [];
    if (hasChange(passage, index - 1, one) || hasChange(passage, index + 2, next)) return [];
    return [...movedBetween(passage, one, next, source), ...comparedWith(passage, one, next, source)];
  });
}

/** `giảm từ 187 ca xuống 519 ca (giảm 15%)`: the change that is told beside them is judged. */
function hasChange(passage: Passage, index: number, { start, end }: Quantity): boolean {
  const change = passage.quantities[index];
  if (change === undefined || changeAt(passage, change) === undefined) return false;
  const gap = change.start > end ? wordsBetween(passage, end, change.start) : wordsBetween(passage, change.end, start);
  return !/[.;]\s/u.test(gap) && gap.length < BESIDE;
}

function movedBetween(passage: Passage, before: Quantity, now: Quantity, source: SourceText): Claim[] {
  const lead = wordsBetween(passage, Math.max(passage.body, before.start - 60), before.start);
  const [moves, word = ''] = MOVES_FROM.exec(lead) ?? [];
  const [all, to = ''] = BECOMES.exec(wordsBetween(passage, before.end, now.start).replace(TIME, ' ')) ?? [];
  if (moves === undefined || all === undefined || RANK.test(lead)) return [];
  const falls = FALLS.test(word);
  if (falls === /lên/iu.test(to)) return [];
  return judged(passage, { before, now, falls }, before.start - moves.length, now.end, source);
}

function comparedWith(passage: Passage, now: Quantity, before: Quantity, source: SourceText): Claim[] {
  const gap = wordsBetween(passage, now.end, before.start);
  const word = THAN.exec(gap)?.[1];
  if (word === undefined || !CLOSES.test(wordsBetween(passage, before.end, before.end + 3))) return [];
  return judged(passage, { before, now, falls: /thấp/iu.test(word) }, now.start, before.end, source);
}

function areOfOneMeasure(passage: Passage, one: Quantity, other: Quantity): boolean {
  if ([one, other].some((each) => isVague(each) || each.half !== undefined)) return false;
  if (one.unit !== other.unit || one.perUnit !== other.perUnit) return false;
  return one.unit !== 'count' || thingOf(passage, one) === thingOf(passage, other);
}

interface Moved {
  readonly before: Quantity;
  readonly now: Quantity;
  readonly falls: boolean;
}

function judged(
  passage: Passage,
  { before, now, falls }: Moved,
  start: number,
  end: number,
  source: SourceText,
): Claim[] {
  const order = compare(baseValue(now), baseValue(before));
  if (order === 0 || falls === order < 0) return [];
  const arithmetic = `${now.written} − ${before.written}`;
  const difference = formatExactly(subtract(now.readings[0].value, before.readings[0].value));
  const signed = order > 0 ? `+${difference}` : difference;
  const args = {
    written: `"${wordsBetween(passage, start, end).replace(/\s+/g, ' ')}"`,
    arithmetic,
    computed: signed,
    right: signed,
  };
  const related = [before, now].map((one) => ({
    at: span(source, one.start, one.end),
    label: { vi: one.written, en: one.written },
  }));
  return [
    {
      kind: 'difference',
      at: now,
      numbers: [now, before],
      verdict: 'contradicts',
      arithmetic,
      finding: found(wrongDifference, span(source, now.start, now.end), args, { related }),
    },
  ];
}
