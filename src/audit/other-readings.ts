import type { SourceText } from '../source/source-text.ts';
import type { AuditDocument } from './audit-document.ts';
import { wrongDifference, wrongShare, wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf } from './judge-claim.ts';
import { isOfLargerWhole, isRoundedOfOther } from './larger-wholes.ts';
import { otherChange } from './other-changes.ts';
import { shareOfOtherPair } from './other-pairs.ts';
import {
  otherShare,
  shareOfBoth,
  shareOfCalled,
  shareOfMovedWhole,
  shareOfNamed,
  shareOfNamedWhole,
  shareOfPairBefore,
  shareOfProvedWhole,
  shareOfSum,
} from './other-shares.ts';
import {
  oneOfParts,
  otherWhole,
  partOfAll,
  restOfOthers,
  restOfRun,
  restWithOpening,
  sumOfSome,
  type Where,
  wholeOfRest,
  wholeWithNext,
} from './other-sums.ts';
import type { Passage } from './passage.ts';
import { placeOf } from './passage-places.ts';
import { isOfProvedChange, isOfTwoWholes, isProvedElsewhere, Proofs, sentenceOf } from './proved-elsewhere.ts';
import type { Quantity } from './quantity.ts';
import { hasOwnBase, isShareOfOwnSum } from './shares-of-own-sum.ts';
import { figuresOf } from './table-figures.ts';
import {
  areOfOtherKind,
  areOfOtherSize,
  areOfRates,
  areOfSeveralYears,
  hasUnsaidBase,
  isRateOfLevel,
} from './unsaid-bases.ts';

/** So many paragraphs around may hold what a number is of. */
const AROUND = 12;

/**
 * The same claims, but where numbers beside those that contradict prove the very number, they are what was meant: `24 phiên cố định … và 5 phiên
 * trực tuyến, bằng 111,1% kế hoạch (36 phiên)` is of the 40 before them. A number that was mistyped stays told. Of what the text does not say
 * nothing is told.
 */
export function withOtherReadings(
  claims: readonly Claim[],
  passages: readonly Passage[],
  { tables, source }: AuditDocument,
): readonly Claim[] {
  const proofs = new Proofs(claims);
  const wholes = new Set(
    claims
      .filter(({ kind, verdict }) => kind === 'share' && verdict === 'agrees')
      .map(({ numbers }) => numbers[2]?.start),
  );
  let figures: readonly Quantity[] | undefined;
  const cells = (): readonly Quantity[] => {
    figures ??= tables.flatMap(figuresOf);
    return figures;
  };
  const isProved = ({ start }: Quantity): boolean => wholes.has(start);
  return claims.flatMap((claim): readonly Claim[] => {
    if (claim.verdict !== 'contradicts' && !(claim.kind === 'share' && claim.verdict === 'truncated')) return [claim];
    if (isProvedElsewhere(claim, proofs)) return [];
    const place = placeOf(passages, claim.at);
    const passage = passages[place];
    if (passage === undefined) return [claim];
    const numbers = claim.numbers.flatMap((one) => quantitiesAt(passages, place, one.start) ?? []);
    if (numbers.length !== claim.numbers.length) return [claim];
    if (claim.verdict === 'truncated' && isRoundedOfOther(passages, place, numbers)) return [];
    if (isOfTwoWholes(claim.kind, numbers, passage)) return [];
    if (claim.kind === 'difference' && isOfProvedChange(numbers, claims)) return [];
    const around = passages.slice(Math.max(0, place - AROUND), place + AROUND);
    const sure = claim.finding.severity === 'error';
    // `130.696/(101.300 + 83.460)`: the whole is a sum itself.
    const simple = !claim.arithmetic.includes('+');
    const proved = (): readonly Quantity[] =>
      sure ? [] : around.flatMap(({ quantities }) => quantities.filter(isProved));
    const meant = otherReading(
      claim.kind,
      numbers,
      { passages, place, passage, sure, simple, cells, proved },
      proofs,
      source,
    );
    const unsaid = () => isUnsaid(claim, passage, numbers, isProved) || isOfLargerWhole(claim.kind, around, numbers);
    return meant === undefined && unsaid() ? [] : [meant ?? claim];
  });
}

function otherReading(
  kind: Claim['kind'],
  [told, ...others]: readonly Quantity[],
  where: Where,
  proofs: Proofs,
  source: SourceText,
): Claim | undefined {
  const isSum = kind === 'sum' || kind === 'balance';
  if (told === undefined || (told.readings.length > 1 && !isSum)) return undefined;
  if (kind === 'share') {
    const sentence = sentenceOf(where.passage, told);
    const other =
      otherShare(told, others, sentence) ??
      shareOfBoth(told, others, where.passage) ??
      shareOfNamed(told, others, where.passage, sentence) ??
      shareOfCalled(told, others, where.passage, sentence) ??
      shareOfPairBefore(told, others, sentence) ??
      shareOfSum(told, others, sentence, proofs) ??
      shareOfNamedWhole(told, others, where) ??
      shareOfProvedWhole(told, others, where) ??
      shareOfMovedWhole(told, others, where) ??
      shareOfOtherPair(told, others, where, sentence);
    return other && claimOf(source, 'share', wrongShare, other);
  }
  if (kind === 'sum' || kind === 'balance') {
    const other =
      otherWhole(told, others, where) ??
      wholeWithNext(told, others, where) ??
      wholeOfRest(told, others, where) ??
      restOfRun(told, others, where) ??
      oneOfParts(told, others, where) ??
      restOfOthers(told, others, where) ??
      partOfAll(told, others, where) ??
      sumOfSome(told, others, where) ??
      restWithOpening(told, others, where);
    return other && claimOf(source, kind, wrongSum, other);
  }
  if (kind !== 'difference') return undefined;
  const sentence = sentenceOf(where.passage, told);
  const other = otherChange(told, others, { passage: where.passage, sentence });
  return other && claimOf(source, 'difference', wrongDifference, other);
}

/** What the number is of stands nowhere, though numbers stand around it. */
function isUnsaid(
  { kind, arithmetic }: Claim,
  passage: Passage,
  [told, ...others]: readonly Quantity[],
  isProved: (whole: Quantity) => boolean,
): boolean {
  const [part, whole] = others;
  if (told === undefined || part === undefined || whole === undefined) return false;
  if (kind === 'sum' || kind === 'balance')
    return arithmetic.includes('−') && areOfSeveralYears(passage, [told, ...others]);
  if (kind !== 'share' && kind !== 'difference') return false;
  if (areOfOtherKind(told, others)) return true;
  if (told.unit !== 'percent') return false;
  if (kind === 'share' && (isShareOfOwnSum(passage, told) || hasOwnBase(passage, told, whole))) return true;
  if (kind === 'share') return hasUnsaidBase({ passage, rate: told, part, whole, isProved });
  const ofOthers = arithmetic.startsWith('(') && (areOfOtherSize(told, part, whole) || areOfRates(passage, told));
  return ofOthers || isRateOfLevel(passage, told);
}

function quantitiesAt(passages: readonly Passage[], place: number, start: number): Quantity | undefined {
  const near = passages.slice(Math.max(0, place - AROUND), place + AROUND);
  const passage = near.find((one) => one.start <= start && start < one.end);
  return passage?.quantities.find((one) => one.start === start);
}
