import { SourceRun, type Work } from '../bulk/source-run.ts';
import { sourceRun } from '../bulk/thread.ts';
import { type RunOptions, workOn } from '../bulk/work-on.ts';
import type { ExitCode } from '../exit-codes.ts';
import { findSources } from '../find-sources.ts';
import { type Context, cacheOf, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { showsLines } from '../output-formats.ts';
import { inShard, type Shard } from '../shard.ts';

export interface ValidateOptions extends RunOptions {
  readonly coverage: boolean;
  readonly shard?: Shard;
}

const STDIN = '<stdin>';

/** Proves the sources' figures; writes nothing. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const fromStdin = paths.length === 1 && paths[0] === '-';
  const found = fromStdin ? [STDIN] : findSources(io.cwd, paths);
  if (found.length === 0) throw noSources(paths);
  const work: Work = {
    ...{ cwd: io.cwd, packageFolder: io.packageFolder, several: found.length > 1, coverage: options.coverage },
    framed: showsLines(options.format),
    ...cacheOf(io, options.cache),
  };
  const here = async (keeping: Work) => (fromStdin ? stdinRun(work, await io.stdin()) : sourceRun(keeping));
  return workOn(inShard(found, options.shard), { work, here }, options, context);
}

function stdinRun(work: Work, bytes: Uint8Array): SourceRun {
  const disk = nodeFiles(work.cwd);
  return new SourceRun(work, { ...disk, read: (path) => (path === STDIN ? { bytes } : disk.read(path)) });
}

/** `folders`: those that were searched; none is the working folder. */
export function noSources(folders: readonly string[]): UsageError {
  const named = folders.filter((folder) => folder !== '.').join(', ');
  const where = { vi: named || 'thư mục này', en: named ? `in ${named}` : 'here' };
  return new UsageError({
    vi: `Không thấy tệp nguồn nào (tệp YAML có khóa "loai") trong ${where.vi}. Ghi rõ tên tệp, hoặc chuyển tới thư mục của đơn vị.`,
    en: `No sources (YAML files with the key "loai") were found ${where.en}. Name a file, or go to the office's folder.`,
  });
}
