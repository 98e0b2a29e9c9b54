/** A kind's templates as they were checked and compiled when the package was built. */
export interface PrebuiltTemplates {
  /** The place of each template by the name it is called by, e.g. `templates/chung/nhiem-vu.hbs`. */
  readonly paths: Readonly<Record<string, string>>;
  /** Compiled, without the check of a library's version. */
  readonly subject: TemplateSpecification;
  /** Where the main template gives each section. */
  readonly sections: Readonly<Record<string, readonly [start: number, end: number]>>;
  /** The schemas of plans whose keys the templates were checked against. */
  readonly plans: readonly string[];
}

export interface PrebuiltTemplate {
  /** Of its text. */
  readonly fingerprint: string;
  readonly compiled: () => TemplateSpecification;
}

/** By kind. As `src/kind/prebuilt.ts`, this module is written anew when the package is built. */
export const PREBUILT_TEMPLATES: Readonly<Record<string, PrebuiltTemplates>> = {};

/** By path in the package. */
export const PREBUILT_PARTS: Readonly<Record<string, PrebuiltTemplate>> = {};
