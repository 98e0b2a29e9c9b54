import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { Compiler } from '../../src/compile.ts';
import type { Checked } from '../../src/compiled.ts';
import { writtenFigures } from '../../src/compute/figure.ts';
import { ROOT } from '../bundle.ts';
import { ownNarrative } from './narratives.ts';

const OFFICE = join(ROOT, 'examples/so-y-te-ba-ria-vung-tau');
const QUARTER = 'q3-2024';

/** Copies the office of the example, without what its quarter says. */
function office(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of ['don-vi.yaml', 'van-ban.yaml']) copyFileSync(join(OFFICE, file), join(folder, file));
}

/** A folder with the example's third quarter, as it is. */
export function quarter(folder: string): string {
  office(folder);
  for (const file of ['q2-2024.yaml', 'q2-2024.noi-dung.md', `${QUARTER}.yaml`, `${QUARTER}.noi-dung.md`]) {
    copyFileSync(join(OFFICE, file), join(folder, file));
  }
  return `${QUARTER}.yaml`;
}

/**
 * Reports of the third quarter with figures and a narrative of their own: in each, the figures that no relation holds fast are
 * raised, and half of the paragraphs have words that no other report has, so that everything is still proved.
 */
export function reports(folder: string, count: number, { narrative = true } = {}): void {
  office(folder);
  const prose = readFileSync(join(OFFICE, `${QUARTER}.noi-dung.md`), 'utf8');
  const path = join(OFFICE, `${QUARTER}.yaml`);
  const text = withoutPrevious(readFileSync(path, 'utf8'));
  const places = freePlaces(text);
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, `${nameOf(number)}.yaml`), raise(text, places, number));
    if (narrative) writeFileSync(join(folder, narrativeOf(number)), ownNarrative(prose, number));
  }
}

function nameOf(report: number): string {
  return `bao-cao-${String(report).padStart(5, '0')}`;
}

/** The file with the narrative of one of `reports`, from 1. */
export function narrativeOf(report: number): string {
  return `${nameOf(report)}.noi-dung.md`;
}

/** The third quarter with a table of so many rows that are right, and a total. */
export function longTable(folder: string, rows: number): string {
  office(folder);
  const lines = withoutPrevious(readFileSync(join(OFFICE, `${QUARTER}.yaml`), 'utf8')).split('\n');
  const from = lines.indexOf('    hang:') + 1;
  const to = lines.findIndex((line, index) => index > from && /^ {0,4}\S/.test(line));
  const end = lines.findIndex((line, index) => index > to && /^ {0,3}[^\s#]/.test(line));
  const table = Array.from({ length: rows }, (_, index) => [
    `      - ten: Đơn vị ${index + 1}`,
    ...ROW.map((one) => `        ${one}`),
  ]);
  const total = [
    '    tong_cong:',
    ...ROW.map((one) => `      ${one.replaceAll(/\d+/g, (digits) => String(Number(digits) * rows))}`),
  ];
  const file = 'bang-dai.yaml';
  writeFileSync(
    join(folder, file),
    [...lines.slice(0, from), ...table.flat(), ...total, '', ...lines.slice(end)].join('\n'),
  );
  return file;
}

const ROW = [
  'tiep_nhan: { tong: 120, truc_tuyen: 80, truc_tiep: 30, ton_ky_truoc: 10 }',
  'da_giai_quyet: { tong: 100, truoc_han: 60, dung_han: 40, qua_han: 0 }',
  'dang_giai_quyet: { tong: 20, trong_han: 20, qua_han: 0 }',
];

function withoutPrevious(text: string): string {
  return text.replace(/^ky_truoc:.*\n/m, '');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The most that a figure is raised by: the number of the last report that is ever asked for. */
const MOST = 10_000;

/** The written counts that can be raised without a finding: no relation, no sentence of the narrative holds them fast. */
function freePlaces(text: string): Place[] {
  const { findings, report } = checked(text);
  if (report === undefined) throw new Error('The example has no figures');
  return writtenFigures(report.figures)
    .filter((figure) => !report.covered().has(figure) && figure.unit === 'count' && figure.decimals === 0)
    .map(({ from: { at } }) => ({ start: at.start, end: at.end }))
    .filter(({ start, end }) => /^\d+$/.test(text.slice(start, end)))
    .filter((place) => checked(raise(text, [place], MOST)).findings.length === findings.length)
    .sort((a, b) => a.start - b.start);
}

function raise(text: string, places: readonly Place[], by: number): string {
  return places.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}${Number(all.slice(start, end)) + by}${all.slice(end)}`,
    text,
  );
}

/** The third quarter with another text, beside the files that it is linked with. */
function checked(text: string): Checked {
  const name = `${OFFICE}/${QUARTER}.yaml`;
  const disk = nodeFiles('/');
  const read = (path: string) => (path === name ? { bytes: Buffer.from(text, 'utf8') } : disk.read(path));
  return new Compiler({ ...disk, read }, ROOT).check(name);
}
