import { compare, exact } from '../numbers/exact.ts';
import type { AuditDocument, Table } from './audit-document.ts';
import { type Claim, startsOf } from './claim.ts';
import { rowFormulas } from './claim-row-formulas.ts';
import { compositionClaims, type ToldWhole, toldCompositions, toldWhole } from './claim-table-compositions.ts';
import { tableFormulaClaims } from './claim-table-formulas.ts';
import { inferredSums } from './claim-table-inferred.ts';
import { totalRowClaims } from './claim-table-total-rows.ts';
import { columnClaims } from './claim-table-totals.ts';
import { tableVerdicts } from './claim-table-verdicts.ts';
import type { Passage } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { figureTable } from './table-figures.ts';

/** Columns are held against each other by pairs and triples; no form is as wide as this. */
const WIDEST = 100;

/** Every cell of a report's tables that can be recomputed, by the other cells or by a number of the prose. */
export function tableClaims(document: AuditDocument, passages: readonly Passage[]): Claim[] {
  let known: ToldWhole[] | undefined;
  const told = (): ToldWhole[] => {
    known ??= passages.flatMap(({ quantities }) =>
      quantities.filter(isWholeOfTable).map((one) => toldWhole(asCell(one))),
    );
    return known;
  };
  return document.tables.flatMap((one) => {
    const table = figureTable(one);
    if (table === undefined) return [];
    const { source } = document;
    const given = [
      ...tableFormulaClaims(table, source),
      ...rowFormulas(table, source),
      ...totalRowClaims(table, source, isRounded(document, one)),
      ...tableVerdicts(table, source),
    ];
    if (table.width > WIDEST) return given;
    const claims = [...given, ...columnClaims(table, source), ...compositionClaims(table, source)];
    const judged = startsOf(claims);
    return [...claims, ...inferredSums(table, judged, source), ...toldCompositions(table, judged, told, source)];
  });
}

/** What the rows of a table may be shares of: more than a few. */
function isWholeOfTable(one: Quantity): boolean {
  return isAmount(one) && compare(one.readings[0].value, FEWEST_OF_WHOLE) >= 0;
}

/** In a table the unit stands in the head, if anywhere. */
function asCell(one: Quantity): Quantity {
  return { ...one, unit: 'count' };
}

const FEWEST_OF_WHOLE = exact(50);
const ABOVE = 200;

/** `(triệu đồng, đã làm tròn nên tổng có thể lệch 01 đơn vị)` right above a table. */
function isRounded({ plain }: AuditDocument, { rows }: Table): boolean {
  const start = rows[0]?.[0]?.start ?? 0;
  return /làm tròn/iu.test(plain.slice(Math.max(0, start - ABOVE), start));
}
