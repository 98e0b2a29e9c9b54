import { sentencesOf } from './clauses.ts';
import { countedBy, followsName, isMeasured, wholeCounts } from './counted-names.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';

/** A whole and the parts that are counted by the very word that it is counted by: `12 dự án, gồm 8 dự án … và 4 dự án …`. */
export interface CountedList {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  readonly opener: 'all' | 'some' | 'bracket' | 'colon' | 'frame';
  /** The list ends with `và`, or with what is left. */
  readonly closed: boolean;
  /** The words of the list itself. */
  readonly words: string;
  /** Where a comma parts the first parts and a semicolon the others, the list may end there. */
  readonly first?: readonly Quantity[];
}

const OPENS =
  /(\(\s*)?(?<!\p{L})(?:((?<!chủ yếu (?:là )?)(?:bao gồm|gồm có|gồm)(?!\s+cả)|chia ra|(?:phân|chia)(?: loại)? (?:thành|làm|ra))|(trong (?:đó|số (?:đó|này))))(?!\p{L})|(\()|:(?=\s)|(?<!\p{L})(có)(?=\s+\d)(?<=(?<!\p{L})(?:trong|trên)\s(?:tổng\s)?(?:số\s)?\d[^.;:()]{0,80}có)/giu;
const FARTHEST = 170;
/** Numbers of a list with all that is told between them. */
const MOST_BEHIND = 60;
/** What is told of a number beside the list: another time, a change, an average. */
const ASIDE =
  /(?<!\p{L})(?:cùng kỳ|(?:năm|kỳ|tháng|quý) trước|so với|tăng|giảm|vượt|kế hoạch|dự toán|chỉ tiêu|bình quân|trung bình|mỗi|từng|từ|(?<!(?:và|hoặc) )tương đương|kể cả|trừ|của)(?!\p{L})(?:(?!\svà\s)[^,;.])*$/iu;
const ENDS =
  /(?<!\p{L})(?:đồng thời|ngoài ra|bên cạnh|tổng|qua đó|trước đó|trong đó|trong số|gồm|cụ thể|nâng|đưa|theo đó|riêng|trong khi|đến nay)(?!\p{L})/iu;
/** A whole that is itself a change, one of many or an average. */
const NO_WHOLE =
  /(?<!\p{L})(?:so với|cùng kỳ|tăng|giảm|mỗi|từng|thêm|bình quân|trung bình|năng suất|mật độ)\s[^,;.:]*$|\d[^,;.:]*(?<!\p{L})(?:trên|trong)\s(?:tổng\s)?(?:số\s)?$/iu;
/** `1.260 mẫu đạt, các mẫu không đạt, gồm …`: the list belongs to what has no number. */
const OWN_HEAD = /,\s*(?:các|những|nhiều|một số)\s[^,;.\d]*,?\s*$/iu;
const NUMBER_WORD =
  /(?:^|[,;:(]|\s(?:và|có|cùng))\s*(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|nhiều|một số|vài|mấy|các|những)\s+\p{Ll}/u;
const SO_ON = /\.\.|…|v\.v|(?<!\p{L})vv(?!\p{L})/iu;
const LEFT = /(?<!\p{L})(?:còn lại|khác)(?!\p{L})/iu;
const NEXT = /[,;]|(?<!\p{L})(?:và|cùng|còn)(?!\p{L})/u;
const STARTS = /(?:^|[,;:(]|(?<!\p{L})(?:và|còn))\s*(?:có\s+)?$/u;

/** The lists of a passage in which nothing but the parts is counted as their whole is. */
export function countedLists(passage: Passage): CountedList[] {
  if (passage.quantities.length < 3) return [];
  const sentences = sentencesOf(passage);
  const told = new Set<number>();
  // Openers come in their order, so that sentences and numbers are passed once.
  let [place, next] = [0, 0];
  return [...passage.text.matchAll(OPENS)].flatMap((opening): CountedList[] => {
    const at = passage.body + opening.index;
    while ((sentences[place]?.end ?? at) + 1 < at) place += 1;
    while ((passage.quantities[next]?.start ?? at) < at) next += 1;
    const sentence = sentences[place];
    if (sentence === undefined || sentence.start > at) return [];
    const [words, inner, all, some, bracket, frame] = opening;
    const inside = inner !== undefined || bracket !== undefined;
    const depth = depthAt(passage, at);
    const from = at + words.length;
    const until = endOf(passage, from, sentence.end);
    const behind = passage.quantities.slice(next, next + MOST_BEHIND);
    const wholes = wholesBefore(passage, next, sentence.start, at);
    for (const whole of wholes) {
      if (told.has(whole.start)) continue;
      const list = partsOf(passage, whole, behind, from, until, depth + (inside ? 1 : 0));
      if (list === undefined) continue;
      told.add(whole.start);
      const opener =
        all !== undefined ? 'all' : some !== undefined ? 'some' : inside ? 'bracket' : frame ? 'frame' : 'colon';
      return [{ whole, opener, ...list }];
    }
    return [];
  });
}

/** The numbers a list may belong to: the last thing counted before it, or a measure behind that. */
function wholesBefore(passage: Passage, next: number, from: number, at: number): Quantity[] {
  const wholes: Quantity[] = [];
  const depth = depthAt(passage, at);
  for (let index = next - 1; index >= 0; index--) {
    const one = passage.quantities[index];
    if (one === undefined || one.start < from || at - one.end > FARTHEST) break;
    if (one.end > at || depthAt(passage, one.start) !== depth) continue;
    const word = wholeCounts(passage, one);
    if (word === '') {
      if (one.unit === 'count' && one.readings[0].decimals === 0 && !followsName(passage, one)) break;
      continue;
    }
    const between = wordsBetween(passage, one.digitsEnd, at);
    // `Ninh Bình: 6 hồ, Thanh Hóa: 24 hồ`: a colon behind the name of the next
    if (passage.text[at - passage.body] === ':' && /[,;]/u.test(outsideBrackets(between))) break;
    if (isWhole(passage, one) && !OWN_HEAD.test(between)) wholes.push(one);
    if (!/^(?:ha|km|tấn|kg|lít|ngày)$/u.test(word)) break;
  }
  return wholes;
}

function isWhole(passage: Passage, { approximate, estimated, perUnit, half, start }: Quantity): boolean {
  if ((approximate && !estimated) || perUnit || half !== undefined) return false;
  return !NO_WHOLE.test(wordsBetween(passage, start - 40, start));
}

/** Where a bracket that is open at a place closes, at most the end of its sentence. */
function endOf(passage: Passage, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const sign = passage.text[at - passage.body];
    if (sign === '(') depth += 1;
    else if (sign === ')' && depth-- === 0) return at;
  }
  return end;
}

/** The parts of a list, where everything in it is counted by the word of its whole. */
function partsOf(
  passage: Passage,
  whole: Quantity,
  behind: readonly Quantity[],
  from: number,
  until: number,
  depth: number,
): Omit<CountedList, 'whole' | 'opener'> | undefined {
  const word = wholeCounts(passage, whole);
  const run = runOf(passage, word, behind, from, until, depth);
  const final = run?.parts.at(-1);
  if (run === undefined || final === undefined || run.parts.length < 2) return undefined;
  const { parts, gaps, end } = run;
  const words = wordsBetween(passage, from, end);
  if (leavesOut(words, word, wordsBetween(passage, final.digitsEnd, end + 3))) return undefined;
  const rest = /^[^,;.()]*/u.exec(wordsBetween(passage, final.end, end))?.[0] ?? '';
  const semicolon = gaps.findIndex((gap) => gap.includes(';'));
  return {
    parts,
    closed: isClosed(gaps),
    words: wordsBetween(passage, from, final.end) + rest,
    ...(semicolon > 1 ? { first: parts.slice(0, semicolon) } : {}),
  };
}

/** The parts one behind the other, the words before each, and where they end. */
interface Run {
  readonly parts: readonly Quantity[];
  readonly gaps: readonly string[];
  readonly end: number;
}

/** Undefined where something else is listed among the parts. */
function runOf(
  passage: Passage,
  word: string,
  behind: readonly Quantity[],
  from: number,
  until: number,
  depth: number,
): Run | undefined {
  const parts: Quantity[] = [];
  const gaps: string[] = [];
  for (const one of behind) {
    if (one.end > until) break;
    const gap = outsideBrackets(wordsBetween(passage, parts.at(-1)?.digitsEnd ?? from, one.start));
    if (ENDS.test(gap)) return parts.length === 0 ? undefined : { parts, gaps, end: one.start };
    const deep = depthAt(passage, one.start);
    const counted = countedBy(passage, one);
    if (counted !== word) {
      if (deep !== depth || !isOtherPart(passage, one, gap, counted)) continue;
      return isClosed(gaps) && gap.includes(';') ? { parts, gaps, end: one.start } : undefined;
    }
    // Each part may stand in brackets of its own: `Pháp Vân – Cầu Giẽ (30 km), …`.
    if (parts[0] !== undefined && deep !== depthAt(passage, parts[0].start)) {
      if (deep === depth) return undefined;
      continue;
    }
    if (parts.length === 0 ? gap.includes(';') : !NEXT.test(gap)) continue;
    if (ASIDE.test(gap)) continue;
    if (one.approximate || one.perUnit || one.half !== undefined) return undefined;
    parts.push(one);
    gaps.push(gap);
  }
  return { parts, gaps, end: until };
}

/** The last part stands behind `và`, or is what is left. */
function isClosed(gaps: readonly string[]): boolean {
  const last = gaps.length > 1 ? (gaps.at(-1) ?? '') : '';
  return /(?<!\p{L})(?:và|cùng)(?!\p{L})/u.test(last) || LEFT.test(last);
}

/** A part that is counted by another word, or by none. */
function isOtherPart(passage: Passage, one: Quantity, gap: string, word: string): boolean {
  if (one.unit !== 'count' || one.readings[0].decimals > 0) return false;
  // `khu phố 1, 2 và 3`
  if (word === '')
    return /\p{L}{3}[^\d]*$/u.test(gap) && !followsName(passage, one) && NEXT.test(gap) && !isMeasured(passage, one);
  return STARTS.test(gap);
}

/** Parts that have no number in digits: `hai dự án`, `và dự án cầu …`, `các dự án còn lại`. */
function leavesOut(words: string, word: string, behind: string): boolean {
  const unnumbered = new RegExp(
    `(?:[,;]|\\s(?:và|cùng))\\s+${word}(?!\\p{L})|(?:[,;]|\\s(?:và|còn))\\s+(?:(?:số|phần|các|những)\\s+(?:${word}\\s+)?(?:\\p{L}+\\s+)?)?(?:còn lại|khác)(?!\\p{L})(?![^,;.]{0,30}\\d)`,
    'u',
  );
  return NUMBER_WORD.test(words) || unnumbered.test(words + behind) || SO_ON.test(words + behind);
}

function outsideBrackets(words: string): string {
  return words.replace(/\([^()]*\)/gu, '');
}
