import { isNamedIn, namingWords } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { ownWordsOf } from './rest-words.ts';
import { mayBeState, type State } from './state-runs.ts';
import type { Weighed } from './weighing.ts';

/** `còn thiếu 85 người so với số phân bổ`: what the rest is held against, by its name. */
const AGAINST =
  /^\s*(?:\p{L}+\s+){0,3}?so với\s+(?:(?:tổng\s+)?số(?:\s+lượng)?\s+|mức\s+)?(?!cùng kỳ|năm|quý|tháng|kỳ)([^.,;:()\d]{4,40}?)\s*(?:[.,;:)]|$)/iu;
const NEARNESS = 20;

/** What the last number before a rest lacks of the one that the words behind it name. */
export function restAgainst(passage: Passage, rest: State, states: readonly State[]): Weighed | undefined {
  const name = AGAINST.exec(wordsBetween(passage, rest.one.digitsEnd, rest.one.digitsEnd + 80))?.[1];
  const part = states.at(-1);
  if (name === undefined || part === undefined || namingWords(name).length === 0) return undefined;
  const whole = passage.quantities.findLast(
    (one) => one.end <= part.one.start && mayBeState(one, rest.one) && isNamedIn(name, ownWordsOf(passage, one).lead),
  );
  const weighed = whole && weighSum(rest.one, [whole, part.one], [1, -1]);
  if (whole === undefined || weighed === undefined) return undefined;
  const told = weighed.judgement.verdict !== 'contradicts' || isMistyped(weighed, 2);
  return told || isOffByAtMost(weighed, NEARNESS, whole) ? weighed : undefined;
}
