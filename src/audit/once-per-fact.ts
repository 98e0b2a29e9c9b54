import type { Claim } from './claim.ts';

const WEIGHT: Record<Claim['verdict'], number> = { contradicts: 3, truncated: 2, 'within-rounding': 1, agrees: 0 };

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
  const judged = new Map<number, Claim[]>();
  for (const claim of once) judged.set(claim.at.start, [...(judged.get(claim.at.start) ?? []), claim]);
  return once.filter((claim) => {
    const others = (judged.get(claim.at.start) ?? []).filter((other) => other !== claim);
    if (claim.kind === 'repeat' && claim.verdict !== 'agrees') {
      return !claim.numbers.some((number) =>
        once.some(
          (other) => other.kind === 'share' && other.verdict === 'contradicts' && other.at.start === number.start,
        ),
      );
    }
    if (claim.verdict !== 'contradicts') return true;
    // The total of a table is wrong down and across: the first is enough, unless one of them agrees with more.
    return !others.some(
      (other) =>
        other.kind === claim.kind && other.verdict === 'contradicts' && once.indexOf(other) < once.indexOf(claim),
    );
  });
}
