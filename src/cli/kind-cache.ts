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
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { KeptKind, KindCache } from '../kind/kept-kind.ts';
import { VERSION } from '../version.ts';

/** Where kinds of offices are kept. Plain data, which may go to another thread. */
export interface CachePlace {
  readonly folder: string;
  /** What tells this very program from others of its version. */
  readonly program: string;
  /** Where the system can't tell whose a file is: whether code in this folder is taken for ours. */
  readonly ownedByPlace: boolean;
}

/** `<key>.kind`: a line with the SHA-256 of the rest, then JSON; what follows such a name was left unfinished. */
const ENTRY = /^[0-9a-f]{64}\.kind/;
const LARGEST_ENTRY = 8 * 1024 * 1024;
const MOST_ENTRIES = 64;
const MOST_BYTES = 32 * 1024 * 1024;

interface Entry extends KeptKind {
  readonly key: string;
}

/**
 * Kinds in a folder of the user's. A validator is code, so a file counts only where nobody else can have written it: it and its
 * folder belong to this user, and only they may write it. Whatever is wrong with an entry, it is as if there was none; nothing here
 * ever stops a run.
 */
export function kindCache(place: CachePlace): KindCache {
  return {
    find: (texts) => attempt(() => read(place, keyOf(place, texts))),
    keep: (texts, kind) => {
      attempt(() => write(place, { ...kind, key: keyOf(place, texts) }));
    },
  };
}

/** Of everything that an entry depends on. */
function keyOf({ program }: CachePlace, texts: readonly string[]): string {
  const parts = JSON.stringify([VERSION, program, process.version, ...texts]);
  return sha256(parts);
}

function read({ folder, ownedByPlace }: CachePlace, key: string): KeptKind | undefined {
  if (!isOurs(lstatSync(folder))) return undefined;
  const file = openSync(join(folder, `${key}.kind`), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    // of the open file: what lies under its name may change
    const stat = fstatSync(file);
    if (!stat.isFile() || !isOurs(stat) || stat.size > LARGEST_ENTRY) return undefined;
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    if (text.slice(0, end) !== sha256(content)) return undefined;
    const { validator, ...entry }: Entry = JSON.parse(content);
    if (entry.key !== key) return undefined;
    return validator !== undefined && (knowsOwners() || ownedByPlace) ? { ...entry, validator } : entry;
  } finally {
    closeSync(file);
  }
}

function write({ folder }: CachePlace, entry: Entry): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOurs(lstatSync(folder))) return;
  const content = JSON.stringify(entry);
  if (content.length > LARGEST_ENTRY / 2) return;
  const file = join(folder, `${entry.key}.kind`);
  const unfinished = `${file}.${process.pid}.${sha256(String(process.hrtime.bigint())).slice(0, 8)}`;
  try {
    writeFileSync(unfinished, `${sha256(content)}\n${content}`, { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  removeOldest(folder);
}

/** So that the folder stays small: of each state that a kind was in while somebody worked on it, there is an entry. */
function removeOldest(folder: string): void {
  const entries = readdirSync(folder)
    .filter((name) => ENTRY.test(name))
    .map((name) => ({ path: join(folder, name), ...sizeAndTime(join(folder, name)) }))
    .sort((a, b) => b.time - a.time);
  let bytes = 0;
  for (const [index, { path, size }] of entries.entries()) {
    bytes += size;
    if (index >= MOST_ENTRIES || bytes > MOST_BYTES) rmSync(path, { force: true });
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

function knowsOwners(): boolean {
  return process.getuid !== undefined;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
