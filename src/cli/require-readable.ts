import type { Compiler } from '../compile.ts';
import { READ_PROBLEM } from '../link/link-rules.ts';
import { UsageError } from './io.ts';

/** A source that was named and can't be read is wrong usage, not a finding. */
export function requireReadable(compiler: Compiler, path: string): void {
  const problem = compiler.problem(path);
  if (problem === undefined) return;
  const words = READ_PROBLEM[problem];
  throw new UsageError({ vi: `Không đọc được ${path}: ${words.vi}.`, en: `${path} can't be read: ${words.en}.` });
}
