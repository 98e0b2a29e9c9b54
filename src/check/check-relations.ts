import { absentPaths, addLeaves, arithmeticText, leavesOf } from '../compute/arithmetic-text.ts';
import type { Calculator, Relation } from '../compute/calculator.ts';
import type { Figure } from '../compute/figure.ts';
import { figureName, figureText, valueText } from '../compute/figure-text.ts';
import type { Term } from '../compute/term.ts';
import { type Finding, found, type Related, type Words } from '../findings/finding.ts';
import type { Expression } from '../kind/expression.ts';
import { compare, divide, isZero, ONE } from '../numbers/exact.ts';
import { formatExactly, formatNumber } from '../numbers/format.ts';
import { meet, scaleInterval } from '../numbers/interval.ts';
import { unitOf } from '../numbers/unit.ts';
import { agrees, judge } from '../numbers/verdict.ts';
import { pathText } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import { beyondLimit, contradiction, dividedByZero, sidesDiffer, truncated, withinRounding } from './check-rules.ts';
import { missingAddend } from './missing-addend.ts';
import { otherBase } from './other-base.ts';

/** Of the items that were counted so many are named. */
const CHOSEN = 10;

export interface RelationCheck {
  readonly findings: readonly Finding[];
  /** The figures that the author wrote and that some equality compared with others. */
  readonly covered: ReadonlySet<Figure>;
}

/** Proves every relation of a source: what was given is compared with what the rest of the report says it must be. */
export function checkRelations(calculator: Calculator): RelationCheck {
  const findings: Finding[] = [];
  const covered = new Set<Figure>();
  const walked = new Set<Figure>();
  for (const relation of calculator.relations()) {
    addLeaves(checkRelation(calculator, relation, findings), covered, walked);
  }
  return { findings, covered };
}

/** The figures that took part in the comparison; none where an input was absent or the relation only defined its left side. */
function checkRelation(calculator: Calculator, relation: Relation, findings: Finding[]): readonly Figure[] {
  const { equation } = relation;
  const target = calculator.definedBy(relation);
  if (target?.from.how === 'computed' && target.from.equation === equation) return [];
  const right = calculator.evaluate(equation.right, relation);
  if (right === undefined && target?.from.how === 'given') {
    checkDivisor(calculator, relation, target, findings);
    const missing = missingAddend(calculator, relation, target);
    if (missing !== undefined) findings.push(missing);
  }
  if (right === undefined || (right.figures.length === 0 && equation.right.type !== 'number')) return [];
  if (target?.from.how === 'given' && equation.comparison === '==') {
    checkGiven(calculator, relation, target, right, findings);
    return [target, ...right.figures];
  }
  const left = calculator.evaluate(equation.left, relation);
  if (left === undefined || left.figures.length + right.figures.length === 0) return [];
  if (equation.comparison !== '==') {
    checkLimit(calculator, relation, left, right, findings);
    return [];
  }
  checkSides(calculator, relation, left, right, findings);
  return [...left.figures, ...right.figures];
}

/** A rate that was written although its denominator is zero. */
function checkDivisor(calculator: Calculator, relation: Relation, target: Figure, findings: Finding[]): void {
  const { right } = relation.equation;
  if (right.type !== 'arithmetic' || right.operator !== '/') return;
  const divisor = calculator.evaluate(right.right, relation);
  const divided = calculator.evaluate(right.left, relation);
  if (divisor === undefined || divided === undefined || !isZero(divisor.value)) return;
  const args = { name: figureName(target), arithmetic: arithmeticText(right, calculator, relation) };
  findings.push(
    found(dividedByZero, placeOf(target), args, { related: relatedPlaces([...divided.figures, ...divisor.figures]) }),
  );
}

function checkGiven(
  calculator: Calculator,
  relation: Relation,
  target: Figure,
  right: Term,
  findings: Finding[],
): void {
  const { equation } = relation;
  const { scale } = unitOf(target.unit);
  const exactValue = divide(right.value, scale);
  const per = divide(ONE, scale);
  if (exactValue === undefined || per === undefined || agrees(target, exactValue)) return;
  const { value, decimals, rounded } = target;
  const interval = scaleInterval(right.interval, per);
  const judged = judge({ value, decimals, rounded }, { exactValue, interval });
  const verdict = isCopy(target, right) ? 'contradicts' : judged.verdict;
  const { difference } = judged;
  const computed = rounded ? formatNumber(exactValue, decimals) : formatExactly(exactValue);
  const args = {
    name: figureName(target),
    written: figureText(target),
    computed: valueText(target, computed),
    arithmetic: arithmeticText(equation.right, calculator, relation),
    why: equation.why,
    relation: equation.id,
    ...singleSource(equation.right, right, relation),
  };
  const details = { related: relatedPlaces(right.figures, target) };
  const at = placeOf(target);
  if (verdict === 'within-rounding') {
    findings.push(
      found(
        withinRounding,
        at,
        { ...args, computed: valueText(target, formatExactly(exactValue)), difference: formatExactly(difference) },
        details,
      ),
    );
  } else if (verdict === 'truncated') {
    findings.push(found(truncated, at, args, details));
  } else {
    const instead = otherBase(calculator, relation, target);
    const absent = absentPaths(equation.right, calculator, relation).join(', ');
    const more = instead === undefined ? details.related : [...details.related, instead.related];
    findings.push(
      found(
        contradiction,
        at,
        { ...args, ...(absent !== '' && { absent }), ...(instead && { instead: instead.words }) },
        { related: more, severity: equation.severity },
      ),
    );
  }
}

