import { parentPort, workerData } from 'node:worker_threads';
import { expectLongRunOfThreads } from '../brief-run.ts';
import { nodeFiles } from '../node-files.ts';
import { type Done, Packer } from './done.ts';
import { MarkedFiles } from './marked-files.ts';
import { SharedQueue } from './shared-queue.ts';
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

/** The whole life of a thread that was started by `runSources`. */
export async function threadMain(): Promise<void> {
  const { work, sources, queue: memory, thread }: ThreadStart = workerData;
  const queue = new SharedQueue(memory);
  const run = await sourceRun(work);
  const packer = new Packer(thread, work.framed);
  for (let part = queue.take(thread); part !== undefined; part = queue.take(thread)) {
    for (let index = part.from; index < part.to && !queue.stopped; index++) {
      const source = sources[index] ?? '';
      packer.add(source, await run.result(source));
    }
    // not before: a thread that starts takes V8's code cache only under the flags that it was made under
    expectLongRunOfThreads();
    parentPort?.postMessage(packer.done(part.from) satisfies Done);
  }
  run.keepKinds();
}

export async function sourceRun(work: Work): Promise<SourceRun> {
  const { cwd, build, keeps = false } = work;
  const disk = keeps ? new MarkedFiles(nodeFiles(cwd)) : nodeFiles(cwd);
  if (build === undefined) return new SourceRun(work, disk);
  const { productWriter } = await import('./product-writer.ts');
  return new SourceRun(work, disk, await productWriter(cwd, { build, keeps }, disk));
}
