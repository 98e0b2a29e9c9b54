import { type Finding, found, type Rule } from '../findings/finding.ts';
import { add, divide, type Exact, multiply, subtract, ZERO } from '../numbers/exact.ts';
import { addIntervals, type Interval, multiplyIntervals, point, subtractIntervals } from '../numbers/interval.ts';
import type { Verdict } from '../numbers/verdict.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { agreeing, type Recomputed, sumOffByRounding, truncatedShare } from './audit-rules.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { baseValue, intervalOf, type Quantity, type Reading } from './quantity.ts';
import { bare, best, type Computed, rateOf, type Weighed } from './weighing.ts';
import { wrongDirection } from './wrong-direction.ts';

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
      const value = parts.reduce((sum, part, index) => {
        const added = baseValue(part, readings[index]);
        return minus(index) ? subtract(sum, added) : add(sum, added);
      }, ZERO);
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

/** A weighed number as a claim with its finding. `relation` is told in the hint. */
export function claimOf(
  source: SourceText,
  kind: ClaimKind,
  wrong: Rule<Recomputed>,
  weighed: Weighed,
  relation?: Recomputed['relation'],
): Claim {
  const { quantity, parts, judgement } = weighed;
  const told = relation === undefined ? weighed.recomputed() : { ...weighed.recomputed(), relation };
  const others = [...new Set(parts)].filter((part) => part !== quantity);
  const turned = kind === 'difference' ? wrongDirection(source, weighed, told) : undefined;
  const { start, recomputed } = turned ?? { start: quantity.start, recomputed: told };
  const at = span(source, start, quantity.half === undefined ? quantity.end : quantity.digitsEnd);
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
