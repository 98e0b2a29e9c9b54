import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim, numberStarts } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { mayOverlapInWords, saysPartsOverlap } from './complete-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { mayAdd, nounAt } from './nouns.ts';
import { isOffByAtMost } from './off-by.ts';
import { areOpposites } from './opposites.ts';
import { REST } from './part-lists.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { readTogether } from './passages-together.ts';
import { isMoney, isVague, type Quantity } from './quantity.ts';
import { depthAt, type Part } from './running-parts.ts';
import { isOffByOne, isOneSlipAway, isOneSwapAway } from './slipped-sums.ts';
import type { Weighed } from './weighing.ts';

/** Sums of fewer are met by chance. */
const FEW = exact(20);
const LONGEST = 320;
const MOST_PARTS = 14;
/** Parts with the shares and asides that stand between them. */
const MOST_BEHIND = 40;
/** What opens a list behind its whole, in its sentence or at the head of the next. */
const OPENS =
  /(?<!\p{L})(?:trong (?:đó|số (?:đó|này))|theo đó|(?:bao )?gồm(?! cả)|cụ thể|chia (?:ra|theo|thành)|phân (?:ra|theo|loại)|cơ cấu)(?!\p{L})[^.;\d]{0,120}$|:[^.;:\d]{0,80}$|^[^.;:()\d]{0,60},\s*có\s+$/iu;
const NEW_SENTENCE = /[.!?]\s+(?=\S)(?!trong đó|theo đó|trong số (?:đó|này)|bao gồm|gồm|cụ thể|chia|phân|cơ cấu)/iu;
const GOES_ON = /^(?:trong (?:đó|số (?:đó|này))|theo đó|bao gồm|gồm|cụ thể)(?!\p{L})/iu;
/** `Trong danh sách 870 người …, số người … là 197 người, … là 673 người`. */
const FRAME = /(?<!\p{L})(?:trong|trên)(?:\s+(?:tổng|số|danh sách|tổng số|toàn bộ))*\s*$/iu;
/** `Hà Nam: 287 người; Thái Bình: 192 người`: a colon between a name and its number. */
const NAME = /:\s*$/u;
/** What is told of a part or of the whole, beside the numbers of the list. */
const ASIDE =
  /(?<!\p{L})(?:cùng kỳ|(?:năm|kỳ|tháng|quý) trước|so với|tăng|giảm|vượt|kế hoạch|dự toán|chỉ tiêu|bình quân|trung bình|mỗi|từng|từ|đạt tỷ lệ|(?<!(?:và|hoặc) )tương đương|chiếm|kể cả)(?!\p{L})[^,;.]*$/iu;
/** `nộp mức độ 3`: a number of a name. */
const LABEL =
  /(?<!\p{L})(?:mức(?: độ)?|cấp(?: độ)?|loại|hạng|nhóm|giai đoạn|số|quý|tháng|năm|khóa|lớp|bậc|đợt|tập|khu vực)\s*$/iu;
const ENDS =
  /(?<!\p{L})(?:đồng thời|ngoài ra|bên cạnh|tổng|qua đó|trong đó|trong số|gồm|cụ thể|nâng|đưa|theo đó|riêng)(?!\p{L})/iu;
const JOINS = /[,;.–]|(?<!\p{L})và(?!\p{L})/u;
/** `ngoài ra, các hoạt động khác`: with it nothing is left. */
const LAST_OF_ALL =
  /(?<!\p{L})(?:ngoài ra|còn lại|và)(?!\p{L})[^.;\d]{0,80}(?<!\p{L})(?:khác|còn lại)(?!\p{L})[^.;,\d]{0,20}$/imu;
const ALL_OTHERS =
  /(?<!\p{L})(?:ngoài ra|còn lại|và)(?!\p{L})[^.;\d]{0,80}(?<!\p{L})(?:khác|còn lại)(?!\p{L})[^.;,\d]{0,20}\d/iu;
const MOST_LINES = 5;
const APART = /(?<!\p{L})(?:trong đó|trong số|gồm|cụ thể|nâng|đưa|tổng|riêng)(?!\p{L})/iu;
/** `; hai trung tâm hai người`: a part that is told in words. */
const IN_WORDS =
  /^[^.;\d]{0,30}[;,][^.;\d]{3,110}(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:người|vụ|hộ|em|cơ sở|trường hợp|đơn vị)(?!\p{L})/iu;
const SO_ON = /^[^.;\d]{0,60}(?:\.\.|…|v\.v|(?<!\p{L})vv(?!\p{L}))/u;

/**
 * Lists that may be of some parts only for all that their words say, but which miss the number before them by one slip of the keys: `trong đó có
 * 71 hồ sơ mức độ 3 và 1.537 hồ sơ mức độ 4` of 1.598. `claims`: what is judged already.
 */
