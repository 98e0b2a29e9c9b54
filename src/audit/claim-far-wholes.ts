import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { signOf } from './item-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { callsRest, isOfLess, type OwnWords, ownWordsOf } from './rest-words.ts';
import { speaksOfOpening } from './roles.ts';
import { depthAt } from './running-parts.ts';
import { nestOf } from './state-runs.ts';
import type { Weighed } from './weighing.ts';

interface Entry extends OwnWords {
  readonly passage: Passage;
  readonly one: Quantity;
}

const WHOLE =
  /(?<!\p{L})(?:tổng(?: số)?|cộng|phải (?:giải quyết|xử lý|nộp|thu|thi hành)|tiếp nhận|nhận|thụ lý|phát hiện|vi phạm|xử phạt|giao|kiểm sát)(?!\p{L})/iu;
const DONE =
  /(?<!(?:phải|cần|chưa|đang|không) )(?<!\p{L})(?:đã|xong|giải quyết|xử lý|trả|nộp|hòa giải|cưỡng chế|khắc phục|hoàn thành)(?!\p{L})/iu;
/** How what was done was done: it is no part beside it. */
const IN_TIME = /(?:đúng|trước|sớm|trễ|quá)(?:\s+(?:và|,)\s+\p{L}+)?\s+(?:thời\s+)?(?:hạn|hẹn)|(?<!\p{L})trễ/iu;
const ASIDE = /(?<!\p{L})(?:cùng kỳ|năm trước|kỳ trước|so với|tăng|giảm|bình quân|riêng|trong đó)(?!\p{L})/iu;
const LOOKED_BACK = 9;
const SENTENCES_BACK = 2;
const OF_SOME = /^[.;\s]*Riêng(?!\p{L})/u;
/** A rest that is off by more of its whole is of something else. */
const NEARNESS = 10;

/**
 * What is left of a whole that stands sentences or items before: `Tiếp nhận 3.862 hồ sơ: …` and a list; `Đã trả 3.711 hồ sơ, đúng hạn 3.688; đang giải quyết
 * 151 hồ sơ`. Wrong is said only where the rest is off by a slip.
 */
export function farRests(passages: readonly Passage[], claimed: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) =>
    passage.quantities.flatMap((one): Claim[] => {
      if (claimed.has(one.start) || !isAmount(one) || depthAt(passage, one.start) > 0) return [];
      const rest: Entry = { passage, one, ...ownWordsOf(passage, one) };
      if (!callsRest(rest) || isOfLess(rest) || isPartOfRest(rest)) return [];
      const { done, from, top } = doneBefore(passages, place, rest);
      if (done.length === 0 || isPartOfDone(rest, done)) return [];
      const wholes = totalFirst(wholesAbove(passages, top, from, rest), passages, place);
      const besides = restsBeside(rest);
      const weighed =
        judged(rest, done, wholes, goesOn(passages, place, rest)) ??
        (besides.length > 0 ? judged(rest, done, wholes, false, besides) : undefined);
      return weighed === undefined ? [] : [told(weighed, source)];
    }),
  );
}

/** `đã giải quyết 141 tin, gồm: khởi tố 118, không khởi tố 19, …`: one of the parts of what was done. */
function isPartOfDone({ passage, one }: Entry, done: readonly Entry[]): boolean {
  const nest = nestOf(passage, one);
  return nest !== undefined && done.some((entry) => entry.passage === passage && entry.one.start - passage.body < nest);
}

function told(weighed: Weighed, source: SourceText): Claim {
  const claim = claimOf(source, 'balance', wrongSum, weighed);
  if (weighed.judgement.verdict !== 'contradicts' || isMistyped(weighed, 3)) return claim;
  return asWarning(claim);
}

