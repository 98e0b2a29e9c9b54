import { add, ZERO } from '../numbers/exact.ts';
import { agreeingShare } from './agreeing.ts';
import { weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';

/** Fewer agree by chance. */
const FEWEST = 3;
/** From one percentage to the next, with how the share has changed between. */
const MOST_APART = 4;
/** `, tăng 2,5 điểm phần trăm so với năm học trước (34,6%)`. */
const CHANGED = /^\s*,\s*(?:tăng|giảm|cao hơn|thấp hơn)\s[^;()]{0,80}(?:\([^()]{0,30}\))?(?=\s*[;,])/iu;

/**
 * Whether a percentage is right within its list: `Tốt 371 em (24,3%), Khá 598 em (39,2%), Đạt 514 em (33,7%), Chưa đạt 43 em (2,8%)` are shares of
 * what they make together, whatever number of pupils stands above. Where that number is wrong, it is the sum that is told.
 */
export function isShareOfOwnSum(passage: Passage, rate: Quantity): boolean {
  const pairs = pairsAround(passage, rate);
  const [first] = pairs;
  if (first === undefined || pairs.length < FEWEST) return false;
  if (pairs.some(({ part }) => part.unit !== first.part.unit)) return false;
  const [reading] = first.part.readings;
  const value = pairs.map(({ part }) => part.readings[0].value).reduce(add, ZERO);
  const sum: Quantity = { ...first.part, readings: [{ ...reading, value }] };
  return pairs.every(({ part, rate: own }) => agreeingShare(own, part, sum) !== undefined);
}

/**
 * `Sơn Thượng (412 hộ, tỷ lệ 36,5%), Tà Lài (386 hộ, tỷ lệ 39,6%), Bản Khoang (341 hộ, tỷ lệ 32,1%)`: none of the list is a share of the number, so each
 * is of one of its own.
 */
export function hasOwnBase(passage: Passage, rate: Quantity, whole: Quantity): boolean {
  const pairs = pairsAround(passage, rate);
  return (
    pairs.length >= FEWEST &&
    pairs.every(({ rate: own }) => /^\s*\)/u.test(wordsBetween(passage, own.end, own.end + 3))) &&
    pairs.every(({ part, rate: own }) => weighShare(own, part, whole)?.judgement.verdict === 'contradicts')
  );
}

interface Pair {
  readonly part: Quantity;
  readonly rate: Quantity;
}

/** The parts of the list with their shares, each in the bracket behind its part. */
function pairsAround(passage: Passage, rate: Quantity): Pair[] {
  const { quantities } = passage;
  const at = quantities.indexOf(rate);
  const own = pairAt(passage, at);
  if (own === undefined) return [];
  const pairs = [own];
  for (const step of [-1, 1]) {
    for (let index = at, apart = 1; apart <= MOST_APART; apart++) {
      const pair = pairAt(passage, index + step * apart);
      const [first, last] = [pairs[0], pairs.at(-1)];
      if (pair === undefined || first === undefined || last === undefined) continue;
      if (!(step < 0 ? isNext(passage, pair, first) : isNext(passage, last, pair))) break;
      if (step < 0) pairs.unshift(pair);
      else pairs.push(pair);
      index += step * apart;
      apart = 0;
    }
  }
  return pairs;
}

function pairAt(passage: Passage, index: number): Pair | undefined {
  const [part, rate] = [passage.quantities[index - 1], passage.quantities[index]];
  if (part === undefined || rate?.unit !== 'percent' || !isAmount(part)) return undefined;
  return /^[^.;,()\d%]{0,30}(?:\(|,\s*(?:chiếm|đạt|bằng|t[ỷỉ] lệ)\s)\s*$/iu.test(
    wordsBetween(passage, part.end, rate.start),
  )
    ? { part, rate }
    : undefined;
}

function isNext(passage: Passage, one: Pair, next: Pair): boolean {
  const between = wordsBetween(passage, one.rate.end, next.part.start)
    .replace(CHANGED, '')
    .replace(/\([^()\d]*\)/gu, '');
  return /^[)\s]*[,;]?[^.;,()\d%]{1,60}\(?\s*$/u.test(between);
}
