import { absolute, compare, equal, exact, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { contextOf, thingOf } from './compared-subject.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { twoValuesClaim } from './two-values.ts';

const LATE = /(?<!\p{L})(?:trễ|quá|chậm) hạn(?!\p{L})/iu;
/** Where a report comes back to what went wrong. */
const SHORTCOMING = /(?:hạn chế|tồn tại|khó khăn|vướng mắc|khuyết điểm)[^.\d]{0,60}$/iu;
const STILL = /(?<!\p{L})(?:còn|vẫn còn|để xảy ra|có)\s+$/iu;
/** A part of what was late, another time or another level. */
const NARROWS =
  /(?<!\p{L})(?:riêng|trong đó|đang|chưa|mới|lĩnh vực|tháng|quý|tuần|cùng kỳ|(?:năm|kỳ|quý) trước|cấp|huyện|xã|phường|sở|chủ yếu|không)(?!\p{L})/iu;
const FURTHEST = exact(3);

/** Late things that the shortcomings count otherwise than the results: `trễ hạn 14 hồ sơ …. Hạn chế: còn 17 hồ sơ trễ hạn trong năm`. */
export function lateAgain(passages: readonly Passage[], source: SourceText): Claim[] {
  const late = passages.flatMap((passage) =>
    passage.heading || !LATE.test(passage.text)
      ? []
      : passage.quantities.flatMap((one) => (isLate(passage, one) ? [{ passage, one }] : [])),
  );
  const [first, again, ...more] = late;
  if (first === undefined || again === undefined || more.length > 0) return [];
  const [before, now] = [first.one.readings[0].value, again.one.readings[0].value];
  const lead = wordsBetween(again.passage, again.passage.body, again.one.start);
  if (!SHORTCOMING.test(lead) || !STILL.test(lead) || equal(before, now)) return [];
  if (compare(absolute(subtract(before, now)), FURTHEST) > 0) return [];
  if (thingOf(first.passage, first.one) !== thingOf(again.passage, again.one)) return [];
  if ([first, again].some(({ passage, one }) => NARROWS.test(aroundOf(passage, one)))) return [];
  const claim = twoValuesClaim(again.one, first.one, `${thingOf(again.passage, again.one)} trễ hạn`, source);
  return [asWarning(claim)];
}

function isLate(passage: Passage, one: Quantity): boolean {
  if (one.unit !== 'count' || one.readings[0].decimals !== 0 || !isAmount(one) || thingOf(passage, one) === '')
    return false;
  return LATE.test(aroundOf(passage, one));
}

/** The clause of a number. */
function aroundOf(passage: Passage, one: Quantity): string {
  const sentence = sentenceAt(passage, one.start);
  return contextOf(passage, one, sentence?.start ?? passage.body).replace(/^.*[;,]\s/su, '');
}
