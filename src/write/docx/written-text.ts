import { type Packed, packBytes } from './pack.ts';
import { type References, referencesIn } from './references.ts';

/** The text of a part as the archive holds it, with what the self-check must know of it. */
export interface WrittenText {
  readonly packed: Packed;
  readonly references: References;
}

/** So many short texts are kept packed: most parts say the same in every document of an office. */
const KEPT = 64;
const kept = new Map<string, WrittenText>();

/** A short text, packed now or found packed. */
export function writtenText(text: string): WrittenText {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const written = { packed: packBytes(new TextEncoder().encode(text)), references: referencesIn(text) };
  if (kept.size === KEPT) kept.clear();
  kept.set(text, written);
  return written;
}