export function slippedLists(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const sums = claims.filter(({ kind }) => kind !== 'share' && kind !== 'repeat');
  const known = numberStarts(sums);
  return passages.flatMap((passage, place) => {
    const lines = linesFrom(passages, place);
    if (lines.length === 1 && passage.quantities.length < 3) return [];
    const together = lines.length === 1 ? passage : readTogether(passage, lines.slice(1));
    const numbers = lines.flatMap((line) => line.quantities.map((one): Part => ({ passage: line, one })));
    return passage.quantities.flatMap((one, index): Claim[] => {
      if (!isWhole(one)) return [];
      const parts = partsOf({ passage, one }, numbers.slice(index + 1, index + 1 + MOST_BEHIND));
      if (parts.filter(({ start }) => known.has(start)).length > 1) return [];
      const weighed = judged({ passage: together, one }, parts) ?? toldApart(passages, place, one, known);
      if (weighed === undefined) return [];
      const claim = claimOf(source, 'sum', wrongSum, weighed);
      return [weighed.judgement.verdict === 'contradicts' ? asWarning(claim) : claim];
    });
  });
}

/** A passage, and the next where it goes on with the list: `Trong đó, …`. */
function linesFrom(passages: readonly Passage[], place: number): Passage[] {
  const lines = passages.slice(place, place + 1);
  const next = passages[place + 1];
  if (next !== undefined && GOES_ON.test(next.text)) lines.push(next);
  return lines.some(({ text }) => saysPartsOverlap(text)) ? [] : lines;
}

function isWhole(one: Quantity): boolean {
  if (isVague(one) || one.perUnit || one.unit === 'percent' || one.unit === 'percentage-point') return false;
  return one.unit !== 'count' || (compare(one.readings[0].value, FEW) >= 0 && !isYear(one));
}

function isYear({ noun, written, unit }: Quantity): boolean {
  return unit === 'count' && noun === '' && /^(?:19|20)\d\d$/.test(written);
}

/** The numbers of the list that belongs to a whole, to its end. `behind`: those behind the whole. */
function partsOf(whole: Part, behind: readonly Part[], endsHere: (gap: string) => boolean = endsList): Quantity[] {
  const parts: Part[] = [];
  let last = whole;
  for (const part of behind) {
    const { one, passage } = part;
    const deep = depthAt(passage, one.start) - (passage === last.passage ? depthAt(passage, last.one.start) : 0);
    if (deep > 0) continue;
    const gap = wordsFrom(last, part);
    if (deep < 0 || gap.length > LONGEST || parts.length === MOST_PARTS) break;
    const opening = parts.length === 0;
    if (opening ? NEW_SENTENCE.test(gap) : endsHere(gap)) break;
    if (!isOfKind(one, whole.one) || ASIDE.test(saidBefore(gap)) || LABEL.test(gap)) continue;
    if (isVague(one) || one.perUnit || one.half === 'denominator' || !mayStandFor(one.noun, whole)) {
      if (opening) continue;
      break;
    }
    if (opening ? !isOpened(whole, gap) : !JOINS.test(gap)) break;
    parts.push(part);
    last = part;
  }
  const after = wordsBetween(last.passage, last.one.end, last.one.end + 140);
  return SO_ON.test(after) || IN_WORDS.test(after) ? [] : parts.map(({ one }) => one);
}

/** `203 hồ sơ, trong đó 175 người được giới thiệu và 28 người tự ứng cử`: so many people handed in as many; `1.852 lượt cơ sở, gồm 612 cơ sở …`. */
function mayStandFor(part: string, { passage, one }: Part): boolean {
  const { noun, digitsEnd } = one;
  // `218 nguồn tin, trong đó 176 tin có giá trị, giúp làm rõ 43 vụ`: counted by a name of its own
  if (part !== '' && part !== 'người' && noun === '' && thingOf(passage, one) !== '') return false;
  if (mayAdd(part, noun) || (part === 'người' && (noun === 'hồ sơ' || noun === 'ý kiến'))) return true;
  const times = /^\s*lượt\s+(\p{L}.*)/isu.exec(wordsBetween(passage, digitsEnd, digitsEnd + 40))?.[1];
  return times !== undefined && nounAt(times) === part;
}

/** Each part in its own sentence: `lãi 628,5 tỷ đồng. Trong đó, phân phối lãi …. Thủy điện lãi …. Ngoài ra tài chính và các hoạt động khác lãi …`. */
function toldApart(
  passages: readonly Passage[],
  place: number,
  one: Quantity,
  known: ReadonlySet<number>,
): Weighed | undefined {
  const passage = toItsLast(passages, place);
  if (passage === undefined) return undefined;
  const behind = passage.quantities.filter(({ start }) => start > one.start).map((each) => ({ passage, one: each }));
  const parts = partsOf({ passage, one }, behind.slice(0, MOST_BEHIND), (gap) => APART.test(gap));
  const last = parts.at(-1);
  if (last === undefined || parts.length < 3 || parts.some(({ start }) => known.has(start))) return undefined;
  if (!LAST_OF_ALL.test(leadOf(passage, last))) return undefined;
  const weighed = weighSum(one, parts);
  return weighed?.judgement.verdict !== 'contradicts' || isOneSlipAway(weighed, 3) ? weighed : undefined;
}

