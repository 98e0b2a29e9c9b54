import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { balanceClaims } from './claim-balances.ts';
import { negationClaims } from './claim-negations.ts';
import { partitionClaim, weighItems } from './claim-sums.ts';
import { type Item, itemOf } from './clause-items.ts';
import { clausesOf, type Opener } from './clauses.ts';
import { mayOverlap } from './complete-lists.ts';
import type { ItemList } from './item-lists.ts';
import { signOf } from './item-lists.ts';
import { claimOf } from './judge-claim.ts';
import { areOtherThings, comesNear, holdMore, wordBehind } from './listed-parts.ts';
import { mayAdd } from './nouns.ts';
import type { Partition } from './partitions.ts';
import type { Passage } from './passage.ts';
import { isOneSlipAway } from './slipped-sums.ts';
import type { Weighed } from './weighing.ts';

/** The parts of a total that stand below it as items: `145 TTHC, trong đó:` and `+ 98 …`, `+ 08 …`, `+ 39 …`. */
export function bulletedSums({ lead, items, torn }: ItemList, source: SourceText): Claim[] {
  const parts = items.map(mainItem);
  const named = parts.filter((part) => part !== undefined);
  if (named.length < 2) return [];
  const whole = lastItem(lead);
  if (whole === undefined) return balanceClaims(named, source);
  // `đang quản lý 34 dự án:`, and nothing else
  const plain = whole.quantity.noun !== '' && /\d\s+\p{L}+(?:\s\p{L}+)?\s*:\s*$/u.test(lead.text);
  const opener: Opener =
    plain || /(?:gồm|chia ra|như sau|sau đây|sau)[^.;:]{0,20}[:\s]*$/iu.test(lead.text) ? 'all' : 'some';
  const partition: Partition = {
    whole,
    parts: named,
    opener,
    closed: false,
    gaps: torn || named.length < parts.length,
  };
  const claim = partitionClaim(partition, source) ?? mistypedSum(partition, items, source);
  if (claim !== undefined) return [claim];
  return [
    ...balanceClaims([whole, ...named], source),
    ...(named.length <= 3 ? negationClaims([whole, ...named], source) : []),
  ];
}

/** Lines or items with one number each, one below the other: `Tổng số nhiệm vụ: 32`, `đã thực hiện: 15`, `đang triển khai: 17`. */
export function siblingBalances(passages: readonly Passage[], source: SourceText): Claim[] {
  const claims: Claim[] = [];
  let run: Item[] = [];
  let sign: string | undefined;
  const close = (): void => {
    if (run.length >= 3) claims.push(...balancesOf(run, source), ...totalFirst(run, source), ...totalLast(run, source));
    run = [];
  };
  for (const passage of passages) {
    // Whole sentences one below the other are prose, no list.
    const longest = signOf(passage) === undefined ? 120 : 260;
    const item = passage.heading || passage.text.length > longest ? undefined : mainItem(passage);
    if (item === undefined || signOf(passage) !== sign) {
      // The total stands below its items without their sign.
      if (item !== undefined && sign !== undefined && run.length >= 2)
        claims.push(...totalLast([...run, item], source));
      close();
    }
    sign = signOf(passage);
    if (item !== undefined) run.push(item);
  }
  close();
  return claims;
}

/** `Toàn tỉnh có 418 trang trại.`, `Đã giải quyết 96.840 hồ sơ.`: lines of several things are no balance, where one is above the whole. */
function balancesOf(run: readonly Item[], source: SourceText): Claim[] {
  return balanceClaims(run, source).filter(({ verdict, at, numbers }) => {
    if (verdict !== 'contradicts') return true;
    const own = run.filter(({ quantity }) => numbers.includes(quantity));
    const things = new Set(own.map(wordBehind).filter((thing) => thing !== undefined));
    const whole = own.find(({ quantity }) => quantity === at);
    return things.size < 2 || whole === undefined || !holdMore(whole, own);
  });
}

/** `Tổng số: 32`, then its parts; only told where it agrees, or where the names of the parts make a balance. */
function totalFirst(run: readonly Item[], source: SourceText): Claim[] {
  const [whole, ...parts] = run;
  if (whole === undefined || !/^\W*tổng/iu.test(whole.words)) return [];
  const claim = partitionClaim({ whole, parts, opener: 'some', closed: false, gaps: true }, source);
  return claim === undefined ? [] : [claim];
}

