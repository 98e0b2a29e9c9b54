import type { SourceText } from '../source/source-text.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import type { Claim } from './claim.ts';
import { accountClaims, wordedFormulas } from './claim-accounts.ts';
import { addedNumbers } from './claim-added-numbers.ts';
import { bracketedArithmetic, writtenArithmetic, writtenProducts } from './claim-arithmetic.ts';
import { averageClaims } from './claim-averages.ts';
import { balanceClaims, continuedBalances, fieldsOf } from './claim-balances.ts';
import { bareLists } from './claim-bare-lists.ts';
import { calledRests } from './claim-called-rests.ts';
import { changeClaims } from './claim-changes.ts';
import { comparedClaims } from './claim-compared.ts';
import { conclusionClaims } from './claim-conclusions.ts';
import { contributionClaims } from './claim-contributions.ts';
import { differenceClaims } from './claim-differences.ts';
import { explainedRests } from './claim-explained-rests.ts';
import { farRests } from './claim-far-wholes.ts';
import { formulaClaims } from './claim-formulas.ts';
import { fractionRests } from './claim-fraction-rests.ts';
import { gapClaims } from './claim-gaps.ts';
import { bulletedSums, siblingBalances } from './claim-groups.ts';
import { itemColumns } from './claim-item-columns.ts';
import { itemShareClaims } from './claim-item-shares.ts';
import { jointTotals } from './claim-joint-totals.ts';
import { labelledLineClaims } from './claim-labelled-lines.ts';
import { inlineListClaims, listClaims } from './claim-lists.ts';
import { markedChanges } from './claim-marked-changes.ts';
import { multipleClaims } from './claim-multiples.ts';
import { namedListClaims } from './claim-named-lists.ts';
import { nearShares } from './claim-near-shares.ts';
import { bracketedWholes, negationClaims } from './claim-negations.ts';
import { openShares } from './claim-open-shares.ts';
import { openedLists } from './claim-opened-lists.ts';
import { oppositeShares } from './claim-opposite-shares.ts';
import { ownRateClaims } from './claim-own-rates.ts';
import { pairedClaims } from './claim-paired-numbers.ts';
import { parallelLists } from './claim-parallel-lists.ts';
import { parallelTotals } from './claim-parallel-totals.ts';
import { partedListClaims } from './claim-parted-lists.ts';
import { pricedItems } from './claim-priced-items.ts';
import { properNames } from './claim-proper-names.ts';
import { rankChanges } from './claim-rank-changes.ts';
import { namedRateClaims, nextLineRates } from './claim-rates.ts';
import { restsOfShares, sharesWithRest } from './claim-remainders.ts';
import { repeatClaims } from './claim-repeats.ts';
import { respectiveShares } from './claim-respective-shares.ts';
import { restClaims } from './claim-rests.ts';
import { runningSums } from './claim-running-sums.ts';
import { shareClaims } from './claim-shares.ts';
import { sharesOfTwo } from './claim-shares-of-two.ts';
import { slippedLists } from './claim-slipped-lists.ts';
import { stateClaims } from './claim-states.ts';
import { listedStocks, stockClaims } from './claim-stocks.ts';
import { subjectShares } from './claim-subject-shares.ts';
import { partitionClaim } from './claim-sums.ts';
import { surplusClaims } from './claim-surpluses.ts';
import { swappedChanges } from './claim-swapped-changes.ts';
import { swappedRests } from './claim-swapped-rests.ts';
import { swappedShares } from './claim-swapped-shares.ts';
import { takenUpClaims } from './claim-taken-up.ts';
import { targetClaims } from './claim-targets.ts';
import { timelinessClaims } from './claim-timeliness.ts';
import { toldChanges } from './claim-told-changes.ts';
import { toldStructures } from './claim-told-structures.ts';
import { totalsBehind } from './claim-totals-behind.ts';
import { completeWholes, leavesOfHundred } from './claim-wholes.ts';
import { writtenFormulas } from './claim-written-formulas.ts';
import { itemOf } from './clause-items.ts';
import { clausesOf } from './clauses.ts';
import { saysPartsOverlap } from './complete-lists.ts';
import { describedShares } from './described-shares.ts';
import { runsOf } from './far-apart.ts';
import { itemLists } from './item-lists.ts';
import { readOnce } from './known-claims.ts';
import { otherBases } from './other-bases.ts';
import { withOtherReadings } from './other-readings.ts';
import { partitionsOf } from './partitions.ts';
import { cellPassages, type Passage, passagesOf } from './passage.ts';
import { lacksUnlistedPart } from './unlisted-part.ts';

/** Every statement of a report's prose that can be recomputed. `named`: numbers and dates of cited documents. */
export function proseClaims(
  document: AuditDocument,
  named: readonly Stretch[],
): { passages: Passage[]; claims: Claim[] } {
  const passages = passagesOf(document, named);
  return { passages, claims: [...claimsIn(passages, document)] };
}

/**
 * The statements of passages that follow each other. Readers look no further than `far-apart.ts` says, or are known to `claims-about.ts`.
 */
export function claimsIn(passages: readonly Passage[], document: AuditDocument): readonly Claim[] {
  return pairedClaims(passages, document, claimsOf(passages, document), claimsOf);
}

