import { checkCitations } from '../citations/check-citations.ts';
import { checkLeftovers } from '../citations/check-leftovers.ts';
import { checkProseDates } from '../citations/check-prose-dates.ts';
import { type CitationFact, textFacts } from '../citations/citation-fact.ts';
import type { Finding } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import { closingDates } from '../numbers/period.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import { proseClaims, slippedClaims, tableClaims } from './audit-text.ts';
import { checkHeadings } from './check-headings.ts';
import { checkNotation, checkPeriods } from './check-notation.ts';
import type { Claim } from './claim.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { oncePerFact } from './once-per-fact.ts';
import { identityOf } from './report-period.ts';

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
  const recomputed = [...ofProse, ...tableClaims(document)];
  const claims = oncePerFact([...recomputed, ...slippedClaims(passages, document, recomputed)]);
  const { period, date } = identityOf(passages);
  const closing = period === undefined ? undefined : closingDates(period);
  const findings = [
    ...claims.filter(isTold).map(({ finding }) => finding),
    ...checkCitations(citations, { reportDate: date, periodStart: closing?.from, periodEnd: closing?.to }).filter(
      (finding) => isFault(finding) && !isOwnNumber(finding, document.plain),
    ),
    ...checkLeftovers(source),
    ...checkProseDates(source, citations),
    ...checkHeadings(passages, source),
    ...checkNotation(passages, source),
    ...checkPeriods(passages, period, source),
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

/** `Số: 215/BC-SNV` beside the place and date of a letterhead in two columns: the report's own number is no citation. */
function isOwnNumber({ rule, at }: Finding, plain: string): boolean {
  const line = plain.slice(plain.lastIndexOf('\n', at.start - 1) + 1, at.start);
  return rule.code === 'vien-dan-thieu-ngay' && /^\s*Số\s*:\s*$/iu.test(line);
}

function stretchesOf(citations: readonly CitationFact[]): Stretch[] {
  return citations
    .flatMap(({ at, date }) => (date === undefined ? [at] : [at, date.at]))
    .sort((a, b) => a.start - b.start);
}
