import type { AuditDocument } from './audit-document.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim, numberStarts } from './claim.ts';
import { namingWords, thingOf } from './compared-subject.ts';
import { slipBetween } from './digit-slips.ts';
import { isRound } from './lookalikes.ts';
import { mayAdd } from './nouns.ts';
import { wordsBetween } from './passage.ts';
import { periodsOf, samePeriod } from './period-words.ts';
import { isVague, type Quantity } from './quantity.ts';
import { type Retold, retoldPassages } from './retold-sentences.ts';
import { commonWords, namingOf, tellApart } from './told-facts.ts';
import { addTo } from './told-index.ts';
import { sentenceUpTo, type Told, type ToldNumbers, whatOf } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/** A part of what was told, or of another time. */
const NARROWS =
  /(?<!\p{L})(?:riêng|trong đó|bình quân|trung bình|mỗi|cùng kỳ|(?:năm|quý|tháng|kỳ)\s+(?:trước|ngoái)|thêm|dự kiến|phấn đấu|trên|dưới|đến năm)(?!\p{L})/iu;
/** Behind a number: it is left of what was told. */
const LEFT = /^\s*\p{L}+(?:\s\p{L}+)?\s+(?:còn lại|chưa (?:hoàn thành|giải quyết|thực hiện))(?!\p{L})/iu;
/** Before a bracket: it holds what was then. */
const FORMER = /(?<!\p{L})(?:so với|cùng kỳ|(?:năm|quý|tháng|kỳ)\s+(?:trước|ngoái))(?!\p{L})[^,;.()]{0,30}$/iu;
const FEWEST_DIGITS = { swapped: 2, digit: 3 };
const MOST = 400;

/**
 * A number that a summary or a conclusion gives otherwise than the report itself: `Tóm tắt: … số người chết là 113 người` above `làm chết 118 người`,
 * `Đánh giá chung: … giành 196 huy chương` below `giành 169 huy chương`. One slip of the keys must explain it, the rest of the report must not give the
 * number anywhere, and what names it must stand beside the other, too.
 */
export function summedUp(numbers: ToldNumbers, { tables, source }: AuditDocument, claims: readonly Claim[]): Claim[] {
  const retold = retoldPassages(numbers.passages);
  if (!retold.some((one) => one !== undefined)) return [];
  const told = numbers.in(mayBeTold, true);
  const again = told.filter((one) => isRetold(one, retold));
  if (again.length === 0 || again.length > MOST) return [];
  const rest = byForm(told.filter(({ index }) => retold[index] !== 'again'));
  const cells = new Set(
    tables.flatMap(({ rows }) => rows.flat().flatMap(({ text }) => text.replace(/[^\d\s]/g, '').split(/\s+/))),
  );
  const proved = numberStarts(claims.filter(({ verdict }) => verdict === 'agrees'));
  return again.flatMap((one): Claim[] => {
    if (proved.has(one.quantity.start) || cells.has(one.digits)) return [];
    const first = toldOtherwise(one, rest.get(formOf(one)) ?? []);
    return first === undefined ? [] : [asWarning(twoValuesClaim(one.quantity, first.quantity, whatOf(one), source))];
  });
}

/** By unit and by how many digits they have: others are no slips of each other. */
function byForm(all: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const one of all) addTo(groups, formOf(one), one);
  return groups;
}

function formOf({ quantity, digits }: Told): string {
  return `${quantity.unit} ${quantity.readings[0].decimals} ${digits.length}`;
}

function mayBeTold(one: Quantity): boolean {
  return one.half !== 'denominator' && one.unit !== 'day' && !isVague(one);
}

function isRetold(told: Told, retold: readonly Retold[]): boolean {
  const { passage, quantity, index, digits, lead, behind } = told;
  const kind = retold[index];
  if (kind === undefined || digits.length < 2 || quantity.half !== undefined || /^(?:19|20)\d\d$/.test(digits))
    return false;
  if (kind === 'left' && !LEFT.test(behindOf(told))) return false;
  if (quantity.unit !== 'percent' && moveAt(passage, passage.quantities.indexOf(quantity)) !== undefined) return false;
  return !NARROWS.test(`${clauseOf(lead)} ${behind}`) || isAverage(told);
}

function isAverage({ lead }: Told): boolean {
  return /(?<!\p{L})bình quân(?!\p{L})/iu.test(lead);
}

/** The one number that differs by a slip and is named so, where none of the rest is the same. */
function toldOtherwise(again: Told, rest: readonly Told[]): Told | undefined {
  const alike = rest.filter((one) => isComparable(again, one));
  if (alike.some((one) => one.digits === again.digits && hasCommonWord(again, one))) return undefined;
  const slipped = alike.filter((one) => isSlipOf(again, one) && !isFormer(one));
  const [first, ...others] = slipped;
  return first !== undefined && others.every(({ digits }) => digits === first.digits) ? first : undefined;
}

