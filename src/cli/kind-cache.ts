import type { KeptKind, KindCache } from '../kind/kept-kind.ts';
import { VERSION } from '../version.ts';
import { attempt, knowsOwners, NewFile, readOurs, removeOldest, sha256 } from './cache-folder.ts';
import type { CachePlace } from './cache-place.ts';

/** `<key>.kind`: a line with the SHA-256 of the rest, then JSON; what follows such a name was left unfinished. */
const ENTRY = /^[0-9a-f]{64}\.kind/;
const LARGEST_ENTRY = 8 * 1024 * 1024;
const MOST = { files: 64, bytes: 32 * 1024 * 1024 };

interface Entry extends KeptKind {
  readonly key: string;
}

/** Kinds in a folder of the user's. Whatever is wrong with an entry, it is as if there was none; nothing here ever stops a run. */
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
  const text = readOurs(folder, `${key}.kind`, LARGEST_ENTRY)?.toString('utf8') ?? '';
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  if (text.slice(0, end) !== sha256(content)) return undefined;
  const { validator, ...entry }: Entry = JSON.parse(content);
  if (entry.key !== key) return undefined;
  return validator !== undefined && (knowsOwners() || ownedByPlace) ? { ...entry, validator } : entry;
}

function write({ folder }: CachePlace, entry: Entry): void {
  const content = JSON.stringify(entry);
  if (content.length > LARGEST_ENTRY / 2) return;
  const file = NewFile.in(folder, `${entry.key}.kind`);
  if (file === undefined) return;
  try {
    file.append(Buffer.from(`${sha256(content)}\n${content}`, 'utf8'));
  } catch (error) {
    file.drop();
    throw error;
  }
  file.finish();
  removeOldest(folder, ENTRY, MOST);
}
