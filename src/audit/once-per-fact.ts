import type { Stretch } from './audit-document.ts';
import type { Claim, ClaimKind } from './claim.ts';

const WEIGHT: Record<Claim['verdict'], number> = { contradicts: 3, truncated: 2, 'within-rounding': 1, agrees: 0 };

const PROVING: ReadonlySet<ClaimKind> = new Set(['sum', 'balance', 'difference']);

/**
 * Several readers see the same numbers: a sum is told once; a number that is proved by its own two numbers is not called wrong a
 * second time because it differs from another place.
 */
export function oncePerFact(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>();
  for (const claim of claims) {
    const key = claim.numbers
      .map(({ start }) => start)
      .sort((a, b) => a - b)
      .join(' ');
    const before = seen.get(key);
    if (before === undefined || WEIGHT[claim.verdict] > WEIGHT[before.verdict]) seen.set(key, claim);
  }
  const once = [...seen.values()];
  const order = new Map(once.map((claim, index) => [claim, index]));
  const placeOf = (claim: Claim): number => order.get(claim) ?? 0;
  const judged = new Map<number, Claim[]>();
  for (const claim of once) judged.set(claim.at.start, [...(judged.get(claim.at.start) ?? []), claim]);
  return once.filter((claim) => {
    const others = (judged.get(claim.at.start) ?? []).filter((other) => other !== claim && !other.compared);
    if (claim.kind === 'repeat' && claim.verdict !== 'agrees') {
      return !claim.numbers.some((number) =>
        once.some(
          (other) => other.kind === 'share' && other.verdict === 'contradicts' && other.at.start === number.start,
        ),
      );
    }
    // What agrees by chance with one base is told for what its words say.
    if (claim.kind === 'share' && claim.verdict === 'agrees')
      return !others.some(({ kind, verdict }) => kind === 'share' && verdict === 'contradicts');
    if (claim.verdict !== 'contradicts') return true;
    // `tăng so với cùng kỳ là 612 hồ sơ, tương đương 12,7% (cùng kỳ 4.806)`: a change that other words prove.
    if (
      claim.kind === 'difference' &&
      others.some(({ kind, verdict }) => kind === 'difference' && verdict === 'agrees')
    )
      return false;
    if (claim.kind === 'sum' && isPartOfProved(claim, once)) return false;
    // The total of a table is wrong down and across: the first is enough, unless one of them agrees with more.
    return !others.some(
      (other) => other.kind === claim.kind && other.verdict === 'contradicts' && placeOf(other) < placeOf(claim),
    );
  });
}

/** `đã nhập 101.566, trong đó đã duyệt 84.210; còn 16.638`: the rest belongs to a total outside, together with this one. */
function isPartOfProved({ at, numbers }: Claim, claims: readonly Claim[]): boolean {
  return claims.some((other) => {
    if (other.verdict !== 'agrees' || other.at.start === at.start || !PROVING.has(other.kind)) return false;
    const holds = ({ start }: Stretch) => other.numbers.some((number) => number.start === start);
    return holds(at) && numbers.some((number) => number.start !== at.start && holds(number));
  });
}
