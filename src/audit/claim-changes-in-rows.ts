import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongDifference } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { mayMeasure } from './changed-numbers.ts';
import type { Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { contextOf, isNamedIn, thingOf } from './compared-subject.ts';
import { claimOf, weighOwnRate } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** Paragraphs back to the numbers that changed. */
const FURTHEST = 3;
/** From a change to the same change as a rate: ` người chết (giảm `, ` vụ, tương ứng `. */
const AS_RATE =
  /^[^.;,()\d%]{0,40}(?:\(|,\s*(?=tương|tức|hay))\s*(?:(?:tương (?:đương|ứng)|tức|hay|là|với|mức|t[ỷỉ] lệ|tăng|giảm)\s*)*[+−–-]?\s*$/iu;
/** `tăng 769 xã (8,62%)` behind `3.838 xã (43,02%)`: the bracket counts points. */
const OWN_SHARE = /^[^.;,()\d]{0,30}\(\s*[\d.,]+\s*%/u;

/** One change of a row, told in numbers and as a rate. */
interface Member {
  readonly change: Quantity;
  readonly rate: Quantity;
  readonly falls: boolean;
  /** What has changed, by the words behind the number and before it. */
  readonly behind: string;
  readonly lead: string;
}

interface Sentence extends Stretch {
  readonly passage: Passage;
}

/**
 * `xảy ra 144 vụ, làm chết 96 người, bị thương 110 người, so với cùng kỳ giảm 58 vụ (28,7%), giảm 59 người chết (38%), giảm 39 người bị thương
 * (26%)`: each change of a row is of the number of its own name in the sentence that the others prove. `known`: where numbers begin that are judged.
 */
export function changesInRows(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.quantities.length < 4 || !passage.text.includes('%') || !/tăng|giảm/iu.test(passage.text)) return [];
    return sentencesOf(passage).flatMap((sentence) => {
      return rowsIn(passage, sentence).flatMap((row) => {
        const [first] = row;
        if (first === undefined || row.length < 2 || row.every(({ rate }) => known.has(rate.start))) return [];
        const sentences = sentencesBefore(passages, place, first.change.start);
        const told = provedBy(passage, row, sentences);
        return told === undefined ? [] : unlike(passage, row, told, sentences, known, source);
      });
    });
  });
}

/** Changes that follow each other with no other number between. */
function rowsIn(passage: Passage, { start, end }: Stretch): Member[][] {
  const rows: Member[][] = [];
  for (const [index, change] of passage.quantities.entries()) {
    const rate = passage.quantities[index + 1];
    if (change.start < start || rate === undefined || rate.end > end + 1) continue;
    if (change.unit === 'percent' || rate.unit !== 'percent' || change.approximate || rate.approximate) continue;
    const gap = wordsBetween(passage, change.end, rate.start);
    const last = rows.at(-1);
    const before = last?.at(-1);
    const follows = before !== undefined && before.rate === passage.quantities[index - 1];
    const falls =
      moveAt(passage, index)?.falls ?? (follows && isNextTo(passage, before, change) ? before.falls : undefined);
    if (falls === undefined || thingOf(passage, change) === '' || !AS_RATE.test(gap)) continue;
    const from = passage.quantities[index - 1]?.end ?? passage.body;
    const member = {
      change,
      rate,
      falls,
      behind: /^[^().,;]*/u.exec(wordsBetween(passage, change.digitsEnd, rate.start))?.[0] ?? '',
      lead: subjectIn(wordsBetween(passage, Math.max(from, start), change.start)),
    };
    if (follows) last?.push(member);
    else rows.push([member]);
  }
  return rows;
}

/** `giảm 96 người chết (13,37%) và 139 người bị thương (11,9%)`: the word holds for the next, too. */
function isNextTo(passage: Passage, before: Member, change: Quantity): boolean {
  return /^\s*\)\s*(?:,|;|và|,\s*và)\s*$/u.test(wordsBetween(passage, before.rate.end, change.start));
}

