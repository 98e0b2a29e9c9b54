import type { SourceText } from '../source/source-text.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import type { Claim } from './claim.ts';
import { totalsBehind, writtenArithmetic } from './claim-arithmetic.ts';
import { balanceClaims, continuedBalances, fieldsOf } from './claim-balances.ts';
import { changeClaims } from './claim-changes.ts';
import { differenceClaims } from './claim-differences.ts';
import { formulaClaims } from './claim-formulas.ts';
import { bulletedSums, siblingBalances } from './claim-groups.ts';
import { itemShareClaims } from './claim-item-shares.ts';
import { inlineListClaims, listClaims } from './claim-lists.ts';
import { negationClaims } from './claim-negations.ts';
import { namedRateClaims, nextLineRates } from './claim-rates.ts';
import { repeatClaims } from './claim-repeats.ts';
import { restClaims, restsOfShares } from './claim-rests.ts';
import { shareClaims } from './claim-shares.ts';
import { slipClaims, unprovedSlips } from './claim-slips.ts';
import { itemOf, partitionClaim, partitionsOf } from './claim-sums.ts';
import { tableFormulaClaims } from './claim-table-formulas.ts';
import { columnClaims, totalRowClaims } from './claim-table-totals.ts';
import { targetClaims } from './claim-targets.ts';
import { clausesOf } from './clauses.ts';
import { itemLists } from './item-lists.ts';
import { type Passage, passagesOf } from './passage.ts';
import { figureTable } from './table-figures.ts';

/** Every statement of a report's prose that can be recomputed. `named`: numbers and dates of cited documents. */
export function proseClaims(
  document: AuditDocument,
  named: readonly Stretch[],
): { passages: Passage[]; claims: Claim[] } {
  const { source } = document;
  const passages = passagesOf(document, named);
  const claims = [
    ...passages.flatMap((passage) => {
      const shares = shareClaims(passage, source);
      return [
        ...shares,
        ...restsOfShares(shares, passage, source),
        ...sumsOf(passage, source),
        ...differenceClaims(passage, source),
        ...changeClaims(passage, source),
        ...targetClaims(passage, source),
      ];
    }),
    ...itemLists(passages).flatMap((list) => [
      ...bulletedSums(list, source),
      ...itemShareClaims(list, source),
      ...listClaims(list, source),
    ]),
    ...siblingBalances(passages, source),
    ...inlineListClaims(passages, source),
    ...formulaClaims(passages, source),
    ...namedRateClaims(passages, source),
    ...nextLineRates(passages, source),
    ...repeatClaims(passages, source),
  ];
  return { passages, claims };
}

function sumsOf(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  const clauses = clausesOf(passage);
  const sums = partitionsOf(clauses).flatMap((partition) => partitionClaim(partition, source) ?? []);
  const outer = clauses.filter(({ depth }) => depth === 0);
  const sentences = [...new Set(outer.map(({ sentence }) => sentence))];
  const itemsOf = sentences.map((sentence) =>
    outer.filter((clause) => clause.sentence === sentence).flatMap((clause) => itemOf(clause) ?? []),
  );
  const balances = itemsOf.flatMap((items, index) => {
    const fields = fieldsOf(items);
    return [
      ...balanceClaims(items, source, passage.text),
      ...(fields.length > 1 ? fields.flatMap((field) => balanceClaims(field, source, passage.text)) : []),
      ...continuedBalances(itemsOf[index - 1] ?? [], items, source, passage.text),
      ...negationClaims(items, source),
      ...restClaims(items, source),
    ];
  });
  // Across sentences numbers may be of different things: only what agrees is said.
  const across =
    sentences.length < 2
      ? []
      : balanceClaims(
          outer.flatMap((clause) => itemOf(clause) ?? []),
          source,
        );
  return [
    ...sums,
    ...balances,
    ...across.filter(({ verdict }) => verdict === 'agrees'),
    ...totalsBehind(clauses, source),
    ...writtenArithmetic(passage, source),
  ];
}

/** Numbers of the prose that were typed with two digits exchanged, or otherwise than in the report's own tables. */
export function slippedClaims(
  passages: readonly Passage[],
  { tables, source }: AuditDocument,
  claims: readonly Claim[],
): Claim[] {
  const figures = tables.flatMap((one) => figureTable(one) ?? []);
  return unprovedSlips(slipClaims(passages, figures, source), claims);
}

/** Every cell of a report's tables that can be recomputed. */
export function tableClaims({ tables, source }: AuditDocument): Claim[] {
  return tables.flatMap((one) => {
    const table = figureTable(one);
    if (table === undefined) return [];
    return [...tableFormulaClaims(table, source), ...totalRowClaims(table, source), ...columnClaims(table, source)];
  });
}
