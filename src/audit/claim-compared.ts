import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt, comparable, weighEither } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { isOnlyReference } from './compared-base.ts';
import { contextOf, isNamedIn, thingOf } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { leavesBracket, numberBefore, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

const COMPARES = /so (?:với|cùng)|cùng kỳ|(?:năm|quý|tháng|kỳ|vụ|tuần|ngày) (?:trước|ngoái)|đầu năm/iu;
const STATES = /[\s:,]*(?:(?:chỉ|là|đạt|có|được|mới)\s*)*[:=]?\s*$/iu;
const SAME_AGAIN =
  /^[^().;\d]{0,30}\)[,;]?\s*(?:tức|tương (?:đương|ứng)|bằng|hay)(?:là|với|tỷ lệ|tỉ lệ|tăng|giảm|mức|\s)+$/iu;
const COMPARES_AGAIN = /(?<!\p{L})(?:và|nhưng|song)\s[^()]*(?:hơn|vượt|tăng|giảm|bằng)(?!\p{L})/iu;
const NO_CONCLUSION = /^[^.;()\d]{0,30},[^.;(),\d]{0,40}$/u;
/** Sentences back to the number that a comparison goes on about. */
const FURTHEST = 2;

/** What a change is measured from, and how the text names it. */
interface Base {
  readonly quantity: Quantity;
  /** Words that the later number has to share. */
  readonly named: string;
  /** Behind the change in a bracket. */
  readonly behind: boolean;
}

/**
 * Changes whose two numbers stand apart: `1.082 lượt với 1.327 người; so với cùng kỳ giảm 118 lượt (1.200 lượt)`, `Kế hoạch vốn là 4.885 tỷ
 * đồng. So với năm 2024 (4.410 tỷ đồng), kế hoạch vốn tăng 10,8%`, `Tỷ lệ là 55%. Cùng kỳ tỷ lệ này là 49,2%, như vậy cao hơn 5,8
 * điểm phần trăm`. `known`: where changes begin that are judged already.
 */
export function comparedClaims(passage: Passage, source: SourceText, known: ReadonlySet<number>): Claim[] {
  if (!/tăng|giảm|hơn/iu.test(passage.text)) return [];
  const sentences = sentencesOf(passage);
  return passage.quantities.flatMap((change, index): Claim[] => {
    const word = known.has(change.start) ? undefined : changeAt(passage, change);
    const place = sentences.findIndex(({ start, end }) => start <= change.start && change.end <= end);
    const sentence = sentences[place];
    if (word === undefined || sentence === undefined || /vượt/iu.test(word)) return [];
    const base =
      baseBehind(passage, index, sentence) ??
      sameBase(passage, index, sentence) ??
      baseBefore(passage, change, sentence);
    if (base === undefined) return [];
    const falls = /giảm|thấp|ít/iu.test(word);
    const subject = subjectOf(passage, sentence, change, base);
    const all = laterNumbers(passage, sentences, place, change, base);
    const candidates = all.filter((one) => {
      const at = sentences.find(({ start, end }) => start <= one.start && one.end <= end);
      return isNamedIn(`${subject} ${base.named}`, contextOf(passage, one, at?.start ?? passage.body));
    });
    const weighed = candidates.flatMap((now) => weighEither(change, now, base.quantity, falls) ?? []);
    const fitting =
      weighed.find(({ judgement }) => judgement.verdict !== 'contradicts') ??
      all
        .map((now) => weighEither(change, now, base.quantity, falls))
        .find((one) => one?.judgement.verdict === 'agrees');
    // Where the nearest number is another thing, the change may be of that.
    const [only] = candidates.length === 1 && candidates[0] === all.at(-1) ? weighed : [];
    const chosen = fitting ?? only;
    return chosen === undefined
      ? []
      : [told(source, chosen), ...alsoAsRate(passage, index, base, chosen, falls, source)];
  });
}

