import { add } from '../numbers/exact.ts';
import { sentenceAt } from './clauses.ts';
import { contextOf, namingWords } from './compared-subject.ts';
import { isNumber, isWholeFor, type OpenPair, partOf, type RatePlace } from './open-pairs.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

const NAMED_RATE =
  /t[ỷỉ] (?:lệ|trọng)\s+([^.;:()%\d]{2,60}?)(?=\s+(?:trên|so với|tính|trong|đạt|là|chiếm|bằng|hiện|nay|nếu)(?!\p{L})|\s*[,:;(]|\s*$)/giu;
const SUBJECT = /(?:^|[.;:,]\s)([^.;:,()%\d]{2,60}?)\s+(?:chiếm|đạt|bằng)(?:\s+(?:t[ỷỉ] lệ|tới|được))?\s*$/iu;
const BASE_BEFORE =
  /(?:trên|so với|tính(?:\s+(?:riêng|trên|theo))?|trong)\s+(?:tổng\s+)?(?:số\s+)?([^.,;:()%\d]{2,60}?)\s*(?:\([^()]*\)\s*)?(?:(?:là|đạt|chiếm|bằng|thì|mới)\s*)*$/iu;
const BASE_BEHIND =
  /^\s*(?:so với|trên|của|trong|về)?\s*(?:tổng(?:\s+số)?|số|toàn bộ)?\s*((?!điểm|cùng kỳ|năm|kế hoạch|dự toán|chỉ tiêu)\p{L}[^.,;:()%\d]{2,60}?)\s*(?:$|[.,;:()]|\s(?:và|hay|nhưng|tăng|giảm|cao|thấp|vượt)(?!\p{L}))/iu;

/** How many paragraphs before a whole may have been told. */
const FARTHEST = 80;

interface Named {
  readonly quantity: Quantity;
  readonly words: ReadonlySet<string>;
}

const NAMED = new WeakMap<Passage, readonly Named[]>();

/** `Tỷ lệ kích hoạt trên số được phê duyệt là 86,85%`, `8.766 ha, bằng 11,3% diện tích rừng trồng`: the words name the part, the whole or both. */
export function pairsByName(here: RatePlace): OpenPair[] {
  const { passages, place, passage, rate } = here;
  const sentence = sentenceAt(passage, rate.start);
  const lead = wordsBetween(passage, sentence?.start ?? passage.body, rate.start);
  const own = wordsBetween(
    passage,
    passage.quantities[passage.quantities.indexOf(rate) - 1]?.end ?? passage.body,
    rate.start,
  );
  const base = BASE_BEFORE.exec(own)?.[1] ?? BASE_BEHIND.exec(wordsBetween(passage, rate.end, rate.end + 80))?.[1];
  const name = [...lead.matchAll(NAMED_RATE)].at(-1)?.[1] ?? SUBJECT.exec(own)?.[1];
  const beside = partOf(here);
  const near = [passage, ...passages.slice(Math.max(0, place - 3), place).reverse()];
  const parts = beside !== undefined ? [beside] : name === undefined ? [] : partsCalled(name, near, rate);
  const wholes =
    base !== undefined
      ? called(base, [passage, ...passages.slice(Math.max(0, place - FARTHEST), place).reverse()], rate)
      : name === undefined
        ? []
        : near.flatMap(({ quantities }) =>
            quantities.filter(({ end, half }) => end <= rate.start && half === undefined),
          );
  return parts.flatMap((part, first) =>
    wholes
      .filter((whole) => whole !== part && isWholeFor(whole, part))
      .map(
        (whole, index): OpenPair => ({
          part,
          whole,
          tie: base !== undefined && first + index === 0 ? 'named' : 'likely',
        }),
      ),
  );
}

/** The numbers that `name` names, those with the fewest words beside it first; of several with as few the nearest. */
function called(name: string, passages: readonly Passage[], rate: Quantity): Quantity[] {
  const wanted = namingWords(name);
  if (wanted.length === 0) return [];
  const found = passages.flatMap((passage) =>
    [...namedIn(passage)]
      .reverse()
      .filter(({ quantity, words }) => quantity.end <= rate.start && wanted.every((word) => words.has(word))),
  );
  return found.sort((a, b) => a.words.size - b.words.size).map(({ quantity }) => quantity);
}

/** `tỷ lệ sớm và đúng hạn`: the numbers of both together. */
function partsCalled(name: string, passages: readonly Passage[], rate: Quantity): Quantity[] {
  const one = called(name, passages, rate);
  const [first, second, ...more] = name.split(/\s+và\s+/u);
  if (one.length > 0 || first === undefined || second === undefined || more.length > 0) return one;
  const [a, b] = [called(first, passages, rate)[0], called(second, passages, rate)[0]];
  return a === undefined || b === undefined || a === b ? [] : [together([a, b])];
}

/** Several numbers as one. */
function together(numbers: readonly Quantity[]): Quantity {
  const [first, ...others] = numbers as [Quantity, ...Quantity[]];
  const value = others.reduce((sum, one) => add(sum, one.readings[0].value), first.readings[0].value);
  return {
    ...first,
    written: numbers.map(({ written }) => written).join(' + '),
    readings: [{ ...first.readings[0], value }],
  };
}

function namedIn(passage: Passage): readonly Named[] {
  const known =
    NAMED.get(passage) ??
    passage.quantities
      .filter((one) => isNumber(one) && !one.approximate)
      .map((quantity) => ({ quantity, words: new Set(namingWords(contextOf(passage, quantity, passage.body))) }));
  NAMED.set(passage, known);
  return known;
}
