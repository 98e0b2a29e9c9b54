import { absolute, compare, equal, exact, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { contextOf, namingWords, thingOf } from './compared-subject.ts';
import { slipBetween } from './digit-slips.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { digitsOf } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/** `III. TỒN TẠI, HẠN CHẾ`: where a report comes back to what its results told. */
const SHORTCOMING = /(?<!\p{L})(?:hạn chế|tồn tại|khó khăn|vướng mắc|khuyết điểm|bất cập)(?!\p{L})/iu;
/** A first look: the words may end where a number begins. */
const SPEAKS_OF = /hạn chế|tồn tại|khó khăn|vướng mắc|khuyết điểm|bất cập/iu;
const STILL = /(?:^|[.:;,]\s+)((?:\p{L}+\s+){0,8}?)(?:(?:vẫn|hiện)\s+)*(?:còn|vẫn có|để xảy ra)\s*$/iu;
/** What is wrong with the things that are counted. */
const STATE =
  /(?<!\p{L})(?:quá hạn|trễ hạn|chậm hạn|(?:tạm )?(?:ngừng|dừng)(?: hoạt động)?|chưa|không|bỏ học|vi phạm|xuống cấp|hư hỏng|dở dang|dôi dư|thiếu|yếu kém|nợ đọng|thất nghiệp|hộ nghèo|cận nghèo)(?!\p{L})/iu;
/** The words behind the number, before what is said of why, where and what then. */
const PHRASE =
  /^[^,;:.()\d]*?(?=\s+(?:nhưng|do|vì|tập trung|chủ yếu|tại|ở|trong|mà|cần|phải|và)(?!\p{L})|[,;:.()\d]|$)/u;
/** Another time, a part of what was told, or what is aimed at. */
const NARROWS =
  /(?<!\p{L})(?:riêng|cùng kỳ|(?:năm|kỳ|quý|tháng) trước|so với|kế hoạch|chỉ tiêu|phấn đấu|lũy kế|luỹ kế|đầu (?:năm|kỳ|quý)|năm \d{4})(?!\p{L})/iu;
const LONGEST_TITLE = 90;
const FEW_DIGITS = 3;
const NEAREST = exact(2);

interface Bad {
  readonly passage: Passage;
  readonly one: Quantity;
}

/**
 * What the shortcomings of a report count otherwise than its results: `59 hợp tác xã ngừng hoạt động` above, `Còn 95 hợp tác xã ngừng hoạt động` below. All
 * that names it must stand above, too, and one slip of the keys must explain it.
 */
export function shortcomingsAgain(passages: readonly Passage[], source: SourceText): Claim[] {
  let inSection = false;
  let told: readonly Bad[] | undefined;
  return passages.flatMap((passage): Claim[] => {
    if (isTitle(passage)) {
      inSection = SHORTCOMING.test(passage.text);
      return [];
    }
    if (!inSection && !SPEAKS_OF.test(passage.text)) return [];
    return passage.quantities.flatMap((again): Claim[] => {
      const lead = wordsBetween(passage, passage.body, again.start);
      const still = STILL.exec(lead);
      if (still === null || !(inSection || SHORTCOMING.test(lead)) || !isCount(again)) return [];
      const behind = PHRASE.exec(wordsBetween(passage, again.digitsEnd, passage.end))?.[0] ?? '';
      const phrase = `${still[1] ?? ''}${behind.trim()}`;
      if (!STATE.test(phrase) || thingOf(passage, again) === '') return [];
      told ??= badNumbers(passages);
      const first = otherwiseBefore(told, { passage, one: again }, phrase);
      return first === undefined ? [] : [asWarning(twoValuesClaim(again, first, phrase, source))];
    });
  });
}

function badNumbers(passages: readonly Passage[]): Bad[] {
  return passages.flatMap((passage) =>
    STATE.test(passage.text) ? passage.quantities.filter(isCount).map((one): Bad => ({ passage, one })) : [],
  );
}

/** A heading, or a short line of its own that stands for one. */
function isTitle({ heading, number, quantities, text }: Passage): boolean {
  if (heading) return true;
  const named = number !== undefined || text === text.toUpperCase();
  return named && quantities.length === 0 && text.length < LONGEST_TITLE && !/[.;:,]\s*$/u.test(text);
}

function isCount(one: Quantity): boolean {
  return one.unit === 'count' && isAmount(one) && one.readings[0].decimals === 0 && digitsOf(one).length > 1;
}

/** The one number of the same thing in the same state that differs by a slip; undefined where any is the same. */
function otherwiseBefore(told: readonly Bad[], again: Bad, phrase: string): Quantity | undefined {
  const before = told.filter(({ passage }) => passage.start < again.passage.start);
  if (!before.some(({ one }) => isSlip(one, again.one, 1))) return undefined;
  const state = namingWords(STATE.exec(phrase)?.[0] ?? '');
  const alike = before
    .filter(({ passage, one }) => isSameState(passage, one, again, state, phrase))
    .map(({ one }) => one);
  const value = again.one.readings[0].value;
  if (alike.some((one) => equal(one.readings[0].value, value))) return undefined;
  const slipped = alike.filter((one) => isSlip(one, again.one, alike.length));
  return slipped.length === 1 ? slipped[0] : undefined;
}

function isSameState(passage: Passage, one: Quantity, again: Bad, state: readonly string[], phrase: string): boolean {
  if (thingOf(passage, one) !== thingOf(again.passage, again.one)) return false;
  const sentence = sentenceAt(passage, one.start);
  const clause = contextOf(passage, one, sentence?.start ?? passage.body).replace(/^.*[;,]\s/su, '');
  if (NARROWS.test(clause)) return false;
  const own = new Set(namingWords(clause));
  const all = new Set(namingWords(wordsBetween(passage, sentence?.start ?? passage.body, one.end + 60)));
  return state.every((word) => own.has(word)) && namingWords(phrase).every((word) => all.has(word));
}

/** Of few digits, only where nothing else is told so. */
function isSlip(one: Quantity, again: Quantity, alike: number): boolean {
  const [first, other] = [digitsOf(one), digitsOf(again)];
  const slip = slipBetween(first, other);
  if (slip === 'swapped') return alike === 1 || first.length >= FEW_DIGITS;
  if (slip !== undefined && Math.min(first.length, other.length) >= FEW_DIGITS) return true;
  const near = compare(absolute(subtract(one.readings[0].value, again.readings[0].value)), NEAREST) <= 0;
  return near && alike === 1;
}
