import type { Equation, Occasion } from '../kind/equation.ts';
import type { Expression } from '../kind/expression.ts';
import type { PathExpression } from '../kind/expression-paths.ts';
import type { TaskState } from '../kind/plan-keys.ts';
import type { ObjectShape } from '../kind/shape.ts';
import { divide, type Exact, exact, multiply, roundTo, ZERO } from '../numbers/exact.ts';
import { unitOf } from '../numbers/unit.ts';
import { readLiteral, readNumber } from '../numbers/written-number.ts';
import type { Node } from '../parse/tree.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import { ComputedFigure, type Figure, GivenFigure, type PlacedFigure } from './figure.ts';
import { FigureTable } from './figure-table.ts';
import { type Instance, type Places, placesOf } from './instances.ts';
import {
  asksForState,
  counterpart,
  descend,
  locate,
  locateItems,
  namesIn,
  type StateOf,
  writtenPart,
} from './locate.ts';
import { FigurePlace, type ObjectPlace, type Place, placeAt } from './place.ts';
import { taskDates, taskState } from './task-state.ts';
import { combine, constant, NOTHING, Term, total } from './term.ts';

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
  private readonly computing = new Set<FigurePlace>();
  private readonly holding = new Map<ObjectShape, readonly Equation[]>();
  private readonly stateOf: StateOf = (item) => this.taskStates().get(item);
  private states: ReadonlyMap<Place, TaskState> | undefined;
  private table: FigureTable | undefined;

  constructor(subject: Subject) {
    this.subject = subject;
    this.places = placesOf(subject.root, subject.shape);
  }

  /** Every figure that is written or can be computed, in the order of the schema. */
  figures(): FigureTable {
    if (this.table !== undefined) return this.table;
    for (const place of this.places.figures) this.figureOf(place);
    this.table = new FigureTable(this.places);
    return this.table;
  }

  /** The relations that hold in this report's period and with the plan that it links. */
  *relations(): Generator<Relation> {
    for (const instance of this.places.instances) {
      for (const equation of this.equationsOf(instance)) yield { equation, instance };
    }
  }

  /** The state of every task as of the closing date; none where there is no such date. */
  taskStates(): ReadonlyMap<Place, TaskState> {
    const { asOf } = this.subject;
    if (this.states !== undefined) return this.states;
    const states = new Map<Place, TaskState>();
    for (const task of this.places.marked) {
      const keys = task.shape.task;
      if (keys !== undefined && asOf !== undefined) states.set(task, taskState(taskDates(task.node, keys, asOf), asOf));
    }
    this.states = states;
    return states;
  }

  /** The figure with this `pathText`. */
  figureAt(path: string): Figure | undefined {
    return this.figureOf(placeAt(this.places.root, path));
  }

  /** The figure that a relation's left side names, where it is one path. */
  definedBy({ equation, instance }: Relation): Figure | undefined {
    return this.figureOf(named(equation.left, instance));
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

  /** The calculator that a path speaks of and the place it starts from, which that one's kind may not know. */
  private scopeOf(
    path: PathExpression,
    { instance }: Relation,
  ): { readonly calculator: Calculator; readonly from: Place | undefined } | undefined {
    if (path.from === 'here') return { calculator: this, from: instance };
    const calculator = path.from === 'previous' ? this.subject.previous : this.subject.plan;
    if (calculator === undefined) return undefined;
    const { root } = calculator.places;
    if (path.from === 'plan') return { calculator, from: root };
    const same = counterpart(instance, root);
    return same && { calculator, from: same.place };
  }

  private path(path: PathExpression, relation: Relation): Term | undefined {
    const scope = this.scopeOf(path, relation);
    if (scope === undefined) return undefined;
    const { calculator, from } = scope;
    const place = descend(from, path.steps);
    const figure = calculator.figureOf(place);
    if (figure !== undefined) return figure.term;
    const zero = relation.equation.missing === 'zero' && path.from === 'here' && !isWritten(place);
    return zero ? NOTHING : undefined;
  }

  private sum(path: PathExpression, relation: Relation): Term | undefined {
    const scope = this.scopeOf(path, relation);
    if (scope === undefined) return undefined;
    const { calculator, from } = scope;
    if (calculator.lacksStates(path)) return undefined;
    const zero = relation.equation.missing === 'zero';
    const places = locate(from, path.steps, calculator.stateOf);
    if (places.length === 0 && !zero) return undefined;
    const figures: PlacedFigure[] = [];
    for (const place of places) {
      const figure = calculator.figureOf(place);
      if (figure !== undefined) figures.push(figure);
      else if (!zero || isWritten(place)) return undefined;
    }
    return total(figures);
  }

  private count(path: PathExpression, relation: Relation): Term | undefined {
    const scope = this.scopeOf(path, relation);
    if (scope === undefined) return undefined;
    const { calculator, from } = scope;
    if (calculator.lacksStates(path)) return undefined;
    const items = locateItems(from, path.steps, calculator.stateOf);
    if (items === undefined) return relation.equation.missing === 'zero' ? NOTHING : undefined;
    const listPath = [...(from?.path ?? []), ...namesIn(path.steps)];
    const value = exact(items.length);
    const counted: Figure = {
      path: listPath,
      unit: 'count',
      value,
      decimals: 0,
      rounded: false,
      from: {
        how: 'counted',
        at: writtenPart(calculator.subject.root, listPath).span,
        ...(path.steps.at(-1)?.type === 'filter' && { chosen: items }),
      },
    };
    return new Term(value, [counted]);
  }

  private lacksStates(path: PathExpression): boolean {
    return this.subject.asOf === undefined && asksForState(path.steps);
  }

  private equationsOf({ shape }: Instance): readonly Equation[] {
    const known = this.holding.get(shape) ?? shape.equations.filter((equation) => this.holds(equation));
    this.holding.set(shape, known);
    return known;
  }

  private holds({ plan, when }: Equation): boolean {
    const { occasions = UNTOLD, planKind } = this.subject;
    const fits = plan === undefined || planKind === undefined || plan === planKind;
    return fits && when.every((occasion) => occasions.has(occasion));
  }

  private figureOf(place: Place | undefined): PlacedFigure | undefined {
    if (!(place instanceof FigurePlace)) return undefined;
    if (place.figure !== undefined) return place.figure ?? undefined;
    if (this.computing.has(place)) return undefined;
    if (isWritten(place)) {
      place.figure = given(place) ?? null;
    } else if (place.slot.definitions.length === 0) {
      place.figure = null;
    } else {
      this.computing.add(place);
      place.figure = this.compute(place) ?? null;
      this.computing.delete(place);
    }
    return place.figure ?? undefined;
  }

  private compute(place: FigurePlace): ComputedFigure | undefined {
    const { unit, rounded } = place.shape;
    for (const { equation, above } of place.slot.definitions) {
      const instance = objectAbove(place, above);
      if (!this.holds(equation) || named(equation.left, instance) !== place) continue;
      const term = this.evaluate(equation.right, { equation, instance });
      const value = term && term.figures.length > 0 ? divide(term.value, unitOf(unit).scale) : undefined;
      if (term === undefined || value === undefined) continue;
      const decimals = decimalsOf(rounded === undefined ? value : roundTo(value, rounded));
      return new ComputedFigure(place, value, decimals, equation, term);
    }
    return undefined;
  }
}

