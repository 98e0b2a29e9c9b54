import { expect, test } from 'vitest';
import { findSources } from '../../src/cli/find-sources.ts';
import type { Compiled } from '../../src/compiled.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import { compilerOver } from '../support/examples.ts';
import { announced, expectationsOf, expectWords } from '../support/expectations.ts';
import { ROOT } from '../support/run-cli.ts';

/** Real reports as they were printed, with their faults: each is found, where it stands, and nothing else is. */
const PUBLISHED = findSources(ROOT, ['tests/fixtures/as-published']);

test('there are published reports', () => {
  expect(PUBLISHED.length).toBeGreaterThan(3);
});

test.each(PUBLISHED)('%s', (path) => {
  const compiled = compilerOver().compile(path, { draft: false });
  const { findings } = compiled;
  const files = filesOf(compiled);
  const expected = files.flatMap((file) => expectationsOf(withoutCommentEnds(file)).map((line) => [file.path, line]));
  const told = files.flatMap((file) => {
    const here = findings.filter(({ at }) => at.source === file);
    return announced(file, here).map((line) => [file.path, line]);
  });
  expect(told).toEqual(expected);
  expectWords(findings);
});

/** The files that announce findings: the source, its register and its narrative, and any other that a finding points into. */
function filesOf({ report, findings }: Compiled): SourceText[] {
  const { register, narrative } = report?.linked.compose ?? {};
  const registers = [...(register?.values() ?? [])].map(({ at }) => at.source);
  const own = report === undefined ? [] : [report.root.span.source];
  const all = [...own, ...registers, ...(narrative === undefined ? [] : [narrative])];
  return [...new Set([...all, ...findings.map(({ at }) => at.source)])];
}

/** In Markdown an expectation stands in a comment: `<!-- # expect: code -->`. */
function withoutCommentEnds({ text }: SourceText): string {
  return text.replace(/\s*-->[ \t]*$/gm, '');
}