/** One rounded figure written twice with the same number of digits: rounding can't make two values of it. */
function isCopy(target: Figure, { figures: [other, ...more] }: Term): boolean {
  return (
    other !== undefined &&
    more.length === 0 &&
    other.rounded &&
    other.unit === target.unit &&
    other.decimals === target.decimals
  );
}

function checkSides(calculator: Calculator, relation: Relation, left: Term, right: Term, findings: Finding[]): void {
  if (meet(left.interval, right.interval)) return;
  const { equation } = relation;
  const figures = [...left.figures, ...right.figures];
  findings.push(
    found(
      sidesDiffer,
      firstPlace(figures, relation),
      {
        left: sideText(equation.left, left, calculator, relation),
        right: sideText(equation.right, right, calculator, relation),
        leftValue: sideValue(left, figures),
        rightValue: sideValue(right, figures),
        why: equation.why,
        relation: equation.id,
      },
      { related: relatedPlaces(figures), severity: equation.severity },
    ),
  );
}

function sideText(expression: Expression, side: Term, calculator: Calculator, relation: Relation): string {
  return singleSource(expression, side, relation).single?.vi ?? arithmeticText(expression, calculator, relation);
}

/** A side's value in the unit of the first figure that the relation speaks of. */
function sideValue({ value }: Term, [first]: readonly Figure[]): string {
  const unit = first?.unit ?? 'count';
  return formatExactly(divide(value, unitOf(unit).scale) ?? value) + unitOf(unit).vi;
}

/** A limit is broken only when every value that the left side could have lies beyond every value of the right side. */
function checkLimit(calculator: Calculator, relation: Relation, left: Term, right: Term, findings: Finding[]): void {
  const { equation } = relation;
  const upward = equation.comparison === '<=' || equation.comparison === '<';
  const [small, large] = upward ? [left, right] : [right, left];
  const beyond = compare(small.interval.low, large.interval.high);
  const strict = equation.comparison === '<' || equation.comparison === '>';
  if (beyond < 0 || (beyond === 0 && !strict)) return;
  findings.push(
    found(
      beyondLimit,
      firstPlace([...left.figures, ...right.figures], relation),
      {
        left: sideName(left, arithmeticText(equation.left, calculator, relation), relation),
        right: sideName(right, arithmeticText(equation.right, calculator, relation), relation),
        comparison: equation.comparison,
        why: equation.why,
        relation: equation.id,
      },
      { related: relatedPlaces([...left.figures, ...right.figures]), severity: equation.severity },
    ),
  );
}

function sideName(side: Term, arithmetic: string, relation: Relation): Words {
  const [only, ...more] = side.figures;
  const value = formatExactly(side.value);
  const text = arithmetic === value ? value : `${arithmetic} = ${value}`;
  if (only === undefined || more.length > 0) return { vi: text, en: text };
  const name = nameIn(only, relation);
  return { vi: `${name.vi} = ${figureText(only)}`, en: `${name.en} = ${figureText(only)}` };
}

/** One figure or one count on the right needs no arithmetic in the sentence. */
function singleSource(expression: Expression, { figures }: Term, relation: Relation): { readonly single?: Words } {
  const [only, ...more] = figures;
  if (only === undefined || more.length > 0 || (expression.type !== 'path' && expression.type !== 'aggregate'))
    return {};
  const path = pathText(only.path);
  if (only.from.how === 'counted')
    return { single: { vi: `số mục đếm được ở ${path}`, en: `the number of items counted in ${path}` } };
  return { single: nameIn(only, relation) };
}

/** A figure of a linked report has the title of one here; its file tells them apart. */
function nameIn(figure: Figure, { instance }: Relation): Words {
  const name = figureName(figure);
  const { path } = figure.from.at.source;
  if (path === instance.at.source.path) return { vi: name, en: name };
  const file = path.slice(path.lastIndexOf('/') + 1);
  return { vi: `${name} của ${file}`, en: `${name} of ${file}` };
}

function relatedPlaces(figures: readonly Figure[], except?: Figure): Related[] {
  return leavesOf(figures)
    .filter((figure) => figure !== except)
    .flatMap((figure) => [{ at: placeOf(figure), label: label(figure) }, ...chosenPlaces(figure)]);
}

/** The items that a filter let through, as far as a reader follows them. */
function chosenPlaces({ from }: Figure): Related[] {
  const chosen = from.how === 'counted' ? (from.chosen ?? []) : [];
  return chosen.slice(0, CHOSEN).map(({ path, at }) => {
    const words = pathText(path);
    return { at, label: { vi: words, en: words } };
  });
}

function label(figure: Figure): Related['label'] {
  const text = figureText(figure);
  if (figure.from.how === 'counted') {
    return { vi: `${pathText(figure.path)}: đếm được ${text}`, en: `${pathText(figure.path)}: ${text} counted` };
  }
  const words = `${figureName(figure)}: ${text}`;
  return { vi: words, en: words };
}

function placeOf(figure: Figure): Span {
  return figure.from.at;
}

function firstPlace(figures: readonly Figure[], relation: Relation): Span {
  const first = leavesOf(figures).find(
    (figure) => figure.from.how === 'given' && figure.from.at.source === relation.instance.at.source,
  );
  return first === undefined ? relation.instance.at : placeOf(first);
}
