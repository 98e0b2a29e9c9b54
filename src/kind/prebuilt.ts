import type { KindDocument } from './kind.ts';
import type { OutlineSection } from './outline.ts';
import type { ObjectShape } from './shape.ts';

/** A built-in schema as it was read when the package was built. */
export interface PrebuiltSchema {
  /** It and the schema files that it refers to, with the fingerprint of each. */
  readonly files: Readonly<Record<string, string>>;
  /** A packed `PrebuiltContent` as JSON; read only when the schema is used. */
  readonly packed: string;
}

export interface PrebuiltContent {
  readonly shape: ObjectShape;
  readonly outline: readonly OutlineSection[];
  /** Absent for a schema that is no kind (don-vi, van-ban). */
  readonly document?: KindDocument;
}

/**
 * By schema name. The packaged program has them here (`scripts/prebuilt/` writes this module anew when the package is built); run
 * from its source, the program reads the schemas themselves.
 */
export const PREBUILT_SCHEMAS: Readonly<Record<string, PrebuiltSchema>> = {};
