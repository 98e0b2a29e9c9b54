#!/usr/bin/env node
import { join, sep } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { expectBriefRun, expectLongRun } from './brief-run.ts';
import { type CacheSettings, cachePlace } from './cache-place.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { ProcessOutput } from './process-output.ts';

const packaged = !import.meta.dirname.endsWith(join(sep, 'src', 'cli'));
const stdout = new ProcessOutput(1);
const stderr = new ProcessOutput(2);

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const { terminal } = stderr;
/** One question on the terminal. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await reader.question(question);
  } finally {
    reader.close();
  }
}

const io: Io = {
  cwd: process.cwd(),
  stdout: (text) => stdout.write(text),
  stderr: (text) => stderr.write(text),
  stdin: readStdin,
  ...(terminal && process.stdin.isTTY && { ask }),
  terminal,
  colour: process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : terminal && !process.env.NO_COLOR,
  packageFolder: join(import.meta.dirname, packaged ? '..' : '../..'),
  ...(packaged && { startThread, cachePlace: () => cachePlace(cacheSettings()) }),
  onInterrupt,
  untilStopped,
  expectBriefRun,
  expectLongRun,
};

function cacheSettings(): CacheSettings {
  const home = () => process.getBuiltinModule('node:os').homedir();
  const program = join(import.meta.dirname, 'program.cjs');
  return { environment: process.env, platform: process.platform, home, program };
}

/** Tells a thread that it is one: to ask Node costs every start a millisecond. */
const THREAD = '--thread';

/** In the package, the program's start lies beside it. */
function startThread(start: unknown, young: number): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  return new Worker(join(import.meta.dirname, 'cchc.cjs'), {
    ...{ workerData: start, argv: [THREAD] },
    resourceLimits: { maxYoungGenerationSizeMb: young },
  });
}

function isThread(): boolean {
  return process.argv[2] === THREAD && !process.getBuiltinModule('node:worker_threads').isMainThread;
}

let interruptedBy: NodeJS.Signals | undefined;
/** A second signal ends the process at once. */
function onInterrupt(stop: () => void): () => void {
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
  const handle = (signal: NodeJS.Signals) => {
    interruptedBy = signal;
    release();
    stop();
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return release;
}

/** Also when the terminal is closed. A second signal ends the process at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of [...SIGNALS, 'SIGHUP']) process.once(signal, () => resolve());
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// Not awaited at the top level: the packaged program is a script (scripts/start.cjs), not a module.
if (isThread()) import('./bulk/thread.ts').then(({ threadMain }) => threadMain());
else
  main(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
    // who called hears that it was stopped
    if (interruptedBy !== undefined) process.kill(process.pid, interruptedBy);
    // by itself, Node would take its heap apart first
    else if (stdout.empty && stderr.empty) process.exit();
  });
