import type { Stretch } from '../audit/audit-document.ts';
import { digitsIn } from '../audit/digits-in.ts';
import { figuresIn } from '../audit/figures-in.ts';
import { baseValue, intervalOf, type Quantity } from '../audit/quantity.ts';
import { textFacts } from '../citations/citation-fact.ts';
import type { Calculator } from '../compute/calculator.ts';
import type { Figure, Figures } from '../compute/figure.ts';
import { figureName, figureText } from '../compute/figure-text.ts';
import { type Finding, found } from '../findings/finding.ts';
import { plainKeys } from '../kind/expression-paths.ts';
import { compare, type Exact, equal, exact } from '../numbers/exact.ts';
import { meet, roundedInterval, scaleInterval } from '../numbers/interval.ts';
import { inBaseUnit, sameDimension, unitOf } from '../numbers/unit.ts';
import { pathText } from '../parse/tree.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { RecentTexts } from '../text/recent-texts.ts';
import { mustachesIn, pathIn } from './mustache.ts';
import { typedFigure, typedRateContradicts } from './narrative-check-rules.ts';
import { checkNarrativeClaims, type Typed } from './narrative-claims.ts';

/** What is no running text: headings' and list items' numbers, footnote marks, comments, fenced code. */
const NO_PROSE = /^#+ .*$|^[^\S\n]*\d+[.)] |\[\^[^\]\n]{0,80}\]:?|<!--[\s\S]*?-->|```[\s\S]*?```/gm;
/** A typed number as large as this is taken for the figure of the same value. */
const TELLING = exact(1000);

/** Figures typed into the narrative: each is told, and a percentage beside a figure that it belongs to is compared with the data. */
export function checkNarrative(narrative: SourceText, calculator: Calculator): Finding[] {
  const sentences = typedIn.get(narrative.text, () => typedFigures(narrative));
  const findings: Finding[] = [...checkNarrativeClaims(narrative, calculator.figures(), sentences)];
  const known = knownTo(calculator, sentences);
  for (const { sentence, quantities } of sentences) {
    const contradicted = contradictions(narrative, sentence, quantities, known);
    findings.push(...contradicted.findings);
    for (const quantity of quantities) {
      if (quantity === contradicted.quantity) continue;
      const [only, ...others] = known.sameAs(quantity);
      const path = only !== undefined && others.length === 0 ? pathText(only.path) : undefined;
      const at = span(narrative, quantity.start, quantity.end);
      findings.push(found(typedFigure, at, { written: quantity.written, ...(path !== undefined && { path }) }));
    }
  }
  return findings;
}

const typedIn = new RecentTexts<readonly Typed[]>();

/** The sentences into which digits were typed, be they figures or names. */
function typedFigures(narrative: SourceText): Typed[] {
  const { text } = narrative;
  const cited = textFacts(narrative).map(({ at }) => ({ start: at.start, end: at.end }));
  const named = [...mustachesIn(text), ...stretches(text, NO_PROSE), ...cited];
  return typedSentences(text, named).map((sentence) => {
    const inside = named.filter(({ start, end }) => start < sentence.end && sentence.start < end);
    const { quantities } = figuresIn(text.slice(sentence.start, sentence.end), sentence.start, inside);
    return { sentence, quantities };
  });
}

/** The one typed percentage of a sentence against the one rate whose part, whole or self the sentence names. */
function contradictions(
  narrative: SourceText,
  sentence: Stretch,
  quantities: readonly Quantity[],
  known: Known,
): { readonly findings: Finding[]; readonly quantity?: Quantity } {
  const [percent, ...others] = quantities.filter(({ unit, approximate }) => unit === 'percent' && !approximate);
  if (percent === undefined || others.length > 0) return { findings: [] };
  const text = narrative.text.slice(sentence.start, sentence.end);
  const called = mustachesIn(text).flatMap(({ start, end }) => known.figures.get(pathIn(text.slice(start, end))) ?? []);
  const typed = quantities.flatMap((quantity) =>
    compare(baseValue(quantity), TELLING) < 0 ? [] : known.sameAs(quantity),
  );
  const meant = new Set(
    [...called, ...typed].flatMap((figure) =>
      figure.unit === 'percent' ? [figure] : (known.rates().get(figure) ?? []),
    ),
  );
  const [rate, ...more] = meant;
  if (rate === undefined || more.length > 0) return { findings: [] };
  const scale = unitOf(rate.unit).scale;
  const allowed = scaleInterval(roundedInterval(rate.value, rate.decimals), scale);
  if (percent.readings.some((reading) => meet(intervalOf(percent, reading), allowed))) return { findings: [] };
  const args = { written: percent.written, name: figureName(rate), value: figureText(rate), path: pathText(rate.path) };
  const at = span(narrative, percent.start, percent.end);
  const label = `${figureName(rate)}: ${figureText(rate)}`;
  return {
    findings: [
      found(typedRateContradicts, at, args, { related: [{ at: rate.from.at, label: { vi: label, en: label } }] }),
    ],
    quantity: percent,
  };
}

