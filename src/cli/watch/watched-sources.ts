import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findFiles, forward, isFolder } from '../find-files.ts';
import { isYaml, NOT_SEARCHED, namesKind } from '../find-sources.ts';
import { UsageError } from '../io.ts';
import { onDisk } from '../node-files.ts';
import { markOfFile } from './seen-files.ts';

/** The sources to watch: those that were named, and those that lie in the folders that were named, also later. */
export class WatchedSources {
  private readonly cwd: string;
  private readonly named: readonly string[];
  private readonly folders: readonly string[];
  private sources = new Set<string>();
  /** Whether a YAML file is a source, for the state that its mark tells of. */
  private readonly judged = new Map<string, { readonly mark: string; readonly isSource: boolean }>();
  private searched: string[] = [];

  /** `paths`: none is the working folder. */
  constructor(cwd: string, paths: readonly string[]) {
    this.cwd = cwd;
    const shown = (paths.length === 0 ? ['.'] : paths).map(forward);
    this.folders = shown.filter((path) => isFolder(cwd, path));
    this.named = shown.filter((path) => !this.folders.includes(path)).map((path) => path.replace(/^\.\//, ''));
  }

  /** As they are now. A named one stays when it is deleted; a found one as long as it is there, also without its kind. */
  find(): readonly string[] {
    const left = [...this.sources].filter((path) => existsSync(onDisk(resolve(this.cwd, path))));
    this.sources = new Set([...this.named, ...this.inFolders(), ...left]);
    return [...this.sources].sort((a, b) => (a < b ? -1 : 1));
  }

  /** The folders, in full, where new sources may appear. */
  places(): readonly string[] {
    return [...this.folders, ...this.searched].map((folder) => resolve(this.cwd, folder));
  }

  private inFolders(): string[] {
    this.searched = [];
    try {
      return findFiles(this.cwd, this.folders, {
        skipped: NOT_SEARCHED,
        takes: (name, path) => isYaml(name) && this.isSource(path),
        enters: (folder) => this.searched.push(folder),
      });
    } catch (error) {
      // a folder that went while we looked
      if (error instanceof UsageError || (error instanceof Error && 'code' in error)) return [];
      throw error;
    }
  }

  private isSource(path: string): boolean {
    const mark = markOfFile(path);
    const before = this.judged.get(path);
    const judged = before?.mark === mark ? before : { mark, isSource: namesKind(path) };
    this.judged.set(path, judged);
    return judged.isSource;
  }
}
