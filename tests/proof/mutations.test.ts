import { expect, test } from 'vitest';
import type { Compiler } from '../../src/compile.ts';
import { leavesOf } from '../../src/compute/arithmetic-text.ts';
import type { Figure } from '../../src/compute/figure.ts';
import type { Finding, Severity } from '../../src/findings/finding.ts';
import { plainKeys } from '../../src/kind/expression-paths.ts';
import { equal } from '../../src/numbers/exact.ts';
import { readNumber } from '../../src/numbers/written-number.ts';
import { pathText } from '../../src/parse/tree.ts';
import { positionAt } from '../../src/source/span.ts';
import { compilerOver, EXAMPLES } from '../support/examples.ts';

/** Slips of a clerk's fingers. Those that leave the value as it was are no slips. */
const SLIPS: Record<string, (written: string) => string> = {
  'one more': (written) => stepped(written, 1n),
  'one less': (written) => stepped(written, -1n),
  'two digits swapped': (written) => written.replace(/(\d)(\d)(\D*)$/, '$2$1$3'),
  'last digit dropped': (written) => written.replace(/\d(\D*)$/, '$1'),
  'first digit doubled': (written) => written.replace(/\d/, '$&$&'),
};

/** ± one unit of the last digit, in the notation it was written in. */
function stepped(written: string, by: bigint): string {
  const digits = (BigInt(written.replace(/\D/g, '')) + by).toString().padStart(written.replace(/\D/g, '').length, '0');
  const extra = digits.length - written.replace(/\D/g, '').length;
  let at = Math.max(extra, 0);
  return digits.slice(0, at) + written.replace(/\d/g, () => digits[at++] ?? '');
}

function slipsOf({ written }: { written: string }): [string, string][] {
  const right = readNumber(written);
  return Object.entries(SLIPS)
    .map(([name, slip]): [string, string] => [name, slip(written)])
    .filter(([, wrong]) => {
      const reading = readNumber(wrong);
      return (
        !(reading.kind === 'number' && right.kind === 'number' && equal(reading.value, right.value)) && wrong !== ''
      );
    });
}

/** The gravest finding that names the place. */
function naming(findings: readonly Finding[], path: string, start: number): Severity | undefined {
  const severities = findings.flatMap(({ severity, at, related }) =>
    [at, ...related.map((one) => one.at)].some((place) => place.source.path === path && place.start === start)
      ? [severity]
      : [],
  );
  return (['error', 'warning'] as const).find((severity) => severities.includes(severity));
}

interface Written {
  readonly figure: Figure;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

function coveredFigures(compiler: Compiler, path: string): { text: string; covered: Written[] } {
  const { report, findings } = compiler.check(path);
  if (report === undefined) throw new Error(`${path}: ${findings.map((finding) => finding.rule.code)}`);
  const covered = [...report.covered()].flatMap((figure): Written[] => {
    const { from } = figure;
    if (from.how !== 'given' || from.at.source.path !== path) return [];
    return [
      {
        figure,
        start: from.at.start,
        end: from.at.end,
        written: from.at.source.text.slice(from.at.start, from.at.end),
      },
    ];
  });
  return { text: report.root.span.source.text, covered };
}

test.each(EXAMPLES)('in %s no slip of a covered figure gets through', async (path) => {
  const texts = new Map<string, string>();
  const compiler = compilerOver(texts);
  const { text, covered } = coveredFigures(compiler, path);
  const strict = exactlyChecked(compiler, path);
  if (covered.length > 0) expect(strict.size).toBeGreaterThan(0);
  const absorbed: string[] = [];
  const warned: string[] = [];
  let slips = 0;
  for (const { figure, start, end, written } of covered) {
    for (const [name, wrong] of slipsOf({ written })) {
      const mutant = path.replace('.yaml', `-${++slips}.yaml`);
      texts.set(mutant, text.slice(0, start) + wrong + text.slice(end));
      const { findings } = compiler.check(mutant);
      texts.delete(mutant);
      const severity = naming(findings, mutant, start);
      if (severity === 'error') continue;
      const { line } = positionAt(figure.from.at.source, start);
      const slip = `${line} ${pathText(figure.path)}: ${written} → ${wrong} (${name})`;
      expect(strict.has(figure), slip).toBe(false);
      (severity === 'warning' ? warned : absorbed).push(slip);
    }
  }
  const header = `${covered.length} covered figures, ${slips} slips, ${absorbed.length} absorbed by rounding, ${warned.length} only warned of\n`;
  const list = [header, ...absorbed, '', 'Only warned of:', ...warned, ''].join('\n');
  await expect(list).toMatchFileSnapshot(`absorbed/${path.split('/').at(-1)}.txt`);
});

/**
 * The figures that some equality compares with exact figures only: no slip of theirs may ever be absorbed. An equality that its
 * kind makes a warning does not refuse a slip, and one that only defines its left side compares nothing.
 */
function exactlyChecked(compiler: Compiler, path: string): Set<Figure> {
  const strict = new Set<Figure>();
  const calculator = compiler.check(path).report?.calculator;
  for (const relation of calculator?.relations() ?? []) {
    const { comparison, severity } = relation.equation;
    if (calculator === undefined || comparison !== '==' || severity !== 'error') continue;
    const keys = plainKeys(relation.equation.left);
    const target = keys && calculator.figureAt(pathText([...relation.instance.path, ...keys]));
    if (target?.from.how === 'computed' && target.from.equation === relation.equation) continue;
    const sides = [relation.equation.left, relation.equation.right].map((side) => calculator.evaluate(side, relation));
    const figures = sides.flatMap((side) => leavesOf(side?.figures ?? []));
    if (sides.every((side) => side !== undefined) && figures.every((figure) => !figure.rounded)) {
      for (const figure of figures) strict.add(figure);
    }
  }
  return strict;
}
