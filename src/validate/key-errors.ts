import { type Finding, found } from '../findings/finding.ts';
import { nearestName } from '../text/nearest-name.ts';
import { keysOf, partsAt, type SchemaDocuments, type SchemaPart, textOfFirst } from './schema-parts.ts';
import { headOf, type Spot } from './spot.ts';
import { missingKey, surplusKey, unknownKey } from './validate-rules.ts';

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

/** All keys that one group lacks, and the choices of which it has none, in one finding. */
export function missingKeysFinding(
  keys: readonly string[],
  choices: readonly (readonly string[])[],
  spot: Spot,
  parts: readonly SchemaPart[],
  documents: SchemaDocuments,
): Finding {
  const group = titleOf(spot, parts);
  const named = (key: string) => {
    const title = textOfFirst(partsAt(documents, [...spot.path, key]), 'title');
    return title === undefined ? { key } : { key, title };
  };
  return found(missingKey, headOf(spot), {
    keys: keys.map(named),
    ...(choices.length > 0 && { choices: choices.map((choice) => choice.map(named)) }),
    ...(group !== undefined && { group }),
  });
}

/** A choice between keys that a group fails: `oneOf` or `anyOf` whose members are nothing but `required`. */
export interface KeyChoice {
  readonly keys: readonly string[];
  /** The keys of the choice that stand there: none, or two where only one may. */
  readonly present: readonly string[];
}

export function failedChoices({ node }: Spot, parts: readonly SchemaPart[]): KeyChoice[] {
  if (node.type !== 'map') return [];
  return parts.flatMap(({ schema }) =>
    [schema.oneOf, schema.anyOf].flatMap((members, index) => {
      const groups = keyGroups(members);
      if (groups === undefined) return [];
      const whole = groups.filter((keys) => keys.every((key) => node.entries.has(key)));
      if (whole.length === 1 || (whole.length > 1 && index === 1)) return [];
      return [{ keys: groups.flat(), present: whole.flat() }];
    }),
  );
}

/** At the last of the keys that exclude each other. */
export function surplusKeyFinding({ keys, present }: KeyChoice, { node }: Spot): Finding | undefined {
  const entries = present.flatMap((key) => (node.type === 'map' ? (node.entries.get(key) ?? []) : []));
  const [first, ...others] = entries.sort((a, b) => a.keySpan.start - b.keySpan.start);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const related = [{ at: first.keySpan, label: { vi: 'đã ghi ở đây', en: 'written here' } }];
  return found(surplusKey, last.keySpan, { key: last.key, choice: keys }, { related });
}

function keyGroups(members: unknown): string[][] | undefined {
  if (!Array.isArray(members) || members.length === 0) return undefined;
  const groups = members.map((member: unknown) =>
    typeof member === 'object' && member !== null && 'required' in member && Object.keys(member).length === 1
      ? member.required
      : undefined,
  );
  return groups.every((group) => Array.isArray(group)) ? groups.map((group) => group.map(String)) : undefined;
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
