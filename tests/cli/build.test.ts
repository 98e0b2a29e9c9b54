import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cchc, copyOfExample, EXAMPLE, emptyFolder } from '../support/run-cli.ts';

function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

test('writes Markdown and Word to out/ beside the source, and ends with one line', async () => {
  const folder = copyOfExample();
  const run = await cchc(folder, ['build', 'q3-2024.yaml']);
  expect(run).toMatchObject({ code: 0, stdout: '' });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['q3-2024.docx', 'q3-2024.md']);
  expect(run.stderr.trim().split('\n').at(-1)).toMatch(
    /^Đã ghi out\/q3-2024\.md, out\/q3-2024\.docx\. Không có lỗi.* trong 1 tệp; \d+ số liệu được tính; \d+\/\d+ số liệu đã ghi được đối chiếu/,
  );
});

test('--to and --out choose what is written and where', async () => {
  const folder = copyOfExample();
  const run = await cchc(folder, ['build', 'q3-2024.yaml', '--to', 'md', '--out', 'ban-in/q3']);
  expect(run.code).toBe(0);
  expect(readdirSync(join(folder, 'ban-in/q3'))).toEqual(['q3-2024.md']);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('with errors writes nothing, leaves earlier output alone and exits 1; --draft writes all the same', async () => {
  const folder = copyOfExample();
  await cchc(folder, ['build', 'q3-2024.yaml']);
  const before = readFileSync(join(folder, 'out/q3-2024.docx'));
  edit(folder, 'q3-2024.yaml', 'tong: 998', 'tong: 999');

  const run = await cchc(folder, ['build', 'q3-2024.yaml']);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('so-lieu-mau-thuan');
  expect(readFileSync(join(folder, 'out/q3-2024.docx')).equals(before)).toBe(true);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['q3-2024.docx', 'q3-2024.md']);

  const draft = await cchc(folder, ['build', 'q3-2024.yaml', '--draft']);
  expect(draft.code).toBe(1);
  expect(readFileSync(join(folder, 'out/q3-2024.md'), 'utf8')).toMatch(/DỰ THẢO/);
  expect(readFileSync(join(folder, 'out/q3-2024.docx')).equals(before)).toBe(false);
});

test('without arguments builds every source below the folder, with progress on a terminal', async () => {
  const folder = copyOfExample();
  const q3 = readFileSync(join(folder, 'q3-2024.yaml'), 'utf8');
  writeFileSync(join(folder, 'q3-2024-ban-sao.yaml'), q3);
  const run = await cchc(folder, ['build', '--to', 'md'], { terminal: true });
  expect(run.stderr).toMatch(/\[1\/\d+\]/);
  expect(readdirSync(join(folder, 'out'))).toContain('q3-2024.md');
});

test('two sources of one name are not written over each other', async () => {
  const folder = emptyFolder();
  for (const office of ['so-y-te', 'so-noi-vu']) cpSync(EXAMPLE, join(folder, office), { recursive: true });
  const run = await cchc(folder, ['build', '--out', 'ban-in']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('cùng ghi ra ban-in/');
  expect(existsSync(join(folder, 'ban-in'))).toBe(false);
});

test.each([
  [['build', 'khong-co.yaml'], 'Không đọc được khong-co.yaml: không có tệp này.'],
  [['validate', 'khong-co'], 'Không đọc được khong-co: không có tệp này.'],
  [['build', '--to', 'mdd'], 'Có phải là "md"?'],
  [['validate', '--format', 'jsn'], 'Có phải là "json"?'],
  [['biuld'], 'Có phải là build?'],
  [['build', '--drfat'], '--draft'],
  [['explain'], 'Thiếu tên tệp nguồn.'],
  [['validate'], 'Không thấy tệp nguồn nào'],
  [['validate', '--max-warnings', 'x'], 'cần một số nguyên'],
  [['validate', '--lang', 'fr'], '--lang nhận: vi, en'],
])('%j is wrong usage: exit 2 and one sentence', async (argv, words) => {
  const run = await cchc(emptyFolder(), argv);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(words);
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
});

test('help is Vietnamese, English with --lang en', async () => {
  const vi = await cchc(emptyFolder(), ['build', '--help']);
  expect(vi).toMatchObject({ code: 0, stderr: '' });
  expect(vi.stdout).toContain('Cách dùng: cchc build [tùy chọn] [tệp…]');
  expect(vi.stdout).not.toMatch(/default|Usage|Options/);
  const en = await cchc(emptyFolder(), ['build', '--help', '--lang', 'en']);
  expect(en.stdout).toContain('Usage: cchc build');
});
