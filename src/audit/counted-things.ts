import { foldText } from '../text/fold.ts';
import type { Average } from './average-forms.ts';
import { inFinerUnit } from './column-quotients.ts';
import { nounAt } from './nouns.ts';
import { oncePerNumber } from './once-per-number.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isMoney, type Quantity } from './quantity.ts';

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

type Tells<T> = (passage: Passage, one: Quantity) => T;

/** What a number counts by the words around it: averages of a whole report are held against each. */
interface Counted {
  readonly paid: boolean;
  /** The words behind it, as they stand and folded. */
  readonly words: string;
  readonly folded: string;
  /** The first of them, without a word of measure, and the one behind. */
  readonly heads: readonly string[];
  /** The words without `lượt`. */
  readonly things: string;
  readonly thing: string;
  readonly people: boolean;
}

const countedAt = oncePerNumber((passage, one): Counted => {
  const words = wordsOf(passage, one);
  const folded = foldText(words);
  const things = words.replace(/^lượt\s/iu, '');
  return {
    paid: isPaid(passage, one),
    words,
    folded,
    heads: folded.split(/\s+/),
    things,
    thing: foldText(things).split(/\s/)[0] ?? '',
    people: PEOPLE.test(things),
  };
});

/** Tells whether a number counts what an average is for: `402 lớp` for `em/lớp`. */
export function countsOf({ each }: Pick<Average, 'each'>): Tells<boolean> {
  const name = foldText(each);
  const [first = '', second] = name.split(/\s+/);
  const isOfUnits = nounAt(each) === 'đơn vị';
  return (passage, one) => {
    const { paid, heads, folded } = countedAt(passage, one);
    if (paid) return false;
    if (isOfUnits && one.noun === 'đơn vị') return true;
    if (first === '') return false;
    if (name === 'người' && (one.noun === 'người' || PEOPLE.test(folded))) return true;
    const [counted = '', next, third] = heads;
    const [head, behind] = counted !== first && CLASSIFIERS.has(counted) ? [next, third] : [counted, next];
    if (first === head)
      return !HALF_NAMES.has(first) || second === undefined || behind === undefined || second === behind;
    return isCountedBefore(passage, one, first, second, folded);
  };
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
const ownLead = oncePerNumber((passage, one): string => {
  const before = passage.quantities.some(({ end }) => end <= one.start);
  const lead = leadOf(passage, one);
  const own = /[^,;.:()\d]*$/u.exec(lead)?.[0] ?? '';
  return before && own.length === lead.length ? '' : foldText(own);
});

/** Gives a number as the total that an average is of, in its unit; undefined where it is of another thing. */
export function totalsOf(average: Pick<Average, 'quantity' | 'unit' | 'power'>): Tells<Quantity | undefined> {
  const inUnit = inUnitOf(average);
  return (passage, one) => {
    const total = inUnit(passage, one);
    return total && inFinerUnit(total, average.power);
  };
}

function inUnitOf({ quantity, unit }: Pick<Average, 'quantity' | 'unit'>): Tells<Quantity | undefined> {
  const finer = FINER.filter(([, smaller]) => smaller.test(unit));
  const bare = unit.replace(/^lượt\s/iu, '');
  const folded = foldText(bare);
  const first = folded.split(/[^\p{L}²]/u)[0] ?? '';
  const noun = nounAt(unit);
  const people = PEOPLE.test(bare);
  const name = folded.split(' ').slice(0, 2).join(' ');
  return (passage, one) => {
    const { paid, words, things, thing, people: counted } = countedAt(passage, one);
    const other = isPaid(passage, quantity);
    if (paid || other)
      return paid && other && inDollars(passage, one) === inDollars(passage, quantity) ? one : undefined;
    const power = finer.find(([larger]) => larger.test(words))?.[2];
    if (power !== undefined) return inFinerUnit(one, power);
    const same = first !== '' && first === thing;
    if (same || (noun !== '' && noun === one.noun) || (people && (counted || things !== words))) return one;
    // `Tổng số giáo viên 684 người` for `giáo viên/lớp`
    return name.includes(' ') && /^(?:lượt|người)?(?!\p{L})/u.test(words) && ownLead(passage, one).includes(name)
      ? one
      : undefined;
  };
}

/** The words before a number, to the one before it; a year is none. */
export function leadOf(passage: Passage, quantity: Quantity): string {
  const before = passage.quantities.findLast((one) => one.end <= quantity.start && !/^20\d\d$/.test(one.written));
  return wordsBetween(passage, Math.max(before?.end ?? passage.body, quantity.start - 80), quantity.start);
}

/** `326,4 triệu kWh` is no money. */
export function isPaid(passage: Passage, one: Quantity): boolean {
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
