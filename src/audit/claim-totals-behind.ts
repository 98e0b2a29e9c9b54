import { compare, exact } from '../numbers/exact.ts';
import type { UnitName } from '../numbers/unit.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { weighItems } from './claim-sums.ts';
import { type Item, itemOf } from './clause-items.ts';
import type { Clause } from './clauses.ts';
import { claimOf } from './judge-claim.ts';
import { areNoParts, comesNear } from './listed-parts.ts';
import { mayAdd } from './nouns.ts';
import { beginsName } from './part-lists.ts';
import type { Quantity } from './quantity.ts';
import { roleOf } from './roles.ts';
import { isOneSlipAway } from './slipped-sums.ts';
import type { Weighed } from './weighing.ts';

const CALLED = String.raw`\s*(?:tính gộp|tổng cộng|tổng số|tổng|cộng(?!\s+(?:tác|đồng|hòa|dồn)))`;
/** `tổng cộng 57`, `cộng 7 khoa 3.388`, `Cộng 5 nhóm: 151.208`, `tổng số người nhập học 3.429`: a few words before the number, more before `là`. */
const TOTAL = new RegExp(
  `^${CALLED}(?:(?:\\s+\\p{L}+){0,6}?(?:\\s+(\\d{1,2})(?:\\s+\\p{L}+){1,3})?(?:\\s+(?:là|có|đạt))?\\s*:?|(?:\\s+\\p{L}+){7,12}?\\s+là)\\s*(?=\\d)`,
  'iu',
);
/** `tổng số doanh nghiệp gia nhập`: what is totalled has a name with `và` in it, and the number stands behind that. */
const TOTAL_BEGUN = new RegExp(`^${CALLED}(?:\\s+\\p{L}+){1,9}\\s*$`, 'iu');

/** What comes of adding otherwise: `tổng hợp hình phạt`, `tổng điểm bị giảm`. */
const OTHER_TOTAL = /(?<!\p{L})(?:tổng hợp|nâng|giảm|tăng|hạ|chênh lệch|bị)(?!\p{L})/iu;

/** The total behind its parts: `14 kế hoạch, 37 công văn và 6 quyết định, tổng cộng 57 văn bản`. */
export function totalsBehind(clauses: readonly Clause[], source: SourceText): Claim[] {
  return clauses.flatMap((clause, index): Claim[] => {
    const head = headOf(clauses, index);
    const match = head === undefined ? null : TOTAL.exec(head.text);
    if (head === undefined || match === null) return [];
    const at = head.start + match[0].length;
    const quantity = head.quantities.find(({ start }) => start === at);
    if (quantity === undefined || quantity.approximate) return [];
    const whole = quantity.half === undefined ? { words: head.text, quantity } : itemOf(clause);
    if (whole === undefined) return [];
    const first = clauses.findIndex(({ start }) => start === head.start);
    const apart = clauses[first - 1]?.sentence !== clause.sentence;
    const list = partsBefore(clauses, first, apart ? clause.sentence - 1 : clause.sentence, quantity);
    const counted = match[1] === undefined ? undefined : Number(match[1]);
    return claimFor(whole, { ...list, apart }, counted, source);
  });
}

/** What a total may begin with: a clause, or two that a colon or `và` parts. `Cộng 5 nhóm: 151.208 người`: that colon opens no list. */
function headOf(clauses: readonly Clause[], index: number): Pick<Clause, 'start' | 'text' | 'quantities'> | undefined {
  const [before, clause, next] = [clauses[index - 1], clauses[index], clauses[index + 1]];
  if (clause === undefined) return undefined;
  if (clause.joined && before !== undefined && before.sentence === clause.sentence && TOTAL_BEGUN.test(before.text))
    return { start: before.start, text: `${before.text} và ${clause.text}`, quantities: clause.quantities };
  if (next?.opener !== 'colon' || next.start !== clause.end + 1) return clause;
  return {
    start: clause.start,
    text: `${clause.text}:${next.text}`,
    quantities: [...clause.quantities, ...next.quantities],
  };
}

interface ListBefore {
  readonly parts: readonly Item[];
  /** So many of them, from the last one, have no words between that may tell of more. */
  readonly joined: number;
  /** The list is the sentence before. */
  readonly apart: boolean;
}

function claimFor(
  whole: Item,
  { parts: all, joined, apart }: ListBefore,
  counted: number | undefined,
  source: SourceText,
): Claim[] {
  // Numbers of something else may stand before the list: `có 06 đội; 58 công chức và 06 hợp đồng, cộng 64 người`.
  for (let from = 0; from <= all.length - 2; from++) {
    const weighed = weighItems(whole, all.slice(from));
    if (weighed?.judgement.verdict === 'agrees') return [claimOf(source, 'sum', wrongSum, weighed)];
  }
  const parts = all.slice(all.length - joined);
  if (parts.some(isChange) && !parts.every(isChange)) return [];
  if (parts.length < 2 || OTHER_TOTAL.test(whole.words) || (counted !== undefined && counted !== parts.length))
    return [];
  const alike = parts.every((part) => mayAdd(part.quantity.noun, whole.quantity.noun)) && nameAlike(whole, parts);
  const weighed = weighItems(whole, parts);
  // `cấp đổi 1.206 giấy, 214,2 ha`: whole things are no sum of measures.
  const measured = parts.some(({ quantity }) => quantity.unit === 'count' && quantity.readings[0].decimals > 0);
  if (measured && whole.quantity.readings[0].decimals <= 0) return [];
  if (weighed === undefined || !alike || areNoParts(whole, parts) || !isNear(weighed, parts, apart)) return [];
  return [claimOf(source, 'sum', wrongSum, weighed)];
}

