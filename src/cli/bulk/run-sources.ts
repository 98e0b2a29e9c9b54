import type { Worker } from 'node:worker_threads';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import { Arrivals, type Destination } from './arrivals.ts';
import { type Done, Packer } from './done.ts';
import { SharedQueue } from './shared-queue.ts';
import type { SourceRun, Work } from './source-run.ts';
import type { ThreadStart } from './thread.ts';

export interface Run extends Destination {
  readonly work: Work;
  /** Works on sources in this thread. */
  readonly here: () => Promise<SourceRun>;
  /** How many further threads work; with one, all is done in this thread. */
  readonly threads: number;
  readonly show: Progress;
}

/** Works on the sources; tells how many were done, all of them unless somebody stopped the run. */
export async function runSources(run: Run, { onInterrupt, startThread }: Pick<Io, 'onInterrupt' | 'startThread'>) {
  const arrivals = new Arrivals(run);
  const sources = arrivals.toDo;
  const threads = startThread === undefined || run.threads < 2 ? 0 : run.threads;
  const queue = SharedQueue.of(sources.length, Math.max(1, threads));
  const part = { run, sources, queue, arrivals };
  const release = onInterrupt?.(() => queue.stop());
  try {
    if (startThread !== undefined && threads > 0) await inThreads(part, startThread);
    // all of them, or what a thread left behind that came to its end too early, for want of memory
    const missing = arrivals.missing();
    if (missing.length > 0 && !queue.stopped) await inThisThread(part, missing);
    return arrivals.taken;
  } finally {
    release?.();
    run.show.done();
  }
}

/** What of a run is to be worked on. */
interface ToDo {
  readonly run: Run;
  readonly sources: readonly string[];
  readonly queue: SharedQueue;
  readonly arrivals: Arrivals;
}

async function inThisThread({ run, sources, queue, arrivals }: ToDo, indexes: readonly number[]) {
  const { work, show, threads } = run;
  const worker = await run.here();
  const packer = new Packer(threads, work.framed);
  for (const index of indexes) {
    if (queue.stopped) return;
    const source = sources[index] ?? '';
    show.next(source);
    const result = await worker.result(source);
    if (!work.several) return arrivals.take(result);
    packer.add(source, result);
    arrivals.put(packer.done(index));
    // lets a signal come in
    await new Promise(setImmediate);
  }
}

/** What is young dies before it is moved to the old, given room; for more sources than these memory counts more. */
const MANY = 3000;

/** This thread only collects, so that it stays small and hears when it is to stop. */
async function inThreads({ run, sources, queue, arrivals }: ToDo, start: NonNullable<Io['startThread']>) {
  const { work, show } = run;
  const put = (done: Done): void => {
    const last = sources[done.from + done.count - 1];
    if (last !== undefined && done.count > 0) show.next(last, done.count);
    arrivals.put(done);
  };
  const young = sources.length > MANY ? 3 : 48;
  const workers = Array.from({ length: run.threads }, (_, thread) =>
    start({ work, sources, queue: queue.memory, thread } satisfies ThreadStart, young),
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
