import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Something of the machine that a test can't do without. */
export interface Requirement {
  readonly name: string;
  readonly met: boolean;
}

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** A program found on PATH, in any of its spellings. */
export function program(...names: readonly string[]): Requirement {
  return { name: names.join(' or '), met: names.some((name) => programPath(name) !== undefined) };
}

/** Full path of a program on PATH. */
export function programPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A file given relative to the repository. */
export function file(path: string): Requirement {
  return { name: path, met: existsSync(join(REPOSITORY, path)) };
}

/**
 * For `test.skipIf(missing(…))`: true where a requirement is not met, and says which. With `CCHC_REQUIRE_ALL=1` (CI)
 * it fails instead, so that nothing is skipped unseen.
 */
export function missing(...requirements: readonly Requirement[]): boolean {
  const absent = requirements.filter(({ met }) => !met).map(({ name }) => name);
  if (absent.length === 0) return false;
  const message = `skipped, for this is missing: ${absent.join(', ')}`;
  if (process.env.CCHC_REQUIRE_ALL === '1') throw new Error(message);
  console.warn(message);
  return true;
}
