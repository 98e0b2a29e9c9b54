import { formatNumber } from '../numbers/format.ts';
import { unitOf } from '../numbers/unit.ts';
import { pathText } from '../parse/tree.ts';
import type { Figure } from './figure.ts';

/** A figure's value as a message prints it: with the percent sign, without the words of its unit. */
export function figureText(figure: Figure): string {
  return valueText(figure, formatNumber(figure.value, figure.decimals));
}

/** Digits with the percent sign where the figure's unit is a percentage. */
export function valueText(figure: Pick<Figure, 'unit'>, digits: string): string {
  return figure.unit === 'percent' || figure.unit === 'percentage-point' ? `${digits}%` : digits;
}

/** What people call a figure: the schema's title with its path. */
export function figureName(figure: Pick<Figure, 'title' | 'path'>): string {
  const path = pathText(figure.path);
  return figure.title === undefined ? path : `${figure.title} (${path})`;
}

/** With its unit in words: `545.918 triệu đồng`. */
export function figureWithUnit(figure: Figure): string {
  return formatNumber(figure.value, figure.decimals) + unitOf(figure.unit).vi;
}
