import { absolute, add, compare, equal, exact, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { slipBetween } from './digit-slips.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { numbersAbove, type Told } from './share-candidates.ts';
import { digitsOf } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

const NAME =
  '(?:\\s+(?!(?:của|trong|tại|ở|thì|mà|và|còn|trên|này|đó|nêu|nói|kể|đã|có|là|theo|từ|với|cho|năm|quý|tháng|để|do|bị|được|khi|nếu|vì|bằng|phải|usd)(?!\\p{L}))\\p{L}+)';
const SAID_ABOVE = '(?:(?:đã\\s+)?(?:nêu|nói|kể)\\s+(?:ở\\s+)?trên|(?:đã|vừa)\\s+(?:nêu|nói|kể))(?!\\p{L})';
/** What follows tells more of all of them: `3.460 hộ trên đều đã nhận tiền`. */
const ABOVE = 'trên(?=\\s*(?:$|[,.;)]|(?:đều|đã|được|có|là|sẽ|chưa|thì|hiện|phải|bị|thuộc|đang)(?!\\p{L})))(?!\\p{L})';
const THESE = 'này(?!\\s+(?:năm|quý|tháng)|\\p{L})';
/** Behind a number that stands for the one told before: `vụ việc vi phạm nêu trên`, `hộ này`, `đơn vị đã nêu`. */
const POINTS_BACK = new RegExp(`^(?:(${NAME}{1,6})\\s+${SAID_ABOVE}|(${NAME}{1,3})\\s+(?:${ABOVE}|${THESE}))`, 'iu');
/** Behind an amount of money the word stands at once: `1.375 tỷ đồng này`. */
const POINTS_BACK_TO_MONEY =
  /^\s+(?:(?:đã\s+)?(?:nêu|nói|kể)\s+(?:ở\s+)?trên|(?:đã|vừa)\s+(?:nêu|nói|kể)|này)(?!\p{L})/iu;
/** Before it: all of what was told is meant, and no part of it. */
const ALL_OF_IT =
  /(?:^|[.;,:]\s*|(?<!\p{L})(?:từ|với|đối với|trong|trong số|trong tổng số|cả|tất cả|toàn bộ|số|số tiền|khoản|khoản tiền|cho|của|trên|qua)\s+)$/iu;
const FEW = exact(10);
const NEARLY = exact(2);
const LEAD = 40;

/**
 * A number that points back to one that was told, `phát hiện 1.319 vụ việc … Số thu từ 1.391 vụ việc nêu trên`: it must stand before, or be the sum
 * or the difference of two that do. Told is what a slip of the hand made of it.
 */
export function pointedBack(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.heading || !/(?<!\p{L})(?:nêu|nói|kể|này|trên)(?!\p{L})/iu.test(passage.text)) return [];
    return passage.quantities.flatMap((again): Claim[] => {
      const name = nameBehind(passage, again);
      if (name === undefined) return [];
      const before = numbersBefore(passages, place, again);
      if (before.some(({ one }) => equal(baseValue(one), baseValue(again))) || isOfTwo(again, before)) return [];
      const [only, ...others] = distinct(before.filter(({ one }) => isSlip(again, one)));
      if (only === undefined || others.length > 0) return [];
      return [asWarning(twoValuesClaim(again, only.one, name, source))];
    });
  });
}

function nameBehind(passage: Passage, again: Quantity): string | undefined {
  if (!isAmount(again) || again.noun === 'thời gian' || compare(again.readings[0].value, FEW) < 0) return undefined;
  if (!ALL_OF_IT.test(wordsBetween(passage, Math.max(passage.body, again.start - LEAD), again.start))) return undefined;
  const behind = wordsBetween(passage, again.end, again.end + 80);
  const pattern = again.unit === 'count' ? POINTS_BACK : POINTS_BACK_TO_MONEY;
  const found = pattern.exec(behind);
  return found === null ? undefined : (found[1] ?? found[2] ?? found[0]).trim();
}

/** The numbers before it that count the same. */
function numbersBefore(passages: readonly Passage[], place: number, again: Quantity): Told[] {
  const passage = passages[place];
  if (passage === undefined) return [];
  const own = passage.quantities.filter(({ end }) => end <= again.start).map((one) => ({ passage, one }));
  const thing = thingOf(passage, again);
  return [...own.reverse(), ...numbersAbove(passages, place)].filter(
    (told) =>
      told.one.unit === again.unit &&
      told.one.half !== 'denominator' &&
      (again.unit !== 'count' || thing === thingOf(told.passage, told.one)),
  );
}

/** What two of the numbers before make, or leave. */
function isOfTwo(again: Quantity, before: readonly Told[]): boolean {
  const value = baseValue(again);
  return before.some(({ one }, at) =>
    before
      .slice(at + 1)
      .some(
        ({ one: other }) =>
          equal(add(baseValue(one), baseValue(other)), value) ||
          equal(absolute(subtract(baseValue(one), baseValue(other))), value),
      ),
  );
}

function distinct(told: readonly Told[]): Told[] {
  return told.filter(
    ({ one }, at) => told.findIndex(({ one: other }) => equal(baseValue(one), baseValue(other))) === at,
  );
}

/** Two neighbours changed places, one digit of three or more is another, or it is one or two off. */
function isSlip(again: Quantity, one: Quantity): boolean {
  if (one.approximate || again.readings[0].decimals !== one.readings[0].decimals) return false;
  const [a, b] = [digitsOf(again), digitsOf(one)];
  const slip = slipBetween(a, b);
  if (slip === 'swapped' || (slip === 'digit' && a.length > 2)) return true;
  const off = absolute(subtract(again.readings[0].value, one.readings[0].value));
  return again.unit === 'count' && a.length > 2 && compare(off, NEARLY) <= 0;
}
