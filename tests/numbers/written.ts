import fc from 'fast-check';
import { type Exact, exact } from '../../src/numbers/exact.ts';
import { readNumber, type WrittenNumber } from '../../src/numbers/written-number.ts';

/** A number as an author writes it, for tables of tests. */
export function written(text: string): WrittenNumber {
  const reading = readNumber(text);
  if (reading.kind !== 'number') throw new Error(`${text}: ${JSON.stringify(reading)}`);
  return reading;
}

export function number(text: string): Exact {
  return written(text).value;
}

/** Small and huge, whole and not. */
export const anyExact: fc.Arbitrary<Exact> = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })),
    fc.oneof(fc.constant(1n), fc.bigInt({ min: 1n, max: 60n }), fc.constantFrom(10n, 100n, 10n ** 12n)),
  )
  .map(([over, under]) => exact(over, under));
