import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FileContent, type FileSystem, LARGEST_FILE } from '../read/files.ts';

/** The real disk, with paths relative to a folder. */
export function nodeFiles(cwd: string, largest: number = LARGEST_FILE): FileSystem {
  return {
    read(path): FileContent {
      try {
        const full = resolve(cwd, path);
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

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
