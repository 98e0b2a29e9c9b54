import type { Stretch } from './audit-document.ts';
import { sentencesOf } from './clauses.ts';
import { leadsToBase } from './compared-base.ts';
import { contextOf, isNamedIn, thingOf } from './compared-subject.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

const LONGEST_GAP = 110;
const BRACKETED_ALONE = /^[^.;,()\d]{0,40}\(\s*$/u;
const BRACKETED_TIME =
  /^[^.;()\d]{0,30}\(\s*(?:cùng kỳ|\d{1,2}\s+tháng|(?:đầu|cuối)\s+(?:năm|kỳ)|năm|quý|tháng|kỳ|tuần|vụ|trước)(?!\p{L})[^.;()]{0,40}$/iu;
const MOVED_FROM = /^[^.;()\d]{0,40}[,(]\s*từ\s+(?:mức\s+)?$|^\s*từ\s+mức\s+$/iu;
const SAME_AGAIN =
  /^[^.;()\d]{0,30}(?:\(\s*[-–+]?|,\s*(?:tức|tương|hay|bằng))(?:\s*(?:tức|là|tương|đương|ứng|hay|bằng|với|tỷ|tỉ|lệ|tăng|giảm)(?!\p{L}))*\s*$/iu;
/** `So với quý II (46.350 lượt), số lượt khám tăng`: a time or a plan with its numbers in a bracket. */
const HEAD =
  /(?<!\p{L})so\s+(?:với\s+)?(?=cùng|năm|quý|tháng|kỳ|vụ|tuần|đầu|cuối|\d|giai đoạn|nhiệm kỳ|thời điểm|kết quả|thực hiện|kế hoạch|dự toán|chỉ tiêu|mục tiêu)((?:[^().;:](?!(?<!\p{L})(?:tăng|giảm|hơn)(?!\p{L}))){0,60})\(([^()]*)\)/giu;

/** `tăng 3,2% so với cùng kỳ`: it is measured from what its own words say. */
const OWN_REFERENCE = /^[^,;.()]{0,20}(?:so\s+(?:với|cùng)|cùng kỳ)/iu;

/** The number that a change is measured from, right behind it or behind the same change as a rate: `giảm 9 vụ (19,1%) so với 47 vụ của cùng kỳ`. */
export function baseBehind(passage: Passage, index: number): Quantity | undefined {
  const [change, next, after] = passage.quantities.slice(index, index + 3);
  if (change === undefined || next === undefined) return undefined;
  // `(tương đương 522 triệu đồng) so với cùng kỳ (`: the bracket holds the change alone.
  const behind = wordsBetween(passage, change.end, next.start).replace(/^\s*\)(?=\s+so\s)/u, '');
  if (!isItsRate(change, next))
    return leadsBehind(behind) && (!/\([^()]*$/u.test(behind) || isAlone(passage, next)) ? next : undefined;
  if (after === undefined || !SAME_AGAIN.test(behind)) return undefined;
  return leadsBehind(wordsBetween(passage, next.end, after.start).replace(/^\s*\)/u, '')) ? after : undefined;
}

/** `(quý IV/2023 là 30,7 tỷ đồng, quý IV/2024 là 20,1 tỷ đồng)`: what a bracket tells of two times is no base. */
function isAlone(passage: Passage, base: Quantity): boolean {
  const rest = /^[^()]*/u.exec(wordsBetween(passage, base.end, passage.end))?.[0] ?? '';
  if (!/(?<!\p{L})(?:năm|quý|tháng|kỳ|so với)(?!\p{L})/iu.test(rest)) return true;
  return !passage.quantities.some(
    ({ start, unit }) => base.end <= start && start < base.end + rest.length && unit === base.unit,
  );
}

/** `so với năm 2023 (`, ` vụ (`, `, từ `. */
function leadsBehind(words: string): boolean {
  if (words.length > LONGEST_GAP) return false;
  const compared = /so\s+với|(?=cùng kỳ)/iu.exec(words);
  if (compared === null) return BRACKETED_ALONE.test(words) || BRACKETED_TIME.test(words) || MOVED_FROM.test(words);
  const lead = words.slice(0, compared.index);
  if (leavesBracket(lead) || /[.;]\s/.test(lead)) return false;
  return leadsToBase(words.slice(compared.index + compared[0].length));
}

/** `giảm 17 vụ (10,8%)`: the change again. */
function isItsRate(change: Quantity, next: Quantity): boolean {
  return next.unit === 'percent' && change.unit !== 'percent' && change.unit !== 'percentage-point';
}

/** The one number of the bracket that a sentence compares with which counts what the change counts: `So với năm 2022 (88 dự thảo) tăng 15 dự thảo`. */
export function baseInHead(passage: Passage, index: number): Quantity | undefined {
  const change = passage.quantities[index];
  if (change === undefined || OWN_REFERENCE.test(wordsBetween(passage, change.end, change.end + 40))) return undefined;
  const sentence = sentencesOf(passage).find(({ start, end }) => start <= change.start && change.end <= end);
  if (sentence === undefined) return undefined;
  const words = wordsBetween(passage, sentence.start, change.start);
  const head = [...words.matchAll(HEAD)].at(-1);
  if (head === undefined) return baseAtHead(passage, sentence, change);
  if (/tăng|giảm/iu.test(head[2] ?? '')) return undefined;
  const until = sentence.start + head.index + head[0].length;
  if (
    isOwned(words.slice(0, head.index)) &&
    passage.quantities.some((one) => one.start >= until && one.end <= change.start)
  )
    return undefined;
  const from = until - 1 - (head[2]?.length ?? 0);
  const inside = passage.quantities.filter(({ start, end }) => from <= start && end <= until);
  return onlyOf(
    passage,
    change,
    inside.filter((one) => mayBeBase(passage, change, one)),
  );
}

/** `512,4 nghìn con, tăng 2,7% so với cùng kỳ (498,7 nghìn con)`: a change before the words compares with it. */
function isOwned(words: string): boolean {
  return /(?<!\p{L})(?:tăng|giảm|vượt|hơn|bằng)\s[^;()]{0,20}\d[^,;()]*$/iu.test(
    words.replace(/(?<=\d)[.,](?=\d)/gu, ''),
  );
}

/** `giảm 16 vụ, giảm 13 người chết so với cùng kỳ (112 vụ, 67 người chết)`: other changes stand between a change and the bracket that all compare with. */
const TAIL =
  /^[^.;()\d]*(?:(?<!\p{L})(?:tăng|giảm)(?:\s+thêm)?\s+[\d.]*\d(?:,\d+)?[^.;()\d]*)*so\s+với\s+(?:cùng|năm|quý|tháng|kỳ|vụ|đầu|cuối)(?!\p{L})[^().;:]{0,60}\(([^()]*)\)/iu;
const OWN_RATE = /\(\s*[-+–]?\s*\d[\d.,]*\s?%\s*\)/gu;

export function baseInTail(passage: Passage, index: number): Quantity | undefined {
  const change = passage.quantities[index];
  if (change === undefined || change.unit === 'percent' || change.unit === 'percentage-point') return undefined;
  const sentence = sentencesOf(passage).find(({ start, end }) => start <= change.start && change.end <= end);
  if (sentence === undefined) return undefined;
  const words = wordsBetween(passage, change.end, sentence.end + 1).replace(OWN_RATE, (rate) =>
    ' '.repeat(rate.length),
  );
  const tail = TAIL.exec(words);
  if (tail === null || /(?<!\p{L})(?:tăng|giảm)(?!\p{L})/iu.test(tail[1] ?? '')) return undefined;
  const until = change.end + tail[0].length;
  const from = until - 1 - (tail[1]?.length ?? 0);
  const inside = passage.quantities.filter(({ start, end }) => from <= start && end <= until);
  if (inside.length < 2) return undefined;
  const base = onlyOf(
    passage,
    change,
    inside.filter((one) => mayBeBase(passage, change, one)),
  );
  if (base === undefined) return undefined;
  const counted = wordsBehind(passage, base).join(' ');
  const name = `${subjectBefore(passage, change)} ${wordsBehind(passage, change).join(' ')}`;
  return isNamedIn(counted, name) || isNamedIn(name, counted) ? base : undefined;
}

/** `số người bị thương` of `, số người bị thương tăng 8 người`. */
function subjectBefore(passage: Passage, { start }: Quantity): string {
  const lead = wordsBetween(passage, Math.max(passage.body, start - 60), start);
  return (/[^.,;:()\d]*$/u.exec(lead)?.[0] ?? '').replace(/(?<!\p{L})(?:tăng|giảm)(?!\p{L}).*$/isu, '');
}

/** Of several numbers of a bracket the one that counts what the change counts, word for word: `(chết 36 người, bị thương 74 người) giảm 05 người chết`. */
function onlyOf(passage: Passage, change: Quantity, all: readonly Quantity[]): Quantity | undefined {
  const [only, ...more] = all;
  if (more.length === 0 || change.unit === 'percent') return more.length === 0 ? only : undefined;
  const counted = wordsBehind(passage, change);
  const same = all.filter((one) => wordsBehind(passage, one)[0] === counted[0]);
  const [told, ...others] = same;
  if (others.length === 0) return told;
  const [behind, ...alike] = same.filter((one) => isNamedIn(counted.join(' '), wordsBehind(passage, one).join(' ')));
  if (behind !== undefined && alike.length === 0) return behind;
  const [named, ...further] = same.filter((one) => isNamedIn(counted.join(' '), contextOf(passage, one, passage.body)));
  return further.length === 0 ? named : undefined;
}

/** What is counted, said behind a number: `người chết`. */
export function wordsBehind(passage: Passage, { digitsEnd }: Quantity): string[] {
  return (
    /^[^().,;\d]{0,30}?(?=\s+(?:và|tăng|giảm|so|đồng thời)(?!\p{L})|[().,;\d]|$)|^[^().,;\d]{0,30}/iu
      .exec(wordsBetween(passage, digitsEnd, digitsEnd + 30))?.[0]
      .trim()
      .split(/\s+/) ?? []
  );
}

/** `So dự toán 72,90 tỷ đồng: vượt`, `So với 450 vụ của năm 2022, số vụ giảm`: the first number of the sentence, which it compares with. */
function baseAtHead(passage: Passage, { start }: Stretch, change: Quantity): Quantity | undefined {
  const first = passage.quantities.find((one) => one.start >= start);
  if (first === undefined || first.end > change.start || !mayBeBase(passage, change, first)) return undefined;
  const lead = /^\W*so\s+(?:với\s+)?([^().;:,]{0,50})$/iu.exec(wordsBetween(passage, start, first.start))?.[1];
  const behind = wordsBetween(passage, first.end, change.start);
  const near = /^[^.;()\d]{0,25}(?:năm\s+\d{4}\s*)?[,:][^.;()\d]{0,40}$/u.test(behind);
  return lead !== undefined && near && leadsToBase(lead) ? first : undefined;
}

function mayBeBase(passage: Passage, change: Quantity, one: Quantity): boolean {
  if (one.approximate || one.half !== undefined) return false;
  if (change.unit === 'percentage-point') return one.unit === 'percent';
  if (change.unit === 'percent') return true;
  const [a, b] = [thingOf(passage, change), thingOf(passage, one)];
  return (
    (change.unit === 'count') === (one.unit === 'count') && one.unit !== 'percent' && (a === '' || b === '' || a === b)
  );
}

/** `(cùng kỳ 16.900 lượt khách quốc tế)`: what a bracket calls its number, beside what it counts. */
export function calledInBracket(passage: Passage, { digitsEnd, noun }: Quantity): string {
  const words = /^\s*\p{L}*([^().,;\d]{0,40})\)/u.exec(wordsBetween(passage, digitsEnd, passage.end))?.[1] ?? '';
  const counted = new Set(noun.split(' '));
  return words
    .split(/\s+/)
    .filter((word) => !counted.has(word.toLowerCase()))
    .join(' ');
}
