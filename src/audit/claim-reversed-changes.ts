import { compare, signOf } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongDifference } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import type { Claim } from './claim.ts';
import { changeAt, comparable } from './claim-differences.ts';
import { contextOf, isNamedIn, thingOf } from './compared-subject.ts';
import { claimOf, weighChange } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, isVague, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** From a change to what it is measured from, in one bracket. */
const OPENS =
  /^[^().,;\d]{0,25}\(\s*(?:so\s+(?:với\s+)?)?(?:(?:cùng\s+kỳ|năm\s+(?:trước|ngoái)|(?:quý|tháng|kỳ|vụ)\s+trước)(?:\s+năm(?:\s+(?:trước|ngoái|(?:19|20)\d{2}))?)?|năm\s+(?:19|20)\d{2})(?:\s+(?:là|có|đạt))?\s*:?\s*$|^[^().,;\d]{0,12}\s+so\s+(?:với\s+)?(?:cùng\s+kỳ|năm\s+trước)(?:\s+năm(?:\s+(?:trước|(?:19|20)\d{2})))?\s*(?:là|[(:])\s*$/iu;
const CLOSES = /^[^().,;\d]{0,25}\)/u;
/** From the number now to the change: nothing but its noun. */
const CONTINUES = /^[^().;:\d]{0,40}[,(]\s*(?:\p{L}+\s+){0,2}?(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)\s*$/iu;
const TURNS = /(?<!\p{L})(?:và|còn|song|nhưng|mà|trong đó|với|trị giá|do|nhờ)(?!\p{L})/iu;
const FEWEST_DIGITS = 2;
const TELLING = 3;
/** So many numbers before a change may be what changed. */
const FURTHEST = 6;

/**
 * Changes that the two numbers beside them prove in size and not in direction: `412 triệu viên, tăng 9,3% (cùng kỳ 454 triệu viên)`. No honest
 * reading is left, whichever of the three is wrong. `known`: where changes begin that are judged already.
 */
export function reversedChanges(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage) => {
    if (passage.quantities.length < 3 || !/cùng kỳ|trước|ngoái|năm\s+\d{4}/iu.test(passage.text)) return [];
    return passage.quantities.flatMap((change, index): Claim[] => {
      if (known.has(change.start) || significantDigits(change.written) < FEWEST_DIGITS) return [];
      const weighed = reversed(passage, change, index) ?? reversedFar(passage, change, index);
      return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
    });
  });
}

function reversed(passage: Passage, change: Quantity, index: number): Weighed | undefined {
  const [now, before] = [passage.quantities[index - 1], passage.quantities[index + 1]];
  const falls = changeAt(passage, change) === undefined ? undefined : moveAt(passage, index)?.falls;
  if (falls === undefined || now === undefined || before === undefined) return undefined;
  if (!isLevel(now) || !isLevel(before) || !isBeside(passage, now, change, before)) return undefined;
  const order = compare(baseValue(now), baseValue(before));
  if (falls ? order <= 0 : order >= 0) return undefined;
  const as = change.unit === 'percent' ? 'rate' : 'difference';
  if (as === 'difference' && (change.unit === 'percentage-point' || !comparable(change, now))) return undefined;
  const turned = weighChange(change, now, before, as, !falls);
  return turned?.judgement.verdict === 'agrees' ? weighChange(change, now, before, as, falls) : undefined;
}

/**
 * `Cộng dồn 1.938 ca, không tử vong; giảm 733 ca so với cùng kỳ (1.205 ca)`: with the base beside it and more digits, any number before it that
 * proves the size. What went the way of the word would have been read.
 */
function reversedFar(passage: Passage, change: Quantity, index: number): Weighed | undefined {
  const move = moveAt(passage, index);
  const { base, falls, fromSet } = move ?? {};
  if (base === undefined || falls === undefined || fromSet || !isLevel(base)) return undefined;
  if (change.unit === 'percentage-point' || (change.unit !== 'percent' && !comparable(change, base))) return undefined;
  const as = change.unit === 'percent' ? 'rate' : 'difference';
  const levels = passage.quantities
    .slice(Math.max(0, index - FURTHEST), index)
    .filter(
      (one) => one !== base && isLevel(one) && comparable(asSure(one), base) && changeAt(passage, one) === undefined,
    );
  const few = significantDigits(change.written) < TELLING;
  // With few digits only one that stands alone, and that is said to count the same.
  if (few && (levels.length > 1 || !levels.every((one) => isOfSame(passage, one, change, base)))) return undefined;
  const weighed = (now: Quantity, down: boolean) => weighChange(change, now, base, as, down);
  if (levels.some((now) => isProof(weighed(now, falls)))) return undefined;
  const now = levels.findLast((one) => isProof(weighed(one, !falls)));
  return now && weighed(now, falls);
}

/** `ước 41.862 tỷ đồng`: its very digits were compared. */
function asSure(one: Quantity): Quantity {
  return one.estimated === undefined ? one : { ...one, approximate: false };
}

function isProof(weighed: Weighed | undefined): boolean {
  return weighed?.judgement.verdict === 'agrees' && signOf(weighed.judgement.right) > 0;
}

function isLevel(one: Quantity): boolean {
  return isAmount(asSure(one)) && !isVague(one);
}

function isBeside(passage: Passage, now: Quantity, change: Quantity, before: Quantity): boolean {
  const lead = wordsBetween(passage, now.end, change.start);
  const behind = wordsBetween(passage, change.end, before.start);
  const closed = !behind.includes('(') || CLOSES.test(wordsBetween(passage, before.digitsEnd, before.digitsEnd + 50));
  if (!CONTINUES.test(lead) || leavesBracket(lead) || TURNS.test(lead) || !OPENS.test(behind) || !closed) return false;
  const [one, other] = [thingOf(passage, now), thingOf(passage, before)];
  return (
    comparable(now, before) && (one === '' || other === '' || one === other) && isOfSame(passage, now, change, before)
  );
}

/** What the change and the base are said to count the number now counts, too: not `214 dự án, giảm 26 dự án chậm tiến độ (cùng kỳ …)`. */
function isOfSame(passage: Passage, now: Quantity, change: Quantity, before: Quantity): boolean {
  const context = contextOf(passage, now, passage.body);
  return [change, before].every(({ digitsEnd }) => {
    const words = /^[^().,;:\d]{0,40}/u.exec(wordsBetween(passage, digitsEnd, digitsEnd + 40))?.[0] ?? '';
    return isNamedIn(words.replace(/so với.*|cùng kỳ.*/iu, ''), context);
  });
}
