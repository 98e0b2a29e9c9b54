import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equal, exact } from '../../src/numbers/exact.ts';
import { pathText } from '../../src/parse/tree.ts';
import { compilerOver } from '../support/examples.ts';
import { FOLDER, type Report, report, slippedAt, sourceOf, totalsOf, withoutTotals } from './report-arbitraries.ts';

const texts = new Map<string, string>();
const compiler = compilerOver(texts);
let written = 0;

function compiled(given: Report, notation: boolean) {
  const path = `${FOLDER}/thu-${++written}.yaml`;
  texts.set(path, sourceOf(given, notation));
  return compiler.compile(path, { draft: false });
}

/** All that is found, but for what the issue wants told as information: rounded addends that do not foot to the last digit. */
function complaints({ findings }: ReturnType<typeof compiled>): unknown[] {
  return findings
    .filter(({ rule }) => rule.code !== 'khop-trong-lam-tron')
    .map(({ rule, at, args }) => [rule.code, at.source.text.slice(at.start, at.end), args]);
}

test('a report that agrees with itself gives no finding, however it is rounded and written', () => {
  fc.assert(
    fc.property(report, fc.boolean(), (given, notation) => {
      expect(complaints(compiled(given, notation))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('nor does it when every total is left out: each is computed, and has the value that was left out', () => {
  fc.assert(
    fc.property(report, fc.boolean(), (given, notation) => {
      const result = compiled(withoutTotals(given), notation);
      expect(complaints(result)).toEqual([]);
      for (const [path, value] of totalsOf(given)) {
        const figure = result.report?.calculator.figureAt(path);
        expect(figure?.from.how, path).toBe('computed');
        expect(figure !== undefined && equal(figure.value, exact(value)), path).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('one slip of one exact figure is an error that names it', () => {
  fc.assert(
    fc.property(report, fc.boolean(), fc.nat(), fc.constantFrom(1n, -1n, 10n, 100n), (given, notation, pick, by) => {
      const { path, slipped } = slippedAt(given, pick, by);
      const result = compiled(slipped, notation);
      const figure = [...(result.report?.figures.values() ?? [])].find((one) => pathText(one.path) === path);
      const named = result.findings
        .filter(({ severity }) => severity === 'error')
        .flatMap(({ at, related }) => [at, ...related.map((one) => one.at)]);
      expect(
        named.some(({ start }) => start === figure?.from.at.start),
        `${path} ${by}`,
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});
