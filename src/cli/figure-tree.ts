import type { Figure } from '../compute/figure.ts';
import { figureName, figureWithUnit } from '../compute/figure-text.ts';
import type { Language } from '../findings/finding.ts';
import { positionAt, type Span } from '../source/span.ts';

/** A figure with the equation that gave it and, below, each input down to the place where it was written. */
export function figureTree(figure: Figure, language: Language): string[] {
  const inputs = figure.from.how === 'computed' ? figure.from.inputs : [];
  return [line(figure, language), ...branches(inputs, '', language)];
}

/** Figures as the branches of a tree. */
export function branches(figures: readonly Figure[], indent: string, language: Language): string[] {
  return figures.flatMap((figure, index) => {
    const last = index === figures.length - 1;
    const inputs = figure.from.how === 'computed' ? figure.from.inputs : [];
    return [
      `${indent}${last ? '└─' : '├─'} ${line(figure, language)}`,
      ...branches(inputs, `${indent}${last ? '   ' : '│  '}`, language),
    ];
  });
}

function line(figure: Figure, language: Language): string {
  const head = `${figureName(figure)} = ${figureWithUnit(figure)}`;
  switch (figure.from.how) {
    case 'given':
      return `${head}  ${place(figure.from.at)}`;
    case 'counted':
      return `${head}  ${place(figure.from.at)} ${language === 'vi' ? '(đếm)' : '(counted)'}`;
    case 'computed': {
      const { equation } = figure.from;
      const why = equation.why === '' ? '' : `  — ${equation.why}`;
      return `${head}  ⟸ ${equation.is}${why}`;
    }
  }
}

function place({ source, start }: Span): string {
  const { line, column } = positionAt(source, start);
  return `${source.path}:${line}:${column}`;
}
