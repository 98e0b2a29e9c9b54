import { compare } from '../numbers/exact.ts';
import type { Stretch } from './audit-document.ts';
import { changeAt, comparable } from './claim-differences.ts';
import { leavesBracket, numberBefore, type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';

/** The number that changed: the nearest before the change, else the first of the sentence before. */
export function nowOf(
  passage: Passage,
  sentences: readonly Stretch[],
  place: number,
  change: Quantity,
  formerly: Quantity,
): Quantity | undefined {
  const fits = (one: Quantity): boolean =>
    one !== formerly && one !== change && comparable(one, formerly) && changeAt(passage, one) === undefined;
  const own = sentences[place];
  const here = passage.quantities.filter(
    (one) =>
      own !== undefined &&
      own.start <= one.start &&
      one.end <= change.start &&
      fits(one) &&
      !leavesBracket(wordsBetween(passage, one.end, change.start)),
  );
  if (here.length > 0) return here.at(-1);
  // A sentence that begins with the comparison goes on about the first number of the one before.
  const earlier = sentences[place - 1];
  const opening = own === undefined ? '' : wordsBetween(passage, own.start, change.start);
  if (earlier === undefined) return undefined;
  const called = namedAgain(passage, earlier, opening).filter(fits);
  if (here.length === 0 && called.length === 1) return called[0];
  if (!/^\s*(?:so(?:\s+với)?\s[^.;()]{0,40}(?:\([^()]{0,30}\))?)?[,\s]*(?:tăng|giảm)\s*$/iu.test(opening))
    return undefined;
  return passage.quantities.find(
    (one) => earlier.start <= one.start && one.end <= earlier.end && fits(one) && one.noun === formerly.noun,
  );
}

/** ` vụ, giảm`, ` vụ, so với cùng kỳ năm trước giảm`. */
const MOVES =
  /^[^.;()\d]{0,40}[,(]\s*(?:so\s+(?:với\s+)?(?:cùng kỳ|năm|quý|tháng|kỳ)(?!\p{L})[^.,;()\d]{0,30}(?:(?:19|20)\d{2}\s*)?,?\s*)?(?:đã\s+)?(?:tăng|giảm)(?:\s+\p{L}+)?\s*$/iu;

/** The number right before the change, of the same thing, with nothing but a comma and few words between. */
export function nearest(passage: Passage, sentence: Stretch | undefined, change: Quantity): Quantity | undefined {
  const before = numberBefore(passage, change.start);
  if (before === undefined || sentence === undefined || before.start < sentence.start) return undefined;
  if (before.unit !== change.unit || !comparable(before, change) || compare(baseValue(before), baseValue(change)) < 0)
    return undefined;
  const gap = wordsBetween(passage, before.end, change.start);
  return MOVES.test(gap) ? before : undefined;
}

/** `… 3.210 hộ nghèo … . Số hộ nghèo giảm …`: numbers of the sentence before with all the words that the new one begins with. */
function namedAgain(passage: Passage, earlier: Stretch, opening: string): Quantity[] {
  const subject = /^\s*(?:số(?:\s+lượng)?|tổng số)\s+(\p{L}+(?:\s+\p{L}+){1,4}?)\s+(?:đã\s+)?(?:tăng|giảm)\s*$/iu.exec(
    opening,
  )?.[1];
  if (subject === undefined) return [];
  return passage.quantities.filter(
    (one) =>
      earlier.start <= one.start &&
      one.end <= earlier.end &&
      wordsBetween(passage, one.digitsEnd, one.digitsEnd + subject.length + 1)
        .trim()
        .toLowerCase() === subject.toLowerCase(),
  );
}

/** `116 tỷ đồng (cùng kỳ 25 tỷ đồng)`: the number that a bracket with a base is about. */
export function explainedBy(passage: Passage, base: Quantity): Quantity | undefined {
  const before = passage.quantities.findLast((one) => one.end <= base.start && comparable(one, base));
  const gap = before === undefined ? '' : wordsBetween(passage, before.end, base.start);
  return /^[^().;,]{0,30}\([^()]*$/u.test(gap) && changeAt(passage, before ?? base) === undefined ? before : undefined;
}
