import { arithmeticText, leavesOf } from '../compute/arithmetic-text.ts';
import type { Calculator } from '../compute/calculator.ts';
import type { Figure } from '../compute/figure.ts';
import type { Language } from '../findings/finding.ts';
import { meet } from '../numbers/interval.ts';
import { branches } from './figure-tree.ts';

/**
 * The relations that compare a figure with others, `✓ 145 = 98 + 8 + 39  — why` (`✗` where they disagree); below what proves the
 * figure itself, each number with its place.
 */
export function proofsOf(figure: Figure, calculator: Calculator, language: Language): string[] {
  const lines: string[] = [];
  for (const relation of calculator.relations()) {
    const { equation } = relation;
    if (equation.comparison !== '==' || definesItself(relation, calculator)) continue;
    const left = calculator.evaluate(equation.left, relation);
    const right = calculator.evaluate(equation.right, relation);
    if (left === undefined || right === undefined) continue;
    if (!leavesOf([...left.figures, ...right.figures]).includes(figure)) continue;
    const mark = meet(left.interval, right.interval) ? '✓' : '✗';
    const sides = [equation.left, equation.right].map((side) => arithmeticText(side, calculator, relation));
    lines.push(`${mark} ${sides.join(' = ')}${equation.why === '' ? '' : `  — ${equation.why}`}`);
    if (left.figures[0] === figure) lines.push(...branches(right.figures, '  ', language));
  }
  return lines;
}

function definesItself(relation: Parameters<Calculator['evaluate']>[1], calculator: Calculator): boolean {
  const [target] = calculator.evaluate(relation.equation.left, relation)?.figures ?? [];
  return target?.from.how === 'computed' && target.from.equation === relation.equation;
}