/** The words that name what moves: `số người chết` of `; số người chết tăng thêm`. */
function subjectIn(words: string): string {
  const last = words.slice(Math.max(...[',', ';', ')', ':'].map((sign) => words.lastIndexOf(sign))) + 1);
  return /so\s+(?:với|sánh)|cùng kỳ/iu.test(last) ? '' : last.replace(/(?<!\p{L})(?:tăng|giảm)(?!\p{L}).*$/iu, '');
}

/** The sentences that may tell what has become of the change, the nearest first. */
function sentencesBefore(passages: readonly Passage[], place: number, until: number): Sentence[] {
  const sentences: Sentence[] = [];
  for (let at = place; at >= Math.max(0, place - FURTHEST); at--) {
    const passage = passages[at];
    if (passage === undefined || (at < place && passage.heading)) break;
    const own = sentencesOf(passage).flatMap(({ start, end }): Sentence[] =>
      start >= until ? [] : [{ passage, start, end: Math.min(end, until) }],
    );
    sentences.push(...own.reverse());
  }
  return sentences;
}

/** The sentence whose numbers prove most of the row. */
function provedBy(passage: Passage, row: readonly Member[], sentences: readonly Sentence[]): Sentence | undefined {
  const counts = sentences.map((sentence) => row.filter((member) => fits(weighedIn(passage, member, sentence))).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : sentences[counts.indexOf(most)];
}

/** What a member is by the one number of the sentence that has its name. */
function weighedIn(
  passage: Passage,
  { change, rate, falls, behind, lead }: Member,
  sentence: Sentence,
): Weighed | undefined {
  const alike = numbersIn(sentence, change).filter(
    (one) => thingOf(sentence.passage, one) === thingOf(passage, change),
  );
  const called = (words: string): Quantity[] =>
    alike.filter((one) => isNamedIn(words, contextOf(sentence.passage, one, sentence.start)));
  const exact = alike.filter((one) => wordsBehind(sentence.passage, one).startsWith(behind.trim().toLowerCase()));
  const precise = exact.length === 1 && behind.trim().includes(' ') ? exact : called(`${behind} ${lead}`);
  const [now, ...more] = precise.length > 0 ? precise : called(behind);
  if (now === undefined || more.length > 0) return undefined;
  const share = OWN_SHARE.test(wordsBetween(sentence.passage, now.digitsEnd, now.digitsEnd + 50));
  return share ? undefined : weighOwnRate(rate, change, now, falls);
}

function numbersIn({ passage, start, end }: Sentence, change: Quantity): Quantity[] {
  return passage.quantities.filter(
    (one, index) =>
      start <= one.start && one.end <= end && mayMeasure(change, one) && moveAt(passage, index) === undefined,
  );
}

function wordsBehind(passage: Passage, { digitsEnd }: Quantity): string {
  return wordsBetween(passage, digitsEnd, digitsEnd + 40)
    .trim()
    .toLowerCase();
}

/** The members that their own number contradicts, and that no other number near by proves. */
function unlike(
  passage: Passage,
  row: readonly Member[],
  told: Sentence,
  sentences: readonly Sentence[],
  known: ReadonlySet<number>,
  source: SourceText,
): Claim[] {
  return row.flatMap((member): Claim[] => {
    const { change, rate, falls } = member;
    const weighed = known.has(rate.start) ? undefined : weighedIn(passage, member, told);
    if (weighed === undefined || weighed.judgement.verdict !== 'contradicts') return [];
    const elsewhere = sentences
      .flatMap((sentence) => numbersIn(sentence, change))
      .some((one) => fits(weighOwnRate(rate, change, one, falls)));
    return elsewhere ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
  });
}

function fits(weighed: Weighed | undefined): boolean {
  return weighed !== undefined && weighed.judgement.verdict !== 'contradicts';
}
