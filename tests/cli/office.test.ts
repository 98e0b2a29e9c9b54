import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cchc, copyOfExample, emptyFolder } from '../support/run-cli.ts';

test('init, kind new, kind check and build make a kind from nothing', async () => {
  const folder = emptyFolder();
  expect((await cchc(folder, ['init', '--yes'])).code).toBe(0);
  expect((await cchc(folder, ['kind', 'new', 'bao-cao-giai-ngan'])).code).toBe(0);
  const checked = await cchc(folder, ['kind', 'check', 'bao-cao-giai-ngan']);
  expect(checked).toMatchObject({ code: 0, stderr: expect.stringContaining('Không có lỗi') });
  expect(checked.stderr).not.toContain('cảnh báo');
  const built = await cchc(folder, ['build']);
  expect(built).toMatchObject({ code: 0, stderr: expect.stringContaining('7/7 số liệu đã ghi được đối chiếu (100%)') });
  expect(existsSync(join(folder, 'out/vi-du-bao-cao-giai-ngan.docx'))).toBe(true);
});

test('nothing that exists is written over', async () => {
  const folder = copyOfExample();
  const before = readFileSync(join(folder, 'don-vi.yaml'), 'utf8');
  for (const argv of [
    ['init', '--yes'],
    ['new', 'bao-cao-cchc', 'q3-2024.yaml'],
  ]) {
    const run = await cchc(folder, argv);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('cchc không ghi đè');
  }
  expect(readFileSync(join(folder, 'don-vi.yaml'), 'utf8')).toBe(before);
});

test('init asks for the few facts of an office where someone can answer', async () => {
  const folder = emptyFolder();
  const run = await cchc(folder, ['init'], {
    answers: ['Sở Nội vụ', '', 'Hải Phòng', 'SNV', 'Q. GIÁM ĐỐC', 'Trần Thị B'],
  });
  expect(run.code).toBe(0);
  const text = readFileSync(join(folder, 'don-vi.yaml'), 'utf8');
  expect(text).toContain('ten: Sở Nội vụ\n');
  expect(text).toContain('ky_hieu: SNV\n');
  expect(text).toContain('- Q. GIÁM ĐỐC\n');
  const unasked = await cchc(emptyFolder(), ['init']);
  expect(unasked).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
});

test.each([
  ['a misspelt keyword', (text: string) => text.replace('"x-unit"', '"x-unti"'), 'x-unti'],
  [
    'a relation over a path that is not there',
    (text: string) => text.replace('sum(cong_viec.giao)', 'sum(cong_viec.gaio)'),
    'gaio',
  ],
  [
    'a relation that adds unlike units',
    (text: string) => text.replace('tong_xong / tong_giao', 'tong_xong + ty_le'),
    'số lượng',
  ],
  ['a relation that can not be read', (text: string) => text.replace('xong <= giao', 'xong <=> giao'), 'xong <=> giao'],
  [
    'a figure that nothing uses',
    (text: string) =>
      text.replace('"ty_le": {', '"so_thua": { "$ref": "common.schema.json#/$defs/so_dem" },\n    "ty_le": {'),
    'so_thua',
  ],
])('kind check finds %s, with its place in the schema', async (_, spoil, says) => {
  const folder = emptyFolder();
  await cchc(folder, ['init', '--yes']);
  await cchc(folder, ['kind', 'new', 'thu']);
  const path = join(folder, 'schemas/thu.schema.json');
  // inline, so that the keyword can be misspelt
  const text = readFileSync(path, 'utf8').replace(
    /"giao": \{\s*"\$ref": "common\.schema\.json#\/\$defs\/so_dem"/,
    '"giao": { "type": "integer", "x-unit": "count"',
  );
  expect(text).toContain('"x-unit"');
  writeFileSync(path, spoil(text));
  const run = await cchc(folder, ['kind', 'check', 'thu']);
  expect(run.stderr).toMatch(/schemas\/thu\.schema\.json:\d+:\d+/);
  expect(run.stderr).toContain(says);
});

test('new --from starts the next period: openings from closings, constants kept, figures empty with their words beside', async () => {
  const folder = copyOfExample();
  const run = await cchc(folder, ['new', 'bao-cao-cchc', 'q4-2024.yaml', '--from', 'q3-2024.yaml']);
  expect(run.code).toBe(0);
  expect(run.stderr).toMatch(/còn \d+ chỗ phải điền/);
  const text = readFileSync(join(folder, 'q4-2024.yaml'), 'utf8');
  expect(text).toContain('ky:\n  loai: quy\n  so: 4\n  nam: 2024\nky_truoc: q3-2024.yaml\n');
  expect(text).toContain('ton_ky_truoc: 135');
  expect(text).toContain('dau_nam: 545918'); // the year's budget stays within the year
  expect(text).toContain('ten: Bệnh viện Bà Rịa');
  expect(text).toMatch(/tai_so: # TTHC thực hiện tại Sở/);
  const findings = JSON.parse((await cchc(folder, ['validate', 'q4-2024.yaml', '--format', 'json'])).stdout)
    .findings as { code: string; severity: string }[];
  expect(new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toEqual(
    new Set(['chua-co-gia-tri']),
  );
  expect((await cchc(folder, ['build', 'q4-2024.yaml', '--draft', '--to', 'md'])).code).toBe(1);
  expect(readFileSync(join(folder, 'out/q4-2024.md'), 'utf8')).toContain('quý IV năm 2024');
});

test('new --from moves over the new year', async () => {
  const folder = copyOfExample();
  const path = join(folder, 'q3-2024.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('  so: 3\n', '  so: 4\n'));
  await cchc(folder, ['new', 'bao-cao-cchc', 'q1-2025.yaml', '--from', 'q3-2024.yaml']);
  const text = readFileSync(join(folder, 'q1-2025.yaml'), 'utf8');
  expect(text).toContain('ky:\n  loai: quy\n  so: 1\n  nam: 2025\n');
  expect(text).toContain('ton_ky_truoc: 135');
  expect(text).not.toContain('545918'); // a new year has a budget of its own
});

test('new without a report before writes what the schema asks for', async () => {
  const folder = emptyFolder();
  await cchc(folder, ['init', '--yes']);
  const run = await cchc(folder, ['new', 'bao-cao-cchc', 'q1-2025.yaml']);
  expect(run.code).toBe(0);
  expect(readFileSync(join(folder, 'q1-2025.yaml'), 'utf8')).toContain('ky:\n  loai: quy\n  so: 1\n  nam: 2025\n');
  const misspelt = await cchc(folder, ['new', 'bao-cao-cch', 'q2-2025.yaml']);
  expect(misspelt.code).toBe(2);
  expect(misspelt.stderr).toContain('Có phải là "bao-cao-cchc"?');
});
