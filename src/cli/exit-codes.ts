/** Nothing is wrong. */
export const OK = 0;
/** There are findings of error severity. */
export const FINDINGS = 1;
/** Wrong usage, or a file that can't be read or written. */
export const USAGE = 2;
/** A bug of ours. */
export const BUG = 3;

export type ExitCode = typeof OK | typeof FINDINGS | typeof USAGE | typeof BUG;
