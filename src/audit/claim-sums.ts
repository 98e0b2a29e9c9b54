import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import type { Item } from './clause-items.ts';
import { certaintyOf } from './complete-lists.ts';
import { isTransposed } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { addable, inUnitOf, namedAsWhole } from './listed-parts.ts';
import type { Partition } from './partitions.ts';
import type { Quantity } from './quantity.ts';
import { isFitting, type Weighed } from './weighing.ts';

/** Judges a partition; undefined when nothing can be said. */
export function partitionClaim(partition: Partition, source: SourceText): Claim | undefined {
  const { whole } = partition;
  const parts = inUnitOf(whole, partition.parts);
  const weighed = weighItems(whole, parts);
  if (weighed === undefined) return undefined;
  if (!parts.every((part) => addable(whole.quantity, part.quantity, partition.opener)))
    return isTellingSum(partition, parts, weighed) ? claimOf(source, 'sum', wrongSum, weighed) : undefined;
  if (isFitting(weighed)) return claimOf(source, 'sum', wrongSum, weighed);
  const alike = namedAsWhole(whole, parts);
  const ofOneName = alike.length > 1 && alike.length < parts.length ? weighItems(whole, alike) : undefined;
  if (ofOneName?.judgement.verdict === 'agrees') return claimOf(source, 'sum', wrongSum, ofOneName);
  for (const list of otherEnds(partition, parts)) {
    const other = weighItems(whole, list);
    if (other?.judgement.verdict === 'agrees') return claimOf(source, 'sum', wrongSum, other);
  }
  for (const one of partition.earlier ?? []) {
    const other = weighItems(one, parts);
    if (other?.judgement.verdict === 'agrees') return claimOf(source, 'sum', wrongSum, other);
  }
  if (agreesWithoutOne(partition, parts)) return undefined;
  const certainty =
    certaintyOf({ ...partition, parts }, weighed) ?? (isTransposedList(partition, parts, weighed) ? 'sure' : undefined);
  if (certainty === undefined) return undefined;
  const claim = claimOf(source, 'sum', wrongSum, weighed);
  return certainty === 'sure' && !whole.quantity.estimated ? claim : asWarning(claim);
}

/** A number within the words of a part was read as a part of its own: `10 điểm thuộc các gói thầu số 4, số 5`. */
function agreesWithoutOne({ whole, further = [] }: Partition, parts: readonly Item[]): boolean {
  const all = [...parts, ...further];
  return (
    all.length > 2 &&
    all.some(
      (left) =>
        weighItems(
          whole,
          all.filter((one) => one !== left),
        )?.judgement.verdict === 'agrees',
    )
  );
}

/** A list may go on behind its end, and its last part may tell of something beside it: `52 …, 46 …; và 01 … đang tạm ngưng`. */
function otherEnds({ further }: Partition, parts: readonly Item[]): (readonly Item[])[] {
  return [
    ...(further === undefined ? [] : [[...parts, ...further]]),
    ...(parts.length > 2 ? [parts.slice(0, -1)] : []),
  ];
}

/** Two digits that changed places make up for a list that can't be read to its end. */
function isTransposedList({ whole, opener }: Partition, parts: readonly Item[], weighed: Weighed): boolean {
  if (isTransposed(weighed, 4)) return opener === 'some' ? isLargeList(whole, parts) : parts.length > 2;
  const alike = whole.quantity.noun !== '' && parts.every(({ quantity }) => quantity.noun === whole.quantity.noun);
  return opener === 'bracket' && alike && isTransposed(weighed, 3);
}

/** `17 đơn vị hành chính (15 xã và 02 thị trấn)`: parts that are called otherwise than their whole, and make it. */
function isTellingSum({ whole, gaps }: Partition, parts: readonly Item[], { judgement }: Weighed): boolean {
  const { unit } = whole.quantity;
  return (
    !gaps && judgement.verdict === 'agrees' && unit === 'count' && parts.every(({ quantity }) => quantity.unit === unit)
  );
}

/** The sum by whichever number of a fraction fits. */
export function weighItems(whole: Item, parts: readonly Item[]): Weighed | undefined {
  const totals = [whole.quantity, ...(whole.fraction === undefined ? [] : [whole.fraction.denominator])];
  let first: Weighed | undefined;
  for (const total of totals) {
    for (const quantities of choices(parts)) {
      const weighed = weighSum(total, quantities);
      if (weighed?.judgement.verdict === 'agrees') return weighed;
      first ??= weighed;
    }
  }
  return first;
}

function choices(parts: readonly Item[]): Quantity[][] {
  const fractions = parts.filter(({ fraction }) => fraction !== undefined).length;
  if (fractions > 3) return [parts.map(({ quantity }) => quantity)];
  return parts.reduce<Quantity[][]>(
    (all, { quantity, fraction }) =>
      all.flatMap((begun) =>
        (fraction === undefined ? [quantity] : [quantity, fraction.denominator]).map((one) => [...begun, one]),
      ),
    [[]],
  );
}

/** Two digits of a large number change places by a slip, even where the list may be of some parts only. */
function isLargeList(whole: Item, parts: readonly Item[]): boolean {
  const { noun, readings } = whole.quantity;
  const alike = noun !== '' && parts.every(({ quantity }) => quantity.noun === noun || quantity.noun === '');
  return alike && compare(readings[0].value, exact(10_000)) >= 0;
}
