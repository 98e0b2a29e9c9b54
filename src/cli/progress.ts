import type { Io } from './io.ts';

/** One line on a terminal while several files are worked on; nothing elsewhere. */
export function progress(io: Io, total: number): { next: (path: string) => void; done: () => void } {
  if (!io.terminal || total < 2) return { next: () => {}, done: () => {} };
  let count = 0;
  return {
    next: (path) => io.stderr(`\r\u001b[2K[${++count}/${total}] ${path}`),
    done: () => io.stderr('\r\u001b[2K'),
  };
}
