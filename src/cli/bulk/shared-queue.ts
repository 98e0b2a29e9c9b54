/** How many sources a thread takes at once. */
const STEP = 4;
/** How many neighbours a thread has before it: a later one's results wait for those of all before them, and take memory. */
const BLOCK = 64;

/** Sources by their index, from `from` up to but without `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * What is still to be done, in memory that all threads share. Each thread has a block of neighbours, which are often linked with
 * each other and so meet in one thread, and takes from its front. When it is done it gets the next block, and when there are no more
 * it takes over the rear half of the longest that is left.
 */
export class SharedQueue {
  readonly memory: SharedArrayBuffer;
  /** A part in 64 bits each, so that both ends change at once: of every thread; then what no thread has yet; then whether all shall stop. */
  private readonly parts: BigInt64Array;
  private readonly threads: number;

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.parts = new BigInt64Array(memory);
    this.threads = this.parts.length - 2;
  }

  static of(count: number, threads: number): SharedQueue {
    const queue = new SharedQueue(new SharedArrayBuffer((threads + 2) * BigInt64Array.BYTES_PER_ELEMENT));
    Atomics.store(queue.parts, threads, packed({ from: 0, to: count }));
    return queue;
  }

  /** The next few sources for a thread; undefined when nothing is left for it. */
  take(thread: number): Part | undefined {
    for (;;) {
      if (this.stopped) return undefined;
      const own = this.partOf(thread);
      if (own.from === own.to) {
        if (!this.takeBlock(thread) && !this.takeOver(thread)) return undefined;
        continue;
      }
      const to = Math.min(own.from + STEP, own.to);
      if (this.change(thread, own, { from: to, to: own.to })) return { from: own.from, to };
    }
  }

  /** Every thread ends after the source that it is at. */
  stop(): void {
    Atomics.store(this.parts, this.parts.length - 1, 1n);
  }

  get stopped(): boolean {
    return Atomics.load(this.parts, this.parts.length - 1) !== 0n;
  }

  private takeBlock(thread: number): boolean {
    for (;;) {
      const { from, to } = this.partOf(this.threads);
      if (from === to) return false;
      const end = Math.min(from + BLOCK, to);
      if (!this.change(this.threads, { from, to }, { from: end, to })) continue;
      Atomics.store(this.parts, thread, packed({ from, to: end }));
      return true;
    }
  }

  private takeOver(thread: number): boolean {
    for (;;) {
      const parts = Array.from({ length: this.threads }, (_, other) => this.partOf(other));
      const longest = Math.max(...parts.map(({ from, to }) => to - from));
      if (longest === 0) return false;
      const other = parts.findIndex(({ from, to }) => to - from === longest);
      const { from, to } = parts[other] ?? { from: 0, to: 0 };
      const middle = to - Math.ceil(longest / 2);
      if (!this.change(other, { from, to }, { from, to: middle })) continue;
      Atomics.store(this.parts, thread, packed({ from: middle, to }));
      return true;
    }
  }

  private partOf(place: number): Part {
    const both = Atomics.load(this.parts, place);
    return { from: Number(both >> HALF), to: Number(both & ((1n << HALF) - 1n)) };
  }

  /** False where another thread was faster. */
  private change(place: number, before: Part, after: Part): boolean {
    return Atomics.compareExchange(this.parts, place, packed(before), packed(after)) === packed(before);
  }
}

const HALF = 32n;

function packed({ from, to }: Part): bigint {
  return (BigInt(from) << HALF) | BigInt(to);
}
