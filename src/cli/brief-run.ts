import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Sources of this size are compiled in a fraction of a second. */
const SMALL = 128 * 1024;

/** Whether a run takes so short that V8 should not prepare for a long one. */
export function isBrief(cwd: string, sources: readonly string[]): boolean {
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0) return false;
  return (statSync(resolve(cwd, source), { throwIfNoEntry: false })?.size ?? 0) <= SMALL;
}

/** Named otherwise from Node 22 on; V8 complains to the user about a flag that it does not know. */
const SELDOM_COMPILED_ANEW =
  Number.parseInt(process.versions.v8, 10) < 12
    ? ['--interrupt-budget=3000000']
    : ['turbofan', 'maglev', 'osr', 'maglev-osr'].map((way) => `--invocation-count-for-${way}=50000`);

/**
 * What V8 does for long runs costs a short one a quarter of its time and never pays: to compile anew what runs often, to mark
 * garbage beside the program, to make code of a regular expression that is tried a few times and to polish its bytecode. All are
 * safe to set in a running program, since V8 reads them where it decides; `--no-regexp-tier-up` is not, it takes bytecode that is
 * there for machine code.
 */
const FLAGS = [
  ...SELDOM_COMPILED_ANEW,
  '--no-incremental-marking',
  '--regexp-tier-up-ticks=10',
  '--no-regexp-peephole-optimization',
];

export function expectBriefRun(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of FLAGS) setFlagsFromString(flag);
}

/** The heap grows by little only after garbage was collected: thousands of files leave much, and V8 would wait for twice of it. */
export function expectLongRun(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=40');
}

/**
 * Young generations of threads have grown as far as they may by then; that of the thread that collects, which is idle, need not. V8 compiles
 * every function that runs often once more for each function that it is put into, and in each thread: a fifth of all CPU; a ninth of the
 * usual room for that makes calls hardly dearer.
 */
const FLAGS_OF_THREADS = ['--semi-space-growth-factor=1', '--max-inlined-bytecode-size-cumulative=100'];

export function expectLongRunOfThreads(): void {
  expectLongRun();
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of FLAGS_OF_THREADS) setFlagsFromString(flag);
}
