import { foldText } from '../text/fold.ts';
import { inFinerUnit } from './column-quotients.ts';
import { nounAt } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isMoney, type Quantity } from './quantity.ts';

const AVERAGE = /(?<!\p{L})(?:bình quân|trung bình|năng suất|mật độ)(?!\p{L})/iu;
/** Between the word and its number nothing may change what the number is. */
const OTHER =
  /(?<!\p{L})(?:tăng|giảm|vượt|cao hơn|thấp hơn|so với|hơn|từ|kế hoạch|mục tiêu|phấn đấu|định mức|quy định|tối thiểu|tối đa)(?!\p{L})|[.;]\s/iu;
/** ` em/lớp`, ` kg mỗi con`, ` giường/10.000 dân`: the unit of the average and what it is for. */
const FOR_ONE =
  /^([\p{L}\d²³\s]{0,25}?)\s*(?:\/\s*|(?<!\p{L})(?:(?:cho|trên)\s)?(?:mỗi|một|01)\s|(?<!\p{L})trên\s(?=10))\s*(10+(?:\.000)*(?=\s))?\s*([\p{L}²\s]{1,24})/u;
/** `trung bình mỗi người 16,2 triệu đồng`, `bình quân một doanh nghiệp thành lập mới năm 2016 đạt 8,1 tỷ đồng`, `mỗi khách hàng vay bình quân 40 triệu`. */
export const EACH =
  /(?:(?:bình quân|trung bình),?\s+(?:(?:của|cho)\s+)?(?:mỗi|một|từng|01)|(?:mỗi|từng)(?=\s[^,;.:]*(?:bình quân|trung bình)))\s+(\p{L}+(?:\s\p{L}+){0,2})(?:\s[^,;.:]{0,40})?$/iu;
/** `GRDP bình quân đầu người đạt 62,0 triệu đồng`. */
const PER_HEAD = /(?:bình quân|trung bình)\s*(?:\/\s*|theo\s+|mỗi\s+)?đầu\s(người)(?!\p{L})/iu;
/** `Tỷ lệ giáo viên/lớp đạt 2,09`, `tỷ lệ bác sĩ trên giường bệnh là 0,27`. */
const RATIO =
  /t[ỷỉ] lệ\s+(\p{L}[\p{L}\s]{2,25}?)\s?(?:\/|(?<=\s)trên\s(?:một\s|mỗi\s)?)\s?(\p{L}+(?:\s\p{L}+)?)\s*(?:là|đạt|bằng|ở mức|:)?\s*$/iu;
/** `cứ 01 bác sĩ có 2,2 điều dưỡng`. */
const FOR_EVERY = /(?<!\p{L})cứ\s+(?:0?1|một|mỗi)\s+(\p{L}+(?:\s\p{L}+)?)\s+(?:thì\s+)?(?:có|được)\s*$/iu;
/** How many of them there are goes unsaid. */
const TIME = /^(?:năm|tháng|quý|tuần|ngày|giờ|phút)(?!\p{L})/iu;
/** The first halves of names that say nothing alone: `trường hợp`, `trường học`. */
const HALF_NAMES = new Set(
  foldText(
    'lượt trường đơn cơ học công doanh nhân đối hợp thủ dự sản tài bệnh chi lao hồ văn dân cán giáo đoàn hội khách thành viên điều thẩm chấp',
  ).split(' '),
);
/** `16 tuyến hẻm`, `42 căn nhà`: words of measure before the name. */
const CLASSIFIERS = new Set(foldText('tuyến căn ngôi con cái chiếc bộ khu lượt số').split(' '));
const PEOPLE =
  /^(?:em|người|học sinh|học viên|sinh viên|trẻ|cháu|thành viên|hội viên|đoàn viên|lao động|nhân khẩu|khẩu|thí sinh|chị|hành khách|khách)(?!\p{L})/iu;
/** What is counted in the larger unit and averaged in the smaller: by what power of ten the one is the other. */
const FINER: readonly (readonly [larger: RegExp, smaller: RegExp, power: number])[] = [
  [/^ha(?!\p{L})/iu, /^m(?:2|²)/iu, 4],
  [/^tấn(?!\p{L})/iu, /^kg(?!\p{L})/iu, 3],
  [/^tấn(?!\p{L})/iu, /^tạ(?!\p{L})/iu, 1],
  [/^km(?!\p{L}|²)/iu, /^m(?!\p{L}|²)/iu, 3],
];

