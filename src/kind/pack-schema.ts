import { checksum } from '../text/fingerprint.ts';
import { pack } from './pack.ts';
import type { PrebuiltContent, PrebuiltSchema } from './prebuilt.ts';
import type { SchemaFile } from './schema-file.ts';

/** What was made of a schema, with the marks of its file and of those that it refers to; its own comes first. */
export function packSchema(content: PrebuiltContent, files: readonly SchemaFile[]): PrebuiltSchema {
  const marks = files.map(({ name, source }) => [name, checksum(source.text)]);
  return { files: Object.fromEntries(marks), packed: pack(content) };
}
