import type { SourceText } from '../source/source-text.ts';
import { type Claim, startsOf } from './claim.ts';
import { countedListClaims } from './claim-counted-lists.ts';
import { partitionClaim, weighItems } from './claim-sums.ts';
import { clausesOf } from './clauses.ts';
import { type Partition, partitionsOf } from './partitions.ts';
import { type Passage, wordsBetween } from './passage.ts';

/** The lists that are opened by a word or a bracket; what is counted by the word of its whole goes before what only stands in its place. */
export function listedSums(passage: Passage, source: SourceText): Claim[] {
  const partitions = partitionsOf(clausesOf(passage));
  const placed = partitions.flatMap((partition) => partitionClaim(partition, source) ?? []);
  const counted = countedListClaims(passage, source).filter(
    (claim) =>
      claim.verdict !== 'contradicts' ||
      !(
        partitions.some((partition) => makesUp(partition, claim)) ||
        placed.some(({ at, verdict }) => verdict === 'contradicts' && at.start === claim.at.start)
      ),
  );
  const judged = startsOf(counted);
  return [...counted, ...placed.filter(({ at }) => !judged.has(at.start))].filter(
    (claim) => !isCompared(passage, claim),
  );
}

/** `1,42 triệu con so với năm trước (lần lượt 81.275 con, 12.916 con và 1,36 triệu con)`: what several things were before. */
function isCompared(passage: Passage, { at, numbers, verdict }: Claim): boolean {
  const first = numbers.find(({ start }) => start > at.start);
  if (verdict !== 'contradicts' || first === undefined) return false;
  return /(?<!\p{L})lần lượt(?!\p{L})/iu.test(wordsBetween(passage, at.end, first.start));
}

/** Whether a list makes up the whole of a claim with no fewer numbers. */
function makesUp({ whole, parts }: Partition, { at, numbers }: Claim): boolean {
  return (
    whole.quantity.start === at.start &&
    parts.length >= numbers.length - 1 &&
    weighItems(whole, parts)?.judgement.verdict === 'agrees'
  );
}
