import { absolute, compare, equal, exact, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { contextOf, namingWords, thingOf } from './compared-subject.ts';
import { slipBetween } from './digit-slips.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { digitsOf } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/** Before a number that was told already and is now gone into: `Đối với 13 đơn thuộc thẩm quyền đã giải quyết 12`. */
const TAKES_UP =
  /(?:^|[.;:([–-])\s*(?:đối với|trong(?:\s+tổng)?(?:\s+số)?|trên tổng số|với|cả|toàn bộ|qua xem xét)\s+$/iu;
/** The name of what is taken up, to the verb of what is said of it. */
const NAME =
  /^((?:\s+(?!(?:đã|có|được|thì|là|đều|chỉ|hiện|nêu|nói|này|trên|như|do|đang|sẽ|phải|cần|nay|mới|tham gia|còn|so)(?!\p{L}))[\p{L}-]+){2,8})/iu;
/** Words that make a part of what has the other words of its name. */
const STATES =
  /(?<!\p{L})(?:không|chưa|còn|mới|khác|quá|trễ|chậm|đúng|trước|đầu|cuối|cũ|sau|một|tồn|nữ|nam|nghèo|cận|tháng|quý|năm|kỳ|tuần|cấp|huyện|xã|tỉnh|sở|thôn|\d)(?!\p{L})/giu;
const REACH = 3;
const LEAD = 40;
/** Beside the first word of the counted thing; many things have names of two. */
const FEWEST_WORDS = 2;

/**
 * A number that the text takes up under the same name a little further on, with another value: `thuộc thẩm quyền 14 đơn; … Đối với 13 đơn thuộc thẩm
 * quyền đã giải quyết 12`. `passages` in their order.
 */
export function takenUpClaims(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.heading || passage.quantities.length === 0) return [];
    return passage.quantities.flatMap((again) => takenUp(passages, place, again, source));
  });
}

function takenUp(passages: readonly Passage[], place: number, again: Quantity, source: SourceText): Claim[] {
  const passage = passages[place];
  if (passage === undefined || !isCount(again)) return [];
  if (!TAKES_UP.test(wordsBetween(passage, Math.max(passage.body, again.start - LEAD), again.start))) return [];
  const behind = wordsBetween(passage, again.digitsEnd, passage.end);
  const name = NAME.exec(behind)?.[1] ?? '';
  if (/^\s*còn(?!\p{L})/iu.test(behind.slice(name.length))) return [];
  const thing = thingOf(passage, again);
  const [, ...words] = namingWords(name);
  if (thing === '' || thing === 'thời gian' || words.length < FEWEST_WORDS) return [];
  const before = numbersBefore(passages, place, again);
  if (before.some(({ one }) => equal(one.readings[0].value, again.readings[0].value))) return [];
  const named = before.filter(
    ({ in: other, one }) => isCount(one) && thingOf(other, one) === thing && isSame(name, words, other, one),
  );
  const [only, ...others] = named;
  if (only === undefined || others.length > 0 || !isSlip(again, only.one)) return [];
  if (compare(again.readings[0].value, only.one.readings[0].value) < 0 && !ALL_OF_THEM.test(behind.slice(name.length)))
    return [];
  const claim = twoValuesClaim(again, only.one, name.trim(), source);
  return [asWarning(claim)];
}

/** Less than before may be a part: `Đối với 17 cuộc đã kết luận, kiến nghị thu hồi …`, but not `Đối với 13 đơn đã giải quyết 12`. */
const ALL_OF_THEM = /^\s*(?:,|[^,.;()\d]{0,40}\d)/u;

/** A plain count: `241 triệu cổ phần` was rounded. */
function isCount(one: Quantity): boolean {
  return one.unit === 'count' && one.readings[0].decimals === 0 && isAmount(one);
}

interface Placed {
  readonly in: Passage;
  readonly one: Quantity;
}

/** The numbers before it under the same heading, in this paragraph and the few above. */
function numbersBefore(passages: readonly Passage[], place: number, again: Quantity): Placed[] {
  const numbers: Placed[] = [];
  for (let at = place; at >= Math.max(0, place - REACH); at--) {
    const other = passages[at];
    if (other === undefined || other.heading) break;
    numbers.push(
      ...other.quantities.filter(({ end }) => end <= again.start).map((one): Placed => ({ in: other, one })),
    );
  }
  return numbers;
}

/** Every word of the name is said of the number, too, and no word that makes it a part of another. */
function isSame(name: string, words: readonly string[], passage: Passage, one: Quantity): boolean {
  const sentence = sentenceAt(passage, one.start);
  const context = contextOf(passage, one, sentence?.start ?? passage.body).replace(/^[^;]*;/u, '');
  const said = new Set(namingWords(context));
  return words.every((word) => said.has(word)) && statesIn(name) === statesIn(context);
}

function statesIn(text: string): string {
  return [...new Set(foldText(text).match(STATES) ?? [])].sort().join(' ');
}

/** One digit is another, two changed places, or it is one or two more or less. */
function isSlip(one: Quantity, other: Quantity): boolean {
  const distance = absolute(subtract(one.readings[0].value, other.readings[0].value));
  const slip = slipBetween(digitsOf(one), digitsOf(other));
  return compare(distance, exact(2)) <= 0 || slip === 'swapped' || (slip === 'digit' && digitsOf(one).length > 2);
}
