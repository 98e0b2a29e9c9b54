import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from './bars.ts';
import { ajv, cchc, line, pandoc, type Settings, single, skipped } from './comparisons.ts';
import { narrativeOf, reports } from './generate.ts';
import { alone, type Command, pair } from './measure.ts';
import { hasPandoc, installPeers } from './peers.ts';

/** Of pandoc beside one run of ours over many reports. */
const PANDOC_RUNS = 5;

/** Many reports, each with words of its own: in one process, beside the others; then again, when an earlier run has kept its results. */
export function bulk({ folder, pairs, files }: Settings): Line[] {
  const many = join(folder, 'many');
  const count = Math.min(files, 1000);
  reports(many, count);
  const peers = join(folder, '../peers');
  const validate = cchc(many, 'validate', '.', '--format', 'short');
  const build = cchc(many, 'build', '.', '--format', 'short');
  const lines: Line[] = [];
  if (installPeers(peers)) {
    const compared = pair(first(validate), ajv(peers, `${many}/bao-cao-*.yaml`), pairs);
    lines.push(line(`first validation of ${count} files`, compared, 4));
  } else lines.push(skipped(`first validation of ${count} files`, 'ajv-cli'));
  lines.push(single('validation again, nothing changed', alone(validate)));
  change(many, count);
  lines.push(single('validation again, one in a hundred changed', alone(validate, 1)));
  alone(first(cchc(many, 'build', 'bao-cao-00001.yaml')), 1); // makes the Markdown that pandoc reads
  if (hasPandoc()) {
    const one = pandoc(many, join(many, 'out/bao-cao-00001.md'));
    // with ten pairs 50 runs, which stand for the reports: more would only be repeated
    const peer = { ...one, runs: PANDOC_RUNS, times: count / PANDOC_RUNS };
    lines.push(line(`first build of ${count} reports`, pair(first(build), peer, pairs), 0.1));
  } else lines.push(skipped(`first build of ${count} reports`, 'pandoc'));
  lines.push(single('build again, nothing changed', alone(build)));
  return files >= 10_000 ? [...lines, ...memoryOf(folder, 10_000)] : lines;
}

/** A run that finds nothing of an earlier one: only what it does itself is compared with other programs. */
function first(command: Command): Command {
  return { ...command, argv: [...command.argv, '--no-cache'] };
}

/** One in a hundred reports gets a paragraph more. */
function change(folder: string, count: number): void {
  for (let number = 1; number <= count; number += 100)
    appendFileSync(join(folder, narrativeOf(number)), '\nNội dung bổ sung.\n');
}

/** Memory must not grow with the number of files. */
function memoryOf(folder: string, count: number): Line[] {
  return [false, true].map((narrative) => {
    const more = join(folder, narrative ? 'with-narrative' : 'figures');
    reports(more, count, { narrative });
    const timed = alone(first(cchc(more, 'validate', '.', '--format', 'short')), 1);
    return single(`first validation of ${count} files, ${narrative ? 'with' : 'without'} narrative`, timed, 200);
  });
}
