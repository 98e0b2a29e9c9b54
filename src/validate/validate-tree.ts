import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding } from '../findings/finding.ts';
import { toPlain } from '../parse/plain.ts';
import type { Node } from '../parse/tree.ts';
import type { CompiledSchema } from './compile-schema.ts';
import { failedChoices, type KeyChoice, missingKeysFinding, surplusKeyFinding } from './key-errors.ts';
import { SCHEMA_ERROR_READERS, type SchemaError } from './schema-errors.ts';
import { partsAt, type SchemaPart } from './schema-parts.ts';
import { type Spot, spotAt } from './spot.ts';
import { unknownKey } from './validate-rules.ts';

/** What the tree and its schema disagree on: one finding a place, in the order of the source. */
export function validateTree(tree: Node, schema: CompiledSchema): Finding[] {
  const places = new Map<string, Place>();
  const placeAt = (pointer: string): Place => {
    const place = places.get(pointer) ?? newPlace(tree, pointer, schema);
    places.set(pointer, place);
    return place;
  };
  const errors = schema.check(toPlain(tree));
  for (const { keyword, instancePath } of errors) {
    if (keyword !== 'oneOf' && keyword !== 'anyOf') continue;
    const place = placeAt(instancePath);
    place.choices = failedChoices(place.spot, place.parts);
  }
  const candidates: Candidate[] = [];
  for (const error of innermost(errors.filter((one) => !choiceSays(placeAt(one.instancePath), one)))) {
    const place = placeAt(error.instancePath);
    if (error.keyword === 'required' || error.keyword === 'dependentRequired') {
      place.missing.add(String(error.params.missingProperty));
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
  for (const place of places.values()) {
    candidates.push(...keyFindings(place, schema).map((finding) => ({ finding, rank: 0 })));
  }
  return onePerPlace(candidates);
}

interface Place {
  readonly spot: Spot;
  readonly parts: readonly SchemaPart[];
  readonly missing: Set<string>;
  /** Absent keys for which a misspelt one stands: mending that mends both. */
  readonly renamed: Set<string>;
  choices: readonly KeyChoice[];
}

function newPlace(tree: Node, pointer: string, { documents }: CompiledSchema): Place {
  const spot = spotAt(tree, pointer);
  return { spot, parts: partsAt(documents, spot.path), missing: new Set(), renamed: new Set(), choices: [] };
}

/** Whether an error only says in pieces what a failed choice between keys says as a whole. */
function choiceSays({ choices, parts }: Place, { keyword, params }: ErrorObject): boolean {
  if (choices.length === 0) return false;
  if (keyword === 'oneOf' || keyword === 'anyOf') return true;
  const key = String(params.missingProperty);
  const alternatives = parts.flatMap(({ schema }) => [schema.oneOf, schema.anyOf].flat());
  const demanded = parts.some(
    ({ schema }) => !alternatives.includes(schema) && Array.isArray(schema.required) && schema.required.includes(key),
  );
  return keyword === 'required' && !demanded && choices.some((choice) => choice.keys.includes(key));
}

function keyFindings({ spot, parts, missing, renamed, choices }: Place, { documents }: CompiledSchema): Finding[] {
  const surplus = choices.flatMap((choice) => surplusKeyFinding(choice, spot) ?? []);
  const open = choices.filter(({ keys, present }) => present.length === 0 && !keys.some((key) => renamed.has(key)));
  const keys = [...missing].filter((key) => !renamed.has(key));
  if (keys.length === 0 && open.length === 0) return surplus;
  const choiceKeys = open.map((choice) => choice.keys);
  return [...surplus, missingKeysFinding(keys, choiceKeys, spot, parts, documents)];
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

const WRAPPERS: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'if', 'contains']);
const KEY_ERRORS: ReadonlySet<string> = new Set(['additionalProperties', 'unevaluatedProperties', 'required']);

/**
 * Without the errors that only say that an inner one exists. Where one of several forms was meant and the data has an error
 * deeper inside, that one tells more than "a text was wanted"; where all forms want another type, their types are told together.
 */
function innermost(errors: readonly ErrorObject[]): ErrorObject[] {
  const own = errors.filter((error) => error.propertyName === undefined);
  const wrapped = new Set(own.filter(isWrapper).map((error) => error.instancePath));
  if (wrapped.size === 0) return own;
  const real = own.filter((error) => !isWrapper(error));
  const inside = new Set(real.flatMap((error) => outerPaths(error)));
  const here = new Set(real.map((error) => error.instancePath));
  const types = typesWanted(real);
  const kept = real.flatMap((error) => {
    const path = error.instancePath;
    if (!wrapped.has(path) || KEY_ERRORS.has(error.keyword)) return [error];
    if (inside.has(path)) return [];
    return error.keyword === 'type' ? [{ ...error, params: { type: [...(types.get(path) ?? [])] } }] : [error];
  });
  const alone = own.filter(
    (error) => isWrapper(error) && !inside.has(error.instancePath) && !here.has(error.instancePath),
  );
  return [...kept, ...alone];
}

function isWrapper(error: ErrorObject): boolean {
  return WRAPPERS.has(error.keyword);
}

/** The places that an error lies inside of; an error about a key lies inside the object that has the key. */
function outerPaths({ instancePath, keyword }: ErrorObject): string[] {
  const paths = KEY_ERRORS.has(keyword) ? [instancePath] : [];
  for (let at = instancePath.lastIndexOf('/'); at !== -1; at = instancePath.lastIndexOf('/', at - 1)) {
    paths.push(instancePath.slice(0, at));
    if (at === 0) break;
  }
  return paths;
}

function typesWanted(errors: readonly ErrorObject[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { instancePath, keyword, params } of errors) {
    if (keyword !== 'type') continue;
    const types = wanted.get(instancePath) ?? new Set();
    for (const type of [params.type].flat()) types.add(String(type));
    wanted.set(instancePath, types);
  }
  return wanted;
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
