import type { Equation, Occasion } from '../kind/equation.ts';
import type { Expression } from '../kind/expression.ts';
import { type PathExpression, plainKeys } from '../kind/expression-paths.ts';
import type { TaskState } from '../kind/plan-keys.ts';
import type { ObjectShape } from '../kind/shape.ts';
import { divide, type Exact, exact, multiply, roundTo, ZERO } from '../numbers/exact.ts';
import { point } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import { readLiteral, readNumber } from '../numbers/written-number.ts';
import { type Node, type Path, pathText } from '../parse/tree.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import type { Figure, Figures } from './figure.ts';
import { type FigurePlace, type Instance, type Places, placesOf } from './instances.ts';
import {
  asksForState,
  chosenAt,
  correspondingPath,
  type Ground,
  listKey,
  locate,
  locateItems,
  writtenPart,
} from './locate.ts';
import { taskDates, taskState } from './task-state.ts';
import { combine, constant, NOTHING, type Term, total, writtenTerm } from './term.ts';

/** A source with the shape of its kind, and what it is linked with. */
export interface Subject {
  readonly root: Node;
  readonly shape: ObjectShape;
  readonly previous?: Calculator;
  readonly plan?: Calculator;
  /** The name of the plan's kind. */
  readonly planKind?: string;
  /** What is true of its period and the previous report's; without it, `previous` is the period before of the same year. */
  readonly occasions?: ReadonlySet<Occasion>;
  /** The closing date, as of which tasks have a state. */
  readonly asOf?: CalendarDate;
}

const UNTOLD: ReadonlySet<Occasion> = new Set(['adjacent', 'same-year']);

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
  private readonly ground: Ground;
  private states: ReadonlyMap<string, TaskState> | undefined;

  constructor(subject: Subject) {
    this.subject = subject;
    this.places = placesOf(subject.root, subject.shape);
    for (const place of this.places.figures) this.placeByPath.set(pathText(place.path), place);
    this.ground = { root: subject.root, stateOf: (item) => this.taskStates().get(pathText(item)) };
    for (const relation of this.relations()) {
      const keys = relation.equation.comparison === '==' ? plainKeys(relation.equation.left) : undefined;
      if (keys === undefined) continue;
      const target = pathText([...relation.instance.path, ...keys]);
      const others = this.definitions.get(target);
      if (others === undefined) this.definitions.set(target, [relation]);
      else others.push(relation);
    }
    // What only ought to hold (`severity: warning`) defines a figure where nothing that must hold does.
    for (const relations of this.definitions.values()) relations.sort((a, b) => firmness(b) - firmness(a));
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

  /** The relations that hold in this report's period and with the plan that it links. */
  *relations(): Generator<Relation> {
    const { occasions = UNTOLD, planKind } = this.subject;
    for (const instance of this.places.instances) {
      for (const equation of instance.shape.equations) {
        const fits = equation.plan === undefined || planKind === undefined || equation.plan === planKind;
        if (fits && equation.when.every((occasion) => occasions.has(occasion))) yield { equation, instance };
      }
    }
  }

  /** The state of every task as of the closing date, by path; none where there is no such date. */
  taskStates(): ReadonlyMap<string, TaskState> {
    const { asOf } = this.subject;
    if (this.states !== undefined) return this.states;
    const states = new Map<string, TaskState>();
    for (const { path, shape, node } of this.places.marked) {
      if (shape.task === undefined || asOf === undefined) continue;
      states.set(pathText(path), taskState(taskDates(node, shape.task, asOf), asOf));
    }
    this.states = states;
    return states;
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
    if (scope.calculator.lacksStates(path)) return undefined;
    const zero = relation.equation.missing === 'zero';
    const paths = locate(scope.calculator.ground, scope.from, path.steps);
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
    if (scope.calculator.lacksStates(path)) return undefined;
    const { ground } = scope.calculator;
    const items = locateItems(ground, scope.from, path.steps);
    if (items === undefined) return relation.equation.missing === 'zero' ? NOTHING : undefined;
    const listPath = [...scope.from, ...path.steps.flatMap((step) => (step.type === 'name' ? [step.name] : []))];
    const value = exact(items.length);
    const at = writtenPart(ground.root, listPath).span;
    const counted: Figure = {
      path: listPath,
      unit: 'count',
      value,
      decimals: 0,
      rounded: false,
      from: {
        how: 'counted',
        at,
        ...(path.steps.at(-1)?.type === 'filter' && { chosen: chosenAt(ground.root, items) }),
      },
    };
    return { value, interval: point(value), figures: [counted] };
  }

  private lacksStates(path: PathExpression): boolean {
    return this.subject.asOf === undefined && asksForState(path.steps);
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

function firmness({ equation }: Relation): number {
  return ['info', 'warning', 'error'].indexOf(equation.severity);
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
