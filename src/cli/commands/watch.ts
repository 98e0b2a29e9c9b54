import { PLAIN } from '../../report/palette.ts';
import { findingBlocks } from '../../report/pretty.ts';
import { type ExitCode, OK } from '../exit-codes.ts';
import { forward } from '../find-files.ts';
import type { Context } from '../io.ts';
import { colourPalette } from '../palette.ts';
import { FolderWatchers } from '../watch/folder-watchers.ts';
import { rebuildLine } from '../watch/rebuild-line.ts';
import { Settler } from '../watch/settler.ts';
import { WatchedBuild, type WatchWork } from '../watch/watched-build.ts';
import { WatchedSources } from '../watch/watched-sources.ts';
import { refuseSharedNames } from './build.ts';
import { noSources } from './validate.ts';

/** An editor that saves in two steps does so within this time (milliseconds). */
const QUIET = 50;
/** Network drives tell nothing: so often we look by ourselves (milliseconds), a `stat` for each file that was read. */
const LOOK = 2000;

/** Builds the sources, then again what a change touches, until the run is stopped. Without formats the sources are only proved. */
export async function watch(paths: readonly string[], work: WatchWork, context: Context): Promise<ExitCode> {
  const { io, language } = context;
  const sources = new WatchedSources(io.cwd, paths);
  const found = sources.find();
  if (found.length === 0) throw noSources(paths);
  refuseSharedNames(found, work);
  if (work.to.includes('pdf')) (await import('../libreoffice.ts')).requireLibreOffice();
  const { stationery } = work;
  const build = await WatchedBuild.of(sources, stationery ? { ...work, stationery: forward(stationery) } : work, io);
  const print = await printer(context);
  const watchers = new FolderWatchers(() => settler.happened());
  const refresh = async (): Promise<void> => {
    const start = performance.now();
    const rebuild = await build.refresh();
    const milliseconds = performance.now() - start;
    watchers.follow(build.folders());
    if (rebuild === undefined) return;
    const line = rebuildLine(rebuild, milliseconds, { language, writes: work.to.length > 0 });
    print(rebuild.findings, [...rebuild.bugs, line]);
  };
  let fail = (_bug: unknown): void => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const settler = new Settler(() => refresh().catch(fail), QUIET, {
    start: setTimeout,
    cancel: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  });
  let stopped = false;
  const stop = (io.untilStopped?.() ?? new Promise<void>(() => {})).then(() => {
    stopped = true;
    build.stop();
  });
  await refresh();
  build.keepKinds();
  if (!stopped) io.stderr(`${WATCHING[language]}\n`);
  // what changed before the folders were watched
  settler.happened();
  const look = setInterval(() => settler.happened(), LOOK);
  try {
    await Promise.race([stop, failure]);
  } finally {
    clearInterval(look);
    watchers.close();
    await settler.stop();
  }
  return OK;
}

const WATCHING = { vi: 'Đang theo dõi; Ctrl-C để dừng.', en: 'Watching; Ctrl-C stops.' };

async function printer({ io, language }: Context) {
  const readers = { language, palette: io.colour ? await colourPalette() : PLAIN };
  return (findings: Parameters<typeof findingBlocks>[0], last: readonly string[]): void =>
    io.stderr(`${[...findingBlocks(findings, readers), ...last].join('\n\n')}\n`);
}
