import { found } from '../findings/finding.ts';
import { compare, equal, exact, isWhole } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { readRoman } from '../text/roman.ts';
import { agreeing, wrongCount } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import type { ItemList } from './item-lists.ts';
import { announcedBefore, announcedInWords } from './number-words.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

const LONGEST = 60;
/** What is announced by a number and then listed. */
const LISTABLE = new Set([
  'thủ tục',
  'nhiệm vụ',
  'văn bản',
  'lớp',
  'đơn vị',
  'dự án',
  'cuộc',
  'chỉ tiêu',
  'địa bàn',
  '',
]);

/** `06 lớp bồi dưỡng:` and the six items below; `21/21 đơn vị: … (1), … (21)`. */
export function listClaims(list: ItemList, source: SourceText): Claim[] {
  const { lead, items, torn } = list;
  const counted = items.length > 2 && areCounted(items);
  const announced = announcedAtEnd(lead, counted) ?? announcedInWords(lead, lead.end);
  if (announced === undefined || items.length < 2) return [];
  // Items with figures of the same thing are parts of a sum.
  const nearest = counted ? AT_ONCE : SOON;
  if (items.some((item) => item.quantities.some((one) => one.start - item.body < nearest && one.unit === 'count')))
    return [];
  const claim = countClaim(announced, items.length, source);
  const unsure =
    torn ||
    notOneEach(items, announced) ||
    namesAllFirst(lead, items, announced) ||
    lead.quantities.some((one) => countsAlike(one, announced));
  return claim.verdict !== 'agrees' && unsure ? [] : [claim];
}

/** `3 nhóm:` above `Nhóm 1 …`, `Nhóm 2 …`, `Nhóm 3 …` and an item of something else: as many as were announced. */
function namesAllFirst(lead: Passage, items: readonly Passage[], { digitsEnd, readings }: Quantity): boolean {
  const word = /^\s(\p{L}+)/u.exec(wordsBetween(lead, digitsEnd, lead.end))?.[1];
  if (word === undefined) return false;
  const named = new RegExp(
    `^\\s*(?:một\\s+${word}(?!\\p{L})|${word}\\s+(?:thứ\\s+|số\\s+)?(?:\\d|nhất|hai|ba|[IVX]+(?!\\p{L})))`,
    'iu',
  );
  const others = items.findIndex(({ text }) => !named.test(text));
  return equal(readings[0].value, exact(others)) && items.slice(others).every(({ text }) => !named.test(text));
}

const AT_ONCE = 4;
const SOON = 12;

/** `a)`, `b)`, `c)`: the items say themselves how many they are. */
function areCounted(items: readonly Passage[]): boolean {
  return items.every(({ number }, index) => number === String(index + 1) || number === LETTERS[index]);
}

const LETTERS = [...'abcdđeghiklmn'];

/** `7 đơn vị, trong đó 4 đơn vị điều tra:`: the list may be of either. */
function countsAlike(one: Quantity, announced: Quantity): boolean {
  return one !== announced && one.noun === announced.noun && one.unit === 'count';
}

const ATTRIBUTE =
  /^\s*(?:thời gian|địa điểm|số lượng|số học viên|số|kinh phí|đối tượng|hình thức|nội dung|kết quả|thành phần|cơ quan|đơn vị|tiến độ|giảng viên|lớp trưởng|ghi chú)[^:]{0,40}:/iu;

/** `Công văn số 2077/SGDĐT-TCCB ngày 23/8/2024 về kỷ luật, kỷ cương`: one, whatever it is about. */
const ONE_DOCUMENT =
  /^\s*(?:công văn|quyết định|kế hoạch|thông báo|chỉ thị|tờ trình|báo cáo|hướng dẫn|nghị quyết)\s+(?:số\s+)?\d+\/(?!.*\d\/(?:\d{4}\/)?\p{Lu}{2})/iu;

/** Items that describe the things announced, or that name several of them at once. */
function notOneEach(items: readonly Passage[], announced: Quantity): boolean {
  const described = items.some(({ text }) => ATTRIBUTE.test(text));
  const several = items.some(
    ({ text }) => /,\s|\svà\s/u.test(text) && !ONE_DOCUMENT.test(text) && !isOne(text, announced),
  );
  return described || (several && compare(announced.readings[0].value, exact(items.length)) > 0);
}

/** `Lớp kỹ năng số cho cán bộ phường, xã` of so many `lớp`: begins with what is announced, and names it no second time. */
function isOne(text: string, { noun }: Quantity): boolean {
  if (noun === '') return false;
  const words = text.toLowerCase().trim();
  return words.startsWith(`${noun} `) && !words.slice(noun.length).includes(noun);
}

/** The last number before the colon, when nothing but the thing's name stands between. `counted`: the items behind are numbered. */
function announcedAtEnd(lead: Passage, counted: boolean): Quantity | undefined {
  const last = lead.quantities.at(-1);
  if (last === undefined || !isAnnouncement(last) || last.half !== undefined) return undefined;
  const rest = wordsBetween(lead, last.end, lead.end);
  const before = wordsBetween(lead, lead.body, last.start);
  if (/trong đó|đạt|tăng|giảm|so với|[.;]\s/iu.test(rest) || rest.length > 140) return undefined;
  if (/(?:một số|ví dụ|như|điển hình|tiêu biểu|nhất là)\s*:?\s*$/iu.test(rest.replace(/[:\s]+$/, ''))) return undefined;
  if (
    /(?:mỗi|từng|các|thứ|số|tại|cho|của|đối với|ở)\s*$/iu.test(before) &&
    !/(?:gồm|có|là)\s*$/iu.test(before) &&
    !NAMED.test(rest)
  )
    return undefined;
  // `Kế hoạch gồm 08 nhóm việc:`, whatever the things are; not `(gồm 2 bữa trưa, tối):`
  const plainly = /(?:gồm|có|đặt ra|đề ra)\s*$/iu.test(before) && /^[\p{L}\s]{3,40}:\s*$/u.test(rest);
  const called = counted && /^[\p{L}\s]{2,40}:\s*$/u.test(rest);
  return last.noun === '' && !plainly && !called && !LISTED.test(rest) ? undefined : last;
}

