import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { balanceClaims } from './claim-balances.ts';
import { negationClaims } from './claim-negations.ts';
import { type Item, itemOf, type Partition, partitionClaim } from './claim-sums.ts';
import { clausesOf, type Opener } from './clauses.ts';
import type { ItemList } from './item-lists.ts';
import { signOf } from './item-lists.ts';
import type { Passage } from './passage.ts';

/** The parts of a total that stand below it as items: `145 TTHC, trong đó:` and `+ 98 …`, `+ 08 …`, `+ 39 …`. */
export function bulletedSums({ lead, items, torn }: ItemList, source: SourceText): Claim[] {
  const parts = items.map(mainItem);
  const named = parts.filter((part) => part !== undefined);
  if (named.length < 2) return [];
  const whole = lastItem(lead);
  if (whole === undefined) return balanceClaims(named, source);
  const opener: Opener = /(?:gồm|chia ra|như sau|sau đây|sau)[^.;:]{0,20}[:\s]*$/iu.test(lead.text) ? 'all' : 'some';
  const partition: Partition = {
    whole,
    parts: named,
    opener,
    closed: false,
    gaps: torn || named.length < parts.length,
  };
  const claim = partitionClaim(partition, source);
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
    if (run.length >= 3) claims.push(...balanceClaims(run, source), ...totalFirst(run, source));
    run = [];
  };
  for (const passage of passages) {
    const item = passage.heading || passage.text.length > 260 ? undefined : mainItem(passage);
    if (item === undefined || signOf(passage) !== sign) close();
    sign = signOf(passage);
    if (item !== undefined) run.push(item);
  }
  close();
  return claims;
}

/** `Tổng số: 32`, then its parts; only told where it agrees, or where the names of the parts make a balance. */
function totalFirst(run: readonly Item[], source: SourceText): Claim[] {
  const [whole, ...parts] = run;
  if (whole === undefined || !/^\W*tổng/iu.test(whole.words)) return [];
  const claim = partitionClaim({ whole, parts, opener: 'some', closed: false, gaps: true }, source);
  return claim === undefined ? [] : [claim];
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
