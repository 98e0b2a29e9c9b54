import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type FileContent, type FileSystem, LARGEST_FILE } from '../read/files.ts';

/** The real disk, with paths relative to a folder. */
export function nodeFiles(cwd: string, largest: number = LARGEST_FILE): FileSystem {
  return {
    read(path): FileContent {
      try {
        const full = onDisk(resolve(cwd, path));
        const stat = statSync(full);
        if (stat.isDirectory()) return { problem: 'folder' };
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

/**
 * A name as the disk spells it: files that were packed on a Mac keep their accents decomposed, while a link that is written in
 * a source is composed.
 */
export function onDisk(path: string): string {
  const parent = dirname(path);
  if (parent === path || existsSync(path)) return path;
  const folder = onDisk(parent);
  const wanted = basename(path).normalize('NFC');
  const name = existsSync(folder) ? readdirSync(folder).find((one) => one.normalize('NFC') === wanted) : undefined;
  return join(folder, name ?? basename(path));
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
