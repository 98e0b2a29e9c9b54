import type { PrebuiltSchema } from './prebuilt.ts';

/** A kind of an office's own as an earlier run read, checked and compiled it. There was nothing to find fault with. */
export interface KeptKind {
  readonly schema: PrebuiltSchema;
  /** The schema library's code of the validator; absent where code may not be taken from a file. */
  readonly validator?: string;
  /** A `PrebuiltTemplates`, which is the business of src/compose. */
  readonly templates: unknown;
}

/** Where kinds are kept from run to run, by the texts that they are made of. Only the command line knows the place. */
export interface KindCache {
  find(texts: readonly string[]): KeptKind | undefined;
  keep(texts: readonly string[], kind: KeptKind): void;
}