/** For each figure that is the part of exactly one rate (`ty_le == tu_so / mau_so`): that rate. */
function ratesByPart(calculator: Calculator): Map<Figure, Figure> {
  const rates = new Map<Figure, Figure | undefined>();
  for (const relation of calculator.relations()) {
    const { left, right } = relation.equation;
    const keys = plainKeys(left);
    if (keys === undefined || right.type !== 'arithmetic' || right.operator !== '/') continue;
    const rate = calculator.figureAt(pathText([...relation.instance.path, ...keys]));
    const [part, ...parts] = calculator.evaluate(right.left, relation)?.figures ?? [];
    if (rate?.unit !== 'percent' || part === undefined || parts.length > 0) continue;
    rates.set(part, rates.has(part) ? undefined : rate);
  }
  return new Map([...rates].flatMap(([part, rate]) => (rate === undefined ? [] : [[part, rate] as const])));
}

interface Known {
  readonly figures: Figures;
  /** The figures with the value of one that was typed: 240.117 triệu đồng and 240.117.000.000 đồng. */
  readonly sameAs: (quantity: Quantity) => readonly Figure[];
  /** For each figure that is the part of exactly one rate: that rate. */
  readonly rates: () => ReadonlyMap<Figure, Figure>;
}

function knownTo(calculator: Calculator, typed: readonly Typed[]): Known {
  const figures = calculator.figures();
  const byValue = new Map<number, Figure[]>();
  for (const { quantities } of typed) for (const one of quantities) byValue.set(nearly(baseValue(one)), []);
  // most reports have hundreds of figures, and a handful were typed
  if (byValue.size > 0) for (const figure of figures.values()) byValue.get(nearly(figureValue(figure)))?.push(figure);
  let rates: ReadonlyMap<Figure, Figure> | undefined;
  return {
    figures,
    sameAs: (quantity) => {
      const { dimension } = unitOf(quantity.unit);
      const value = baseValue(quantity);
      const near = byValue.get(nearly(value)) ?? [];
      return near.filter(
        (figure) => sameDimension(unitOf(figure.unit).dimension, dimension) && equal(figureValue(figure), value),
      );
    },
    rates: () => {
      rates ??= ratesByPart(calculator);
      return rates;
    },
  };
}

function figureValue({ value, unit }: Figure): Exact {
  return unit === 'count' ? value : inBaseUnit(value, unit);
}

/** The same number for the same value, and hardly for another. */
function nearly({ numerator, denominator }: Exact): number {
  return Number(numerator) / Number(denominator);
}

/** The sentences that hold a digit outside the stretches. */
function typedSentences(text: string, stretches: readonly Stretch[]): Stretch[] {
  const sentences: Stretch[] = [];
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  for (const index of digitsIn(text)) {
    for (let one = sorted[next]; one !== undefined && one.start <= index; one = sorted[++next])
      covered = Math.max(covered, one.end);
    if (index >= covered && index >= (sentences.at(-1)?.end ?? 0)) sentences.push(sentenceAround(text, index));
  }
  return sentences;
}

/** Ends a sentence, being its last character. */
const END = /[.;!?](?=\s)|\n(?=[^\S\n]*(?:\n|[-+*#]|\d+[.)]))/g;

function sentenceAround(text: string, at: number): Stretch {
  // a blank line ends one wherever it stands
  let start = at === 0 ? 0 : text.lastIndexOf('\n\n', at - 1) + 1;
  END.lastIndex = start;
  for (let end = END.exec(text); end !== null; end = END.exec(text)) {
    if (end.index >= at) return { start, end: end.index + 1 };
    start = end.index + 1;
  }
  return { start, end: text.length };
}

function stretches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
