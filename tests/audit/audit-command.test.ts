import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { docxTexts } from '../support/docx-parts.ts';
import { paragraph, wordFile } from './word-file.ts';

const WRONG = 'Đạt 75% (9/14 bệnh viện); có 45 tin, bài.';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-audit-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function cchc(argv: readonly string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(['audit', ...argv], {
    cwd: folder,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    stdin: async () => Buffer.from(stdin, 'utf8'),
    terminal: false,
    colour: false,
    packageFolder: process.cwd(),
  });
  return { code, out, err };
}

test('Word, Markdown and text files of a folder, in one run', async () => {
  writeFileSync(join(folder, 'a.docx'), wordFile(paragraph(WRONG)));
  writeFileSync(join(folder, 'b.md'), 'Đạt **88%** (222/252 hồ sơ).');
  writeFileSync(join(folder, 'c.txt'), WRONG);
  writeFileSync(join(folder, '~$a.docx'), 'khóa');
  const { code, out } = await cchc(['.', '--format', 'short']);
  expect(code).toBe(1);
  expect(out.split('\n').map((line) => line.slice(0, line.indexOf(']') + 1))).toEqual([
    'a.docx:1:5: lỗi[ty-le-sai]',
    'c.txt:1:5: lỗi[ty-le-sai]',
    '',
  ]);
});

test('standard input, coverage, what agrees, English', async () => {
  const { code, err } = await cchc(
    ['-', '--all', '--coverage', '--lang', 'en'],
    'Đạt 88% (222/252 hồ sơ); có 45 tin, bài.',
  );
  expect(code).toBe(0);
  expect(err).toContain('Agrees: 88%; 222/252 = 88,0952…%.');
  expect(err).toContain('3/4');
  expect(err).toMatch(/<stdin>:1:\d+ {2}45/);
});

test('a baseline silences what was accepted', async () => {
  writeFileSync(join(folder, 'c.txt'), WRONG);
  expect((await cchc(['c.txt', '--write-baseline', 'ok.json'])).code).toBe(1);
  expect((await cchc(['c.txt', '--baseline', 'ok.json'])).code).toBe(0);
  expect((await cchc(['c.txt', '--baseline', 'c.txt'])).code).toBe(2);
});

test('a copy of a Word file with comments', async () => {
  writeFileSync(join(folder, 'a.docx'), wordFile(paragraph(WRONG)));
  const { code, err } = await cchc(['a.docx', '--annotate', 'nhan-xet.docx']);
  expect(code).toBe(1);
  expect(err).toContain('nhan-xet.docx');
  expect(docxTexts(readFileSync(join(folder, 'nhan-xet.docx'))).get('word/comments.xml')).toContain('Ghi 75%');
  writeFileSync(join(folder, 'c.txt'), WRONG);
  expect((await cchc(['c.txt', '--annotate', 'khac.docx'])).code).toBe(2);
});

test.each([
  ['', 'a.docx'],
  ['Tiếp nhận 5 hồ sơ.', 'a.docx'],
  ['{\\rtf1 Tiếp nhận 5 hồ sơ.}', 'a.doc'],
])('%j under the name of a Word file is no report without a fault', async (text, name) => {
  writeFileSync(join(folder, name), text);
  const { code, out } = await cchc([name, '--format', 'short']);
  expect(code).toBe(1);
  expect(out).toContain('tep-word-khong-doc-duoc');
});

test('a broken Word file is a finding, a missing file wrong usage', async () => {
  writeFileSync(join(folder, 'a.docx'), wordFile(paragraph(WRONG)).slice(0, 300));
  const { code, out } = await cchc(['a.docx', '--format', 'short']);
  expect(code).toBe(1);
  expect(out).toContain('tep-word-khong-doc-duoc');
  expect((await cchc(['khong-co.docx'])).code).toBe(2);
});

test('an unreadable Word file is told of, also where comments were asked for', async () => {
  writeFileSync(join(folder, 'a.docx'), wordFile(paragraph(WRONG)).slice(0, 300));
  const { code, out } = await cchc(['a.docx', '--annotate', 'nhan-xet.docx', '--format', 'short']);
  expect(code).toBe(1);
  expect(out).toContain('tep-word-khong-doc-duoc');
  expect(existsSync(join(folder, 'nhan-xet.docx'))).toBe(false);
});

test('the file that Word keeps beside an open one is called by its name', async () => {
  writeFileSync(join(folder, '~$a.docx'), '\u0006Nguyễn Văn A');
  const { code, out } = await cchc(['~$a.docx', '--format', 'short']);
  expect(code).toBe(1);
  expect(out).toContain('tệp tạm');
});
