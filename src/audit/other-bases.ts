import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { impliedWholes } from './claim-implied-wholes.ts';
import { jointShares } from './claim-joint-shares.ts';
import { namedBases } from './claim-named-bases.ts';
import { oddBases } from './claim-odd-bases.ts';
import { sharesAmong } from './claim-shares-among.ts';
import { leavesOfHundred } from './claim-wholes.ts';
import { witnessedShares } from './claim-witnessed-shares.ts';
import type { Passage } from './passage.ts';

/** Shares that are of other numbers than the ones they happen to agree with, and those that agree with none. `claims`: what is judged already. */
export function otherBases(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  // Shares that make a hundred may yet be wrong of their numbers.
  const proved = claims.filter((one) => !leavesOfHundred(one));
  const known = new Set(proved.map(({ at }) => at.start));
  const among = sharesAmong(passages, known, source);
  const witnessed = witnessedShares(passages, [...proved, ...among], source);
  const told = new Set([...proved, ...among, ...witnessed].map(({ at }) => at.start));
  return [
    ...oddBases(passages, claims, source),
    ...namedBases(passages, claims, source),
    ...jointShares(passages, claims, source),
    ...among,
    ...witnessed,
    ...impliedWholes(passages, told, source),
  ];
}
