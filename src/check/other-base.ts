import type { Calculator, Relation } from '../compute/calculator.ts';
import type { Figure } from '../compute/figure.ts';
import { figureName, figureText, figureWithUnit } from '../compute/figure-text.ts';
import { writtenTerm } from '../compute/term.ts';
import type { Related } from '../findings/finding.ts';
import { divide, multiply, ONE } from '../numbers/exact.ts';
import { divideIntervals, scaleInterval } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
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
  const fitting: Figure[] = [];
  for (const figure of calculator.figures().values()) {
    if (unitOf(figure.unit).dimension !== dimension || above.figures.includes(figure)) continue;
    if (figure === base && parts.length === 0) continue;
    const term = writtenTerm(figure);
    const value = divide(above.value, term.value);
    const interval = divideIntervals(above.interval, term.interval);
    if (value === undefined || interval === undefined) continue;
    const { decimals, rounded } = rate;
    const computed = { exactValue: multiply(value, per), interval: scaleInterval(interval, per) };
    if (judge({ value: rate.value, decimals, rounded }, computed).verdict === 'agrees') fitting.push(figure);
  }
  const [only, ...more] = fitting;
  if (only === undefined || more.length > 0) return undefined;
  const words = `${figureText(rate)} → ${figureName(only)}: ${figureWithUnit(only)}`;
  return { words, related: { at: only.from.at, label: { vi: words, en: words } } };
}
