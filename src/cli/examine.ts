import type { Compiler } from '../compile.ts';
import { type Finding, withSeverity } from '../findings/finding.ts';
import { type Summary, summaryOf } from '../report/summary.ts';
import { figureCounts, uncoveredFigures, waivedFindings } from './run-summary.ts';

export interface Examined {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

/** All that is found in some sources, with what a run tells of them in its last lines. */
export function examine(
  compiler: Compiler,
  sources: readonly string[],
  options: { readonly coverage?: boolean; readonly strict?: boolean } = {},
): Examined {
  const compiled = sources.map((source) => compiler.compile(source, { draft: false }));
  const all = [...compiled.flatMap((one) => one.findings), ...compiler.unusedWaivers()];
  const findings = options.strict === true ? all.map(strictly) : all;
  const reports = compiled.flatMap((one) => one.report ?? []);
  const summary = summaryOf(findings, sources, {
    figures: figureCounts(reports),
    ...waivedFindings(compiled),
    ...(options.coverage === true && { uncovered: uncoveredFigures(reports) }),
  });
  return { findings, summary };
}

/** With `--strict` what is information about typed figures becomes an error. */
function strictly(finding: Finding): Finding {
  return finding.rule.strict === undefined ? finding : withSeverity(finding, finding.rule.strict);
}
