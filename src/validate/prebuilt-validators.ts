import type { ErrorObject } from 'ajv/dist/2020.js';

/** A validator as the schema library writes it to a file. */
export interface PrebuiltValidator {
  (data: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

/** By schema file; see `src/kind/prebuilt.ts`. */
export function prebuiltValidator(_file: string): PrebuiltValidator | undefined {
  return undefined;
}
