import type { PageParagraph } from './page.ts';
import { mainSize } from './piece.ts';

/** Height of a line of Times New Roman at single spacing, as a share of its size. */
const SINGLE = 1.15;
/** Word and LibreOffice round line heights. */
const TOLERANCE = 0.03;

/** Line spacing as a multiple of single. */
export function lineSpacing({ format, runs }: PageParagraph): number {
  const { line, lineRule } = format;
  if (lineRule === 'auto') return line / 240;
  const share = line / 20 / (mainSize(runs) * SINGLE);
  return lineRule === 'atLeast' ? Math.max(1, share) : share;
}

export function isBetween(spacing: number, smallest: number, largest: number): boolean {
  return spacing >= smallest - TOLERANCE && spacing <= largest + TOLERANCE;
}

/** Space (twips) between two paragraphs that follow each other. */
export function gapBetween(above: PageParagraph, below: PageParagraph): number {
  const same = above.format.style === below.format.style;
  const after = same && above.format.contextual ? 0 : above.format.after;
  const before = same && below.format.contextual ? 0 : below.format.before;
  return after + before;
}
