import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { isNamedIn, namingWords } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { restAgainst } from './named-wholes.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount } from './quantity.ts';
import { callsRest, mayCallRest, ownWordsOf } from './rest-words.ts';
import { depthAt } from './running-parts.ts';
import { isOfMore, leavesRoom, planBetween } from './state-doubts.ts';
import { isRun, mayBeState, nestOf, type State, statesBefore } from './state-runs.ts';
import { isAmong, isOtherSide, isRefused } from './state-words.ts';
import { summedUp } from './subtotals.ts';
import type { Weighed } from './weighing.ts';
import { placeOfWhole } from './whole-of-states.ts';

/**
 * What became of a whole, up to what is left of it: `Tiếp nhận 261 hồ sơ; trả kết quả 247 hồ sơ, đang thụ lý 14 hồ sơ`. Wrong is said where
 * nothing but states stand between the whole and what is called its rest, and no other reading fits.
 */
export function stateClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  return passage.quantities.flatMap((one, index): Claim[] => {
    if (index < 2 || !isAmount(one) || isWhatItBecame(passage, one)) return [];
    if (!mayBeState(one, one) || depthAt(passage, one.start) > 0) return [];
    const rest: State = { one, ...ownWordsOf(passage, one) };
    const before = passage.quantities.findLast((other) => other.end <= one.start && mayBeState(other, one));
    const left = callsRest(rest);
    const opposite = before !== undefined && isOtherSide(rest, { one: before, ...ownWordsOf(passage, before) });
    const side = opposite && !left;
    if (!left && !side && !mayCallRest(rest)) return [];
    const states = summedUp(statesBefore(passage, index));
    if (states.length < 2) return [];
    const weighed =
      agreeing(passage, rest, states) ??
      agreeing(passage, rest, withoutProvedParts(passage, states)) ??
      ofPlan(passage, rest, states) ??
      restAgainst(passage, rest, states) ??
      contradicting(
        passage,
        rest,
        opposesAmong(opposite, states) || side ? beside(passage, states) : withoutProvedParts(passage, states),
      );
    return weighed === undefined || !(left || side || fits(weighed) || isMistyped(weighed, 3))
      ? []
      : [told(weighed, hasOtherReading(rest, states), source)];
  });
}

/** `nợ đọng giảm từ 21,3 còn 8,7 tỷ đồng`: no rest. */
function isWhatItBecame(passage: Passage, { start }: Stretch): boolean {
  return /(?<!\p{L})(?:giảm|hạ|rút)\s+(?:\p{L}+\s+){0,2}từ\s[^.;]{1,40}\s(?:xuống\s+)?còn\s*$/iu.test(
    wordsBetween(passage, Math.max(passage.body, start - 70), start),
  );
}

/** Behind a number: it is some of another one. */
const OF_ANOTHER = /^[^.;()\d]{0,20},\s*(?:bằng|chiếm|đạt)\s+\d[\d,]*\s?%\s*(?:của\s+)?(?:tổng\s+)?số\s/iu;

function opposesAmong(opposite: boolean, states: readonly State[]): boolean {
  return opposite && states.some(isAmong);
}

/** `giải quyết 88, từ chối 3`: what was refused may have been counted with what was dealt with. */
function hasOtherReading(rest: State, states: readonly State[]): boolean {
  return states.slice(0, -1).some((_, at) => fits(lessNext(rest, states, at)));
}

/** The first of two sides with the number right before it. */
function beside(passage: Passage, states: readonly State[]): readonly State[] {
  const among = states.slice(0, -1).find(isAmong);
  const last = states.at(-1);
  if (among !== undefined && last !== undefined) return [among, last];
  const [whole, part] = states.slice(-2);
  if (whole === undefined || part === undefined) return [];
  const between = passage.quantities.some(
    (one) =>
      one.start >= whole.one.end &&
      one.end <= part.one.start &&
      mayBeState(one, whole.one) &&
      nestOf(passage, one) === nestOf(passage, part.one),
  );
  return between && whole.pair === undefined ? [] : [whole, part];
}

/** What is off by much may be of something that the words don't name. */
function told(weighed: Weighed, otherwise: boolean, source: SourceText): Claim {
  const claim = claimOf(source, 'balance', wrongSum, weighed);
  if (weighed.judgement.verdict !== 'contradicts' || (isSlip(weighed) && !otherwise)) return claim;
  return asWarning(claim);
}

/** `cấp 1.350 triệu đồng: mua máy 980, tuyên truyền 145, hỗ trợ 225. Đã chi 1.284,5 triệu đồng, còn …`: without what makes up the whole by itself. */
function withoutProvedParts(passage: Passage, states: readonly State[]): readonly State[] {
  for (const [at, whole] of states.entries()) {
    for (let until = at + 3; until < states.length; until++) {
      const parts = states.slice(at + 1, until);
      if (
        !fits(
          weighSum(
            whole.one,
            parts.map(({ one }) => one),
          ),
        )
      )
        continue;
      const behind = states.slice(until);
      const taken = parts.find((part) => isTakenUp(passage, part, behind[0]));
      return taken === undefined ? [...states.slice(0, at + 1), ...behind] : [{ ...taken, takenUp: true }, ...behind];
    }
  }
  return states;
}

