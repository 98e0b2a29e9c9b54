import type { Figure } from '../compute/figure.ts';
import { figureName, figureWithUnit } from '../compute/figure-text.ts';
import type { Language } from '../findings/finding.ts';
import { positionAt, type Span } from '../source/span.ts';

/** A figure with the equation that gave it and, below, each input down to the place where it was written. */
export function figureTree(figure: Figure, language: Language): string {
  return [line(figure, language), ...branches(figure, '', language)].join('\n');
}

function branches(figure: Figure, indent: string, language: Language): string[] {
  if (figure.from.how !== 'computed') return [];
  const { inputs } = figure.from;
  return inputs.flatMap((input, index) => {
    const last = index === inputs.length - 1;
    return [
      `${indent}${last ? '└─' : '├─'} ${line(input, language)}`,
      ...branches(input, `${indent}${last ? '   ' : '│  '}`, language),
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
