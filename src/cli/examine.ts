import type { Compiler } from '../compile.ts';
import { exampleMissing } from '../compose/kind-print-rules.ts';
import { type Finding, found } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import { findingsOfKind } from '../kind-check.ts';
import { type Summary, summaryOf } from '../report/summary.ts';
import { sourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { RunLedger } from './bulk/run-ledger.ts';
import { resultOf } from './bulk/source-result.ts';

export interface Examined {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

/** All that is found in some sources, with what a run tells of them in its last lines. */
export function examine(compiler: Compiler, sources: readonly string[]): Examined {
  const ledger = new RunLedger();
  for (const source of sources) ledger.add(source, resultOf(compiler.compile(source, { draft: false }), false));
  return ledger.close(sources, false);
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
