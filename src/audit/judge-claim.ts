import { type Finding, found, type Rule } from '../findings/finding.ts';
import { add, divide, type Exact, exact, multiply, negate, subtract, ZERO } from '../numbers/exact.ts';
import { formatExactly, formatNumber } from '../numbers/format.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  isPoint,
  point,
  scaleInterval,
  subtractIntervals,
} from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import { type Judgement, judge, type Verdict } from '../numbers/verdict.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { agreeing, type Recomputed, sumOffByRounding, truncatedShare } from './audit-rules.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { baseValue, intervalOf, isExact, type Quantity, type Reading } from './quantity.ts';

/** A number and what it ought to be, by the readings that fit best. */
export interface Weighed {
  readonly quantity: Quantity;
  readonly parts: readonly Quantity[];
  readonly judgement: Judgement;
  readonly recomputed: Recomputed;
}

/** What an operation makes of its parts, in the base unit of the result. */
interface Computed {
  readonly value: Exact;
  readonly interval: Interval;
}

const ORDER: readonly Verdict[] = ['agrees', 'within-rounding', 'truncated', 'contradicts'];

/** Part of whole as a rate. Undefined where the whole is zero. */
export function weighShare(rate: Quantity, part: Quantity, whole: Quantity): Weighed | undefined {
  return best(
    rate,
    [part, whole],
    ([a, b]) => {
      const value = a && b && divide(baseValue(part, a), baseValue(whole, b));
      const interval = a && b && divideIntervals(intervalOf(part, a), intervalOf(whole, b));
      return value === undefined || interval === undefined ? undefined : { value, interval };
    },
    part.unit === whole.unit ? `${bare(part)}/${bare(whole)}` : `${part.written} / ${whole.written}`,
  );
}

/** So many of something, so much for each. */
export function weighProduct(product: Quantity, count: Quantity, each: Quantity): Weighed | undefined {
  return best(
    product,
    [count, each],
    ([a, b]) =>
      a && b && { value: multiply(a.value, baseValue(each, b)), interval: scaleInterval(intervalOf(each, b), a.value) },
    `${bare(count)} × ${each.unit === product.unit ? bare(each) : each.written}`,
  );
}

/** A total and its signed parts. `signs`: −1 where a part is taken off. */
export function weighSum(total: Quantity, parts: readonly Quantity[], signs?: readonly number[]): Weighed | undefined {
  const minus = (index: number): boolean => (signs?.[index] ?? 1) < 0;
  return best(
    total,
    parts,
    (readings) => {
      let value = ZERO;
      let interval = point(ZERO);
      for (const [index, part] of parts.entries()) {
        const reading = readings[index];
        if (reading === undefined) return undefined;
        value = add(value, minus(index) ? negate(baseValue(part, reading)) : baseValue(part, reading));
        interval = minus(index)
          ? subtractIntervals(interval, intervalOf(part, reading))
          : addIntervals(interval, intervalOf(part, reading));
      }
      return { value, interval };
    },
    parts
      .map(
        (part, index) =>
          `${index === 0 ? '' : minus(index) ? ' − ' : ' + '}${part.unit === total.unit ? bare(part) : part.written}`,
      )
      .join(''),
  );
}

/** How much bigger (or smaller) `now` is than `before`: in the unit of both, or as a rate of `before`. */
export function weighChange(
  change: Quantity,
  now: Quantity,
  before: Quantity,
  as: 'difference' | 'rate',
  falls: boolean,
): Weighed | undefined {
  const [more, less] = falls ? [before, now] : [now, before];
  const words = `${bare(more)} − ${bare(less)}`;
  return best(
    change,
    [more, less, before],
    ([a, b, c]) => {
      if (a === undefined || b === undefined || c === undefined) return undefined;
      const value = subtract(baseValue(more, a), baseValue(less, b));
      const interval = subtractIntervals(intervalOf(more, a), intervalOf(less, b));
      if (as === 'difference') return { value, interval };
      const rate = divide(value, baseValue(before, c));
      const range = divideIntervals(interval, intervalOf(before, c));
      return rate === undefined || range === undefined ? undefined : { value: rate, interval: range };
    },
    as === 'difference' ? words : `(${words})/${bare(before)}`,
  );
}

