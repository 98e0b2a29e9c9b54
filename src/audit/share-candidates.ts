import { compare, exact } from '../numbers/exact.ts';
import { changeAt } from './claim-differences.ts';
import { sentenceAt } from './clauses.ts';
import { contextOf, isNamedIn, namingWords, thingOf } from './compared-subject.ts';
import { signOf } from './item-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isMoney, isVague, type Quantity } from './quantity.ts';

/** A number and where it stands. */
export interface Told {
  readonly passage: Passage;
  readonly one: Quantity;
}

/** What a percentage may be the share of. */
export interface Candidate {
  readonly part: Told;
  /** The only number that it may be of; undefined where any said before may be. */
  readonly whole: Told | undefined;
  /**
   * `pair`: the two stand together as `61,7 tr.đ/72,9 tr.đ` does; `stroke`: as `12/15 xã` does; `beside`: the part stands right before the
   * percentage; `called`: it has the name of what the percentage is said of; `far`: only what agrees is told.
   */
  readonly tie: 'pair' | 'stroke' | 'beside' | 'called' | 'far';
}

const LEAD_WORDS =
  '(?:(?:như vậy|tức|nghĩa|đã|mới|chỉ|được|đạt|chiếm|bằng|là|tương đương|tương ứng|hoàn thành|sử dụng|t[ỷỉ] (?:lệ|trọng)|chung|với|khoảng|=)\\s*)*';
/** Between a part and its share: its noun, asides in brackets, and words that lead on: `hồ sơ (`, ` trẻ trong tháng (đạt`, `: `. */
const LEADS = new RegExp(
  `^(?:[^.;()%\\d:]{0,60}|[^.;()%:]{0,30}\\([^()%]{0,80}\\)[^.;()%\\d:]{0,30})(?:[,(:;]|\\s)\\s*${LEAD_WORDS}$`,
  'iu',
);
const NOT_A_SHARE =
  /(?<!\p{L})(?:tăng|giảm|vượt|hơn|kém|so với|cùng kỳ|còn|bình quân|trung bình|lãi suất|mục tiêu|phấn đấu|trong đó|riêng|hài lòng|lần lượt)(?!\p{L})/iu;
