import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { signOf } from './item-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import type { Told } from './share-candidates.ts';

/** A number of a list with its own words. */
export interface ToldPart extends Told {
  /** From the comma (or number) before it to the comma behind it. */
  readonly words: string;
}

/** Numbers of one thing, one behind the other, opened by words of their own. */
export interface ToldList {
  /** `colon`: `Các nhóm lỗi: …`; `frame`: `Trong tổng số giáo viên, …`; `some`: `…, trong đó …`; `bare`: behind its first number. */
  readonly form: 'colon' | 'frame' | 'some' | 'bare';
  /** The words of its sentence up to the list. */
  readonly opening: string;
  /** Where its sentence begins. */
  readonly from: number;
  /** Numbers that its opening words tell themselves. */
  readonly own: readonly Quantity[];
  readonly parts: readonly ToldPart[];
}

const LONGEST_OPENING = 260;
const MOST_PARTS = 14;
const FRAME =
  /^\s*Trong\s+(?!đó|số (?:đó|này))(?:(?:tổng\s+)?số\s+)?(?:\d|\p{L})[^.;:]*?(?:,|(?<!\p{L})có(?!\p{L}))\s*(?:đã\s|có\s|thì\s)?/u;
const OF_WHICH = /[,;]\s*trong (?:đó|số (?:đó|này))(?:,|\s+có|\s+đã|:)?\s/u;
/** The list names all there is, sorted by one thing. */
export const SORTS =
  /(?<!\p{L})(?:(?:phân|chia)(?:\s+\p{L}+){0,2}\s+(?:theo|loại|thành|ra)|phân (?:loại|bố|bổ|nhóm)|theo|cơ cấu|các (?:nhóm|loại|hình thức|nguyên nhân|lĩnh vực)|xếp loại)(?!\p{L})/iu;
/** What is told of a part or of the whole, beside the numbers of the list. */
const ASIDE =
  /(?<!\p{L})(?:cùng kỳ|(?:năm|kỳ|tháng|quý) (?:trước|\d{4})|so với|tăng|giảm|(?:nhiều|ít|cao|thấp) hơn|vượt|kế hoạch|dự toán|chỉ tiêu|bình quân|mỗi|từng|bằng|tương đương|kể cả)(?!\p{L})(?:[^,;.]|[.,](?=\d))*$|(?<!\p{L})(?:trong (?:đó|số)|riêng(?! lẻ))(?!\p{L})(?:[^;.]|\.(?=\d))*$/iu;
const ENDS =
  /(?<!\p{L})(?:đồng thời|ngoài ra|bên cạnh|tổng|qua đó|gồm|cụ thể|nâng|đưa (?:tổng|số)|theo đó|như vậy)(?!\p{L})/iu;
const JOINS = /[,;–]|(?<!\p{L})và(?!\p{L})/u;
const LABEL =
  /(?<!\p{L})(?<!\d\s)(?:mức(?: độ)?|cấp(?: độ)?|loại|hạng|nhóm|giai đoạn|số|quý|tháng|năm|khóa|lớp|bậc|đợt|tập|khu vực|từ|đến|dưới|trên|phố|trường|xưởng|đội|tổ|khối|thôn|ấp|khu|điều|khoản)\s*$/iu;
/** `Trung tâm giáo dục thường xuyên hai người`: a part without digits. */
const IN_WORDS =
  /(?<!\p{L})(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|nhiều|một số|vài)\s+(?:người|vụ|đơn vị|dự án|hồ sơ|trường hợp|xã|huyện|cơ sở|\p{Ll}+\s*(?:[,;.]|$))/u;
const MEASURES = /^(?:thời gian|tuổi|điểm)$/u;

/** The lists of a passage, in its sentences and in the items right below it. */
export function toldLists(passages: readonly Passage[], place: number): ToldList[] {
  const passage = passages[place];
  if (passage === undefined || passage.heading) return [];
  const below = itemsBelow(passages, place);
  if (passage.quantities.length < 2) return below;
  let from = passage.body;
  const inside = sentencesOf(passage).flatMap(({ end }): ToldList[] => {
    const start = from + (/^[).;\s]*/u.exec(wordsBetween(passage, from, end))?.[0].length ?? 0);
    from = end;
    return sentenceLists(passage, start, end);
  });
  return [...inside, ...below];
}

function sentenceLists(passage: Passage, start: number, end: number): ToldList[] {
  const words = wordsBetween(passage, start, end);
  const opened: [ToldList['form'], number][] = [];
  const colons = [...words.matchAll(/:\s/gu)].map(({ index }) => index);
  // Where the parts have colons of their own, the first opens the list.
  for (const colon of new Set([...colons.slice(0, 1), ...colons.slice(-1)]))
    if (colon < LONGEST_OPENING) opened.push(['colon', start + colon + 1]);
  if (colons.length === 0) {
    const frame = FRAME.exec(words);
    if (frame !== null) opened.push(['frame', start + frame[0].length]);
    const some = OF_WHICH.exec(words);
    if (some !== null) opened.push(['some', start + some.index + some[0].length]);
    const first = passage.quantities.find((one) => one.start >= start && one.end <= end && isAmount(one));
    if (frame === null && some === null && first !== undefined) opened.push(['bare', first.digitsEnd]);
  }
  return opened.flatMap(([form, at]) => {
    const own = passage.quantities.filter((one) => one.start >= start && one.end <= at && isAmount(one));
    const told = wordsBetween(passage, at, end);
    const until = at + (form === 'colon' ? told : upToSemicolon(told)).length;
    const all = partsFrom(passage, at, until);
    if (hasGaps(all, at, until) || IN_WORDS.test(wordsBetween(passage, at, until))) return [];
    return groupsOf(all, wordsBetween(passage, start, at)).map((parts) => ({
      form,
      opening: wordsBetween(passage, start, at),
      from: start,
      own,
      parts,
    }));
  });
}

