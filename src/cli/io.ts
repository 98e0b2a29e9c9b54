import type { Language, Words } from '../findings/finding.ts';

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
