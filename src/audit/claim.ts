import { type Finding, withSeverity } from '../findings/finding.ts';
import type { Verdict } from '../numbers/verdict.ts';
import type { Stretch } from './audit-document.ts';

export type ClaimKind = 'share' | 'sum' | 'balance' | 'difference' | 'formula' | 'table' | 'list' | 'repeat';

/** A statement of the report that can be recomputed, and what came of it. */
export interface Claim {
  readonly kind: ClaimKind;
  /** The number that is judged. */
  readonly at: Stretch;
  /** Every number that took part. */
  readonly numbers: readonly Stretch[];
  readonly verdict: Verdict;
  /** `222/252 = 88,0952…%`. */
  readonly arithmetic: string;
  /** The number is only held against a target: whether it is right itself is still open. */
  readonly compared?: true;
  /** What is told about it; agreeing claims are told with `--all`. */
  readonly finding: Finding;
}

/** A contradiction that has an honest other reading, though it is very likely a fault. */
export function asWarning(claim: Claim): Claim {
  const { finding } = claim;
  return finding.severity === 'error' ? { ...claim, finding: withSeverity(finding, 'warning') } : claim;
}

/** The places of the numbers that `claims` judge, with those `known` to be judged before. */
export function startsOf(claims: readonly Claim[], known: ReadonlySet<number> = new Set()): Set<number> {
  return new Set([...known, ...claims.flatMap(({ at, compared }) => (compared ? [] : [at.start]))]);
}

/** The places of every number that takes part in `claims`. */
export function numberStarts(claims: readonly Claim[]): Set<number> {
  return new Set(claims.flatMap(({ numbers }) => numbers.map(({ start }) => start)));
}
