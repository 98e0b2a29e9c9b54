import { readFileSync } from 'node:fs';
import { findFiles } from './find-files.ts';

const SKIPPED = new Set(['node_modules', 'out', 'dist', 'schemas', 'templates', 'coverage']);
/** A source names its kind at the top level; agency files, registers and CI files do not. */
const NAMES_A_KIND = /^\uFEFF?loai[ \t]*:/m;

/**
 * The sources that a command works on, as paths relative to `cwd` with forward slashes. A file is taken as it is; in a folder
 * (all below it) every YAML file that names a kind; without a path, in this folder.
 */
export function findSources(cwd: string, paths: readonly string[]): string[] {
  return findFiles(cwd, paths.length === 0 ? ['.'] : paths, {
    skipped: SKIPPED,
    takes: (name, path) => /\.ya?ml$/i.test(name) && NAMES_A_KIND.test(head(path)),
  });
}

function head(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(0, 64 * 1024);
  } catch {
    return '';
  }
}
