import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { jointShares } from './claim-joint-shares.ts';
import { namedBases } from './claim-named-bases.ts';
import { oddBases } from './claim-odd-bases.ts';
import type { Passage } from './passage.ts';

/** Shares that are of other numbers than the ones they happen to agree with. `claims`: what is judged already. */
export function otherBases(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  return [
    ...oddBases(passages, claims, source),
    ...namedBases(passages, claims, source),
    ...jointShares(passages, claims, source),
  ];
}
