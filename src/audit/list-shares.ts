import { agreeingSum } from './agreeing.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { signOf } from './item-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { placeOf } from './passage-places.ts';
import type { Quantity } from './quantity.ts';
import type { Told } from './share-candidates.ts';
import { fitsRounded, type Place, type Tried } from './tried-shares.ts';
import type { Weighed } from './weighing.ts';

/** A share that agrees, with the place of its passage. */
export interface Proved {
  readonly passage: Passage;
  readonly place: number;
  readonly rate: Quantity;
  readonly part: Quantity;
  /** Where its whole begins. */
  readonly whole: number;
}

/** The only share of a list that is not of the number which the others are of. */
export function oddInList(one: Place, tried: readonly Tried[], proved: readonly Proved[]): Weighed | undefined {
  const beside = tried.filter(({ part, tie }) => tie === 'beside' && isRightBefore(one, part));
  const part = beside[0]?.part;
  if (part === undefined) return undefined;
  const siblings = siblingsOf(one, part, proved);
  return beside.find(({ whole, weighed }) => {
    const alike = siblings.filter((other) => other.whole === whole.one.start);
    if (alike.length === 0 || weighed.judgement.verdict !== 'contradicts' || fitsRounded(weighed)) return false;
    return !makeUp(whole.one, alike) && (alike.length > 1 || isMistyped(weighed, 2));
  })?.weighed;
}

/** `640 hồ sơ: trực tuyến 512 (80%), trực tiếp 128 (20%), thanh toán trực tuyến 301 (70%)`: nothing is left of the whole for another part. */
function makeUp(whole: Quantity, proved: readonly Proved[]): boolean {
  const parts = proved.map(({ part }) => part);
  return parts.length > 1 && agreeingSum(whole, parts) !== undefined;
}

const AGREEING = new WeakMap<readonly Claim[], ReadonlyMap<number, Claim>>();

/** The shares that agree, by where their percentages begin; the claims of a whole report are gone through once. */
function agreeingShares(claims: readonly Claim[]): ReadonlyMap<number, Claim> {
  const known =
    AGREEING.get(claims) ??
    new Map(
      claims.filter(({ kind, verdict }) => kind === 'share' && verdict === 'agrees').map((one) => [one.at.start, one]),
    );
  AGREEING.set(claims, known);
  return known;
}

/** The shares of these passages that agree. */
export function provedShares(passages: readonly Passage[], ...claims: readonly (readonly Claim[])[]): Proved[] {
  const agreeing = claims.map(agreeingShares);
  const proved = agreeing.flatMap((known, index) =>
    [...known.values()].flatMap(({ at, numbers: [, told, whole] }): Proved[] => {
      const place = placeOf(passages, at);
      const passage = passages[place];
      if (passage === undefined || told === undefined || whole === undefined) return [];
      if (agreeing.slice(0, index).some((before) => before.has(at.start))) return [];
      const [rate, part] = [at, told].map(({ start }) => passage.quantities.find((one) => one.start === start));
      return rate === undefined || part === undefined ? [] : [{ passage, place, rate, part, whole: whole.start }];
    }),
  );
  return proved.sort((a, b) => a.rate.start - b.rate.start);
}

const BEHIND = /^[^.;,()]*/u;
/** Between a number and its share, without what is counted: `(`, `, chiếm`. */
const SHAPE = /(?:\(|,|:|chiếm|đạt|bằng|t[ỷỉ] lệ|tương ứng)/giu;
/** So many passages may lie between two shares of one list. */
export const LIST_REACH = 8;

/** The shares of the same list and of the same things: in one sentence, or in the items beside this one, said in the same way. */
export function siblingsOf({ passages, place, rate }: Place, part: Told, proved: readonly Proved[]): Proved[] {
  const passage = passages[place];
  if (passage === undefined) return [];
  const shape = shapeOf(passage, part.one, rate);
  const thing = thingOf(part.passage, part.one);
  return proved.filter((one) => {
    if (Math.abs(one.place - place) > LIST_REACH || one.rate === rate) return false;
    if (shapeOf(one.passage, one.part, one.rate) !== shape || thingOf(one.passage, one.part) !== thing) return false;
    return one.place === place ? isInOneSentence(passage, one.rate, rate) : areItems(passages, one.place, place);
  });
}

function shapeOf(passage: Passage, part: Quantity, rate: Quantity): string {
  const words = wordsBetween(passage, part.end, rate.start);
  const behind = BEHIND.exec(wordsBetween(passage, rate.end, rate.end + 30))?.[0].trim() ?? '';
  return `${(words.match(SHAPE) ?? []).join(' ').toLowerCase()} ${behind}`;
}

/** Whether two numbers of a passage stand in one sentence. */
export function isInOneSentence(passage: Passage, a: Quantity, b: Quantity): boolean {
  return sentencesOf(passage).some(
    ({ start, end }) => start <= a.start && a.start < end && start <= b.start && b.start < end,
  );
}

function areItems(passages: readonly Passage[], a: number, b: number): boolean {
  const between = passages.slice(Math.min(a, b), Math.max(a, b) + 1);
  const sign = between[0] && signOf(between[0]);
  return sign !== undefined && between.every((one) => !one.heading && signOf(one) === sign);
}

/** No other number stands between the part and its share, and the part is no change: `tăng 329.000 đồng (6,5%)`. */
function isRightBefore({ passages, place, rate }: Place, { passage, one }: Told): boolean {
  const quantities = passages[place]?.quantities ?? [];
  return quantities[quantities.indexOf(rate) - 1] === one && changeAt(passage, one) === undefined;
}
