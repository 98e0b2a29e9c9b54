import { join } from 'node:path';
import { ROOT } from '../bundle.ts';
import type { Line } from './bars.ts';
import { longTable, quarter, reports } from './generate.ts';
import { alone, type Command, FEWEST_PAIRS, type Paired, pair, type Timed } from './measure.ts';
import { fillScript, hasPandoc, installPeers } from './peers.ts';

const PROGRAM = join(ROOT, 'dist/cchc.cjs');

export interface Settings {
  readonly folder: string;
  readonly pairs: number;
  /** The greatest counts of files and rows that are measured. */
  readonly files: number;
  readonly rows: number;
}

function cchc(cwd: string, ...words: string[]): Command {
  return { name: `cchc ${words[0]}`, argv: [process.execPath, PROGRAM, ...words], cwd };
}

const FLOOR: Command = { name: 'node -e 0', argv: [process.execPath, '-e', '0'], cwd: ROOT };

/** A cold build and a cold validation of the third quarter. */
export function cold({ folder, pairs }: Settings): Line[] {
  const file = quarter(folder);
  const build = cchc(folder, 'build', file);
  alone(build, 1); // makes the Markdown that pandoc reads
  const markdown = join(folder, 'out/q3-2024.md');
  const lines = [line('start of node itself', pair(cchc(folder, '--version'), FLOOR, pairs))];
  if (!hasPandoc()) lines.push(skipped('cold build', 'pandoc'));
  else lines.push(line('cold build, Markdown and Word', pair(build, pandoc(folder, markdown), pairs), 1.2));
  const peers = join(folder, '../peers');
  if (!installPeers(peers))
    return [...lines, skipped('cold build', 'docxtemplater'), skipped('cold validate', 'ajv-cli')];
  const script = fillScript(peers, join(folder, 'out/q3-2024.docx'));
  const fill: Command = { name: 'docxtemplater', argv: [process.execPath, script], cwd: peers };
  lines.push(line('cold build', pair(build, fill, pairs)));
  lines.push(line('cold validate', pair(cchc(folder, 'validate', file), ajv(peers, join(folder, file)), pairs), 0.5));
  return lines;
}

/** Many reports in one process. */
export function bulk({ folder, pairs, files }: Settings): Line[] {
  const many = join(folder, 'many');
  reports(many, Math.min(files, 1000));
  const count = Math.min(files, 1000);
  const lines: Line[] = [];
  const build = cchc(many, 'build', '.', '--format', 'short');
  alone(cchc(many, 'build', 'bao-cao-00001.yaml'), 1);
  if (hasPandoc()) {
    const one = pandoc(many, join(many, 'out/bao-cao-00001.md'));
    // One run of pandoc stands for all: it would only be repeated.
    lines.push(line(`build of ${count} reports`, pair(build, { ...one, times: count }, pairs), 0.1));
  } else lines.push(skipped(`build of ${count} reports`, 'pandoc'));
  const peers = join(folder, '../peers');
  const validate = cchc(many, 'validate', '.', '--format', 'short');
  if (installPeers(peers))
    lines.push(line(`validation of ${count} files`, pair(validate, ajv(peers, `${many}/bao-cao-*.yaml`), pairs), 4));
  else lines.push(skipped(`validation of ${count} files`, 'ajv-cli'));
  if (files >= 10_000) {
    const more = join(folder, 'more');
    reports(more, 10_000, { narrative: false });
    lines.push(single('validation of 10000 files', alone(cchc(more, 'validate', '.', '--format', 'short'), 1), 200));
  }
  return lines;
}

/** One source with a long table: time must grow as its rows do. */
export function large({ folder, rows }: Settings): Line[] {
  const lines: Line[] = [];
  let before: Timed | undefined;
  for (let count = 1000; count <= rows; count *= 10) {
    const place = join(folder, `rows-${count}`);
    const file = longTable(place, count);
    const timed = alone(cchc(place, 'build', file, '--format', 'short'), count >= 100_000 ? 1 : 3);
    const ratio =
      before === undefined
        ? {}
        : { ratio: timed.seconds / before.seconds, bar: 12, note: 'growth for ten times the rows' };
    lines.push({ what: `build of ${count} rows`, ours: shown(timed), peer: '', ...ratio });
    before = timed;
  }
  return lines;
}

function pandoc(cwd: string, markdown: string): Command {
  return { name: 'pandoc', argv: ['pandoc', '-f', 'gfm', '-t', 'docx', '-o', join(cwd, 'pandoc.docx'), markdown], cwd };
}

/** The same schema on the same files; ajv-cli reads YAML too. */
function ajv(cwd: string, data: string): Command {
  const schema = (name: string) => join(ROOT, `schemas/${name}.schema.json`);
  const cli = join(cwd, 'node_modules/ajv-cli/dist/index.js');
  const words = [
    'validate',
    '--spec=draft2020',
    '--strict=false',
    '--errors=no',
    '-s',
    schema('bao-cao-cchc'),
    '-r',
    schema('common'),
    '-d',
    data,
  ];
  return { name: 'ajv-cli', argv: [process.execPath, cli, ...words], cwd };
}

function line(what: string, { ours, peer, ratio, pairs }: Paired, bar?: number): Line {
  return {
    ...{ what, ours: shown(ours), peer: `${peer.name} ${shown(peer)}` },
    ...(ratio === undefined ? { note: `no ratio from ${pairs} pairs (${FEWEST_PAIRS} are needed)` } : { ratio }),
    ...(bar !== undefined && { bar }),
  };
}

function single(what: string, timed: Timed, most: number): Line {
  const { mebibytes } = timed;
  const memory =
    mebibytes === undefined ? {} : { note: `memory ≤ ${most} MiB ${mebibytes <= most ? 'met' : 'MISSED'}` };
  return { what, ours: shown(timed), peer: '', ...memory };
}

function skipped(what: string, peer: string): Line {
  return { what, ours: '', peer, note: `skipped: ${peer} can't be installed` };
}

function shown({ seconds, mebibytes }: Timed): string {
  const time = seconds < 10 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
  return mebibytes === undefined ? time : `${time}, ${Math.round(mebibytes)} MiB`;
}
