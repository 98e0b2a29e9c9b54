import { packTemplates } from './compose/pack-templates.ts';
import type { KeptKind } from './kind/kept-kind.ts';
import type { FreshKind } from './kind/kept-kinds.ts';
import type { KindLibrary } from './kind/kind-library.ts';
import { packSchema } from './kind/pack-schema.ts';
import { AGENCY } from './link/link-source.ts';
import { schemaDocuments } from './validate/compile-schema.ts';
import { isSelfContained } from './validate/kept-validator.ts';
import { checkSchemaFile } from './validate/meta-schema.ts';
import { validatorCode } from './validate/validator-code.ts';

/**
 * A kind of an office's own in the form that a later run takes over: as the built-in ones are when the package is built. Undefined
 * where there is anything to find fault with, since that is to be told in every run.
 */
export function packKind({ kind, office }: FreshKind, kinds: KindLibrary): KeptKind | undefined {
  const { name, schema, lookup, shape, outline, document } = kind;
  const { files, unreadable } = kinds.ownSchemas(name, office);
  const documents = schemaDocuments(schema, lookup);
  if (unreadable.length > 0 || documents.value === undefined) return undefined;
  if (files.some((file) => file.findings.length > 0 || checkSchemaFile(file).length > 0)) return undefined;
  const templates = packTemplates(kind, kinds.schemaShape(AGENCY, office).shape, new Map());
  if (templates === undefined) return undefined;
  const parts = [...documents.value.files.keys()].flatMap((file) => lookup(file) ?? []);
  const validator = validatorCode(documents.value);
  return {
    schema: packSchema({ shape, outline, document }, parts),
    ...(isSelfContained(validator) && { validator }),
    templates,
  };
}
