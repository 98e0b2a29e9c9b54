import { findFiles } from './find-files.ts';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);
/** Word keeps `~$name.docx` beside a file that is open. */
const REPORT = /^(?!~\$|\.).*\.(?:docx|md|txt)$/i;

/** The finished reports that an audit works on: files as they are, in folders every Word, Markdown and text file below. */
export function findReports(cwd: string, paths: readonly string[]): string[] {
  return findFiles(cwd, paths, { skipped: SKIPPED, takes: (name) => REPORT.test(name) });
}
