import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { callsRest, ownWordsOf } from './rest-words.ts';
import { depthAt } from './running-parts.ts';
import type { Weighed } from './weighing.ts';

const EARLY = /(?:trước|sớm)\s+(?:thời\s+)?(?:hạn|hẹn)/iu;
const ON_TIME = /đúng\s+(?:thời\s+)?(?:hạn|hẹn)/iu;
const LATE = /(?:quá|trễ|chậm)\s+(?:thời\s+)?(?:hạn|hẹn)|(?<!\p{L})trễ(?!\p{L})/iu;
const TIMES = [EARLY, ON_TIME, LATE];
const DONE =
  /(?<!(?:phải|cần|chưa|đang|không|được) )(?<!\p{L})(?:đã (?:được )?(?:giải quyết|trả|xử lý|cấp)|trả(?: kết quả)?|giải quyết(?: xong)?|hồ sơ đã trả|số đã giải quyết)(?!\p{L})/iu;
const NONE_LATE = /(?:không có|không còn)\s+(?:\p{L}+\s+){0,3}(?:quá|trễ|chậm)/iu;
const LOOKED_BACK = 4;
/** What is off by more of its whole is of something else. */
const NEARNESS = 10;

interface Timely {
  readonly one: Quantity;
  /** Its place among early, on time and late. */
  readonly time: number;
}

/**
 * When it was done, of what was done before: `Đã giải quyết 4.289 hồ sơ …` and, a sentence or an item further, `trước hạn 3.906 hồ sơ, đúng hạn 371 hồ sơ, quá hạn
 * 12 hồ sơ`. `claims`: what is judged already.
 */
export function timelinessClaims(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const told = new Set(claims.flatMap(({ kind, at }) => (kind === 'balance' || kind === 'sum' ? [at.start] : [])));
  return passages.flatMap((passage, place) => {
    if (!TIMES.some((time) => time.test(passage.text))) return [];
    return runsOf(passage).flatMap((run): Claim[] => {
      const wholes = donesBefore(passages, place, run);
      const weighed = judged(passage, run, wholes);
      if (weighed === undefined || told.has(weighed.quantity.start)) return [];
      const claim = claimOf(source, 'balance', wrongSum, weighed);
      const sure = weighed.judgement.verdict !== 'contradicts' || isMistyped(weighed, 4);
      return [sure ? claim : asWarning(claim)];
    });
  });
}

/** Numbers beside each other, each with a time of its own. */
function runsOf(passage: Passage): Timely[][] {
  const runs: Timely[][] = [];
  for (const one of passage.quantities) {
    if (!isAmount(one) || depthAt(passage, one.start) > 0 || one.unit !== 'count') continue;
    const { lead } = ownWordsOf(passage, one);
    const time = TIMES.findIndex((pattern) => pattern.test(lead));
    const alone = TIMES.filter((pattern) => pattern.test(lead)).length === 1;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (time === -1 || !alone) {
      if (last !== undefined) runs.push([]);
      continue;
    }
    const beside = last !== undefined && !/\.\s/u.test(wordsBetween(passage, last.one.end, one.start));
    if (run !== undefined && (last === undefined || (beside && last.time < time))) run.push({ one, time });
    else runs.push([{ one, time }]);
  }
  return runs.filter((run) => run.length > 1);
}

/** What was done, before the run: the nearest first. */
function donesBefore(passages: readonly Passage[], place: number, run: readonly Timely[]): Quantity[] {
  const first = run[0]?.one;
  const dones: Quantity[] = [];
  for (let at = place; first !== undefined && at >= Math.max(0, place - LOOKED_BACK); at--) {
    const passage = passages[at];
    if (passage === undefined || (at < place && passage.heading)) break;
    const found = passage.quantities.filter((one) => {
      if (one.end > first.start || !isAmount(one) || depthAt(passage, one.start) > 0) return false;
      const own = ownWordsOf(passage, one);
      const thing = thingOf(passage, one);
      const alike = thing === '' || run.every((part) => part.one.noun === '' || part.one.noun === thing);
      return (
        alike && DONE.test(`${own.lead} ${own.behind}`) && !callsRest(own) && !TIMES.some((time) => time.test(own.lead))
      );
    });
    dones.push(...found.reverse());
  }
  return dones;
}

function judged(passage: Passage, run: readonly Timely[], wholes: readonly Quantity[]): Weighed | undefined {
  const parts = run.map(({ one }) => one);
  const weighed = wholes.flatMap((whole) => weighSum(whole, parts) ?? []);
  const right = weighed.find(({ judgement }) => judgement.verdict === 'agrees');
  if (right !== undefined) return right;
  const [nearest] = weighed;
  const last = run.at(-1);
  if (nearest === undefined || last === undefined || !isComplete(passage, run, last)) return undefined;
  return isOffByAtMost(nearest, NEARNESS, nearest.quantity) ? nearest : undefined;
}

/** Down to what came late, or to the words that nothing did, or that close the list. */
function isComplete(passage: Passage, run: readonly Timely[], last: Timely): boolean {
  if (last.time === TIMES.indexOf(LATE)) return true;
  const behind = wordsBetween(passage, last.one.end, passage.end);
  return NONE_LATE.test(behind) || (run[0]?.time === 0 && /^[^,;]{0,30}(?:\.\s|\.?\s*$)/u.test(behind));
}