/** Between `12/15` and its share more may be said, also numbers that count nothing: ` thôn, bản phủ sóng 4G, đạt`. */
const LEADS_STROKE = new RegExp(
  `^[^.;()%]{0,110}(?:[,(:]|\\s)\\s*(?:đạt|chiếm|bằng|tương ứng|tương đương|t[ỷỉ] (?:lệ|trọng)|,|\\()\\s*${LEAD_WORDS}$`,
  'iu',
);
/** `61,7 tr.đ/72,9 tr.đ`, `36.914 tr.đ/DT 62.000 tr.đ`, `5.602 trong 5.618 văn bản`. */
const PAIRS =
  /^[^.;,()\d%]{0,50}(?:\/\s?(?:(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|tổng)(?:\s+(?!giao)\p{L}+){0,3}\s+)?|\s(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?)$/iu;
/** `88 công chức có mặt (trên 92 biên chế giao) đạt`. */
const BRACKETED_PAIR = /^[^.;()\d%]{0,50}\((?:trên|trong)(?:\s+tổng)?(?:\s+số)?\s+$/iu;
const OUT_OF_BRACKET = new RegExp(`^[^.;()\\d%]{0,40}[):]\\s*${LEAD_WORDS}$`, 'iu');
/** Between two shares of one part: `88,7% tổng đối tượng, 98,0% số đã có tài khoản`. */
const CHAINED = new RegExp(`^[^.;()\\d%]{0,60}(?:,|\\svà)\\s*${LEAD_WORDS}$`, 'iu');
/** A list of parts between what was done and its share: `588 vụ, gồm: công nhận 263, đình chỉ 131; đạt`. */
const PAST_LIST = new RegExp(
  `^[^.;()%\\d]{0,40},?\\s*(?:gồm|trong đó|bao gồm)[^.%()]{4,160}[;,]\\s*${LEAD_WORDS}$`,
  'iu',
);
/** `So với tổng số 48.377 người thì mới đạt`. */
const OF_THIS = /(?<!\p{L})(?:so với|tính (?:trên|theo|riêng)|trên)\s[^.;()%\d]{0,60}\(?\s*$/iu;
const SUBJECT = /(?:^|[.;:,]\s)([^.;:,()%\d]{2,60}?)\s+(?:chiếm|đạt|bằng|là)(?:\s+(?:t[ỷỉ] lệ|tới|khoảng|được))?\s*$/iu;
const RATE_OF = /t[ỷỉ] lệ\s+([^.;:,()%\d]{3,60}?)(?:\s*\([^()]{0,40}\))?\s*(?:(?:đạt|là|chung|chiếm)\s*)*:?\s*$/iu;
/** `chiếm 1,8%, tương đương 21 chuyến`, `51% (765 triệu đồng)`: the share again, as an amount. */
const AS_AMOUNT =
  /^\s*(?:\(\s*(?:(?:tương đương|tương ứng|tức)(?:\s+(?:với|là))?)?|,\s*(?:tương đương|tương ứng)(?:\s+với)?)\s*$/iu;
/** `người trên 70 tuổi`, `doanh nghiệp có quy mô vốn dưới 10 tỷ đồng`: what kind of thing is counted. */
export const BOUND =
  /(?<!\p{L})(?:trên|dưới|từ(?:\s+đủ)?)\s+\d[\d.,]*\s*(?:tuổi|tháng|năm|ngày|giờ|tỷ đồng|triệu đồng)(?:\s+trở (?:lên|xuống))?/giu;
const HAS_BOUND =
  /(?<!\p{L})(?:(?:vốn|thu nhập|doanh thu|giá trị|quy mô|mức|nợ)\s+(?:\p{L}+\s+){0,2})?(?:trên|dưới|từ|từ đủ)\s+$/iu;
const SEEN = 6;

/** The parts that the words before and behind a percentage allow, the likeliest first. */
export function candidatesOf(passages: readonly Passage[], place: number, index: number): Candidate[] {
  const passage = passages[place];
  const rate = passage?.quantities[index];
  if (passage === undefined || rate === undefined || changeAt(passage, rate) !== undefined) return [];
  const told = (one: Quantity): Told => ({ passage, one });
  const before = passage.quantities.slice(Math.max(0, index - SEEN), index).filter((one) => !isBound(passage, one));
  const gap = (one: Quantity): string => wordsBetween(passage, one.end, rate.start).replace(BOUND, '');
  const leads = (one: Quantity): boolean => LEADS.test(gap(one)) && !NOT_A_SHARE.test(gap(one));
  const [last, behind] = [before.at(-1), passage.quantities[index + 1]];
  if (last?.unit === 'percent' && CHAINED.test(gap(last)) && !NOT_A_SHARE.test(gap(last)))
    return candidatesOf(passages, place, index - 1).map((one) => ({
      ...one,
      tie: one.tie === 'pair' ? 'far' : one.tie,
      whole: undefined,
    }));
  const found: Candidate[] = [];
  const [numerator, denominator] = before.slice(-2);
  if (
    numerator !== undefined &&
    denominator !== undefined &&
    ((leads(denominator) && isPaired(passage, numerator, denominator, PAIRS)) ||
      (OUT_OF_BRACKET.test(gap(denominator)) && isPaired(passage, numerator, denominator, BRACKETED_PAIR)))
  )
    found.push({ part: told(numerator), whole: told(denominator), tie: 'pair' });
  if (
    numerator?.half === 'numerator' &&
    !numerator.approximate &&
    denominator?.half === 'denominator' &&
    LEADS_STROKE.test(gap(denominator))
  )
    found.push({ part: told(numerator), whole: told(denominator), tie: 'stroke' });
  if (
    last !== undefined &&
    behind !== undefined &&
    isPart(last) &&
    leads(last) &&
    (isBaseBehind(passage, rate, behind) || isBracketedBase(passage, last, rate, behind))
  )
    found.push({ part: told(last), whole: told({ ...behind, approximate: false }), tie: 'pair' });
  if (last !== undefined && isPart(last) && leads(last))
    found.push({ part: told(last), whole: undefined, tie: 'beside' });
  if (behind !== undefined && isPart(behind) && AS_AMOUNT.test(wordsBetween(passage, rate.end, behind.start)))
    found.push({ part: told(behind), whole: undefined, tie: 'beside' });
  if (
    behind !== undefined &&
    isPart(behind) &&
    /^[^.;,()\d]{2,40}\(\s*$/u.test(wordsBetween(passage, rate.end, behind.start))
  )
    found.push({ part: told(behind), whole: undefined, tie: 'far' });
  const beyond = before.findLast(
    (one) =>
      isPart(one) &&
      one !== last &&
      changeAt(passage, one) === undefined &&
      (leadsPastBracket(gap(one)) || PAST_LIST.test(gap(one))),
  );
  if (beyond !== undefined) found.push({ part: told(beyond), whole: undefined, tie: 'beside' });
  return [...found, ...farParts(passages, place, index)];
}

/** `trong tổng số 142.805 hộ`, `tiêu chuẩn 5.000 người`, `kế hoạch năm (8,5 triệu lượt)`, `dân số (112.208 người)`: what a percentage is of. */
const BASE_BEHIND =
  /^\s*(?:(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?|(?:so với\s+)?(?:tiêu chuẩn|định mức)\s+|(?:của |trên )?tổng[^.;()\d%]{0,50}\(\s*|(?:của |trên |so với |trong )?(?:số|dân số|kế hoạch|dự toán|chỉ tiêu|KH|DT)(?!\p{L})[^.;,()\d%]{0,50}\(\s*)$/iu;

function isBaseBehind(passage: Passage, rate: Quantity, behind: Quantity): boolean {
  if (
    behind.unit === 'percent' ||
    behind.unit === 'percentage-point' ||
    behind.half === 'numerator' ||
    behind.noun === 'thời gian'
  )
    return false;
  const words = wordsBetween(passage, rate.end, behind.start);
  return BASE_BEHIND.test(words) && !/(?<!\p{L})(?:và|giảm|tăng|cùng kỳ)(?!\p{L})/iu.test(words);
}

const OF_BRACKETED = /^\s*(?!(?:hồ sơ|số)\s)\p{L}[^.;,()\d%]{3,45}\(\s*$/u;
const IN_BRACKET_ALONE = /^[^.;,()\d]{0,15}\)/u;

/**
 * `9.245 triệu đồng, bằng 106,2% giá khởi điểm (8.706 triệu đồng)`: what stands alone in the bracket is of the same thing, and above the part only
 * where the share is below 100%; else it may be what the percentage makes of the part: `120 hồ sơ, đạt 95% trực tuyến (114 hồ sơ)`.
 */
function isBracketedBase(passage: Passage, part: Quantity, rate: Quantity, behind: Quantity): boolean {
  const words = wordsBetween(passage, rate.end, behind.start);
  if (part.half !== undefined || behind.half !== undefined || part.unit !== behind.unit || isVague(behind))
    return false;
  if (!OF_BRACKETED.test(words) || /(?<!\p{L})(?:và|giảm|tăng|cùng kỳ|trong đó|năm|kỳ)(?!\p{L})/iu.test(words))
    return false;
  if (!IN_BRACKET_ALONE.test(wordsBetween(passage, behind.digitsEnd, behind.end + 20))) return false;
  if (!/(?:bằng|đạt|chiếm)\s*$/iu.test(wordsBetween(passage, part.end, rate.start))) return false;
  const [a, b] = [part, behind].map((one) => thingOf(passage, one));
  if (part.unit === 'count' && (a === '' || a !== b)) return false;
  const above = compare(baseValue(behind), baseValue(part)) > 0;
  return compare(rate.readings[0].value, exact(100)) < 0 === above;
}

/** `361 vụ (hình sự 24, hành chính 337), đạt`. */
function leadsPastBracket(words: string): boolean {
  const open = words.replace(/\([^()]*\)/g, '');
  return open !== words && LEADS.test(open) && !NOT_A_SHARE.test(open);
}

function isPaired(passage: Passage, part: Quantity, whole: Quantity, words: RegExp): boolean {
  if (part.half !== undefined || isVague(part) || whole.noun === 'thời gian') return false;
  // `30/6/2017`: a date.
  if (/\d\s?\/\s?$/u.test(wordsBetween(passage, part.start - 3, part.start))) return false;
  return words.test(wordsBetween(passage, part.end, whole.start));
}

/** `doanh nghiệp có quy mô vốn dưới 10 tỷ đồng`: a number that tells only what kind of thing is counted. */
export function isBound(passage: Passage, one: Quantity): boolean {
  const words = HAS_BOUND.exec(wordsBetween(passage, one.start - 40, one.start))?.[0];
  if (words === undefined) return false;
  return one.noun === 'tuổi' || one.noun === 'thời gian' || (isMoney(one) && /\s\S+\s+$/u.test(words));
}

function isPart(one: Quantity): boolean {
  const { half, perUnit, unit } = one;
  return !isVague(one) && half !== 'numerator' && !perUnit && unit !== 'percent' && unit !== 'percentage-point';
}

/** Parts that stand apart from their share: `lừa đảo chiếm 12,6%`, `So với tổng số 48.377 người thì mới đạt 80,0%`, `bằng 49,4% kế hoạch (14,8 triệu tấn)`. */
function farParts(passages: readonly Passage[], place: number, index: number): Candidate[] {
  const passage = passages[place];
  const rate = passage?.quantities[index];
  if (passage === undefined || rate === undefined) return [];
  const [before, behind] = [passage.quantities[index - 1], passage.quantities[index + 1]];
  const sentence = sentenceAt(passage, rate.start);
  const lead = wordsBetween(
    passage,
    Math.max(before?.end ?? passage.body, sentence?.start ?? passage.body),
    rate.start,
  );
  const subject = (SUBJECT.exec(lead) ?? RATE_OF.exec(lead))?.[1];
  const earlier = [
    ...passage.quantities
      .slice(0, index)
      .reverse()
      .map((one): Told => ({ passage, one })),
    ...numbersAbove(passages, place),
  ].filter(({ one }) => isPart({ ...one, approximate: false }));
  const named = subject === undefined ? [] : earlier.filter((told) => isCalled(told, subject));
  const called = named.map((part): Candidate => ({ part, whole: undefined, tie: 'called' }));
  const bracketed =
    behind !== undefined && /^[^.;,()\d]{2,40}(?:\(\s*|\s)$/u.test(wordsBetween(passage, rate.end, behind.start));
  const base = bracketed
    ? behind
    : before !== undefined && OF_THIS.test(leadOf(passage, before)) && /(?:đạt|là|chiếm|bằng|t[ỷỉ] lệ)\s*$/iu.test(lead)
      ? before
      : undefined;
  if (base === undefined) return called;
  const whole: Told = { passage, one: base };
  const others = earlier.filter(({ one }) => one !== base);
  return [
    ...named.map((part): Candidate => ({ part, whole, tie: 'called' })),
    ...called,
    ...others.map((part): Candidate => ({ part, whole, tie: 'far' })),
  ];
}

/** `Chi lương chiếm`: the number of `gồm lương 36.104 triệu đồng`. */
function isCalled({ passage, one }: Told, subject: string): boolean {
  const [first = '', ...more] = namingWords(subject);
  const context = contextOf(passage, one, passage.body);
  return first !== '' && isNamedIn(more.join(' '), context) && (more.length > 0 || isNamedIn(first, context));
}

function leadOf(passage: Passage, one: Quantity): string {
  const before = passage.quantities[passage.quantities.indexOf(one) - 1];
  return wordsBetween(passage, Math.max(before?.end ?? passage.body, one.start - 90), one.start);
}

const LOOKED_BACK = 3;
const MOST_ITEMS = 12;

/** The numbers of the paragraphs right above, up to a heading, the nearest first. Items like this one are one paragraph. */
export function numbersAbove(passages: readonly Passage[], place: number): Told[] {
  const numbers: Told[] = [];
  const own = passages[place];
  const sign = own && signOf(own);
  let left = LOOKED_BACK;
  for (let at = place - 1; at >= Math.max(0, place - MOST_ITEMS) && left > 0; at--) {
    const passage = passages[at];
    if (passage === undefined || passage.heading) break;
    if (sign === undefined || signOf(passage) !== sign || place - at < LOOKED_BACK) left -= 1;
    numbers.push(...[...passage.quantities].reverse().map((one) => ({ passage, one })));
  }
  return numbers;
}

/** Whether two numbers may be of one thing. */
export function isOneThing(part: Told, whole: Told): boolean {
  if (part.one.unit !== 'count') return true;
  const [a, b] = [thingOf(part.passage, part.one), thingOf(whole.passage, whole.one)];
  return a === '' || b === '' || a === b;
}
