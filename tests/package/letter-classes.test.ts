import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { narrowLetterClasses } from '../../scripts/letter-classes.ts';
import { cchc, ROOT } from '../support/run-cli.ts';

const LATIN = /A-Za-zª/;

/** The pattern that the code of one literal becomes. */
function narrowed(code: string): RegExp {
  const pattern = /\/(.*)\/([a-z]*)/.exec(narrowLetterClasses(code));
  return new RegExp(pattern?.[1] ?? '', pattern?.[2]);
}

test('a class stands in brackets of its own, or in those that it is written in', () => {
  expect(narrowLetterClasses(String.raw`const A = /\p{L}+/u;`)).toMatch(/\/\[A-Za-z[^\]]+\]\+\//);
  expect(narrowLetterClasses(String.raw`const A = /[\p{L}\d]+/u;`)).toMatch(/\/\[A-Za-z[^\]]+\\d\]\+\//);
  expect(narrowLetterClasses(String.raw`const A = /[^\]\p{L}]/u;`)).toMatch(/\/\[\^\\\]A-Za-z[^\]]+\]\//);
  expect(narrowLetterClasses('const A = String.raw`\\s[\\p{L}-]`;')).toMatch(/`\\s\[A-Za-z[^\]]+-\]`/);
  expect(narrowLetterClasses("new RegExp(`(?!\\\\p{L})`, 'u')")).toMatch(/`\(\?!\[A-Za-z[^\]]+\]\)`/);
});

test('the bracket of a list is none of the pattern in it', () => {
  const unit = narrowed(String.raw`  [/^\s*đ(?!\p{L})/u, 'dong'],`);
  expect([' đ,', ' đơn vị'].map((text) => unit.test(text))).toEqual([true, false]);
});

test('a class outside of any pattern that can be seen is refused', () => {
  expect(() => narrowLetterClasses(String.raw`const A = B / \p{L}`)).toThrow('No regular expression');
});

test('no class of all letters is left in the package', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const narrow = files.map((name) => narrowLetterClasses(readFileSync(join(ROOT, 'src', name), 'utf8')));
  expect(narrow.filter((code) => /\\p\{L[ul]?\}/.test(code))).toEqual([]);
  expect(narrow.filter((code) => LATIN.test(code)).length).toBeGreaterThan(20);
});

test('package and source say the same of every text of the corpus', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-letters-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await bundle(folder);
  cpSync(join(ROOT, 'schemas'), join(folder, 'schemas'), { recursive: true });
  const corpus = join(ROOT, 'tests/audit/corpus');
  const words = ['audit', '.', '--all', '--coverage', '--format', 'json'];
  const options = { cwd: corpus, encoding: 'utf8', maxBuffer: 1e9 } as const;
  const packaged = spawnSync(process.execPath, [join(folder, 'dist/cchc.cjs'), ...words], options);
  const { stdout } = await cchc(corpus, words);
  expect(stdout.length).toBeGreaterThan(100_000);
  expect(packaged.stdout).toBe(stdout);
}, 60_000);