/** `còn 3.574 hộ, giảm 328 hộ; tổng hộ nghèo và cận nghèo là 7.792 hộ`: how much it fell is nothing to add. */
function isChange({ words, quantity }: Item): boolean {
  return /(?<!\p{L})(?:tăng|giảm)(?:\s(?:thêm|được|đi))?\s*$/iu.test(
    words.slice(0, Math.max(0, words.indexOf(quantity.written))),
  );
}

/** A total in the next sentence may be of more than the sentence before; numbers of a balance are of other totals. */
function isNear(weighed: Weighed, parts: readonly Item[], apart: boolean): boolean {
  if (!apart) return comesNear(weighed, 2, 2) || isOneSlipAway(weighed, 2);
  if (parts.length < 3 || parts.some(({ words }) => roleOf(words) !== undefined)) return false;
  return comesNear(weighed, 10 / 9, 10 / 9) || isOneSlipAway(weighed, parts.length > 3 ? 2 : 3);
}

/** The numbers of a sentence before a clause that may be added to make the whole, from the last one of another kind. */
function partsBefore(
  clauses: readonly Clause[],
  index: number,
  sentence: number,
  whole: Quantity,
): Pick<ListBefore, 'parts' | 'joined'> {
  const parts: Item[] = [];
  let joined: number | undefined;
  for (let at = index - 1; at >= 0; at--) {
    const clause = clauses[at];
    if (clause === undefined || clause.sentence !== sentence) break;
    if (clause.depth > (clauses[index]?.depth ?? 0)) continue;
    if (beginsName(clauses, at)) continue;
    if (clause.quantities.length === 0 && clause.opener === undefined) {
      // Digits that were read as a name may have been a part: `quốc lộ 118 điểm sạt lở`.
      joined = /\d/.test(clause.text) ? 0 : (joined ?? parts.length);
      continue;
    }
    const item = partOf(clause, whole);
    // A neighbour that can't be read may be a part: `tháng 3 ước khoảng 312 tỷ đồng; tháng 1: 338 …; cộng cả quý …`.
    if (
      item === undefined &&
      parts.length > 0 &&
      clause.quantities.some((one) => one.approximate && mayBeAdded(one, whole))
    )
      joined = 0;
    if (item === undefined || /tổng(?! hợp)/iu.test(clause.text)) break;
    // `với 7.204 người; tổng 157 buổi`
    if (!mayAdd(item.quantity.noun, whole.noun)) continue;
    // `trong đó` opens parts of a number before them, which is a part itself; not so in `(tổng 1.278 dịch vụ)`.
    if (clauses[index]?.opener !== 'bracket' && (clause.opener === 'some' || clause.opener === 'bracket'))
      joined ??= parts.length;
    parts.unshift(item);
    if (clause.opener !== undefined) break;
  }
  return { parts, joined: joined ?? parts.length };
}

/** The one number of a clause, or the one that counts what the whole counts: `96 buổi tại trường học với 38.410 học sinh`. */
function partOf(clause: Clause, whole: Quantity): Item | undefined {
  const item = itemOf(settled(clause));
  if (item !== undefined) return mayBeAdded(item.quantity, whole) ? item : undefined;
  const [one, ...others] = clause.quantities.filter(
    ({ noun, unit, approximate }) => noun === whole.noun && noun !== '' && unit === whole.unit && !approximate,
  );
  return one === undefined || others.length > 0 || one.half !== undefined
    ? undefined
    : { words: clause.text, quantity: one };
}

/** `tháng 3 ước 312,6 tỷ đồng`: an estimate is added by its very number. */
function settled(clause: Clause): Clause {
  if (!clause.quantities.some(({ estimated }) => estimated)) return clause;
  const quantities = clause.quantities.map((one) => (one.estimated ? { ...one, approximate: false } : one));
  return { ...clause, quantities };
}

const MONEY: ReadonlySet<UnitName> = new Set(['dong', 'nghin-dong', 'trieu-dong', 'ty-dong']);

function mayBeAdded(part: Quantity, whole: Quantity): boolean {
  if (part.unit !== whole.unit) return MONEY.has(part.unit) && MONEY.has(whole.unit);
  if (part.unit === 'percent' || part.unit === 'percentage-point') return false;
  return whole.unit !== 'count' || compare(part.readings[0].value, exact(0)) >= 0;
}

/** `13 tuyến …, 5 tuyến …, tổng số chuyến là 1.835 chuyến`: where the things have no known name, the words themselves must be the same. */
function nameAlike(whole: Item, parts: readonly Item[]): boolean {
  const wordBehind = ({ words, quantity }: Item): string | undefined => {
    const at = words.indexOf(quantity.written);
    return at === -1 ? undefined : /^\s+(\p{L}+)/u.exec(words.slice(at + quantity.written.length))?.[1]?.toLowerCase();
  };
  const total = wordBehind(whole);
  return parts.every((part) => {
    const word = wordBehind(part);
    return part.quantity.noun !== '' || total === undefined || word === undefined || word === total;
  });
}
