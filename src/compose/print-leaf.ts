import type { Figure } from '../compute/figure.ts';
import { formatCount, formatNumber } from '../numbers/format.ts';
import { unitOf } from '../numbers/unit.ts';
import { formatDate, formatLongDate } from '../text/calendar-date.ts';
import type { Citations } from './citations.ts';
import type { Leaf, Leaves } from './leaves.ts';

/** Where in the document a value stands. */
export interface Place {
  readonly table: boolean;
}

/** Turns the marks of a text into what is read at that place. Call it in the order of the document: citations count mentions. */
export function printLeaves(text: string, leaves: Leaves, place: Place, citations: Citations): string {
  return leaves.replace(text, (leaf, besideSlash) => printLeaf(leaf, place.table || besideSlash, citations));
}

/** `tight`: in a table or beside a `/`. */
function printLeaf(leaf: Leaf, tight: boolean, citations: Citations): string {
  switch (leaf.type) {
    case 'text':
      return leaf.text;
    case 'date':
      return leaf.long ? formatLongDate(leaf.date) : formatDate(leaf.date);
    case 'citation':
      return citations.cite(leaf.id, leaf.form);
    case 'figure':
      return figureText(leaf.figure, leaf.digitsOnly, !tight && !leaf.digitsOnly);
  }
}

/**
 * `1.072.019`, `97,77%`, `545.918 triệu đồng`. In running text a whole count below ten gets a zero, as offices write it
 * (`08 nhiệm vụ`); not in tables and not in `9/14`.
 */
function figureText(figure: Figure, digitsOnly: boolean, leadingZero: boolean): string {
  const counted = figure.unit === 'count' || figure.unit === 'day';
  const digits =
    counted && figure.decimals === 0 && figure.value.denominator === 1n
      ? formatCount(figure.value, { leadingZero })
      : formatNumber(figure.value, figure.decimals);
  return digitsOnly ? digits : digits + unitOf(figure.unit).vi;
}
