import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { READ_PROBLEM } from '../link/link-rules.ts';
import { forward } from './find-sources.ts';
import { UsageError } from './io.ts';
import { codeOf } from './node-files.ts';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);
/** Word keeps `~$name.docx` beside a file that is open. */
const REPORT = /^(?!~\$|\.).*\.(?:docx|md|txt)$/i;

/** The finished reports that an audit works on: files as they are, in folders every Word, Markdown and text file below. */
export function findReports(cwd: string, paths: readonly string[]): string[] {
  const reports = new Set<string>();
  for (const path of paths) {
    const shown = forward(path);
    if (isFolder(cwd, shown)) for (const found of below(cwd, shown.replace(/\/+$/, '') || '/')) reports.add(found);
    else reports.add(shown.replace(/^\.\//, ''));
  }
  return [...reports].sort((a, b) => (a < b ? -1 : 1));
}

function isFolder(cwd: string, path: string): boolean {
  try {
    return statSync(resolve(cwd, path)).isDirectory();
  } catch (error) {
    const problem = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'missing' : 'unreadable';
    const words = READ_PROBLEM[problem];
    throw new UsageError({ vi: `Không đọc được ${path}: ${words.vi}.`, en: `${path} can't be read: ${words.en}.` });
  }
}

function below(cwd: string, folder: string): string[] {
  const found: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of readdirSync(resolve(cwd, at), { withFileTypes: true })) {
      const path = at === '.' ? entry.name : forward(join(at, entry.name));
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && !entry.name.startsWith('.')) open.push(path);
      } else if (REPORT.test(entry.name)) found.push(path);
    }
  }
  return found;
}
