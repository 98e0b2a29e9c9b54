/** A kind's templates as they were read and checked when the package was built. */
export interface PrebuiltTemplates {
  /** Where each template stands in the package (`templates/chung/nhiem-vu.hbs`), by the name that it is called by. */
  readonly paths: Readonly<Record<string, string>>;
  /** The packed syntax tree of the subject's line, as JSON. */
  readonly subject: string;
  /** Where the main template gives each section. */
  readonly sections: Readonly<Record<string, readonly [start: number, end: number]>>;
  /** The built-in plans whose keys the templates were checked against. */
  readonly plans: readonly string[];
}

export interface PrebuiltTemplate {
  /** Of its text. */
  readonly fingerprint: string;
  /** Its packed syntax tree as JSON. */
  readonly packed: string;
}

/** By kind. As `src/kind/prebuilt.ts`, this module is written anew when the package is built. */
export const PREBUILT_KINDS: Readonly<Record<string, PrebuiltTemplates>> = {};

/** By path in the package. */
export const PREBUILT_TEMPLATES: Readonly<Record<string, PrebuiltTemplate>> = {};
