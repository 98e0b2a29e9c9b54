import type { Rule } from '../findings/finding.ts';
import * as dates from './date-rules.ts';
import * as laws from './law-rules.ts';
import * as mentions from './mention-rules.ts';
import * as numbers from './number-rules.ts';

/** Every rule of the citation checks, for the list of rules. */
export const CITATION_RULES: readonly Rule<never>[] = [numbers, dates, mentions, laws].flatMap(
  (module) => Object.values(module) as Rule<never>[],
);
