import { compare, exact } from '../numbers/exact.ts';
import { foldText } from '../text/fold.ts';
import { sentencesOf } from './clauses.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { periodsOf } from './period-words.ts';
import type { Quantity } from './quantity.ts';

/** A number of the prose with the words that tell what it is. */
export interface Told {
  readonly quantity: Quantity;
  /** The words between the number before it and itself. */
  readonly lead: string;
  /** The words behind it, to the next comma or to what is said of it. */
  readonly behind: string;
  /** What names it: the telling words of both. */
  readonly words: ReadonlySet<string>;
  readonly periods: readonly string[];
  /** Where its sentence begins. */
  readonly sentence: number;
  readonly passage: Passage;
  /** The place of its passage among all. */
  readonly index: number;
}

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
  return [...words].every((word) => all.has(word));
}

/** The numbers of the prose with their words. */
export function toldIn(passages: readonly Passage[]): Told[] {
  return passages.flatMap((passage, index) => {
    if (passage.heading || passage.quantities.length === 0) return [];
    const sentences = sentencesOf(passage);
    return passage.quantities.flatMap((quantity, at): Told[] => {
      if (!mayBeTold(quantity) || isRangeEnd(passage, quantity)) return [];
      const sentence = sentences.find(({ start, end }) => start <= quantity.start && quantity.end <= end);
      if (sentence === undefined) return [];
      // The two halves of a fraction share their words.
      const before = passage.quantities[at - (quantity.half === 'denominator' ? 2 : 1)];
      const lead = wordsBetween(passage, Math.max(sentence.start, before?.end ?? sentence.start), quantity.start);
      const rest = wordsBetween(passage, quantity.digitsEnd, Math.min(sentence.end, quantity.digitsEnd + 60));
      const name = OPENS.test(lead) ? /^[^;:.(\d]*/u : /^[^;:.,(\d]*/u;
      const behind = name.exec(rest)?.[0].replace(/(?:trong đó|gồm|đạt|tăng|giảm|bằng|chiếm).*$/iu, '') ?? '';
      return [
        {
          quantity,
          lead,
          behind,
          words: tellingWords(`${lead} ${behind}`),
          periods: periodsOf(wordsBetween(passage, sentence.start, quantity.start).replace(COMPARED, ' ')),
          sentence: sentence.start,
          passage,
          index,
        },
      ];
    });
  });
}

function mayBeTold({ unit, approximate, perUnit, readings }: Quantity): boolean {
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

const DIGITS = new WeakMap<Quantity, string>();

/** The digits of a number as written; each number is read once, since many are held against it. */
export function digitsOf(quantity: Quantity): string {
  const known = DIGITS.get(quantity);
  if (known !== undefined) return known;
  const { written, start, digitsEnd } = quantity;
  const digits = written.slice(0, digitsEnd - start).replace(/\D/g, '');
  DIGITS.set(quantity, digits);
  return digits;
}

/** The words before it, for messages. */
export function whatOf({ lead }: Told): string {
  return `${lead.replace(/\s+/g, ' ').trim().slice(-70)} …`;
}
