import { Compiler } from '../../compile.ts';
import { countOf } from '../../findings/order.ts';
import { examineKind } from '../examine.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { findSourcesIn } from '../find-sources.ts';
import type { Context } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { formatChoices, report } from '../output-formats.ts';

/** Tests a kind by itself, then with the sources of this folder that are of this kind. */
export async function checkKind(name: string, context: Context): Promise<ExitCode> {
  const { io } = context;
  const compiler = new Compiler(nodeFiles(io.cwd), io.packageFolder);
  const { findings, summary } = examineKind(compiler, name, findSourcesIn(io.cwd));
  await report(findings, summary, formatChoices([]), context);
  return countOf(findings, 'error') > 0 ? FINDINGS : OK;
}
