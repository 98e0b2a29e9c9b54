import type { Finding } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import { checkAgencies } from './check-agencies.ts';
import { checkFuture, checkRealDates, checkYears } from './check-dates.ts';
import { checkOneAgency, checkOneDate, checkOneSymbol, checkOneTitle } from './check-identity.ts';
import { checkKnownDates, checkLaws } from './check-laws.ts';
import { checkFirstMentions, checkPadding, checkRepetition } from './check-mentions.ts';
import { checkOneNumber } from './check-one-number.ts';
import { checkPeriod, checkTitleYear } from './check-period.ts';
import { checkRunningNumbers, checkYearsByNeighbours } from './check-running-numbers.ts';
import { checkSymbols } from './check-symbols.ts';
import type { CitationCheck, CitationContext, CitationFact } from './citation-fact.ts';

/** Of each document by itself, whatever report cites it. */
const ALONE: readonly CitationCheck[] = [
  checkYears,
  checkRealDates,
  checkSymbols,
  checkLaws,
  checkKnownDates,
  checkAgencies,
  checkPadding,
  checkTitleYear,
];
/** Of documents beside each other, and against the report. */
const TOGETHER: readonly CitationCheck[] = [
  checkFuture,
  checkOneDate,
  checkOneNumber,
  checkOneTitle,
  checkRunningNumbers,
  checkYearsByNeighbours,
  checkOneSymbol,
  checkOneAgency,
  checkFirstMentions,
  checkRepetition,
  checkPeriod,
];

/**
 * All checks of cited documents, on the register's entries and on prose alike. Facts of prose stand in the order of the text.
 * What the context leaves out is not checked. Facts of several files may be given together when one office wrote them: `SYT` of two
 * provinces are two agencies.
 */
export function checkCitations(facts: readonly CitationFact[], context: CitationContext = {}): Finding[] {
  return inOrder([
    ...facts.flatMap((fact) => foundAlone(fact, context)),
    ...TOGETHER.flatMap((check) => check(facts, context)),
  ]);
}

/** Documents of a register serve all reports that cite from it. */
const alone = new WeakMap<CitationFact, readonly Finding[]>();

function foundAlone(fact: CitationFact, context: CitationContext): readonly Finding[] {
  const before = context.known === undefined ? alone.get(fact) : undefined;
  const findings = before ?? ALONE.flatMap((check) => check([fact], context));
  if (context.known === undefined) alone.set(fact, findings);
  return findings;
}
