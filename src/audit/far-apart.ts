import type { Passage } from './passage.ts';

/** Of what stands so many paragraphs above, without a figure between, nobody speaks without naming it. */
const FAR = 30;

/** The passages with figures, those together that stand near each other. */
export function runsOf(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [place, passage] of passages.entries()) {
    if (passage.quantities.length === 0) continue;
    if (place - last > FAR) runs.push([]);
    runs.at(-1)?.push(passage);
    last = place;
  }
  return runs;
}

/**
 * The passages cut at the headings between runs: neither a run nor a list goes on from one part to the next. Where `hasFigures` is true of
 * more passages than it should, there are fewer cuts, and each is one of those that there should be.
 */
export function partsOf(
  passages: readonly Passage[],
  hasFigures: (passage: Passage, index: number) => boolean = holdsFigures,
): Passage[][] {
  const cuts: number[] = [];
  let headings: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [place, passage] of passages.entries()) {
    if (passage.heading) headings.push(place);
    if (!hasFigures(passage, place)) continue;
    if (place - last > FAR) cuts.push(...headings);
    headings = [];
    last = place;
  }
  cuts.push(...headings);
  return [0, ...cuts].map((start, part) => passages.slice(start, cuts[part]));
}

function holdsFigures({ quantities }: Passage): boolean {
  return quantities.length > 0;
}

/** The passages meant and so many on both sides, together where they follow each other. */
export function stretchesAround(
  passages: readonly Passage[],
  isMeant: (passage: Passage) => boolean,
  reach: number,
): Passage[][] {
  const stretches: Passage[][] = [];
  let until = 0;
  for (const [index, passage] of passages.entries()) {
    if (!isMeant(passage)) continue;
    const from = Math.max(until, index - reach);
    if (from > until || stretches.length === 0) stretches.push([]);
    until = Math.min(passages.length, index + reach + 1);
    stretches.at(-1)?.push(...passages.slice(from, until));
  }
  return stretches;
}
