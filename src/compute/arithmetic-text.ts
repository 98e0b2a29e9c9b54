import type { Expression } from '../kind/expression.ts';
import { expressionPathText } from '../kind/expression-paths.ts';
import { formatExactly } from '../numbers/format.ts';
import type { Calculator, Relation } from './calculator.ts';
import type { Figure } from './figure.ts';
import { figureText, figureWithUnit } from './figure-text.ts';
import { NOTHING } from './term.ts';

/** More addends than this are not spelled out in one sentence; the related places list the first ones. */
const SPELLED_OUT = 12;

/** A side with its figures for its paths: `770 + 5 + 223`, `(422.801 / 566.417)`. */
export function arithmeticText(expression: Expression, calculator: Calculator, relation: Relation): string {
  const figures = calculator.evaluate(expression, relation)?.figures ?? [];
  const money = new Set(figures.map(({ unit }) => unit).filter((unit) => unit.endsWith('dong')));
  return write(expression, { calculator, relation, print: money.size > 1 ? figureWithUnit : figureText }, false);
}

interface Writing {
  readonly calculator: Calculator;
  readonly relation: Relation;
  /** With their units where đồng stands beside triệu đồng. */
  readonly print: (figure: Figure) => string;
}

function write(expression: Expression, writing: Writing, inner: boolean): string {
  const { calculator, relation, print } = writing;
  switch (expression.type) {
    case 'number':
      return expression.text.replace('.', ',');
    case 'negative':
      return `−${write(expression.of, writing, true)}`;
    case 'arithmetic': {
      const tight = expression.operator === '*' || expression.operator === '/';
      const left = write(expression.left, writing, tight);
      const right = write(expression.right, writing, tight || expression.operator === '-');
      const text = `${left} ${SIGN[expression.operator]} ${right.startsWith('-') ? `(${right})` : right}`;
      return inner && !tight ? `(${text})` : text;
    }
    case 'aggregate':
    case 'path': {
      const term = calculator.evaluate(expression, relation);
      const figures = term?.figures ?? [];
      if (figures.length === 0) {
        return term === undefined
          ? expression.type === 'path'
            ? expressionPathText(expression)
            : '?'
          : formatExactly(term.value);
      }
      const parts = figures.slice(0, SPELLED_OUT).map(print);
      const text = parts.map((part, index) => (index > 0 && part.startsWith('-') ? `(${part})` : part)).join(' + ');
      const rest = figures.length - SPELLED_OUT;
      const whole = rest > 0 ? `${text} + … (+${rest})` : text;
      return inner && figures.length > 1 ? `(${whole})` : whole;
    }
  }
}

/** The paths of a side that nobody wrote, and that count zero for that. */
export function absentPaths(expression: Expression, calculator: Calculator, relation: Relation): string[] {
  switch (expression.type) {
    case 'negative':
      return absentPaths(expression.of, calculator, relation);
    case 'arithmetic':
      return [expression.left, expression.right].flatMap((side) => absentPaths(side, calculator, relation));
    case 'path':
      return calculator.evaluate(expression, relation) === NOTHING ? [expressionPathText(expression)] : [];
    default:
      return [];
  }
}

const SIGN = { '+': '+', '-': '−', '*': '×', '/': '/' } as const;

/** The given figures and counted lists at the ends of a figure's provenance, each once. */
export function leavesOf(figures: readonly Figure[]): Figure[] {
  const leaves = new Set<Figure>();
  addLeaves(figures, leaves, new Set());
  return [...leaves];
}

/** Adds them to `leaves`, without walking again what is already `walked`: a total is computed once, but compared often. */
export function addLeaves(figures: readonly Figure[], leaves: Set<Figure>, walked: Set<Figure>): void {
  const open: Figure[] = [];
  pushReversed(open, figures);
  for (let figure = open.pop(); figure !== undefined; figure = open.pop()) {
    const { from } = figure;
    if (from.how !== 'computed') leaves.add(figure);
    else if (walked.size !== walked.add(figure).size) pushReversed(open, from.inputs);
  }
}

function pushReversed(open: Figure[], figures: readonly Figure[]): void {
  for (let index = figures.length - 1; index >= 0; index--) open.push(figures[index] as Figure);
}
