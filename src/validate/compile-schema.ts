import type { Ajv2020, CodeOptions, ErrorObject } from 'ajv/dist/2020.js';
import { found } from '../findings/finding.ts';
import { failure, type Outcome, outcome } from '../findings/outcome.ts';
import { referenceNotFound } from '../kind/kind-rules.ts';
import type { SchemaFile, SchemaLookup } from '../kind/schema-file.ts';
import { toPlain } from '../parse/plain.ts';
import { nodeAt, type Path } from '../parse/tree.ts';
import { keptValidator } from './kept-validator.ts';
import { type PrebuiltValidator, prebuiltValidator } from './prebuilt-validators.ts';
import { schemaLibrary } from './schema-library.ts';
import type { JsonSchema, SchemaDocuments } from './schema-parts.ts';
import { unusableSchema } from './validate-rules.ts';

/** A schema ready to check plain data. */
export interface CompiledSchema {
  readonly documents: SchemaDocuments;
  /** All that is wrong with the data, as the schema library says it. */
  readonly check: (data: unknown) => readonly ErrorObject[];
}

/** Our keywords, and what editors read; none of them limits the data. */
const ANNOTATIONS = [
  ...['x-unit', 'x-rounded', 'x-constant', 'x-equations', 'x-date', 'x-citation', 'x-key', 'x-document', 'x-outline'],
  ...['x-in-period', 'x-unique', 'x-task', 'x-target'],
  ...['markdownDescription', 'defaultSnippets', 'errorMessage', 'enumDescriptions'],
];

/** Compiles a schema file with the files that it refers to. What is wrong with the schema is a finding at its place. */
export function compileSchema(file: SchemaFile, lookup: SchemaLookup): Outcome<CompiledSchema> {
  const validator = file.prebuilt === true ? prebuiltValidator(file.name) : keptValidator(file.kept?.validator);
  if (validator !== undefined) return outcome(prebuiltSchema(file, lookup, validator));
  const documents = schemaDocuments(file, lookup);
  if (documents.value === undefined) return failure(documents.findings);
  const compiled = compileDocuments(documents.value);
  return 'problem' in compiled
    ? failure([found(unusableSchema, file.root.span, { name: file.name, detail: compiled.problem })])
    : outcome(compiled);
}

/** Its documents serve only to tell what is wrong with data. */
function prebuiltSchema(file: SchemaFile, lookup: SchemaLookup, validate: PrebuiltValidator): CompiledSchema {
  let documents: SchemaDocuments | undefined;
  return {
    get documents() {
      documents ??= schemaDocuments(file, lookup).value ?? { main: file.name, files: new Map() };
      return documents;
    },
    check: (data) => (validate(data) ? [] : (validate.errors ?? [])),
  };
}

/** A schema file and all files that it refers to, as plain data. */
export function schemaDocuments(file: SchemaFile, lookup: SchemaLookup): Outcome<SchemaDocuments> {
  const files = new Map<string, JsonSchema>();
  const open: SchemaFile[] = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (files.has(next.name)) continue;
    const { schema, references } = localised(toPlain(next.root), next.name);
    files.set(next.name, schema);
    for (const { name, path } of references) {
      if (files.has(name) || open.some((waiting) => waiting.name === name)) continue;
      const target = lookup(name);
      if (target !== undefined) {
        open.push(target);
        continue;
      }
      const at = nodeAt(next.root, path)?.span ?? next.root.span;
      return failure([found(referenceNotFound, at, { reference: name })]);
    }
  }
  return outcome({ main: file.name, files });
}

/** `problem`: the library's words, in English, where it refuses the schema. */
export function compileDocuments(documents: SchemaDocuments): CompiledSchema | { readonly problem: string } {
  const ajv = newSchemaLibrary();
  try {
    for (const [name, schema] of documents.files) ajv.addSchema(schema, name);
    const validate = ajv.getSchema(documents.main);
    if (validate === undefined) return { problem: 'no schema' };
    return { documents, check: (data) => (validate(data) ? [] : (validate.errors ?? [])) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The schema library with our keywords. `code`: for a validator that is written to a file. */
export function newSchemaLibrary(code: CodeOptions = { optimize: false }): Ajv2020 {
  const ajv = new (schemaLibrary())({
    allErrors: true,
    // Types may stand in what a `$ref` names; the rest of strict mode finds unknown keywords.
    strictTypes: false,
    strictRequired: false,
    meta: false,
    validateSchema: false,
    validateFormats: false,
    // A schema is compiled to check one or a few sources: quickly compiled code beats quick code.
    inlineRefs: false,
    code,
    logger: false,
    messages: false,
  });
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword);
  return ajv;
}

interface Localised {
  readonly schema: JsonSchema;
  readonly references: readonly { readonly name: string; readonly path: Path }[];
}

/** A schema whose references name files only: `https://…/common.schema.json#/$defs/ngay` and `./common…` alike. */
function localised(root: unknown, file: string): Localised {
  const references: { name: string; path: Path }[] = [];
  const copy = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => copy(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => {
        const here = [...path, key];
        if (path.length === 0 && (key === '$id' || key === '$schema')) return [];
        if (key !== '$ref' || typeof part !== 'string') return [[key, copy(part, here)]];
        const [target = '', pointer = ''] = part.split('#');
        const name = target.slice(target.lastIndexOf('/') + 1);
        if (name !== '' && name !== file) references.push({ name, path: here });
        return [[key, name === file ? `#${pointer}` : `${name}#${pointer}`]];
      }),
    );
  };
  return { schema: copy(root, []) as JsonSchema, references };
}
