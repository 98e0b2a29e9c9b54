import { checkLayout as check } from '../../layout/check-layout.ts';
import { READ_PROBLEM } from '../../link/link-rules.ts';
import { countVerdicts, type LayoutReport, layoutJson, layoutPretty } from '../../report/layout-forms.ts';
import { PLAIN } from '../../report/palette.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { forward } from '../find-files.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { colourPalette } from '../palette.ts';
import { wordProblemWords } from '../word-problem.ts';

export type LayoutFormat = 'pretty' | 'json';

/** Tests Word files against decree 30/2020/NĐ-CP; a rule that fails is a finding. */
export async function checkLayout(
  files: readonly string[],
  format: LayoutFormat,
  { io, language }: Context,
): Promise<ExitCode> {
  const disk = nodeFiles(io.cwd);
  const reports = files.map((file): LayoutReport => {
    const path = forward(file);
    const content = disk.read(path);
    if ('problem' in content) throw unreadable(path, READ_PROBLEM[content.problem]);
    const outcome = check(content.bytes);
    if ('problem' in outcome) throw unreadable(path, wordProblemWords(outcome.problem));
    return { file: path, verdicts: outcome.verdicts };
  });
  if (format === 'json') io.stdout(layoutJson(reports, language));
  else {
    const palette = io.colour ? await colourPalette() : PLAIN;
    for (const report of reports) io.stderr(layoutPretty(report, { language, palette }));
  }
  return reports.some(({ verdicts }) => countVerdicts(verdicts, 'fails') > 0) ? FINDINGS : OK;
}

function unreadable(path: string, why: { readonly vi: string; readonly en: string }): UsageError {
  return new UsageError({ vi: `Không đọc được ${path}: ${why.vi}.`, en: `${path} can't be read: ${why.en}.` });
}
