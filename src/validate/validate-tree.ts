import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding } from '../findings/finding.ts';
import { toPlain } from '../parse/plain.ts';
import type { Node } from '../parse/tree.ts';
import type { CompiledSchema } from './compile-schema.ts';
import { missingKeysFinding } from './key-errors.ts';
import { SCHEMA_ERROR_READERS, type SchemaError } from './schema-errors.ts';
import { partsAt, type SchemaPart } from './schema-parts.ts';
import { type Spot, spotAt } from './spot.ts';
import { unknownKey } from './validate-rules.ts';

/** What the tree and its schema disagree on: one finding a place, in the order of the source. */
export function validateTree(tree: Node, schema: CompiledSchema): Finding[] {
  const errors = innermost(schema.check(toPlain(tree)));
  const places = new Map<string, Place>();
  const placeAt = (pointer: string): Place => {
    const known = places.get(pointer);
    if (known !== undefined) return known;
    const spot = spotAt(tree, pointer);
    const place = { spot, parts: partsAt(schema.documents, spot.path), missing: [], renamed: new Set<string>() };
    places.set(pointer, place);
    return place;
  };

  const candidates: Candidate[] = [];
  for (const error of errors) {
    const place = placeAt(error.instancePath);
    if (error.keyword === 'required' || error.keyword === 'dependentRequired') {
      place.missing.push(String(error.params.missingProperty));
      continue;
    }
    const candidate = read({ ...place, keyword: error.keyword, params: error.params, documents: schema.documents });
    if (candidate === undefined) continue;
    candidates.push(candidate);
    if (candidate.finding.rule.code === unknownKey.code) {
      const { nearest } = candidate.finding.args as { readonly nearest?: string };
      if (nearest !== undefined) place.renamed.add(nearest);
    }
  }
  for (const { spot, parts, missing, renamed } of places.values()) {
    const keys = [...new Set(missing)].filter((key) => !renamed.has(key));
    if (keys.length === 0) continue;
    candidates.push({ finding: missingKeysFinding(keys, spot, parts, schema.documents), rank: 0 });
  }
  return onePerPlace(candidates);
}

interface Place {
  readonly spot: Spot;
  readonly parts: readonly SchemaPart[];
  readonly missing: string[];
  /** Absent keys for which a misspelt one stands: mending that mends both. */
  readonly renamed: Set<string>;
}

interface Candidate {
  readonly finding: Finding;
  readonly rank: number;
}

function read(error: SchemaError): Candidate | undefined {
  // A key that the library wrongly calls unknown is no error; every other keyword has a reader.
  const keyError = error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties';
  const readers = keyError ? SCHEMA_ERROR_READERS.slice(0, 2) : SCHEMA_ERROR_READERS;
  for (const [rank, reader] of readers.entries()) {
    const finding = reader(error);
    if (finding !== undefined) return { finding, rank };
  }
  return undefined;
}

const WRAPPERS = ['anyOf', 'oneOf', 'if', 'contains'];

/**
 * Without the errors that only say that an inner one exists. Where one of several forms was meant and the data has an error
 * deeper inside, that one tells more than "a text was wanted"; where all forms want another type, their types are told together.
 */
function innermost(errors: readonly ErrorObject[]): ErrorObject[] {
  const inner = errors.filter((error) => error.propertyName === undefined);
  const wrapped = inner.filter((error) => WRAPPERS.includes(error.keyword)).map((error) => error.instancePath);
  if (wrapped.length === 0) return inner;
  const real = inner.filter((error) => !WRAPPERS.includes(error.keyword));
  const holds = (path: string): boolean => real.some((error) => error.instancePath.startsWith(path));
  const holdsDeeper = (path: string): boolean => real.some((error) => error.instancePath.startsWith(`${path}/`));
  const alone = inner.filter((error) => WRAPPERS.includes(error.keyword) && !holds(error.instancePath));
  const choices = new Map(wrapped.map((path) => [path, typesWanted(real, path)]));
  const kept = real.flatMap((error) => {
    const types = choices.get(error.instancePath);
    if (types === undefined || error.keyword !== 'type') return [error];
    return holdsDeeper(error.instancePath) ? [] : [{ ...error, params: { type: types } }];
  });
  return [...kept, ...alone];
}

function typesWanted(errors: readonly ErrorObject[], path: string): string[] {
  const types = errors.filter((error) => error.instancePath === path && error.keyword === 'type');
  return [...new Set(types.flatMap((error) => [error.params.type].flat().map(String)))];
}

function onePerPlace(candidates: readonly Candidate[]): Finding[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { start, end } = candidate.finding.at;
    const known = best.get(`${start}-${end}`);
    if (known === undefined || candidate.rank < known.rank) best.set(`${start}-${end}`, candidate);
  }
  return [...best.values()]
    .map(({ finding }) => finding)
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}
