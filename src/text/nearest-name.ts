import { foldText, stripDiacritics } from './fold.ts';

/**
 * The candidate that the author most likely meant, or `undefined` when none is near: at most a third of its letters mistyped,
 * left out, added or swapped with a neighbour. Accents, case, spaces, dashes and underscores count nothing, so `tồn kỳ trước`
 * is `ton_ky_truoc`. Of equally near ones the first.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = [...bare(name)];
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const letters = [...bare(candidate)];
    const allowed = Math.min(least - 1, Math.max(1, Math.floor(letters.length / 3)));
    if (Math.abs(letters.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted, letters);
    if (distance > allowed) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

function bare(name: string): string {
  return stripDiacritics(foldText(name)).replace(/[\s_-]+/g, '');
}

/** Damerau-Levenshtein distance (optimal string alignment). */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let cost = Math.min(changed, at(last, column) + 1, at(current, column - 1) + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
