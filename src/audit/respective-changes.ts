import type { Stretch } from './audit-document.ts';
import { comparable, weighEither } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

const RESPECTIVELY = /(?<!\p{L})(tăng|giảm)(?:\s+(?:tương ứng|theo thứ tự))?\s+lần lượt(?:\s+(?:là|đạt))?\s*:?\s*$/iu;
const NEXT = /^(?:\s*\p{L}+){0,3}\s*(?:,|;|,?\s+và(?:\s+(?:giảm|tăng))?)\s*$/u;
const BRACKET_BEFORE = /so\s+với[^.;()]{0,60}\(([^()]*)\)[^.;()\d]{0,30}$/iu;
const BRACKET_BEHIND = /^[^.;()\d]{0,20}so\s+với[^.;()]{0,60}\(([^()]*)\)/iu;

/** `137 vụ, 66 người chết; so với cùng kỳ (168 vụ, 79 người chết) giảm lần lượt 18,5% và 16,5%`: each change is of the two numbers of its own rank. */
export function respectiveChanges(passage: Passage): Weighed[] {
  if (!/lần lượt/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((first, index): Weighed[] => {
    const before = passage.quantities[index - 1];
    const word = RESPECTIVELY.exec(wordsBetween(passage, before?.end ?? passage.body, first.start))?.[1];
    const sentence = sentencesOf(passage).find(({ start, end }) => start <= first.start && first.end <= end);
    if (word === undefined || sentence === undefined) return [];
    const changes = rowFrom(passage, index);
    const bracket = bracketOf(passage, sentence, changes);
    if (changes.length < 2 || bracket === undefined) return [];
    const inside = passage.quantities.filter(({ start, end }) => bracket.start <= start && end <= bracket.end);
    const now = passage.quantities
      .filter(({ start, end }) => sentence.start <= start && end <= Math.min(bracket.start, first.start))
      .slice(-changes.length);
    if (inside.length !== changes.length || now.length !== changes.length) return [];
    const weighed = changes.flatMap((change, at) => ofRank(passage, change, now[at], inside[at], word) ?? []);
    // One that agrees proves the order of all.
    const proved = weighed.some(({ judgement }) => judgement.verdict === 'agrees');
    return proved && weighed.length === changes.length ? weighed : [];
  });
}

/** The changes that follow each other: `18,5%, 16,5% và 17,5%`. */
function rowFrom(passage: Passage, index: number): Quantity[] {
  const rest = passage.quantities.slice(index);
  const end = rest.findIndex((one, at) => {
    const next = rest[at + 1];
    return next === undefined || !NEXT.test(wordsBetween(passage, one.end, next.start));
  });
  return rest.slice(0, end + 1);
}

/** The bracket with what was before: it stands before the changes or behind them. */
function bracketOf(passage: Passage, sentence: Stretch, changes: readonly Quantity[]): Stretch | undefined {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const before = BRACKET_BEFORE.exec(wordsBetween(passage, sentence.start, first.start));
  const behind = BRACKET_BEHIND.exec(wordsBetween(passage, last.end, sentence.end + 1));
  const [found, from] = before === null ? [behind, last.end] : [before, sentence.start];
  if (found === null) return undefined;
  const start = from + found.index + found[0].indexOf('(');
  return { start, end: start + (found[1]?.length ?? 0) + 2 };
}

function ofRank(
  passage: Passage,
  change: Quantity,
  now: Quantity | undefined,
  before: Quantity | undefined,
  word: string,
): Weighed | undefined {
  if (now === undefined || before === undefined || change.approximate || !comparable(now, before)) return undefined;
  const [a, b] = [thingOf(passage, now), thingOf(passage, before)];
  if (a !== '' && b !== '' && a !== b) return undefined;
  return weighEither(change, now, before, /giảm/iu.test(word));
}
