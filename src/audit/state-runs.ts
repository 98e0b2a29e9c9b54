import { isWhole } from '../numbers/exact.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { oncePerNumber } from './once-per-number.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { type OwnWords, ownWordsOf } from './rest-words.ts';
import { depthAt } from './running-parts.ts';

/** A number with what its clause says of it. */
export interface State extends OwnWords {
  readonly one: Quantity;
  /** Of `9/11 quyết định` and `13.422 liều trong số 14.100 liều`: which of the two it is. */
  readonly pair?: 'whole' | 'part';
  /** One of several parts, which the numbers behind their list are told of. */
  readonly takenUp?: true;
}

/** It was so at another time, is how much something changed, or one of many. */
const ASIDE = /(?<!\p{L})(?:cùng kỳ|năm trước|kỳ trước|so với|tăng|giảm|bình quân|mỗi|từng|lũy kế|luỹ kế)(?!\p{L})/iu;
/** Opens what is told of some of the number before. */
const NESTED = /(?<!\p{L})(?:trong đó|gồm|riêng|chủ yếu|nhất là|kể cả)(?!\p{L})/giu;
const OUT_OF = /(?<!\p{L})(?:trong|trên)(?:\s+(?:tổng\s+)?số)?\s*$/iu;
/** What is measured of a thing and left of none. */
const NO_THINGS = new Set(['thời gian', 'tuổi', 'điểm']);
/** `Trong 34 dự án … có 11 dự án`: its states follow without a comma. */
const WITHIN = /(?<!\p{L})trong(?:\s+(?:tổng\s+)?số)?\s*$/iu;
/** `Số xã chưa đạt chuẩn: 24 xã.` */
const OWN_SENTENCE = /^\s*số\s+(?:\p{L}+\s+){1,3}(?:chưa|không|còn)(?:\s+\p{L}+){1,4}\s*(?:là|:)\s*$/iu;
const MOST_STATES = 7;
const LONGEST = 330;

/**
 * The numbers of the same thing before a rest, in its sentence and the one before; of a pair the whole comes first. Asides, brackets and what is
 * nested elsewhere are left out; of what is nested the whole stands right before.
 */
export function statesBefore(passage: Passage, index: number): State[] {
  const rest = passage.quantities[index];
  if (rest === undefined) return [];
  const from = Math.max(sentenceBefore(passage, rest), rest.start - LONGEST);
  const nest = nestOf(passage, rest);
  const states: State[] = [];
  let alike: Quantity = rest;
  for (let at = index - 1; at >= 0 && states.length < MOST_STATES; at--) {
    const one = passage.quantities[at];
    if (one === undefined || one.start < from) break;
    if (!mayBeState(one, rest) || depthAt(passage, one.start) > 0) continue;
    const words = ownWordsOf(passage, one);
    const own = nestOf(passage, one);
    const holdsNest = nest !== undefined && own !== nest;
    const nested = own !== undefined && own !== nest && !holdsNest && !opensList(passage, one);
    if (ASIDE.test(words.lead) || nested) continue;
    if (!holdsNest && !areOneThing(passage, alike, one)) continue;
    if (thingOf(passage, alike) === '') alike = one;
    const part = partOfPair(passage, at);
    if (part === undefined) states.unshift({ one, ...words });
    else states.unshift({ one, ...words, pair: 'whole' }, { one: part, ...ownWordsOf(passage, part), pair: 'part' });
    if (part !== undefined) at -= 1;
    if (holdsNest) break;
  }
  return states;
}

/** `Chương trình gồm 26 văn bản: …`: with no number before it, it is the whole itself. */
function opensList(passage: Passage, one: Quantity): boolean {
  if (!/(?<!\p{L})gồm(?:\s+có)?\s*$/iu.test(wordsBetween(passage, passage.body, one.start))) return false;
  const before = numberBefore(passage, one.start);
  return before === undefined || /\.\s/u.test(wordsBetween(passage, before.end, one.start));
}

/** Where the sentence before a number's own begins; the one before that, where its own tells of nothing but the rest. */
function sentenceBefore(passage: Passage, { start, end }: Quantity): number {
  const sentences = sentencesOf(passage);
  const own = sentences.findIndex((sentence) => sentence.start <= start && end <= sentence.end);
  const opened = wordsBetween(passage, sentences[own]?.start ?? start, start);
  return sentences[Math.max(0, own - (OWN_SENTENCE.test(opened) ? 2 : 1))]?.start ?? passage.body;
}

/** The number that stands as a part of this one: `9` of `9/11`. */
function partOfPair(passage: Passage, index: number): Quantity | undefined {
  const [part, whole] = [passage.quantities[index - 1], passage.quantities[index]];
  if (part === undefined || whole === undefined) return undefined;
  if (whole.half === 'denominator') return mayBeState(part, whole) ? part : undefined;
  const between = wordsBetween(passage, part.end, whole.start);
  const paired = between.length < 40 && OUT_OF.test(between) && !/[,;:.]\s/u.test(between);
  return paired && mayBeState(part, whole) ? part : undefined;
}

