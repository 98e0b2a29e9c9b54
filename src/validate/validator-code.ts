import { newSchemaLibrary } from './compile-schema.ts';
import { schemaCode } from './schema-library.ts';
import type { JsonSchema, SchemaDocuments } from './schema-parts.ts';

/** The schema library's code of a validator, a CommonJS module. */
export function validatorCode({ main, files }: SchemaDocuments): string {
  const library = newSchemaLibrary({ source: true });
  for (const [file, schema] of files) library.addSchema(bare(schema) as JsonSchema, file);
  return schemaCode(library, library.getSchema(main));
}

const ANNOTATIONS =
  /^(x-.*|title|description|markdownDescription|examples|default|defaultSnippets|errorMessage|enumDescriptions)$/;
const NAMED_SCHEMAS = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
const DATA = new Set(['enum', 'const', 'required', 'dependentRequired']);

/** A schema without what limits no data: the validator would build it all at every start. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => !ANNOTATIONS.test(key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (DATA.has(key) || typeof value !== 'object' || value === null) return [key, value];
      if (!NAMED_SCHEMAS.has(key)) return [key, bare(value)];
      return [key, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bare(one)]))];
    }),
  );
}
