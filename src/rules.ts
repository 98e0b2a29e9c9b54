import * as check from './check/check-rules.ts';
import type { Rule } from './findings/finding.ts';
import * as kind from './kind/kind-rules.ts';
import * as link from './link/link-rules.ts';

/** Every rule of the program, by code. Each pass keeps its own beside it; a test holds that none is missing here. */
export const RULES: readonly Rule<never>[] = [check, kind, link]
  .flatMap((pass) => Object.values<unknown>({ ...pass }))
  .filter(isRule)
  .sort((a, b) => (a.code < b.code ? -1 : 1));

function isRule(value: unknown): value is Rule<never> {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}
