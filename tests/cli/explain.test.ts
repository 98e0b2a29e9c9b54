import { expect, test } from 'vitest';
import { cchc, EXAMPLE } from '../support/run-cli.ts';

test('prints the tree of a computed figure down to the place of each leaf', async () => {
  const run = await cchc(EXAMPLE, ['explain', 'q3-2024.yaml', 'the_che.so_van_ban']);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(/^Số văn bản .*\(the_che\.so_van_ban\) = 3 {2}⟸ so_van_ban == count\(/);
  expect(run.stdout).toMatch(/└─ .* = 3 {2}q3-2024\.yaml:\d+:\d+ \(đếm\)/);
});

test('a given figure has its place; list items may be written with brackets or dots', async () => {
  const brackets = await cchc(EXAMPLE, ['explain', 'q3-2024.yaml', 'tthc.giai_quyet.hang[0].tiep_nhan.tong']);
  const dots = await cchc(EXAMPLE, ['explain', 'q3-2024.yaml', 'tthc.giai_quyet.hang.0.tiep_nhan.tong']);
  expect(brackets.stdout).toMatch(/= 998 {2}q3-2024\.yaml:\d+:\d+\n/);
  expect(brackets.stdout).toMatch(/^✓ 998 = 770 \+ 5 \+ 223 {2}— Biểu II\.06: 3 = 4 \+ 5 \+ 6/m);
  expect(dots).toEqual(brackets);
});

test('without a path prints every figure with its value', async () => {
  const run = await cchc(EXAMPLE, ['explain', 'q3-2024.yaml']);
  expect(run.stdout.split('\n').length).toBeGreaterThan(140);
  expect(run.stdout).toMatch(/^tthc\.tong +145 {2}· Tổng số TTHC/m);
});

test('a misspelt path offers the nearest', async () => {
  const run = await cchc(EXAMPLE, ['explain', 'q3-2024.yaml', 'tthc.tai_trung_tam.tongg']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('Có phải là "tthc.tai_trung_tam.tong"?');
});

test('the path of a group prints the figures in it', async () => {
  const run = await cchc(EXAMPLE, ['explain', 'q3-2024.yaml', 'tthc.tai_trung_tam']);
  expect(run.code).toBe(0);
  expect(run.stdout.match(/^tthc\.tai_trung_tam\.\w+ /gm)).toHaveLength(run.stdout.trim().split('\n').length);
  expect((await cchc(EXAMPLE, ['explain', 'q3-2024.yaml', 'tthc.tai'])).code).toBe(2);
});
