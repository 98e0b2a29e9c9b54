import { statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** Where kinds of offices and results are kept between runs. Plain data, which may go to another thread. */
export interface CachePlace {
  readonly folder: string;
  /** What tells this very program from others of its version. */
  readonly program: string;
  /** The folder of the packaged program: its content tells builds apart, also where a file was installed anew. */
  readonly programFolder: string;
  /** Where the system can't tell whose a file is: whether code in this folder is taken for ours. */
  readonly ownedByPlace: boolean;
}

/** What of the process decides where the cache lies. */
export interface CacheSettings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: () => string;
  /** The file of the packaged program. */
  readonly program: string;
}

/** The user's folder for caches; `CCHC_CACHE` names another one. Undefined where there is none: never a folder of the project. */
export function cachePlace({ environment, platform, home, program }: CacheSettings): CachePlace | undefined {
  const chosen = environment.CCHC_CACHE;
  try {
    const folder = chosen ?? join(usualFolder(environment, platform, home()), 'cchc');
    if (!isAbsolute(folder)) return undefined;
    const { mtimeMs, size } = statSync(program);
    return {
      ...{ folder, program: `${mtimeMs} ${size}`, programFolder: dirname(program) },
      ownedByPlace: chosen === undefined,
    };
  } catch {
    return undefined;
  }
}

function usualFolder(environment: CacheSettings['environment'], platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return environment.LOCALAPPDATA ?? join(home, 'AppData/Local');
  if (platform === 'darwin') return join(home, 'Library/Caches');
  const { XDG_CACHE_HOME } = environment;
  return XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(home, '.cache');
}
