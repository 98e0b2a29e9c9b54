import type { Equation } from '../kind/equation.ts';
import type { Expression } from '../kind/expression.ts';
import { type PathExpression, plainKeys } from '../kind/expression-paths.ts';
import type { ObjectShape, Shape } from '../kind/shape.ts';
import { divide, type Exact, exact, multiply, roundTo, ZERO } from '../numbers/exact.ts';
import { point } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import { readLiteral, readNumber } from '../numbers/written-number.ts';
import { type Node, nodeAt, type Path, pathText } from '../parse/tree.ts';
import type { Figure, Figures } from './figure.ts';
import { type FigurePlace, type Instance, type Places, placesOf } from './instances.ts';
import { correspondingPath, locate, locateItems } from './locate.ts';
import { combine, constant, NOTHING, type Term, total, writtenTerm } from './term.ts';

/** A source with the shape of its kind, and what it is linked with. */
export interface Subject {
  readonly root: Node;
  readonly shape: ObjectShape;
  readonly previous?: Calculator;
  readonly plan?: Calculator;
}

/** An equation at one object of a source. */
export interface Relation {
  readonly equation: Equation;
  readonly instance: Instance;
}

/**
 * The figures of one source. A figure that the author left out is computed by the first equation whose left side names it
 * and whose inputs are there; computing is on demand, so the order of equations in a schema does not matter.
 */
export class Calculator {
  readonly subject: Subject;
  readonly places: Places;
  private readonly placeByPath = new Map<string, FigurePlace>();
  private readonly definitions = new Map<string, Relation[]>();
  private readonly terms = new Map<string, Term | undefined>();
  private readonly computing = new Set<string>();
  private readonly known = new Map<string, Figure>();

  constructor(subject: Subject) {
    this.subject = subject;
    this.places = placesOf(subject.root, subject.shape);
    for (const place of this.places.figures) this.placeByPath.set(pathText(place.path), place);
    for (const instance of this.places.instances) {
      for (const equation of instance.shape.equations) {
        const keys = equation.comparison === '==' ? plainKeys(equation.left) : undefined;
        if (keys === undefined) continue;
        const target = pathText([...instance.path, ...keys]);
        const others = this.definitions.get(target);
        if (others === undefined) this.definitions.set(target, [{ equation, instance }]);
        else others.push({ equation, instance });
      }
    }
  }

  /** Every figure that is written or can be computed, in the order of the schema. */
  figures(): Figures {
    const all = new Map<string, Figure>();
    for (const text of this.placeByPath.keys()) {
      const figure = this.figureAt(text);
      if (figure !== undefined) all.set(text, figure);
    }
    return all;
  }

  *relations(): Generator<Relation> {
    for (const instance of this.places.instances) {
      for (const equation of instance.shape.equations) yield { equation, instance };
    }
  }

  figureAt(path: string): Figure | undefined {
    this.termAt(path);
    return this.known.get(path);
  }

  /** The value of one side of a relation; undefined where an input is absent and the relation says `skip`. */
  evaluate(expression: Expression, relation: Relation): Term | undefined {
    switch (expression.type) {
      case 'number':
        return constant(readLiteral(expression.text) ?? ZERO);
      case 'negative':
        return combine('-', NOTHING, this.evaluate(expression.of, relation));
      case 'arithmetic':
        return combine(
          expression.operator,
          this.evaluate(expression.left, relation),
          this.evaluate(expression.right, relation),
        );
      case 'aggregate':
        return expression.over.type !== 'path'
          ? undefined
          : expression.name === 'count'
            ? this.count(expression.over, relation)
            : this.sum(expression.over, relation);
      case 'path':
        return this.path(expression, relation);
    }
  }

  /** The calculator that a path speaks of and the object it starts from. */
  scopeOf(path: PathExpression, relation: Relation): { calculator: Calculator; from: Path } | undefined {
    if (path.from === 'here') return { calculator: this, from: relation.instance.path };
    const calculator = path.from === 'previous' ? this.subject.previous : this.subject.plan;
    if (calculator === undefined) return undefined;
    if (path.from === 'plan') return { calculator, from: [] };
    const keyOf = (list: Path) => listKey(this.subject.shape, list);
    const from = correspondingPath(this.subject.root, calculator.subject.root, relation.instance.path, keyOf);
    return from && { calculator, from };
  }

  private path(path: PathExpression, relation: Relation): Term | undefined {
    const scope = this.scopeOf(path, relation);
    const keys = path.steps.flatMap((step) => (step.type === 'name' ? [step.name] : []));
    const term = scope?.calculator.termAt(pathText([...scope.from, ...keys]));
    if (term !== undefined || scope === undefined) return term;
    const absent = !scope.calculator.isUnreadable(pathText([...scope.from, ...keys]));
    return relation.equation.missing === 'zero' && path.from === 'here' && absent ? NOTHING : undefined;
  }