/** A paragraph with those behind it, up to the one that tells of all others; undefined where none does. */
function toItsLast(passages: readonly Passage[], place: number): Passage | undefined {
  const [own, ...behind] = passages.slice(place, place + MOST_LINES);
  if (own === undefined || own.heading) return undefined;
  if (ALL_OTHERS.test(own.text)) return own;
  if (behind[0] === undefined || !GOES_ON.test(behind[0].text)) return undefined;
  const last = behind.findIndex(({ heading, text }) => heading || ALL_OTHERS.test(text));
  return last === -1 || behind[last]?.heading ? undefined : readTogether(own, behind.slice(0, last + 1));
}

/** The words from one number to another, in the same passage or in the next; without brackets. */
function wordsFrom(from: Part, to: Part): string {
  const between =
    from.passage === to.passage
      ? wordsBetween(from.passage, from.one.end, to.one.start)
      : `${wordsBetween(from.passage, from.one.end, from.passage.end)} ${wordsBetween(to.passage, to.passage.body, to.one.start)}`;
  return between.replace(/\([^()]*\)/gu, '');
}

function endsList(gap: string): boolean {
  return /[.!?]\s+\p{Lu}/u.test(gap) || ENDS.test(gap);
}

/** Behind the words that open the list. */
function saidBefore(gap: string): string {
  return gap.replace(/^.*(?:trong đó|trong số (?:đó|này)|gồm|cụ thể|:)/isu, '');
}

function isOpened({ passage, one }: Part, gap: string): boolean {
  const lead = wordsBetween(passage, passage.body, one.start).slice(-60);
  if (OPENS.test(gap)) return !(NAME.test(gap) && NAME.test(lead));
  return FRAME.test(lead) && !/[.!?]\s/u.test(gap);
}

function isOfKind({ unit, readings }: Quantity, whole: Quantity): boolean {
  if (unit === 'percent' || unit === 'percentage-point') return false;
  if (isMoney(whole) || isMoney({ ...whole, unit })) return isMoney(whole) === isMoney({ ...whole, unit });
  return unit === whole.unit && readings[0].decimals <= whole.readings[0].decimals;
}

function judged(whole: Part, parts: readonly Quantity[]): Weighed | undefined {
  if (parts.length < 2) return undefined;
  const weighed = weighSum(whole.one, parts);
  if (weighed === undefined || weighed.judgement.verdict === 'agrees') return weighed;
  if (weighed.judgement.verdict !== 'contradicts') return undefined;
  for (let most = parts.length - 1; most >= 2; most--) {
    const fewer = weighSum(whole.one, parts.slice(0, most));
    if (fewer?.judgement.verdict === 'agrees') return fewer;
  }
  return isSlipped(whole.passage, weighed) ? weighed : undefined;
}

function isSlipped(passage: Passage, weighed: Weighed): boolean {
  const { parts } = weighed;
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined || !isOffByAtMost(weighed, 4)) return false;
  const [one, other] = parts.map((part) => leadOf(passage, part));
  if (parts.length === 2 && areOpposites(one ?? '', other ?? '')) return true;
  if (isOneSwapAway(weighed) || (isOneSlipAway(weighed, 4) && isOffByAtMost(weighed, 20))) return true;
  const words = wordsBetween(passage, first.start - 40, last.end + 40).replace(/\([^()]*\)/gu, '');
  if (mayOverlapInWords(words)) return false;
  const lead = wordsBetween(passage, parts.at(-2)?.end ?? 0, last.start);
  const closed = /(?<!\p{L})và(?!\p{L})/u.test(lead) || REST.test(lead);
  // What a list lacks may be a part that isn't named; what it has too much can't.
  if (isOneSlipAway(weighed, 3)) return closed || isOver(weighed) || isOffByAtMost(weighed, 20);
  return closed && (isOneSlipAway(weighed, 2) || isOffByOne(weighed)) && isOffByAtMost(weighed, 8);
}

/** From the number before. */
function leadOf(passage: Passage, { start }: Quantity): string {
  const before = numberBefore(passage, start);
  return wordsBetween(passage, Math.max(before?.end ?? 0, start - 80), start);
}

function isOver({ judgement }: Weighed): boolean {
  return judgement.difference.numerator < 0n;
}
