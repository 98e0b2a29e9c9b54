import type { SourceText } from '../source/source-text.ts';
import { type Claim, startsOf } from './claim.ts';
import { openCalledWholes } from './claim-called-wholes.ts';
import { gradesTogether } from './claim-grades-together.ts';
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
  const known = startsOf(proved);
  const among = sharesAmong(passages, known, source);
  const witnessed = witnessedShares(passages, [...proved, ...among], source);
  return [
    ...oddBases(passages, claims, source),
    ...namedBases(passages, claims, source),
    ...openCalledWholes(passages, startsOf([...proved, ...among, ...witnessed]), source),
    ...jointShares(passages, claims, source),
    ...gradesTogether(passages, startsOf([...proved, ...among, ...witnessed]), source),
    ...among,
    ...witnessed,
  ];
}
