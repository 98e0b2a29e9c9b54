import type { Stretch } from './audit-document.ts';

const BRACKETED = /\p{L}\s?(\((\d{1,4})\))/gu;
/** From one bracket to the end of the next name. */
const NEXT_NAME = /^\s*(?:[,;]|và\s)[^():;.\d]{2,60}$/u;
/** Of two it is too soon to say. */
const FEWEST = 3;

/**
 * Brackets that count what is named before them, `Sở Y tế (11), Sở Nội vụ (8) và Công an tỉnh (6)`; not the labels `(1)`, `(2)`, `(3)`, which go up one
 * by one.
 */
export function bracketedCounts(text: string): Stretch[] {
  const counts: Stretch[] = [];
  let chain: (Stretch & { readonly value: number })[] = [];
  const close = (): void => {
    if (chain.length >= FEWEST && !goUp(chain.map(({ value }) => value))) counts.push(...chain);
    chain = [];
  };
  for (const { index, 0: found, 1: bracket = '', 2: digits } of text.matchAll(BRACKETED)) {
    const end = index + found.length;
    const before = chain.at(-1);
    if (before !== undefined && !NEXT_NAME.test(text.slice(before.end, index + 1))) close();
    chain.push({ start: end - bracket.length, end, value: Number(digits) });
  }
  close();
  return counts;
}

/** Labels may leave out some, but never go back. */
function goUp(values: readonly number[]): boolean {
  return values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0)) && (values[0] ?? 0) < 2;
}
