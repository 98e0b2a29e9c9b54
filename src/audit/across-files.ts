import { checkOneDate } from '../citations/check-identity.ts';
import type { CitationFact } from '../citations/citation-fact.ts';
import type { Finding } from '../findings/finding.ts';
import type { Audit } from './audit-report.ts';

/** Agencies of the whole country: their documents are the same in every report, whoever wrote it. */
const CENTRAL = /^(?:CP|TTg|QH\d*|UBTVQH\d*|VPCP|TW|B[A-ZĐ&]{1,8})$/u;

/** What only several reports together show: one document of a central agency with two dates. */
export function crossFileFindings(audits: readonly Audit[]): Finding[] {
  if (audits.length < 2) return [];
  const central = audits.flatMap(({ citations }) => citations.filter(isCentral));
  return checkOneDate(central, {}).filter(({ at, related }) => related.some((one) => one.at.source !== at.source));
}

function isCentral({ number }: CitationFact): boolean {
  return number?.issuer !== undefined && CENTRAL.test(number.issuer) && number.problems.length === 0;
}
