import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FileContent, type FileSystem, folderOf } from '../../read/files.ts';
import type { Reads } from '../../read/read-source.ts';
import { onDisk } from '../node-files.ts';

/** A disk that knows which of the files and folders that were read from it are no longer as they were. */
export class SeenFiles implements FileSystem {
  private readonly disk: FileSystem;
  private readonly cwd: string;
  /** By path; a folder that was listed ends in a slash. */
  private readonly seen = new Map<string, string>();
  /** Read anew, and found to be different, before anybody asked what changed. */
  private readonly overtaken = new Set<string>();

  constructor(disk: FileSystem, cwd: string) {
    this.disk = disk;
    this.cwd = cwd;
  }

  read(path: string): FileContent {
    // the mark first: a file that changes in between is read once too often, never once too little
    this.remember(path, this.markOf(path));
    return this.disk.read(path);
  }

  list(folder: string): readonly string[] {
    const names = this.disk.list(folder);
    this.remember(`${folder}/`, names.join('/'));
    return names;
  }

  /** What changed, came or went since it was read. Each is told once, until it is read again. */
  changed(): Reads {
    const changed = new Set(this.overtaken);
    for (const [path, mark] of this.seen) if (this.markNow(path) !== mark) changed.add(path);
    for (const path of changed) this.seen.delete(path);
    this.overtaken.clear();
    return changed;
  }

  /** The folders, in full, in which a change of what was read shows. */
  folders(): string[] {
    const folders = [...this.seen.keys()].map((path) => (path.endsWith('/') ? path : folderOf(path)));
    return [...new Set(folders)].map((folder) => onDisk(resolve(this.cwd, folder)));
  }

  private remember(path: string, mark: string): void {
    const before = this.seen.get(path);
    if (before !== undefined && before !== mark) this.overtaken.add(path);
    this.seen.set(path, mark);
  }

  private markNow(path: string): string {
    return path.endsWith('/') ? this.disk.list(path.slice(0, -1)).join('/') : this.markOf(path);
  }

  private markOf(path: string): string {
    return markOfFile(onDisk(resolve(this.cwd, path)));
  }
}

/** Differs when a file was written or replaced; empty where there is none. */
export function markOfFile(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return '';
  }
}
