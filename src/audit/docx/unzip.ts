import { inflateRawSync } from 'node:zlib';

/** One file of an archive, still packed. */
export interface PackedEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

export type ZipProblem = 'not-a-zip' | 'broken' | 'locked' | 'too-large';

export type ZipReading = { readonly entries: readonly PackedEntry[] } | { readonly problem: ZipProblem };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATE = 8;
const STORED = 0;
const ENCRYPTED = 1;
/** No report's part is larger; a few kilobytes of a hostile file could unpack to gigabytes. */
const LARGEST_PART = 128 * 1024 * 1024;

/** Lists the files of a zip. Never throws. */
export function readZip(bytes: Uint8Array): ZipReading {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 22 || data.readUInt32LE(0) !== LOCAL) return { problem: 'not-a-zip' };
  const end = endRecord(data);
  if (end === undefined) return { problem: 'broken' };
  const entries: PackedEntry[] = [];
  let at = data.readUInt32LE(end + 16);
  const count = data.readUInt16LE(end + 10);
  for (let index = 0; index < count; index++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== CENTRAL) return { problem: 'broken' };
    const nameLength = data.readUInt16LE(at + 28);
    const packedSize = data.readUInt32LE(at + 20);
    const local = data.readUInt32LE(at + 42);
    if (local + 30 > data.length || data.readUInt32LE(local) !== LOCAL) return { problem: 'broken' };
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    if (start + packedSize > data.length) return { problem: 'broken' };
    const flags = data.readUInt16LE(at + 8);
    if ((flags & ENCRYPTED) !== 0) return { problem: 'locked' };
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: data.readUInt16LE(at + 10),
      flags,
      crc: data.readUInt32LE(at + 16),
      packed: data.subarray(start, start + packedSize),
      size: data.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return { entries };
}

function endRecord(data: Buffer): number | undefined {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 0xffff); at--) {
    if (data.readUInt32LE(at) === END) return at;
  }
  return undefined;
}

/** A file's content, or undefined when it can't be unpacked. */
export function unpack(entry: PackedEntry): Uint8Array | undefined {
  if (entry.method === STORED) return entry.packed;
  if (entry.method !== DEFLATE) return undefined;
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: LARGEST_PART });
  } catch {
    return undefined;
  }
}
