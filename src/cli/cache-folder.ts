import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Files in a folder of the user's, which decide what a run says or even hold code. So a file counts only where nobody else can have
 * written it: it and its folder belong to this user, and only they may write it.
 */

/** Undefined where others may have written it, or where it is larger than that. Throws where there is none. */
export function readOurs(folder: string, name: string, largest: number): Buffer | undefined {
  if (!isOurs(lstatSync(folder))) return undefined;
  const file = openSync(join(folder, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    // of the open file: what lies under its name may change
    const stat = fstatSync(file);
    return stat.isFile() && isOurs(stat) && stat.size <= largest ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/** A file that is written piece by piece, and stands under its name only when it is whole. What is left of others begins with the name. */
export class NewFile {
  private readonly path: string;
  private readonly unfinished: string;
  private readonly file: number;

  private constructor(path: string) {
    this.path = path;
    this.unfinished = `${path}.${process.pid}.${sha256(String(process.hrtime.bigint())).slice(0, 8)}`;
    this.file = openSync(this.unfinished, 'wx', 0o600);
  }

  /** Undefined in a folder that others may write to. */
  static in(folder: string, name: string): NewFile | undefined {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOurs(lstatSync(folder)) ? new NewFile(join(folder, name)) : undefined;
  }

  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
  }

  /** Takes the place of what had its name. */
  finish(): void {
    closeSync(this.file);
    try {
      renameSync(this.unfinished, this.path);
    } catch (error) {
      rmSync(this.unfinished, { force: true });
      throw error;
    }
  }

  /** As if it had not been begun. */
  drop(): void {
    closeSync(this.file);
    rmSync(this.unfinished, { force: true });
  }
}

/** So that the folder stays small: of the files whose names are like that, the newest stay. */
export function removeOldest(folder: string, names: RegExp, most: { readonly files: number; readonly bytes: number }) {
  const files = readdirSync(folder)
    .filter((name) => names.test(name))
    .map((name) => ({ path: join(folder, name), ...sizeAndTime(join(folder, name)) }))
    .sort((a, b) => b.time - a.time);
  let bytes = 0;
  for (const [index, { path, size }] of files.entries()) {
    bytes += size;
    if (index >= most.files || bytes > most.bytes) rmSync(path, { force: true });
  }
}

/** Another process may just have removed it. */
function sizeAndTime(path: string): { readonly size: number; readonly time: number } {
  const stat = statSync(path, { throwIfNoEntry: false });
  return { size: stat?.size ?? 0, time: stat?.mtimeMs ?? 0 };
}

/** No other user can have written it. */
function isOurs({ uid, mode }: Stats): boolean {
  return !knowsOwners() || (uid === process.getuid?.() && (mode & 0o022) === 0);
}

export function knowsOwners(): boolean {
  return process.getuid !== undefined;
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Nothing about what is kept ever stops a run. */
export function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
