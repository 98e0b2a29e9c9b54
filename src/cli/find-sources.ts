import { closeSync, openSync, readSync } from 'node:fs';
import { findFiles } from './find-files.ts';
import { codeOf } from './node-files.ts';

/** Folders of sources that hold no sources. */
export const NOT_SEARCHED = new Set(['node_modules', 'out', 'dist', 'schemas', 'templates', 'coverage']);
/** A source names its kind at the top level; agency files, registers and CI files do not. As Latin-1, a byte a character. */
const NAMES_A_KIND = /^(?:\xef\xbb\xbf)?loai[ \t]*:/m;
/** What Windows calls Unicode: reading it tells what is wrong. */
const UTF_16 = /^(?:\xff\xfe|\xfe\xff)/;

/**
 * The sources that a command works on, as paths relative to `cwd` with forward slashes. A file is taken as it is; in a folder
 * (all below it) every YAML file that names a kind, and those that nobody can read, which may do so; without a path, in this
 * folder.
 */
export function findSources(cwd: string, paths: readonly string[]): string[] {
  return findFiles(cwd, paths.length === 0 ? ['.'] : paths, {
    skipped: NOT_SEARCHED,
    takes: (name, path) => isYaml(name) && namesKind(path),
  });
}

export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Whether a file may be a source. */
export function namesKind(path: string): boolean {
  try {
    const head = headOf(path);
    return NAMES_A_KIND.test(head) || UTF_16.test(head);
  } catch (error) {
    // gone, a link to nowhere, a link to a folder
    return !['ENOENT', 'EISDIR'].includes(codeOf(error) ?? '');
  }
}

const head = Buffer.allocUnsafe(64 * 1024);

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    return head.toString('latin1', 0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}
