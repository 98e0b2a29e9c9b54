import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { found } from '../../../src/findings/finding.ts';
import { mostSevere } from '../../../src/findings/order.ts';
import { sourceText } from '../../../src/source/source-text.ts';
import { span } from '../../../src/source/span.ts';
import { leftover, totalDiffers } from '../../report/sample.ts';
import { cchc, copyOfExample } from '../../support/run-cli.ts';

/** A quarter with many wrong totals. */
function spoilt(): string {
  const folder = copyOfExample();
  const file = join(folder, 'q3-2024.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('tong: ', 'tong: 9'));
  return folder;
}

const blocks = (text: string) => text.split('\n').filter((line) => /^\S+:\d+:\d+ {2}/.test(line));

test('the most severe are shown, the rest is counted, and nothing else changes', async () => {
  const folder = spoilt();
  const all = await cchc(folder, ['validate', 'q3-2024.yaml']);
  const few = await cchc(folder, ['validate', 'q3-2024.yaml', '--max-findings', '3']);
  const total = blocks(all.stderr).length;
  expect(total).toBeGreaterThan(10);
  expect(blocks(few.stderr)).toHaveLength(3);
  for (const block of blocks(few.stderr)) expect(block).toContain('  lỗi  ');
  expect(few.stderr).toContain(`… và ${total - 3} mục nữa không hiện ở đây. Muốn xem thêm: --max-findings N`);
  expect(few.code).toBe(all.code);
  expect(few.stderr.trim().split('\n').at(-1)).toBe(all.stderr.trim().split('\n').at(-1));
});

test('in English, too; none at all leaves the summary', async () => {
  const run = await cchc(spoilt(), ['validate', 'q3-2024.yaml', '--max-findings', '0', '--lang', 'en']);
  expect(blocks(run.stderr)).toEqual([]);
  expect(run.stderr).toMatch(/^… and \d+ more that are not shown here\. To see more: --max-findings N/);
  expect(run.code).toBe(1);
});

test.each(['json', 'sarif', 'gitlab', 'junit'])('%s stays complete', async (format) => {
  const folder = spoilt();
  const whole = await cchc(folder, ['validate', 'q3-2024.yaml', '--format', format]);
  const asked = await cchc(folder, ['validate', 'q3-2024.yaml', '--format', format, '--max-findings', '1']);
  expect(asked).toEqual(whole);
});

test.each(['short', 'github'])('%s is cut when that is asked for, and says so beside its output', async (format) => {
  const folder = spoilt();
  const asked = await cchc(folder, ['validate', 'q3-2024.yaml', '--format', format, '--max-findings', '2']);
  expect(asked.stdout.trim().split('\n')).toHaveLength(2);
  expect(asked.stderr).toMatch(/^… và \d+ mục nữa không hiện ở đây\./);
});

test('a table for a pull request counts what it leaves out', async () => {
  const folder = spoilt();
  const run = await cchc(folder, ['validate', 'q3-2024.yaml', '--format', 'markdown', '--max-findings', '2']);
  expect(run.stdout.match(/^\| lỗi/gm)).toHaveLength(2);
  expect(run.stdout).toMatch(/… và \d+ mục nữa không hiện ở đây\.\n$/);
});

test.each([
  ['--max-findings', '-1'],
  ['--jobs', '0'],
  ['--jobs', 'x'],
])('%s %s is wrong usage', async (option, value) => {
  const run = await cchc(spoilt(), ['validate', 'q3-2024.yaml', option, value]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(`${option} cần một số nguyên`);
});

test('errors go before warnings, and what is left stays in order', () => {
  const source = sourceText('q3-2024.yaml', 'tong: 999\n');
  const warning = (at: number) => found(leftover, span(source, at, at + 1), { text: 'x' });
  const error = found(totalDiffers, span(source, 6, 9), { written: '999', arithmetic: '', sum: '998' });
  const findings = [warning(4), error, warning(1), warning(2)];
  expect(mostSevere(findings, 2)).toEqual([warning(1), error]);
  expect(mostSevere(findings, 9)).toEqual([warning(1), warning(2), warning(4), error]);
  expect(mostSevere(findings, 0)).toEqual([]);
});
