import type { Io } from './io.ts';

export interface Progress {
  /** Called with a source before it is worked on, or with the last of some that another thread worked on. */
  next(path: string, count?: number): void;
  done(): void;
}

/** One line on a terminal while several files are worked on; nothing elsewhere. */
export function progress(io: Io, total: number): Progress {
  if (!io.terminal || total < 2) return { next: () => {}, done: () => {} };
  let all = 0;
  return {
    next: (path, count = 1) => {
      all += count;
      io.stderr(`\r\u001b[2K[${all}/${total}] ${path}`);
    },
    done: () => io.stderr('\r\u001b[2K'),
  };
}
