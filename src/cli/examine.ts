import type { Compiled, Compiler } from '../compile.ts';
import { exampleMissing } from '../compose/kind-print-rules.ts';
import { type Finding, found, withSeverity } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import { findingsOfKind } from '../kind-check.ts';
import { type Summary, summaryOf } from '../report/summary.ts';
import { sourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { FigureTally, waivedFindings } from './run-summary.ts';

export interface Examined {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

/** All that is found in some sources, with what a run tells of them in its last lines. */
export function examine(
  compiler: Compiler,
  sources: readonly string[],
  options: {
    readonly coverage?: boolean;
    readonly strict?: boolean;
    /** Called with each source before it is compiled. */
    readonly before?: (source: string) => void;
  } = {},
): Examined {
  const all: Finding[] = [];
  const waived: Pick<Compiled, 'waived'>[] = [];
  const tally = new FigureTally(options.coverage);
  for (const source of sources) {
    options.before?.(source);
    const one = compiler.compile(source, { draft: false });
    for (const finding of one.findings) all.push(finding);
    if (one.waived.length > 0) waived.push({ waived: one.waived });
    if (one.report !== undefined) tally.add(one.report);
  }
  all.push(...compiler.unusedWaivers());
  const findings = options.strict === true ? all.map(strictly) : all;
  const summary = summaryOf(findings, sources, {
    figures: tally.counts(),
    ...waivedFindings(waived),
    ...(options.coverage === true && { uncovered: tally.uncovered() }),
  });
  return { findings, summary };
}

/** With `--strict` what is information about typed figures becomes an error. */
function strictly(finding: Finding): Finding {
  return finding.rule.strict === undefined ? finding : withSeverity(finding, finding.rule.strict);
}

/** A kind by itself, then with those of the sources that are of this kind. */
export function examineKind(compiler: Compiler, name: string, sources: readonly string[]): Examined {
  const asked = sourceText('cchc kind check', name);
  const { kind, findings: problems, agencyShape } = compiler.kind(name, asked, span(asked, 0, name.length));
  const findings: Finding[] = [...problems];
  const examples: string[] = [];
  if (kind !== undefined) {
    findings.push(...findingsOfKind(kind, agencyShape));
    for (const source of sources) {
      const compiled = compiler.compile(source, { draft: false });
      if (compiled.report?.kind !== kind) continue;
      examples.push(source);
      findings.push(...compiled.findings);
    }
    if (examples.length === 0) findings.push(found(exampleMissing, kind.schema.root.span, { name }));
  }
  const told = inOrder(findings);
  const files = kind === undefined ? examples : [kind.schema.source.path, ...examples];
  return { findings: told, summary: summaryOf(told, files) };
}
