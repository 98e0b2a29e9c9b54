import standaloneCode from 'ajv/dist/standalone/index.js';
import { pack } from '../../src/kind/pack.ts';
import type { PrebuiltContent, PrebuiltSchema } from '../../src/kind/prebuilt.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';
import { newSchemaLibrary, schemaDocuments } from '../../src/validate/compile-schema.ts';
import type { JsonSchema, SchemaDocuments } from '../../src/validate/schema-parts.ts';
import type { BuiltIn } from './built-in.ts';

/** A schema's content, for `src/kind/prebuilt.ts`. */
export function schemaContent(builtIn: BuiltIn, name: string): PrebuiltSchema {
  const { shape } = builtIn.part(name);
  const isKind = builtIn.kindNames().includes(name);
  const content: PrebuiltContent = isKind
    ? { shape, outline: builtIn.kind(name).outline, document: builtIn.kind(name).document }
    : { shape, outline: [] };
  const files = [...documentsOf(builtIn, name).files.keys()].map((file) => {
    const text = builtIn.files.text(`schemas/${file}`)?.text;
    if (text === undefined) throw new Error(`${file} can't be read`);
    return [file, fingerprint(text)] as const;
  });
  return { files: Object.fromEntries(files), packed: pack(content) };
}

/** ajv's code of a schema's validator, a CommonJS module. */
export function validatorModule(builtIn: BuiltIn, name: string): string {
  const library = newSchemaLibrary({ source: true });
  const { main, files } = documentsOf(builtIn, name);
  for (const [file, schema] of files) library.addSchema(bare(schema) as JsonSchema, file);
  return standaloneCode.default(library, library.getSchema(main));
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

function documentsOf(builtIn: BuiltIn, name: string): SchemaDocuments {
  const { schema, lookup } = builtIn.part(name);
  const { value } = schemaDocuments(schema, lookup);
  if (value === undefined) throw new Error(`The schema ${name} has findings`);
  return value;
}