function told(source: SourceText, weighed: Weighed): Claim {
  return claimOf(source, 'difference', wrongDifference, weighed);
}

/** `giảm 118 lượt (1.200 lượt)`, `tăng 202 vụ (năm 2023: 2.116)`: a bracket with nothing but a time and the base. */
function baseBehind(passage: Passage, index: number, sentence: Stretch): Base | undefined {
  const [change, quantity] = [passage.quantities[index], passage.quantities[index + 1]];
  if (change === undefined || quantity === undefined || quantity.end > sentence.end) return undefined;
  const inside = /^(?:[^(),.;:\d]|,\s\p{L}+(?=\s?\()|\d{4}){0,55}\(([^()]*)$/u.exec(
    wordsBetween(passage, change.end, quantity.start),
  )?.[1];
  const lead = inside?.replace(STATES, '');
  // `giảm 0,21% so với cùng kỳ và thấp hơn kế hoạch (4,25%)`: the bracket tells what the second is compared with.
  if (COMPARES_AGAIN.test(wordsBetween(passage, change.end, quantity.start))) return undefined;
  if (lead === undefined || !isOnlyReference(lead) || !isBase(change, quantity)) return undefined;
  const rest = wordsBetween(passage, quantity.end, sentence.end + 1);
  const named = /^([^().,;\d]{0,30})\)/u.exec(rest)?.[1];
  const compares = wordsBetween(passage, sentence.start, quantity.start).replace(/\d{4}/g, ' ');
  const told = COMPARES.test(compares) || /\d{4}/.test(lead) || /^[^)]*\)\s*so với/iu.test(rest);
  return named === undefined || !told ? undefined : { quantity, named, behind: true };
}

/** `giảm 118 lượt (1.200 lượt), tức giảm 9,8%`: the same change a second time. */
function sameBase(passage: Passage, index: number, sentence: Stretch): Base | undefined {
  const [quantity, rate] = [passage.quantities[index - 1], passage.quantities[index]];
  if (quantity === undefined || rate?.unit !== 'percent' || quantity.start < sentence.start) return undefined;
  const first = baseBehind(passage, index - 2, sentence);
  return first?.quantity === quantity && SAME_AGAIN.test(wordsBetween(passage, quantity.end, rate.start))
    ? first
    : undefined;
}

/** `So với năm 2024 (4.410 tỷ đồng), …`, `Cùng kỳ tỷ lệ này là 49,2%, như vậy …`: the base opens the sentence. */
function baseBefore(passage: Passage, change: Quantity, sentence: Stretch): Base | undefined {
  const inside = passage.quantities.filter(({ start, end }) => sentence.start <= start && end <= change.start);
  const [quantity, ...more] = inside;
  if (quantity === undefined || more.length > 0 || !isBase(change, quantity)) return undefined;
  const lead = wordsBetween(passage, sentence.start, quantity.start);
  const behind = wordsBetween(passage, quantity.end, change.start);
  const bracketed = /^\s*so với([^().;,]*)\(([^()]*)$/iu.exec(lead);
  if (bracketed !== null) {
    const words = `${bracketed[1]} ${bracketed[2]?.replace(STATES, '')}`;
    const own = /^([^().,;\d]{0,30})\)/u.exec(behind)?.[1];
    return own !== undefined && isOnlyReference(words) ? { quantity, named: own, behind: false } : undefined;
  }
  const [, time = '', named = ''] =
    /^\s*((?:cùng kỳ|năm|quý|tháng|kỳ|vụ|đầu năm|năm học)(?:\s+(?:năm|học|trước|ngoái|[IVX]+(?!\p{L})|[\d/–-]+))*)([^().;]*)$/iu.exec(
      lead,
    ) ?? [];
  if (!/trước|ngoái|cùng kỳ|đầu năm|\d{4}/iu.test(time) || !STATES.test(named)) return undefined;
  const [, concludes] =
    /^[^.;()\d]{0,30},\s*(như vậy|như thế|tức|do đó|do vậy|nên|vậy)?[^.;(),\d]{0,40}$/iu.exec(behind) ?? [];
  // A year of its own may be the later one.
  return concludes !== undefined || (/trước|ngoái|cùng kỳ|đầu năm/iu.test(time) && NO_CONCLUSION.test(behind))
    ? { quantity, named: named.replace(STATES, ''), behind: false }
    : undefined;
}