/** `So với cùng kỳ năm 2023 (248 vụ, 131 người chết)`: what a bracket of another time holds, too. */
function isFormer({ passage, sentence, quantity, lead }: Told): boolean {
  const words = wordsBetween(passage, sentence, quantity.start);
  const open = words.lastIndexOf('(');
  const bracketed = open > words.lastIndexOf(')') && FORMER.test(words.slice(0, open));
  return (
    bracketed || /(?<!\p{L})(?:cùng kỳ|(?:năm|quý|tháng|kỳ)\s+(?:trước|ngoái)|đầu (?:năm|kỳ))(?!\p{L})/iu.test(lead)
  );
}

function isComparable({ quantity: a, sentence }: Told, { quantity: b, sentence: other }: Told): boolean {
  return sentence !== other && mayAdd(a.noun, b.noun);
}

function hasCommonWord(a: Told, b: Told): boolean {
  const own = namesOf(a);
  return own.length === 0 || own.some((word) => namingOf(b).sentence.has(word) || namingOf(b).beside.has(word));
}

function isSlipOf(again: Told, first: Told): boolean {
  const slip = slipBetween(again.digits, first.digits);
  if (slip !== 'swapped' && slip !== 'digit') return false;
  if (LEFT.test(behindOf(again))) return isSameRest(again, first);
  if (isOfOthers(again, first)) return false;
  const names = namesOf(again);
  const [beside, sentence] = [namingOf(first).beside, namingOf(first).sentence];
  const countNamed = (words: readonly string[]) =>
    words.filter((word) => beside.has(word) || sentence.has(word)).length;
  const named = countNamed(names);
  // `tiến độ giải ngân còn chậm, mới đạt 62,4%`: its name stands before the comma.
  if (names.length === 0)
    return slip === 'swapped' && again.digits.length > FEWEST_DIGITS.swapped && countNamed(telling(again.lead)) > 1;
  if (slip === 'digit') {
    if (again.digits.length < FEWEST_DIGITS.digit || isRound(again.digits) || isRound(first.digits)) return false;
    return names.length > 1 && named === names.length && commonWords(new Set(names), beside).length > 1;
  }
  if (again.digits.length > FEWEST_DIGITS.swapped)
    return named > 1 && (named * 3 >= names.length * 2 || isAdjacent(again, first));
  return names.length > 1 && named * 3 >= names.length * 2 && isAdjacent(again, first);
}

function isOfOthers(again: Told, first: Told): boolean {
  if (!samePeriod(periodsOf(again.behind), periodsOf(sentenceUpTo(first)))) return true;
  if (periodsOf(again.behind).length > 0 && periodsOf(sentenceUpTo(first)).length === 0) return true;
  if (!isAverage(again)) return tellApart(again, first, ({ lead }) => clauseOf(lead));
  return !isAverage(first) || again.periods.join() !== first.periods.join();
}

/** The words of its clause that name it. */
function namesOf({ lead, behind, quantity }: Told): string[] {
  const counted = quantity.unit === 'count' || quantity.perUnit !== undefined ? behind : '';
  return telling(`${clauseOf(lead)} ${counted}`);
}

function telling(words: string): string[] {
  return [...new Set(namingWords(words))].filter((word) => !SAYING.has(word));
}

const SAYING = new Set(
  'tăng giảm còn mới chỉ chiếm tổng lên xuống là nhìn chung tóm tắt đánh giá lại đồng tỷ triệu mỗi một'.split(' '),
);

/** The last words before the number, from the comma: `song số bị can`. */
function clauseOf(lead: string): string {
  return lead
    .replace(/^.*[,;:(](?!\d)/su, ' ')
    .replace(/(?<!\p{L})(?:song|nhưng|mặc dù|tuy nhiên|với)(?!\p{L})/giu, ' ');
}

/** The word right before it and that right behind it stand beside the other, too. */
function isAdjacent(again: Told, first: Told): boolean {
  const beside = namingOf(first).beside;
  const before = namingWords(clauseOf(again.lead))
    .filter((word) => !SAYING.has(word))
    .at(-1);
  const thing = thingOf(again.passage, again.quantity);
  const counted = thing === '' || thing === thingOf(first.passage, first.quantity);
  return counted && (before === undefined ? thing !== '' : beside.has(before) || namingOf(first).sentence.has(before));
}

function behindOf({ passage, quantity }: Told): string {
  return wordsBetween(passage, quantity.digitsEnd, quantity.digitsEnd + 50);
}

/** `hoàn thành 24 nhiệm vụ còn lại`, `21 nhiệm vụ còn lại đang triển khai`, `còn lại 21 nhiệm vụ`. */
function isSameRest(again: Told, first: Told): boolean {
  const thing = thingOf(again.passage, again.quantity);
  const isRest = LEFT.test(behindOf(first)) || /(?<!\p{L})còn(?: lại)?\s*$/iu.test(first.lead);
  return isRest && thing !== '' && thing === thingOf(first.passage, first.quantity);
}
