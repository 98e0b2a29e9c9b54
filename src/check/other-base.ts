import type { Calculator, Relation } from '../compute/calculator.ts';
import type { Figure } from '../compute/figure.ts';
import { figureName, figureText, figureWithUnit } from '../compute/figure-text.ts';
import { type Term, writtenTerm } from '../compute/term.ts';
import type { Related } from '../findings/finding.ts';
import { compare, divide, type Exact, multiply, ONE, roundTo, signOf, ZERO } from '../numbers/exact.ts';
import { divideIntervals, scaleInterval } from '../numbers/interval.ts';
import { type Dimension, unitOf } from '../numbers/unit.ts';
import { judge } from '../numbers/verdict.ts';

/**
 * A rate with the wrong value was often divided by the wrong base (0,07 % is 28.365.000 over the first tranche, not over the
 * whole capital). Names that base when exactly one figure of the report gives the value as it was written.
 */
export function otherBase(
  calculator: Calculator,
  relation: Relation,
  rate: Figure,
): { readonly words: string; readonly related: Related } | undefined {
  const { right } = relation.equation;
  if (right.type !== 'arithmetic' || right.operator !== '/' || rate.from.how !== 'given') return undefined;
  const above = calculator.evaluate(right.left, relation);
  const below = calculator.evaluate(right.right, relation);
  const per = divide(ONE, unitOf(rate.unit).scale);
  if (above === undefined || below === undefined || per === undefined) return undefined;
  const { dimension } = unitOf(below.figures[0]?.unit ?? 'count');
  const [base, ...parts] = below.figures;
  const fits = (figure: Figure, term: Term): boolean => {
    if (above.figures.includes(figure) || (figure === base && parts.length === 0)) return false;
    const value = divide(above.value, term.value);
    const interval = divideIntervals(above.interval, term.interval);
    if (value === undefined || interval === undefined) return false;
    const computed = { exactValue: multiply(value, per), interval: scaleInterval(interval, per) };
    return judge(rate, computed).verdict === 'agrees';
  };
  let only: Figure | undefined;
  for (const { figure, term } of basesNear(basesOf(calculator, dimension), multiply(above.value, per), rate)) {
    if (!fits(figure, term)) continue;
    if (only !== undefined) return undefined;
    only = figure;
  }
  if (only === undefined) return undefined;
  const words = `${figureText(rate)} → ${figureName(only)}: ${figureWithUnit(only)}`;
  return { words, related: { at: only.from.at, label: { vi: words, en: words } } };
}

/** A figure that a rate might have been divided by. */
interface Base {
  readonly figure: Figure;
  readonly term: Term;
}

/** Those of one sign, by their size. */
interface Bases {
  readonly below: readonly Base[];
  readonly above: readonly Base[];
}

/** Sorted once for all rates of a report: 10,000 wrong ones don't look at every figure each. */
const sorted = new WeakMap<Calculator, Map<Dimension, Bases>>();

function basesOf(calculator: Calculator, dimension: Dimension): Bases {
  const known = sorted.get(calculator) ?? sortedBases(calculator);
  sorted.set(calculator, known);
  return known.get(dimension) ?? { below: [], above: [] };
}

function sortedBases(calculator: Calculator): Map<Dimension, Bases> {
  const all = new Map<Dimension, Base[]>();
  for (const figure of calculator.figures().values()) {
    const { dimension } = unitOf(figure.unit);
    const same = all.get(dimension) ?? [];
    same.push({ figure, term: writtenTerm(figure) });
    all.set(dimension, same);
  }
  const signed = (bases: readonly Base[], sign: 1 | -1) => bases.filter(({ term }) => signOf(term.value) === sign);
  return new Map(
    [...all].map(([dimension, bases]) => {
      bases.sort((a, b) => compare(a.term.value, b.term.value));
      return [dimension, { below: signed(bases, -1), above: signed(bases, 1) }];
    }),
  );
}

/** The bases over which the dividend gives the rate: the quotient only falls (or only grows) with the base, so they are neighbours. */
function* basesNear({ below, above }: Bases, dividend: Exact, rate: Figure): Generator<Base> {
  const falling = signOf(dividend) >= 0;
  for (const bases of [below, above]) {
    const order = ({ term }: Base) => {
      const quotient = divide(dividend, term.value) ?? ZERO;
      const compared = compare(rate.rounded ? roundTo(quotient, rate.decimals) : quotient, rate.value);
      return falling ? -compared : compared;
    };
    for (let index = firstNotBelow(bases, order); index < bases.length; index++) {
      const base = bases[index];
      if (base === undefined || order(base) > 0) break;
      yield base;
    }
  }
}

/** The first one whose order is not below zero, by bisection. */
function firstNotBelow(bases: readonly Base[], order: (base: Base) => number): number {
  let low = 0;
  let high = bases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const base = bases[middle];
    if (base !== undefined && order(base) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