/** `đất đai 2.659 hồ sơ đang giải quyết, bằng 91,9% tổng số hồ sơ tồn`: a part of what is left. */
function isPartOfRest({ passage, one }: Entry): boolean {
  return /^[^.;()\d]{0,50}(?:bằng|chiếm)\s[\d,]+\s?%\s(?:của\s)?(?:tổng\s)?số\s[^.;,()\d]{0,30}(?<!\p{L})(?:tồn|còn lại|chưa|đang)(?!\p{L})/iu.test(
    wordsBetween(passage, one.digitsEnd, one.digitsEnd + 120),
  );
}

/** What was done, in the sentence of the rest, the one before, or the items above; `from`: where that begins, `top`: in which passage. */
function doneBefore(
  passages: readonly Passage[],
  place: number,
  rest: Entry,
): { done: Entry[]; from: number; top: number } {
  const { passage, one } = rest;
  const sentences = sentencesOf(passage);
  const own = sentences.findIndex(({ start, end }) => start <= one.start && one.end <= end);
  const entries = entriesOf(passage, rest);
  for (const sentence of sentences.slice(Math.max(0, own - SENTENCES_BACK), own + 1).reverse()) {
    const { start: from } = sentence;
    // `Riêng án đặc biệt nghiêm trọng làm rõ 38/39 vụ`: some of them alone.
    if (OF_SOME.test(wordsBetween(passage, from, from + 20))) continue;
    const done = entries.filter(({ one: { start, end } }) => start >= from && end <= one.start);
    if (done.length > 0) return { done, from, top: place };
  }
  return own > 0 || signOf(passage) === undefined
    ? { done: [], from: passage.body, top: place }
    : doneAbove(passages, place, rest);
}

/** The first numbers of the items above, up to what stands before their list. */
function doneAbove(
  passages: readonly Passage[],
  place: number,
  rest: Entry,
): { done: Entry[]; from: number; top: number } {
  const done: Entry[] = [];
  const found = (top: number) => ({ done, from: Number.POSITIVE_INFINITY, top });
  for (let at = place - 1; at >= Math.max(0, place - LOOKED_BACK); at--) {
    const above = passages[at];
    if (above === undefined || signOf(above) !== signOf(rest.passage)) return found(at);
    const [first] = entriesOf(above, rest);
    if (first === undefined) break;
    if (WHOLE.test(first.lead) && !DONE.test(first.lead)) return found(at);
    done.unshift(first);
  }
  return { done: [], from: rest.passage.body, top: place };
}

/** Another state follows, in the sentence or in the next item. */
function goesOn(passages: readonly Passage[], place: number, rest: Entry): boolean {
  const { passage, one } = rest;
  const next = passages[place + 1];
  const behind = entriesOf(passage, rest).filter(({ one: { start } }) => start >= one.end);
  const below = next !== undefined && signOf(next) !== undefined && signOf(next) === signOf(passage);
  const [following] = behind.length > 0 || !below ? behind : entriesOf(next, rest);
  return following !== undefined && callsRest(following);
}

/** `đang xử lý trong hạn: 843; đã quá hạn chưa xong: 46`: the other numbers behind a rest, where all of them are rests, too. */
function restsBeside(rest: Entry): Entry[] {
  const behind = entriesOf(rest.passage, rest).filter(({ one: { start } }) => start >= rest.one.end);
  const joined = /^[^.]*$/u.test(wordsBetween(rest.passage, rest.one.end, behind.at(-1)?.one.start ?? rest.one.end));
  return joined && behind.every(callsRest) ? behind : [];
}

/** The numbers of a passage that may be of the same thing as a rest. */
function entriesOf(passage: Passage, rest: Entry): Entry[] {
  const thing = thingOf(rest.passage, rest.one);
  return passage.quantities
    .filter((one) => isAmount(one) && depthAt(passage, one.start) === 0)
    .filter((one) => (one.unit === 'count') === (rest.one.unit === 'count'))
    .map((one) => ({ passage, one, ...ownWordsOf(passage, one) }))
    .filter(({ one, lead }) => {
      const own = thingOf(passage, one);
      return !ASIDE.test(lead) && (thing === '' || own === '' || own === thing);
    });
}

