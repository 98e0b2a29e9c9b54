import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DocxLayouts } from '../../src/cli/docx-layouts.ts';
import { findLibreOffice, pdfOf, requireLibreOffice } from '../../src/cli/libreoffice.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { Compiler } from '../../src/compile.ts';
import { baseName, folderOf } from '../../src/read/files.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { EXAMPLES } from '../support/examples.ts';
import { missing, program, type Requirement } from '../support/requirements.ts';
import { emptyFolder, ROOT } from '../support/run-cli.ts';

/** Other widths break pages elsewhere. */
function fontRequirement(): Requirement {
  const name = 'Times New Roman, or Liberation Serif, which has its widths';
  if (!program('fc-match').met) return { name, met: false };
  const font = execFileSync('fc-match', ['-f', '%{family}', 'Times New Roman'], { encoding: 'utf8' });
  return { name, met: /Times New Roman|Liberation Serif/.test(font) };
}

/** Each release breaks some line or page in its own way; the committed pages are those of Debian's. */
function officeRequirement(): Requirement {
  const program = findLibreOffice();
  const version = program === undefined ? '' : execFileSync(program, ['--version'], { encoding: 'utf8' });
  return { name: 'LibreOffice 7.4', met: / 7\.4\./.test(version) };
}

const skip = missing(officeRequirement(), program('pdftotext'), fontRequirement());

const LONGEST_LINE = 120;

test.skipIf(skip).each(EXAMPLES)(
  'the pages of %s, as they were when somebody looked at them',
  async (source) => {
    const disk = nodeFiles(ROOT);
    const compiled = new Compiler(disk, ROOT).compile(source, { draft: true });
    if (compiled.document === undefined) throw new Error(`${source} gives no document`);
    const { layout } = await new DocxLayouts(disk, undefined).layoutOf(compiled);
    const pdf = join(emptyFolder(), 'pages.pdf');
    writeFileSync(pdf, await pdfOf(writeDocx({ ...compiled.document, draft: false }, layout), requireLibreOffice()));
    const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
    const pages = text.split('\f').slice(0, -1);
    const shown = pages.map((page, index) => `=== ${index + 1}/${pages.length}\n${wrapped(page)}\n`).join('');
    await expect(shown).toMatchFileSnapshot(`pages/${baseName(folderOf(source))}-${baseName(source)}.txt`);
  },
  120_000,
);

/** Where lines break is the font's matter; where pages break is ours. */
function wrapped(page: string): string {
  const lines: string[] = [''];
  for (const word of page
    .normalize('NFC')
    .split(/\s+/)
    .filter((one) => one !== '')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > LONGEST_LINE) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
