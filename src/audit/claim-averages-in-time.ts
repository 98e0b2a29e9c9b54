import { exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { type Average, averageInTimeAt } from './average-forms.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { isSlipOfAverage, isTotalOrCount, weighAverage } from './claim-averages.ts';
import { sentenceAt } from './clauses.ts';
import { totalsOf } from './counted-things.ts';
import { claimOf } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { isFitting, type Weighed } from './weighing.ts';

/** `trong 6 tháng`, `9 tháng đầu năm`, `(335 ngày)`, `trên 300 ngày làm việc`. */
const LENGTH = /(?<![\d.,/])0?(\d{1,3})\s(tháng|ngày|tuần|quý|năm)(?!\p{L})/giu;
const WHOLE_YEAR = /(?<!\p{L})(?:cả năm|trong năm|toàn năm|năm\s(?:20\d\d|qua|nay))(?!\p{L})/iu;
/** How long reports look back, where they don't say it. */
const USUAL: Readonly<Record<string, readonly number[]>> = {
  tháng: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  ngày: [28, 29, 30, 31, 90, 91, 92, 181, 182, 183, 184, 273, 274, 275, 365, 366],
  quý: [2, 3, 4],
  tuần: [4, 13, 26, 52],
};
const YEAR: Readonly<Record<string, readonly number[]>> = { tháng: [12], ngày: [365], quý: [4], tuần: [52] };
const OTHER = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|cùng kỳ|phấn đấu|năm trước|còn lại|muốn|để)(?!\p{L})/iu;

/** `9 tháng thu 3.924 tỷ đồng, bình quân mỗi tháng 436 tỷ đồng`: wrong is said of slips, where the time is told. */
export function averagesInTime(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 2 || !/bình quân|trung bình/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((quantity): Claim[] => {
    const average = averageInTimeAt(passage, quantity);
    const weighed = average && weighInTime(passage, average);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'share', wrongShare, weighed);
    return [claim.verdict === 'contradicts' ? asWarning(claim) : claim];
  });
}

/** `vận hành 312 ngày, xử lý bình quân 52 tấn/ngày, tổng cộng 16.224 tấn`: the total behind makes it right. */
function isProvedBehind(passage: Passage, average: Average, until: number, lengths: readonly Quantity[]): boolean {
  const totalOf = totalsOf(average);
  return passage.quantities.some((one) => {
    const behind = one.start >= average.quantity.end && one.end <= until && isTotalOrCount(one);
    const total = behind ? totalOf(passage, one) : undefined;
    return total !== undefined && lengths.some((length) => isFitting(weighAverage(average, total, length)));
  });
}

function weighInTime(passage: Passage, average: Average): Weighed | undefined {
  const { quantity, each } = average;
  const sentence = sentenceAt(passage, quantity.start);
  const words = sentence === undefined ? '' : wordsBetween(passage, sentence.start, sentence.end);
  if (sentence === undefined || OTHER.test(words)) return undefined;
  const unit = /^\p{L}+/u.exec(each.toLowerCase())?.[0] ?? '';
  const beside = totalsBefore(passage, average, sentence.start);
  // `Tổng thu 9 tháng 121.846 triệu đồng. Thu bình quân 13.538 triệu đồng/tháng.`
  const apart = beside.length === 0;
  const totals = apart ? totalsBefore(passage, average, passage.body) : beside;
  const weigh = (lengths: readonly number[]) =>
    totals.flatMap((total) =>
      lengths.flatMap((one) => weighAverage(average, total, lasting(quantity, one, unit)) ?? []),
    );
  const own = lengthsTold(words, unit);
  const said = weigh(apart && own.length === 0 ? lengthsTold(passage.text, unit) : own);
  const agreeing = said.find(({ judgement }) => judgement.verdict === 'agrees');
  if (agreeing !== undefined) return agreeing;
  const all = [...said, ...weigh(USUAL[unit] ?? [])];
  if (all.some(({ judgement }) => judgement.verdict !== 'contradicts')) return undefined;
  const lengths = own.map((one) => lasting(quantity, one, unit));
  if (isProvedBehind(passage, average, sentence.end, lengths)) return undefined;
  const [slip, ...more] = said.filter(isSlipOfAverage);
  return more.length === 0 ? slip : undefined;
}

function totalsBefore(passage: Passage, average: Average, from: number): Quantity[] {
  const totalOf = totalsOf(average);
  return passage.quantities.flatMap((one, place) => {
    if (one.start < from || one.end > average.quantity.start || !isTotalOrCount(one)) return [];
    return moveAt(passage, place) === undefined ? (totalOf(passage, one) ?? []) : [];
  });
}

/** `trong 6 tháng`; a year where it is all that is told. */
function lengthsTold(words: string, unit: string): readonly number[] {
  const told = [...words.matchAll(LENGTH)].flatMap(([, length, of]) =>
    of?.toLowerCase() === unit ? Number(length) : [],
  );
  const lengths = told.filter((length) => length > 1);
  return lengths.length > 0 || !WHOLE_YEAR.test(words) ? lengths : (YEAR[unit] ?? []);
}

/** So many months as a number of the text; it stands where the average does. */
function lasting(average: Quantity, length: number, unit: string): Quantity {
  const { start, end } = average;
  return {
    start,
    end,
    digitsEnd: start + `${length}`.length,
    written: `${length} ${unit}`,
    readings: [{ value: exact(length), decimals: 0 }],
    unit: 'count',
    noun: '',
    approximate: false,
  };
}
