import { joinPath } from '../read/files.ts';
import { Memory } from '../read/memory.ts';
import type { Files, Reads } from '../read/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import { checksum } from '../text/fingerprint.ts';
import { unpack } from './pack.ts';
import { type PrebuiltContent, type PrebuiltSchema, prebuiltSchema } from './prebuilt.ts';
import type { SchemaFile } from './schema-file.ts';
import type { Shape } from './shape.ts';

export interface Prebuilt extends PrebuiltContent {
  readonly schema: SchemaFile;
}

const names = new WeakMap<Shape, string>();

/**
 * What tells the schema that a shape is the root of from every other one, where it was not read in this run: the name of a
 * built-in schema, or what `readPrebuilt` was told.
 */
export function prebuiltName(shape: Shape): string | undefined {
  return names.get(shape);
}

/** The built-in schemas that need not be read, since they are as they were when the package was built. */
export class PrebuiltKinds {
  private readonly files: Files;
  private readonly folder: string;
  private readonly known: Memory<Prebuilt | undefined>;

  /** `folder`: of the built-in schemas. */
  constructor(files: Files, folder: string) {
    this.files = files;
    this.folder = folder;
    this.known = new Memory(files);
  }

  forget(changed: Reads): void {
    this.known.forget(changed);
  }

  /** `replaced`: whether the office has a schema file of that name, which is then read instead. */
  find(name: string, replaced: (file: string) => boolean): Prebuilt | undefined {
    const schema = prebuiltSchema(name);
    const files = Object.keys(schema?.files ?? {});
    if (schema === undefined || files.length === 0 || files.some(replaced)) return undefined;
    return this.known.get(name, () =>
      readPrebuilt(schema, (file) => joinPath(this.folder, file), this.files, { name, made: { prebuilt: true } }),
    );
  }
}

/** Undefined where one of the schema files is not what it was. `pathOf`: where a schema file lies now. */
export function readPrebuilt(
  { files: marks, packed }: PrebuiltSchema,
  pathOf: (file: string) => string,
  files: Files,
  { name, made }: { readonly name: string; readonly made: Pick<SchemaFile, 'prebuilt' | 'kept'> },
): Prebuilt | undefined {
  const sources = new Map<string, SourceText>();
  for (const [file, mark] of Object.entries(marks)) {
    const source = files.text(pathOf(file));
    if (source === undefined || checksum(source.text) !== mark) return undefined;
    sources.set(file, source);
  }
  const [[file, source] = []] = sources;
  if (file === undefined || source === undefined) return undefined;
  const sourceOf = (path: string) => sources.get(path.slice(path.lastIndexOf('/') + 1)) ?? source;
  const content = unpack(packed, sourceOf) as PrebuiltContent;
  names.set(content.shape, name);
  const schema: SchemaFile = {
    ...{ name: file, source, findings: [], ...made },
    // only when somebody asks for it, e.g. to tell what is wrong with a source
    get root() {
      const root = files.tree(source.path)?.value;
      if (root === undefined) throw new Error(`${source.path} could be read when it was packed`);
      return root;
    },
  };
  return { ...content, schema };
}
