/**
 * Draws every page of every example as a picture, to be looked at beside the samples of decree 30/2020/NĐ-CP:
 * `npx tsx scripts/look.ts [FOLDER]` (default: `out/look`). Needs LibreOffice and pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DocxLayouts } from '../src/cli/docx-layouts.ts';
import { findSources } from '../src/cli/find-sources.ts';
import { pdfOf, requireLibreOffice } from '../src/cli/libreoffice.ts';
import { nodeFiles } from '../src/cli/node-files.ts';
import { Compiler } from '../src/compile.ts';
import { baseName, folderOf } from '../src/read/files.ts';
import { writeDocx } from '../src/write/docx/write-docx.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Dots an inch: letters can be read, a page fits a screen. */
const SHARPNESS = '80';

const folder = resolve(process.argv[2] ?? join(ROOT, 'out/look'));
const office = requireLibreOffice();
const disk = nodeFiles(ROOT);
const compiler = new Compiler(disk, ROOT);
const layouts = new DocxLayouts(disk, undefined);
mkdirSync(folder, { recursive: true });
for (const source of findSources(ROOT, ['examples'])) {
  const compiled = compiler.compile(source, { draft: true });
  if (compiled.document === undefined) throw new Error(`${source} gives no document`);
  const { layout } = await layouts.layoutOf(compiled);
  const stem = join(folder, `${baseName(folderOf(source))}-${baseName(source)}`);
  const docx = writeDocx({ ...compiled.document, draft: false }, layout);
  writeFileSync(`${stem}.docx`, docx);
  writeFileSync(`${stem}.pdf`, await pdfOf(docx, office));
  execFileSync('pdftoppm', ['-r', SHARPNESS, '-png', `${stem}.pdf`, stem]);
  process.stdout.write(`${stem}\n`);
}
