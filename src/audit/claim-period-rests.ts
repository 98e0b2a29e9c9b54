import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOneSlipAway } from './slipped-sums.ts';

/** What is told of some months of the year. */
interface PeriodTold {
  /** The last month, and how many months there are. */
  readonly last: number;
  readonly months: number;
  /** Where the words for the period begin. */
  readonly start: number;
  /** The numbers behind them, up to the next period. */
  readonly numbers: readonly { readonly passage: Passage; readonly one: Quantity }[];
}

const PERIOD =
  /(?<!\p{L})(?:(?<months>\d{1,2}|sáu|chín)\s+tháng(?:\s+(?<half>đầu|cuối)\s+năm)?|(?<quarter>quý)\s+(?<which>IV|III|II|I|[1-4])|tháng\s+(?<month>\d{1,2})|(?<year>cả năm))(?!\p{L}|\d)/giu;
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['I', 3],
  ['II', 6],
  ['III', 9],
  ['IV', 12],
  ['1', 3],
  ['2', 6],
  ['3', 9],
  ['4', 12],
]);
const IN_WORDS: ReadonlyMap<string, number> = new Map([
  ['sáu', 6],
  ['chín', 9],
]);
/** It is of another year, or of a plan. */
const OTHER = /(?<!\p{L})(?:cùng kỳ|so với|năm trước|kế hoạch|bình quân|mỗi|chỉ tiêu)(?:\s+[\p{L}\d]+){0,4}\s*$/iu;
/** It follows from what was told before. */
const FOLLOWS = /(?<!\p{L})(?:như vậy|như thế|vì vậy|do đó|theo đó|suy ra|tức là?)(?!\p{L})[,:]?\s[^.;]{0,30}$/iu;
const ASIDE =
  /(?<!\p{L})(?:cùng kỳ|so với|tăng|giảm|bình quân|trung bình|mỗi|từng|kế hoạch|chỉ tiêu)(?!\p{L})[^,;.]*$/iu;
const LOOKED_BACK = 3;
const FAR_OFF = 4;
const KINDS = /chết|thương|tử vong|mất tích/iu;

/**
 * What is left for the first months of a year when the last ones are taken off: `Quý III xảy ra 58 vụ. … Lũy kế 9 tháng xảy ra 184 vụ. Như vậy 6
 * tháng đầu năm xảy ra 126 vụ`.
 */
export function periodRests(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (passage.heading || !/(?:vậy|thế|đó|suy ra|tức)[^.;]{0,40}\stháng\s+đầu\s+năm/iu.test(passage.text)) return [];
    const told = passages.slice(Math.max(0, place - LOOKED_BACK), place + 1).flatMap(periodsIn);
    return told.flatMap((rest, at): Claim[] => {
      const lead = wordsBetween(passage, rest.start - 40, rest.start);
      if (rest.start < passage.body || rest.months !== rest.last || !FOLLOWS.test(lead)) return [];
      return restClaims(rest, told.slice(0, at), source);
    });
  });
}

function restClaims(rest: PeriodTold, before: readonly PeriodTold[], source: SourceText): Claim[] {
  for (const whole of [...before].reverse()) {
    if (whole.months !== whole.last || whole.last <= rest.last) continue;
    const last = before.findLast((one) => one.last === whole.last && one.months === whole.last - rest.last);
    if (last !== undefined) return rest.numbers.flatMap((one) => judged(one, whole, last, source));
  }
  return [];
}

function judged(rest: PeriodTold['numbers'][number], whole: PeriodTold, last: PeriodTold, source: SourceText): Claim[] {
  const name = nameOf(rest);
  const [all, part] = [whole, last].map(({ numbers }) => numbers.find((one) => nameOf(one) === name)?.one);
  if (all === undefined || part === undefined || all.unit !== rest.one.unit) return [];
  const weighed = weighSum(rest.one, [all, part], [1, -1]);
  if (weighed === undefined) return [];
  const claim = claimOf(source, 'balance', wrongSum, weighed);
  if (weighed.judgement.verdict !== 'contradicts' || isOneSlipAway(weighed, 3)) return [claim];
  return isOneSlipAway(weighed, 2) || isOffByAtMost(weighed, FAR_OFF, all) ? [asWarning(claim)] : [];
}

/** What is counted, and what came of it: `người chết`. */
function nameOf({ passage, one }: PeriodTold['numbers'][number]): string {
  const around = `${wordsBetween(passage, one.start - 12, one.start).replace(/^.*[,;.\d]/su, '')} ${wordsBetween(passage, one.digitsEnd, one.digitsEnd + 20).replace(/[,;.].*$/su, '')}`;
  return `${one.unit} ${thingOf(passage, one)} ${KINDS.exec(around)?.[0].toLowerCase() ?? ''}`;
}

function periodsIn(passage: Passage): PeriodTold[] {
  const found = [...passage.text.matchAll(PERIOD)]
    .map(({ index, 0: words, groups }) => ({
      start: passage.body + index,
      end: passage.body + index + words.length,
      groups,
    }))
    .filter(({ start }) => depthAt(passage, start) === 0 && !OTHER.test(wordsBetween(passage, start - 40, start)));
  return found.flatMap(({ start, end, groups = {} }, at): PeriodTold[] => {
    const span = spanOf(groups);
    const until = found[at + 1]?.start ?? passage.end;
    const numbers = passage.quantities
      .filter((one) => one.start >= end && one.end <= until && isAmount(one) && depthAt(passage, one.start) === 0)
      .filter((one) => !ASIDE.test(wordsBetween(passage, end, one.start)))
      .map((one) => ({ passage, one }));
    return span === undefined || numbers.length === 0 ? [] : [{ ...span, start, numbers }];
  });
}

function spanOf(groups: Readonly<Record<string, string | undefined>>): { last: number; months: number } | undefined {
  const { months, half, quarter, which, month, year } = groups;
  if (year !== undefined) return { last: 12, months: 12 };
  if (quarter !== undefined) {
    const last = QUARTERS.get(which?.toUpperCase() ?? '');
    return last === undefined ? undefined : { last, months: 3 };
  }
  if (month !== undefined) return Number(month) > 12 ? undefined : { last: Number(month), months: 1 };
  const many = IN_WORDS.get(months?.toLowerCase() ?? '') ?? Number(months);
  if (!(many > 0 && many < 12)) return undefined;
  return half === 'cuối' ? { last: 12, months: many } : { last: many, months: many };
}
