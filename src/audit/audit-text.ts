import type { SourceText } from '../source/source-text.ts';
import type { AuditDocument, Stretch, Table } from './audit-document.ts';
import type { Claim } from './claim.ts';
import { accountClaims, wordedFormulas } from './claim-accounts.ts';
import { bracketedArithmetic, writtenArithmetic, writtenProducts } from './claim-arithmetic.ts';
import { balanceClaims, continuedBalances, fieldsOf } from './claim-balances.ts';
import { besideTableClaims } from './claim-beside-tables.ts';
import { calledRests } from './claim-called-rests.ts';
import { changeClaims } from './claim-changes.ts';
import { comparedClaims } from './claim-compared.ts';
import { conclusionClaims } from './claim-conclusions.ts';
import { differenceClaims } from './claim-differences.ts';
import { formulaClaims } from './claim-formulas.ts';
import { gapClaims } from './claim-gaps.ts';
import { bulletedSums, siblingBalances } from './claim-groups.ts';
import { itemShareClaims } from './claim-item-shares.ts';
import { labelledLineClaims } from './claim-labelled-lines.ts';
import { inlineListClaims, listClaims } from './claim-lists.ts';
import { markedChanges } from './claim-marked-changes.ts';
import { namedCellClaims } from './claim-named-cells.ts';
import { namedListClaims } from './claim-named-lists.ts';
import { nearShares } from './claim-near-shares.ts';
import { bracketedWholes, negationClaims } from './claim-negations.ts';
import { namedRateClaims, nextLineRates } from './claim-rates.ts';
import { restsOfShares, sharesWithRest } from './claim-remainders.ts';
import { repeatClaims } from './claim-repeats.ts';
import { restClaims } from './claim-rests.ts';
import { runningSums } from './claim-running-sums.ts';
import { shareClaims } from './claim-shares.ts';
import { slipClaims, unprovedSlips } from './claim-slips.ts';
import { subjectShares } from './claim-subject-shares.ts';
import { partitionClaim, partitionsOf } from './claim-sums.ts';
import { compositionClaims } from './claim-table-compositions.ts';
import { tableFormulaClaims } from './claim-table-formulas.ts';
import { inferredSums } from './claim-table-inferred.ts';
import { columnClaims, totalRowClaims } from './claim-table-totals.ts';
import { targetClaims } from './claim-targets.ts';
import { toldChanges } from './claim-told-changes.ts';
import { totalsBehind } from './claim-totals-behind.ts';
import { completeWholes } from './claim-wholes.ts';
import { itemOf } from './clause-items.ts';
import { clausesOf } from './clauses.ts';
import { describedShares } from './described-shares.ts';
import { itemLists } from './item-lists.ts';
import { readOnce } from './known-claims.ts';
import { cellPassages, type Passage, passagesOf } from './passage.ts';
import { figureTable } from './table-figures.ts';
import { lacksUnlistedPart } from './unlisted-part.ts';

/** Every statement of a report's prose that can be recomputed. `named`: numbers and dates of cited documents. */
export function proseClaims(
  document: AuditDocument,
  named: readonly Stretch[],
): { passages: Passage[]; claims: Claim[] } {
  const { source } = document;
  const passages = passagesOf(document, named);
  const stating = passages.filter(({ quantities }) => quantities.length > 0);
  const claims = [
    ...stating.flatMap((passage) => ownClaims(passage, document)),
    ...cellPassages(document).flatMap((cell) => shareClaims(cell, source)),
    ...itemLists(passages).flatMap((list) => [
      ...bulletedSums(list, source),
      ...itemShareClaims(list, source),
      ...listClaims(list, source),
    ]),
    ...siblingBalances(passages, source),
    ...inlineListClaims(passages, source),
    ...formulaClaims(passages, source),
    ...labelledLineClaims(passages, source),
    ...wordedFormulas(passages, source),
    ...namedRateClaims(passages, source),
    ...nextLineRates(passages, source),
    ...repeatClaims(passages, source),
  ];
  // A share that agrees with some base may be of another that its words name.
  const claimed = new Set(
    claims.filter(({ kind, verdict }) => kind !== 'share' || verdict !== 'agrees').map(({ at }) => at.start),
  );
  const described = [...claims, ...describedShares(passages, claimed, source)];
  const known = new Set(described.map(({ at }) => at.start));
  const all = [...described, ...subjectShares(stating, described, known, source)];
  const shared = new Set(all.map(({ at }) => at.start));
  const rests = [
    ...restsOfShares(passages, all, source),
    ...passages.flatMap((passage) => sharesWithRest(passage, shared, source)),
  ];
  const proved = new Set([...all, ...rests].map(({ at }) => at.start));
  // What contradicts one pair of numbers may be the change between two others.
  const settled = [...all, ...rests].filter(({ kind, verdict }) => kind !== 'difference' || verdict !== 'contradicts');
  const moved = markedChanges(stating, new Set(settled.map(({ at }) => at.start)), source);
  const near = nearShares(stating, new Set([...proved, ...moved.map(({ at }) => at.start)]), source);
  const called = [
    ...rests,
    ...moved,
    ...near,
    ...restsOfShares(passages, near, source),
    ...calledRests(passages, proved, source),
  ];
  const sums = runningSums(stating, [...all, ...called], source);
  return { passages, claims: [...all, ...unlessSummed(called, [...all, ...sums]), ...sums] };
}

