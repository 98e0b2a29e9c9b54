import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command that is timed as a whole process. */
export interface Command {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  /** Beside that of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How often the command is run for one measurement: 5, whose time is the sum. */
  readonly runs?: number;
  /** What that time is multiplied by: 200, where 5 runs stand for 1,000. */
  readonly times?: number;
}

export interface Timed {
  readonly name: string;
  readonly seconds: number;
  /** Peak memory; absent where GNU time is not installed. */
  readonly mebibytes?: number;
}

export interface Paired {
  readonly ours: Timed;
  readonly peer: Timed;
  readonly pairs: number;
  /** Median of the ratios, pair by pair; absent below ten pairs. */
  readonly ratio?: number;
}

/** A ratio from fewer pairs says more about the machine than about the programs. */
export const FEWEST_PAIRS = 10;
const GNU_TIME = '/usr/bin/time';

/** Node would read the certificates that this names at every start. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

/** Runs both in turn, after a warm-up that is not counted. */
export function pair(ours: Command, peer: Command, pairs = FEWEST_PAIRS): Paired {
  once(ours);
  once(peer);
  const runs = Array.from({ length: pairs }, () => [measured(ours), measured(peer)] as const);
  const ratio = median(runs.map(([a, b]) => (a.seconds * (ours.times ?? 1)) / (b.seconds * (peer.times ?? 1))));
  return {
    ours: summary(
      ours,
      runs.map(([a]) => a),
    ),
    peer: summary(
      peer,
      runs.map(([, b]) => b),
    ),
    pairs,
    ...(pairs >= FEWEST_PAIRS && { ratio }),
  };
}

/** One command alone, the median of some runs after a warm-up. */
export function alone(command: Command, runs = 3): Timed {
  if (runs > 1) once(command);
  return summary(
    command,
    Array.from({ length: runs }, () => measured(command)),
  );
}

interface Run {
  readonly seconds: number;
  readonly mebibytes?: number;
}

function measured(command: Command): Run {
  const runs = Array.from({ length: command.runs ?? 1 }, () => once(command));
  const memory = runs.flatMap(({ mebibytes }) => mebibytes ?? []);
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  return memory.length === 0 ? { seconds } : { seconds, mebibytes: Math.max(...memory) };
}

function once({ argv, cwd, name, environment }: Command): Run {
  const file = join(tmpdir(), `cchc-bench-${process.pid}.txt`);
  const timed = existsSync(GNU_TIME) ? [GNU_TIME, '-f', '%M', '-o', file, ...argv] : [...argv];
  const [program = '', ...words] = timed;
  const start = process.hrtime.bigint();
  const { error, signal } = spawnSync(program, words, {
    cwd,
    env: { ...ENVIRONMENT, ...environment },
    stdio: 'ignore',
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error !== undefined || signal !== null) throw new Error(`${name} could not be run: ${error ?? signal}`);
  if (program !== GNU_TIME) return { seconds };
  const mebibytes = Number(readFileSync(file, 'utf8').trim().split('\n').at(-1)) / 1024;
  rmSync(file);
  return { seconds, mebibytes };
}

function summary({ name, times = 1 }: Command, runs: readonly Run[]): Timed {
  const memory = runs.flatMap(({ mebibytes }) => mebibytes ?? []);
  const seconds = median(runs.map((run) => run.seconds)) * times;
  return memory.length === 0 ? { name, seconds } : { name, seconds, mebibytes: median(memory) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
