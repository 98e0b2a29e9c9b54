import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { isExchanged, isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, isVague, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { AS_TO_BEFORE } from './share-words.ts';
import { isFitting, type Weighed } from './weighing.ts';

const LINK = '(?:đạt|là|chiếm|bằng|ước đạt|:)?\\s*(?:t[ỷỉ] lệ)?\\s*$';
/** Of another subject the rate is that one's: `án đặc biệt nghiêm trọng đạt tỷ lệ khám phá 100%`. */
const BEGINS = '\\s*(?:(?:và|đạt|với|do đó|như vậy|nâng|đưa|qua đó),?\\s+)*';
/** What was done, in the words that offices use for one thing. */
const DEEDS = [
  'điều tra khám phá|điều tra, khám phá|điều tra làm rõ|khám phá|làm rõ',
  'giải quyết xong|giải quyết|xử lý xong|xử lý|xét xử',
  'thi hành xong|thi hành|thực hiện xong',
  'trả lời',
  'truy tố',
  'khởi tố',
  'hòa giải thành',
  'thu hồi',
  'khắc phục',
  'điều trị khỏi|chữa khỏi',
  'bán được|tiêu thụ',
  'nghiệm thu',
].map((words) => ({
  rate: new RegExp(
    `(?:^|[,;.:(])${BEGINS}t[ỷỉ] lệ\\s+(?:${words})(?:\\s+(?:chung|án|vụ án|vụ|việc|đơn|tin|tin báo))?\\s*${LINK}`,
    'iu',
  ),
  deed: new RegExp(`(?<!\\p{L})(?<!chưa |không |phải |cần |chờ )(?:${words})(?!\\p{L})[^.;\\d]{0,25}$`, 'iu'),
}));
/** What there was to do. */
const GIVEN =
  /(?<!\p{L})(?:xảy ra|phát hiện|tiếp nhận|thụ lý|nhận|nhận được|phát sinh|ghi nhận|tổng(?: số)?|phải [\p{L}\s]{3,20}|có)(?!\p{L})[^.;\d]{0,30}$/iu;
const OTHER = /(?<!\p{L})(?:cùng kỳ|năm trước|kỳ trước|quý trước|chuyển sang|kế hoạch|chỉ tiêu)(?!\p{L})/iu;

/**
 * `xảy ra 184 vụ … Đã làm rõ 161 vụ, bắt 203 đối tượng; tỷ lệ khám phá đạt 87,5%`: a rate by the name of what was done, of the numbers that are told
 * as done and as given, whatever stands between. Wrong is said where each of the two stands alone. `known`: what is judged already.
 */
export function doneRates(passage: Passage, known: ReadonlySet<number>, source: SourceText): Claim[] {
  return ratesOf(passage, source, (rate) => !known.has(rate.start) && !saysWhatCounts(passage, rate), ofOthersBeside);
}

/** Those whose words say which of two numbers counts: `xét theo số vụ, tỷ lệ truy tố đạt 92,86%`, whatever else fits. */
export function ratesByCount(passage: Passage, source: SourceText): Claim[] {
  return ratesOf(passage, source, (rate) => saysWhatCounts(passage, rate));
}

function saysWhatCounts(passage: Passage, { start }: Quantity): boolean {
  return AS_TO_BEFORE.test(wordsBetween(passage, start - 80, start));
}

function ratesOf(
  passage: Passage,
  source: SourceText,
  isMeant: (rate: Quantity) => boolean,
  besides?: typeof ofOthersBeside,
): Claim[] {
  if (passage.quantities.length < 3 || !/t[ỷỉ] lệ/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((rate): Claim[] => {
    if (rate.unit !== 'percent' || isVague(rate) || !isMeant(rate)) return [];
    const lead = leadOf(passage, rate);
    const deed = DEEDS.find((one) => one.rate.test(lead))?.deed;
    if (deed === undefined) return [];
    const before = passage.quantities.filter((one) => one.end <= rate.start && isTold(passage, one));
    const parts = before.filter((one) => deed.test(leadOf(passage, one)));
    const part = parts.at(-1);
    if (part === undefined || parts.some((one) => one !== part && thingOf(passage, one) === thingOf(passage, part)))
      return [];
    const wholes = before.filter((one) => one.end <= part.start && mayBeWhole(passage, one, part));
    const weighed = wholes.flatMap((whole) => weighShare(rate, part, whole) ?? []);
    const beside = wholes.flatMap((whole) => besides?.(passage, rate, part, whole) ?? []);
    return judged([...weighed, ...beside], source);
  });
}

function judged(all: readonly Weighed[], source: SourceText): Claim[] {
  const fitting = all.find(isFitting);
  if (fitting !== undefined) return [claimOf(source, 'share', wrongShare, fitting)];
  const [only, ...more] = all;
  if (only === undefined || more.length > 0) return [];
  const claim = claimOf(source, 'share', wrongShare, only);
  return [isMistyped(only, 2) || isExchanged(only, 2) ? claim : asWarning(claim)];
}

/** `thụ lý 112 vụ/187 bị can; truy tố 104 vụ/171 bị can`: the rate may be that of the persons, where nothing else is said. */
function ofOthersBeside(passage: Passage, rate: Quantity, part: Quantity, whole: Quantity): Weighed | undefined {
  const [a, b] = [part, whole].map((one) => passage.quantities[passage.quantities.indexOf(one) + 1]);
  if (a === undefined || b === undefined || thingOf(passage, a) !== thingOf(passage, b)) return undefined;
  const weighed = weighShare(rate, a, b);
  return weighed !== undefined && isFitting(weighed) ? weighed : undefined;
}

function mayBeWhole(passage: Passage, one: Quantity, part: Quantity): boolean {
  if (one.unit !== part.unit || thingOf(passage, one) !== thingOf(passage, part)) return false;
  return compare(baseValue(one), baseValue(part)) >= 0 && GIVEN.test(leadOf(passage, one));
}

/** No change, no aside, no other time. */
function isTold(passage: Passage, one: Quantity): boolean {
  return (
    isAmount(one) &&
    depthAt(passage, one.start) === 0 &&
    moveAt(passage, passage.quantities.indexOf(one)) === undefined &&
    !OTHER.test(leadOf(passage, one))
  );
}

function leadOf(passage: Passage, { start }: Quantity): string {
  return wordsBetween(passage, Math.max(numberBefore(passage, start)?.end ?? passage.body, start - 90), start);
}
