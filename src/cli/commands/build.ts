import { productStem } from '../bulk/product-writer.ts';
import type { BuildWork, Work } from '../bulk/source-run.ts';
import { sourceRun } from '../bulk/thread.ts';
import { type RunOptions, workOn } from '../bulk/work-on.ts';
import type { ExitCode } from '../exit-codes.ts';
import { findSources } from '../find-sources.ts';
import { type Context, cacheOf, UsageError } from '../io.ts';
import { showsLines } from '../output-formats.ts';
import { inShard, type Shard } from '../shard.ts';
import { noSources } from './validate.ts';

export interface BuildOptions extends RunOptions, BuildWork {
  readonly shard?: Shard;
}

/** Proves the sources, then writes each one's products; a source with errors leaves what was there alone. */
export async function build(paths: readonly string[], options: BuildOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const found = findSources(io.cwd, paths);
  if (found.length === 0) throw noSources(paths);
  refuseSharedNames(found, options);
  if (options.to.includes('pdf')) (await import('../libreoffice.ts')).requireLibreOffice();
  const { to, out, draft, stationery } = options;
  const work: Work = {
    ...{ cwd: io.cwd, packageFolder: io.packageFolder, several: found.length > 1, coverage: false },
    framed: showsLines(options.format),
    ...cacheOf(io, options.cache),
    build: { to, draft, ...(out !== undefined && { out }), ...(stationery !== undefined && { stationery }) },
  };
  return workOn(inShard(found, options.shard), { work, here: sourceRun }, options, context);
}

/** Two sources of one name would overwrite each other in one output folder. */
export function refuseSharedNames(sources: readonly string[], options: BuildWork): void {
  const stems = new Map<string, string>();
  for (const source of sources) {
    const stem = productStem(source, options);
    const other = stems.get(stem);
    if (other !== undefined) {
      throw new UsageError({
        vi: `${other} và ${source} cùng ghi ra ${stem}. Bỏ --out, hoặc dựng từng tệp.`,
        en: `${other} and ${source} would both be written to ${stem}. Leave --out away, or build them one by one.`,
      });
    }
    stems.set(stem, source);
  }
}