/** What a passage states by itself: nothing around it may count. */
const ownClaims = readOnce((passage, source) => [
  ...shareClaims(passage, source),
  ...sumsAndWholes(passage, source),
  ...changesOf(passage, source),
  ...namedListClaims(passage, source),
  ...writtenProducts(passage, source),
  ...toldChanges(passage, source),
  ...bracketedWholes(passage, source),
  ...bracketedArithmetic(passage, source),
  ...accountClaims(passage, source),
  ...targetsOf(passage, source),
]);

/** What the text itself sums up otherwise is no whole of two sides: `Tổng chi 528,5: chi thường xuyên …; chi đầu tư …; dự phòng …`. */
function sumsAndWholes(passage: Passage, source: SourceText): Claim[] {
  const sums = sumsOf(passage, source);
  return [...sums, ...unlessSummed(completeWholes(passage, source), sums)];
}

function unlessSummed(claims: readonly Claim[], sums: readonly Claim[]): Claim[] {
  const summed = new Set(
    sums
      .filter(({ kind, verdict }) => kind === 'sum' && verdict === 'agrees')
      .flatMap(({ numbers }) => numbers.map(({ start }) => start)),
  );
  return claims.filter(({ at, verdict }) => verdict !== 'contradicts' || !summed.has(at.start));
}

function targetsOf(passage: Passage, source: SourceText): Claim[] {
  const claims = targetClaims(passage, source);
  const judged = new Set(claims.flatMap(({ numbers }) => numbers.map(({ start }) => start)));
  return [...claims, ...conclusionClaims(passage, source, judged)];
}

function changesOf(passage: Passage, source: SourceText): Claim[] {
  const beside = [...differenceClaims(passage, source), ...changeClaims(passage, source)];
  const judged = new Set(beside.map(({ at }) => at.start));
  return [...beside, ...comparedClaims(passage, source, judged), ...gapClaims(passage, source)];
}

/** The text says itself that its parts overlap: `cộng lại lớn hơn tổng số`, `vừa … vừa …`. */
const PARTS_OVERLAP =
  /cộng lại (?:lớn|nhiều|cao) hơn|(?<!\p{L})trùng (?:nhau|lặp|lắp)|(?:ở|cho|thuộc|trong) nhiều (?:cấp|nhóm|loại|lĩnh vực|đối tượng|nội dung)|(?<!\p{L})vừa\s[^.;]{2,50}\svừa\s|thuộc (?:cả )?(?:hai|nhiều) (?:diện|nhóm|loại|đối tượng)|(?:nên )?không cộng (?:dồn|gộp)|một (?:người|hồ sơ|vụ|đơn|thủ tục) có thể/iu;

function sumsOf(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  const clauses = clausesOf(passage);
  const overlap = PARTS_OVERLAP.test(passage.text);
  const sums = partitionsOf(clauses)
    .flatMap((partition) => partitionClaim(partition, source) ?? [])
    .filter(({ verdict }) => !overlap || verdict === 'agrees');
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
    ...totalsBehind(clauses, source).filter(({ verdict }) => !overlap || verdict === 'agrees'),
    ...writtenArithmetic(passage, source),
  ].filter((claim) => !lacksUnlistedPart(passage, claim));
}

/** Numbers of the prose that were typed with two digits exchanged, or otherwise than in the report's own tables. */
export function slippedClaims(
  passages: readonly Passage[],
  { tables, source }: AuditDocument,
  claims: readonly Claim[],
): Claim[] {
  const figures = tables.flatMap((one) => figureTable(one) ?? []);
  return [
    ...besideTableClaims(passages, figures, source),
    ...unprovedSlips([...slipClaims(passages, figures, source), ...namedCellClaims(passages, figures, source)], claims),
  ];
}

/** Columns are held against each other by pairs and triples; no form is as wide as this. */
const WIDEST = 100;

/** Every cell of a report's tables that can be recomputed. */
export function tableClaims(document: AuditDocument): Claim[] {
  return document.tables.flatMap((one) => {
    const table = figureTable(one);
    if (table === undefined) return [];
    const { source } = document;
    const given = [...tableFormulaClaims(table, source), ...totalRowClaims(table, source, isRounded(document, one))];
    if (table.width > WIDEST) return given;
    const claims = [...given, ...columnClaims(table, source), ...compositionClaims(table, source)];
    const judged = new Set(claims.map(({ at }) => at.start));
    return [...claims, ...inferredSums(table, judged, source)];
  });
}

const ABOVE = 200;

/** `(triệu đồng, đã làm tròn nên tổng có thể lệch 01 đơn vị)` right above a table. */
function isRounded({ plain }: AuditDocument, { rows }: Table): boolean {
  const start = rows[0]?.[0]?.start ?? 0;
  return /làm tròn/iu.test(plain.slice(Math.max(0, start - ABOVE), start));
}