/** `Có 4 nguyên nhân ảnh hưởng đến kết quả thu:`, `trên 05 loại án như sau:`: things that are told one by one. */
const LISTED =
  /^\s(?:loại|nguyên nhân|hạn chế|khó khăn|giải pháp|biện pháp|bài học|kiến nghị|lý do|yếu tố|đợt)(?!\p{L})[\p{L}\s]{0,80}:\s*$/iu;

const NAMED = /(?:gồm|sau|cụ thể|lớp|thủ tục)/iu;

/** Whether a number may say how many things are listed behind it. */
export function isAnnouncement({ readings, unit, approximate, noun }: Quantity): boolean {
  const { value } = readings[0];
  return (
    unit === 'count' &&
    !approximate &&
    isWhole(value) &&
    value.numerator >= 2n &&
    value.numerator <= LONGEST &&
    LISTABLE.has(noun)
  );
}

/** Items numbered in the sentence itself: `(1) …; (2) …` or `… (1), … (2)`; they may stand in the next paragraph. */
export function inlineListClaims(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage, index) => {
    if (!mayNumberItems(passage)) return [];
    const labels = [...passage.text.matchAll(passage.text.includes('(i)') ? /\(([ivx]{1,5})\)/g : /\((\d{1,2})\)/g)];
    const numbers = labels.map(({ 1: label = '' }) => readRoman(label.toUpperCase()) ?? Number(label));
    if (numbers.length < 2 || numbers.some((number, at) => number !== at + 1)) return [];
    const first = labels[0];
    const last = labels.at(-1);
    if (first === undefined || last === undefined) return [];
    const named = announcedBefore(passage, passage.body + first.index);
    if (named !== undefined && isAnnouncement(named) && !goesOn(passages[index + 1], numbers.length + 1))
      return [countClaim(named, numbers.length, source)];
    const colon = passage.text.lastIndexOf(':', first.index);
    const here = passage.quantities.filter(({ end, unit }) => end <= passage.body + first.index && unit === 'count');
    const before = passages[index - 1];
    const announced =
      here.length > 0
        ? (pick(here) ?? announcedIn(passage, here, passage.body + first.index))
        : before !== undefined && /:\s*[*_)]*\s*$/.test(before.text)
          ? pick(before.quantities)
          : undefined;
    if (announced === undefined || !isAnnouncement(announced)) return [];
    const lead = passage.text.slice(colon + 1, first.index);
    const behind = passage.text.slice(last.index + last[0].length);
    const labelledBehind = lead.trim().length > 3;
    const more = labelledBehind && /^\s*[,;]\s*\p{L}{2,}\s+\p{L}/u.test(behind) ? 1 : 0;
    // `14 (1)`, `05 (2)`: labels of the numbers themselves
    if (labels.every(({ index: at }) => /\d\s*$/.test(passage.text.slice(0, at)))) return [];
    if (labels.some(({ index: at }) => /[=+\-–]\s*$/.test(passage.text.slice(Math.max(0, at - 20), at)))) return [];
    return [countClaim(announced, numbers.length + more, source)];
  });
}

/** Whether items may be numbered in the sentence itself. */
export function mayNumberItems({ text }: Passage): boolean {
  return text.includes(')') && /1\)|\(i\)/.test(text);
}

/** `(3) …` at the beginning of the next paragraph. */
function goesOn(next: Passage | undefined, number: number): boolean {
  return next !== undefined && (next.number === String(number) || next.text.trimStart().startsWith(`(${number})`));
}

/** `172 di tích. Riêng năm nay có thêm 05 di tích được xếp hạng, gồm: (1) …`: the only count of the sentence that opens the list. */
function announcedIn(passage: Passage, here: readonly Quantity[], at: number): Quantity | undefined {
  const from = sentenceAt(passage, at)?.start ?? passage.body;
  const [only, ...more] = here.filter(({ start }) => start >= from);
  if (only === undefined || more.length > 0) return undefined;
  return /(?:gồm|là|sau đây|như sau|cụ thể)\s*:?\s*$/iu.test(wordsBetween(passage, only.end, at)) ? only : undefined;
}

/** Of `21/21 đơn vị` the first, else the only count there. */
function pick(quantities: readonly Quantity[]): Quantity | undefined {
  const counts = quantities.filter(({ unit }) => unit === 'count');
  const numerator = counts.find(({ half }) => half === 'numerator');
  return numerator ?? (counts.length === 1 ? counts[0] : undefined);
}

/** An announced number against the things that were counted. */
export function countClaim(announced: Quantity, counted: number, source: SourceText): Claim {
  const place = span(source, announced.start, announced.digitsEnd);
  const { value } = announced.readings[0];
  const written = source.text.slice(announced.start, announced.digitsEnd);
  const name = `${written} ${announced.noun}`.trim();
  const agrees = equal(value, exact(counted));
  const finding = agrees
    ? found(agreeing, place, { written, arithmetic: `(1) … (${counted})`, computed: String(counted), right: written })
    : found(wrongCount, place, { written, counted, announced: name });
  return {
    kind: 'list',
    at: announced,
    numbers: [announced],
    verdict: agrees ? 'agrees' : 'contradicts',
    arithmetic: `${counted}`,
    finding,
  };
}
