import type { KindDocument } from './kind.ts';
import type { OutlineSection } from './outline.ts';
import type { Packed } from './pack.ts';
import type { ObjectShape } from './shape.ts';

/** A built-in schema as it was read when the package was built. */
export interface PrebuiltSchema {
  /** It and the schema files that it refers to, with the checksum of each. */
  readonly files: Readonly<Record<string, string>>;
  /** A `PrebuiltContent`. */
  readonly packed: Packed;
}

export interface PrebuiltContent {
  readonly shape: ObjectShape;
  readonly outline: readonly OutlineSection[];
  /** Absent for a schema that is no kind (don-vi, van-ban). */
  readonly document?: KindDocument;
}

/**
 * By schema name. In the packaged program (`scripts/bundle.ts`) this function reads what was written when the package was built;
 * run from its source, the program reads the schemas themselves.
 */
export function prebuiltSchema(_name: string): PrebuiltSchema | undefined {
  return undefined;
}
