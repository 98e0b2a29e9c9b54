import { found, type Severity } from '../findings/finding.ts';
import { areInitials, symbolClass, symbolOfName } from './agency.ts';
import { type CitationCheck, nameOf, type Piece } from './citation-fact.ts';
import type { DocumentNumber } from './document-number.ts';
import { agencyAgainstSymbol } from './number-rules.ts';

/** Pairs that people mix up in speaking; the document is still the right one. */
const LOOSE = new Set(['TTG CP', 'CP TTG', 'QH UBTVQH', 'UBTVQH QH', 'VPCP CP', 'VPCP TTG']);

/** L11: the letters of the symbol against the agency named. */
export const checkAgencies: CitationCheck = (facts) =>
  facts.flatMap((fact) => {
    const { number, issuer } = fact;
    if (number?.issuer === undefined || issuer === undefined) return [];
    const severity = disagreement(number, issuer);
    if (severity === undefined) return [];
    const args = { number: nameOf(fact), issuer: issuer.text, symbol: number.issuer };
    return [found(agencyAgainstSymbol, fact.at, args, { severity, related: [{ at: issuer.at, label: ISSUER }] })];
  });

const ISSUER = { vi: 'cơ quan nêu tên', en: 'the agency named' };

function disagreement(number: DocumentNumber, issuer: Piece): Severity | undefined {
  const [symbol, named] = [symbolClass(number.issuer ?? ''), symbolOfName(issuer)];
  if (symbol === undefined || named === undefined || symbol === named) return undefined;
  if (areInitials(symbol, issuer.text)) return undefined;
  // The Government's office gives notice of what the Prime Minister or a steering committee concluded.
  if (symbol === 'VPCP' && number.type === 'TB') return undefined;
  return LOOSE.has(`${symbol} ${named}`) ? 'warning' : 'error';
}
