import type { SourceText } from '../source/source-text.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import { type Claim, startsOf } from './claim.ts';
import { wordedFormulas } from './claim-accounts.ts';
import { basesInWords } from './claim-bases-in-words.ts';
import { beyondPlans } from './claim-beyond-plans.ts';
import { beyondQuotas } from './claim-beyond-quotas.ts';
import { bracketedAverages } from './claim-bracketed-averages.ts';
import { calledRests } from './claim-called-rests.ts';
import { withCalledWholes } from './claim-called-wholes.ts';
import { changesInRows } from './claim-changes-in-rows.ts';
import { complements } from './claim-complements.ts';
import { doneRates, ratesByCount } from './claim-done-rates.ts';
import { farAverages } from './claim-far-averages.ts';
import { farRests } from './claim-far-wholes.ts';
import { formulaClaims } from './claim-formulas.ts';
import { fractionRests } from './claim-fraction-rests.ts';
import { bulletedSums, siblingBalances } from './claim-groups.ts';
import { growthRates } from './claim-growth-rates.ts';
import { impliedPlans } from './claim-implied-plans.ts';
import { itemColumns } from './claim-item-columns.ts';
import { labelledLineClaims } from './claim-labelled-lines.ts';
import { largerParts } from './claim-larger-parts.ts';
import { inlineListClaims, listClaims } from './claim-lists.ts';
import { markedChanges } from './claim-marked-changes.ts';
import { namedUnits } from './claim-named-units.ts';
import { nearShares } from './claim-near-shares.ts';
import { onePlanShares } from './claim-one-plan.ts';
import { openShares } from './claim-open-shares.ts';
import { openedLists } from './claim-opened-lists.ts';
import { ordinalListClaims } from './claim-ordinal-lists.ts';
import { pairedClaims } from './claim-paired-numbers.ts';
import { parallelLists } from './claim-parallel-lists.ts';
import { percentRests } from './claim-percent-rests.ts';
import { periodRests } from './claim-period-rests.ts';
import { pointedBack } from './claim-pointed-back.ts';
import { raisedTotals } from './claim-raised-totals.ts';
import { namedRateClaims, nextLineRates } from './claim-rates.ts';
import { restsOfShares } from './claim-remainders.ts';
import { repeatClaims } from './claim-repeats.ts';
import { restsBeside } from './claim-rests-beside.ts';
import { reversedChanges } from './claim-reversed-changes.ts';
import { runningSums } from './claim-running-sums.ts';
import { secondReadings } from './claim-second-readings.ts';
import { settledAndLeft } from './claim-settled-and-left.ts';
import { shareClaims } from './claim-shares.ts';
import { sharesOfCounted } from './claim-shares-of-counted.ts';
import { siblingShares } from './claim-sibling-shares.ts';
import { slippedLists } from './claim-slipped-lists.ts';
import { slippedParts } from './claim-slipped-parts.ts';
import { listedStocks } from './claim-stocks.ts';
import { subjectShares } from './claim-subject-shares.ts';
import { surplusClaims } from './claim-surpluses.ts';
import { swappedChanges } from './claim-swapped-changes.ts';
import { swappedRests } from './claim-swapped-rests.ts';
import { swappedShares } from './claim-swapped-shares.ts';
import { takenUpClaims } from './claim-taken-up.ts';
import { timelinessClaims } from './claim-timeliness.ts';
import { toldWholes } from './claim-told-wholes.ts';
import { turnedRates } from './claim-turned-rates.ts';
import { leavesOfHundred } from './claim-wholes.ts';
import { describedShares } from './described-shares.ts';
import { runsOf } from './far-apart.ts';
import { itemLists } from './item-lists.ts';
import { readOnce } from './known-claims.ts';
import { otherBases } from './other-bases.ts';
import { withOtherReadings } from './other-readings.ts';
import { cellPassages, type Passage, passagesOf } from './passage.ts';
import { statedAlone, unlessSummed } from './passage-claims.ts';
import { unlessWithinOther } from './wider-balances.ts';

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
  const claimsOf = reader();
  const paired = pairedClaims(passages, document, claimsOf(passages, document), claimsOf);
  const { source } = document;
  // `9.482 việc/47 chấp hành viên` looks like two sides.
  const averages = passages.flatMap((passage) => bracketedAverages(passage, source));
  const read = [...secondReadings(passages, document, paired, claimsOf), ...averages];
  const told = withWorded(read, passages, source);
  const judged = startsOf(told);
  return [...told, ...runsOf(passages).flatMap((run) => farAverages(run, judged, source))];
}

/** Shares whose words say what they are of: what else may fit counts for nothing. */
function withWorded(claims: readonly Claim[], passages: readonly Passage[], source: SourceText): readonly Claim[] {
  const worded = passages.flatMap((passage) => [...sharesOfCounted(passage, source), ...ratesByCount(passage, source)]);
  const starts = startsOf(worded);
  return [...claims.filter(({ at, kind }) => kind !== 'share' || !starts.has(at.start)), ...worded];
}

