import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { contextOf, namingWords } from './compared-subject.ts';
import { claimOf, weighOwnRate } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isVague, type Quantity } from './quantity.ts';
import { numbersAbove, type Told } from './share-candidates.ts';
import { isFitting, type Weighed } from './weighing.ts';

/** Before a percentage: the whole growth of what the words behind `tăng` name. */
const GREW =
  /(?<!\p{L})(?:t[ỷỉ] lệ|tốc độ|mức)\s+(tăng|giảm)(?:\s+(?:trưởng|thêm))?((?:\s+(?!(?:bình quân|trung bình|tự nhiên|mỗi|hằng|hàng|cơ học)(?!\p{L}))[\p{L}\d–-]+){1,10}?)\s+(?:là|đạt|ở mức)\s*$/iu;
const WHOLE_TIME =
  /(?<!\p{L})(?:giai đoạn|sau\s+\d+\s+năm|trong\s+\d+\s+năm|cả (?:kỳ|nhiệm kỳ|giai đoạn)|thời kỳ)(?!\p{L})/iu;
const A_YEAR = /^\s*(?:\/|mỗi|một|hằng|hàng|bình quân|trên)\s*năm/iu;
const TIMES = /(?<!\p{L})cả(?!\p{L})|[\d–-]+/giu;
const LEAD = 110;

/**
 * The growth of a time as a rate, behind a sentence that tells what there is and by how much it grew: `26.870.079 hộ, tăng 4,4 triệu hộ sau 10 năm. Tỷ lệ tăng số hộ giai đoạn
 * 2009-2019 là 19,6%`. `known`: where numbers begin that are judged already.
 */
export function growthRates(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (!/(?:t[ỷỉ] lệ|tốc độ|mức)\s+(?:tăng|giảm)/iu.test(passage.text)) return [];
    return passage.quantities.flatMap((rate): Claim[] => {
      if (rate.unit !== 'percent' || known.has(rate.start) || isVague(rate)) return [];
      const lead = wordsBetween(passage, Math.max(passage.body, rate.start - LEAD), rate.start);
      const [words = '', word = '', name = ''] = GREW.exec(lead) ?? [];
      if (word === '' || !WHOLE_TIME.test(words) || A_YEAR.test(wordsBetween(passage, rate.end, rate.end + 20)))
        return [];
      const told = changeOf(passages, place, rate, name, /giảm/iu.test(word));
      if (told === undefined) return [];
      const claim = claimOf(source, 'difference', wrongDifference, told);
      if (isFitting(told)) return [claim];
      return told.judgement.verdict === 'contradicts' && comesNear(told, 2, 2) ? [asWarning(claim)] : [];
    });
  });
}

/** By the last change of the same thing that was told as an amount, with the number that it led to right before it. */
function changeOf(
  passages: readonly Passage[],
  place: number,
  rate: Quantity,
  name: string,
  falls: boolean,
): Weighed | undefined {
  const passage = passages[place];
  if (passage === undefined) return undefined;
  const own = passage.quantities.filter(({ end }) => end <= rate.start).map((one): Told => ({ passage, one }));
  const before = [...own.reverse(), ...numbersAbove(passages, place)];
  const change = before.find(
    ({ passage: inside, one }) =>
      one.unit !== 'percent' && isAmount(one) && moveAt(inside, inside.quantities.indexOf(one))?.falls === falls,
  );
  if (change === undefined) return undefined;
  const { quantities } = change.passage;
  const now = quantities[quantities.indexOf(change.one) - 1];
  if (now === undefined || !isAmount(now) || now.unit !== change.one.unit) return undefined;
  const sentence = sentenceAt(change.passage, change.one.start);
  if (sentence === undefined || now.start < sentence.start) return undefined;
  const named = new Set(namingWords(contextOf(change.passage, now, sentence.start)));
  const words = namingWords(name.replace(TIMES, ' '));
  if (words.length > 0 && !words.some((word) => named.has(word))) return undefined;
  return weighOwnRate(rate, change.one, now, falls);
}
