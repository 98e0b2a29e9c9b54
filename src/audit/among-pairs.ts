import { compare } from '../numbers/exact.ts';
import { changeAt } from './claim-differences.ts';
import { sentenceAt } from './clauses.ts';
import { isNamedIn, namingWords, thingOf } from './compared-subject.ts';
import { weighSum } from './judge-claim.ts';
import { baseBehind, isHalfNamed } from './odd-shares.ts';
import { isNumber, isWholeFor, leadOf, type OpenPair, partOf, type RatePlace } from './open-pairs.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { OF_PLAN, OTHER_BASE_AFTER, sameUnit } from './share-words.ts';

/** `96 lượt trong số đó (9,1%)`: of the number before. */
const AMONG_THEM = /^[^.,;()\d%]{0,40}\strong số (?:đó|này)(?!\p{L})/iu;
const AMONG_THEM_BEFORE = /(?<!\p{L})trong số (?:đó|này)[^.;()\d%]{0,60}$/iu;
/** What was done with those just counted: `; đã thực thi`, `, thành công`. */
const DONE =
  /^[^.;()\d]{0,60}[,;]\s*(?:(?:đến nay|trong kỳ)\s+)?(?:đã\s[^.;,()\d]{2,30}|(?:tra cứu |xác thực |thực hiện )?thành công)\s+$/iu;
/** `, tỷ lệ cắt giảm`: by how much of what it was before. */
const RATE_OF_CHANGE =
  /^[^.;()\d%]{0,30}[,;(]\s*(?:(?:tương ứng|tương đương|đạt|bằng|với|tức)\s+)*t[ỷỉ] lệ\s+(?:cắt giảm|tiết kiệm|tiết giảm|giảm|tăng)(?:\s+(?:chi phí|đạt|là|được|thêm))*\s*:?\s*$/iu;
const SAVES = /(?<!\p{L})(?:tiết kiệm|tiết giảm|cắt giảm|giảm|tăng)(?:\s+(?:được|thêm|chi phí|là))*\s*$/iu;

/** `bằng 4,7% số được giao`. */
const CALLS_WHOLE = /^\s*(?:so với\s+|của\s+|trên\s+)?(?:tổng\s+)?số\s/iu;

/** Numbers of one sentence of which the one was counted among the other. */
export function pairsAmong(here: RatePlace): OpenPair[] {
  const { passage, rate } = here;
  const part = partOf(here);
  const behind = wordsBetween(passage, rate.end, rate.end + 60);
  if (part === undefined || part.half !== undefined || OTHER_BASE_AFTER.test(behind) || OF_PLAN.test(behind)) return [];
  const thing = thingOf(passage, part);
  if (thing === '') return [];
  const sentence = sentenceAt(passage, rate.start);
  const before = here.before.filter(
    (one) =>
      one.end <= part.start &&
      one.start >= (sentence?.start ?? passage.body) &&
      isNumber(one) &&
      thingOf(passage, one) === thing,
  );
  const whole = before.at(-1);
  const called = CALLS_WHOLE.test(behind) ? calledAmong(here, before) : undefined;
  if (called !== undefined && isWholeFor(called, part)) return [{ part, whole: called, tie: 'sure' }];
  if (whole === undefined || !isWholeFor(whole, part) || changeAt(passage, whole) !== undefined) return [];
  const among =
    AMONG_THEM.test(wordsBetween(passage, part.end, rate.start)) || AMONG_THEM_BEFORE.test(leadOf(passage, part));
  const between = wordsBetween(passage, whole.end, part.start).replace(/\s*\([^()]*\)/g, '');
  const done =
    before.length === 1 && DONE.test(between) && isHalfNamed(baseBehind(passage, rate), { passage, one: whole });
  return among || done ? [{ part, whole, tie: 'sure' }] : [];
}

/** The only number that has all words of what the percentage is said of: `số được giao` of `có 1.986 biên chế công chức được giao`. */
function calledAmong({ passage, rate }: RatePlace, numbers: readonly Quantity[]): Quantity | undefined {
  const base = baseBehind(passage, rate);
  const [only, ...more] = numbers.filter((one) => isNamedIn(base, clauseOf(passage, one)));
  if (only === undefined || more.length > 0) return undefined;
  // That both count households says nothing.
  const things = thingOf(passage, only).split(' ');
  return namingWords(base).some((word) => !things.includes(word)) ? only : undefined;
}

/** Its own words, between commas. */
function clauseOf(passage: Passage, one: Quantity): string {
  const behind = /^[^,;:.()\d]*/u.exec(wordsBetween(passage, one.digitsEnd, one.digitsEnd + 60))?.[0] ?? '';
  return `${leadOf(passage, one).replace(/^.*[,;:.()]/su, '')} ${behind}`;
}

/** `trước 5.640 triệu đồng, sau 4.117 triệu đồng, tiết kiệm 1.523 triệu đồng, tỷ lệ cắt giảm 27,0%`: the three numbers prove each other. */
export function pairOfChange({ passage, rate, before }: RatePlace): OpenPair[] {
  const [was, is, change] = before.slice(-3);
  if (was === undefined || is === undefined || change === undefined || ![was, is, change].every(isExact)) return [];
  if (!RATE_OF_CHANGE.test(wordsBetween(passage, change.end, rate.start)) || !SAVES.test(leadOf(passage, change)))
    return [];
  if (!sameUnit(was, is) || !sameUnit(is, change) || was.perUnit !== is.perUnit) return [];
  const falls = compare(baseValue(was), baseValue(is)) > 0;
  const proof = weighSum(change, falls ? [was, is] : [is, was], [1, -1]);
  return proof?.judgement.verdict === 'agrees' && !/\.\s/u.test(wordsBetween(passage, was.end, change.start))
    ? [{ part: change, whole: was, tie: 'sure' }]
    : [];
}

function isExact({ approximate, half, unit }: Quantity): boolean {
  return !approximate && half === undefined && unit !== 'percent' && unit !== 'percentage-point';
}