  private sum(path: PathExpression, relation: Relation): Term | undefined {
    const scope = this.scopeOf(path, relation);
    if (scope === undefined) return undefined;
    const zero = relation.equation.missing === 'zero';
    const paths = locate(scope.calculator.subject.root, scope.from, path.steps);
    if (paths.length === 0 && !zero) return undefined;
    const terms: Term[] = [];
    for (const item of paths) {
      const path = pathText(item);
      const absent = zero && !scope.calculator.isUnreadable(path);
      const term = scope.calculator.termAt(path) ?? (absent ? NOTHING : undefined);
      if (term === undefined) return undefined;
      terms.push(term);
    }
    return total(terms);
  }

  private count(path: PathExpression, relation: Relation): Term | undefined {
    const scope = this.scopeOf(path, relation);
    if (scope === undefined) return undefined;
    const { root } = scope.calculator.subject;
    const items = locateItems(root, scope.from, path.steps);
    if (items === undefined) return relation.equation.missing === 'zero' ? NOTHING : undefined;
    const listPath = [...scope.from, ...path.steps.flatMap((step) => (step.type === 'name' ? [step.name] : []))];
    const value = exact(items.length);
    const at = nodeAt(root, listPath)?.span ?? relation.instance.at;
    const counted: Figure = {
      path: listPath,
      unit: 'count',
      value,
      decimals: 0,
      rounded: false,
      from: { how: 'counted', at },
    };
    return { value, interval: point(value), figures: [counted] };
  }

  /** Something is written there, but it is no number: that is neither absent nor zero, and has its own finding. */
  private isUnreadable(path: string): boolean {
    const node = this.placeByPath.get(path)?.node;
    return node !== undefined && !(node.type === 'scalar' && node.value === null) && this.termAt(path) === undefined;
  }

  private termAt(path: string): Term | undefined {
    if (this.terms.has(path)) return this.terms.get(path);
    const place = this.placeByPath.get(path);
    if (place === undefined || this.computing.has(path)) return undefined;
    this.computing.add(path);
    const term = this.written(path, place) ?? this.compute(path, place);
    this.computing.delete(path);
    this.terms.set(path, term);
    return term;
  }

  private written(path: string, place: FigurePlace): Term | undefined {
    const { node, shape } = place;
    if (node?.type !== 'scalar' || node.value === null) return undefined;
    const reading = readNumber(node.written);
    if (reading.kind !== 'number') return undefined;
    const figure: Figure = {
      ...named(place),
      value: reading.value,
      decimals: reading.decimals,
      rounded: shape.rounded !== undefined,
      from: { how: 'given', at: node.span, written: node.written },
    };
    this.known.set(path, figure);
    return writtenTerm(figure);
  }

  private compute(path: string, place: FigurePlace): Term | undefined {
    if (place.node !== undefined && !(place.node.type === 'scalar' && place.node.value === null)) return undefined;
    for (const relation of this.definitions.get(path) ?? []) {
      const term = this.evaluate(relation.equation.right, relation);
      if (term === undefined || term.figures.length === 0) continue;
      const { unit, rounded } = place.shape;
      const value = divide(term.value, unitOf(unit).scale);
      if (value === undefined) continue;
      const figure: Figure = {
        ...named(place),
        value,
        decimals: decimalsOf(rounded === undefined ? value : roundTo(value, rounded)),
        rounded: rounded !== undefined,
        from: { how: 'computed', equation: relation.equation, at: place.at, inputs: term.figures },
      };
      this.known.set(path, figure);
      return { value: term.value, interval: term.interval, figures: [figure] };
    }
    return undefined;
  }
}

function named(place: FigurePlace): Pick<Figure, 'path' | 'unit' | 'title'> {
  const { unit, title } = place.shape;
  return title === undefined ? { path: place.path, unit } : { path: place.path, unit, title };
}

/** Digits that an exact figure needs, at most six (a count is whole; triệu đồng from đồng may need six). */
function decimalsOf(value: Exact): number {
  for (let decimals = 0, scaled = value; decimals < 6; decimals++, scaled = multiply(scaled, exact(10))) {
    if (scaled.denominator === 1n) return decimals;
  }
  return 6;
}

function listKey(root: Shape, list: Path): string | undefined {
  let shape: Shape | undefined = root;
  for (const part of list) {
    if (shape?.type === 'list') shape = shape.item;
    else if (shape?.type === 'object' && typeof part === 'string') shape = shape.properties.get(part) ?? shape.others;
    else return undefined;
  }
  return shape?.type === 'list' && shape.item.type === 'object' ? shape.item.key : undefined;
}