/** `có 421 người thuộc biên chế, 102 người làm việc theo hợp đồng; nữ chiếm 68,1%`: parts that commas join end at a semicolon. */
function upToSemicolon(words: string): string {
  const head = words.slice(0, Math.max(0, words.indexOf(';')));
  const first = head.search(/\d/u);
  const comma = first === -1 ? -1 : head.indexOf(', ', first);
  return comma !== -1 && /\d/u.test(head.slice(comma)) ? head : words;
}

/** The numbers behind a place that a comma, a semicolon or `và` joins, at one depth of brackets, without asides. */
function partsFrom(passage: Passage, from: number, until: number): ToldPart[] {
  const parts: ToldPart[] = [];
  const depth = depthAt(passage, from);
  let last = from;
  for (const one of passage.quantities) {
    if (one.start < from) continue;
    if (one.end > until || parts.length === MOST_PARTS) break;
    if (depthAt(passage, one.start) !== depth || one.unit === 'percent' || !isAmount(one)) continue;
    const gap = outsideBrackets(wordsBetween(passage, last, one.start));
    if (parts.length > 0 && ENDS.test(gap)) break;
    if (LABEL.test(gap) || isAside(gap, parts.length === 0)) continue;
    if (isMeasure(passage, one) || (parts.length > 0 && !JOINS.test(gap))) continue;
    const own = gap.replace(/^.*(?:[,;]|(?<!\p{L})và(?=\s))/su, '');
    const behind = /^[^,;.()\d]*?(?=\s+và\s|[,;.()\d]|$)/u.exec(
      wordsBetween(passage, one.digitsEnd, one.digitsEnd + 120),
    );
    parts.push({ passage, one, words: `${own} ${one.written} ${behind?.[0] ?? ''}` });
    last = one.digitsEnd;
  }
  return parts;
}

/** Numbers between the parts that are none of them, and no asides: something of the list was not read. */
function hasGaps(parts: readonly ToldPart[], from: number, until: number): boolean {
  let last = from;
  const gaps = parts.map(({ passage, one }) => {
    const words = wordsBetween(passage, last, one.start);
    last = one.digitsEnd;
    return /\d/.test(words)
      ? outsideBrackets(words)
          .split(/[,;]\s/u)
          .slice(0, -1)
      : [];
  });
  const passage = parts[0]?.passage;
  const rest = passage === undefined ? '' : wordsBetween(passage, last, until);
  const behind = /\d/.test(rest) ? outsideBrackets(rest) : '';
  const ending = (
    /^.*?(?=(?:đồng thời|ngoài ra|bên cạnh|qua đó|nâng|theo đó|như vậy)(?!\p{L})|$)/isu.exec(behind)?.[0] ?? ''
  ).split(/[,;]\s/u);
  return [...gaps.flat(), ...ending].some((words) => /(?<![\d.,])\d(?![\d.,]*\s?%)/u.test(words) && !ASIDE.test(words));
}

function isAside(gap: string, first: boolean): boolean {
  return ASIDE.test(first ? gap.replace(/^.*:/su, '') : gap);
}

function isMeasure(passage: Passage, one: Quantity): boolean {
  return MEASURES.test(thingOf(passage, one));
}

/** The numbers that count one thing, where they are most; of a list that sorts its whole, `508 công ty …, 59 doanh nghiệp`, all. */
function groupsOf(parts: readonly ToldPart[], opening: string): ToldPart[][] {
  const groups = new Map<string, ToldPart[]>();
  for (const part of parts) {
    const key = `${part.one.unit === 'count'} ${thingOf(part.passage, part.one).replace(/^(?:nam|nữ)$/u, '')}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  const [most, ...others] = [...groups.values()].sort((a, b) => b.length - a.length);
  if (most === undefined) return [];
  const alike = most.length > 1 && (others[0]?.length ?? 0) < most.length ? [most] : [];
  if (others.length === 0) return alike;
  return SORTS.test(opening) && parts.every(({ one }) => one.unit === 'count') ? [[...parts]] : alike;
}

/** A line that ends with a colon, and an item for each part below it. */
function itemsBelow(passages: readonly Passage[], place: number): ToldList[] {
  const lead = passages[place];
  const first = passages[place + 1];
  const sign = first === undefined || first.heading ? undefined : signOf(first);
  if (lead === undefined || sign === undefined || sign === signOf(lead) || !/:\s*$/u.test(lead.text)) return [];
  const parts: ToldPart[] = [];
  for (const item of passages.slice(place + 1)) {
    if (item.heading || signOf(item) !== sign) break;
    const [part, ...others] = partsFrom(item, item.body, item.end);
    if (part === undefined || others.length > 0) return [];
    parts.push(part);
  }
  const opening = /[^.;]*$/u.exec(lead.text)?.[0] ?? '';
  const from = lead.body + lead.text.length - opening.length;
  const own = lead.quantities.filter((one) => one.start >= from && isAmount(one));
  return groupsOf(parts, opening)
    .filter((group) => group.length === parts.length)
    .map((group) => ({ form: 'colon' as const, opening, from, own, parts: group }));
}

function outsideBrackets(words: string): string {
  return words.replace(/\([^()]*\)/gu, '');
}
