import { expect, test } from 'vitest';
import { writtenFigures } from '../../src/compute/figure.ts';
import { pathText } from '../../src/parse/tree.ts';
import { compilerOver, EXAMPLES } from '../support/examples.ts';

/**
 * What the forms ask for: biểu II.06 and the counts of procedures (Thông tư 01/2020/TT-VPCP), tasks, budget, public investment,
 * and shares that are given by part and whole. A percentage on its own, as another system reports it, has nothing to be held against.
 */
const STATUTORY = /^(?:ke_hoach_cchc|chi_dao\.nhiem_vu|tthc|tai_chinh|dau_tu_cong)\b|\.(?:tu_so|mau_so|ty_le)$/;

test('at least nine in ten statutory figures of the shipped reports are cross-checked', () => {
  const compiler = compilerOver();
  const reports = EXAMPLES.flatMap((path) => compiler.check(path).report ?? []).filter(({ kind }) =>
    kind.name.startsWith('bao-cao-'),
  );
  expect(reports.length).toBeGreaterThanOrEqual(4);
  // a figure may be proved by the report that follows (`previous`)
  const covered = new Set(reports.flatMap((report) => [...report.covered()]));
  const statutory = reports
    .flatMap(({ figures }) => writtenFigures(figures))
    .filter(({ path }) => STATUTORY.test(pathText(path)));
  const open = statutory.filter((figure) => !covered.has(figure)).map((figure) => pathText(figure.path));
  expect(statutory.length).toBeGreaterThan(130);
  expect(open.length / statutory.length, open.join(', ')).toBeLessThanOrEqual(0.1);
});
