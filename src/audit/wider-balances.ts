import { type Claim, numberStarts } from './claim.ts';

/**
 * Without balances that contradict where all their numbers and more make one that agrees: `đầu kỳ 148; tiếp nhận 2.316; giải quyết 2.297; chuyển kỳ sau
 * 167`.
 */
export function unlessWithinOther(claims: readonly Claim[]): Claim[] {
  const wider = new Map<number, Set<number>[]>();
  for (const claim of claims.filter((one) => isBalance(one) && one.verdict === 'agrees')) {
    const starts = numberStarts([claim]);
    for (const start of starts) wider.set(start, [...(wider.get(start) ?? []), starts]);
  }
  return claims.filter((claim) => {
    if (claim.verdict !== 'contradicts' || !isBalance(claim)) return true;
    const own = numberStarts([claim]);
    const known = wider.get(claim.at.start) ?? [];
    return !known.some((starts) => starts.size > own.size && [...own].every((start) => starts.has(start)));
  });
}

function isBalance({ kind }: Claim): boolean {
  return kind === 'sum' || kind === 'balance';
}
