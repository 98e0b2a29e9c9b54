import type { Path } from '../parse/tree.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema and all that it refers to, by file name. */
export interface SchemaDocuments {
  readonly main: string;
  readonly files: ReadonlyMap<string, JsonSchema>;
}

/** One of the schemas that speak of a place: the schema there, what its `$ref` names, its `allOf` members. */
export interface SchemaPart {
  readonly file: string;
  readonly schema: JsonSchema;
}

/** What the schema says about a place of the data, nearest first; empty where it says nothing. */
export function partsAt(documents: SchemaDocuments, path: Path): SchemaPart[] {
  const root = documents.files.get(documents.main);
  if (root === undefined) return [];
  let parts = withReferences(documents, [{ file: documents.main, schema: root }]);
  for (const step of path) {
    parts = withReferences(
      documents,
      parts.flatMap((part) => below(part, step)),
    );
  }
  return parts;
}

/** The first value of a keyword: what stands nearer wins. */
export function firstOf(parts: readonly SchemaPart[], keyword: string): unknown {
  return parts.find((part) => part.schema[keyword] !== undefined)?.schema[keyword];
}

export function textOfFirst(parts: readonly SchemaPart[], keyword: string): string | undefined {
  const value = firstOf(parts, keyword);
  return typeof value === 'string' ? value : undefined;
}

/** The keys that a place may have, in the order of the schema. */
export function keysOf(parts: readonly SchemaPart[]): string[] {
  return [...new Set(parts.flatMap((part) => Object.keys(record(part.schema.properties) ?? {})))];
}

function below({ file, schema }: SchemaPart, step: string | number): SchemaPart[] {
  const properties = record(schema.properties);
  const next =
    typeof step === 'number'
      ? record(schema.items)
      : properties !== undefined && Object.hasOwn(properties, step)
        ? record(properties[step])
        : record(schema.additionalProperties);
  return next === undefined ? [] : [{ file, schema: next }];
}

function withReferences(documents: SchemaDocuments, parts: readonly SchemaPart[]): SchemaPart[] {
  const found = new Map<JsonSchema, SchemaPart>();
  const add = (part: SchemaPart): void => {
    if (found.has(part.schema)) return;
    found.set(part.schema, part);
    const { $ref, allOf, anyOf, oneOf } = part.schema;
    const target = typeof $ref === 'string' ? referred(documents, part.file, $ref) : undefined;
    if (target !== undefined) add(target);
    for (const members of [allOf, anyOf, oneOf]) {
      for (const member of Array.isArray(members) ? members : []) {
        const schema = record(member);
        if (schema !== undefined) add({ file: part.file, schema });
      }
    }
  };
  parts.forEach(add);
  return [...found.values()];
}

function referred(documents: SchemaDocuments, from: string, reference: string): SchemaPart | undefined {
  const [name = '', pointer = ''] = reference.split('#');
  const file = name === '' ? from : name;
  let schema = documents.files.get(file);
  for (const step of pointer.split('/').slice(1)) schema = record(schema?.[unescapedStep(step)]);
  return schema === undefined ? undefined : { file, schema };
}

/** A step of a JSON pointer. */
export function unescapedStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function record(value: unknown): JsonSchema | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchema) : undefined;
}