/** `+ Đốt: 64.218 tấn;`, `+ Chôn lấp: 21.430 tấn;`, `+ Tổng cộng: 96.064 tấn.`: the total below its parts. */
function totalLast(run: readonly Item[], source: SourceText): Claim[] {
  const [whole, ...parts] = [...run].reverse();
  if (
    whole === undefined ||
    !/^\W*(?:tổng cộng|tổng số|tổng|cộng)(?:\s+\p{L}+){0,4}?\s*(?::|là|\d)/iu.test(whole.words)
  )
    return [];
  if (parts.some(({ words }) => /tổng|(?<!\p{L})cộng\s*[:\d]/iu.test(words))) return [];
  const parted = [...parts].reverse();
  const claim = sumOfAlike(whole, parted);
  if (claim === undefined || areOtherThings(whole, parted)) return [];
  if (!(comesNear(claim, 6 / 5, 6 / 5) && !holdMore(whole, parted)) && !isOneSlipAway(claim, parted.length < 3 ? 3 : 2))
    return [];
  return [claimOf(source, 'sum', wrongSum, claim)];
}

/** The sum of parts that are counted as their whole is. */
function sumOfAlike(whole: Item, parts: readonly Item[]): Weighed | undefined {
  const { unit, noun } = whole.quantity;
  const alike = parts.every(
    ({ quantity, fraction }) => quantity.unit === unit && fraction === undefined && mayAdd(quantity.noun, noun),
  );
  return alike ? weighItems(whole, parts) : undefined;
}

/**
 * `Giải ngân 71.870 triệu đồng:` and four items that make 71.780: a list that may be of some parts only, but whose sum is one slip of the keys
 * away, in the whole or in one of its parts. Sure is it only of a list to a full stop whose sum comes near.
 */
function mistypedSum(
  { whole, parts, gaps }: Partition,
  items: readonly Passage[],
  source: SourceText,
): Claim | undefined {
  if (gaps || areOtherThings(whole, parts)) return undefined;
  const ways = waysToCount(parts).flatMap((way) => sumOfAlike(whole, way) ?? []);
  if (ways.some(({ judgement }) => judgement.verdict !== 'contradicts')) return undefined;
  const weighed = ways.find((way) => isOneSlipAway(way, parts.length < 3 ? 3 : 2));
  if (weighed === undefined) return undefined;
  const closed = items.every(({ text }, index) => (index === items.length - 1 ? /\.\s*$/ : /;\s*$/).test(text));
  const plain = parts.every(({ fraction }) => fraction === undefined);
  const sure = plain && parts.length > 2 && closed && comesNear(weighed, 20 / 19, 20 / 19) && isOneSlipAway(weighed, 3);
  if (!sure && mayOverlap(parts)) return undefined;
  const claim = claimOf(source, 'sum', wrongSum, weighed);
  return sure ? claim : asWarning(claim);
}

/** `97/98 thủ tục` among the parts may stand for either number. */
function waysToCount(parts: readonly Item[]): Item[][] {
  const plain = (one: 'numerator' | 'denominator') =>
    parts.map(({ words, quantity, fraction }): Item => ({ words, quantity: fraction?.[one] ?? quantity }));
  const fractions = parts.filter(({ fraction }) => fraction !== undefined).length;
  if (fractions === 0) return [[...parts]];
  return fractions === 1 ? [plain('denominator'), plain('numerator')] : [];
}

/** The one number of an item outside its brackets. */
function mainItem(passage: Passage): Item | undefined {
  if (passage.quantities.length === 0) return undefined;
  const clauses = clausesOf(passage).filter(({ depth }) => depth === 0);
  const opened = clauses.findIndex(({ opener }) => opener !== undefined);
  const outer = (opened === -1 ? clauses : clauses.slice(0, opened)).filter(({ quantities }) =>
    quantities.some(({ unit }) => unit !== 'percent'),
  );
  const [only, ...more] = outer;
  if (only === undefined || more.length > 0) return undefined;
  const item = itemOf(only);
  return item === undefined ? undefined : { ...item, words: passage.text.slice(0, only.end - passage.body) };
}

function lastItem(lead: Passage): Item | undefined {
  const outer = clausesOf(lead).filter(
    ({ depth, quantities }) => depth === 0 && quantities.some(({ unit }) => unit !== 'percent'),
  );
  const last = outer.at(-1);
  if (last === undefined || lead.end - last.end > 120) return undefined;
  return itemOf(last);
}
