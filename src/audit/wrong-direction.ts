import { signOf } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Recomputed } from './audit-rules.ts';
import type { Weighed } from './weighing.ts';

const MOVES =
  /(?<!\p{L})(tăng|giảm|(?:cao|thấp|nhiều|ít) hơn)(?:[ \t]+(?:thêm|được|đi|là|tương ứng|mạnh|nhẹ|sâu|nhanh|khá|đáng kể))*[ \t]*(?:\r?\n)?[ \t]*$/iu;
const OTHER_WAY: ReadonlyMap<string, string> = new Map([
  ['tăng', 'giảm'],
  ['giảm', 'tăng'],
  ['cao hơn', 'thấp hơn'],
  ['thấp hơn', 'cao hơn'],
  ['nhiều hơn', 'ít hơn'],
  ['ít hơn', 'nhiều hơn'],
]);
const REACH = 40;

/** Where a change that goes the other way than its word begins, and what is said of it: of `tăng 0,94 điểm` the word is wrong. */
export interface WrongDirection {
  readonly start: number;
  readonly recomputed: Recomputed;
}

/** Undefined where the word doesn't stand right before the number, or goes the same way. */
export function wrongDirection(
  { text }: SourceText,
  { quantity, judgement }: Weighed,
  told: Recomputed,
): WrongDirection | undefined {
  if (signOf(judgement.right) >= 0) return undefined;
  const lead = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  const move = MOVES.exec(lead);
  const turned = OTHER_WAY.get((move?.[1] ?? '').toLowerCase());
  if (move === null || turned === undefined) return undefined;
  const written = `${move[0].replace(/\s+/gu, ' ')}${told.written}`;
  return {
    start: quantity.start - move[0].length,
    recomputed: { ...told, written, right: `${turned} ${told.right.replace(/^[-−]/u, '')}` },
  };
}
