/** A kind's templates as they were read and checked when the package was built. */
export interface PrebuiltTemplates {
  /** By the name that it is called by: the fingerprint of its text, and of its syntax tree what `runTemplate` needs. */
  readonly templates: Readonly<Record<string, { readonly fingerprint: string; readonly tree: hbs.AST.Program }>>;
  /** The same of the subject's line. */
  readonly subject: hbs.AST.Program;
  /** Where the main template gives each section. */
  readonly sections: Readonly<Record<string, readonly [start: number, end: number]>>;
  /** The built-in plans whose keys the templates were checked against. */
  readonly plans: readonly string[];
}

/** By kind; see `src/kind/prebuilt.ts`. */
export function prebuiltTemplates(_kind: string): PrebuiltTemplates | undefined {
  return undefined;
}
