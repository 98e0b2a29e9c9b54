import { compare, exact } from '../numbers/exact.ts';
import { foldText } from '../text/fold.ts';
import type { Stretch } from './audit-document.ts';
import { sentencesOf } from './clauses.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { periodsOf } from './period-words.ts';
import type { Quantity } from './quantity.ts';

const SMALLEST = exact(10);
const EMPTY = new Set(
  'của tại là được các có hiện đang đã ở trên cho và thì với tỉnh thành phố như sau gồm trong đó tổng số cộng về đến ngày tháng năm nay kỳ đầu cuối đạt bằng một những này sở ubnd toàn huyện bộ phận cửa đơn vị cơ quan xuống lên còn thành đồng'.split(
    ' ',
  ),
);

/** The period that something is held against is not that of what comes behind. */
const COMPARED = /(?:so với|so cùng)[^,;.]{0,200}|\([^()]{0,200}\)/giu;

/** `Với 62 nhiệm vụ, kế hoạch …`: what the number is of stands behind the comma. */
const OPENS = /^\s*(?:với|trong)(?:\s+(?:tổng số|tổng|số))?\s*$/iu;

/** The words of `text` that may tell one thing from another. */
export function tellingWords(text: string): Set<string> {
  return new Set((foldText(text).match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY.has(word)));
}

export function within(words: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const word of words) if (!all.has(word)) return false;
  return true;
}

/** A number of the prose with the words that tell what it is. These are read when another number looks like it; most are like no other. */
export class Told {
  readonly quantity: Quantity;
  /** As written, without points. */
  readonly digits: string;
  /** The words between the number before it and itself. */
  readonly lead: string;
  /** Where its sentence begins. */
  readonly sentence: number;
  readonly passage: Passage;
  /** The place of its passage among all. */
  readonly index: number;
  private readonly sentenceEnd: number;
  private knownBehind: string | undefined = undefined;
  private knownWords: ReadonlySet<string> | undefined = undefined;
  private knownPeriods: readonly string[] | undefined = undefined;

  /** `before`: the number before it, if its sentence has one. */
  constructor(passage: Passage, index: number, quantity: Quantity, sentence: Stretch, before: Quantity | undefined) {
    this.quantity = quantity;
    this.digits = digitsOf(quantity);
    this.lead = wordsBetween(passage, Math.max(sentence.start, before?.end ?? sentence.start), quantity.start);
    this.sentence = sentence.start;
    this.passage = passage;
    this.index = index;
    this.sentenceEnd = sentence.end;
  }

  /** The words behind it, to the next comma or to what is said of it. */
  get behind(): string {
    this.knownBehind ??= this.readBehind();
    return this.knownBehind;
  }

  /** What names it: the telling words of both. */
  get words(): ReadonlySet<string> {
    const { lead } = this;
    // Of `47 hộ phát sinh), so với kế hoạch (220 hộ)` what stands in the bracket is said of the number there.
    this.knownWords ??= tellingWords(`${leavesBracket(lead) ? lead.slice(lead.indexOf(')')) : lead} ${this.behind}`);
    return this.knownWords;
  }

  get periods(): readonly string[] {
    const { passage, sentence, quantity } = this;
    this.knownPeriods ??= periodsOf(wordsBetween(passage, sentence, quantity.start).replace(COMPARED, ' '));
    return this.knownPeriods;
  }

  private readBehind(): string {
    const { digitsEnd } = this.quantity;
    const rest = wordsBetween(this.passage, digitsEnd, Math.min(this.sentenceEnd, digitsEnd + 60));
    const name = OPENS.test(this.lead) ? /^[^;:.(\d]*/u : /^[^;:.,(\d]*/u;
    return name.exec(rest)?.[0].replace(/(?:trong đó|gồm|đạt|tăng|giảm|bằng|chiếm).*$/iu, '') ?? '';
  }
}

/** The numbers of the prose with their words, each made once for all that hold numbers against each other. */
export class ToldNumbers {
  readonly passages: readonly Passage[];
  private readonly known: (readonly Told[] | undefined)[];

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    this.known = passages.map(() => undefined);
  }

  /** `mayBeTold`: which of them count; `headings`: whether also those of headings do. */
  in(mayBeTold = isTellingAlone, headings = false): Told[] {
    return this.passages.flatMap((passage, index) => {
      if ((passage.heading && !headings) || !passage.quantities.some(mayBeTold)) return [];
      const known = this.known[index] ?? allTold(passage, index);
      this.known[index] = known;
      return known.filter(({ quantity }) => mayBeTold(quantity));
    });
  }
}

function allTold(passage: Passage, index: number): Told[] {
  const sentences = sentencesOf(passage);
  return passage.quantities.flatMap((quantity, at): Told[] => {
    if (isRangeEnd(passage, quantity)) return [];
    const sentence = sentences.find(({ start, end }) => start <= quantity.start && quantity.end <= end);
    // The two halves of a fraction share their words.
    const before = passage.quantities[at - (quantity.half === 'denominator' ? 2 : 1)];
    return sentence === undefined ? [] : [new Told(passage, index, quantity, sentence, before)];
  });
}

function isTellingAlone({ unit, approximate, perUnit, readings }: Quantity): boolean {
  return unit !== 'percentage-point' && !approximate && !perUnit && compare(readings[0].value, SMALLEST) >= 0;
}

/** `36,47 – 36,76 triệu đồng`: anything between. */
function isRangeEnd(passage: Passage, { start, end, digitsEnd }: Quantity): boolean {
  return (
    /^\s*(?:đến|tới|-|–)\s*\d/u.test(wordsBetween(passage, digitsEnd, end + 8)) ||
    /\d\s*(?:\p{L}+\s*)?(?:đến|tới|-|–)\s*$/u.test(wordsBetween(passage, start - 24, start))
  );
}

/** The words of its sentence up to it, with those behind. */
export function sentenceUpTo({ passage, sentence, quantity, behind }: Told): string {
  return `${wordsBetween(passage, sentence, quantity.start)} ${behind}`;
}

/** `xã Hoàng Tân`: the words with one capital that begin no sentence; abbreviations have more of them. */
export function namesBefore(told: Told): Set<string> {
  const words =
    sentenceUpTo(told)
      .trim()
      .match(/\p{L}+/gu) ?? [];
  return new Set(
    words
      .slice(1)
      .filter((word) => /^\p{Lu}\p{Ll}*$/u.test(word))
      .map((word) => foldText(word)),
  );
}

/** The paragraphs around it, without digits: two offices that fill in one form have them alike. */
export function linesAround(index: number, passages: readonly Passage[]): string[] {
  return [passages[index - 1], passages[index + 1]].map((one) => foldText(one?.text ?? '').replace(/\d[\d.,]*/g, '#'));
}

/** The digits of a number as written. */
export function digitsOf({ written, start, digitsEnd }: Quantity): string {
  let digits = '';
  for (let at = 0; at < digitsEnd - start && at < written.length; at++) {
    const sign = written.charCodeAt(at);
    if (ZERO <= sign && sign <= NINE) digits += written[at];
  }
  return digits;
}

const ZERO = 48;
const NINE = 57;

/** The words before it, for messages. */
export function whatOf({ lead }: Told): string {
  return `${lead.replace(/\s+/g, ' ').trim().slice(-70)} …`;
}
