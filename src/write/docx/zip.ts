import { type Packed, packBytes } from './pack.ts';

/** One file of an archive; its name uses `/` and ASCII only. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | Packed;
}

/** 1 January 1980, 0:00: the first date that a zip knows. Archives must not tell when they were made. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;
/** 2.0: deflate. */
const VERSION = 20;
const DEFLATE = 8;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;

/** A zip of the entries in the order given: the same bytes for the same entries. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const packed = entries.map(({ name, content }) => {
    const { blocks, size, crc } = content instanceof Uint8Array ? packBytes(content) : content;
    const length = blocks.reduce((sum, block) => sum + block.length, 0);
    return { name: Buffer.from(name, 'ascii'), blocks, length, size, crc };
  });
  const locals: Uint8Array[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of packed) {
    const local = Buffer.alloc(LOCAL_HEADER);
    local.writeUInt32LE(0x04034b50, 0);
    common(entry).copy(local, 4);
    locals.push(local, entry.name, ...entry.blocks);
    const central = Buffer.alloc(CENTRAL_HEADER);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(VERSION, 4);
    common(entry).copy(central, 6);
    central.writeUInt32LE(offset, 42);
    centrals.push(central, entry.name);
    offset += LOCAL_HEADER + entry.name.length + entry.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END_RECORD);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(packed.length, 8);
  end.writeUInt16LE(packed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** The 26 bytes that local and central headers share. */
function common(entry: { name: Buffer; length: number; size: number; crc: number }): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(DEFLATE, 4);
  header.writeUInt16LE(DOS_TIME, 6);
  header.writeUInt16LE(DOS_DATE, 8);
  header.writeUInt32LE(entry.crc, 10);
  header.writeUInt32LE(entry.length, 14);
  header.writeUInt32LE(entry.size, 18);
  header.writeUInt16LE(entry.name.length, 22);
  return header;
}
