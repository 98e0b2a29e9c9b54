import { absolute, compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { hundredAt } from './claim-wholes.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { readTogether } from './passages-together.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** Right before a share: it is all that is left. */
const LEFT =
  /(?<!\p{L})(?:(?:số|phần|tỷ lệ|tỉ lệ)(?:\s+(?!các)\p{L}+){0,3}\s+)?còn lại(?:\s+\p{L}+){0,4}?(?:\s*(?:là|chiếm|:|\())?\s*$/iu;
const GOES_ON = /^(?:(?:số|phần)(?:\s+\p{L}+){0,2}\s+)?còn lại(?!\p{L})/iu;
const LEFT_BEHIND = /^\s*(?:\p{L}+\s+){0,3}còn lại(?!\p{L})/iu;
/** Percentages that are of no whole. */
const OTHER =
  /(?<!\p{L})(?:tăng|giảm|so với|lãi suất|cùng kỳ|trung bình|bình quân|mỗi|năm trước|khoảng thời gian|nợ|gấp)(?!\p{L})/iu;
const REACH = 320;
const FARTHEST = exact(20);

/**
 * What a share leaves of a hundred, in its sentence or in the next: `đơn vị thu được để lại 75% số lệ phí. Số còn lại 25% nộp ngân sách`. `known`: where
 * numbers begin that are judged already.
 */
export function percentRests(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((own, place) => {
    if (!/còn lại/iu.test(own.text)) return [];
    const passage = withBefore(own, passages[place - 1]);
    const rates = passage.quantities.filter(({ unit }) => unit === 'percent');
    return rates.flatMap((rest, index): Claim[] => {
      const parts = partsBefore(rates.slice(0, index), rest);
      const [first] = parts;
      if (first === undefined || known.has(rest.start) || rest.approximate || !isLeft(passage, rest)) return [];
      const told = weighRest(rest, parts);
      if (told === undefined) return [];
      if (told.judgement.verdict !== 'contradicts') return [claimOf(source, 'difference', wrongSum, told)];
      const words = wordsBetween(passage, first.start - 80, rest.start);
      if (parts.length > 1 || OTHER.test(words) || /\n/u.test(words)) return [];
      if (compare(absolute(told.judgement.difference), FARTHEST) > 0) return [];
      return [asWarning(claimOf(source, 'difference', wrongSum, told))];
    });
  });
}

/** `Số còn lại 25% nộp ngân sách` goes on from the paragraph before. */
function withBefore(own: Passage, before: Passage | undefined): Passage {
  if (before === undefined || before.heading || own.marker !== undefined || own.number !== undefined) return own;
  return GOES_ON.test(own.text) ? readTogether(before, [own]) : own;
}

function isLeft(passage: Passage, rest: Quantity): boolean {
  const before = numberBefore(passage, rest.start);
  const lead = wordsBetween(passage, Math.max(before?.end ?? 0, rest.start - 90), rest.start);
  return LEFT.test(lead) || LEFT_BEHIND.test(wordsBetween(passage, rest.end, rest.end + 40));
}

/** The shares near before it. */
function partsBefore(before: readonly Quantity[], rest: Quantity): Quantity[] {
  const near = before.filter(({ end }) => rest.start - end < REACH);
  return near.some(({ approximate }) => approximate) ? [] : near;
}

/** A share by what the others leave of a hundred, or by what the last one does. */
function weighRest(rest: Quantity, parts: readonly Quantity[]): Weighed | undefined {
  const all = [parts, parts.slice(-2), parts.slice(-1)].flatMap((some) => {
    const weighed = weighSum(rest, [hundredAt(rest), ...some], [1, ...some.map(() => -1)]);
    return weighed === undefined ? [] : { ...weighed, parts: some };
  });
  return all.find(({ judgement: { verdict } }) => verdict !== 'contradicts') ?? all[0];
}
