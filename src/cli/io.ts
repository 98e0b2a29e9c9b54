import type { Worker } from 'node:worker_threads';
import type { Language, Words } from '../findings/finding.ts';
import type { CachePlace } from './cache-place.ts';

/** What the command line needs of the process; tests give their own. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Asks people one question; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Whether people watch stderr: colours and progress. */
  readonly terminal: boolean;
  readonly colour: boolean;
  /** The folder that holds the built-in `schemas/` and `templates/`. */
  readonly packageFolder: string;
  /** Starts a thread of this very program, which runs `threadMain`, with so many MB for what is young; absent where the program is not packaged. */
  readonly startThread?: (start: unknown, young: number) => Worker;
  /** Has `stop` called instead of ending the process when somebody stops it; gives back what takes this back. */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** Told before a run that will end soon; what prepares for long runs is left out then. */
  readonly expectBriefRun?: () => void;
  /** Told before a run over many files; memory goes before speed then. */
  readonly expectLongRun?: () => void;
  /** Where kinds of offices are kept between runs; absent where they are not. */
  readonly cachePlace?: () => CachePlace | undefined;
  /** For a command that runs until somebody stops it: settles then. Absent where that never happens. */
  readonly untilStopped?: () => Promise<void>;
}

/** Wrong usage, or a file that can't be read or written: exit 2, one sentence, no stack. */
export class UsageError extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export interface Context {
  readonly io: Io;
  readonly language: Language;
}

/** The place for a run that may keep kinds between runs. */
export function cacheOf(io: Io, wanted: boolean): { readonly cache?: CachePlace } {
  const cache = wanted ? io.cachePlace?.() : undefined;
  return cache === undefined ? {} : { cache };
}
