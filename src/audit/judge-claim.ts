import { type Finding, found, type Rule } from '../findings/finding.ts';
import { add, divide, type Exact, multiply, ONE, subtract, ZERO } from '../numbers/exact.ts';
import { formatExactly, formatNumber } from '../numbers/format.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  isPoint,
  mayBeZero,
  multiplyIntervals,
  point,
  scaleInterval,
  subtractIntervals,
} from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import { type ComputedFigure, type Judgement, judge, type Verdict } from '../numbers/verdict.ts';
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
  /** What a finding says of it; most of what is weighed is never told. */
  readonly recomputed: () => Recomputed;
}

/** What an operation makes of its parts, in the base unit of the result. */
interface Computed {
  readonly value: Exact;
  /** Asked for only where the numbers as written don't agree. */
  readonly interval: () => Interval;
}

const ORDER: readonly Verdict[] = ['agrees', 'within-rounding', 'truncated', 'contradicts'];

/** Part of whole as a rate. Undefined where the whole is zero. */
export function weighShare(rate: Quantity, part: Quantity, whole: Quantity): Weighed | undefined {
  return best(
    rate,
    [part, whole],
    ([a, b]) => {
      const value = a && b && divide(baseValue(part, a), baseValue(whole, b));
      return value && rateOf(value, () => intervalOf(part, a), intervalOf(whole, b));
    },
    () => (part.unit === whole.unit ? `${bare(part)}/${bare(whole)}` : `${part.written} / ${whole.written}`),
  );
}

/** So many of something, so much for each; `1,74 triệu cổ phiếu` were rounded, too. */
export function weighProduct(product: Quantity, count: Quantity, each: Quantity): Weighed | undefined {
  return best(
    product,
    [count, each],
    ([a, b]) =>
      a &&
      b && {
        value: multiply(a.value, baseValue(each, b)),
        // `1,74 triệu cổ phiếu`: also the count was rounded.
        interval: () => multiplyIntervals(intervalOf(count, a), intervalOf(each, b)),
      },
    () => `${count.written} × ${each.unit === product.unit ? bare(each) : each.written}`,
  );
}

/** A formula that the text writes out, by the values of its terms. */
export function weighFormula(
  result: Quantity,
  terms: readonly Quantity[],
  compute: (values: readonly Exact[]) => Exact | undefined,
  words: string,
): Weighed | undefined {
  const computed = (readings: readonly Reading[]): Computed | undefined => {
    const value = compute(terms.map((term, at) => baseValue(term, readings[at])));
    return value && { value, interval: () => point(value) };
  };
  return best(result, terms, computed, () => words);
}

/** A total and its signed parts. `signs`: −1 where a part is taken off. */
export function weighSum(total: Quantity, parts: readonly Quantity[], signs?: readonly number[]): Weighed | undefined {
  const minus = (index: number): boolean => (signs?.[index] ?? 1) < 0;
  return best(
    total,
    parts,
    (readings) => {
      let value = ZERO;
      for (const [index, part] of parts.entries()) {
        const added = baseValue(part, readings[index]);
        value = minus(index) ? subtract(value, added) : add(value, added);
      }
      const interval = (): Interval =>
        parts.reduce((sum, part, index) => {
          const added = intervalOf(part, readings[index]);
          return minus(index) ? subtractIntervals(sum, added) : addIntervals(sum, added);
        }, point(ZERO));
      return { value, interval };
    },
    () =>
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
  return best(
    change,
    [more, less, before],
    ([a, b, c]) => {
      if (a === undefined || b === undefined || c === undefined) return undefined;
      const value = subtract(baseValue(more, a), baseValue(less, b));
      const interval = (): Interval => subtractIntervals(intervalOf(more, a), intervalOf(less, b));
      if (as === 'difference') return { value, interval };
      const rate = divide(value, baseValue(before, c));
      return rate && rateOf(rate, interval, intervalOf(before, c));
    },
    () => {
      const words = `${bare(more)} − ${bare(less)}`;
      return as === 'difference' ? words : `(${words})/${bare(before)}`;
    },
  );
}

/** A rate of what may be zero has no bounds. */
function rateOf(value: Exact, part: () => Interval, whole: Interval): Computed | undefined {
  if (mayBeZero(whole)) return undefined;
  return { value, interval: () => divideIntervals(part(), whole) ?? point(value) };
}

/** A change as a rate of what was before, by the number now: `tăng 1.588 con (13,50%)` of 13.353 are 1.588/(13.353 − 1.588). */
export function weighOwnRate(rate: Quantity, change: Quantity, now: Quantity, falls: boolean): Weighed | undefined {
  return best(
    rate,
    [change, now],
    ([a, b]) => {
      if (a === undefined || b === undefined) return undefined;
      const before = falls
        ? add(baseValue(now, b), baseValue(change, a))
        : subtract(baseValue(now, b), baseValue(change, a));
      const [by, is] = [intervalOf(change, a), intervalOf(now, b)];
      const value = divide(baseValue(change, a), before);
      return value && rateOf(value, () => by, falls ? addIntervals(is, by) : subtractIntervals(is, by));
    },
    () =>
      change.unit === now.unit
        ? `${bare(change)}/(${bare(now)} ${falls ? '+' : '−'} ${bare(change)})`
        : `${change.written} / (${now.written} ${falls ? '+' : '−'} ${change.written})`,
  );
}

function best(
  quantity: Quantity,
  parts: readonly Quantity[],
  compute: (readings: readonly Reading[]) => Computed | undefined,
  arithmetic: () => string,
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
  arithmetic: () => string,
): Weighed {
  const figure = new InUnit(computed, divide(ONE, unitOf(quantity.unit).scale) ?? ONE);
  return {
    quantity,
    parts,
    judgement: judge({ value: own.value, decimals: own.decimals, rounded: !isExact(quantity, own) }, figure),
    recomputed: () => recomputedOf(quantity, own, figure, arithmetic()),
  };
}

/** What an operation gives, in the unit of its result. `per`: one of the base unit. */
class InUnit implements ComputedFigure {
  readonly exactValue: Exact;
  readonly #computed: Computed;
  readonly #per: Exact;

  constructor(computed: Computed, per: Exact) {
    this.exactValue = multiply(computed.value, per);
    this.#computed = computed;
    this.#per = per;
  }

  get interval(): Interval {
    return scaleInterval(this.#computed.interval(), this.#per);
  }
}

function recomputedOf(
  quantity: Quantity,
  own: Reading,
  { exactValue, interval }: ComputedFigure,
  arithmetic: string,
): Recomputed {
  const sign = unitSign(quantity);
  const allowed = isPoint(interval) ? undefined : `${formatNumber(interval.low, own.decimals + 2)}${sign}`;
  const until = `${formatNumber(interval.high, own.decimals + 2)}${sign}`;
  const right = isExact(quantity, own) ? formatExactly(exactValue) : formatNumber(exactValue, own.decimals);
  return {
    written: quantity.written,
    arithmetic,
    computed: `${formatExactly(exactValue)}${sign}`,
    right: `${right}${sign}`,
    ...(allowed === undefined ? {} : { allowed: { vi: `từ ${allowed} đến ${until}`, en: `${allowed} to ${until}` } }),
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
  const recomputed = relation === undefined ? weighed.recomputed() : { ...weighed.recomputed(), relation };
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
