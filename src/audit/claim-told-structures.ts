import { absolute, compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim, numberStarts } from './claim.ts';
import { hundredAt } from './claim-wholes.ts';
import { mayOverlapInWords } from './complete-lists.ts';
import { isMistyped, isTransposed } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { areOpposites } from './opposites.ts';
import { REST } from './part-lists.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** What a share of the whole is told with: the same words for each of them. */
const VERB = /(?<!\p{L})(chiếm|đóng góp)(?:\s+(?:tỷ|tỉ) (?:trọng|lệ))?(?:\s+là)?\s*:?\s*$/iu;
/** A part that is told without its share, or a list that isn't told to its end. */
const MORE = /(?<!\p{L})(?:còn lại|khác)(?!\p{L})[^.\d]{0,40}(?:\.|$)|\.\.|…|v\.v/iu;

/** `khổ 1 mét chiếm 85%, khổ 1,435 mét chiếm 6%, khổ lồng chiếm 9%`: three shares or more that one sentence tells with one verb make a hundred. */
export function toldStructures(passage: Passage, claims: readonly Claim[], source: SourceText): Claim[] {
  const known = numberStarts(claims);
  return sharesOf(passage).flatMap((shares): Claim[] => {
    if (shares.some(({ start }) => known.has(start))) return [];
    const alone = shares.flatMap((share) => byOthers(share, shares) ?? []);
    const last = alone.at(-1);
    const slipped = alone.find((one) => isTransposed(one, 2)) ?? alone.find((one) => isMistyped(one, 2));
    if (last === undefined) return [];
    const { verdict } = last.judgement;
    if (verdict === 'agrees') return [claimOf(source, 'difference', wrongSum, last)];
    // `điểm 0 chiếm 0,07%, dưới trung bình chiếm 12,76%, trung bình trở lên chiếm 87,24%`: one of them is some of another.
    if (verdict === 'contradicts' && holdsItsOwn(shares)) return [];
    if (verdict !== 'contradicts' || !isFault(passage, shares, last, slipped)) return [];
    return [asWarning(claimOf(source, 'difference', wrongSum, slipped ?? last))];
  });
}

/** The shares of each sentence that stand behind the same verb. */
function sharesOf(passage: Passage): Quantity[][] {
  if (!/chiếm|đóng góp/iu.test(passage.text)) return [];
  const runs: Quantity[][] = [];
  let verb = '';
  let before = passage.body;
  for (const one of passage.quantities) {
    const own = VERB.exec(wordsBetween(passage, before, one.start))?.[1]?.toLowerCase();
    before = one.end;
    if (one.unit !== 'percent' || own === undefined) continue;
    const run = runs.at(-1);
    const gap = run === undefined ? '' : wordsBetween(passage, run.at(-1)?.end ?? 0, one.start);
    if (run === undefined || own !== verb || /[.!?]\s+\p{Lu}/u.test(gap)) runs.push([one]);
    else run.push(one);
    verb = own;
  }
  return runs.filter((run) => run.length > 1 && !run.some(({ approximate }) => approximate));
}

/** A share by what the others leave of a hundred. */
function byOthers(share: Quantity, shares: readonly Quantity[]): Weighed | undefined {
  const others = shares.filter((one) => one !== share);
  const weighed = weighSum(share, [hundredAt(share), ...others], [1, ...others.map(() => -1)]);
  return weighed && { ...weighed, parts: others };
}

/** Whether the others make a hundred without one of them, or without two. */
function holdsItsOwn(shares: readonly Quantity[]): boolean {
  const makeHundred = (some: readonly Quantity[]): boolean => {
    const [first] = some;
    return some.length > 1 && first !== undefined && byOthers(first, some)?.judgement.verdict === 'agrees';
  };
  return shares.some((one) => {
    const others = shares.filter((share) => share !== one);
    return makeHundred(others) || others.some((second) => makeHundred(others.filter((share) => share !== second)));
  });
}

function isFault(
  passage: Passage,
  shares: readonly Quantity[],
  { judgement: { difference } }: Weighed,
  slipped: Weighed | undefined,
): boolean {
  const [first, second, third] = shares;
  const last = shares.at(-1);
  if (first === undefined || second === undefined || last === undefined) return false;
  if (compare(absolute(difference), exact(12)) > 0) return false;
  const lead = leadOf(passage, first);
  if (third === undefined) return slipped !== undefined && areOpposites(lead, leadOf(passage, last));
  if (slipped !== undefined && isTransposed(slipped, 2)) return true;
  const words = lead + wordsBetween(passage, first.start, last.end);
  if (mayOverlapInWords(words)) return false;
  const ending = leadOf(passage, last);
  if (MORE.test(wordsBetween(passage, last.end, last.end + 60))) return false;
  const closed = /(?<!\p{L})và(?!\p{L})/u.test(ending) || REST.test(ending);
  return closed || difference.numerator > 0n || (slipped !== undefined && compare(absolute(difference), exact(3)) <= 0);
}

/** From the number before to a share. */
function leadOf(passage: Passage, { start }: Quantity): string {
  const before = numberBefore(passage, start);
  return wordsBetween(passage, Math.max(before?.end ?? 0, start - 120), start);
}