/** The place that one path of names leads to. */
function named(expression: Expression, from: Place): Place | undefined {
  if (expression.type !== 'path' || expression.from !== 'here') return undefined;
  return expression.steps.some((step) => step.type === 'filter') ? undefined : descend(from, expression.steps);
}

function given(place: FigurePlace): GivenFigure | undefined {
  const { node } = place;
  const reading = node?.type === 'scalar' ? readNumber(node.written) : undefined;
  return reading?.kind === 'number' ? new GivenFigure(place, reading.value, reading.decimals) : undefined;
}

/** Whether something is written there. What is no number is neither absent nor zero, and has a finding of its own. */
function isWritten(place: Place | undefined): boolean {
  const node = place instanceof FigurePlace ? place.node : undefined;
  return node !== undefined && !(node.type === 'scalar' && node.value === null);
}

function objectAbove(place: FigurePlace, levels: number): ObjectPlace {
  let around: Place = place;
  for (let level = 0; level < levels; level++) around = around.around ?? around;
  return around as ObjectPlace;
}

/** Digits that an exact figure needs, at most six (a count is whole; triệu đồng from đồng may need six). */
function decimalsOf(value: Exact): number {
  for (let decimals = 0, scaled = value; decimals < 6; decimals++, scaled = multiply(scaled, exact(10))) {
    if (scaled.denominator === 1n) return decimals;
  }
  return 6;
}
