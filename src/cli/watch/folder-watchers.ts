import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Tells that something happened in some folders, not what: systems, network drives and editors differ too much in that. Folders are
 * watched rather than files, since a file that is saved by renaming another one over it is a new file.
 */
export class FolderWatchers {
  private readonly happened: () => void;
  private readonly watchers = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();

  constructor(happened: () => void) {
    this.happened = happened;
  }

  /** Watches these folders and no others; for one that is not there, the nearest one above it. */
  follow(folders: Iterable<string>): void {
    const wanted = new Map([...folders].map(existing));
    for (const [folder, { watcher, inode }] of this.watchers) {
      // a folder that was made anew is another one
      if (wanted.get(folder) === inode) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    for (const [folder, inode] of wanted) if (!this.watchers.has(folder)) this.add(folder, inode);
  }

  close(): void {
    this.follow([]);
  }

  private add(folder: string, inode: number): void {
    try {
      const watcher = watch(folder, this.happened);
      // Windows says so when the folder goes
      watcher.on('error', () => {
        watcher.close();
        this.watchers.delete(folder);
        this.happened();
      });
      this.watchers.set(folder, { watcher, inode });
    } catch {
      // gone since, or the system watches no more: the regular look (src/cli/commands/watch.ts) finds what changes
    }
  }
}

function existing(folder: string): [string, number] {
  for (let at = folder; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true || at === dirname(at)) return [at, stat?.ino ?? 0];
  }
}
