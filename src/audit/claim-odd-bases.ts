import { absolute, add, compare, exact, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { agreeingShare, agreeingSum } from './agreeing.ts';
import { wrongShare } from './audit-rules.ts';
import { markOf } from './change-marks.ts';
import { asWarning, type Claim } from './claim.ts';
import { claimOf, weighShare, weighSum } from './judge-claim.ts';
import { LIST_REACH, type Proved, provedShares, siblingsOf } from './list-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isMoney, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import type { Told } from './share-candidates.ts';
import { NESTED } from './share-words.ts';

const WHOLE_REACH = 31;
const HUNDRED = exact(100);
/** Behind its percentage: it is of something else. */
const OWN_BASE = /^\s*(?:so với|trên|của|tổng|số)(?!\p{L})/iu;

/**
 * Shares that agree with another number than those beside them in their list: `Giáo viên 1.762: đạt chuẩn 1.598 (90,7%), chưa đạt chuẩn 164
 * (10,3%)` is 164/1.598, but both sides are parts of 1.762. Wrong is said where the parts make up the whole of the others, or the shares a hundred.
 */
export function oddBases(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const proved = provedShares(passages, claims);
  const around = byPlace(proved);
  return proved.flatMap((one): Claim[] => {
    const siblings = listAround(passages, one, around(one.place));
    const whole = siblings.length === 0 ? undefined : wholeOfOthers(passages, one, siblings);
    const weighed = whole && weighShare(one.rate, one.part, whole.one);
    if (whole === undefined || weighed === undefined) return [];
    const claim = claimOf(source, 'share', wrongShare, weighed);
    if (weighed.judgement.verdict === 'contradicts' && makeUp(one, siblings, whole.one)) return [claim];
    const isOfNow = !markOf(whole.passage, whole.one).past;
    const odd = (siblings.length > 1 && makeHundred(one, siblings)) || isOfPartBeside(one, siblings, whole);
    return isOfNow && odd ? [asWarning(claim)] : [];
  });
}

/** The shares of the passages around a place. */
function byPlace(proved: readonly Proved[]): (place: number) => Proved[] {
  const places = new Map<number, Proved[]>();
  for (const one of proved) places.set(one.place, [...(places.get(one.place) ?? []), one]);
  return (place) =>
    Array.from({ length: 2 * LIST_REACH + 1 }, (_, at) => places.get(place - LIST_REACH + at) ?? []).flat();
}

/** The number that all the others are shares of, but not this one; undefined where one fits them all. */
function wholeOfOthers(passages: readonly Passage[], one: Proved, siblings: readonly Proved[]): Told | undefined {
  const wholes = [...new Set([one, ...siblings].map(({ whole }) => whole))].flatMap(
    (start) => quantityAt(passages, start, one.place) ?? [],
  );
  const fitting = wholes.filter((whole) => siblings.every((sibling) => isShareOf(sibling, whole.one)));
  return fitting.some((whole) => isShareOf(one, whole.one)) ? undefined : fitting[0];
}

function isShareOf({ rate, part }: Proved, whole: Quantity): boolean {
  return part !== whole && agreeingShare(rate, part, whole) !== undefined;
}

/** The other shares of its list, which tell of parts beside its own. */
function listAround(passages: readonly Passage[], one: Proved, proved: readonly Proved[]): Proved[] {
  const { passage, place, rate, part } = one;
  if (part.end > rate.start || OWN_BASE.test(wordsBetween(passage, rate.end, rate.end + 12))) return [];
  return siblingsOf({ passages, place, rate }, { passage, one: part }, proved).filter((sibling) => {
    if (sibling.part.end > sibling.rate.start || sibling.part === part) return false;
    if (sibling.passage !== passage) return true;
    const [from, until] = [sibling.rate, part].sort((a, b) => a.start - b.start);
    return from !== undefined && until !== undefined && !NESTED.test(wordsBetween(passage, from.end, until.start));
  });
}

/** Whether the parts make up the whole, with one more of their sentence that has no share at most. */
function makeUp({ passage, part }: Proved, siblings: readonly Proved[], whole: Quantity): boolean {
  const parts = [part, ...siblings.map((one) => one.part)];
  const last = Math.max(...siblings.map(({ rate }) => rate.end), part.end);
  const more = passage.quantities.find(
    (one) =>
      one.start > last &&
      one.unit === part.unit &&
      !one.approximate &&
      depthAt(passage, one.start) === depthAt(passage, part.start) &&
      !/[.;]\s/u.test(wordsBetween(passage, last, one.start)),
  );
  const ways = more === undefined ? [parts] : [parts, [...parts, more]];
  return ways.some((way) => !way.includes(whole) && agreeingSum(whole, way) !== undefined);
}

/** How `30.620 tỷ đồng, chiếm 80,2%; dịch vụ 4.318 tỷ đồng, chiếm 14,1%` are parted. */
const TAKES = /^[^.;()\d]{0,40},\s*chiếm(?:\s(?:tỷ trọng|tỷ lệ|tỉ lệ))?\s*$/iu;
const NEXT_PART = /^\s*(?:tổng[^.;,()\d]{0,30})?;[^.;()\d]{3,60}$/iu;
const OPENS_LIST = /(?:trong đó|gồm|bao gồm|chia ra)[^.;\d]{0,60}$|:[^.;\d]{0,40}$/iu;

/**
 * Of money that a list opens: it is a share of the part told right before it, which is a share of the whole. Things that are counted may be chosen
 * from each other (`đã kiểm tra 100 đơn vị …; có sai phạm 50 …`), and money that leaves no room beside the others.
 */
function isOfPartBeside(one: Proved, siblings: readonly Proved[], whole: Told): boolean {
  const { passage, part, rate } = one;
  const before = siblings.find((sibling) => sibling.part.start === one.whole && sibling.passage === passage);
  if (before === undefined || whole.passage !== passage || !isMoney(part)) return false;
  const takes = [one, before].every((each) => TAKES.test(wordsBetween(passage, each.part.end, each.rate.start)));
  const room = compare(add(baseValue(part), baseValue(before.part)), baseValue(whole.one)) <= 0;
  return (
    takes &&
    room &&
    part.end <= rate.start &&
    OPENS_LIST.test(wordsBetween(passage, whole.one.end, before.part.start)) &&
    NEXT_PART.test(wordsBetween(passage, before.rate.end, part.start))
  );
}

/** Up to what rounding makes of it. */
function makeHundred({ rate }: Proved, siblings: readonly Proved[]): boolean {
  const rates = [rate, ...siblings.map((one) => one.rate)];
  const hundred: Quantity = { ...rate, readings: [{ value: HUNDRED, decimals: rate.readings[0].decimals }] };
  const weighed = weighSum(hundred, rates);
  if (weighed === undefined) return false;
  return compare(absolute(subtract(weighed.judgement.right, HUNDRED)), exact(1, 5)) <= 0;
}

function quantityAt(passages: readonly Passage[], start: number, place: number): Told | undefined {
  const passage = passages
    .slice(Math.max(0, place - WHOLE_REACH), place + WHOLE_REACH)
    .find((one) => one.start <= start && start < one.end);
  const found = passage?.quantities.find((one) => one.start === start);
  return passage === undefined || found === undefined ? undefined : { passage, one: found };
}
