import { crc32 } from 'node:zlib';

/** A short mark of a text, equal for equal texts: tells that a file was changed, not that somebody meant no harm. */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return `${text.length}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}

/**
 * Tells whether a file is as it was, at a tenth of a fingerprint's cost. Of many texts two may have the same, so it says nothing of
 * two files.
 */
export function checksum(text: string): string {
  return `${text.length}.${crc32(text).toString(36)}`;
}
