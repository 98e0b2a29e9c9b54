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

/**
 * What V8 does for long runs costs a short one a quarter of its time and never pays: to compile anew what runs often, to mark
 * garbage beside the program, to interpret a regular expression once before it is compiled. All three are safe to set in a running
 * program, since V8 reads them where it decides; `--no-regexp-tier-up` is not, it takes bytecode that is there for machine code.
 */
const FLAGS = ['--interrupt-budget=1000000', '--no-incremental-marking', '--regexp-tier-up-ticks=0'];

export function expectBriefRun(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of FLAGS) setFlagsFromString(flag);
}

/** The heap grows by little only after garbage was collected: thousands of files leave much, and V8 would wait for twice of it. */
export function expectLongRun(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=40');
}
