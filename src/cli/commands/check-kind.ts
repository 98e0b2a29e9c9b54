import { Compiler } from '../../compile.ts';
import { exampleMissing } from '../../compose/kind-print-rules.ts';
import { type Finding, found } from '../../findings/finding.ts';
import { countOf, inOrder } from '../../findings/order.ts';
import { findingsOfKind } from '../../kind-check.ts';
import { summaryOf } from '../../report/summary.ts';
import { sourceText } from '../../source/source-text.ts';
import { span } from '../../source/span.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { findSourcesIn } from '../find-sources.ts';
import type { Context } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { formatChoices, report } from '../output-formats.ts';

/** Tests a kind by itself, then with the sources of this folder that are of this kind. */
export async function checkKind(name: string, context: Context): Promise<ExitCode> {
  const { io } = context;
  const compiler = new Compiler(nodeFiles(io.cwd), io.packageFolder);
  const asked = sourceText('cchc kind check', name);
  const { kind, findings: problems, agencyShape } = compiler.kind(name, asked, span(asked, 0, name.length));
  const findings: Finding[] = [...problems];
  const examples: string[] = [];
  if (kind !== undefined) {
    findings.push(...findingsOfKind(kind, agencyShape));
    for (const source of findSourcesIn(io.cwd)) {
      const compiled = compiler.compile(source, { draft: false });
      if (compiled.report?.kind !== kind) continue;
      examples.push(source);
      findings.push(...compiled.findings);
    }
    if (examples.length === 0) findings.push(found(exampleMissing, kind.schema.root.span, { name }));
  }
  const told = inOrder(findings);
  const files = kind === undefined ? examples : [kind.schema.source.path, ...examples];
  await report(told, summaryOf(told, files), formatChoices([]), context);
  return countOf(told, 'error') > 0 ? FINDINGS : OK;
}
