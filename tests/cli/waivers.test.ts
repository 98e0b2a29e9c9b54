import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cchc, emptyFolder } from '../support/run-cli.ts';

const KIND = new URL('../../docs/rules/examples/_kind/', import.meta.url);

/** An office of the small kind that the examples of the rules share. */
function office(source: string, narrative?: string): string {
  const folder = emptyFolder();
  for (const path of ['don-vi.yaml', 'schemas/bao-cao-ho-so.schema.json', 'templates/bao-cao-ho-so/main.md.hbs']) {
    const to = join(folder, path);
    writeInto(to, readFileSync(new URL(path, KIND), 'utf8'));
  }
  writeInto(join(folder, 'q3-2024.yaml'), `loai: bao-cao-ho-so\n${source}`);
  if (narrative !== undefined) writeInto(join(folder, 'q3-2024.noi-dung.md'), narrative);
  return folder;
}

function writeInto(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const WRONG = 'ho_so:\n  tong: 999\n  truc_tuyen: 770\n  truc_tiep: 228\n';
const WAIVED = WRONG.replace('999', '999 # cchc-cho-qua so-lieu-mau-thuan: tỉnh chốt số này');

test('what is waived is no error, and is listed with its reason', async () => {
  const wrong = await cchc(office(WRONG), ['validate']);
  expect(wrong.code).toBe(1);
  const folder = office(WAIVED);
  const waived = await cchc(folder, ['validate']);
  expect(waived.code).toBe(0);
  expect(waived.stderr).toContain(
    'Đã cho qua 1 mục: so-lieu-mau-thuan q3-2024.yaml:3:9 (tỉnh chốt số này).\nKhông có lỗi',
  );
  const english = await cchc(folder, ['validate', '--lang', 'en']);
  expect(english.stderr).toContain('1 waived: so-lieu-mau-thuan q3-2024.yaml:3:9 (tỉnh chốt số này).\nNo errors');
});

test('a build writes a document whose only fault is waived', async () => {
  const folder = office(WAIVED);
  const run = await cchc(folder, ['build', 'q3-2024.yaml', '--to', 'md']);
  expect([run.code, existsSync(join(folder, 'out/q3-2024.md'))]).toEqual([0, true]);
  expect(run.stderr).toContain('Đã cho qua 1 mục');
});

test('JSON lists what is waived apart from the findings', async () => {
  const run = await cchc(office(WAIVED), ['validate', '--format', 'json']);
  const { findings, summary } = JSON.parse(run.stdout);
  expect([findings, summary.errors]).toEqual([[], 0]);
  expect(summary.waived).toEqual([
    {
      code: 'so-lieu-mau-thuan',
      file: 'q3-2024.yaml',
      line: 3,
      column: 9,
      endLine: 3,
      endColumn: 12,
      message: expect.stringContaining('ghi 999, nhưng 770 + 228 = 998.'),
      reason: 'tỉnh chốt số này',
    },
  ]);
});

test('a waiver that is no longer needed is a warning', async () => {
  const run = await cchc(office(WAIVED.replace('999', '998')), ['validate', '--format', 'short']);
  expect(run.stdout).toMatch(/^q3-2024\.yaml:3:13: cảnh báo\[cho-qua-thua\]: /);
  expect(run.code).toBe(0);
});

test('a fault of structure stays, whatever a waiver says', async () => {
  const source = 'ho_so:\n  tong: 1.234 # cchc-cho-qua so-mo-ho: tỉnh ghi như vậy\n';
  const run = await cchc(office(source), ['validate', '--format', 'short']);
  expect(run.stdout).toContain('lỗi[so-mo-ho]');
  expect(run.stdout).toContain('lỗi[cho-qua-loi-cau-truc]');
  expect(run.code).toBe(1);
});

test('a narrative waives by a comment, which is not printed and not read as prose', async () => {
  const sentence = 'Còn chờ số liệu: .....lớp tập huấn.';
  const narrative = (comment: string) => `## Khó khăn, vướng mắc\n\n${comment}\n${sentence}\n`;
  const wrong = await cchc(office(WAIVED, narrative('')), ['validate', '--format', 'short']);
  expect(wrong.stdout).toContain('lỗi[con-cho-trong]');
  const folder = office(WAIVED, narrative('<!-- cchc-cho-qua con-cho-trong: TODO của mẫu tỉnh, ngày 31/6/2024 -->'));
  const run = await cchc(folder, ['build', '--to', 'md']);
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('con-cho-trong q3-2024.noi-dung.md:4:');
  expect(readFileSync(join(folder, 'out/q3-2024.md'), 'utf8')).not.toContain('cho-qua');
});