/** Reads passages more than once, each time with others changed; what a passage states by itself is found out once. */
function reader(): (passages: readonly Passage[], document: AuditDocument) => readonly Claim[] {
  const alone = new Map<Passage, readonly Claim[]>();
  const ownOf = (passage: Passage, document: AuditDocument): readonly Claim[] => {
    const known = alone.get(passage) ?? ownClaims(passage, document);
    alone.set(passage, known);
    return known;
  };
  return (passages, document) => claimsOf(passages, document, ownOf);
}

function claimsOf(
  passages: readonly Passage[],
  document: AuditDocument,
  ownOf: (passage: Passage, document: AuditDocument) => readonly Claim[],
): readonly Claim[] {
  const { source } = document;
  const runs = runsOf(passages);
  const stating = runs.flat();
  const claims = [
    ...stating.flatMap((passage) => ownOf(passage, document)),
    ...cellPassages(document).flatMap((cell) => shareClaims(cell, source)),
    ...itemLists(passages).flatMap((list) => [...bulletedSums(list, source), ...listClaims(list, source)]),
    ...siblingBalances(passages, source),
    ...inlineListClaims(passages, source),
    ...ordinalListClaims(passages, source),
    ...formulaClaims(passages, source),
    ...labelledLineClaims(passages, source),
    ...wordedFormulas(passages, source),
    ...listedStocks(passages, source),
    ...namedRateClaims(passages, source),
    ...nextLineRates(passages, source),
    ...repeatClaims(passages, source),
    ...takenUpClaims(passages, source),
    ...pointedBack(passages, source),
    ...periodRests(passages, source),
    ...namedUnits(passages, source),
  ];
  // A share that agrees with some base may be of another that its words name.
  const claimed = startsOf(claims.filter(({ kind, verdict }) => kind !== 'share' || verdict !== 'agrees'));
  const described = withCalledWholes(passages, [...claims, ...describedShares(passages, claimed, source)], source);
  const known = startsOf(described);
  const all = [...described, ...runs.flatMap((run) => subjectShares(run, described, known, source))];
  const rests = restsOfShares(passages, all, source);
  // Shares that make a hundred may yet be wrong of their numbers.
  const proved = startsOf([...all, ...rests].filter((one) => !leavesOfHundred(one)));
  // What contradicts one pair of numbers may be the change between two others.
  const settled = [...all, ...rests].filter(({ kind, verdict }) => kind !== 'difference' || verdict !== 'contradicts');
  const still = startsOf(settled);
  const moved = runs.flatMap((run) => {
    const marked = markedChanges(run, still, source);
    return [...marked, ...changesInRows(run, startsOf(marked, still), source)];
  });
  const judged = startsOf(moved, proved);
  const near = runs.flatMap((run) => nearShares(run, judged, all, source));
  const close = startsOf(near, judged);
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
    ...raisedTotals(passages, proved, source),
    ...percentRests(passages, proved, source),
    ...timelinessClaims(passages, all, source),
  ];
  const running = runs.flatMap((run) => runningSums(run, [...all, ...called], source));
  const opened = [...running, ...openedLists(passages, [...all, ...called, ...running], source)];
  const listed = [...opened, ...parallelLists(stating, [...all, ...called, ...opened], source)];
  const slipped = [...listed, ...slippedLists(stating, [...all, ...called, ...listed], source)];
  const sums = [...slipped, ...runs.flatMap((run) => toldWholes(run, [...all, ...called, ...slipped], source))];
  const columns = itemColumnsOf(passages, [...all, ...called, ...sums], source);
  const told = [...all, ...unlessSummed(called, [...all, ...sums]), ...sums, ...columns];
  const every = startsOf(told);
  const last = runs.flatMap((run) => [
    ...otherBases(run, told, source),
    ...sharesOfSlips(run, every, source),
    ...swappedChanges(run, every, source),
    ...reversedChanges(run, every, source),
    ...turnedRates(run, told, source),
    ...swappedRests(run, every, source),
    ...restsBeside(run, every, source),
    ...complements(run, every, source),
    ...beyondPlans(run, told, source),
    ...beyondQuotas(run, every, source),
    ...growthRates(run, every, source),
    ...largerParts(run, every, source),
    ...basesInWords(run, every, source),
    ...run.flatMap((passage) => [
      ...doneRates(passage, every, source),
      ...settledAndLeft(passage, every, source),
      ...impliedPlans(passage, every, source),
    ]),
  ]);
  return withOtherReadings(unlessWithinOther([...told, ...last]), passages, document);
}

function sharesOfSlips(run: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  const swapped = swappedShares(run, known, source);
  const judged = startsOf(swapped, known);
  const parts = slippedParts(run, judged, source);
  return [
    ...swapped,
    ...parts,
    ...siblingShares(run, startsOf(parts, judged), source),
    ...onePlanShares(run, judged, source),
  ];
}

function itemColumnsOf(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const summed = claims.filter(({ kind }) => kind === 'sum' || kind === 'balance' || kind === 'formula');
  const known = {
    totals: startsOf(summed),
    parts: new Set(summed.flatMap(({ at, numbers }) => numbers.flatMap((one) => (one === at ? [] : [one.start])))),
  };
  return itemLists(passages).flatMap((list) => {
    const last = list.items.at(-1);
    const below = last && passages[passages.indexOf(last) + 1];
    return itemColumns(list, below, known, source);
  });
}

const ownClaims = readOnce(statedAlone);
