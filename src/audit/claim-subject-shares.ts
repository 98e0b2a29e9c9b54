import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { sameUnit } from './share-words.ts';
import type { Weighed } from './weighing.ts';

/** `; lừa đảo chiếm 16,2%`, `Thu bảo hiểm y tế chiếm 61,5%`: a clause that has the percentage alone. */
const SUBJECT =
  /(?:^|[.;:,]\s+)(?:trong đó|riêng|như vậy|tính ra)?,?\s*([^.;:,()\d]{4,60}?)\s+chiếm(?:\s+(?:tỷ lệ|tỉ lệ|tới|đến))?\s*$/iu;
/** What the percentage is of goes unsaid, or is the total. */
const OF_TOTAL = /^\s*(?:$|[.;,)]|(?:trên\s+|của\s+)?(?:tổng|số|toàn))/iu;
/** Said of any part. */
const EMPTY =
  /^(?:lĩnh|vực|nhóm|khối|loại|số|các|phần|hồ|sơ|vụ|việc|đơn|người|lượt|khoản|nguồn|là|do|vẫn|thì|tỷ|trọng)$/u;
const REACH = 6;

interface Named {
  readonly quantity: Quantity;
  /** The words around the number that name it. */
  readonly words: ReadonlySet<string>;
}

/**
 * Percentages of a part that was counted in a sentence before: `181 vụ trộm cắp; 52 vụ lừa đảo; …; cộng 412 vụ.` and then `lừa đảo
 * chiếm 16,2%`. Wrong is said only of a part of a sum that adds up, which alone has this name: the whole is then its total.
 */
export function subjectShares(
  passages: readonly Passage[],
  claims: readonly Claim[],
  claimed: ReadonlySet<number>,
  source: SourceText,
): Claim[] {
  const sums = claims.filter(({ kind, verdict }) => kind === 'sum' && verdict === 'agrees');
  return passages.flatMap((passage, index) =>
    passage.quantities.flatMap((rate): Claim[] => {
      if (rate.unit !== 'percent' || isVague(rate) || claimed.has(rate.start)) return [];
      const name = nameBefore(passage, rate);
      if (name.length === 0 || !OF_TOTAL.test(wordsBetween(passage, rate.end, rate.end + 20))) return [];
      const told = passages.slice(Math.max(0, index - REACH), index + 1).flatMap(namedNumbers);
      const before = told.filter(({ quantity }) => quantity.end <= rate.start);
      const called = before.filter(({ words }) => name.every((word) => words.has(word)));
      const weighed = agreeing(rate, called, before) ?? ofProvedSum(rate, called, before, sums);
      return weighed === undefined ? [] : [claimOf(source, 'share', wrongShare, weighed)];
    }),
  );
}

function nameBefore(passage: Passage, rate: Quantity): readonly string[] {
  const subject = SUBJECT.exec(wordsBetween(passage, Math.max(passage.body, rate.start - 90), rate.start))?.[1] ?? '';
  return wordsOf(subject);
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !EMPTY.test(word));
}

/** The numbers of a passage, each with the words from the number before to the end of its clause. */
function namedNumbers(passage: Passage): Named[] {
  const counted = passage.quantities;
  return counted.flatMap((quantity, index): Named[] => {
    if (quantity.unit === 'percent' || quantity.unit === 'percentage-point' || isVague(quantity)) return [];
    const from = counted[index - 1]?.end ?? passage.body;
    const lead = /[^.;,(:]*$/u.exec(wordsBetween(passage, from, quantity.start))?.[0] ?? '';
    const behind = /^[^.;,()\d]*/u.exec(wordsBetween(passage, quantity.digitsEnd, quantity.digitsEnd + 60))?.[0] ?? '';
    return [{ quantity, words: new Set(wordsOf(`${lead} ${behind}`)) }];
  });
}

function agreeing(rate: Quantity, called: readonly Named[], before: readonly Named[]): Weighed | undefined {
  if (rate.readings[0].decimals === 0) return undefined;
  for (const { quantity: part } of called) {
    for (const { quantity: whole } of before) {
      if (whole === part || !sameUnit(part, whole) || compare(baseValue(whole), baseValue(part)) <= 0) continue;
      const weighed = weighShare(rate, part, whole);
      if (weighed?.judgement.verdict === 'agrees') return weighed;
    }
  }
  return undefined;
}

function ofProvedSum(
  rate: Quantity,
  called: readonly Named[],
  before: readonly Named[],
  sums: readonly Claim[],
): Weighed | undefined {
  const [part, ...more] = called.map(({ quantity }) => quantity);
  if (part === undefined || more.length > 0) return undefined;
  const sum = sums.find(
    ({ at, numbers }) => at.start !== part.start && numbers.some(({ start }) => start === part.start),
  );
  const whole = before.find(({ quantity }) => quantity.start === sum?.at.start)?.quantity;
  return whole === undefined ? undefined : weighShare(rate, part, whole);
}
