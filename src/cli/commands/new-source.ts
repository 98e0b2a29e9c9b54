import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Compiler } from '../../compile.ts';
import type { Period } from '../../numbers/period.ts';
import { baseName, folderOf, joinPath } from '../../read/files.ts';
import { sourceText } from '../../source/source-text.ts';
import { span } from '../../source/span.ts';
import { blankNarrative, blankSource } from '../../start/blank-source.ts';
import { rolledOver } from '../../start/roll-over.ts';
import { examine } from '../examine.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { forward } from '../find-files.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { formatChoices, report } from '../output-formats.ts';
import { requireReadable } from '../require-readable.ts';
import { writeProducts } from '../write-products.ts';
import { refuseUnknownKind } from './check-kind.ts';
import { refuseOverwriting } from './new-kind.ts';

/** Starts a source: from the period before, or from the kind's schema alone; then lists what is still to be filled in. */
export async function newSource(
  kindName: string,
  file: string,
  from: string | undefined,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const path = forward(file);
  const narrative = joinPath(folderOf(path), `${baseName(path)}.noi-dung.md`);
  refuseOverwriting(io.cwd, [path, narrative]);
  const compiler = new Compiler(nodeFiles(io.cwd), io.packageFolder);
  refuseUnknownKind(compiler, kindName, folderOf(path));
  const asked = sourceText(path, kindName);
  const { kind, findings } = compiler.kind(kindName, asked, span(asked, 0, kindName.length));
  if (kind === undefined) {
    await report(findings, { files: [], errors: findings.length, warnings: 0, infos: 0 }, formatChoices([]), context);
    return FINDINGS;
  }
  const text =
    from === undefined
      ? blankSource(kind, periodIn(path), schemaPath(io.cwd, path, kindName))
      : next(compiler, forward(from), path, kindName);
  writeProducts(io.cwd, [
    { path, bytes: Buffer.from(text, 'utf8') },
    { path: narrative, bytes: Buffer.from(blankNarrative(kind.outline), 'utf8') },
  ]);
  const left = examine(new Compiler(nodeFiles(io.cwd), io.packageFolder), [path]);
  await report(left.findings, left.summary, formatChoices(['short']), context);
  const count = left.findings.filter(({ severity }) => severity === 'error').length;
  io.stderr(
    language === 'vi'
      ? `Đã lập ${path} và ${narrative}; còn ${count} chỗ phải điền như liệt kê ở trên.\n`
      : `Wrote ${path} and ${narrative}; ${count} places are still to be filled in, as listed above.\n`,
  );
  return OK;
}

function next(compiler: Compiler, from: string, path: string, kindName: string): string {
  requireReadable(compiler, from);
  const { report } = compiler.check(from);
  if (report === undefined || report.kind.name !== kindName) {
    throw new UsageError({
      vi: `${from} không phải một báo cáo ${kindName} đọc được. Xem: cchc validate ${from}`,
      en: `${from} is no readable report of the kind ${kindName}. See: cchc validate ${from}`,
    });
  }
  return rolledOver(report, forward(relative(folderOf(path) || '.', from)));
}

/** `q4-2024`, `thang-8-2024`, `6t-2026`, `2025`: the period that the file's name speaks of; a first quarter where it says nothing. */
function periodIn(path: string): Period {
  const name = baseName(path);
  const year = Number(/(?:19|20)\d\d/.exec(name)?.[0] ?? 2025);
  const quarter = /(?:^|[^a-z])(?:q|quy-?)([1-4])(?!\d)/i.exec(name)?.[1];
  if (quarter !== undefined) return { kind: 'quy', number: Number(quarter), year };
  const month = /(?:^|[^a-z])(?:t|thang-?)(1[0-2]|0?[1-9])(?!\d)/i.exec(name)?.[1];
  if (month !== undefined) return { kind: 'thang', number: Number(month), year };
  if (/6-?t/i.test(name)) return { kind: '6-thang-dau', year };
  if (/9-?t/i.test(name)) return { kind: '9-thang', year };
  return /nam|^(?:19|20)\d\d$/i.test(name) ? { kind: 'nam', year } : { kind: 'quy', number: 1, year };
}

/** The schema that the editor reads: the office's own kind, or the copies that `cchc init` made. */
function schemaPath(cwd: string, path: string, kindName: string): string {
  const own = `schemas/${kindName}.schema.json`;
  return existsSync(resolve(cwd, folderOf(path), own)) ? own : `.cchc/schemas/${kindName}.schema.json`;
}
