/** A kind's templates as they were read and checked when the package was built. */
export interface PrebuiltTemplates {
  /** By the name that it is called by. */
  readonly templates: Readonly<Record<string, { readonly checksum: string; readonly tree: PackedTree }>>;
  readonly subject: PackedTree;
  /** Where the main template gives each section. */
  readonly sections: Readonly<Record<string, readonly [start: number, end: number]>>;
  /** The built-in plans whose keys the templates were checked against. */
  readonly plans: readonly string[];
}

/** What `runTemplate` needs of a syntax tree, as JSON: most of a kind's templates are not called in a run. */
export type PackedTree = string;

/** By kind; see `src/kind/prebuilt.ts`. */
export function prebuiltTemplates(_kind: string): PrebuiltTemplates | undefined {
  return undefined;
}
