import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { nodeFiles } from '../node-files.ts';
import { SharedQueue } from './shared-queue.ts';
import { type KeptResult, keepResult } from './source-result.ts';
import { SourceRun, type Work } from './source-run.ts';

/** What a thread starts with. */
export interface ThreadStart {
  readonly work: Work;
  readonly sources: readonly string[];
  /** Of a `SharedQueue`. */
  readonly queue: SharedArrayBuffer;
  /** Its number, from 0. */
  readonly thread: number;
}

/** Some results from the source of this index on. As bytes, which wait for their turn outside of the heap. */
export interface Done {
  readonly from: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** The whole life of a thread that was started by `runSources`. */
export async function threadMain(): Promise<void> {
  const start: ThreadStart = workerData;
  const queue = new SharedQueue(start.queue);
  const run = await sourceRun(start.work);
  for (let part = queue.take(start.thread); part !== undefined; part = queue.take(start.thread)) {
    const results: KeptResult[] = [];
    for (let index = part.from; index < part.to && !queue.stopped; index++) {
      results.push(keepResult(await run.result(start.sources[index] ?? ''), start.work.framed));
    }
    parentPort?.postMessage({ from: part.from, count: results.length, bytes: serialize(results) } satisfies Done);
  }
  run.keepKinds();
}

export async function sourceRun(work: Work): Promise<SourceRun> {
  const disk = nodeFiles(work.cwd);
  if (work.build === undefined) return new SourceRun(work, disk);
  const { productWriter } = await import('./product-writer.ts');
  return new SourceRun(work, disk, await productWriter(work.cwd, work.build, disk));
}
