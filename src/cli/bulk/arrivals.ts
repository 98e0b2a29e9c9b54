import { type Done, Unpacker } from './done.ts';
import { type PackedResult, unpackResult } from './packed-result.ts';
import type { PartTable } from './shared-parts.ts';
import type { SourceResult } from './source-result.ts';

export interface Destination {
  readonly sources: readonly string[];
  /** By the index of the source, what an earlier run found; undefined for those that are to be worked on. */
  readonly found: readonly (PackedResult | undefined)[];
  readonly table: PartTable;
  /** Called with each source in their order, whoever worked on it, and when. */
  readonly take: (source: string, result: SourceResult) => void;
  /** Called with each result of this run, numbered by the table. */
  readonly keep?: (source: string, result: PackedResult) => void;
}

/** Brings the results into the order of the sources. */
export class Arrivals {
  private readonly to: Destination;
  private readonly unpacker: Unpacker;
  /** Which of the sources are to be worked on. Threads count these only. */
  private readonly left: readonly number[];
  /** By the index of the first source among them. */
  private readonly waiting = new Map<number, Done>();
  private readonly arrived: Uint8Array;
  /** Those of `waiting` whose turn it is. */
  private readonly next: PackedResult[] = [];
  /** Of how many sources that were worked on the turn has come. */
  private worked = 0;
  /** How many sources were handed on. */
  taken = 0;

  constructor(to: Destination) {
    this.to = to;
    this.unpacker = new Unpacker(to.table);
    this.left = [...to.sources.keys()].filter((index) => to.found[index] === undefined);
    this.arrived = new Uint8Array(this.left.length);
    this.handOn();
  }

  /** The sources that are to be worked on. */
  get toDo(): readonly string[] {
    return this.left.map((index) => this.to.sources[index] ?? '');
  }

  put(done: Done): void {
    this.unpacker.arrived(done);
    this.waiting.set(done.from, done);
    this.arrived.fill(1, done.from, done.from + done.count);
    this.handOn();
  }

  /** The result of a run's only source. */
  take(result: SourceResult): void {
    this.to.take(this.to.sources[this.taken++] ?? '', result);
  }

  /** Which of `toDo` nobody has worked on. */
  missing(): number[] {
    return [...this.arrived.keys()].filter((index) => this.arrived[index] === 0);
  }

  private handOn(): void {
    const { sources, found, table, take, keep } = this.to;
    while (this.taken < sources.length) {
      const source = sources[this.taken] ?? '';
      const before = found[this.taken];
      const result = before ?? this.nextWorked();
      if (result === undefined) return;
      if (before === undefined) keep?.(source, result);
      this.taken += 1;
      take(source, unpackResult(result, table));
    }
  }

  private nextWorked(): PackedResult | undefined {
    const done = this.next.length === 0 ? this.waiting.get(this.worked) : undefined;
    if (done !== undefined) {
      this.waiting.delete(done.from);
      this.worked += done.count;
      this.next.push(...this.unpacker.resultsOf(done));
    }
    return this.next.shift();
  }
}
