import { type Finding, found } from '../findings/finding.ts';
import { nearestName } from '../text/nearest-name.ts';
import { keysOf, partsAt, type SchemaDocuments, type SchemaPart, textOfFirst } from './schema-parts.ts';
import { headOf, type Spot } from './spot.ts';
import { missingKey, unknownKey } from './validate-rules.ts';

/** A longer list of keys says less than none. */
const MOST_NAMED = 12;

/** Nothing where the schema does know the key: its library calls a key unknown when what stands under it is wrong. */
export function unknownKeyFinding(
  key: string,
  spot: Spot,
  parts: readonly SchemaPart[],
  documents: SchemaDocuments,
): Finding | undefined {
  const entry = spot.node.type === 'map' ? spot.node.entries.get(key) : undefined;
  const known = keysOf(parts);
  if (entry === undefined || known.includes(key)) return undefined;
  const absent = known.filter((name) => spot.node.type === 'map' && !spot.node.entries.has(name));
  const nearest = nearestName(key, absent);
  const home = nearest === undefined ? homeOf(key, spot, known, documents) : undefined;
  const group = titleOf(spot, parts);
  return found(unknownKey, entry.keySpan, {
    key,
    ...(nearest !== undefined && { nearest }),
    ...(home !== undefined && { home }),
    allowed: known.length <= MOST_NAMED ? known : [],
    ...(group !== undefined && { group }),
  });
}

/** All keys that one group lacks, in one finding; `keys` without those that a misspelt key was probably meant to be. */
export function missingKeysFinding(
  keys: readonly string[],
  spot: Spot,
  parts: readonly SchemaPart[],
  documents: SchemaDocuments,
): Finding {
  const group = titleOf(spot, parts);
  return found(missingKey, headOf(spot), {
    keys: keys.map((key) => {
      const title = textOfFirst(partsAt(documents, [...spot.path, key]), 'title');
      return title === undefined ? { key } : { key, title };
    }),
    ...(group !== undefined && { group }),
  });
}

/** The enclosing group, or the group inside this one, that has such a key: the line is indented too far, or not far enough. */
function homeOf(key: string, spot: Spot, siblings: readonly string[], documents: SchemaDocuments): string | undefined {
  const inner = siblings.map((name) => [...spot.path, name]);
  const outer = spot.path.map((_, depth) => spot.path.slice(0, depth)).reverse();
  for (const path of [...inner, ...outer]) {
    const parts = partsAt(documents, path);
    if (keysOf(parts).includes(key)) return textOfFirst(parts, 'title') ?? String(path.at(-1) ?? '');
  }
  return undefined;
}

function titleOf({ path, entry }: Spot, parts: readonly SchemaPart[]): string | undefined {
  return path.length === 0 ? undefined : (textOfFirst(parts, 'title') ?? entry?.key);
}
