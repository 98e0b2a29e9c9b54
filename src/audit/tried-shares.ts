import { divideIntervals, type Interval, meet, roundedInterval, scaleInterval } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import type { Passage } from './passage.ts';
import { intervalOf, type Quantity } from './quantity.ts';
import type { Candidate, Told } from './share-candidates.ts';
import type { Weighed } from './weighing.ts';

/** A percentage with its part and what it may be of. */
export interface Tried extends Candidate {
  readonly whole: Told;
  readonly weighed: Weighed;
}

/** Where a percentage stands. */
export interface Place {
  readonly passages: readonly Passage[];
  readonly place: number;
  readonly rate: Quantity;
}

/** Whether a share fits round numbers that stand for others: `1.600 doanh nghiệp (14,7%)` of 10.804. */
export function fitsRounded({ quantity, parts }: Weighed): boolean {
  const [part, whole] = parts.map(roundedIntervalOf);
  const share = part && whole && divideIntervals(part, whole);
  return share !== undefined && meet(share, intervalOf(quantity));
}

function roundedIntervalOf(one: Quantity): Interval {
  const zeros = /0{2,}$/.exec(one.written.slice(0, one.digitsEnd - one.start).replace(/\D/g, ''))?.[0].length ?? 0;
  const { value, decimals } = one.readings[0];
  return zeros === 0
    ? intervalOf(one)
    : scaleInterval(roundedInterval(value, decimals - zeros), unitOf(one.unit).scale);
}