function isBase(change: Quantity, base: Quantity): boolean {
  if (base.approximate || base.half !== undefined) return false;
  const inPercent = change.unit === 'percent' || change.unit === 'percentage-point';
  if (change.unit === 'percentage-point') return base.unit === 'percent';
  return inPercent || (base.unit !== 'percent' && comparable(change, base));
}

/** Between the base, or the beginning, and the change: what has changed. */
function subjectOf(passage: Passage, sentence: Stretch, change: Quantity, base: Base): string {
  const before = numberBefore(passage, change.start);
  const from = Math.max(sentence.start, before?.end ?? sentence.start);
  const words = wordsBetween(passage, from, change.start).replace(/^[^),;]*[),;]/u, ' ');
  const subject = words.replace(/(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)[^,;]*$/iu, '');
  return base.behind ? subject.slice(subject.lastIndexOf(';') + 1) : subject;
}

/** The numbers that may have come from the base: in this sentence, else in the nearest before that has any. */
function laterNumbers(
  passage: Passage,
  sentences: readonly Stretch[],
  place: number,
  change: Quantity,
  base: Base,
): Quantity[] {
  for (let at = place; at >= Math.max(0, place - FURTHEST); at--) {
    const sentence = sentences[at];
    if (sentence === undefined) return [];
    const end = Math.min(sentence.end, change.start);
    const found = passage.quantities.filter(
      (one) =>
        one !== base.quantity &&
        sentence.start <= one.start &&
        one.end <= end &&
        comparable(one, base.quantity) &&
        changeAt(passage, one) === undefined &&
        !leavesBracket(wordsBetween(passage, one.end, end)) &&
        sameThing(passage, one, base.quantity, change),
    );
    if (found.length > 0) return found;
    // Other numbers of the kind between end the matter.
    if (
      at < place &&
      passage.quantities.some((one) => sentence.start <= one.start && one.end <= end && comparable(one, base.quantity))
    )
      return [];
  }
  return [];
}

function sameThing(passage: Passage, now: Quantity, base: Quantity, change: Quantity): boolean {
  const things = [base, ...(change.unit === 'percent' ? [] : [change])].map((one) => thingOf(passage, one));
  const own = thingOf(passage, now);
  return now.unit !== 'count' || things.every((thing) => thing === '' || own === '' || thing === own);
}

/** `giảm 118 lượt (1.200 lượt), tức giảm 9,8%`. */
function alsoAsRate(
  passage: Passage,
  index: number,
  base: Base,
  weighed: Weighed,
  falls: boolean,
  source: SourceText,
): Claim[] {
  const rate = passage.quantities[index + 2];
  const now = weighed.parts[falls ? 1 : 0];
  if (!base.behind || rate?.unit !== 'percent' || rate.approximate || weighed.quantity.unit === 'percent') return [];
  const gap = wordsBetween(passage, base.quantity.end, rate.start);
  if (!SAME_AGAIN.test(gap)) return [];
  const one = now === undefined ? undefined : weighEither(rate, now, base.quantity, falls);
  // `giảm 9 đoàn so với năm trước (50 đoàn), bằng 82% năm trước`: what is left, not what went.
  const left = /bằng\s*$/iu.test(gap) && now !== undefined ? weighShare(rate, now, base.quantity) : undefined;
  if (left?.judgement.verdict === 'agrees') return [told(source, left)];
  return one === undefined ? [] : [told(source, one)];
}
