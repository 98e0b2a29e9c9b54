import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Deflated content, in blocks that follow each other. */
export interface Packed {
  readonly blocks: readonly Uint8Array[];
  /** Before it was deflated. */
  readonly size: number;
  readonly crc: number;
}

/** So many bytes are deflated at once; an ordinary report is one block. */
const BLOCK = 8 * 1024 * 1024;
const FIRST_ROOM = 256 * 1024;
/** The most bytes that one UTF-16 unit takes in UTF-8. */
const WIDEST = 3;

/** Deflates a text that comes in pieces, without ever holding it as a whole. */
export function pack(pieces: Iterable<string>): Packed {
  const packer = new Packer();
  const encoder = new TextEncoder();
  let room = new Uint8Array(FIRST_ROOM);
  let filled = 0;
  for (const piece of pieces) {
    const most = piece.length * WIDEST;
    if (filled + most > room.length && room.length >= BLOCK) {
      packer.add(room.subarray(0, filled), false);
      filled = 0;
    }
    if (filled + most > room.length) room = larger(room, filled, filled + most);
    filled += encoder.encodeInto(piece, room.subarray(filled)).written;
  }
  packer.add(room.subarray(0, filled), true);
  return packer;
}

function larger(room: Uint8Array, filled: number, needed: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(needed, room.length * 2));
  next.set(room.subarray(0, filled));
  return next;
}

export function packBytes(bytes: Uint8Array): Packed {
  const packer = new Packer();
  packer.add(bytes, true);
  return packer;
}

class Packer implements Packed {
  readonly blocks: Uint8Array[] = [];
  size = 0;
  crc = 0;

  /** A block that is not the last ends at a byte, so that the next one can follow it. */
  add(bytes: Uint8Array, last: boolean): void {
    const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.blocks.push(deflateRawSync(bytes, { level: 6, finishFlush }));
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
  }
}
