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

/** The passages cut at the headings between runs: neither a run nor a list goes on from one part to the next. */
export function partsOf(passages: readonly Passage[]): Passage[][] {
  const cuts: number[] = [];
  let headings: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [place, passage] of passages.entries()) {
    if (passage.heading) headings.push(place);
    if (passage.quantities.length === 0) continue;
    if (place - last > FAR) cuts.push(...headings);
    headings = [];
    last = place;
  }
  cuts.push(...headings);
  return [0, ...cuts].map((start, part) => passages.slice(start, cuts[part]));
}
