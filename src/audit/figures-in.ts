import { TextMemo } from '../text/text-memo.ts';
import type { Stretch } from './audit-document.ts';
import type { Fraction, Quantity } from './quantity.ts';
import { type Figures, scanQuantities } from './scan-quantities.ts';

const NONE: Figures = { quantities: [], fractions: [], malformed: [] };

/** By the text behind the places of its citations. */
const scanned = new TextMemo<Figures>();

/** As `scanQuantities`; a text that stood elsewhere lately, with the same stretches named, is not read again. */
export function figuresIn(text: string, offset: number, named: readonly Stretch[] = []): Figures {
  if (!/\d/.test(text)) return NONE;
  const inside = named.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  const places = `${inside.map(({ start, end }) => `${start} ${end} `).join('')}\n`;
  return movedFigures(
    scanned.get(places + text, (known) => scanQuantities(known.slice(places.length), 0, inside)),
    offset,
  );
}

/** Figures with their places moved. */
export function movedFigures({ quantities, fractions, malformed }: Figures, by: number): Figures {
  if (quantities.length === 0 && malformed.length === 0) return NONE;
  const here = changedFigures({ quantities, fractions }, (one) => movedQuantity(one, by));
  return {
    quantities: here.quantities,
    fractions: here.fractions.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
    malformed: malformed.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
  };
}

/** Figures with each quantity changed. The halves of a fraction are two of the quantities. */
export function changedFigures(
  { quantities, fractions }: Pick<Figures, 'quantities' | 'fractions'>,
  change: (one: Quantity) => Quantity,
): Pick<Figures, 'quantities' | 'fractions'> {
  const changed = quantities.map(change);
  const half = (one: Quantity): Quantity => changed[quantities.indexOf(one)] ?? change(one);
  return {
    quantities: changed,
    fractions: fractions.map(
      ({ start, end, numerator, denominator }): Fraction => ({
        start,
        end,
        numerator: half(numerator),
        denominator: half(denominator),
      }),
    ),
  };
}

function movedQuantity(one: Quantity, by: number): Quantity {
  return { ...one, start: one.start + by, end: one.end + by, digitsEnd: one.digitsEnd + by };
}
