// npm run bench [-- --guard | --quick] [--json file]: measures the built package against other programs, in pairs of whole processes.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../bundle.ts';
import { table } from './bars.ts';
import { bulk } from './bulk.ts';
import { cold, large, type Settings } from './comparisons.ts';
import { rebuild } from './rebuild.ts';

/** The guard fails only where a ratio is worse than its bar by a wide margin: the machines of CI are slow and shared. */
const MARGIN = 1.5;

const words = process.argv.slice(2);
const guard = words.includes('--guard');
const quick = guard || words.includes('--quick');
if (!existsSync(join(ROOT, 'dist/cchc.cjs'))) throw new Error('Build the package first: npm run build');

const work = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
const settings: Settings = {
  folder: join(work, 'so-y-te'),
  pairs: 10,
  files: quick ? 200 : 10_000,
  rows: quick ? 10_000 : 100_000,
};
try {
  const lines = [
    ...cold(settings),
    ...(guard ? [] : [await rebuild(join(work, 'watch')), ...bulk(settings)]),
    ...large(settings),
  ];
  console.log(table(lines));
  const file = words[words.indexOf('--json') + 1];
  if (words.includes('--json') && file !== undefined) {
    const machine = { node: process.version, platform: process.platform };
    writeFileSync(file, `${JSON.stringify({ machine, pairs: settings.pairs, lines }, undefined, 2)}\n`);
  }
  const slow = lines.filter(({ ratio, bar }) => ratio !== undefined && bar !== undefined && ratio > bar * MARGIN);
  if (guard && slow.length > 0) {
    console.error(`Slower than the bar by more than ${MARGIN}: ${slow.map(({ what }) => what).join('; ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
