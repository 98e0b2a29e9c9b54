import { Compiler } from '../../compile.ts';
import type { Compiled } from '../../compiled.ts';
import { type Finding, found } from '../../findings/finding.ts';
import { inOrder } from '../../findings/order.ts';
import { productNotWritten, programFailed, sourceNotReadable } from '../../link/run-rules.ts';
import type { FileSystem } from '../../read/files.ts';
import type { Reads } from '../../read/read-source.ts';
import { SourceText } from '../../source/source-text.ts';
import { type Span, span } from '../../source/span.ts';
import type { CachePlace } from '../cache-place.ts';
import { forward } from '../find-files.ts';
import { UsageError } from '../io.ts';
import { kindCache } from '../kind-cache.ts';
import type { ProductFormat } from '../product-formats.ts';
import { requireReadable } from '../require-readable.ts';
import { MarkedFiles } from './marked-files.ts';
import { resultOf, type SourceResult } from './source-result.ts';

/** What a run does with each of its sources. Plain data, which may go to another thread. */
export interface Work {
  readonly cwd: string;
  readonly packageFolder: string;
  /** One among many that fails is told as a finding; a source on its own stops the run. */
  readonly several: boolean;
  /** Whether the figures that nothing compares are asked for. */
  readonly coverage: boolean;
  /** Whether lines of the sources will be shown. */
  readonly framed: boolean;
  /** Absent where the sources are only proved. */
  readonly build?: BuildWork;
  /** Where kinds of offices are kept between runs. */
  readonly cache?: CachePlace;
  /** Whether results tell what they stand on, so that a later run may use them. */
  readonly keeps?: boolean;
}

export interface BuildWork {
  readonly to: readonly ProductFormat[];
  readonly out?: string;
  readonly draft: boolean;
  /** The office's own Word file. */
  readonly stationery?: string;
}

/** Writes what was compiled. Throws a UsageError where that can't be done. */
export type WriteProducts = (compiled: Compiled) => Promise<Pick<SourceResult, 'findings' | 'outputs' | 'products'>>;

/** One thread's part of a run: sources one after the other. */
export class SourceRun {
  private readonly work: Work;
  private readonly disk: FileSystem;
  private readonly write: WriteProducts | undefined;
  /** Knows what it read. A new one takes its place after a bug. */
  compiler: Compiler;

  constructor(work: Work, disk: FileSystem, write?: WriteProducts) {
    this.work = work;
    this.disk = disk;
    this.write = write;
    this.compiler = this.newCompiler();
  }

  /** After the last source. A kind that can't be kept is only compiled again in the next run. */
  keepKinds(): void {
    try {
      this.compiler.keepKinds();
    } catch {
      // what was asked for is done
    }
  }

  async result(path: string): Promise<SourceResult> {
    if (!this.work.several) {
      requireReadable(this.compiler, path);
      return this.worked(path);
    }
    try {
      const problem = this.compiler.problem(path);
      if (problem === undefined) return await this.worked(path);
      return failed('not-read', found(sourceNotReadable, startOf(path), { problem }));
    } catch (error) {
      // what it was at may be half done
      this.compiler = this.newCompiler();
      const [message, stack] = error instanceof Error ? [error.message, error.stack] : [String(error), undefined];
      const finding = found(programFailed, startOf(path), { error: message });
      return { ...failed('bug', finding), bug: stack ?? message };
    }
  }

  private newCompiler(): Compiler {
    const { packageFolder, cache } = this.work;
    return new Compiler(this.disk, packageFolder, cache && kindCache(cache));
  }

  private async worked(path: string): Promise<SourceResult> {
    const { build, coverage, several } = this.work;
    const draft = build?.draft === true;
    const { value: compiled, reads } = this.compiler.files.traced(() => this.compiler.compile(path, { draft }));
    const result = resultOf(compiled, coverage);
    if (several) this.compiler.forgetWaivers(compiled);
    try {
      const { findings = [], ...written } = (await this.write?.(compiled)) ?? {};
      const all = findings.length === 0 ? result.findings : inOrder([...result.findings, ...findings]);
      return { ...result, findings: all, ...written, ...this.marked(reads) };
    } catch (error) {
      if (!several || !(error instanceof UsageError)) throw error;
      const finding = found(productNotWritten, startOf(path), { problem: error.words });
      return { ...result, findings: inOrder([...result.findings, finding]), failure: 'not-written' };
    }
  }

  /** What a result stands on: all that was read for it, and the office's own Word file. */
  private marked(reads: Reads): Pick<SourceResult, 'reads'> {
    if (this.work.keeps !== true || !(this.disk instanceof MarkedFiles)) return {};
    const { stationery } = this.work.build ?? {};
    const marks = this.disk.marksOf(stationery === undefined ? reads : new Set([...reads, forward(stationery)]));
    return marks === undefined ? {} : { reads: marks };
  }
}

/** Nobody can say what waivers it would have needed. */
function failed(failure: 'not-read' | 'bug', finding: Finding): SourceResult {
  const waivers = { used: [], own: [], shared: [], broken: true };
  return { findings: [finding], waived: [], waivers, outputs: [], failure };
}

function startOf(path: string): Span {
  return span(new SourceText(path, ''), 0, 0);
}
