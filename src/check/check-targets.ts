import type { Calculator } from '../compute/calculator.ts';
import type { Figure } from '../compute/figure.ts';
import { figureName, valueText } from '../compute/figure-text.ts';
import type { MarkedObject } from '../compute/instances.ts';
import { type Finding, found, type Words } from '../findings/finding.ts';
import type { TargetKeys } from '../kind/plan-keys.ts';
import type { ObjectShape, Shape } from '../kind/shape.ts';
import { dateField, textField } from '../link/read-register.ts';
import { compare, type Exact, roundTo, signOf, subtract, ZERO } from '../numbers/exact.ts';
import { formatExactly, formatNumber } from '../numbers/format.ts';
import { convert, describeDimension, sameDimension, type UnitName, unitOf } from '../numbers/unit.ts';
import { type Path, pathText } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import { formatDate } from '../text/calendar-date.ts';
import { nearestName } from '../text/nearest-name.ts';
import { targetFigureUnknown, targetMissed, targetReached, targetUnits } from './plan-rules.ts';

/** One target of a plan that names a figure of the report. */
interface Target {
  readonly object: MarkedObject;
  readonly keys: TargetKeys;
  readonly indicator: string;
  readonly year: number;
  readonly comparison: string;
  readonly aspiration: boolean;
  readonly figurePath: string;
  readonly level: Figure;
}

/**
 * Compares what a report states with the targets of its plan. Of an indicator's targets the one in force counts: that of the
 * report's year or the last one before it, and where there is none yet, the next one to come.
 */
export function checkTargets(report: Calculator, kind: string, plan: Calculator): Finding[] {
  const year = report.subject.asOf?.year;
  if (year === undefined) return [];
  const targets = plan.places.marked.flatMap((object) => targetOf(object, plan) ?? []);
  return inForce(targets, year).flatMap((target) => judged(target, report, kind, year));
}

function targetOf(object: MarkedObject, plan: Calculator): Target | undefined {
  const { shape, node, path } = object;
  const keys = shape.target;
  if (keys === undefined) return undefined;
  const indicator = textField(node, keys.indicator);
  const year = Number(textField(node, keys.year));
  const comparison = textField(node, keys.comparison);
  const figurePath = textField(node, keys.figure);
  const level = keys.values.flatMap((key) => plan.figureAt(pathText([...path, key])) ?? [])[0];
  if (!indicator || !Number.isInteger(year) || !comparison || !figurePath || level === undefined) return undefined;
  const aspiration = keys.aspiration !== undefined && textField(node, keys.aspiration) === 'true';
  return { object, keys, indicator, year, comparison, aspiration, figurePath, level };
}

function inForce(targets: readonly Target[], year: number): Target[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const name = `${target.indicator} ${target.figurePath} ${target.aspiration}`;
    groups.set(name, [...(groups.get(name) ?? []), target]);
  }
  return [...groups.values()].flatMap((group) => {
    const past = group.filter((target) => target.year <= year);
    const wanted = past.length > 0 ? Math.max(...past.map(yearOf)) : Math.min(...group.map(yearOf));
    return group.filter((target) => target.year === wanted);
  });
}

function yearOf({ year }: Target): number {
  return year;
}

function judged(target: Target, report: Calculator, kind: string, year: number): Finding[] {
  const { object, keys, level, figurePath } = target;
  const place = object.node.entries.get(keys.figure)?.value.span ?? object.node.span;
  const shape = figureShape(report.subject.shape, figurePath.split('.'));
  if (shape === undefined) {
    const nearest = nearestName(
      figurePath,
      report.places.figures.map(({ path }) => pathText(path)),
    );
    return [found(targetFigureUnknown, place, { path: figurePath, kind, ...(nearest !== undefined && { nearest }) })];
  }
  const [wanted, unit] = [unitOf(level.unit).dimension, unitOf(shape).dimension];
  if (!sameDimension(wanted, unit)) {
    const args = { path: figurePath, target: describeDimension(wanted), figure: describeDimension(unit) };
    return [found(targetUnits, place, args)];
  }
  const figure = report.figureAt(figurePath);
  const value = figure && convert(figure.value, figure.unit, level.unit);
  if (figure === undefined || value === undefined) return [];
  const reached = holds(value, target.comparison, level.value);
  const deadline = keys.deadline === undefined ? undefined : dateField(object.node, keys.deadline);
  const args = {
    name: figureName(figure),
    reported: reportedText(figure),
    wanted: wantedText(target),
    by: differenceText(subtract(value, level.value), level.unit),
    due: deadline === undefined ? String(target.year) : formatDate(deadline),
  };
  const label = { vi: `chỉ tiêu ${args.wanted.vi}`, en: `target ${args.wanted.en}` };
  const related = [{ at: levelPlace(level, object), label }];
  if (reached) return [found(targetReached, figure.from.at, args, { related })];
  const demanded = !target.aspiration && target.year <= year;
  return [found(targetMissed, figure.from.at, args, { related, severity: demanded ? 'warning' : 'info' })];
}

/** The unit of the figure at a path, written or not; none where the path leads elsewhere. */
function figureShape(root: ObjectShape, keys: Path): UnitName | undefined {
  let shape: Shape | undefined = root;
  for (const key of keys) {
    shape = shape?.type === 'object' && typeof key === 'string' ? shape.properties.get(key) : undefined;
  }
  return shape?.type === 'figure' ? shape.unit : undefined;
}

/** A level to be reached (`=`) may be surpassed. */
function holds(value: Exact, comparison: string, level: Exact): boolean {
  const order = compare(value, level);
  if (comparison === '>') return order > 0;
  if (comparison === '<') return order < 0;
  return comparison === '<=' ? order <= 0 : order >= 0;
}

function reportedText(figure: Figure): string {
  return valueText(figure, formatNumber(figure.value, figure.decimals));
}

const WANTED: Record<string, Words> = {
  '>=': { vi: 'tối thiểu ', en: 'at least ' },
  '>': { vi: 'trên ', en: 'more than ' },
  '<=': { vi: 'tối đa ', en: 'at most ' },
  '<': { vi: 'dưới ', en: 'less than ' },
};

function wantedText({ level, comparison, aspiration }: Target): Words {
  const text = reportedText(level);
  const words = WANTED[comparison] ?? { vi: '', en: '' };
  return {
    vi: `${aspiration ? 'phấn đấu ' : ''}${words.vi}${text}`,
    en: `${aspiration ? 'hoped for: ' : ''}${words.en}${text}`,
  };
}

/** Percentages differ by percentage points; a computed rate by at most two digits. */
function differenceText(difference: Exact, unit: UnitName): Words {
  if (signOf(difference) === 0) return { vi: '', en: '' };
  const size = signOf(difference) < 0 ? subtract(ZERO, difference) : difference;
  const words = unitOf(unit === 'percent' ? 'percentage-point' : unit);
  const rounded = roundTo(size, 2);
  const text = formatExactly(signOf(rounded) === 0 ? size : rounded);
  return { vi: text + words.vi, en: text + words.en };
}

function levelPlace(level: Figure, { node }: MarkedObject): Span {
  return level.from.how === 'given' ? level.from.at : node.span;
}