/** Where the words stand that open what is told of some of the number before; undefined outside of such. */
export const nestOf = oncePerNumber((passage, { start }): number | undefined => {
  const words = wordsBetween(passage, passage.body, start);
  const sentence = words.slice(words.lastIndexOf('. ') + 1);
  const opened = [...sentence.matchAll(NESTED)].at(-1);
  if (opened === undefined) return undefined;
  const [before, behind] = [sentence.slice(0, opened.index), sentence.slice(opened.index + opened[0].length)];
  // `Trong đó: …; …` lasts to the end of its sentence, any other to the semicolon.
  const lasts = before.trim() === '' || /^\s*:/u.test(behind);
  return lasts || !behind.includes('; ') ? words.length - behind.length : undefined;
});

export function mayBeState(one: Quantity, rest: Quantity): boolean {
  if (one.half === undefined ? !isAmount(one) : one.approximate) return false;
  if (NO_THINGS.has(one.noun) || (one.unit === 'count' && !isWhole(one.readings[0].value))) return false;
  return (one.unit === 'count') === (rest.unit === 'count');
}

/** Whether two numbers count the same, as far as the words say: `128/131 thôn, bản …; 03 bản còn lại`. */
export function areOneThing(passage: Passage, a: Quantity, b: Quantity): boolean {
  const things = [a, b].map((one) => thingOf(passage, one));
  if (things.includes('') || things[0] === things[1] || [a, b].some((one) => isAnything(passage, one))) return true;
  const [first, other] = [a, b].map(({ end }) =>
    wordsBetween(passage, end, end + 25)
      .toLowerCase()
      .replace(/\d.*$/su, ''),
  );
  const word = /^\s*(\p{L}+)/u.exec(first ?? '')?.[1];
  return word !== undefined && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(other ?? '');
}

/** As `trường hợp` may be counted whatever there is. */
function isAnything(passage: Passage, { digitsEnd }: Quantity): boolean {
  return /^\s*trường hợp(?!\p{L})/iu.test(wordsBetween(passage, digitsEnd, digitsEnd + 16));
}

/** From the whole to the rest nothing stands between but states, their shares and brackets; at most one sentence ends there. */
export function isRun(passage: Passage, whole: State, parts: readonly State[]): boolean {
  const gaps = parts.map((part, at) => {
    const before = parts[at - 1] ?? whole;
    return before.one.end > part.one.start ? undefined : between(passage, before, part);
  });
  const stops = gaps.map((gap) => /\.\s/u.test(gap ?? ''));
  const last = stops.length - 1;
  const alone =
    parts.length === 2 && /^[^.]*\.\s/u.test(gaps[last] ?? '') && OWN_SENTENCE.test(parts[last]?.lead ?? '');
  return (
    gaps.every(
      (gap, at) =>
        gap === undefined ||
        ((/[,;.:]\s|\svà\s/u.test(gap) || (at === 0 && WITHIN.test(whole.lead))) && !hasUnread(gap)),
    ) &&
    gaps.slice(1).every((gap) => gap === undefined || !/:\s/u.test(gap.replace(/:\s*$/u, ''))) &&
    stops.every((stop, at) => !stop || at === 0 || (at === last && (alone || parts[0]?.pair === 'part'))) &&
    stops.filter(Boolean).length <= (alone ? 2 : 1)
  );
}

function between(passage: Passage, before: State, part: State): string {
  let words = wordsBetween(passage, before.one.end, part.one.start);
  for (const one of passage.quantities.filter(({ start, end }) => start >= before.one.end && end <= part.one.start))
    words = words.replace(one.written, '');
  return words.replace(/\([^()]*\)/gu, '');
}

/** `cấp 23, trả lại 02`: digits that were read as a name may have been a figure. */
function hasUnread(words: string): boolean {
  return /(?<!(?:năm|tháng|quý|ngày|số|khoản|điều|đến|kỳ)\s)(?<![\d/.]|\p{L}[-–])\d{1,3}\s*(?:[,;]|$)/iu.test(words);
}

/** Another number of the same thing, behind in its sentence. */
export function nextState(passage: Passage, rest: Quantity): State | undefined {
  const next = passage.quantities.find(
    (one) => one.start >= rest.end && mayBeState(one, rest) && depthAt(passage, one.start) === 0,
  );
  const gap = next === undefined ? '.' : wordsBetween(passage, rest.end, next.start);
  if (next === undefined || /\.\s|trong đó/iu.test(gap) || !/[,;]|\svà\s/u.test(gap)) return undefined;
  return areOneThing(passage, rest, next) ? { one: next, ...ownWordsOf(passage, next) } : undefined;
}