/** What of one thing falls to one of another: `33,0 em/lớp`. */
export interface Average {
  readonly quantity: Quantity;
  /** `em`, `kg`; empty where the words before tell it. */
  readonly unit: string;
  /** `lớp`: what the average is for. */
  readonly each: string;
  /** By which power of ten it is for more than one: four in `26 giường/10.000 dân`. */
  readonly power: number;
  /** `bình quân`: the words say that it is one; a stroke alone may stand in a norm. */
  readonly called: boolean;
  /** The words from the number before. */
  readonly lead: string;
}

/** Whether a text holds one at all: a cheap first look. */
export function mayTellAverages({ text }: Passage): boolean {
  return AVERAGE.test(text) || /(?<!\p{L})(?:cứ|t[ỷỉ] lệ)\s|\p{L}\s?\/\s?(?:\p{L}|10)|\strên\s10/iu.test(text);
}

/** The number as an average of things; undefined where it is none. */
export function averageAt(passage: Passage, quantity: Quantity): Average | undefined {
  const average = anyAverageAt(passage, quantity);
  return average === undefined || TIME.test(average.each) ? undefined : average;
}

/** `22 cuộc/tháng`, `bình quân mỗi tháng thu 436 tỷ đồng`: an average in time. */
export function averageInTimeAt(passage: Passage, quantity: Quantity): Average | undefined {
  const average = anyAverageAt(passage, quantity);
  return average?.called === true && TIME.test(average.each) ? average : undefined;
}

const RANGE_END = /(?<!\p{L})(?:đến|tới|tối đa|tối thiểu|ít nhất|không quá)\s*$/iu;

/** `từ 300 nghìn đồng đến 1 triệu đồng/cháu/tháng`: the words before a number make it a bound, no average. */
export function endsRange(lead: string): boolean {
  return RANGE_END.test(lead);
}

function anyAverageAt(passage: Passage, quantity: Quantity): Average | undefined {
  const { unit, approximate, half } = quantity;
  if (approximate || half !== undefined || unit === 'percent' || unit === 'percentage-point') return undefined;
  const lead = leadOf(passage, quantity);
  if (endsRange(lead)) return undefined;
  const word = AVERAGE.exec(lead);
  const called = word !== null;
  const behind = wordsBetween(passage, quantity.digitsEnd, quantity.digitsEnd + 60).trimStart();
  const every = FOR_EVERY.exec(wordsBetween(passage, quantity.start - 40, quantity.start))?.[1];
  if (every !== undefined) return { quantity, unit: behind, each: every, power: 0, called: true, lead };
  const ratio = unit === 'count' ? RATIO.exec(lead) : null;
  if (ratio !== null) return { quantity, unit: ratio[1] ?? '', each: ratio[2] ?? '', power: 0, called: true, lead };
  if (OTHER.test(called ? lead.slice(word.index) : lead)) return undefined;
  const own = FOR_ONE.exec(behind);
  // `GRDP bình quân đầu người đạt 62 triệu đồng/năm`
  const each = EACH.exec(lead.trimEnd()) ?? PER_HEAD.exec(lead);
  const forOne = own !== null && each !== null && /^năm(?!\p{L})/iu.test(own[3] ?? '') ? null : own;
  const aside = /^\s*\(\s*$/u.test(lead) && /^[^().;,\d]{0,40}\)/u.test(behind);
  if (
    !called &&
    ((isPaid(passage, quantity) && !aside) || (forOne?.[0].includes('/') !== true && forOne?.[2] === undefined))
  )
    return undefined;
  const named = forOne === null ? each?.[1] : forOne[3];
  if (named === undefined) return undefined;
  // `bình quân mỗi khách hàng 200 kWh/tháng` is of both.
  if (forOne !== null && each !== null && TIME.test(named)) return undefined;
  const further = forOne === null ? '' : behind.slice(forOne[0].length);
  // `kWh/khách hàng/năm`: what is told of a year mostly is its own.
  if (/^\s*\/(?!\s*năm(?!\p{L}))/u.test(further)) return undefined;
  const power = forOne?.[2] === undefined ? 0 : forOne[2].replace(/\D/g, '').length - 1;
  return { quantity, unit: forOne?.[1] ?? behind, each: named.trim(), power, called, lead };
}

function leadOf(passage: Passage, quantity: Quantity): string {
  const before = passage.quantities.findLast((one) => one.end <= quantity.start && !/^20\d\d$/.test(one.written));
  return wordsBetween(passage, Math.max(before?.end ?? passage.body, quantity.start - 80), quantity.start);
}

