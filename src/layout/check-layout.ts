import { openWord, type WordProblem } from '../docx-package/word-package.ts';
import { findParts } from './document-parts.ts';
import { readPage } from './read-page.ts';
import { APPENDIX_RULES } from './rules/appendix-rules.ts';
import { BODY_TEXT_RULES } from './rules/body-text-rules.ts';
import { CLOSING_RULES } from './rules/closing-rules.ts';
import { EXTRA_RULES } from './rules/extra-rules.ts';
import { HEAD_RULES } from './rules/head-rules.ts';
import { NUMBER_AND_DATE_RULES } from './rules/number-and-date-rules.ts';
import { OPENING_RULES } from './rules/opening-rules.ts';
import { OUTLINE_RULES } from './rules/outline-rules.ts';
import { PAGE_NUMBER_RULES } from './rules/page-number-rules.ts';
import { PAGE_RULES } from './rules/page-rules.ts';
import { PAIR_RULE } from './rules/pair-rule.ts';
import { FONT_RULE } from './rules/text-rules.ts';
import type { LayoutRule, Verdict } from './verdict.ts';

/** Every rule in the order of its id: P1 … P9, C01 … C30, the pair rule. */
export const LAYOUT_RULES: readonly LayoutRule[] = [
  ...[...PAGE_RULES, FONT_RULE, ...PAGE_NUMBER_RULES],
  ...[
    ...HEAD_RULES,
    ...NUMBER_AND_DATE_RULES,
    ...OPENING_RULES,
    ...BODY_TEXT_RULES,
    ...OUTLINE_RULES,
    ...CLOSING_RULES,
    ...APPENDIX_RULES,
    ...EXTRA_RULES,
  ].sort((a, b) => (a.id < b.id ? -1 : 1)),
  PAIR_RULE,
];

export interface RuleVerdict {
  readonly rule: LayoutRule;
  readonly verdict: Verdict;
}

export type LayoutOutcome = { readonly verdicts: readonly RuleVerdict[] } | { readonly problem: WordProblem };

/**
 * Tests a Word file, whoever made it, against annex I of decree 30/2020/NĐ-CP: a verdict for every rule, or why the file
 * can't be read. Never throws for what a file may hold.
 */
export function checkLayout(docx: Uint8Array): LayoutOutcome {
  const opened = openWord(docx);
  if ('problem' in opened) return opened;
  const page = readPage(opened.word);
  const reading = { page, parts: findParts(page) };
  return { verdicts: LAYOUT_RULES.map((rule) => ({ rule, verdict: rule.check(reading) })) };
}
