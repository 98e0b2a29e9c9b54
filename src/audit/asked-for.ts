import type { Stretch } from './audit-document.ts';
import { type Passage, wordsBetween } from './passage.ts';

const GOAL = '(?:chỉ tiêu|mục tiêu|kế hoạch)';
/** `vượt chỉ tiêu giảm 1,5 điểm phần trăm` */
const REACHED = new RegExp(
  `(?<!\\p{L})(?:vượt|đạt|hoàn thành)\\s+${GOAL}(?:\\s+\\p{L}+){0,3}\\s+(?:giảm|tăng)\\s*$`,
  'iu',
);
/** `vượt chỉ tiêu tỉnh giao (giảm 300 hộ)`, `(kế hoạch giảm 1,5%)` */
const ASIDE = new RegExp(
  `(?:${GOAL}[^.;()\\d]{0,30}\\(\\s*|[(;,]\\s*(?:${GOAL}|nghị quyết)(?:\\s+\\p{L}+){0,4}?\\s+)(?:giảm|tăng)(?:\\s+từ)?\\s*$`,
  'iu',
);

/** Whether a number is a change that was reached or passed, not the one that came about. */
export function isReachedGoal(passage: Passage, { start }: Stretch): boolean {
  return REACHED.test(wordsBetween(passage, start - 70, start));
}

/** The same, also where it stands as an aside: there it may be held against what came about. */
export function isAskedFor(passage: Passage, change: Stretch): boolean {
  return isReachedGoal(passage, change) || ASIDE.test(wordsBetween(passage, change.start - 70, change.start));
}