/** Whether the number counts what the average is for: `402 lớp` for `em/lớp`. */
export function isCounted(passage: Passage, one: Quantity, { each }: Pick<Average, 'each'>): boolean {
  if (isPaid(passage, one)) return false;
  const words = foldText(wordsOf(passage, one));
  const [first = '', second] = foldText(each).split(/\s+/);
  const noun = nounAt(each);
  if (noun === 'đơn vị' && noun === one.noun) return true;
  const [counted = '', next, third] = words.split(/\s+/);
  if (first === '') return false;
  if (foldText(each) === 'người' && (one.noun === 'người' || PEOPLE.test(words))) return true;
  const [head, behind] = counted !== first && CLASSIFIERS.has(counted) ? [next, third] : [counted, next];
  if (first === head)
    return !HALF_NAMES.has(first) || second === undefined || behind === undefined || second === behind;
  return isCountedBefore(passage, one, first, second, words);
}

/** `Số người bệnh nội trú ra viện 12.360 lượt`, `Số khách hàng còn dư nợ 3.400`: what is counted stands before. */
function isCountedBefore(
  passage: Passage,
  one: Quantity,
  first: string,
  second: string | undefined,
  behind: string,
): boolean {
  if (behind !== '' && !/^(?:lượt|người|trường hợp)(?!\p{L})/u.test(behind)) return false;
  const lead = ownLead(passage, one);
  if ((first === 'người' && second === undefined) || first === 'dân')
    return /dân số|lao động|người|nhân khẩu/u.test(lead);
  const name = second === undefined ? first : `${first} ${second}`;
  return ` ${lead} `.includes(` ${name} `);
}

/** The words before a number that no other number stands before: `Số khách hàng còn dư nợ 3.400`. */
function ownLead(passage: Passage, one: Quantity): string {
  const before = passage.quantities.some(({ end }) => end <= one.start);
  const lead = leadOf(passage, one);
  const own = /[^,;.:()\d]*$/u.exec(lead)?.[0] ?? '';
  return before && own.length === lead.length ? '' : foldText(own);
}

/** The number as the total that the average is of, in its unit; undefined where it is of another thing. */
export function totalOf(
  passage: Passage,
  one: Quantity,
  { quantity, unit, power }: Pick<Average, 'quantity' | 'unit' | 'power'>,
): Quantity | undefined {
  const total = inUnitOf(passage, one, quantity, unit);
  return total && inFinerUnit(total, power);
}

function inUnitOf(passage: Passage, one: Quantity, quantity: Quantity, unit: string): Quantity | undefined {
  const words = wordsOf(passage, one);
  const [paid, other] = [isPaid(passage, one), isPaid(passage, quantity)];
  if (paid || other) return paid && other && inDollars(passage, one) === inDollars(passage, quantity) ? one : undefined;
  const finer = FINER.find(([larger, smaller]) => larger.test(words) && smaller.test(unit));
  if (finer !== undefined) return inFinerUnit(one, finer[2]);
  const bare = unit.replace(/^lượt\s/iu, '');
  const [first] = foldText(bare).split(/[^\p{L}²]/u);
  const counted = words.replace(/^lượt\s/iu, '');
  const same = first !== '' && first === foldText(counted).split(/\s/)[0];
  const noun = nounAt(unit);
  if (same || (noun !== '' && noun === one.noun) || (PEOPLE.test(bare) && (PEOPLE.test(counted) || counted !== words)))
    return one;
  // `Tổng số giáo viên 684 người` for `giáo viên/lớp`
  const name = foldText(bare).split(' ').slice(0, 2).join(' ');
  return name.includes(' ') && /^(?:lượt|người)?(?!\p{L})/u.test(words) && ownLead(passage, one).includes(name)
    ? one
    : undefined;
}

/** `326,4 triệu kWh` is no money. */
function isPaid(passage: Passage, one: Quantity): boolean {
  return isMoney(one) && !/^\s?(?:[kM]Wh?|m[²³23]|tấn|lít)(?!\p{L})/u.test(wordsBetween(passage, one.end, one.end + 6));
}

function inDollars(passage: Passage, { end }: Quantity): boolean {
  return /^\s?(?:USD|đô la)/iu.test(wordsBetween(passage, end, end + 8));
}

/** What a number counts, by the words behind it. */
export function wordsOf(passage: Passage, one: Quantity): string {
  const behind = wordsBetween(passage, one.digitsEnd, one.digitsEnd + 50);
  return /^[^.,;:()\d/]*/u.exec(behind.replace(/^\s*(?:triệu|nghìn|ngàn)\s/iu, ''))?.[0].trim() ?? '';
}
