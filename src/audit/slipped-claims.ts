import type { AuditDocument } from './audit-document.ts';
import { type Claim, startsOf } from './claim.ts';
import { besideTableClaims } from './claim-beside-tables.ts';
import { lateAgain } from './claim-late-again.ts';
import { namedCellClaims } from './claim-named-cells.ts';
import { restatedMoney } from './claim-restated-money.ts';
import { shortcomingsAgain } from './claim-shortcomings.ts';
import { slipClaims, unprovedSlips } from './claim-slips.ts';
import { summedUp } from './claim-summed-up.ts';
import { tableShares } from './claim-table-shares.ts';
import { toldAgain } from './claim-told-again.ts';
import { toldRates } from './claim-told-rates.ts';
import { toldTwice } from './claim-told-twice.ts';
import { toldVerdicts } from './claim-told-verdicts.ts';
import type { Passage } from './passage.ts';
import { figureTable } from './table-figures.ts';
import { ToldNumbers } from './told-numbers.ts';

/** Numbers of the prose that were typed with two digits exchanged, or otherwise than in the report's own tables. */
export function slippedClaims(
  passages: readonly Passage[],
  document: AuditDocument,
  claims: readonly Claim[],
): Claim[] {
  const { tables, source } = document;
  const figures = tables.flatMap((one) => figureTable(one) ?? []);
  const judged = startsOf(claims);
  const told = new ToldNumbers(passages);
  return [
    ...tableShares(passages, figures, judged, source),
    ...besideTableClaims(passages, figures, source),
    ...lateAgain(passages, source),
    ...shortcomingsAgain(passages, source),
    ...toldRates(passages, figures, source),
    ...toldVerdicts(passages, figures, source),
    ...unprovedSlips(
      [
        ...slipClaims(told, figures, source),
        ...namedCellClaims(passages, figures, source),
        ...restatedMoney(told, source),
        ...toldTwice(told, source),
        ...toldAgain(told, source),
        ...summedUp(told, document, claims),
      ],
      claims,
    ),
  ];
}
