import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { READ_PROBLEM } from '../link/link-rules.ts';
import { UsageError } from './io.ts';
import { codeOf, onDisk } from './node-files.ts';

/** Which files of a folder a command works on. */
export interface FolderSearch {
  /** Names of folders that are passed over; those that begin with a dot always are. */
  readonly skipped: ReadonlySet<string>;
  /** `name` as it stands in its folder, `path` in full. */
  readonly takes: (name: string, path: string) => boolean;
  /** Called with each folder that is searched. */
  readonly enters?: (folder: string) => void;
}

/** Files as they are named, and all below the folders that are named: relative to `cwd`, with forward slashes, sorted. */
export function findFiles(cwd: string, paths: readonly string[], search: FolderSearch): string[] {
  const files = new Set<string>();
  for (const path of paths) {
    const shown = forward(path);
    if (isFolder(cwd, shown)) for (const file of below(cwd, shown.replace(/\/+$/, '') || '/', search)) files.add(file);
    else files.add(shown.replace(/^\.\//, ''));
  }
  return [...files].sort((a, b) => (a < b ? -1 : 1));
}

export function forward(path: string): string {
  return path.replaceAll('\\', '/');
}

/** @throws UsageError where there is nothing, or nothing that may be looked at */
export function isFolder(cwd: string, path: string): boolean {
  try {
    return statSync(onDisk(resolve(cwd, path))).isDirectory();
  } catch (error) {
    const problem = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'missing' : 'unreadable';
    const words = READ_PROBLEM[problem];
    throw new UsageError({ vi: `Không đọc được ${path}: ${words.vi}.`, en: `${path} can't be read: ${words.en}.` });
  }
}

function below(cwd: string, folder: string, { skipped, takes, enters }: FolderSearch): string[] {
  const found: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    enters?.(at);
    const entries = entriesOf(resolve(cwd, at));
    // reading it tells that nobody may look into it
    if (entries === undefined) found.push(at);
    for (const entry of entries ?? []) {
      const path = at === '.' ? entry.name : forward(join(at, entry.name));
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name) && !entry.name.startsWith('.')) open.push(path);
      } else if (takes(entry.name, resolve(cwd, path))) found.push(path);
    }
  }
  return found;
}

/** Undefined where nobody may look; nothing where the folder is gone since its own folder was listed. */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? [] : undefined;
  }
}
