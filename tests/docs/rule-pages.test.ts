import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleExamples, rulePages, WITHOUT_EXAMPLE } from '../../scripts/rule-pages.ts';
import { ruleExample } from '../../src/cli/rule-example.ts';
import { RULES } from '../../src/rules.ts';
import { cchc, emptyFolder, ROOT } from '../support/run-cli.ts';

const FOLDER = join(ROOT, 'docs/rules');

const examples = ruleExamples();

describe('the pages of the rules', () => {
  const pages = rulePages(examples);

  test('are those that the examples give today: npm run generate', () => {
    const committed = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
    expect(committed.sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(text);
  });

  test('lead to no rule that is gone', () => {
    const codes = new Set(RULES.map(({ code }) => code));
    const folders = readdirSync(join(FOLDER, 'examples')).filter((name) => name !== '_kind' && !codes.has(name));
    expect(folders, 'examples of no rule').toEqual([]);
    expect(Object.keys(WITHOUT_EXAMPLE).filter((code) => !codes.has(code))).toEqual([]);
  });
});

/** Words of the YAML and schema libraries or of JavaScript stand in these. */
const QUOTES_A_LIBRARY = new Set(['yaml-sai', 'luoc-do-khong-dung-duoc', 'luoc-do-tham-chieu-sai', 'luoc-do-tu-lap']);
const ENGLISH =
  /(?<![\p{L}\p{N}_-])(?:the|is|are|not|of|this|that|must|should|file|line|missing|unknown|error|found|expected|invalid|value)(?![\p{L}\p{N}_-])/iu;

describe.each([...examples])('the example of %s', (code, { output, hint }) => {
  test.each(['vi', 'en'] as const)('has whole sentences (%s)', (language) => {
    const words = `${output[language]}\n${hint[language]}`;
    expect(hint[language], 'what to do').toMatch(/\S/);
    expect(words).not.toMatch(/undefined|NaN|\[object|: \.|"" /);
    expect(words).toBe(words.normalize('NFC'));
    if (language === 'en' || QUOTES_A_LIBRARY.has(code)) return;
    const sentences = words
      .split('\n')
      .filter((line) => !/^\s*(?:\d+|⋮)? *[│⋮]/.test(line))
      .join('\n')
      .replace(/"[^"\n]*"|`[^`]*`|\{\{.*?\}\}/g, '');
    expect(sentences).not.toMatch(ENGLISH);
  });
});

describe('cchc rules', () => {
  test('lists every rule in one line each, in both languages', async () => {
    const [vi, en] = await Promise.all([cchc(ROOT, ['rules']), cchc(ROOT, ['rules', '--lang', 'en'])]);
    expect([vi.code, vi.stderr, en.code]).toEqual([0, '', 0]);
    const lines = vi.stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(RULES.map(({ code }) => code));
    expect(lines).toContainEqual(expect.stringMatching(/^so-mo-ho +lỗi +Số có thể hiểu hai cách$/));
    expect(en.stdout).toMatch(/^so-mo-ho +error +A number that can mean two things$/m);
  });

  test('prints the very page of a rule', async () => {
    const run = await cchc(ROOT, ['rules', 'so-lieu-mau-thuan']);
    expect(run.stdout).toBe(readFileSync(join(FOLDER, 'so-lieu-mau-thuan.md'), 'utf8'));
    const english = await cchc(ROOT, ['rules', 'so-lieu-mau-thuan', '--lang', 'en']);
    expect(english.stdout).toContain('nguon.yaml:3:9  error  so-lieu-mau-thuan\n');
    expect(english.stdout).toContain('## How to mend it');
  });

  test('names the nearest code', async () => {
    const run = await cchc(ROOT, ['rules', 'so-lieu-mau-thun']);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toBe('cchc: Không có quy tắc "so-lieu-mau-thun". Có phải là "so-lieu-mau-thuan"?\n');
  });

  test('explains a rule where the package came without its documentation', async () => {
    const rule = RULES.find(({ code }) => code === 'so-mo-ho');
    expect(rule && ruleExample(rule, emptyFolder())).toBeUndefined();
    const bare = await cchc(ROOT, ['rules', 'tep-qua-lon']);
    expect(bare.code).toBe(0);
    expect(bare.stdout).toMatch(/^# tep-qua-lon\n\n\*\*Tệp quá lớn\*\*\n\nMức: lỗi\.\n\n.*\n$/);
  });
});

test('the audit shown is what the command prints', async () => {
  const folder = join(FOLDER, 'examples/tong-sai');
  const run = await cchc(folder, ['audit', 'bao-cao.md']);
  expect(run.stderr).toBe(examples.get('tong-sai')?.output.vi);
});
