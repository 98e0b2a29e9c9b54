import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { saysPartsOverlap } from './complete-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOneSlipAway } from './slipped-sums.ts';

/** `cộng 3 trường:`, `tổng cộng`, `tổng hai đợt`: what opens the totals behind their parts. */
const TOTALS =
  /^\s*(?:và\s+)?(?:tổng cộng|tổng số|tổng|tính chung|tính tổng|tất cả|cộng(?!\s+(?:tác|đồng|hòa|dồn)))(?:\s+(?:cả|hai|ba|bốn)(?:\s+\p{L}+){1,3}|\s+\d{1,2}(?:\s+\p{L}+){1,3}(?=\s*:))?(?:\s+(?:là|có|được))?\s*[:,]?\s*/iu;
const OTHER =
  /(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|bình quân|mỗi|lần lượt|kế hoạch|dự toán|chỉ tiêu|lũy kế|trong đó|riêng)(?!\p{L})/iu;
const MOST_NUMBERS = 4;

/**
 * Totals of several numbers each behind parts that are told alike: `mầm non 14 lớp, 371 cháu; tiểu học 22 lớp, 704 em; THCS 15 lớp, 548 em; cộng 3
 * trường: 51 lớp, 1.623 học sinh`. Wrong is said where another of the totals is right, or of what one slip made wrong.
 */
export function parallelTotals(passage: Passage, source: SourceText): Claim[] {
  if (
    passage.quantities.length < 6 ||
    !/;[^.]*(?:cộng|tổng|tính chung|tất cả)/iu.test(passage.text) ||
    saysPartsOverlap(passage.text)
  )
    return [];
  return sentencesOf(passage).flatMap((sentence): Claim[] => {
    const groups = groupsOf(passage, sentence);
    const [totals, ...parts] = groups.reverse();
    if (totals === undefined || parts.length < 2) return [];
    const weighed = totals.flatMap((total, at) => {
      const column = parts.flatMap((group) => group[at] ?? []);
      return column.length === parts.length && column.every(({ unit }) => unit === total.unit)
        ? (weighSum(total, column.reverse()) ?? [])
        : [];
    });
    const proved = weighed.some(({ judgement }) => judgement.verdict === 'agrees');
    return weighed.flatMap((one): Claim[] => {
      const claim = claimOf(source, 'sum', wrongSum, one);
      if (one.judgement.verdict !== 'contradicts') return [claim];
      const slipped = isOneSlipAway(one, 3);
      if (proved && isOneSlipAway(one, 2)) return [claim];
      return proved || slipped ? [asWarning(claim)] : [];
    });
  });
}

/** The numbers between semicolons, the totals last; none unless each has equally many. */
function groupsOf(passage: Passage, { start, end }: Stretch): Quantity[][] {
  const words = wordsBetween(passage, start, end);
  if (OTHER.test(words)) return [];
  const groups: Quantity[][] = [];
  let from = start;
  const pieces = words.split(';');
  for (const piece of pieces) {
    const until = from + piece.length;
    const opened = TOTALS.exec(piece);
    const behind = from + (opened?.[0].length ?? 0);
    const group = passage.quantities.filter(
      (one) => one.start >= behind && one.end <= until && one.unit !== 'percent' && depthAt(passage, one.start) === 0,
    );
    if (group.length < 2 || !group.every(isAmount)) return [];
    if (opened !== null && groups.length === 1) return [...inGroups(groups[0] ?? [], group), group];
    const alike = group.length === (groups[0]?.length ?? group.length);
    if (!alike || (group.length > MOST_NUMBERS && pieces.length > 2)) return [];
    groups.push(group);
    if (opened !== null) return groups;
    from = until + 1;
  }
  return [];
}

/** `16 buổi với 1.324 người, 13 buổi với 987 người và 9 buổi với 741 người; tính chung 38 buổi, 3.052 người`: with commas the nouns part them. */
function inGroups(numbers: readonly Quantity[], totals: readonly Quantity[]): Quantity[][] {
  const size = totals.length;
  if (numbers.length % size !== 0 || new Set(totals.map(({ noun }) => noun)).size < size) return [];
  const groups: Quantity[][] = [];
  for (let at = 0; at < numbers.length; at += size) groups.push(numbers.slice(at, at + size));
  return groups.every((group) => group.every(({ noun }, at) => noun === totals[at]?.noun)) ? groups : [];
}
