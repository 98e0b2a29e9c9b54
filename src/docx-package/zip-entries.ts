import { inflateRawSync } from 'node:zlib';

/** One file of an archive, still packed. */
export interface PackedEntry {
  /** With forward slashes. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** Bytes unpacked, as the archive says. */
  readonly size: number;
}

export interface ZipDirectory {
  readonly entries: readonly PackedEntry[];
  /** The directory was read to its end; otherwise `entries` are those before the damage. */
  readonly whole: boolean;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Whether the bytes begin with a file of an archive, whatever follows. */
export function beginsAsZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bufferOf(bytes).readUInt32LE(0) === LOCAL;
}

/** The files of a zip in the order of its directory; undefined where there is none. Never throws. */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const data = bufferOf(bytes);
  const end = endRecord(data);
  if (end === undefined) return undefined;
  const entries: PackedEntry[] = [];
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const entry = entryAt(data, at);
    if (entry === undefined) return { entries, whole: false };
    entries.push(entry);
    at += CENTRAL_HEADER + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return { entries, whole: true };
}

function endRecord(data: Buffer): number | undefined {
  const last = data.length - END_RECORD;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (data.readUInt32LE(at) === END) return at;
  }
  return undefined;
}

function entryAt(data: Buffer, at: number): PackedEntry | undefined {
  if (at + CENTRAL_HEADER > data.length || data.readUInt32LE(at) !== CENTRAL) return undefined;
  const name = at + CENTRAL_HEADER;
  const packed = data.readUInt32LE(at + 20);
  const local = data.readUInt32LE(at + 42);
  if (local + LOCAL_HEADER > data.length || data.readUInt32LE(local) !== LOCAL) return undefined;
  const start = local + LOCAL_HEADER + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  if (start + packed > data.length) return undefined;
  return {
    name: data.toString('utf8', name, name + data.readUInt16LE(at + 28)).replaceAll('\\', '/'),
    method: data.readUInt16LE(at + 10),
    flags: data.readUInt16LE(at + 8),
    crc: data.readUInt32LE(at + 16),
    packed: data.subarray(start, start + packed),
    size: data.readUInt32LE(at + 24),
  };
}

export function isEncrypted({ flags }: PackedEntry): boolean {
  return (flags & ENCRYPTED) !== 0;
}

/** A file's content; undefined where it can't be unpacked, or is more than `largest` bytes. */
export function unpack({ method, packed }: PackedEntry, largest: number): Uint8Array | undefined {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, largest) });
  } catch {
    return undefined;
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
