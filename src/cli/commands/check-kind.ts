import { Compiler } from '../../compile.ts';
import { hintOf, type Language, messageOf } from '../../findings/finding.ts';
import { countOf } from '../../findings/order.ts';
import { unknownKind } from '../../kind/kind-rules.ts';
import { joinPath } from '../../read/files.ts';
import { sourceText } from '../../source/source-text.ts';
import { span } from '../../source/span.ts';
import { examineKind } from '../examine.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { findSources } from '../find-sources.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { formatChoices, report } from '../output-formats.ts';

/** Tests a kind by itself, then with the sources of this folder that are of this kind. */
export async function checkKind(name: string, context: Context): Promise<ExitCode> {
  const { io } = context;
  const compiler = new Compiler(nodeFiles(io.cwd), io.packageFolder);
  refuseUnknownKind(compiler, name);
  const { findings, summary } = examineKind(compiler, name, findSources(io.cwd, []));
  await report(findings, summary, formatChoices([]), context);
  return countOf(findings, 'error') > 0 ? FINDINGS : OK;
}

/** A kind that nobody wrote is a slip on the command line: there is no file to point into. */
export function refuseUnknownKind(compiler: Compiler, name: string, folder = ''): void {
  const asked = sourceText(joinPath(folder, '-'), name);
  const unknown = compiler
    .kind(name, asked, span(asked, 0, name.length))
    .findings.find(({ rule }) => rule === unknownKind);
  if (unknown === undefined) return;
  const say = (language: Language) => `${messageOf(unknown, language)} ${hintOf(unknown, language) ?? ''}`.trimEnd();
  throw new UsageError({ vi: say('vi'), en: say('en') });
}
