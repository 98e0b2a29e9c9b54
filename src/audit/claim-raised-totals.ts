import { absolute, compare, powerOfTen } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { isTransposed } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isMoney, type Quantity } from './quantity.ts';
import type { Told } from './share-candidates.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import type { Weighed } from './weighing.ts';

/** Right before what a number was raised to: `nâng tổng số hội viên lên`, `đưa tổng vốn đăng ký lên trên`. */
const RAISED =
  /(?<!\p{L})(?:nâng|đưa)\s+(?:con số|số|tổng)(?!\s+từ)[^.;:()]{0,170}(?<!\p{L})(?:lên|là|thành)(?:\s+(?:tới|đến|thành|mức|con số|trên|hơn|gần|khoảng|xấp xỉ))*\s*$/iu;
/** Right before what all makes together: `nếu tính cả 484 tỷ đồng … thì tổng số vốn … là`. */
const TOGETHER =
  /(?<!\p{L})(?:(?:nếu\s+)?(?:tính|kể|gộp|cộng)\s+(?:cả|thêm|gộp|với|chung)|bao gồm cả|cùng với(?!\s+đó))\s(?:[^.;:]|[.,](?=\d)){2,200}(?:,|\sthì)(?:[^.;:]|\.(?=\d)){0,60}(?<!\p{L})tổng[^.;:()]{0,150}(?<!\p{L})(?:là|lên|đạt|khoảng|hơn|trên|gần|được)(?:\s+(?:tới|đến|mức|con số|trên|hơn|gần|khoảng|xấp xỉ))*\s*$/iu;
const FROM = /(?<!\p{L})từ\s[^,;]{0,40}$/iu;
const SENTENCE = 420;
const LOOKED_BACK = 3;
const NEAR = 6;
const FEW_CHOICES = 3;

/**
 * What a number was raised to by what is told right before: `có 22.897 doanh nghiệp quay trở lại, nâng tổng số … lên hơn 119,5 nghìn doanh nghiệp`, by
 * the number that stood there before, some sentences above. Wrong is said where one slip of the keys explains it.
 */
export function raisedTotals(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (!/tổng|nâng|đưa/iu.test(passage.text)) return [];
    return passage.quantities.flatMap((total, index): Claim[] => {
      const from = sentenceStart(passage, total);
      const lead = wordsBetween(passage, from, total.start);
      if (known.has(total.start) || !mayAdd(total) || !(RAISED.test(lead) || TOGETHER.test(lead)) || FROM.test(lead))
        return [];
      const added = passage.quantities.slice(0, index).filter((one) => one.start >= from && isOfKind(one, total));
      const [more, ...others] = added;
      if (more === undefined || others.length > 0 || !isSameThing({ passage, one: more }, { passage, one: total }))
        return [];
      const before = numbersBefore(passages, place, { passage, one: total }, from);
      return judged(rounded(total), more, before, source);
    });
  });
}

function sentenceStart(passage: Passage, { start }: Quantity): number {
  const from = Math.max(passage.body, start - SENTENCE);
  const words = wordsBetween(passage, from, start);
  const ends = [...words.matchAll(/[.!?;]\s+(?=["“]?\p{Lu})|\n/gu)].at(-1);
  return ends === undefined ? from : from + ends.index + ends[0].length;
}

function mayAdd({ unit, perUnit, half }: Quantity): boolean {
  return unit !== 'percent' && unit !== 'percentage-point' && unit !== 'day' && !perUnit && half === undefined;
}

function isOfKind(one: Quantity, total: Quantity): boolean {
  return mayAdd(one) && isMoney(one) === isMoney(total);
}

function isSameThing(one: Told, other: Told): boolean {
  const [a, b] = [thingOf(one.passage, one.one), thingOf(other.passage, other.one)];
  return a === b || a === '' || b === '';
}

/** What stood there before may be any of the numbers near that count the same. */
function numbersBefore(passages: readonly Passage[], place: number, total: Told, from: number): Quantity[] {
  return passages
    .slice(Math.max(0, place - LOOKED_BACK), place + 1)
    .flatMap((passage) => (passage.heading ? [] : passage.quantities.map((one) => ({ passage, one }))))
    .filter((told) => told.one.end <= from && isOfKind(told.one, total.one) && isSameThing(told, total))
    .map(({ one }) => one)
    .slice(-NEAR);
}

/** A round number was rounded where its last digit stands that is no zero. */
function rounded(total: Quantity): Quantity {
  const [{ value, decimals }] = total.readings;
  if (decimals > 0) return total;
  const zeros = /^\d{3,}?(0*)$/.exec(String(value.numerator))?.[1]?.length ?? 0;
  return zeros < 2 ? total : { ...total, readings: [{ value, decimals: -zeros }] };
}

function judged(total: Quantity, more: Quantity, before: readonly Quantity[], source: SourceText): Claim[] {
  const weighed = before.flatMap((one) => weighSum(total, [one, more]) ?? []);
  const right = weighed.find(({ judgement: { verdict } }) => verdict !== 'contradicts');
  if (right !== undefined) return right.judgement.verdict === 'agrees' ? [claimOf(source, 'sum', wrongSum, right)] : [];
  if (weighed.some(isRoughlyRight)) return [];
  const slipped = weighed.filter((one) => isSlipped(one, weighed.length));
  const told = slipped.at(-1);
  return told === undefined ? [] : [asWarning(claimOf(source, 'sum', wrongSum, told))];
}

/** `hơn 18.500` of 18.590. */
function isRoughlyRight({ quantity, judgement: { difference } }: Weighed): boolean {
  const [{ decimals }] = quantity.readings;
  return compare(absolute(difference), powerOfTen(-decimals)) <= 0;
}

/** Among many numbers before, one that nearly fits is met by chance. */
function isSlipped(weighed: Weighed, choices: number): boolean {
  const { quantity, parts } = weighed;
  const again = ([all, ...others]: readonly Quantity[]) => all && weighSum(all, others);
  if (isRepairedByOneSlip([quantity, ...parts], 4, again) || isTransposed(weighed, 3)) return true;
  const exactly = parts.every(({ approximate }) => !approximate) && quantity.written.replace(/\D/gu, '').length > 3;
  return (
    exactly && choices <= FEW_CHOICES && isRepairedByOneSlip([quantity], 3, ([all]) => all && weighSum(all, parts))
  );
}
