import type { Stretch } from './audit-document.ts';
import type { Claim } from './claim.ts';

/** The place of the passage that a stretch stands in, −1 where there is none. Passages follow each other, so it is found by bisection. */
export function placeOf(passages: readonly Stretch[], { start, end }: Stretch): number {
  const place = lastUpTo(passages, start);
  const passage = passages[place];
  return passage !== undefined && end <= passage.end ? place : -1;
}

/** The place of the last passage that begins at or before `start`; −1 where all begin behind it. */
export function lastUpTo(passages: readonly Stretch[], start: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Claims by the place of their passage, in their order. */
export function byPassage(claims: readonly Claim[], passages: readonly Stretch[]): Map<number, Claim[]> {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) {
    const place = placeOf(passages, claim.at);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [claim]);
    else group.push(claim);
  }
  return groups;
}
