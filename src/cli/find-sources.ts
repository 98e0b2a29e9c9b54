import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { READ_PROBLEM } from '../link/link-rules.ts';
import { UsageError } from './io.ts';
import { codeOf, onDisk } from './node-files.ts';

const SKIPPED = new Set(['node_modules', 'out', 'dist', 'schemas', 'templates', 'coverage']);
/** A source names its kind at the top level; agency files, registers and CI files do not. */
const NAMES_A_KIND = /^\uFEFF?loai[ \t]*:/m;

/**
 * The sources that a command works on, as paths relative to `cwd` with forward slashes. A file is taken as it is; in a folder
 * (all below it) every YAML file that names a kind.
 */
export function findSources(cwd: string, paths: readonly string[]): string[] {
  const sources = new Set<string>();
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const shown = forward(path);
    const kind = kindOf(cwd, shown);
    if (kind === 'file') sources.add(shown.replace(/^\.\//, ''));
    else for (const found of below(cwd, shown.replace(/\/+$/, '') || '/')) sources.add(found);
  }
  return [...sources].sort((a, b) => (a < b ? -1 : 1));
}

/** Every source below a folder; none is no mistake. */
export function findSourcesIn(cwd: string): string[] {
  return below(cwd, '.').sort((a, b) => (a < b ? -1 : 1));
}

function kindOf(cwd: string, path: string): 'file' | 'folder' {
  try {
    return statSync(onDisk(resolve(cwd, path))).isDirectory() ? 'folder' : 'file';
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
      } else if (/\.ya?ml$/i.test(entry.name) && NAMES_A_KIND.test(head(resolve(cwd, path)))) {
        found.push(path);
      }
    }
  }
  return found;
}

function head(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(0, 64 * 1024);
  } catch {
    return '';
  }
}

export function forward(path: string): string {
  return path.replaceAll('\\', '/');
}
