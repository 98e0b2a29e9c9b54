import { absolute, compare, equal, exact, multiply, subtract } from '../numbers/exact.ts';
import { changeAt } from './claim-differences.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isMoney, type Quantity } from './quantity.ts';

/** Times beside the one that is reported. */
const OTHER_TIME =
  /(?<!\p{L})(?:cùng kỳ|cùng thời (?:điểm|gian)|(?:năm học|năm|quý|tháng|kỳ|vụ|tuần|đợt|nhiệm kỳ|giai đoạn)\s+(?:liền\s+)?(?:trước|ngoái)|(?<!giao )đầu (?:năm|kỳ|nhiệm kỳ)|(?:(?:quý\s+[IVX\d]+|tháng\s+\d{1,2}|\d{1,2}\s+tháng(?:\s+(?:đầu|cuối))?)(?:\s+năm\s+|\/)|(?:cuối\s+)?(?:năm học|năm|vụ|giai đoạn|nhiệm kỳ)\s+)(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)(?![\p{L}\d])/iu;
/** A bracket that holds what was then: `so với cuối năm 2022 (`, `cùng kỳ (`. */
const OPENS_OTHER_TIME = new RegExp(`${OTHER_TIME.source}[^,;.()]{0,25}\\(\\s*$`, 'iu');
/** `; cùng kỳ năm 2023 giải ngân`, `(năm học trước`: what a stretch of words begins with. */
const BEGINS_OTHER_TIME = new RegExp(
  `^\\s*(?:(?:còn|trong khi|và|của|so với|trong khi đó)\\s*,?\\s*)*${OTHER_TIME.source}`,
  'iu',
);
const YEAR = /(?:19|20)\d{2}/gu;
/** `chỉ tiêu được giao (83,50%)`, `(mục tiêu 90%)`: what was to be reached, or was reached before. */
const REFERENCE =
  /(?<!\p{L})(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|NQ|KH|yêu cầu|quy định|bình quân chung|cùng kỳ|(?:năm|quý|tháng|kỳ)\s+(?:trước|\d{1,4}(?:\/\d{4})?))(?!\p{L})[^,;.()\d%]{0,40}\(\s*$/iu;
const MEASURED = /(?<!\p{L})(?:(?<!đạt (?:và|hoặc) )vượt|cao hơn|thấp hơn|kém|thiếu|tăng|giảm|hụt)(?!\p{L})/iu;
const REACHES = /(?<!\p{L})(?:đạt|hoàn thành|tỷ lệ giải ngân)(?:\s+(?:t[ỷỉ] lệ|mức|là|được|khoảng))*\s*$/iu;
const OF_PLAN = /^\s*(?:so với\s+)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|KH|DT|nhiệm vụ)(?!\p{L})/iu;
const SET =
  /(?<!\p{L})(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|mục tiêu|giao|phê duyệt|đề ra|vốn|phân bổ|nhu cầu|đăng ký|định mức|tổng mức|nhiệm vụ|phải|cần|theo)(?!\p{L})/iu;
/** What was spent or taken in is measured by its plan, and so is each of its parts. */
const SPENT =
  /(?<!\p{L})(?:giải ngân|thanh toán|thu(?! hồi)|chi|thực hiện|huy động)(?!\p{L})(?!.*(?<!\p{L})(?:kế hoạch|dự toán|giao|phân bổ|phê duyệt|bố trí|nhu cầu|tổng (?:số )?vốn)(?!\p{L}))/iu;
const OPENS_PARTS = /(?<!\p{L})(?:trong đó|gồm|cụ thể|riêng)(?!\p{L})|[(:]/iu;
const OF_TOTAL = /^\s*(?:(?:của|trên|trong)\s+)?tổng(?!\p{L})/iu;

/** A share that a reader weighed: the percentage and its two numbers, in one paragraph. */
export interface WeighedShare {
  readonly passage: Passage;
  readonly rate: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
  /** Whether another share agrees that is of this whole. */
  readonly isProved: (whole: Quantity) => boolean;
}

/**
 * Whether a percentage is of something that the text does not say, though numbers stand around it: the level of another time has a rate of its own
 * (`giảm 3.231 hộ so với cuối năm 2022 (13.105 hộ, tỷ lệ 5,48%)`), each fund a plan of its own (`giải ngân 888,1 tỷ đồng (vốn ODA 69,4 tỷ đồng, đạt
 * 27,9%)`), and a target in a bracket is no share (`vượt chỉ tiêu được giao (83,50%)`).
 */
export function hasUnsaidBase(share: WeighedShare): boolean {
  return isOfAdjusted(share) || isReference(share) || isOfOtherTime(share) || isOfOwnPlan(share);
}

const ADJUSTED =
  /(?<!\p{L})(?:(?:không|chưa) (?:tính|kể|gồm|bao gồm)|loại trừ|trừ đi|nếu trừ|sau khi trừ|nếu loại|(?:nếu )?(?:chỉ|riêng) tính)(?!\p{L})(?:[^.;]|\.\d)*?(?:,|(?<!\p{L})thì(?!\p{L}))(?:[^.;]|\.\d)*$/iu;

/** `không tính chỉ tiêu chưa phát sinh thì tỷ lệ đạt là 95,0%`: of what is left when something is set aside, unless that is told there. */
function isOfAdjusted({ passage, rate, whole }: WeighedShare): boolean {
  const from = stretchStart(passage, rate.start);
  const adjusted = ADJUSTED.exec(wordsBetween(passage, from, rate.start));
  return adjusted !== null && whole.start < from + adjusted.index;
}

/** `9.482 việc, đạt 84,62%, vượt 1,12 điểm phần trăm so với chỉ tiêu được giao (83,50%)`. */
function isReference({ passage, rate, part }: WeighedShare): boolean {
  const before = passage.quantities[passage.quantities.indexOf(rate) - 1];
  if (before === undefined || part.start > rate.start) return false;
  const lead = wordsBetween(passage, before.end, rate.start);
  const ofRate = before.unit === 'percentage-point' || before.unit === 'percent';
  // `206 nhà, vượt kế hoạch (103%)`: the share itself.
  const below = compare(rate.readings[0].value, exact(100)) <= 0;
  return REFERENCE.test(lead) && (ofRate || (below && MEASURED.test(lead)));
}

/** The part is of a time that its own words name, and the whole stands before them. */
function isOfOtherTime({ passage, rate, part, whole, isProved }: WeighedShare): boolean {
  const told = otherTimeOf(passage, part.start < rate.start ? part : rate);
  if (told === undefined || whole.start >= told.from) return false;
  const years = told.words.match(YEAR);
  // `năm 2022 là 98,54% (8.018 thí sinh)`
  if (part.start > rate.start || told.bracketed || years === null || /cùng kỳ|cùng thời|trước|ngoái/iu.test(told.words))
    return true;
  // `Năm 2023 giao 214,6 tỷ đồng; năm 2023 giải ngân`: the same year again is no other time.
  const before: readonly string[] = wordsBetween(passage, passage.body, whole.end).match(YEAR) ?? [];
  // Where no year is named before, what is already the whole of another share is of now.
  return before.length > 0 ? years.every((year) => !before.includes(year)) : isProved(whole);
}

interface OtherTime {
  /** Where what is of that time begins. */
  readonly from: number;
  readonly words: string;
  readonly bracketed: boolean;
}

/** The words of another time that a number stands behind, in its own stretch or before its bracket. */
function otherTimeOf(passage: Passage, one: Quantity): OtherTime | undefined {
  const from = stretchStart(passage, one.start);
  const bracketed = wordsBetween(passage, from - 1, from) === '(';
  const opened = bracketed && OPENS_OTHER_TIME.exec(wordsBetween(passage, Math.max(passage.body, from - 60), from));
  if (opened) return { from, words: opened[0], bracketed };
  const lead = wordsBetween(passage, from, one.start);
  const begins = BEGINS_OTHER_TIME.exec(lead);
  if (begins !== null && !/^\s*so với[^,]*,/iu.test(lead)) return { from, words: begins[0], bracketed };
  const comma = lead.search(/[,:](?!\d)[^,:]*$/u);
  const named = comma === -1 ? null : BEGINS_OTHER_TIME.exec(lead.slice(comma + 1));
  return named === null ? undefined : { from: from + comma + 1, words: named[0], bracketed: false };
}

/** Where the stretch between semicolons, ends of sentences and brackets begins in which a place lies. */
function stretchStart(passage: Passage, place: number): number {
  const words = wordsBetween(passage, passage.body, place);
  let depth = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    const sign = words[at];
    if (sign === ')') depth += 1;
    else if (sign === '(' && depth === 0) return passage.body + at + 1;
    else if (sign === '(') depth -= 1;
    else if (depth === 0 && (sign === ';' || (sign === '.' && /^\.\s+\p{Lu}/u.test(words.slice(at, at + 8)))))
      return passage.body + at + 1;
  }
  return passage.body;
}

/** `đạt 72,0% kế hoạch` of a number that nobody calls a plan; `giải ngân 888,1 tỷ đồng (vốn ODA 69,4 tỷ đồng, đạt 27,9%`. */
function isOfOwnPlan({ passage, rate, part, whole, isProved }: WeighedShare): boolean {
  if (part.half !== undefined || whole.start < passage.start || whole.end > passage.end) return false;
  if (whole.start > rate.end) return isBesideOwnPlan(passage, part, rate, whole);
  if (whole.end > part.start) return false;
  const from = stretchStart(passage, whole.start);
  const inBracket = wordsBetween(passage, from - 1, from) === '(';
  const lead = wordsBetween(passage, Math.max(passage.body, inBracket ? from - 40 : from), whole.start);
  if (OF_PLAN.test(wordsBetween(passage, rate.end, rate.end + 40)))
    return (
      !SET.test(lead) && !SET.test(/^[^,;.()\d]*/u.exec(wordsBetween(passage, whole.end, whole.end + 25))?.[0] ?? '')
    );
  if (hasPlanRate(passage, whole) && hasOwnTarget(passage, part, rate) && !isProved(whole))
    return OPENS_PARTS.test(wordsBetween(passage, whole.end, part.start));
  const isBeside = OPENS_PARTS.test(wordsBetween(passage, whole.end, part.start)) || bothReach(passage, whole);
  const own = isMoney(whole) && hasOwnPlan(passage, part, rate) && SPENT.test(lead) && isBeside;
  return own && (!isProved(whole) || isOfPlan(passage, whole));
}

/** `12.418 trẻ, đạt 65,5% so với chỉ tiêu; trong đó thành phố 3.106 trẻ, đạt 71,2%`: the whole is measured by a plan, and so are its parts. */
function hasPlanRate(passage: Passage, whole: Quantity): boolean {
  const rate = passage.quantities[passage.quantities.indexOf(whole) + 1];
  return (
    rate?.unit === 'percent' &&
    REACHES.test(wordsBetween(passage, whole.end, rate.start)) &&
    OF_PLAN.test(wordsBetween(passage, rate.end, rate.end + 40))
  );
}

function hasOwnTarget(passage: Passage, part: Quantity, rate: Quantity): boolean {
  const behind = wordsBetween(passage, rate.end, rate.end + 30);
  return !OF_TOTAL.test(behind) && REACHES.test(wordsBetween(passage, part.end, rate.start));
}

const LEFT = /(?<!\p{L})(?:còn|chưa|phải|cần|thiếu)(?!\p{L})/iu;

/** `khách quốc tế 61.700 lượt, đạt 58,2% kế hoạch; khách nội địa 784.500 lượt`: what follows is neither the plan nor what is left of it. */
function isBesideOwnPlan(passage: Passage, part: Quantity, rate: Quantity, other: Quantity): boolean {
  const between = wordsBetween(passage, rate.end, other.start);
  if (LEFT.test(between)) return false;
  // The words right behind the rate name the plan, the others may.
  const [ofPlan] = OF_PLAN.exec(between) ?? [];
  if (ofPlan !== undefined) return /;|\.\s/u.test(between) && !SET.test(between.slice(ofPlan.length));
  return hasOwnPlan(passage, part, rate) && bothReach(passage, other);
}

/** Money that reaches so much: each fund has a plan of its own. */
function hasOwnPlan(passage: Passage, part: Quantity, rate: Quantity): boolean {
  const behind = wordsBetween(passage, rate.end, rate.end + 30);
  return isMoney(part) && !OF_TOTAL.test(behind) && REACHES.test(wordsBetween(passage, part.end, rate.start));
}

/** `thu nội địa 6.028 tỷ đồng, đạt 72,6% dự toán`. */
function isOfPlan(passage: Passage, other: Quantity): boolean {
  const rate = passage.quantities[passage.quantities.indexOf(other) + 1];
  return rate !== undefined && OF_PLAN.test(wordsBetween(passage, rate.end, rate.end + 40));
}

/** `vốn trong nước 588,2 tỷ đồng, đạt 61,5%; vốn nước ngoài 53,5 tỷ đồng, đạt 22,4%`: the other has such a rate, too. */
function bothReach(passage: Passage, other: Quantity): boolean {
  const rate = passage.quantities[passage.quantities.indexOf(other) + 1];
  return rate?.unit === 'percent' && hasOwnPlan(passage, other, rate);
}

/** `(13.105 hộ, tỷ lệ 5,48%)`: the rate of a level of another time, no change. */
export function isRateOfLevel(passage: Passage, rate: Quantity): boolean {
  const level = passage.quantities[passage.quantities.indexOf(rate) - 1];
  if (level === undefined || level.unit === 'percent' || changeAt(passage, level) !== undefined) return false;
  const lead = wordsBetween(passage, level.end, rate.start);
  if (leavesBracket(lead) || !/(?<!\p{L})(?:đạt|chiếm|t[ỷỉ] lệ)(?:\s+(?:là|t[ỷỉ] lệ|chung))*\s*$/iu.test(lead))
    return false;
  return otherTimeOf(passage, level) !== undefined;
}

const FAR = exact(5);
const HALF = exact(50);

/** `dư nợ 4.218,7 tỷ đồng, tăng 5,2% so với đầu năm, nợ xấu … (đầu năm 38,1 tỷ đồng)`: what is so many times as much is another thing. */
export function areOfOtherSize(rate: Quantity, now: Quantity, before: Quantity): boolean {
  const [a, b] = [baseValue(now), baseValue(before)];
  const isFar = compare(a, multiply(b, FAR)) > 0 || compare(b, multiply(a, FAR)) > 0;
  return isFar && compare(rate.readings[0].value, HALF) < 0;
}

/** Whether numbers are each of a year of their own: `cuối năm 2021 có 4.812 hộ, cuối năm 2022 còn 3.906 hộ, cuối năm 2023 còn 3.014 hộ` leave nothing over. */
export function areOfSeveralYears(passage: Passage, numbers: readonly Quantity[]): boolean {
  const years = numbers.map((one) => otherTimeOf(passage, one)?.words.match(YEAR)?.join());
  return years.every((one) => one !== undefined) && new Set(years).size === numbers.length;
}

/** Percentage points lie between percentages, and a number is no share of money. */
export function areOfOtherKind(told: Quantity, numbers: readonly Quantity[]): boolean {
  if (told.unit === 'percentage-point')
    return numbers.some((one) => isMoney(one) || (one.unit === 'count' && one.noun !== '' && one.noun !== 'điểm'));
  return told.unit === 'percent' && numbers.some(isMoney) && !numbers.every(isMoney);
}

/** `đạt 94,3%, tăng 0,8% so với năm 2022 (45.204 gia đình, đạt 93,5%)`: the points between the two rates, which many write as per cent. */
export function areOfRates(passage: Passage, change: Quantity): boolean {
  const at = passage.quantities.indexOf(change);
  const [before, behind] = [
    passage.quantities.slice(Math.max(0, at - 3), at).findLast(({ unit }) => unit === 'percent'),
    passage.quantities.slice(at + 1, at + 3).find(({ unit }) => unit === 'percent'),
  ];
  if (before === undefined || behind === undefined || /\.\s/u.test(wordsBetween(passage, before.end, behind.start)))
    return false;
  return equal(absolute(subtract(before.readings[0].value, behind.readings[0].value)), change.readings[0].value);
}
