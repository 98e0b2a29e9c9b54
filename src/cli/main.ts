import { CommanderError } from 'commander';
import type { Language } from '../findings/finding.ts';
import { bugReport } from './bug-report.ts';
import { BUG, type ExitCode, OK, USAGE } from './exit-codes.ts';
import { type Io, UsageError } from './io.ts';
import { program } from './program.ts';
import { usageWords } from './usage-words.ts';

/** Runs one command line. Never throws: what went wrong is told on stderr and by the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOf(argv);
  let code: ExitCode = OK;
  try {
    await program({ io, language }, (result) => {
      code = result;
    }).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return OK;
    const words =
      error instanceof UsageError ? error.words : error instanceof CommanderError ? usageWords(error) : undefined;
    if (words !== undefined) {
      io.stderr(`cchc: ${words[language]}\n`);
      return USAGE;
    }
    io.stderr(bugReport(error, argv, language));
    return BUG;
  }
}

function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return value === 'en' ? 'en' : 'vi';
}
