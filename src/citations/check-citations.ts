import type { Finding } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import { checkAgencies } from './check-agencies.ts';
import { checkFuture, checkRealDates, checkYears } from './check-dates.ts';
import { checkOneDate, checkOneSymbol, checkOneTitle } from './check-identity.ts';
import { checkFirstMentions, checkPadding, checkRepetition } from './check-mentions.ts';
import { checkPeriod, checkTitleYear } from './check-period.ts';
import { checkRunningNumbers, checkYearsByNeighbours } from './check-running-numbers.ts';
import { checkSymbols } from './check-symbols.ts';
import type { CitationCheck, CitationContext, CitationFact } from './citation-fact.ts';

const CHECKS: readonly CitationCheck[] = [
  checkYears,
  checkFuture,
  checkRealDates,
  checkOneDate,
  checkOneTitle,
  checkRunningNumbers,
  checkYearsByNeighbours,
  checkSymbols,
  checkAgencies,
  checkOneSymbol,
  checkFirstMentions,
  checkRepetition,
  checkPadding,
  checkTitleYear,
  checkPeriod,
];

/**
 * All checks of cited documents, on the register's entries and on prose alike. Facts of prose stand in the order of the text.
 * What the context leaves out is not checked. Facts of several files may be given together when one office wrote them: `SYT` of two
 * provinces are two agencies.
 */
export function checkCitations(facts: readonly CitationFact[], context: CitationContext = {}): Finding[] {
  return inOrder(CHECKS.flatMap((check) => check(facts, context)));
}
