/** As much of a report tells its language. */
const SAMPLE = 40_000;
/** Fewer letters tell nothing: a table of figures, a few names. */
const FEWEST_LETTERS = 300;
/** In Vietnamese every fourth letter has a mark; in an English text only names have. */
const LEAST_MARKED = 0.03;

/** Whether a text is in Vietnamese; one of few letters is taken for it. */
export function isVietnamese(text: string): boolean {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const marked = sample.match(/[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/giu)?.length ?? 0;
  return letters < FEWEST_LETTERS || marked / letters >= LEAST_MARKED;
}
