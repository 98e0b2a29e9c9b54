import { beginsAsZip, isEncrypted, unpack, zipDirectory } from './zip-entries.ts';

/** Why bytes are no archive that we can read. */
export type ZipProblem = 'not-a-zip' | 'old-word' | 'encrypted' | 'damaged' | 'too-large';

export type ZipOutcome = { readonly entries: ReadonlyMap<string, Uint8Array> } | { readonly problem: ZipProblem };

/** Unpacked, a Word file of an office is below 20 MB; a small file that unpacks to more than this is an attack. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;
/** The first bytes of Word 97's .doc, and of a .docx that a password protects. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** The files of a zip archive by name (forward slashes). Never throws: what is broken is a problem. */
export function readZip(bytes: Uint8Array): ZipOutcome {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return { problem: 'old-word' };
  const directory = zipDirectory(bytes);
  if (directory === undefined) return { problem: beginsAsZip(bytes) ? 'damaged' : 'not-a-zip' };
  const entries = new Map<string, Uint8Array>();
  let left = LARGEST_UNPACKED;
  for (const entry of directory.entries) {
    if (isEncrypted(entry)) return { problem: 'encrypted' };
    if (entry.size > left) return { problem: 'too-large' };
    left -= entry.size;
    const content = unpack(entry, entry.size);
    if (content === undefined || (content !== entry.packed && content.length !== entry.size))
      return { problem: 'damaged' };
    if (!entry.name.endsWith('/')) entries.set(entry.name, content);
  }
  return directory.whole ? { entries } : { problem: 'damaged' };
}
