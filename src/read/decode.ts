import { isAscii, isUtf8, transcode } from 'node:buffer';
import { type Finding, found } from '../findings/finding.ts';
import { failure, type Outcome, outcome } from '../findings/outcome.ts';
import { SourceText, sourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { LARGEST_FILE } from './files.ts';
import { binaryFile, fileTooLarge, notUtf8, utf16File } from './text-rules.ts';

const MEBIBYTE = 1024 * 1024;

/** A finding for a file of so many bytes that it is not read at all; nothing for a file of ordinary size. */
export function tooLarge(path: string, bytes: number): Finding | undefined {
  if (bytes <= LARGEST_FILE) return undefined;
  const at = span(new SourceText(path, ''), 0, 0);
  return found(fileTooLarge, at, { mebibytes: Math.ceil(bytes / MEBIBYTE), limit: LARGEST_FILE / MEBIBYTE });
}

/** The bytes of a file → its text. Only UTF-8 (with or without BOM) is text; the findings name what else it seems to be. */
export function decodeText(path: string, bytes: Uint8Array): Outcome<SourceText> {
  const large = tooLarge(path, bytes.length);
  if (large !== undefined) return failure([large]);
  const start = span(new SourceText(path, ''), 0, 0);
  const format = FORMATS.find(([magic]) => magic.every((byte, index) => bytes[index] === byte))?.[1];
  if (format !== undefined) return failure([found(binaryFile, start, { format })]);
  if (hasUtf16Mark(bytes)) return failure([found(utf16File, start, {})]);
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return failure([found(isUtf16(sample) ? utf16File : binaryFile, start, {})]);
  return isUtf8(bytes) ? outcome(sourceText(path, decodeUtf8(bytes))) : failure([wrongEncoding(path, bytes)]);
}

/** What a TextDecoder gives, which takes six times as long over letters with accents. */
function decodeUtf8(bytes: Uint8Array): string {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

const SAMPLE = 8192;

/** The first bytes of files that are most likely passed by mistake. */
const FORMATS: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'Word, Excel, ZIP'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Word, Excel 97-2003'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
];

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** A NUL in most characters of one half: Latin letters in UTF-16 have it. */
function isUtf16(sample: Uint8Array): boolean {
  const nuls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  return Math.max(even, odd) > sample.length * 0.35 && Math.min(even, odd) < sample.length * 0.05;
}

/** At the first byte that is no UTF-8; the text of the finding shows it as U+FFFD, as an editor does. */
function wrongEncoding(path: string, bytes: Uint8Array): Finding {
  const source = sourceText(path, new TextDecoder('utf-8').decode(bytes));
  const at = Math.max(0, source.text.indexOf('\ufffd'));
  return found(notUtf8, span(source, at, at + 1), looksLike1258(bytes) ? { suspected: 'Windows-1258' } : {});
}

/** Windows-1258 writes tones as letters of their own, and đ, ơ, ư and ă where other code pages have ð, õ, ý and ã. */
function looksLike1258(bytes: Uint8Array): boolean {
  let high = 0;
  let vietnamese = 0;
  for (const byte of bytes.subarray(0, MEBIBYTE)) {
    if (byte < 0x80) continue;
    high += 1;
    if (VIETNAMESE_1258.has(byte)) vietnamese += 1;
  }
  return high > 0 && vietnamese * 2 >= high;
}

/** Tones: 0xCC, 0xD2, 0xDE, 0xEC, 0xF2; đ, Đ, ơ, Ơ, ư, Ư, ă, Ă; â, ê, ô and their capitals. */
const VIETNAMESE_1258 = new Set([
  0xcc, 0xd2, 0xde, 0xec, 0xf2, 0xf0, 0xd0, 0xf5, 0xd5, 0xfd, 0xdd, 0xe3, 0xc3, 0xe2, 0xea, 0xf4, 0xc2, 0xca, 0xd4,
]);
