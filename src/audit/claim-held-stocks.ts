import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { areAlike, type Entry, entriesOf, signOfFlow, weighFlows } from './claim-stocks.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { FIRST, HELD_NOW, LAST } from './stock-words.ts';

const FEWEST_FLOWS = 2;

/**
 * How many there are now, and behind it how they came to be so many: `Đến ngày 30/11/2024, toàn tỉnh có 486 hợp tác xã. Đầu năm có 452 hợp tác xã,
 * thành lập mới 51, giải thể 17`. Something else may have come or gone: wrong is likely where a slip explains it.
 */
export function stocksHeldNow(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 4 || !FIRST.test(passage.text)) return [];
  const entries = entriesOf(passage);
  const sentences = sentencesOf(passage);
  return entries.flatMap((opening, index): Claim[] => {
    const place = sentences.findIndex(({ start, end }) => start <= opening.one.start && opening.one.end <= end);
    const own = sentences[place];
    if (own === undefined || !FIRST.test(opening.lead)) return [];
    const flows = entries.slice(index + 1).filter(({ one }) => one.start < own.end && one.unit === opening.one.unit);
    if (flows.length < FEWEST_FLOWS || !flows.every((flow) => isFlow(opening, flow))) return [];
    const now = heldBefore(passage, opening, entries.slice(0, index), sentences[place - 1]?.start ?? own.start);
    if (now === undefined) return [];
    const weighed = weighFlows(now, opening, flows);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'balance', wrongSum, weighed);
    if (weighed.judgement.verdict !== 'contradicts') return [claim];
    return isMistyped(weighed, 3) || isOffByAtMost(weighed, 50, now.one) ? [asWarning(claim)] : [];
  });
}

function isFlow(opening: Entry, flow: Entry): boolean {
  return areAlike(opening, flow) && signOfFlow(flow) !== 0 && !LAST.test(flow.lead);
}

/** The number of the same thing that its own or the sentence before calls the number of now. */
function heldBefore(passage: Passage, opening: Entry, before: readonly Entry[], from: number): Entry | undefined {
  const thing = thingOf(passage, opening.one);
  const alike = before.filter(
    ({ one }) => one.start >= from && one.unit === opening.one.unit && thingOf(passage, one) === thing,
  );
  const [now, ...more] = alike;
  if (thing === '' || now === undefined || more.length > 0) return undefined;
  return HELD_NOW.test(wordsBetween(passage, from, now.one.start)) ? now : undefined;
}
