/** How many sources a thread takes at once. */
const STEP = 4;

/** Sources by their index, from `from` up to but without `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * What is still to be done, in memory that all threads share. Each thread has a part of its own and takes from its front, so that
 * neighbours, which are often linked with each other, meet in one thread; when it is done it takes over the rear half of the
 * longest part that is left.
 */
export class SharedQueue {
  readonly memory: SharedArrayBuffer;
  /** Of each thread one part in 64 bits, so that both ends change at once; behind them whether all shall stop. */
  private readonly parts: BigInt64Array;

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.parts = new BigInt64Array(memory);
  }

  static of(count: number, threads: number): SharedQueue {
    const queue = new SharedQueue(new SharedArrayBuffer((threads + 1) * BigInt64Array.BYTES_PER_ELEMENT));
    const start = (thread: number) => Math.floor((count * thread) / threads);
    for (let thread = 0; thread < threads; thread++) {
      Atomics.store(queue.parts, thread, packed({ from: start(thread), to: start(thread + 1) }));
    }
    return queue;
  }

  /** The next few sources for a thread; undefined when nothing is left for it. */
  take(thread: number): Part | undefined {
    for (;;) {
      if (this.stopped) return undefined;
      const own = this.partOf(thread);
      if (own.from === own.to) {
        if (!this.takeOver(thread)) return undefined;
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

  private takeOver(thread: number): boolean {
    for (;;) {
      const parts = Array.from({ length: this.parts.length - 1 }, (_, other) => this.partOf(other));
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

  private partOf(thread: number): Part {
    const both = Atomics.load(this.parts, thread);
    return { from: Number(both >> HALF), to: Number(both & ((1n << HALF) - 1n)) };
  }

  /** False where another thread was faster. */
  private change(thread: number, before: Part, after: Part): boolean {
    return Atomics.compareExchange(this.parts, thread, packed(before), packed(after)) === packed(before);
  }
}

const HALF = 32n;

function packed({ from, to }: Part): bigint {
  return (BigInt(from) << HALF) | BigInt(to);
}
