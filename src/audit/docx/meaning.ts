import { withoutInvisible } from '../mask-markup.ts';

/** What the characters of a `w:t` mean: composed, without those that nobody sees, on one line. */
export function meaning(decoded: string): string {
  return withoutInvisible(decoded.normalize('NFC')).replace(/[\r\n\t]/g, ' ');
}
