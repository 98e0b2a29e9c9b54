import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findLibreOffice, pdfOf } from '../../src/cli/libreoffice.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { quarterReport } from '../support/composed-documents.ts';
import { missing, program } from '../support/requirements.ts';
import { cchc, copyOfExample, emptyFolder } from '../support/run-cli.ts';

const soffice = program('soffice', 'libreoffice');

describe('LibreOffice is found', () => {
  const at = (...paths: readonly string[]) => ({ exists: (path: string) => paths.includes(path) });
  test('on PATH first', () => {
    const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
    expect(findLibreOffice({ path: '/usr/bin', windows: false, ...at('/usr/bin/soffice', mac) })).toBe(
      '/usr/bin/soffice',
    );
    expect(findLibreOffice({ path: '/usr/bin', windows: false, ...at(mac) })).toBe(mac);
  });
  test('in the usual places of Windows', () => {
    const place = 'C:\\Program Files\\LibreOffice\\program\\soffice.com';
    expect(findLibreOffice({ path: '', windows: true, ...at(place) })).toBe(place);
  });
  test('nowhere', () => {
    expect(findLibreOffice({ path: '/usr/bin', windows: false, exists: () => false })).toBeUndefined();
  });
});

/** A program in place of LibreOffice. */
function fakeOffice(script: string): string {
  const path = join(emptyFolder(), 'soffice');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cchc-pdf-'));

describe.skipIf(process.platform === 'win32')('when LibreOffice fails, nothing is left behind', () => {
  const docx = writeDocx(quarterReport());
  test.each([
    ['ends with an error', 'echo broken >&2; exit 1', 10_000, 'broken'],
    ['writes nothing', 'exit 0', 10_000, 'no output'],
    ['hangs, and so do its children', 'sleep 600 & sleep 600', 300, '0.3 s'],
  ])('%s', async (_, script, timeout, words) => {
    const before = leftovers();
    await expect(pdfOf(docx, fakeOffice(script), timeout)).rejects.toThrow(words);
    expect(leftovers()).toEqual(before);
  });

  test('half a file is never put in place of a whole one', async () => {
    const folder = copyOfExample();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/q3-2024.pdf'), 'whole');
    const bin = fakeOffice('exit 1');
    const run = await withPath(join(bin, '..'), () => cchc(folder, ['build', 'q3-2024.yaml', '--to', 'pdf']));
    expect(run.code).toBe(2);
    expect(readFileSync(join(folder, 'out/q3-2024.pdf'), 'utf8')).toBe('whole');
    expect(readdirSync(join(folder, 'out'))).toEqual(['q3-2024.pdf']);
  });
});

async function withPath<T>(path: string, run: () => Promise<T>): Promise<T> {
  const before = process.env.PATH;
  onTestFinished(() => {
    process.env.PATH = before;
  });
  process.env.PATH = `${path}:/usr/bin:/bin`;
  return run();
}

test.skipIf(missing(soffice))(
  '--to pdf writes a PDF beside nothing else',
  async () => {
    const folder = copyOfExample();
    const run = await cchc(folder, ['build', 'q3-2024.yaml', '--to', 'pdf']);
    expect(run.code).toBe(0);
    expect(readFileSync(join(folder, 'out/q3-2024.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(existsSync(join(folder, 'out/q3-2024.docx'))).toBe(false);
  },
  120_000,
);
