import type { Calculator, Relation } from '../compute/calculator.ts';
import type { Figure } from '../compute/figure.ts';
import { figureName, figureText, valueText } from '../compute/figure-text.ts';
import { combine, type Term, writtenTerm } from '../compute/term.ts';
import { type Finding, found } from '../findings/finding.ts';
import type { Expression } from '../kind/expression.ts';
import { expressionPathText, type PathExpression } from '../kind/expression-paths.ts';
import { divide, isZero } from '../numbers/exact.ts';
import { formatExactly } from '../numbers/format.ts';
import { unitOf } from '../numbers/unit.ts';
import { addendMissing } from './check-rules.ts';

/**
 * A total that was written beside all its addends but one. Nothing is proved then, and what depends on the absent one is not printed:
 * the author should know. More absent addends, or none that would be left, are an author's choice.
 */
export function missingAddend(calculator: Calculator, relation: Relation, total: Figure): Finding | undefined {
  const { equation } = relation;
  const addends = equation.comparison === '==' ? addendsOf(equation.right) : undefined;
  if (addends === undefined) return undefined;
  const terms = addends.map((path) => ({ path, term: calculator.evaluate(path, relation) }));
  const [absent, ...more] = terms.filter(({ term }) => term === undefined);
  const written = terms.flatMap(({ term }) => term ?? []);
  if (absent === undefined || more.length > 0 || written.length === 0) return undefined;
  const rest = written.reduce<Term | undefined>((left, term) => combine('-', left, term), writtenTerm(total));
  const missing = rest && divide(rest.value, unitOf(total.unit).scale);
  if (missing === undefined || isZero(missing)) return undefined;
  const figures = written.flatMap((term) => term.figures);
  const args = {
    name: figureName(total),
    written: figureText(total),
    absent: expressionPathText(absent.path),
    arithmetic: [total, ...figures].map(inBrackets).join(' − '),
    rest: valueText(total, formatExactly(missing)),
  };
  const related = figures.map((figure) => {
    const words = `${figureName(figure)}: ${figureText(figure)}`;
    return { at: figure.from.at, label: { vi: words, en: words } };
  });
  return found(addendMissing, total.from.at, args, { related });
}

function inBrackets(figure: Figure): string {
  const text = figureText(figure);
  return text.startsWith('-') ? `(${text})` : text;
}

/** The figures of this report that a side adds up; undefined where it does anything else. */
function addendsOf(expression: Expression): readonly PathExpression[] | undefined {
  if (expression.type === 'path') return expression.from === 'here' ? [expression] : undefined;
  if (expression.type !== 'arithmetic' || expression.operator !== '+') return undefined;
  const left = addendsOf(expression.left);
  const right = addendsOf(expression.right);
  return left && right && [...left, ...right];
}
