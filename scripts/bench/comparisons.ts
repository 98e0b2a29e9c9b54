import { join } from 'node:path';
import { ROOT } from '../bundle.ts';
import type { Line } from './bars.ts';
import { longTable, quarter } from './generate.ts';
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

/** What it keeps goes with the folder of the measurement. */
export function cchc(cwd: string, ...words: string[]): Command {
  const environment = { CCHC_CACHE: `${cwd}.cache` };
  return { name: `cchc ${words[0]}`, argv: [process.execPath, PROGRAM, ...words], cwd, environment };
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
  else lines.push(line('cold build, Markdown and Word', pair(build, pandoc(folder, markdown), pairs), 1.2, 90));
  const peers = join(folder, '../peers');
  if (!installPeers(peers))
    return [...lines, skipped('cold build', 'docxtemplater'), skipped('cold validate', 'ajv-cli')];
  const script = fillScript(peers, join(folder, 'out/q3-2024.docx'));
  const fill: Command = { name: 'docxtemplater', argv: [process.execPath, script], cwd: peers };
  lines.push(line('cold build', pair(build, fill, pairs)));
  lines.push(line('cold validate', pair(cchc(folder, 'validate', file), ajv(peers, join(folder, file)), pairs), 0.5));
  return lines;
}

/** One source with a long table: time must grow as its rows do. */
export function large({ folder, pairs, rows }: Settings): Line[] {
  const lines: Line[] = [];
  let smaller: Command | undefined;
  for (let count = 1000; count <= rows; count *= 10) {
    const place = join(folder, `rows-${count}`);
    const command = cchc(place, 'build', longTable(place, count), '--format', 'short');
    const what = `build of ${count} rows`;
    if (smaller === undefined) lines.push(single(what, alone(command)));
    else lines.push(line(`${what}, beside a tenth of them`, pair(command, smaller, pairs), 12));
    smaller = command;
  }
  return lines;
}

export function pandoc(cwd: string, markdown: string): Command {
  return { name: 'pandoc', argv: ['pandoc', '-f', 'gfm', '-t', 'docx', '-o', join(cwd, 'pandoc.docx'), markdown], cwd };
}

/** The same schema on the same files; ajv-cli reads YAML too. */
export function ajv(cwd: string, data: string): Command {
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

/** `most`: of memory, in MiB. */
export function line(what: string, { ours, peer, ratio, pairs }: Paired, bar?: number, most?: number): Line {
  const notes = [
    ...(ratio === undefined ? [`no ratio from ${pairs} pairs (${FEWEST_PAIRS} are needed)`] : []),
    ...(most === undefined ? [] : memory(ours, most)),
  ];
  return {
    ...{ what, ours: shown(ours), peer: `${peer.name} ${shown(peer)}` },
    ...(ratio !== undefined && { ratio }),
    ...(bar !== undefined && { bar }),
    ...(notes.length > 0 && { note: notes.join('; ') }),
  };
}

export function single(what: string, timed: Timed, most?: number): Line {
  const [note] = most === undefined ? [] : memory(timed, most);
  return { what, ours: shown(timed), peer: '', ...(note !== undefined && { note }) };
}

function memory({ mebibytes }: Timed, most: number): string[] {
  return mebibytes === undefined ? [] : [`memory ≤ ${most} MiB ${mebibytes <= most ? 'met' : 'MISSED'}`];
}

export function skipped(what: string, peer: string): Line {
  return { what, ours: '', peer, note: `skipped: ${peer} can't be installed` };
}

function shown({ seconds, mebibytes }: Timed): string {
  const time = seconds < 10 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
  return mebibytes === undefined ? time : `${time}, ${Math.round(mebibytes)} MiB`;
}
