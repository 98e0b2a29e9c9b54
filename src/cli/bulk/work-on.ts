import { availableParallelism } from 'node:os';
import { grouped } from '../../report/summary.ts';
import { isBrief } from '../brief-run.ts';
import { SourceBugs } from '../bug-report.ts';
import { type ExitCode, FINDINGS, OK, USAGE } from '../exit-codes.ts';
import { type Context, UsageError } from '../io.ts';
import { type FormatChoice, listsWaived, mostOf, report } from '../output-formats.ts';
import { progress } from '../progress.ts';
import type { KeptResults } from './kept-results.ts';
import { RunLedger } from './run-ledger.ts';
import { type Run, runSources } from './run-sources.ts';
import { PartTable } from './shared-parts.ts';
import type { SourceRun, Work } from './source-run.ts';

export interface RunOptions {
  readonly format: readonly FormatChoice[];
  /** How many threads work; as many as pay when nobody says. */
  readonly jobs?: number;
  /** The greatest number of findings that are shown to people. */
  readonly maxFindings?: number;
  readonly maxWarnings?: number;
  readonly strict?: boolean;
  /** Whether results and kinds of offices are kept between runs. */
  readonly cache: boolean;
}

/** In the time that V8 takes to make a further thread fast, this many sources are done. */
const SOURCES_A_THREAD = 40;
/** Each takes 40 MB; who has both memory and cores asks for more. */
const MOST_THREADS = 3;

/** For fewer sources it is not worth while to load what an earlier run found. */
const FEWEST_KEPT = 8;

/** Works on the sources of one command, and tells what was found: the whole run of `validate` and `build`. */
export async function workOn(
  sources: readonly string[],
  { work, here }: { readonly work: Work; readonly here: (work: Work) => Promise<SourceRun> },
  options: RunOptions,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const ledger = new RunLedger({
    most: mostOf(options.format, options.maxFindings),
    allWaived: listsWaived(options.format),
    ...{ strict: options.strict === true, coverage: work.coverage },
  });
  const take: RunLedger['add'] = (source, result) => ledger.add(source, result);
  const kept = sources.length < FEWEST_KEPT ? undefined : await keptResults(work);
  const found = sources.map((source) => kept?.find(source));
  const toDo = found.filter((result) => result === undefined).length;
  if (isBrief(io.cwd, sources)) io.expectBriefRun?.();
  const threads = threadsFor(toDo, options.jobs);
  if (threads === 1 && toDo >= SOURCES_A_THREAD) io.expectLongRun?.();
  let own: SourceRun | undefined;
  const keeping: Work = { ...work, keeps: kept !== undefined };
  const run: Run = {
    ...{ sources, found, work: keeping, take, table: kept?.table ?? new PartTable() },
    ...(kept !== undefined && { keep: (source, result) => kept.keep(source, result) }),
    here: async () => {
      own ??= await here(keeping);
      return own;
    },
    threads,
    show: progress(io, toDo),
  };
  const done = await runSources(run, io).finally(() => kept?.finish());
  const { findings, summary } = ledger.close(sources.slice(0, done), work.build !== undefined);
  await report(findings, summary, options.format, context, options.maxFindings);
  own?.keepKinds();
  if (done < sources.length) throw stopped(done, sources.length);
  if (ledger.bugs.length > 0) throw new SourceBugs(ledger.bugs);
  if (ledger.incomplete) return USAGE;
  const tooMany = options.maxWarnings !== undefined && summary.warnings > options.maxWarnings;
  return summary.errors > 0 || tooMany ? FINDINGS : OK;
}

/** Loaded only where it may be of use. */
async function keptResults(work: Work): Promise<KeptResults | undefined> {
  if (work.cache === undefined) return undefined;
  const { KeptResults } = await import('./kept-results.ts');
  return KeptResults.of(work);
}

function threadsFor(sources: number, jobs: number | undefined): number {
  if (jobs !== undefined) return Math.min(jobs, sources);
  const paying = Math.floor(sources / SOURCES_A_THREAD);
  return Math.max(1, Math.min(paying, availableParallelism(), MOST_THREADS));
}

function stopped(done: number, of: number): UsageError {
  return new UsageError({
    vi: `Đã dừng theo yêu cầu: mới xong ${grouped(done)}/${grouped(of)} tệp.`,
    en: `Stopped as asked: only ${grouped(done)} of ${grouped(of)} files are done.`,
  });
}
