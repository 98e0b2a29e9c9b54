import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClaimsWrong, withSlip } from '../../scripts/audit-made-wrong.ts';

const REPORTS = fileURLToPath(new URL('reports', import.meta.url));

/** Some two hundred reports are audited. */
const SLOWEST_MACHINE = 600_000;

test(
  'right claims of whole reports are contradicted once a slip made them wrong',
  () => {
    const tried = makeClaimsWrong(REPORTS, 30);
    expect(tried.length).toBeGreaterThan(150);
    const found = tried.filter((one) => one.found);
    expect(found.length / tried.length).toBeGreaterThanOrEqual(0.82);
  },
  SLOWEST_MACHINE,
);

test('a slip changes the number alone, and never leaves it as it was', () => {
  const number = fc.tuple(fc.nat(9_999_999), fc.nat(9)).map(([whole, tenth]) => `${whole},${tenth}`);
  fc.assert(
    fc.property(number, fc.nat(1000), (written, choice) => {
      const slip = withSlip(`đạt ${written}%`, choice);
      expect(slip).toMatch(/^đạt \d+,\d%$/u);
      expect(slip).not.toBe(`đạt ${written}%`);
    }),
  );
  expect(withSlip('Đạt', 0)).toBeUndefined();
});
