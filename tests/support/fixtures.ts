import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SchemaFile } from '../../src/kind/schema-file.ts';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import { decodeText } from '../../src/read/decode.ts';
import { type SourceText, sourceText } from '../../src/source/source-text.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Names of the files of a folder of the repository with one ending, sorted. */
export function filesOf(folder: string, ending: string): string[] {
  return readdirSync(`${ROOT}${folder}`)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** A file of the repository as the read pass gives it. */
export function fixture(path: string): SourceText {
  const { value, findings } = decodeText(path, readFileSync(`${ROOT}${path}`));
  if (value === undefined) throw new Error(`${path}: ${findings[0]?.rule.code}`);
  return value;
}

/** A schema file from its text. */
export function schemaFrom(name: string, text: string): SchemaFile {
  const source = sourceText(name, text);
  const { value, findings } = parseYaml(source);
  if (value === undefined) throw new Error(`${name}: ${findings[0]?.rule.code}`);
  return { name, source, root: value, findings };
}

/** A schema file of the repository. */
export function schemaAt(path: string): SchemaFile {
  return schemaFrom(path.slice(path.lastIndexOf('/') + 1), fixture(path).text);
}
