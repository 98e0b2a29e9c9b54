import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type FileContent, type FileSystem, LARGEST_FILE } from '../read/files.ts';

/** The real disk, with paths relative to a folder. */
export function nodeFiles(cwd: string, largest: number = LARGEST_FILE): FileSystem {
  return {
    read(path): FileContent {
      try {
        const { full, stat } = found(resolve(cwd, path));
        if (stat === undefined) return { problem: 'missing' };
        if (stat.isDirectory()) return { problem: isOpen(full) ? 'folder' : 'unreadable' };
        if (!stat.isFile()) return { problem: 'unreadable' };
        if (stat.size > largest) return { problem: 'too-large' };
        return { bytes: readFileSync(full) };
      } catch (error) {
        return { problem: codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'missing' : 'unreadable' };
      }
    },
    list(folder) {
      try {
        return readdirSync(resolve(cwd, folder)).sort();
      } catch {
        return [];
      }
    },
  };
}

/** Most files are there, and asking whether they are costs as much as asking what they are. */
function found(path: string): { readonly full: string; readonly stat: Stats | undefined } {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat !== undefined) return { full: path, stat };
  const full = respelt(path);
  return { full, stat: full === path ? undefined : statSync(full, { throwIfNoEntry: false }) };
}

function isOpen(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/**
 * A name as the disk spells it: files that were packed on a Mac keep their accents decomposed, while a link that is written in
 * a source is composed.
 */
export function onDisk(path: string): string {
  return existsSync(path) ? path : respelt(path);
}

function respelt(path: string): string {
  const parent = dirname(path);
  if (parent === path) return path;
  const folder = onDisk(parent);
  const name = basename(path);
  return join(folder, isAscii(name) ? name : (spellings(folder).get(name.normalize('NFC')) ?? name));
}

function isAscii(name: string): boolean {
  return !/[^\0-\x7f]/.test(name);
}

/** The folder that was asked about last: in one of thousands of files each may look for one that is not there. */
let last:
  | { readonly folder: string; readonly changed: number; readonly names: ReadonlyMap<string, string> }
  | undefined;

function spellings(folder: string): ReadonlyMap<string, string> {
  const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return new Map();
  if (last?.folder !== folder || last.changed !== changed) {
    const names = new Map(readdirSync(folder).map((name) => [name.normalize('NFC'), name]));
    last = { folder, changed, names };
  }
  return last.names;
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
