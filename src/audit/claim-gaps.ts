import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt, comparable } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { isNamedIn } from './compared-subject.ts';
import { claimOf, weighChange } from './judge-claim.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { baseValue } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** Words for two ends of a scale, and for the two sides of an account: the first less the second. */
const ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<!\p{L})(?:đứng đầu|dẫn đầu|cao nhất|lớn nhất|nhiều nhất)(?!\p{L})/iu,
    /(?<!\p{L})(?:đứng cuối|cuối bảng|thấp nhất|nhỏ nhất|ít nhất|cuối cùng)(?!\p{L})/iu,
  ],
];
const ACCOUNTS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})(?:tổng thu|doanh thu|thu)(?!\p{L})/iu, /(?<!\p{L})(?:tổng chi|chi phí|chi)(?!\p{L})/iu],
];
const GAP = /(?:khoảng cách|chênh lệch|chênh nhau|cách nhau|cách biệt)(?:\s+(?!với|so)\p{L}+){0,6}\s*:?\s*$/iu;
const REMAINDER =
  /^[^.;\d]{0,10}[,;]\s*(?:nên\s+|còn\s+|như vậy\s+)?(?:lãi|lợi nhuận|kết dư|bội thu|dư|chênh lệch(?:\s+thu(?:\s*[-–,]?\s*chi)?)?)(?:\s+(?:là|được|còn|đạt))*\s*:?\s*$/iu;
const ABOVE =
  /(?:cao|thấp|nhiều|ít)\s+hơn\s+(?:so với\s+)?(?:mức\s+|giá trị\s+|điểm\s+)?(?:trung bình|bình quân)(?:\s+(?:chung|toàn|cả|của|tỉnh|nước|ngành|quốc|gia))*\s*(?:là\s+)?$/iu;
const CONCLUDES = /^\s*(?:như vậy|qua đó|theo đó|do đó|vì vậy|như thế)[,\s]/iu;

/**
 * Differences of two numbers that stand before them: between two ends (`đứng đầu 89,95%, đứng cuối 78,03%; khoảng cách 11,92 điểm phần trăm`), of
 * an account (`doanh thu 41,5 triệu đồng/ha, chi phí 24,8 …, lãi 16,7 …`), from a mean, or of the sentence before (`… 84,57%; năm 2022 đạt 82,91%.
 * Như vậy tăng 1,66 điểm`).
 */
export function gapClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  const sentences = sentencesOf(passage);
  return passage.quantities.flatMap((gap, index): Claim[] => {
    const place = sentences.findIndex(({ start, end }) => start <= gap.start && gap.end <= end);
    const sentence = sentences[place];
    if (sentence === undefined || gap.approximate || gap.half !== undefined) return [];
    const weighed = besidePair(passage, index, sentence) ?? concluded(passage, sentences, place, gap);
    return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
  });
}

/** The two numbers right before. */
function besidePair(passage: Passage, index: number, sentence: Stretch): Weighed | undefined {
  const [one, other, gap] = passage.quantities.slice(Math.max(0, index - 2), index + 1);
  if (one === undefined || other === undefined || gap === undefined || one.start < sentence.start) return undefined;
  if (!comparable(one, other) || !fits(gap, one) || (one.perUnit ?? false) !== (other.perUnit ?? false))
    return undefined;
  const lead = wordsBetween(passage, other.end, gap.start);
  const names = [
    wordsBetween(passage, sentence.start, one.start),
    wordsBetween(passage, one.end, other.start),
  ] as const;
  if (GAP.test(lead) && isPair(names, ENDS)) return distance(gap, one, other);
  if (ABOVE.test(lead) && one.unit === 'percent' && names.some((words) => /trung bình|bình quân/iu.test(words)))
    return distance(gap, one, other);
  if (!REMAINDER.test(lead) || (gap.perUnit ?? false) !== (one.perUnit ?? false)) return undefined;
  const [thu, chi] = ACCOUNTS[0] ?? [];
  if (thu === undefined || chi === undefined) return undefined;
  if (accountOf(names[0], thu, chi) && accountOf(names[1], chi, thu)) return less(gap, one, other);
  return accountOf(names[0], chi, thu) && accountOf(names[1], thu, chi) ? less(gap, other, one) : undefined;
}

/** The last words before a number name one side and not the other. */
function accountOf(words: string, side: RegExp, other: RegExp): boolean {
  const own = words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf('.')) + 1);
  return side.test(own) && !other.test(own) && !/(?<!\p{L})(?:nộp|trong đó|từ)(?!\p{L})/iu.test(own);
}

function isPair([a, b]: readonly [string, string], pairs: typeof ENDS): boolean {
  return pairs.some(([high, low]) => (high.test(a) && low.test(b)) || (low.test(a) && high.test(b)));
}

function distance(gap: Quantity, one: Quantity, other: Quantity): Weighed | undefined {
  return compare(baseValue(one), baseValue(other)) < 0 ? less(gap, other, one) : less(gap, one, other);
}

function less(gap: Quantity, more: Quantity, few: Quantity): Weighed | undefined {
  return weighChange(gap, more, few, 'difference', false);
}

function fits(gap: Quantity, one: Quantity): boolean {
  if (one.unit === 'percent') return gap.unit === 'percentage-point' || gap.unit === 'percent';
  return (
    gap.unit === one.unit ||
    (one.unit !== 'count' && gap.unit !== 'count' && gap.unit !== 'percent' && gap.unit !== 'percentage-point')
  );
}

/** `Như vậy chỉ số tăng 1,66 điểm phần trăm`: of the two numbers of the sentence before, where the words name one as of an earlier time. */
function concluded(passage: Passage, sentences: readonly Stretch[], place: number, gap: Quantity): Weighed | undefined {
  const [before, own] = [sentences[place - 1], sentences[place]];
  const word = changeAt(passage, gap);
  if (before === undefined || own === undefined || word === undefined || /vượt/iu.test(word)) return undefined;
  const opening = wordsBetween(passage, own.start, gap.start);
  if (!CONCLUDES.test(opening) || /\d/.test(opening)) return undefined;
  const pair = passage.quantities.filter(
    (one) =>
      before.start <= one.start &&
      one.end <= before.end &&
      fits(gap, one) &&
      one.half === undefined &&
      (one.unit !== 'count' || one.noun === gap.noun) &&
      !leavesBracket(wordsBetween(passage, one.end, before.end)),
  );
  const [one, other, ...more] = pair;
  if (one === undefined || other === undefined || more.length > 0 || !comparable(one, other)) return undefined;
  const former = wordsBetween(passage, one.end, other.start).replace(/^.*[,;]/su, '');
  if (
    !/(?<!\p{L})(?:năm|quý|tháng|kỳ|cùng kỳ)(?!\p{L})[^,;]{0,20}(?:\d{4}|trước)|cùng kỳ/iu.test(
      wordsBetween(passage, one.end, other.end),
    )
  )
    return undefined;
  const subject = opening.replace(CONCLUDES, '').replace(/(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn).*$/iu, '');
  const name = wordsBetween(passage, before.start, one.start);
  if (!isNamedIn(subject, name) || !isNamedIn(former.replace(/\d[^\s]*/g, ''), name)) return undefined;
  const falls = /giảm|thấp|ít/iu.test(word);
  const order = compare(baseValue(one), baseValue(other));
  return (falls ? order <= 0 : order >= 0) ? distance(gap, one, other) : undefined;
}
