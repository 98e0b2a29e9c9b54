import { joinPath } from '../read/files.ts';
import type { Files } from '../read/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import type { KeptKind, KindCache } from './kept-kind.ts';
import type { Kind } from './kind.ts';
import { type Prebuilt, readPrebuilt } from './prebuilt-kinds.ts';

/** A kind that was read in this run, without findings. */
export interface FreshKind {
  readonly kind: Kind;
  /** The office's folder. */
  readonly office: string;
}

/** Kinds of offices that an earlier run made ready, and those of this run that a later one may use. */
export class KeptKinds {
  private readonly files: Files;
  private readonly cache: KindCache | undefined;
  private readonly fresh = new Map<string, FreshKind & { readonly texts: readonly string[] }>();

  constructor(files: Files, cache: KindCache | undefined) {
    this.files = files;
    this.cache = cache;
  }

  /** `pathOf`: where a schema file lies that the kind may refer to. */
  find(
    name: string,
    office: string,
    templates: Kind['templates'],
    pathOf: (file: string) => string,
  ): Prebuilt | undefined {
    const kept = this.cache?.find(this.textsOf(name, office, templates));
    // no two kinds of different texts may pass for the same one
    return (
      kept && readPrebuilt(kept.schema, pathOf, this.files, { name: JSON.stringify(kept.schema.files), made: { kept } })
    );
  }

  add(kind: Kind, office: string): void {
    if (this.cache === undefined) return;
    this.fresh.set(`${office}/${kind.name}`, { kind, office, texts: this.textsOf(kind.name, office, kind.templates) });
  }

  /** `pack`: undefined for a kind that is not to be kept. */
  keep(pack: (fresh: FreshKind) => KeptKind | undefined): void {
    for (const fresh of this.fresh.values()) {
      const packed = pack(fresh);
      if (packed !== undefined) this.cache?.keep(fresh.texts, packed);
    }
    this.fresh.clear();
  }

  /** All that the kind is made of, but for built-in schemas: of these, their fingerprints are kept. */
  private textsOf(name: string, office: string, templates: Kind['templates']): string[] {
    const folder = joinPath(office, 'schemas');
    const schemas = this.files.list(folder).map((file) => [file, this.files.text(`${folder}/${file}`)] as const);
    const named = (parts: Iterable<readonly [string, SourceText | undefined]>) =>
      [...parts].flatMap(([part, source]) => [part, source?.text ?? '']);
    return [name, ...named(schemas), ...named(templates)];
  }
}