/** `2.147 người: quản lý 161, giáo viên 1.762, nhân viên 224. Giáo viên đạt chuẩn 1.598 người`: what follows tells of one of the parts. */
function isTakenUp(passage: Passage, { lead, one }: State, next: State | undefined): boolean {
  if (next === undefined) return false;
  const name = `${lead} ${/^[^\d,;.:()]*/u.exec(wordsBetween(passage, one.digitsEnd, one.digitsEnd + 30))?.[0] ?? ''}`;
  return namingWords(name).length > 0 && isNamedIn(name, `${next.lead} ${next.behind}`);
}

/** What is left of one number by all behind it, or by the next one, where the others tell of that: `giải quyết 2.744 hồ sơ, trễ 5; còn 162`. */
function agreeing(passage: Passage, rest: State, states: readonly State[]): Weighed | undefined {
  const all = states.slice(0, -1).map((whole, at) => lessAll(rest, whole, states.slice(at + 1)));
  const next = states
    .slice(0, -1)
    .map((_, at) => (standsBeside(passage, states.slice(at + 1), rest) ? undefined : lessNext(rest, states, at)));
  return [...all.reverse(), ...next.reverse()].find(fits) ?? withoutNested(passage, rest, states);
}

/** `có việc làm 1.773 người; đúng ngành 1.256 người, bằng 70,8% số có việc làm; học nâng cao 61 người; chưa có việc 115 người`: less all but one. */
function withoutNested(passage: Passage, rest: State, states: readonly State[]): Weighed | undefined {
  const nested = states.filter(({ one }) => OF_ANOTHER.test(wordsBetween(passage, one.end, one.end + 60)));
  return nested
    .map((part) => states.filter((state) => state !== part))
    .flatMap((others) => others.slice(0, -1).map((whole, at) => lessAll(rest, whole, others.slice(at + 1))))
    .find(fits);
}

/** `Tiếp nhận 96, giải quyết 88, từ chối 3, đang giải quyết 8`: with commas, what was refused stands beside what was dealt with. */
function standsBeside(passage: Passage, [part, ...more]: readonly State[], rest: State): boolean {
  const last = more.at(-1);
  if (part === undefined || last === undefined || !more.every(isRefused)) return false;
  return /^[^;:.()]*,[^;:.()]*$/u.test(wordsBetween(passage, part.one.digitsEnd, rest.one.start)) && !isRefused(part);
}

function lessNext(rest: State, states: readonly State[], at: number): Weighed | undefined {
  const [whole, part] = states.slice(at, at + 2);
  return whole && part && lessAll(rest, whole, [part]);
}

/** `1.842 người, đạt 69,5% kế hoạch (2.650 người), còn thiếu 808 người`: what the last part lacks of the number in the brackets behind it. */
function ofPlan(passage: Passage, rest: State, states: readonly State[]): Weighed | undefined {
  const last = states.at(-1);
  const plan = last === undefined ? undefined : planBetween(passage, last, rest);
  const weighed = last === undefined || plan === undefined ? undefined : weighSum(rest.one, [plan, last.one], [1, -1]);
  return fits(weighed) ? weighed : undefined;
}

function lessAll({ one }: State, whole: State, parts: readonly State[]): Weighed | undefined {
  const quantities = [whole, ...parts].map((state) => state.one);
  return weighSum(
    one,
    quantities,
    quantities.map((_, at) => (at === 0 ? 1 : -1)),
  );
}

function fits(weighed: Weighed | undefined): boolean {
  return weighed?.judgement.verdict === 'agrees';
}

/** One whole, and nothing but its states behind it, up to the end of the list. */
function contradicting(passage: Passage, rest: State, states: readonly State[]): Weighed | undefined {
  const place = placeOfWhole(passage, rest, states);
  const whole = states[place];
  if (whole === undefined || states.filter(({ pair }) => pair === 'whole').length > 1) return undefined;
  const parts = states.slice(place + 1);
  if (leavesRoom(passage, whole, parts, rest) || !isRun(passage, whole, [...parts, rest])) return undefined;
  const weighed = lessAll(rest, whole, parts);
  // `942 người rất hài lòng, 806 người hài lòng và 116 người chưa hài lòng`: a grade is no whole of the next.
  if (/(?<!\p{L})rất(?!\p{L})/iu.test(`${whole.lead} ${whole.behind}`)) return undefined;
  return weighed === undefined || isOfMore(passage, weighed, parts, rest) ? undefined : weighed;
}

/** One slip of the keys, or off by a little. */
function isSlip(weighed: Weighed): boolean {
  const whole = weighed.parts[0];
  return isMistyped(weighed, 3) || (whole !== undefined && isOffByAtMost(weighed, 20, whole));
}
