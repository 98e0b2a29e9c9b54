import { type Finding, found } from '../findings/finding.ts';
import {
  type Dimension,
  describeDimension,
  divideDimensions,
  multiplyDimensions,
  PURE,
  sameDimension,
  unitOf,
} from '../numbers/unit.ts';
import { nearestName } from '../text/nearest-name.ts';
import { checkFilter } from './check-filter.ts';
import type { Equation } from './equation.ts';
import type { Expression } from './expression.ts';
import { expressionPathText, type PathExpression, pathsOf } from './expression-paths.ts';
import { relationPathNoFigure, relationPathUnknown, relationUnits } from './kind-rules.ts';
import type { ObjectShape, Shape } from './shape.ts';
import { objectsIn } from './shapes-in.ts';

/** Checks a kind's relations without data: every path leads to a figure, and only like units are added or compared. */
export function checkEquations(root: ObjectShape, findings: Finding[]): void {
  for (const { equation, shape } of equationsIn(root)) new RelationCheck(equation, shape, findings).run();
}

/** What is wrong with one relation, its `plan.` paths followed into the shape of a kind of plan. */
export function checkPlanEquation(equation: Equation, shape: ObjectShape, plan: ObjectShape): Finding[] {
  const findings: Finding[] = [];
  new RelationCheck(equation, shape, findings, plan).run();
  return findings;
}

/** The relations that name a linked plan, with the objects that carry them. */
export function planEquationsIn(root: ObjectShape): { readonly equation: Equation; readonly shape: ObjectShape }[] {
  return equationsIn(root).filter(({ equation }) =>
    [equation.left, equation.right].some((side) => [...pathsOf(side)].some(({ path }) => path.from === 'plan')),
  );
}

function equationsIn(root: ObjectShape): { equation: Equation; shape: ObjectShape }[] {
  const found: { equation: Equation; shape: ObjectShape }[] = [];
  const seen = new Set<string>();
  for (const shape of objectsIn(root)) {
    for (const equation of shape.equations) {
      // A form used in several places brings the same relation along each time: it is read anew, so places are compared.
      const place = `${equation.at.source.path}:${equation.at.start}`;
      if (seen.has(place)) continue;
      seen.add(place);
      found.push({ equation, shape });
    }
  }
  return found;
}

class RelationCheck {
  private readonly equation: Equation;
  private readonly shape: ObjectShape;
  private readonly findings: Finding[];
  private readonly plan: ObjectShape | undefined;

  constructor(equation: Equation, shape: ObjectShape, findings: Finding[], plan?: ObjectShape) {
    this.equation = equation;
    this.shape = shape;
    this.findings = findings;
    this.plan = plan;
  }

  run(): void {
    const left = this.dimensionOf(this.equation.left);
    const right = this.dimensionOf(this.equation.right);
    this.compare(left, right);
  }

  /** Undefined where it can't be known: a number on its own, a linked plan, or a path that is wrong already. */
  private dimensionOf(expression: Expression): Dimension | undefined {
    switch (expression.type) {
      case 'number':
        return undefined;
      case 'negative':
        return this.dimensionOf(expression.of);
      case 'aggregate':
        if (expression.over.type !== 'path') return undefined;
        return expression.name === 'count' ? this.counted(expression.over) : this.figure(expression.over, true);
      case 'path':
        return this.figure(expression, false);
      case 'arithmetic': {
        const left = this.dimensionOf(expression.left);
        const right = this.dimensionOf(expression.right);
        if (expression.operator === '+' || expression.operator === '-') return this.compare(left, right);
        const operate = expression.operator === '*' ? multiplyDimensions : divideDimensions;
        if (left === undefined && right === undefined) return undefined;
        return countedOut(operate(left ?? PURE, right ?? PURE));
      }
    }
  }

  private compare(left: Dimension | undefined, right: Dimension | undefined): Dimension | undefined {
    if (left !== undefined && right !== undefined && !sameDimension(left, right)) {
      const args = { relation: this.equation.is, left: describeDimension(left), right: describeDimension(right) };
      this.findings.push(found(relationUnits, this.equation.at, args));
      return undefined;
    }
    return left ?? right;
  }

  private counted(path: PathExpression): Dimension {
    const shape = this.follow(path)?.shape;
    if (shape !== undefined && shape.type !== 'list' && path.steps.at(-1)?.type !== 'filter')
      this.noFigure(path, 'figure');
    return unitOf('count').dimension;
  }

  private figure(path: PathExpression, summed: boolean): Dimension | undefined {
    const target = this.follow(path);
    if (target === undefined) return undefined;
    if (target.shape.type !== 'figure') this.noFigure(path, target.shape.type);
    else if (target.throughList && !summed) this.noFigure(path, 'list');
    else if (!target.throughList && summed) this.noFigure(path, 'one');
    return target.shape.type === 'figure' ? unitOf(target.shape.unit).dimension : undefined;
  }

  /** The shape a path leads to; `previous` is the same object of the same kind, a plan's kind is known only when it is linked. */
  private follow(path: PathExpression): { shape: Shape; throughList: boolean } | undefined {
    const start = path.from === 'plan' ? this.plan : this.shape;
    if (start === undefined) return undefined;
    let shape: Shape = start;
    let throughList = false;
    for (const step of path.steps) {
      if (step.type === 'filter') {
        checkFilter(step.condition, shape, path, this.equation, this.findings);
        continue;
      }
      if (shape.type === 'list') {
        throughList = true;
        shape = shape.item;
      }
      const names: readonly string[] = shape.type === 'object' ? [...shape.properties.keys()] : [];
      const next: Shape | undefined =
        shape.type === 'object' ? (shape.properties.get(step.name) ?? shape.others) : undefined;
      if (next === undefined) {
        const nearest = nearestName(step.name, names);
        const args = { path: expressionPathText(path), name: step.name, ...(nearest !== undefined && { nearest }) };
        this.findings.push(found(relationPathUnknown, this.equation.at, args));
        return undefined;
      }
      shape = next;
    }
    return { shape, throughList: throughList || path.steps.at(-1)?.type === 'filter' };
  }

  private noFigure(path: PathExpression, is: 'list' | 'object' | 'text' | 'figure' | 'one'): void {
    this.findings.push(found(relationPathNoFigure, this.equation.at, { path: expressionPathText(path), is }));
  }
}

/**
 * 7 lớp × 50 học viên are 350 học viên: a count times a count is a count. 7 máy × 20 triệu đồng are 140 triệu đồng, and these
 * over 7 máy are 20 triệu đồng again: beside money and days a count only says of how many.
 */
function countedOut(dimension: Dimension): Dimension {
  if (dimension.money > 0 || dimension.day > 0) return { ...dimension, count: 0 };
  return dimension.count > 1 ? { ...dimension, count: 1 } : dimension;
}
