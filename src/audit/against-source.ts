import { textFacts } from '../citations/citation-fact.ts';
import { type Finding, found } from '../findings/finding.ts';
import { compare, type Exact, equal, roundTo } from '../numbers/exact.ts';
import { formatNumber } from '../numbers/format.ts';
import { inBaseUnit, type UnitName, unitOf } from '../numbers/unit.ts';
import { type Span, span } from '../source/span.ts';
import { foldText } from '../text/fold.ts';
import { comparedWithSource, differsFromSource, notInReport } from './against-rules.ts';
import type { AuditDocument } from './audit-document.ts';
import { type Placed, placedNumbers } from './number-contexts.ts';
import { baseValue, type Quantity } from './quantity.ts';

/** A figure of a source, as the comparison needs it. */
export interface SourceFigure {
  readonly name: string;
  readonly title: string;
  readonly value: Exact;
  readonly decimals: number;
  readonly unit: UnitName;
  readonly at: Span;
}

/**
 * A finished report against the figures of its source. `built`: the report that the source gives today; where the words around a
 * number are the same in both, the numbers must be. Elsewhere a number agrees when some figure has its value, and contradicts
 * only where the figure's own name stands beside it.
 */
export function compareFigures(
  figures: readonly SourceFigure[],
  document: AuditDocument,
  built: AuditDocument | undefined,
): Finding[] {
  const numbers = placed(document);
  const expected = contextsOf(built === undefined ? [] : placed(built));
  const findings: Finding[] = [];
  const seen = new Set<SourceFigure>();
  let [agree, other] = [0, 0];
  const open: Placed[] = [];
  for (const number of numbers) {
    const twin = expected.get(number.context)?.shift();
    const fitting = figures.filter((figure) => sameValue(number.quantity, figure));
    for (const figure of fitting) seen.add(figure);
    if (twin !== undefined && !sameNumber(twin.quantity, number.quantity)) {
      findings.push(
        difference(
          document,
          number,
          twin.quantity.written,
          figures.find((figure) => sameValue(twin.quantity, figure)),
        ),
      );
    } else if (twin !== undefined || fitting.length > 0) agree += 1;
    else open.push(number);
  }
  for (const number of open) {
    const figure = namedBeside(
      number,
      figures.filter((one) => !seen.has(one)),
    );
    if (figure === undefined) other += 1;
    else {
      seen.add(figure);
      findings.push(difference(document, number, shown(figure), figure));
    }
  }
  const missing = figures.filter((figure) => !seen.has(figure));
  const start = span(document.source, 0, 0);
  findings.push(found(comparedWithSource, start, { agree, differ: findings.length, missing: missing.length, other }));
  return [
    ...findings,
    ...missing.map((figure) => found(notInReport, figure.at, { name: figure.name, value: shown(figure) })),
  ];
}

function placed(document: AuditDocument): Placed[] {
  const named = textFacts(document.source)
    .flatMap(({ at, date }) => (date === undefined ? [at] : [at, date.at]))
    .sort((a, b) => a.start - b.start);
  return placedNumbers(document, named);
}

function contextsOf(numbers: readonly Placed[]): Map<string, Placed[]> {
  const contexts = new Map<string, Placed[]>();
  for (const number of numbers) contexts.set(number.context, [...(contexts.get(number.context) ?? []), number]);
  return contexts;
}

function sameNumber(a: Quantity, b: Quantity): boolean {
  return a.readings.some((one) => b.readings.some((other) => equal(baseValue(a, one), baseValue(b, other))));
}

/** In its own unit (a table's cell names none), or in the base unit, to the digits that the report writes. */
function sameValue(quantity: Quantity, figure: SourceFigure): boolean {
  return quantity.readings.some((reading) => {
    // A cell names no unit: a whole number there is no rounded 97,77 %.
    const coarse = quantity.unit !== figure.unit && reading.decimals < figure.decimals;
    if (!coarse && (quantity.unit === figure.unit || quantity.unit === 'count'))
      return equal(reading.value, roundTo(figure.value, reading.decimals));
    const dimension = unitOf(quantity.unit).dimension;
    return (
      dimension.money === unitOf(figure.unit).dimension.money &&
      compare(baseValue(quantity, reading), inBaseUnit(figure.value, figure.unit)) === 0
    );
  });
}

/** The one figure whose name stands beside the number. */
function namedBeside({ words, quantity }: Placed, figures: readonly SourceFigure[]): SourceFigure | undefined {
  const beside = new Set(words.split(' '));
  const named = figures.filter((figure) => {
    const title = foldText(figure.title).match(/\p{L}+/gu) ?? [];
    const fits =
      quantity.unit === 'count' ? figure.unit === 'count' || figure.unit === 'day' : quantity.unit === figure.unit;
    return fits && title.length >= 3 && title.every((word) => beside.has(word));
  });
  return named.length === 1 ? named[0] : undefined;
}

function difference(
  document: AuditDocument,
  { quantity }: Placed,
  expected: string,
  figure: SourceFigure | undefined,
): Finding {
  const related =
    figure === undefined
      ? []
      : [{ at: figure.at, label: { vi: `nguồn ghi ${expected}`, en: `the source says ${expected}` } }];
  const at = span(document.source, quantity.start, quantity.end);
  return found(differsFromSource, at, { written: quantity.written, expected, name: figure?.name ?? '' }, { related });
}

function shown({ value, decimals, unit }: SourceFigure): string {
  return `${formatNumber(value, decimals)}${unitOf(unit).vi}`;
}
