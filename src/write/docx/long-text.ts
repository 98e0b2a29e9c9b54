import { type Packed, pack } from './pack.ts';
import { References } from './references.ts';

/**
 * The text of the main part, packed while it is written: a table of 100,000 rows is longer than the memory should hold. Of what it
 * said the self-check finds its references here.
 */
export class LongText {
  readonly references = new References();
  readonly packed: Packed;

  /** No element's tag may stand in two pieces. */
  constructor(pieces: Iterable<string>) {
    this.packed = pack(this.noted(pieces));
  }

  private *noted(pieces: Iterable<string>): Generator<string> {
    for (const piece of pieces) {
      this.references.note(piece);
      yield piece;
    }
  }
}
