import { deserialize, serialize } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import { SharedQueue } from './shared-queue.ts';
import { type KeptResult, keepResult, resultAgain, type SourceResult } from './source-result.ts';
import type { SourceRun, Work } from './source-run.ts';
import type { Done, ThreadStart } from './thread.ts';

export interface Run {
  readonly sources: readonly string[];
  readonly work: Work;
  /** Works on sources in this thread. */
  readonly here: () => Promise<SourceRun>;
  /** How many further threads work; with one, all is done in this thread. */
  readonly threads: number;
  readonly show: Progress;
  /** Called with each source in their order, whoever worked on it. */
  readonly take: (source: string, result: SourceResult) => void;
}

/** Works on the sources; tells how many were done, all of them unless somebody stopped the run. */
export async function runSources(run: Run, { onInterrupt, startThread }: Pick<Io, 'onInterrupt' | 'startThread'>) {
  const threads = startThread === undefined || run.threads < 2 ? 0 : run.threads;
  const queue = SharedQueue.of(run.sources.length, Math.max(1, threads));
  const release = onInterrupt?.(() => queue.stop());
  const arrivals = new Arrivals(run);
  try {
    if (startThread !== undefined && threads > 0) await inThreads(run, queue, arrivals, startThread);
    // all of them, or what a thread left behind that came to its end too early, for want of memory
    const left = arrivals.missing();
    if (left.length > 0 && !queue.stopped) await inThisThread(run, left, queue, arrivals);
    return arrivals.taken;
  } finally {
    release?.();
    run.show.done();
  }
}

async function inThisThread({ here, ...run }: Run, indexes: readonly number[], queue: SharedQueue, arrivals: Arrivals) {
  const { sources, work, show } = run;
  const worker = await here();
  for (const index of indexes) {
    if (queue.stopped) return;
    show.next(sources[index] ?? '');
    const result = await worker.result(sources[index] ?? '');
    if (!work.several) return arrivals.take(result);
    arrivals.put({ from: index, count: 1, bytes: serialize([keepResult(result, work.framed)]) });
    // lets a signal come in
    await new Promise(setImmediate);
  }
}

/** This thread only collects, so that it stays small and hears when it is to stop. */
async function inThreads(run: Run, queue: SharedQueue, arrivals: Arrivals, start: NonNullable<Io['startThread']>) {
  const { sources, work, show } = run;
  const put = (done: Done): void => {
    const last = sources[done.from + done.count - 1];
    if (last !== undefined && done.count > 0) show.next(last, done.count);
    arrivals.put(done);
  };
  const workers = Array.from({ length: run.threads }, (_, thread) =>
    start({ work, sources, queue: queue.memory, thread } satisfies ThreadStart),
  );
  try {
    await Promise.all(workers.map((worker) => ending(worker, put)));
  } finally {
    // nobody is left, but where this thread failed
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** When a thread has come to its end, whether or not it did its part. */
function ending(worker: Worker, put: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (done: Done) => {
      try {
        put(done);
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}

/** Brings the results into the order of the sources. */
class Arrivals {
  private readonly run: Run;
  /** By the index of the first source. */
  private readonly waiting = new Map<number, Done>();
  private readonly arrived: Uint8Array;
  /** How many sources were handed on. */
  taken = 0;

  constructor(run: Run) {
    this.run = run;
    this.arrived = new Uint8Array(run.sources.length);
  }

  put(done: Done): void {
    this.waiting.set(done.from, done);
    this.arrived.fill(1, done.from, done.from + done.count);
    for (let next = this.waiting.get(this.taken); next !== undefined; next = this.waiting.get(this.taken)) {
      this.waiting.delete(next.from);
      if (next.count === 0) return;
      const results: readonly KeptResult[] = deserialize(next.bytes);
      for (const result of results) this.run.take(this.run.sources[this.taken++] ?? '', resultAgain(result));
    }
  }

  /** The result of a run's only source. */
  take(result: SourceResult): void {
    this.run.take(this.run.sources[this.taken++] ?? '', result);
  }

  missing(): number[] {
    return [...this.arrived.keys()].filter((index) => this.arrived[index] === 0);
  }
}
