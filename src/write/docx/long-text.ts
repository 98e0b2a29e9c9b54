import { TextPacker } from './pack.ts';
import { References } from './references.ts';
import type { WrittenText } from './written-text.ts';

/** Takes a finished piece of the main part. No element's tag may stand in two. */
export type Write = (piece: string) => void;

/** Pieces are noted and encoded together, so many characters at once: each on its own would cost more. */
const TOGETHER = 32 * 1024;

/**
 * The text of the main part, packed while it is written: a table of 100,000 rows is longer than the memory should hold. Of what it
 * said the self-check finds its references here.
 */
export class LongText {
  private readonly references = new References();
  private readonly packer = new TextPacker();
  private waiting = '';

  readonly write: Write = (piece) => {
    // blocks end between the same pieces, however many are taken together
    if (!this.packer.fits(this.waiting.length + piece.length)) this.take();
    this.waiting += piece;
    if (this.waiting.length >= TOGETHER) this.take();
  };

  /** After the last piece. */
  end(): WrittenText {
    this.take();
    return { packed: this.packer.end(), references: this.references };
  }

  private take(): void {
    this.references.note(this.waiting);
    this.packer.add(this.waiting);
    this.waiting = '';
  }
}
