import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongDifference } from './audit-rules.ts';
import { compatible, isShareOf, ownBase, provenBase, worked } from './change-bases.ts';
import type { Claim } from './claim.ts';
import { changeAt, comparable, pairBeside, weighEither } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { turnsAway } from './compared-base.ts';
import { contextOf, isNamedIn } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** Between a change and the same change in percent. */
export const SAME_CHANGE =
  /^\s*[\p{L}\s]{0,20}[(,]?\s*(?:(?:tương\s+(?:đương|ứng)|tức|bằng|hay|tăng|giảm|tỷ lệ|tỉ lệ|với|là|khoảng|mức)\s*)*$/iu;
/** Words that name the number behind them as the one of the period before. */
const FORMERLY =
  /(?:cùng kỳ|(?:năm|quý|tháng|kỳ|năm học)\s+trước|(?<!(?:tháng|từ)\s)đầu năm)(?:[^.;\d%]{0,30}|[^.;%]{0,20}(?:19|20)\d{2}[^.;\d%]{0,25})[(:,]?\s*(?:là|có|đạt|:)?\s*$/iu;
const REACH = 60;
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
      (aside === undefined || aside === now) &&
      isNamedIn(ownWords(passage, formerly), contextOf(passage, now, passage.body))
    ) {
      const weighed = fitting(passage, change, formerly, falls) ?? weighEither(change, now, formerly, falls);
      if (weighed !== undefined) claims.push(claimOf(source, 'difference', wrongDifference, weighed));
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
      if (weighed !== undefined) claims.push(claimOf(source, 'difference', wrongDifference, weighed));
    }
    return claims;
  });
}

