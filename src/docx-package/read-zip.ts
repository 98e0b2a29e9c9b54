import { inflateRawSync } from 'node:zlib';

/** Why bytes are no archive that we can read. */
export type ZipProblem = 'not-a-zip' | 'old-word' | 'encrypted' | 'damaged' | 'too-large';

export type ZipOutcome = { readonly entries: ReadonlyMap<string, Uint8Array> } | { readonly problem: ZipProblem };

/** Unpacked, a Word file of an office is below 20 MB; a small file that unpacks to more than this is an attack. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** The first bytes of Word 97's .doc, and of a .docx that a password protects. */
const COMPOUND_FILE = 0xe011cfd0;

/** The files of a zip archive by name (forward slashes). Never throws: what is broken is a problem. */
export function readZip(bytes: Uint8Array): ZipOutcome {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0, true) === COMPOUND_FILE) return { problem: 'old-word' };
  const end = endRecord(view);
  if (end === undefined)
    return { problem: bytes.length >= 4 && view.getUint32(0, true) === LOCAL ? 'damaged' : 'not-a-zip' };
  try {
    return unpack(bytes, view, end);
  } catch {
    // an offset beyond the file, or data that do not inflate
    return { problem: 'damaged' };
  }
}

function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function unpack(bytes: Uint8Array, view: DataView, end: number): ZipOutcome {
  const entries = new Map<string, Uint8Array>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let left = LARGEST_UNPACKED;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) return { problem: 'damaged' };
    if ((view.getUint16(at + 8, true) & 1) === 1) return { problem: 'encrypted' };
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 24, true);
    if (size > left) return { problem: 'too-large' };
    left -= size;
    const name = Buffer.from(bytes.subarray(at + CENTRAL_HEADER, at + CENTRAL_HEADER + nameLength)).toString('utf8');
    const content = entryContent(bytes, view, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size,
      local: view.getUint32(at + 42, true),
    });
    if (content === undefined) return { problem: 'damaged' };
    if (!name.endsWith('/')) entries.set(name.replaceAll('\\', '/'), content);
    at += CENTRAL_HEADER + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries };
}

interface Entry {
  readonly method: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes unpacked. */
  readonly size: number;
  readonly local: number;
}

function entryContent(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | undefined {
  const { local, packed, size, method } = entry;
  if (view.getUint32(local, true) !== LOCAL) return undefined;
  const start = local + LOCAL_HEADER + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return undefined;
  const data = bytes.subarray(start, start + packed);
  if (method === STORED) return data;
  if (method !== DEFLATED) return undefined;
  const content = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  return content.length === size ? content : undefined;
}
