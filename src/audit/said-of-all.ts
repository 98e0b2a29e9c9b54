import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/**
 * Whether a percentage behind the last part of a list may be of the whole that the sentence goes on about: `6.326 việc, gồm thi hành xong 6.139 việc và
 * đình chỉ 187 việc, đạt tỷ lệ 64,79%`.
 */
export function isSaidOfAll(passage: Passage, part: Quantity, rate: Quantity): boolean {
  const sibling = passage.quantities[passage.quantities.indexOf(part) - 1];
  return (
    sibling?.unit === part.unit &&
    /^[^.;()\d]*(?<!\p{L})và(?!\p{L})[^.;()\d]*$/iu.test(wordsBetween(passage, sibling.end, part.start)) &&
    /^[^.;()\d]*,\s*(?:đạt|bằng)(?:\s+\p{L}+){0,4}\s*$/iu.test(wordsBetween(passage, part.end, rate.start))
  );
}
