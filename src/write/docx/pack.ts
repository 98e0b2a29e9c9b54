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

/** Where the last text was encoded; the next one is, too. A text that needs more than this makes its own. */
let spareRoom: Uint8Array<ArrayBuffer> | undefined;

/** Deflates a text that comes in pieces, without ever holding it as a whole. */
export class TextPacker {
  private readonly packer = new Packer();
  private readonly encoder = new TextEncoder();
  private room: Uint8Array<ArrayBuffer>;
  private filled = 0;

  constructor() {
    this.room = spareRoom ?? new Uint8Array(FIRST_ROOM);
    spareRoom = undefined;
  }

  /** Whether so many units of a text end before the block does. */
  fits(units: number): boolean {
    return this.filled + units * WIDEST <= Math.max(this.room.length, BLOCK);
  }

  add(piece: string): void {
    const most = piece.length * WIDEST;
    if (this.filled + most > this.room.length && this.room.length >= BLOCK) {
      this.packer.add(this.room.subarray(0, this.filled), false);
      this.filled = 0;
    }
    if (this.filled + most > this.room.length) this.enlarge(this.filled + most);
    this.filled += this.encoder.encodeInto(piece, this.room.subarray(this.filled)).written;
  }

  /** After the last piece. */
  end(): Packed {
    this.packer.add(this.room.subarray(0, this.filled), true);
    if (this.room.length === FIRST_ROOM) spareRoom = this.room;
    return this.packer;
  }

  private enlarge(needed: number): void {
    const next = new Uint8Array(Math.max(needed, this.room.length * 2));
    next.set(this.room.subarray(0, this.filled));
    this.room = next;
  }
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
