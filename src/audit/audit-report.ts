import { checkCitations } from '../citations/check-citations.ts';
import { checkLeftovers } from '../citations/check-leftovers.ts';
import { checkProseDates } from '../citations/check-prose-dates.ts';
import { type CitationFact, isOwnNumber, textFacts } from '../citations/citation-fact.ts';
import type { Finding } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import { closingDates } from '../numbers/period.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import { tableClaims } from './audit-tables.ts';
import { proseClaims } from './audit-text.ts';
import { checkHeadings } from './check-headings.ts';
import { checkNotation } from './check-notation.ts';
import { checkPartNumbers } from './check-part-numbers.ts';
import { checkPeriods } from './check-periods.ts';
import type { Claim } from './claim.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { oncePerFact } from './once-per-fact.ts';
import { identityOf } from './report-period.ts';
import { slippedClaims } from './slipped-claims.ts';

/** What the audit of one report says. */
export interface Audit {
  readonly document: AuditDocument;
  /** What is wrong or doubtful. */
  readonly findings: readonly Finding[];
  /** What was recomputed and agrees, as information. */
  readonly agreeing: readonly Finding[];
  readonly claims: readonly Claim[];
  readonly coverage: Coverage;
  /** The documents that the report cites, for checks across reports. */
  readonly citations: readonly CitationFact[];
}

/** Audits one report. Never throws. */
export function auditReport(document: AuditDocument): Audit {
  const { source } = document;
  const citations = textFacts(source);
  const named = stretchesOf(citations);
  const { passages, claims: ofProse } = proseClaims(document, named);
  const recomputed = [...ofProse, ...tableClaims(document, passages)];
  const claims = oncePerFact([...recomputed, ...slippedClaims(passages, document, recomputed)]);
  const own = citations.find(isOwnNumber);
  const { period, date = own?.date?.value } = identityOf(passages);
  const closing = period === undefined ? undefined : closingDates(period);
  const findings = [
    ...claims.filter(isTold).map(({ finding }) => finding),
    ...checkCitations(
      citations.filter((one) => one !== own),
      { reportDate: date, periodStart: closing?.from, periodEnd: closing?.to },
    ).filter(isFault),
    ...checkLeftovers(source),
    ...checkProseDates(source, citations),
    ...checkHeadings(passages, source),
    ...checkPartNumbers(passages, source),
    ...checkNotation(passages, source),
    ...checkPeriods(passages, { ...(period && { period }), ...(date && { date }) }, source),
  ];
  return {
    document,
    findings: inOrder(findings),
    agreeing: inOrder(claims.filter((claim) => !isTold(claim)).map(({ finding }) => finding)),
    claims,
    coverage: coverageOf(document, passages, claims),
    citations,
  };
}

/** Shares within rounding agree; a sum that rounding explains is still told, since a reader who adds up will ask. */
function isTold({ finding }: Claim): boolean {
  return finding.rule.code !== 'so-lieu-khop';
}

/**
 * A finished report is not taken to task for style: what is only information about citations stays untold, and a document dated a
 * few days after the closing date is usual in a report that was signed later.
 */
function isFault({ severity, rule }: Finding): boolean {
  return severity === 'error' || (severity === 'warning' && rule.code !== 'van-ban-sau-ngay-bao-cao');
}

function stretchesOf(citations: readonly CitationFact[]): Stretch[] {
  return citations
    .flatMap(({ at, date }) => (date === undefined ? [at] : [at, date.at]))
    .sort((a, b) => a.start - b.start);
}
