import type { SourceText } from '../source/source-text.ts';
import { type Claim, numberStarts, startsOf } from './claim.ts';
import { accountClaims } from './claim-accounts.ts';
import { addedNumbers } from './claim-added-numbers.ts';
import { bracketedArithmetic, writtenArithmetic, writtenProducts } from './claim-arithmetic.ts';
import { averageClaims } from './claim-averages.ts';
import { averagesInTime } from './claim-averages-in-time.ts';
import { balanceClaims, fieldsOf } from './claim-balances.ts';
import { bareLists } from './claim-bare-lists.ts';
import { betweenRates } from './claim-between-rates.ts';
import { bracketedParts } from './claim-bracketed-parts.ts';
import { changeClaims } from './claim-changes.ts';
import { commentedNumbers } from './claim-commented-numbers.ts';
import { comparedClaims } from './claim-compared.ts';
import { conclusionClaims } from './claim-conclusions.ts';
import { contributionClaims } from './claim-contributions.ts';
import { differenceClaims } from './claim-differences.ts';
import { directionClaims } from './claim-directions.ts';
import { explainedRests } from './claim-explained-rests.ts';
import { gapClaims } from './claim-gaps.ts';
import { harvestClaims } from './claim-harvests.ts';
import { stocksHeldNow } from './claim-held-stocks.ts';
import { jointTotals } from './claim-joint-totals.ts';
import { listedDocuments } from './claim-listed-documents.ts';
import { lossClaims } from './claim-losses.ts';
import { monthlyRates } from './claim-monthly-rates.ts';
import { multipleClaims } from './claim-multiples.ts';
import { namedListClaims } from './claim-named-lists.ts';
import { negationClaims } from './claim-negations.ts';
import { netNumbers } from './claim-net-numbers.ts';
import { oppositeShares } from './claim-opposite-shares.ts';
import { ownRateClaims } from './claim-own-rates.ts';
import { parallelTotals } from './claim-parallel-totals.ts';
import { partedListClaims } from './claim-parted-lists.ts';
import { pricedItems } from './claim-priced-items.ts';
import { pricedLists } from './claim-priced-lists.ts';
import { properNames } from './claim-proper-names.ts';
import { rankChanges } from './claim-rank-changes.ts';
import { respectiveShares } from './claim-respective-shares.ts';
import { restClaims } from './claim-rests.ts';
import { sexRatios } from './claim-sex-ratios.ts';
import { shareClaims } from './claim-shares.ts';
import { sharesOfTwo } from './claim-shares-of-two.ts';
import { slippedMultiples } from './claim-slipped-multiples.ts';
import { soldGoods } from './claim-sold-goods.ts';
import { splitBalances } from './claim-split-balances.ts';
import { stateClaims } from './claim-states.ts';
import { stockClaims } from './claim-stocks.ts';
import { strokedChanges } from './claim-stroked-changes.ts';
import { targetClaims } from './claim-targets.ts';
import { toldChanges } from './claim-told-changes.ts';
import { toldStructures } from './claim-told-structures.ts';
import { totalsBehind } from './claim-totals-behind.ts';
import { completeWholes } from './claim-wholes.ts';
import { writtenFormulas } from './claim-written-formulas.ts';
import { yieldClaims } from './claim-yields.ts';
import { itemOf } from './clause-items.ts';
import { clausesOf } from './clauses.ts';
import { saysPartsOverlap } from './complete-lists.ts';
import { listedSums } from './listed-sums.ts';
import type { Passage } from './passage.ts';
import { lacksUnlistedPart } from './unlisted-part.ts';

type PassageReader = (passage: Passage, source: SourceText) => readonly Claim[];

