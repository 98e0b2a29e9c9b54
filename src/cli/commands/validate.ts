import { Compiler } from '../../compile.ts';
import { countOf } from '../../findings/order.ts';
import type { FileContent, FileSystem } from '../../read/files.ts';
import { examine } from '../examine.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { findSources } from '../find-sources.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { type FormatChoice, report } from '../output-formats.ts';
import { requireReadable } from '../require-readable.ts';
import { inShard, type Shard } from '../shard.ts';

export interface ValidateOptions {
  readonly format: readonly FormatChoice[];
  readonly coverage: boolean;
  readonly strict: boolean;
  readonly maxWarnings?: number;
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
  const sources = inShard(found, options.shard);
  const disk = nodeFiles(io.cwd);
  const compiler = new Compiler(fromStdin ? withStdin(disk, { bytes: await io.stdin() }) : disk, io.packageFolder);
  const before = (source: string) => requireReadable(compiler, source);
  const { findings, summary } = examine(compiler, sources, { ...options, before });
  await report(findings, summary, options.format, context);
  const tooMany = options.maxWarnings !== undefined && countOf(findings, 'warning') > options.maxWarnings;
  return countOf(findings, 'error') > 0 || tooMany ? FINDINGS : OK;
}

function withStdin(disk: FileSystem, content: FileContent): FileSystem {
  return { ...disk, read: (path) => (path === STDIN ? content : disk.read(path)) };
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
