import { SAME_CHANGE } from './change-words.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** `213 vụ, việc, tương đương`, `24 cán bộ, công chức (`: what is counted has two names. */
const SECOND_NOUN = /(?<=^[\p{L}\s]{1,15}),\s(?:việc|công chức|viên chức|người lao động|học sinh|hội viên)(?=\s?[,(])/u;
/** `tăng 18,2 tỷ đồng so với quý III (124,4 tỷ đồng) và tăng 9,4% so với cùng kỳ`: another change is joined. */
const JOINS = /(?<!\p{L})(?:và|đồng thời|còn|song|nhưng)(?!\p{L})/iu;
const SAYS_AGAIN = /(?<!\p{L})(?:tương|tức|hay)(?!\p{L})/iu;
const MOVES = /(?<!\p{L})(?:(tăng|vượt)|giảm|hụt)(?!\p{L})/giu;
/** `giảm 6,4% về số tiền phạt`, `tương đương 6,7% tổng số vụ thụ lý`: the percentage is of what the words behind it name. */
const OF_ANOTHER = /^\s*(?:(?:của|trong|trên)\s+)?(?:về|tổng|số)\s(?![^.;,()]*(?:cùng kỳ|năm (?:trước|ngoái|\d)))/iu;
/** `bằng 15% số thu`, and not `bằng 15% so với cùng kỳ`. */
const EQUALS = /(?<!\p{L})bằng\s*$/iu;
const NAMES_NOTHING = /^\s*(?:[).,;]|$|(?:so với|so cùng|cùng kỳ|(?:của )?(?:năm|quý|tháng|kỳ))(?!\p{L}))/iu;

/**
 * Whether the percentage behind an amount may tell the same change again: the words between lead from the one to the other, and those behind name nothing
 * else that it is of. `gap`: the words between, without what a reader knows to be an aside.
 */
export function tellsAgain(passage: Passage, rate: Quantity, gap: string): boolean {
  if (!SAME_CHANGE.test(gap.replace(SECOND_NOUN, ''))) return false;
  if (JOINS.test(gap) && !SAYS_AGAIN.test(gap)) return false;
  return !isOfAnother(passage, rate) && (!EQUALS.test(gap) || NAMES_NOTHING.test(behindOf(passage, rate)));
}

/**
 * Whether a percentage that fits no change moves the other way: `tăng 42 vụ, giảm 6,4% về số tiền phạt` is of something else. One that fits has the wrong
 * word.
 */
export function isOfOtherMove({ judgement }: Weighed, falls: boolean | undefined, gap: string): boolean {
  const move = [...gap.matchAll(MOVES)].at(-1);
  return judgement.verdict === 'contradicts' && move !== undefined && (move[1] === undefined) === (falls === false);
}

/** Whether the words behind a percentage say that it is of something else than what was before. */
export function isOfAnother(passage: Passage, rate: Quantity): boolean {
  return OF_ANOTHER.test(behindOf(passage, rate));
}

function behindOf(passage: Passage, { end }: Quantity): string {
  return wordsBetween(passage, end, end + 80);
}
