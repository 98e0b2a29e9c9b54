import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedEntry } from '../../docx-package/zip-entries.ts';

/** 1 January 1980, 0:00: copies must not tell when they were made. */
const DOS_DATE = 0x0021;
const VERSION = 20;
const DEFLATE = 8;
const UTF8_NAME = 0x0800;

/** The archive with some parts replaced or added; all others are copied as they are packed. */
export function rezip(entries: readonly PackedEntry[], parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const known = new Set(entries.map(({ name }) => name));
  const added = [...parts].filter(([name]) => !known.has(name)).map(([name, content]) => pack(name, content));
  const all = [...entries.map((entry) => replaced(entry, parts)), ...added];
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of all) {
    const name = Buffer.from(entry.name, 'utf8');
    const head = headOf(entry, name.length);
    const local = Buffer.concat([numbers32(0x04034b50), head, name, entry.packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([numbers32(0x02014b50), numbers16(VERSION), head, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(all.length, 8);
  end.writeUInt16LE(all.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

function replaced(entry: PackedEntry, parts: ReadonlyMap<string, Uint8Array>): PackedEntry {
  const content = parts.get(entry.name);
  return content === undefined ? entry : pack(entry.name, content);
}

function pack(name: string, content: Uint8Array): PackedEntry {
  return {
    name,
    method: DEFLATE,
    flags: 0,
    crc: crc32(content),
    packed: deflateRawSync(content, { level: 6 }),
    size: content.length,
  };
}

/** The 26 bytes that local and central headers share. Sizes are known, so no descriptor follows the data. */
function headOf(entry: PackedEntry, nameLength: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(entry.flags & UTF8_NAME, 2);
  head.writeUInt16LE(entry.method, 4);
  head.writeUInt16LE(0, 6);
  head.writeUInt16LE(DOS_DATE, 8);
  head.writeUInt32LE(entry.crc, 10);
  head.writeUInt32LE(entry.packed.length, 14);
  head.writeUInt32LE(entry.size, 18);
  head.writeUInt16LE(nameLength, 22);
  return head;
}

function numbers32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

function numbers16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value, 0);
  return bytes;
}