function best(
  quantity: Quantity,
  parts: readonly Quantity[],
  compute: (readings: readonly Reading[]) => Computed | undefined,
  arithmetic: string,
): Weighed | undefined {
  let chosen: Weighed | undefined;
  for (const own of quantity.readings) {
    for (const readings of combinations(parts)) {
      const computed = compute(readings);
      if (computed === undefined) continue;
      const weighed = weigh(quantity, own, parts, computed, arithmetic);
      if (chosen === undefined || rank(weighed) < rank(chosen)) chosen = weighed;
    }
  }
  return chosen;
}

function rank({ judgement }: Weighed): number {
  return ORDER.indexOf(judgement.verdict);
}

/** All ways to read the parts together; with many parts only the likeliest. */
function combinations(parts: readonly Quantity[]): readonly (readonly Reading[])[] {
  const unsure = parts.filter((part) => part.readings.length > 1).length;
  if (unsure === 0 || unsure > 4) return [parts.map((part) => part.readings[0])];
  return parts.reduce<Reading[][]>(
    (all, part) => all.flatMap((begun) => part.readings.map((next) => [...begun, next])),
    [[]],
  );
}

function weigh(
  quantity: Quantity,
  own: Reading,
  parts: readonly Quantity[],
  computed: Computed,
  arithmetic: string,
): Weighed {
  const scale = unitOf(quantity.unit).scale;
  const per = divide(exact(1), scale) ?? exact(1);
  const exactValue = multiply(computed.value, per);
  const interval = scaleInterval(computed.interval, per);
  const rounded = !isExact(quantity, own);
  const judgement = judge({ value: own.value, decimals: own.decimals, rounded }, { exactValue, interval });
  const sign = unitSign(quantity);
  const allowed = isPoint(interval) ? undefined : `${formatNumber(interval.low, own.decimals + 2)}${sign}`;
  const until = `${formatNumber(interval.high, own.decimals + 2)}${sign}`;
  return {
    quantity,
    parts,
    judgement,
    recomputed: {
      written: quantity.written,
      arithmetic,
      computed: `${formatExactly(exactValue)}${sign}`,
      right: `${rounded ? formatNumber(exactValue, own.decimals) : formatExactly(exactValue)}${sign}`,
      ...(allowed === undefined ? {} : { allowed: { vi: `từ ${allowed} đến ${until}`, en: `${allowed} to ${until}` } }),
    },
  };
}

function unitSign({ unit }: Quantity): string {
  return unitOf(unit).vi;
}

/** The digits without their unit. */
function bare(quantity: Quantity): string {
  return quantity.unit === 'percent' || quantity.unit === 'percentage-point'
    ? `${quantity.written}`
    : quantity.written.slice(0, quantity.digitsEnd - quantity.start).trim();
}

/** A weighed number as a claim with its finding. `relation` is told in the hint. */
export function claimOf(
  source: SourceText,
  kind: ClaimKind,
  wrong: Rule<Recomputed>,
  weighed: Weighed,
  relation?: Recomputed['relation'],
): Claim {
  const { quantity, parts, judgement } = weighed;
  const recomputed = relation === undefined ? weighed.recomputed : { ...weighed.recomputed, relation };
  const others = [...new Set(parts)].filter((part) => part !== quantity);
  const at =
    quantity.half === undefined
      ? span(source, quantity.start, quantity.end)
      : span(source, quantity.start, quantity.digitsEnd);
  const finding: Finding = found(ruleFor(judgement.verdict, kind, wrong), at, recomputed, {
    related: others.map((part) => ({
      at: span(source, part.start, part.end),
      label: { vi: part.written, en: part.written },
    })),
  });
  return {
    kind,
    at: quantity,
    numbers: [quantity, ...others],
    verdict: judgement.verdict,
    arithmetic: recomputed.arithmetic,
    finding,
  };
}

function ruleFor(verdict: Verdict, kind: ClaimKind, wrong: Rule<Recomputed>): Rule<Recomputed> {
  if (verdict === 'contradicts') return wrong;
  if (verdict === 'truncated') return kind === 'sum' || kind === 'balance' ? wrong : truncatedShare;
  if (verdict === 'within-rounding' && (kind === 'sum' || kind === 'balance' || kind === 'formula'))
    return sumOffByRounding;
  return agreeing;
}