function claimsOf(passages: readonly Passage[], document: AuditDocument): readonly Claim[] {
  const { source } = document;
  const runs = runsOf(passages);
  const stating = runs.flat();
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
    ...listedStocks(passages, source),
    ...namedRateClaims(passages, source),
    ...nextLineRates(passages, source),
    ...repeatClaims(passages, source),
    ...takenUpClaims(passages, source),
  ];
  // A share that agrees with some base may be of another that its words name.
  const claimed = new Set(
    claims.filter(({ kind, verdict }) => kind !== 'share' || verdict !== 'agrees').map(({ at }) => at.start),
  );
  const described = [...claims, ...describedShares(passages, claimed, source)];
  const known = new Set(described.map(({ at }) => at.start));
  const all = [...described, ...runs.flatMap((run) => subjectShares(run, described, known, source))];
  const shared = new Set(all.map(({ at }) => at.start));
  const rests = [
    ...restsOfShares(passages, all, source),
    ...passages.flatMap((passage) => sharesWithRest(passage, shared, source)),
  ];
  // Shares that make a hundred may yet be wrong of their numbers.
  const proved = new Set([...all, ...rests].filter((one) => !leavesOfHundred(one)).map(({ at }) => at.start));
  // What contradicts one pair of numbers may be the change between two others.
  const settled = [...all, ...rests].filter(({ kind, verdict }) => kind !== 'difference' || verdict !== 'contradicts');
  const still = new Set(settled.map(({ at }) => at.start));
  const moved = runs.flatMap((run) => markedChanges(run, still, source));
  const judged = new Set([...proved, ...moved.map(({ at }) => at.start)]);
  const near = runs.flatMap((run) => nearShares(run, judged, all, source));
  const close = new Set([...judged, ...near.map(({ at }) => at.start)]);
  const called = [
    ...rests,
    ...moved,
    ...near,
    ...runs.flatMap((run) => openShares(run, close, source)),
    ...restsOfShares(passages, near, source),
    ...calledRests(passages, proved, source),
    ...surplusClaims(passages, proved, source),
    ...farRests(passages, proved, source),
    ...fractionRests(passages, judged, source),
    ...timelinessClaims(passages, all, source),
  ];
  const running = runs.flatMap((run) => runningSums(run, [...all, ...called], source));
  const opened = [...running, ...openedLists(passages, [...all, ...called, ...running], source)];
  const listed = [...opened, ...parallelLists(stating, [...all, ...called, ...opened], source)];
  const sums = [...listed, ...slippedLists(stating, [...all, ...called, ...listed], source)];
  const columns = itemColumnsOf(passages, [...all, ...called, ...sums], source);
  const told = [...all, ...unlessSummed(called, [...all, ...sums]), ...sums, ...columns];
  const every = new Set(told.map(({ at }) => at.start));
  const last = runs.flatMap((run) => [
    ...otherBases(run, told, source),
    ...swappedShares(run, every, source),
    ...swappedChanges(run, every, source),
    ...swappedRests(run, every, source),
  ]);
  return withOtherReadings([...told, ...last], passages, source);
}

function itemColumnsOf(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const summed = claims.filter(({ kind }) => kind === 'sum' || kind === 'balance' || kind === 'formula');
  const known = {
    totals: new Set(summed.map(({ at }) => at.start)),
    parts: new Set(summed.flatMap(({ at, numbers }) => numbers.flatMap((one) => (one === at ? [] : [one.start])))),
  };
  return itemLists(passages).flatMap((list) => {
    const last = list.items.at(-1);
    const below = last && passages[passages.indexOf(last) + 1];
    return itemColumns(list, below, known, source);
  });
}

const ownClaims = readOnce(statedAlone);

/** What a passage states by itself: nothing around it may count. */
export function statedAlone(passage: Passage, source: SourceText): Claim[] {
  return [
    ...shareClaims(passage, source),
    ...respectiveShares(passage, source),
    ...sharesOfTwo(passage, source),
    ...sumsAndWholes(passage, source),
    ...changesOf(passage, source),
    ...namedListClaims(passage, source),
    ...partedListClaims(passage, source),
    ...properNames(passage, source),
    ...writtenProducts(passage, source),
    ...writtenFormulas(passage, source),
    ...pricedItems(passage, source),
    ...toldChanges(passage, source),
    ...bracketedWholes(passage, source),
    ...explainedRests(passage, source),
    ...contributionClaims(passage, source),
    ...bracketedArithmetic(passage, source),
    ...accountClaims(passage, source),
    ...stockClaims(passage, source),
    ...averageClaims(passage, source),
    ...oppositeShares(passage, source),
    ...targetsOf(passage, source),
  ];
}

/** What the text itself sums up otherwise is no whole of two sides: `Tổng chi 528,5: chi thường xuyên …; chi đầu tư …; dự phòng …`. */
function sumsAndWholes(passage: Passage, source: SourceText): Claim[] {
  const sums = sumsOf(passage, source);
  const wholes = completeWholes(passage, source);
  return [...sums, ...unlessSummed([...wholes, ...toldStructures(passage, wholes, source)], sums)];
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
  const told = new Set(beside.map(({ at }) => at.start));
  const own = ownRateClaims(passage, source, told);
  const judged = new Set([...told, ...own.map(({ at }) => at.start)]);
  return [
    ...beside,
    ...own,
    ...comparedClaims(passage, source, judged),
    ...gapClaims(passage, source),
    ...rankChanges(passage, source),
    ...multipleClaims(passage, source),
  ];
}

function sumsOf(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  const clauses = clausesOf(passage);
  const overlap = saysPartsOverlap(passage.text);
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
  const whole = [
    ...sums,
    ...balances,
    ...across.filter(({ verdict }) => verdict === 'agrees'),
    ...totalsBehind(clauses, source).filter(({ verdict }) => !overlap || verdict === 'agrees'),
    ...writtenArithmetic(passage, source),
    ...addedNumbers(passage, source),
    ...jointTotals(passage, source),
    ...bareLists(passage, source),
    ...parallelTotals(passage, source),
  ].filter((claim) => !lacksUnlistedPart(passage, claim));
  return [...whole, ...stateClaims(passage, source).filter(({ verdict }) => !overlap || verdict === 'agrees')];
}