/** `đầu năm có 5.126 đoàn viên, kết nạp mới 214 đoàn viên, giảm 98`: what came into a stock is not what became of it. */
function isFlow(passage: Passage, formerly: Quantity, now: Quantity): boolean {
  if (!CAME_IN.test(wordsBetween(passage, now.start - 40, now.start))) return false;
  return /(?<!\p{L})đầu (?:năm|kỳ|quý|tháng)(?!\p{L})/iu.test(
    wordsBetween(passage, formerly.start - 40, formerly.start),
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
  return joined && SAME_CHANGE.test(gap) && !/so với|cùng kỳ/iu.test(gap) ? rate : undefined;
}

/** The number that the words call the one of the period before, in this sentence or the one before it. */
function baseOf(
  passage: Passage,
  sentences: readonly Stretch[],
  place: number,
  change: Quantity,
): Quantity | undefined {
  const near = passage.quantities.filter((one) => {
    const at = sentences.findIndex(({ start, end }) => start <= one.start && one.end <= end);
    // In a sentence of its own a base stands alone; beside another number it is that one's.
    const alone = () =>
      !passage.quantities.some(
        ({ start, end, unit }) =>
          end <= one.start &&
          start >= (sentences[at]?.start ?? 0) &&
          (unit === 'count') === (one.unit === 'count') &&
          unit !== 'percent',
      );
    return (
      one !== change && (at === place || (at === place - 1 && alone())) && !one.approximate && one.half === undefined
    );
  });
  const named = near.filter((one) => {
    const before = passage.quantities.findLast(({ end }) => end <= one.start);
    const from = Math.max(before?.end ?? passage.body, one.start - REACH, passage.body);
    const words = wordsBetween(passage, from, one.start);
    // Beside another change it is the base of that one.
    const [low, high] = one.start < change.start ? [one.start, change.start] : [change.end, one.start];
    const between = passage.quantities.filter(({ start }) => low < start && start < high);
    const another = [...between, ...(one.start < change.start && before !== undefined ? [before] : [])].some(
      (other) => changeAt(passage, other) !== undefined,
    );
    if (another && !sameChange(passage, one, change)) return false;
    return (
      staysWithPeriod(words) &&
      !/(?:tăng|giảm|bằng|vượt)(?!\p{L})(?!.*so với)/iu.test(words.replace(/^.*so với/iu, 'so với'))
    );
  });
  const fitting = named.filter((one) => change.unit === 'percent' || comparable(change, one));
  if (fitting.length === 1) return fitting[0];
  return fitting.length > 1 ? undefined : yearBefore(passage, sentences, place, change);
}

/** `cùng kỳ 742`, not `so với cùng kỳ, lợi nhuận đạt 141`. */
function staysWithPeriod(words: string): boolean {
  const from = FORMERLY.exec(words)?.index;
  return from !== undefined && !turnsAway(words.slice(from).replace(/[(:,]?\s*(?:(?:là|có|đạt):?)?\s*$/iu, ''));
}

/** `Quý II/2024 … 1.640 hồ sơ. Quý II/2025 …, tăng …`: the only number of the sentence before, which names the year before. */
function yearBefore(
  passage: Passage,
  sentences: readonly Stretch[],
  place: number,
  change: Quantity,
): Quantity | undefined {
  const [earlier, own] = [sentences[place - 1], sentences[place]];
  if (earlier === undefined || own === undefined) return undefined;
  const [then, today] = [earlier, own].map(({ start, end }) =>
    Number(/(?<!\d)(20\d{2})(?!\d)/.exec(wordsBetween(passage, start, end))?.[1]),
  );
  if (then === undefined || today !== then + 1) return undefined;
  const inside = passage.quantities.filter(({ start, end }) => earlier.start <= start && end <= earlier.end);
  const [only, ...more] = inside;
  const ownPeriod = periodName(passage, own);
  if (only === undefined || more.length > 0 || only.approximate || ownPeriod !== periodName(passage, earlier))
    return undefined;
  return change.unit === 'percent' || comparable(change, only) ? only : undefined;
}

function periodName(passage: Passage, { start, end }: Stretch): string {
  const words = /(?:quý|tháng|\d+ tháng(?: đầu)?)\s*[IVX\d]*/iu.exec(wordsBetween(passage, start, end))?.[0] ?? '';
  return words.toLowerCase();
}

/** `116 tỷ đồng (cùng kỳ 25 tỷ đồng)`: the number that a bracket with a base is about. */
function explainedBy(passage: Passage, base: Quantity): Quantity | undefined {
  const before = passage.quantities.findLast((one) => one.end <= base.start && comparable(one, base));
  const gap = before === undefined ? '' : wordsBetween(passage, before.end, base.start);
  return /^[^().;,]{0,30}\([^()]*$/u.test(gap) && changeAt(passage, before ?? base) === undefined ? before : undefined;
}

/** `(cùng kỳ 16.900 lượt khách quốc tế)`: what a bracket calls its base. */
function ownWords(passage: Passage, base: Quantity): string {
  return /^([^().,;\d]{0,30})\)/u.exec(wordsBetween(passage, base.digitsEnd, passage.end))?.[1] ?? '';
}

/** The number that changed: the nearest before the change, else the first of the sentence before. */
function nowOf(
  passage: Passage,
  sentences: readonly Stretch[],
  place: number,
  change: Quantity,
  formerly: Quantity,
): Quantity | undefined {
  const fits = (one: Quantity): boolean =>
    one !== formerly && one !== change && comparable(one, formerly) && changeAt(passage, one) === undefined;
  const own = sentences[place];
  const here = passage.quantities.filter(
    (one) =>
      own !== undefined &&
      own.start <= one.start &&
      one.end <= change.start &&
      fits(one) &&
      !leavesBracket(wordsBetween(passage, one.end, change.start)),
  );
  if (here.length > 0) return here.at(-1);
  // A sentence that begins with the comparison goes on about the first number of the one before.
  const earlier = sentences[place - 1];
  const opening = own === undefined ? '' : wordsBetween(passage, own.start, change.start);
  if (earlier === undefined) return undefined;
  const called = namedAgain(passage, earlier, opening).filter(fits);
  if (here.length === 0 && called.length === 1) return called[0];
  if (!/^\s*(?:so(?:\s+với)?\s[^.;()]{0,40}(?:\([^()]{0,30}\))?)?[,\s]*(?:tăng|giảm)\s*$/iu.test(opening))
    return undefined;
  return passage.quantities.find(
    (one) => earlier.start <= one.start && one.end <= earlier.end && fits(one) && one.noun === formerly.noun,
  );
}

/** The number right before the change, of the same thing, with nothing but a comma and few words between. */
function nearest(passage: Passage, sentence: Stretch | undefined, change: Quantity): Quantity | undefined {
  const before = passage.quantities.findLast(({ end }) => end <= change.start);
  if (before === undefined || sentence === undefined || before.start < sentence.start) return undefined;
  if (before.unit !== change.unit || !comparable(before, change) || compare(baseValue(before), baseValue(change)) < 0)
    return undefined;
  const gap = wordsBetween(passage, before.end, change.start);
  return /^[^.;()\d]{0,40}[,(]\s*(?:đã\s+)?(?:tăng|giảm)(?:\s+\p{L}+)?\s*$/iu.test(gap) ? before : undefined;
}

/** `… 3.210 hộ nghèo … . Số hộ nghèo giảm …`: numbers of the sentence before with all the words that the new one begins with. */
function namedAgain(passage: Passage, earlier: Stretch, opening: string): Quantity[] {
  const subject = /^\s*(?:số(?:\s+lượng)?|tổng số)\s+(\p{L}+(?:\s+\p{L}+){1,4}?)\s+(?:đã\s+)?(?:tăng|giảm)\s*$/iu.exec(
    opening,
  )?.[1];
  if (subject === undefined) return [];
  return passage.quantities.filter(
    (one) =>
      earlier.start <= one.start &&
      one.end <= earlier.end &&
      wordsBetween(passage, one.digitsEnd, one.digitsEnd + subject.length + 1)
        .trim()
        .toLowerCase() === subject.toLowerCase(),
  );
}

/** Both changes are told of one number: nothing but `tương ứng tăng` between. */
function sameChange(passage: Passage, base: Quantity, change: Quantity): boolean {
  const between = passage.quantities.filter(({ start }) => base.start < start && start < change.start);
  const last = between.at(-1);
  return (
    between.length === 1 &&
    last !== undefined &&
    change.unit === 'percent' &&
    SAME_CHANGE.test(wordsBetween(passage, last.end, change.start))
  );
}
