import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completeDocx } from '../support/complete-document.ts';
import { editDocx, runEdit } from '../support/edit-docx.ts';
import { cchc, emptyFolder } from '../support/run-cli.ts';

function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test('a file by the decree: exit 0', async () => {
  const run = await cchc(folderWith({ 'bao-cao.docx': completeDocx() }), ['check-layout', 'bao-cao.docx']);
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('0 mục không đạt');
});

test('a fault: exit 1, the rule, the clause, the place, what was read and what is wanted, in both languages', async () => {
  const folder = folderWith({ 'bao-cao.docx': editDocx(completeDocx(), runEdit('Nơi nhận:', '<w:sz w:val="28"/>')) });
  const run = await cchc(folder, ['check-layout', 'bao-cao.docx']);
  expect(run.code).toBe(1);
  for (const words of ['C22', 'Phụ lục I, mục II.9.d', '“Nơi nhận:”', 'cỡ chữ 14; cần cỡ chữ 12', '1 mục không đạt']) {
    expect(run.stderr).toContain(words);
  }
  const english = await cchc(folder, ['check-layout', 'bao-cao.docx', '--lang', 'en']);
  expect(english.stderr).toContain('size 14; wanted: size 12');
});

test('--format json: every rule with its verdict, on stdout', async () => {
  const folder = folderWith({ 'bao-cao.docx': editDocx(completeDocx(), runEdit('Nơi nhận:', '<w:sz w:val="28"/>')) });
  const run = await cchc(folder, ['check-layout', 'bao-cao.docx', '--format', 'json']);
  const [file] = JSON.parse(run.stdout).files;
  expect(file).toMatchObject({ file: 'bao-cao.docx', fails: 1 });
  expect(file.rules.map(({ id }: { id: string }) => id)).toEqual([
    ...Array.from({ length: 9 }, (_, index) => `P${index + 1}`),
    ...Array.from({ length: 30 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`),
    'pair',
  ]);
  expect(file.rules.find(({ id }: { id: string }) => id === 'C22')).toMatchObject({
    verdict: 'fails',
    places: [{ text: 'Nơi nhận:', read: 'cỡ chữ 14', wanted: 'cỡ chữ 12' }],
  });
});

test.each([
  ['text', 'Sở Y tế', 'không phải tệp Word'],
  ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), '.docx'],
])('%s can not be read: exit 2', async (_, content, words) => {
  const run = await cchc(folderWith({ 'bao-cao.docx': content }), ['check-layout', 'bao-cao.docx']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(words);
});

test('a file that is missing: exit 2', async () => {
  expect((await cchc(emptyFolder(), ['check-layout', 'bao-cao.docx'])).code).toBe(2);
});
