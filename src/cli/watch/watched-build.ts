import { type Finding, found, withSeverity } from '../../findings/finding.ts';
import { countOf } from '../../findings/order.ts';
import { sourceNotReadable } from '../../link/run-rules.ts';
import { standsOn } from '../../read/memory.ts';
import type { Reads } from '../../read/read-source.ts';
import { SourceText } from '../../source/source-text.ts';
import { span } from '../../source/span.ts';
import { productWriter } from '../bulk/product-writer.ts';
import { type BuildWork, SourceRun } from '../bulk/source-run.ts';
import { cacheOf, type Io } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { writeChangedProducts } from '../write-products.ts';
import { SeenFiles } from './seen-files.ts';
import type { WatchedSources } from './watched-sources.ts';

export interface WatchWork extends BuildWork {
  /** Whether kinds of offices are kept between runs. */
  readonly cache: boolean;
}

/** What building again did. */
export interface Rebuild {
  readonly changed: readonly string[];
  /** The sources that were built again, of so many. */
  readonly sources: readonly string[];
  readonly of: number;
  readonly written: readonly string[];
  readonly findings: readonly Finding[];
  /** Errors of sources that were not built again. */
  readonly elsewhere: number;
  /** Bugs of ours, with their stacks. */
  readonly bugs: readonly string[];
}

/** What is kept of a source until it is built again. */
interface Built {
  readonly reads: Reads;
  readonly errors: number;
}

/** Sources that are kept built: what was read stays in memory, and only what changed is read and built again. */
export class WatchedBuild {
  private readonly sources: WatchedSources;
  private readonly disk: SeenFiles;
  private readonly run: SourceRun;
  private readonly stationery: string | undefined;
  private readonly built = new Map<string, Built>();
  private stopped = false;

  private constructor(sources: WatchedSources, disk: SeenFiles, run: SourceRun, stationery: string | undefined) {
    this.sources = sources;
    this.disk = disk;
    this.run = run;
    this.stationery = stationery;
  }

  /** `work` with no formats only proves. */
  static async of(sources: WatchedSources, work: WatchWork, io: Io): Promise<WatchedBuild> {
    const { cwd, packageFolder } = io;
    const { cache, ...build } = work;
    const disk = new SeenFiles(nodeFiles(cwd), cwd);
    const write = await productWriter(cwd, { build }, disk, writeChangedProducts);
    const run = new SourceRun(
      { ...{ cwd, packageFolder, several: true, coverage: false, framed: true }, build, ...cacheOf(io, cache) },
      disk,
      write,
    );
    return new WatchedBuild(sources, disk, run, work.stationery);
  }

  /** Builds what changed since the last time, at first everything. Undefined where nothing that matters has changed. */
  async refresh(): Promise<Rebuild | undefined> {
    const changed = this.disk.changed();
    const sources = new Set(this.sources.find());
    const gone = [...this.built.keys()].filter((path) => !sources.has(path));
    const touched = new Set([...sources].filter((path) => this.isTouched(path, changed)));
    this.run.compiler.forget(changed);
    for (const path of gone) this.built.delete(path);
    if (touched.size + gone.length === 0) return undefined;
    let elsewhere = 0;
    for (const [path, { errors }] of this.built) if (!touched.has(path)) elsewhere += errors;
    // one that was found in a folder is no longer a source; this is said once
    const findings = gone.map((path) => withSeverity(missing(path), 'info'));
    const written: string[] = [];
    const bugs: string[] = [];
    const [first] = touched;
    for (const path of touched) {
      // lets a signal come in
      if (path !== first) await new Promise(setImmediate);
      if (this.stopped) return undefined;
      const result = await this.run.result(path);
      const reads = new Set([path, ...this.run.compiler.reads(path)]);
      this.built.set(path, { reads, errors: countOf(result.findings, 'error') });
      findings.push(...result.findings);
      written.push(...result.outputs);
      if (result.bug !== undefined) bugs.push(result.bug);
    }
    findings.push(...this.run.compiler.unusedWaivers());
    return {
      changed: [...changed].sort(),
      sources: [...touched],
      of: sources.size,
      written,
      findings,
      elsewhere,
      bugs,
    };
  }

  /** The offices' own kinds as they are now, for later runs. */
  keepKinds(): void {
    this.run.keepKinds();
  }

  /** No further source is begun. */
  stop(): void {
    this.stopped = true;
  }

  /** The folders, in full, where something may happen that matters. */
  folders(): Set<string> {
    return new Set([...this.disk.folders(), ...this.sources.places()]);
  }

  private isTouched(path: string, changed: Reads): boolean {
    if (this.stationery !== undefined && changed.has(this.stationery)) return true;
    const built = this.built.get(path);
    return built === undefined || standsOn(built.reads, changed);
  }
}

function missing(path: string): Finding {
  return found(sourceNotReadable, span(new SourceText(path, ''), 0, 0), { problem: 'missing' });
}
