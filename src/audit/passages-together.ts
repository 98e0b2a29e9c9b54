import type { Passage } from './passage.ts';

/** Paragraphs that follow each other, read as one; blanks stand between them, so that places hold. */
export function readTogether(first: Passage, others: readonly Passage[]): Passage {
  const all = [first, ...others];
  return {
    ...first,
    end: all.at(-1)?.end ?? first.end,
    text: all.reduce((text, { body, text: own }) => text.padEnd(body - first.body) + own, ''),
    quantities: all.flatMap(({ quantities }) => quantities),
    fractions: all.flatMap(({ fractions }) => fractions),
    malformed: all.flatMap(({ malformed }) => malformed),
  };
}