const READERS: readonly PassageReader[] = [
  shareClaims,
  respectiveShares,
  sharesOfTwo,
  commentedNumbers,
  sumsAndWholes,
  changesOf,
  namedListClaims,
  partedListClaims,
  properNames,
  listedDocuments,
  writtenProducts,
  writtenFormulas,
  pricedItems,
  pricedLists,
  monthlyRates,
  soldGoods,
  toldChanges,
  strokedChanges,
  directionClaims,
  betweenRates,
  explainedRests,
  contributionClaims,
  bracketedArithmetic,
  accountClaims,
  stockClaims,
  stocksHeldNow,
  netNumbers,
  lossClaims,
  averageClaims,
  averagesInTime,
  harvestsOf,
  sexRatios,
  oppositeShares,
  targetsOf,
];

/** What a passage states by itself: nothing around it may count. */
export function statedAlone(passage: Passage, source: SourceText): Claim[] {
  return READERS.flatMap((read) => read(passage, source));
}

/** What the text itself sums up otherwise is no whole of two sides: `Tổng chi 528,5: chi thường xuyên …; chi đầu tư …; dự phòng …`. */
function sumsAndWholes(passage: Passage, source: SourceText): Claim[] {
  const sums = sumsOf(passage, source);
  const wholes = completeWholes(passage, source);
  return [...sums, ...unlessSummed([...wholes, ...toldStructures(passage, wholes, source)], sums)];
}

/** Without those that contradict where an agreeing sum stands at the same number. */
export function unlessSummed(claims: readonly Claim[], sums: readonly Claim[]): Claim[] {
  const summed = numberStarts(sums.filter(({ kind, verdict }) => kind === 'sum' && verdict === 'agrees'));
  return claims.filter(({ at, verdict }) => verdict !== 'contradicts' || !summed.has(at.start));
}

function harvestsOf(passage: Passage, source: SourceText): Claim[] {
  const yields = yieldClaims(passage, source);
  return [...yields, ...harvestClaims(passage, source, startsOf(yields))];
}

function targetsOf(passage: Passage, source: SourceText): Claim[] {
  const claims = targetClaims(passage, source);
  const judged = numberStarts(claims);
  return [...claims, ...conclusionClaims(passage, source, judged)];
}

function changesOf(passage: Passage, source: SourceText): Claim[] {
  const beside = [...differenceClaims(passage, source), ...changeClaims(passage, source)];
  const told = startsOf(beside);
  const own = ownRateClaims(passage, source, told);
  const judged = startsOf(own, told);
  return [
    ...beside,
    ...own,
    ...comparedClaims(passage, source, judged),
    ...gapClaims(passage, source),
    ...rankChanges(passage, source),
    ...multipleClaims(passage, source),
    ...slippedMultiples(passage, source),
  ];
}

function sumsOf(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  const clauses = clausesOf(passage);
  const mayBeTold = ({ verdict }: Claim): boolean => verdict === 'agrees' || !saysPartsOverlap(passage.text);
  const sums = listedSums(passage, source).filter(mayBeTold);
  const outer = clauses.filter(({ depth }) => depth === 0);
  const sentences = [...new Set(outer.map(({ sentence }) => sentence))];
  const itemsOf = sentences.map((sentence) =>
    outer.filter((clause) => clause.sentence === sentence).flatMap((clause) => itemOf(clause) ?? []),
  );
  const balances = itemsOf.flatMap((items) => {
    const fields = fieldsOf(items);
    return [
      ...balanceClaims(items, source, passage.text),
      ...(fields.length > 1 ? fields.flatMap((field) => balanceClaims(field, source, passage.text)) : []),
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
    ...totalsBehind(clauses, source).filter(mayBeTold),
    ...writtenArithmetic(passage, source),
    ...addedNumbers(passage, source),
    ...bracketedParts(passage, source),
    ...jointTotals(passage, source),
    ...bareLists(passage, source),
    ...splitBalances(passage, source),
    ...parallelTotals(passage, source),
  ].filter((claim) => !lacksUnlistedPart(passage, claim));
  const states = stateClaims(passage, source).filter(mayBeTold);
  return [...whole, ...states];
}