/** The nearest first, up to a heading. */
function wholesAbove(passages: readonly Passage[], top: number, from: number, rest: Entry): Entry[] {
  const wholes: Entry[] = [];
  for (let at = top; at >= Math.max(0, top - LOOKED_BACK); at--) {
    const passage = passages[at];
    if (passage === undefined || passage.heading || /^\P{Ll}*$/u.test(passage.text)) break;
    const before = entriesOf(passage, rest).filter(({ one }) => at < top || one.end <= from);
    wholes.push(...before.filter(({ lead }) => WHOLE.test(lead) && !callsRest({ lead, behind: '' })).reverse());
    if (before.some(({ lead }) => speaksOfOpening(lead))) break;
  }
  return wholes.length > 0 ? wholes : soleBefore(passages[top], from, rest);
}

/** `Huyện có 26 cơ sở giết mổ. Đến nay đã di dời 17 cơ sở, còn 9 cơ sở chưa di dời`: the only number of the sentence before. */
function soleBefore(passage: Passage | undefined, from: number, rest: Entry): Entry[] {
  if (passage !== rest.passage) return [];
  const sentence = sentencesOf(passage).findLast(({ end }) => end <= from);
  const told = entriesOf(passage, rest).filter(({ one }) => sentence && one.start >= sentence.start && one.end <= from);
  const [whole, ...more] = told;
  return whole === undefined || more.length > 0 || callsRest(whole) ? [] : [whole];
}

/** `Tổng số 9.846, trong đó: tiếp nhận 9.312; kỳ trước chuyển qua 534`: with what was carried over, the total is the whole. */
function totalFirst(wholes: readonly Entry[], passages: readonly Passage[], place: number): readonly Entry[] {
  const total = wholes.find(({ lead }) => /tổng|phải/iu.test(lead));
  if (total === undefined || total === wholes[0]) return wholes;
  const from = passages.indexOf(total.passage, Math.max(0, place - 2 * LOOKED_BACK));
  const carried = passages.slice(from, place).some(({ text }) => speaksOfOpening(text));
  return carried ? [total, ...wholes.filter((one) => one !== total)] : wholes;
}

function judged(
  rest: Entry,
  done: readonly Entry[],
  wholes: readonly Entry[],
  more: boolean,
  besides: readonly Entry[] = [],
): Weighed | undefined {
  const main = done.filter(({ lead, passage, one }) => !IN_TIME.test(lead) && nestOf(passage, one) === undefined);
  const ways = [main, done.slice(0, 1), done].filter((parts) => parts.length > 0);
  const all = wholes.flatMap((whole) => ways.flatMap((parts) => lessAll(rest, whole, [...parts, ...besides]) ?? []));
  const right = all.find(({ judgement }) => judgement.verdict === 'agrees');
  if (right !== undefined) return right;
  const [nearest] = wholes;
  const [first] = main;
  if (more || nearest === undefined || first === undefined || !DONE.test(first.lead)) return undefined;
  const carried = [rest.passage, nearest.passage].some(({ text }) => speaksOfOpening(text));
  if (IN_TIME.test(rest.lead) || (carried && !/tổng|phải/iu.test(nearest.lead))) return undefined;
  // `Đã giải quyết 296 tin; khởi tố 141, không khởi tố 112`: what follows may tell of the first.
  return [main, [first]]
    .flatMap((parts) => lessAll(rest, nearest, [...parts, ...besides]) ?? [])
    .find((weighed) => isNear(weighed, nearest));
}

function lessAll(rest: Entry, whole: Entry, parts: readonly Entry[]): Weighed | undefined {
  const quantities = [whole, ...parts].map(({ one }) => one);
  return weighSum(
    rest.one,
    quantities,
    quantities.map((_, at) => (at === 0 ? 1 : -1)),
  );
}

function isNear(weighed: Weighed, { one }: Entry): boolean {
  const { right, verdict } = weighed.judgement;
  return verdict === 'contradicts' && right.numerator > 0n && isOffByAtMost(weighed, NEARNESS, one);
}
