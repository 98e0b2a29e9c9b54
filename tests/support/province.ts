import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { KeptResults } from '../../src/cli/bulk/kept-results.ts';
import type { Work } from '../../src/cli/bulk/source-run.ts';
import { cchc, EXAMPLE, ROOT, type Run } from './run-cli.ts';

const Q2 = readFileSync(join(EXAMPLE, 'q2-2024.yaml'), 'utf8');
const Q3 = readFileSync(join(EXAMPLE, 'q3-2024.yaml'), 'utf8');

/** All sources of a province, in the order of a run. */
export const SOURCES = [
  ...['so-tai-chinh/giai-ngan-q3-2024.yaml', 'so-tai-chinh/giai-ngan-q4-2024.yaml'],
  ...['so-xay-dung/vong-a.yaml', 'so-xay-dung/vong-b.yaml', 'so-xay-dung/vong-c.yaml'],
  ...['so-y-te/kh-dvctt-2023.yaml', 'so-y-te/q1-2022.yaml', 'so-y-te/q2-2024.yaml', 'so-y-te/q2-ke-hoach.yaml'],
  ...['so-y-te/q3-2024.yaml', 'so-y-te/q3-sai.yaml'],
];

/** An office with a kind of its own, one whose reports are linked in a circle, one with a plan, waivers and a wrong total. */
function makeOffices(folder: string): void {
  cpSync(EXAMPLE, join(folder, 'so-y-te'), { recursive: true, filter: (path) => !path.endsWith('/out') });
  cpSync(join(ROOT, 'tests/fixtures/sixth-kind'), join(folder, 'so-tai-chinh'), { recursive: true });
  const linked = (text: string, link: string) => text.replace('loai:', `${link}\nloai:`);
  writeFileSync(join(folder, 'so-y-te/q2-ke-hoach.yaml'), linked(Q2, 'ke_hoach: kh-dvctt-2023.yaml'));
  writeFileSync(join(folder, 'so-y-te/q3-sai.yaml'), Q3.replace('tong: 998', 'tong: 999'));
  const circle = join(folder, 'so-xay-dung');
  mkdirSync(circle);
  for (const file of ['don-vi.yaml', 'van-ban.yaml']) cpSync(join(EXAMPLE, file), join(circle, file));
  for (const [name, next] of ['ab', 'bc', 'ca']) {
    writeFileSync(join(circle, `vong-${name}.yaml`), linked(Q2, `ky_truoc: vong-${next}.yaml`));
  }
}

/** Offices in a folder, a cache, and a program whose build can be changed. */
export class Province {
  readonly folder: string;
  readonly cache: string;
  readonly program: string;

  /** `work`: an empty folder. */
  constructor(work: string) {
    this.folder = join(work, 'tinh');
    this.cache = join(work, 'cchc');
    this.program = join(work, 'dist/program.cjs');
    mkdirSync(dirname(this.program));
    writeFileSync(this.program, 'bản dựng thứ nhất');
    this.restore();
  }

  /** The offices as they were; what is kept stays. */
  restore(): void {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
    makeOffices(this.folder);
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  put(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** `from` must be there. */
  change(path: string, from: string, to: string): void {
    const text = this.text(path);
    expect(text).toContain(from);
    this.put(path, text.replace(from, to));
  }

  run(...words: readonly string[]): Promise<Run> {
    return cchc(this.folder, words, { cachePlace: this.place });
  }

  /** The sources of which a run in this form would take the kept result. */
  good(work: Partial<Work> = {}): string[] {
    const { folder: cwd, place: cache } = this;
    const usual = { cwd, packageFolder: ROOT, several: true, coverage: false, framed: true, cache };
    const kept = KeptResults.of({ ...usual, ...work });
    return SOURCES.filter((source) => kept?.find(source) !== undefined);
  }

  /** The files with results. */
  files(): string[] {
    return readdirSync(this.cache)
      .filter((name) => name.includes('.results'))
      .map((name) => join(this.cache, name));
  }

  get place() {
    const { cache: folder, program } = this;
    return { folder, program: 'cchc', programFolder: dirname(program), ownedByPlace: false };
  }
}
