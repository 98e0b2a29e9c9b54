import { joinPath } from '../read/files.ts';
import type { Files } from '../read/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { unpack } from './pack.ts';
import { type PrebuiltContent, prebuiltSchema } from './prebuilt.ts';
import type { SchemaFile } from './schema-file.ts';
import type { Shape } from './shape.ts';

export interface Prebuilt extends PrebuiltContent {
  readonly schema: SchemaFile;
}

const names = new WeakMap<Shape, string>();

/** The name of the built-in schema that a shape is the root of, where it was read when the package was built. */
export function prebuiltName(shape: Shape): string | undefined {
  return names.get(shape);
}

/** The built-in schemas that need not be read, since they are as they were when the package was built. */
export class PrebuiltKinds {
  private readonly files: Files;
  private readonly folder: string;
  private readonly known = new Map<string, Prebuilt | undefined>();

  /** `folder`: of the built-in schemas. */
  constructor(files: Files, folder: string) {
    this.files = files;
    this.folder = folder;
  }

  /** `replaced`: whether the office has a schema file of that name, which is then read instead. */
  find(name: string, replaced: (file: string) => boolean): Prebuilt | undefined {
    const files = Object.keys(prebuiltSchema(name)?.files ?? {});
    if (files.length === 0 || files.some(replaced)) return undefined;
    if (!this.known.has(name)) this.known.set(name, this.load(name));
    return this.known.get(name);
  }

  private load(name: string): Prebuilt | undefined {
    const found = prebuiltSchema(name);
    const sources = new Map<string, SourceText>();
    for (const [file, mark] of Object.entries(found?.files ?? {})) {
      const source = this.files.text(joinPath(this.folder, file));
      if (source === undefined || fingerprint(source.text) !== mark) return undefined;
      sources.set(file, source);
    }
    const [[file, source] = []] = sources;
    if (found === undefined || file === undefined || source === undefined) return undefined;
    const sourceOf = (path: string) => sources.get(path.slice(path.lastIndexOf('/') + 1)) ?? source;
    const content = unpack(found.packed, sourceOf) as PrebuiltContent;
    names.set(content.shape, name);
    return { ...content, schema: this.schemaFile(file, source) };
  }

  /** Its tree is read only when somebody asks for it, e.g. to tell what is wrong with a source. */
  private schemaFile(name: string, source: SourceText): SchemaFile {
    const { files } = this;
    return {
      ...{ name, source, findings: [], prebuilt: true },
      get root() {
        const root = files.tree(source.path)?.value;
        if (root === undefined) throw new Error(`The built-in schema ${name} is broken`);
        return root;
      },
    };
  }
}
