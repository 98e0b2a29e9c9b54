import { compareFigures, type SourceFigure } from '../audit/against-source.ts';
import type { Audit } from '../audit/audit-report.ts';
import { readTextReport } from '../audit/read-text.ts';
import { Compiler } from '../compile.ts';
import { figureName } from '../compute/figure-text.ts';
import type { Finding } from '../findings/finding.ts';
import { sourceText } from '../source/source-text.ts';
import type { Context } from './io.ts';
import { nodeFiles } from './node-files.ts';
import { requireReadable } from './require-readable.ts';

/** The figures of a source against the numbers of finished reports: `--against`. */
export async function compareWithSource(
  path: string,
  audits: readonly Audit[],
  { io }: Context,
): Promise<readonly Finding[]> {
  const compiler = new Compiler(nodeFiles(io.cwd), io.packageFolder);
  requireReadable(compiler, path);
  const { report, findings, document } = compiler.compile(path, { draft: true });
  if (report === undefined) return findings.filter(({ severity }) => severity === 'error');
  const figures = [...report.figures.values()].map((figure): SourceFigure => {
    const { value, decimals, unit, title = '' } = figure;
    return { name: figureName(figure), title, value, decimals, unit, at: figure.from.at };
  });
  const built = document === undefined ? undefined : await builtReport(path, document);
  return audits.flatMap((audit) => compareFigures(figures, audit.document, built));
}

async function builtReport(
  path: string,
  document: Parameters<typeof import('../write/markdown/write-markdown.ts').writeMarkdown>[0],
) {
  const { writeMarkdown } = await import('../write/markdown/write-markdown.ts');
  return readTextReport(sourceText(path, writeMarkdown(document)));
}
