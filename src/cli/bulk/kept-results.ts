import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileSystem } from '../../read/files.ts';
import { attempt, removeOldest, sha256 } from '../cache-folder.ts';
import { nodeFiles } from '../node-files.ts';
import { type Mark, markNow, markOfBytes } from './marked-files.ts';
import type { PackedResult } from './packed-result.ts';
import { LARGEST, type ResultsFile, ResultsWriter, readResults } from './results-file.ts';
import { PartTable } from './shared-parts.ts';
import type { Work } from './source-run.ts';

/** What follows such a name was left unfinished. */
const NAME = /^[0-9a-f]{64}\.results/;
const MOST = { files: 32, bytes: 2 * LARGEST };

/**
 * Results of earlier runs that did the same work in the same folder. A compilation is a function of what it reads through its
 * `Files`: a result counts as long as every file, every file that was looked for in vain and every folder that was listed is as it
 * was, and the products are still what was written. All this is told by content, never by times. Whatever is wrong with what was
 * kept, it is as if there was none; nothing here ever stops a run.
 */
export class KeptResults {
  readonly table: PartTable;
  private readonly folder: string;
  private readonly cwd: string;
  private readonly key: string;
  private readonly disk: FileSystem;
  private readonly file: ResultsFile | undefined;
  private readonly marks = new Map<string, string | undefined>();
  private readonly asked = new Set<string>();
  private readonly found = new Set<string>();
  /** Absent until there is something to write; `failed` after the first time that this was not possible. */
  private writer: ResultsWriter | 'failed' | undefined;

  private constructor(folder: string, cwd: string, key: string) {
    this.folder = folder;
    this.cwd = cwd;
    this.key = key;
    this.disk = nodeFiles(cwd);
    this.file = attempt(() => readResults(folder, key));
    this.table = new PartTable(this.file?.parts);
  }

  /** Undefined where results are not kept: products that another program makes may differ although nothing of ours does. */
  static of(work: Work): KeptResults | undefined {
    const { cache, cwd, build } = work;
    if (cache === undefined || build?.to.includes('pdf')) return undefined;
    return attempt(() => new KeptResults(cache.folder, cwd, keyOf(work, contentOf(cache.programFolder))));
  }

  find(source: string): PackedResult | undefined {
    this.asked.add(source);
    const result = this.file?.results.get(source);
    if (result === undefined || attempt(() => this.isAsItWas(result)) !== true) return undefined;
    this.found.add(source);
    return result;
  }

  /** Those of other sources stay. */
  keep(source: string, result: PackedResult): void {
    if (result.reads === undefined) return;
    this.write((writer) => writer.add(source, result));
  }

  /** After the last source. */
  finish(): void {
    if (this.writer !== undefined) this.write((writer) => writer.finish());
    attempt(() => {
      const now = new Date();
      // the oldest are those that nobody uses
      if (this.found.size > 0) utimesSync(join(this.folder, `${this.key}.results`), now, now);
      if (this.writer !== undefined) removeOldest(this.folder, NAME, MOST);
    });
  }

  private isAsItWas({ reads, products }: PackedResult): boolean {
    return reads?.every((read) => this.isRead(read)) === true && products.every((product) => this.isThere(product));
  }

  private isRead(read: Mark | number): boolean {
    const { path, mark } = typeof read === 'number' ? this.table.read(read) : read;
    return this.markNow(path) === mark;
  }

  private markNow(path: string): string | undefined {
    if (!this.marks.has(path)) this.marks.set(path, markNow(this.disk, path));
    return this.marks.get(path);
  }

  private isThere({ path, mark }: Mark): boolean {
    return attempt(() => markOfBytes(readFileSync(resolve(this.cwd, path)))) === mark;
  }

  private write(what: (writer: ResultsWriter) => void): void {
    try {
      this.writer ??= this.begin();
      if (this.writer !== 'failed') what(this.writer);
    } catch {
      const { writer } = this;
      this.writer = 'failed';
      if (writer instanceof ResultsWriter) attempt(() => writer.drop());
    }
  }

  /** What is still good comes first; of other sources, as long as there is room. */
  private begin(): ResultsWriter | 'failed' {
    const writer = ResultsWriter.in(this.folder, this.key, this.table);
    if (writer === undefined) return 'failed';
    const { bytes = 0, results = [] } = this.file ?? {};
    for (const [source, result] of results) {
      if (this.found.has(source) || (!this.asked.has(source) && bytes < LARGEST / 2)) writer.add(source, result);
    }
    return writer;
  }
}

/** Of everything that all results of a run depend on, beside files. */
function keyOf({ cwd, packageFolder, coverage, framed, build }: Work, program: string): string {
  const { version, platform, arch } = process;
  return sha256(JSON.stringify([program, version, platform, arch, cwd, packageFolder, coverage, framed, build]));
}

/** What tells a build of the program from every other one. Its code cache only makes it faster. */
function contentOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.\w+$/.test(name) && !name.endsWith('.cache'));
  return files
    .sort()
    .map((name) => `${name} ${sha256(readFileSync(join(folder, name)))}`)
    .join('\n');
}
