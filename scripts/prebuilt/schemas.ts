import { packSchema } from '../../src/kind/pack-schema.ts';
import type { PrebuiltContent, PrebuiltSchema } from '../../src/kind/prebuilt.ts';
import { schemaDocuments } from '../../src/validate/compile-schema.ts';
import type { SchemaDocuments } from '../../src/validate/schema-parts.ts';
import { validatorCode } from '../../src/validate/validator-code.ts';
import type { BuiltIn } from './built-in.ts';

/** A schema's content, for `src/kind/prebuilt.ts`. */
export function schemaContent(builtIn: BuiltIn, name: string): PrebuiltSchema {
  const { shape, lookup } = builtIn.part(name);
  const isKind = builtIn.kindNames().includes(name);
  const content: PrebuiltContent = isKind
    ? { shape, outline: builtIn.kind(name).outline, document: builtIn.kind(name).document }
    : { shape, outline: [] };
  const files = [...documentsOf(builtIn, name).files.keys()].map((file) => {
    const found = lookup(file);
    if (found === undefined) throw new Error(`${file} can't be read`);
    return found;
  });
  return packSchema(content, files);
}

/** The schema library's code of a schema's validator, a CommonJS module. */
export function validatorModule(builtIn: BuiltIn, name: string): string {
  return validatorCode(documentsOf(builtIn, name));
}

function documentsOf(builtIn: BuiltIn, name: string): SchemaDocuments {
  const { schema, lookup } = builtIn.part(name);
  const { value } = schemaDocuments(schema, lookup);
  if (value === undefined) throw new Error(`The schema ${name} has findings`);
  return value;
}
