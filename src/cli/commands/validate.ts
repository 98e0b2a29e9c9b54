import { type Compiled, Compiler } from '../../compile.ts';
import { type Finding, withSeverity } from '../../findings/finding.ts';
import { countOf } from '../../findings/order.ts';
import type { FileContent, FileSystem } from '../../read/files.ts';
import { summaryOf } from '../../report/summary.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { findSources } from '../find-sources.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { type FormatChoice, report } from '../output-formats.ts';
import { requireReadable } from '../require-readable.ts';
import { figureCounts, uncoveredFigures, waivedFindings } from '../run-summary.ts';

export interface ValidateOptions {
  readonly format: readonly FormatChoice[];
  readonly coverage: boolean;
  readonly strict: boolean;
  readonly maxWarnings?: number;
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
  const sources = fromStdin ? [STDIN] : findSources(io.cwd, paths);
  if (sources.length === 0) throw noSources();
  const disk = nodeFiles(io.cwd);
  const compiler = new Compiler(fromStdin ? withStdin(disk, { bytes: await io.stdin() }) : disk, io.packageFolder);
  const checked = sources.map((source) => {
    requireReadable(compiler, source);
    return compiler.compile(source, { draft: false });
  });
  const findings = strictly([...checked.flatMap((one) => one.findings), ...compiler.unusedWaivers()], options.strict);
  await report(findings, summaryFor(findings, sources, checked, options.coverage), options.format, context);
  const tooMany = options.maxWarnings !== undefined && countOf(findings, 'warning') > options.maxWarnings;
  return countOf(findings, 'error') > 0 || tooMany ? FINDINGS : OK;
}

function summaryFor(
  findings: readonly Finding[],
  sources: readonly string[],
  checked: readonly Compiled[],
  coverage: boolean,
) {
  const reports = checked.flatMap((one) => one.report ?? []);
  return summaryOf(findings, sources, {
    figures: figureCounts(reports),
    ...waivedFindings(checked),
    ...(coverage && { uncovered: uncoveredFigures(reports) }),
  });
}

/** With `--strict` what is information about typed figures becomes an error. */
function strictly(findings: readonly Finding[], strict: boolean): readonly Finding[] {
  if (!strict) return findings;
  return findings.map((finding) =>
    finding.rule.strict === undefined ? finding : withSeverity(finding, finding.rule.strict),
  );
}

function withStdin(disk: FileSystem, content: FileContent): FileSystem {
  return { ...disk, read: (path) => (path === STDIN ? content : disk.read(path)) };
}

export function noSources(): UsageError {
  return new UsageError({
    vi: 'Không thấy tệp nguồn nào (tệp YAML có khóa "loai") trong thư mục này. Ghi rõ tên tệp, hoặc chuyển tới thư mục của đơn vị.',
    en: 'No sources (YAML files with the key "loai") were found here. Name a file, or go to the office\'s folder.',
  });
}
