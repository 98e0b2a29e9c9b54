import { compare, exact } from '../numbers/exact.ts';
import { changeAt } from './claim-differences.ts';
import { sentenceAt } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { baseBehind, isHalfNamed } from './odd-shares.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { sameUnit } from './share-words.ts';

/** Two numbers that a percentage may be made of. */
export interface OpenPair {
  readonly part: Quantity;
  readonly whole: Quantity;
  /** `sure`: their words leave no other reading; `named`: the words name both; `likely`: they may be of something else. */
  readonly tie: 'sure' | 'named' | 'likely';
}

/** Where a percentage stands. */
export interface RatePlace {
  readonly passages: readonly Passage[];
  readonly place: number;
  readonly passage: Passage;
  readonly rate: Quantity;
  /** The numbers before it in its passage that no closed bracket sets aside. */
  readonly before: readonly Quantity[];
}

const LEADING =
  '(?:(?:như vậy|tức|nghĩa|đã|mới|chỉ|được|đạt|chiếm|bằng|là|tương đương|tương ứng|hoàn thành|thực hiện|sử dụng|t[ỷỉ] lệ|chung|với|=)\\s*)*';
const LED = new RegExp(
  `(?:[,(:]\\s*${LEADING}|[,(]\\s*t[ỷỉ] lệ\\s[\\p{L}\\s]{0,25}|\\s(?:đạt|chiếm|bằng|tương ứng|tương đương|t[ỷỉ] lệ)\\s*${LEADING})$`,
  'iu',
);
const IN_BRACKET = new RegExp(`^[^.;()%:]{0,90}\\(\\s*${LEADING}$`, 'iu');
const NOT_A_SHARE =
  /(?<!\p{L})(?:tăng|giảm|vượt|hơn|kém|so với|cùng kỳ|còn|bình quân|trung bình|lãi suất|mục tiêu|phấn đấu|trong đó|riêng|hài lòng)(?!\p{L})/iu;
const OUT_OF = /^[^.;,()%]{0,60}(?:\/\s?|(?:\s|\()(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?)$/iu;
const FEW = exact(5);

/** `79.412 thuê bao/96.530 người từ 15 tuổi, 82,3%`, `81.377 thẻ trên 83.012 người đủ điều kiện (98,0%)`. */
export function pairOutOf({ passage, rate, before }: RatePlace): OpenPair[] {
  const [part, whole] = before.slice(-2);
  if (part === undefined || whole === undefined || !isNumber(part) || part.approximate) return [];
  if (whole.unit === 'percent' || whole.perUnit || part.unit !== whole.unit) return [];
  const between = withoutCodes(wordsBetween(passage, part.end, whole.start));
  if (!OUT_OF.test(between) || /\d\s?\/\s?$/u.test(wordsBetween(passage, part.start - 3, part.start))) return [];
  const gap = wordsBetween(passage, whole.end, rate.start);
  const led = between.includes('(') ? gap.replace(/^[^()]*\)/u, ',') : gap;
  // `Mega 6/45`, `2/3 dân số`: what other readers leave of plain fractions mostly is none.
  const ofOneThing = [thingOf(passage, whole), ''].includes(thingOf(passage, part));
  const tie = part.half === undefined && ofOneThing ? 'sure' : 'named';
  const ofOther = /^\s*(?:về|số)(?!\p{L})/iu.test(wordsBetween(passage, rate.end, rate.end + 10));
  return isLed(led) && !ofOther && whole.noun !== 'thời gian' ? [{ part, whole, tie }] : [];
}

/** `34 chỉ tiêu, đến nay 26 chỉ tiêu đạt và vượt (76,5%)`: the number right before the percentage, and one of the same thing said before it. */
export function pairOfOneThing(here: RatePlace): OpenPair[] {
  const { passage, rate } = here;
  const part = partOf(here);
  if (part === undefined || part.half !== undefined) return [];
  const thing = thingOf(passage, part);
  const wholes = here.before.filter((one) => one !== part && isWholeFor(one, part) && thingOf(passage, one) === thing);
  const sentence = sentenceAt(passage, rate.start);
  const near = wholes.filter(({ start }) => thing !== '' && start >= (sentence?.start ?? passage.body));
  const base = baseBehind(passage, rate);
  // `1.206 thẻ, chiếm 12,3% số thẻ còn hạn`: of other cards than those told before.
  const only = near.length === 1 && near.every((one) => isHalfNamed(base, { passage, one })) ? near[0] : undefined;
  return wholes.map((whole) => ({ part, whole, tie: whole === only ? 'named' : 'likely' }));
}

/** The number that the percentage follows; what was more or less than planned is only said beside it. */
export function partOf({ passage, rate, before }: RatePlace): Quantity | undefined {
  const last = before.at(-1);
  const part = before.findLast((one) => isNumber(one) && !BY_HOW_MUCH.test(leadOf(passage, one)));
  if (part === undefined || last === undefined || part.approximate) return undefined;
  if (part !== last && !/^[^.;()%]{0,70}(?:,|\svà|\shay)\s/u.test(wordsBetween(passage, part.end, rate.start)))
    return undefined;
  return isLed(wordsBetween(passage, last.end, rate.start)) && changeAt(passage, part) === undefined ? part : undefined;
}

const BY_HOW_MUCH = /(?<!\p{L})(?:vượt|tăng|giảm|thiếu)[^,;.()]{0,25}$/iu;

/** The words between the number before it and itself. */
export function leadOf(passage: Passage, one: Quantity): string {
  const before = passage.quantities[passage.quantities.indexOf(one) - 1];
  return wordsBetween(passage, before?.end ?? passage.body, one.start);
}

/** Whether the words lead from a number to its share. */
export function isLed(words: string): boolean {
  const plain = withoutCodes(words);
  if (IN_BRACKET.test(plain)) return true;
  const open = plain.replace(/\([^()]*\)/g, ' ');
  return !/[;%]|\.\s/u.test(open) && open.length < 120 && LED.test(open) && !NOT_A_SHARE.test(open);
}

/** Digits that are no figures: `m3`, `15 tuổi`, `QCVN 01-1:2018/BYT`. */
function withoutCodes(words: string): string {
  return words.replace(/(?<![^\s,;()/])[^\s,;()/\d]*\d[^\s,;()/]*/gu, ' ');
}

export function isNumber({ unit, perUnit }: Quantity): boolean {
  return unit !== 'percent' && unit !== 'percentage-point' && perUnit === undefined;
}

export function isWholeFor(whole: Quantity, part: Quantity): boolean {
  return (
    isNumber(whole) &&
    !whole.approximate &&
    (sameUnit(whole, part) || (whole.unit === 'count' && part.unit === 'count')) &&
    compare(baseValue(whole), baseValue(part)) > 0 &&
    compare(baseValue(whole), FEW) > 0
  );
}

/** What is not set aside by a bracket that closes before the percentage. */
export function openBefore(passage: Passage, rate: Quantity): Quantity[] {
  const index = passage.quantities.indexOf(rate);
  return passage.quantities
    .slice(Math.max(0, index - 12), index)
    .filter((one) => !leavesBracket(wordsBetween(passage, one.end, rate.start)));
}
