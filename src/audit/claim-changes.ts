import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { compatible, isShareOf, ownBase, provenBase, worked } from './change-bases.ts';
import type { Claim } from './claim.ts';
import { changeAt, comparable, pairBeside, weighEither } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { contextOf, isNamedIn, thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { baseOf, isOfAnotherThing } from './former-numbers.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { explainedBy, nearest, nowOf } from './numbers-now.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { isOfOtherMove, tellsAgain } from './same-change.ts';
import type { Weighed } from './weighing.ts';

/** `giảm 54 vụ so với chỉ tiêu`: it is measured from what was set. */
const SET_BEHIND = /^[^,;.()\d]{0,20}so với\s+(?:\p{L}+\s+)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|định mức)(?!\p{L})/iu;
const CAME_IN =
  /(?<!\p{L})(?:kết nạp|tiếp nhận|phát sinh|bổ sung|tuyển(?: dụng)?|thành lập|thu|cấp|nhập|thụ lý|mới|thêm|đến|về)(?:\s+(?:mới|thêm|vào|là))*\s*$/iu;

/**
 * Changes whose base stands elsewhere: `So với cùng kỳ (3.105 hồ sơ), … tăng 307 hồ sơ (tương đương 9,9%)`, `giảm 57 đơn (cùng kỳ
 * 742 đơn)`, `Quý II/2024 … 1.640 hồ sơ. Quý II/2025 … 1.812 hồ sơ, tăng 172 hồ sơ`.
 */
export function changeClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length === 0 || !/tăng|giảm|hơn|vượt/iu.test(passage.text)) return [];
  const sentences = sentencesOf(passage);
  return passage.quantities.flatMap((change, index): Claim[] => {
    const word = changeAt(passage, change);
    if (word === undefined) return [];
    const falls = /giảm|thấp|ít/iu.test(word);
    const place = sentences.findIndex(({ start, end }) => start <= change.start && change.end <= end);
    const beside = pairBeside(passage, index);
    const formerly = beside?.before ?? baseOf(passage, sentences, place, change);
    const now =
      beside?.now ??
      (formerly === undefined ? undefined : nowOf(passage, sentences, place, change, formerly)) ??
      nearest(passage, sentences[place], change);
    const claims: Claim[] = [];
    const aside = formerly === undefined ? undefined : explainedBy(passage, formerly);
    if (
      beside === undefined &&
      formerly !== undefined &&
      now !== undefined &&
      now !== formerly &&
      !isFlow(passage, formerly, now) &&
      !areListed(passage, formerly, now) &&
      !SET_BEHIND.test(wordsBetween(passage, change.end, change.end + 50)) &&
      (aside === undefined || aside === now) &&
      isNamedIn(ownWords(passage, formerly), contextOf(passage, now, passage.body))
    ) {
      const weighed = fitting(passage, change, formerly, falls) ?? weighEither(change, now, formerly, falls);
      if (weighed !== undefined && !(isFar(weighed) && isOfAnotherThing(passage, sentences[place], formerly)))
        claims.push(claimOf(source, 'difference', wrongDifference, weighed));
    }
    const rate = sameChangeAsRate(passage, index);
    // What seems to be the number now may be the one before: `cùng kỳ là 83 người, giảm 25 người (30,1%)`.
    const known =
      formerly ?? (rate === undefined || now === undefined ? undefined : provenBase(passage, change, now, falls));
    const before = known === undefined && rate !== undefined && now !== undefined && isShareOf(rate, change, now);
    const base =
      (rate && ownBase(passage, sentences[place], change, rate, [formerly, now])) ??
      known ??
      (before ? now : now === undefined ? undefined : worked(now, change, falls));
    if (rate !== undefined && base !== undefined && compatible(change, base)) {
      const weighed = weighShare(rate, change, base);
      if (weighed !== undefined && !isOfOtherMove(weighed, falls, wordsBetween(passage, change.end, rate.start)))
        claims.push(claimOf(source, 'difference', wrongDifference, weighed));
    }
    return claims;
  });
}

/** Wrong, and no slip of the keys. */
function isFar(weighed: Weighed): boolean {
  return weighed.judgement.verdict === 'contradicts' && !isMistyped(weighed, 2);
}

/** `đầu năm có 5.126 đoàn viên, kết nạp mới 214 đoàn viên, giảm 98`: what came into a stock is not what became of it. */
function isFlow(passage: Passage, formerly: Quantity, now: Quantity): boolean {
  if (!CAME_IN.test(wordsBetween(passage, now.start - 40, now.start))) return false;
  return /(?<!\p{L})đầu (?:năm|kỳ|quý|tháng)(?!\p{L})/iu.test(
    wordsBetween(passage, formerly.start - 40, formerly.start),
  );
}

/** `đầu năm có 1.186 tập thể, 36.420 cá nhân đăng ký, tăng 47 tập thể`: two things of one time. */
function areListed(passage: Passage, formerly: Quantity, now: Quantity): boolean {
  const [one, other] = [thingOf(passage, formerly), thingOf(passage, now)];
  return (
    one !== other &&
    one !== '' &&
    other !== '' &&
    /^[^,;.()\d]{0,30}(?:,|\svà)\s$/u.test(wordsBetween(passage, formerly.end, now.start))
  );
}

/** `58 người, trong đó quý III 17 người; cùng kỳ là 83 người, giảm 25 người`: what agrees is what was meant. */
function fitting(passage: Passage, change: Quantity, formerly: Quantity, falls: boolean): Weighed | undefined {
  return passage.quantities
    .filter((one) => one.end <= change.start && one !== formerly && comparable(one, formerly))
    .map((one) => weighEither(change, one, formerly, falls))
    .find((weighed) => weighed?.judgement.verdict === 'agrees');
}

/** `tăng 307 hồ sơ (tương đương 9,9%)`: the percentage right behind an absolute change. */
function sameChangeAsRate(passage: Passage, index: number): Quantity | undefined {
  const [change, rate] = [passage.quantities[index], passage.quantities[index + 1]];
  if (change === undefined || rate === undefined || change.unit === 'percent' || change.unit === 'percentage-point')
    return undefined;
  if (rate.unit !== 'percent' || rate.approximate) return undefined;
  const gap = wordsBetween(passage, change.end, rate.start);
  const joined = /[(,]/.test(gap) || /tương|tức|bằng|hay/iu.test(gap);
  return joined && tellsAgain(passage, rate, gap) && !/so với|cùng kỳ/iu.test(gap) ? rate : undefined;
}

/** `(cùng kỳ 16.900 lượt khách quốc tế)`: what a bracket calls its base. */
function ownWords(passage: Passage, base: Quantity): string {
  return /^([^().,;\d]{0,30})\)/u.exec(wordsBetween(passage, base.digitsEnd, passage.end))?.[1] ?? '';
}
