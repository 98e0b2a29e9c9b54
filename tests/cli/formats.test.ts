import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import { RULES } from '../../src/rules.ts';
import { WORKFLOW_COMMAND } from '../support/github-commands.ts';
import { cchc, copyOfExample, EXAMPLE, ROOT } from '../support/run-cli.ts';
import { expectSarif } from '../support/sarif-schema.ts';
import { parseXml } from '../support/xml-tree.ts';

interface Told {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The example with a total that is one too high. */
function brokenCopy(): string {
  return spoilt('{ tong: 998, truc_tuyen: 770', '{ tong: 999, truc_tuyen: 770');
}

function spoilt(from: string, to: string, file = 'q3-2024.yaml'): string {
  const folder = copyOfExample();
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} holds no ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}

async function run(folder: string, ...argv: string[]) {
  return cchc(folder, ['validate', 'q3-2024.yaml', ...argv]);
}

async function toldBy(folder: string): Promise<Told[]> {
  return JSON.parse((await run(folder, '--format', 'json')).stdout).findings;
}

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;
const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;
const WORD = { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' } as const;

describe('every format tells of the same findings', () => {
  test('json, by its schema', async () => {
    const { code, stdout } = await run(brokenCopy(), '--format', 'json');
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/findings.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allowUnionTypes: true, strictRequired: false, allErrors: true }).compile(schema);
    const log = JSON.parse(stdout);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    expect(code).toBe(1);
    const wrong: Told[] = log.findings.filter((one: Told) => one.code === 'so-lieu-mau-thuan');
    expect(wrong.length).toBeGreaterThan(0);
    expect(log.summary.errors).toBe(log.findings.filter((one: Told) => one.severity === 'error').length);
  });

  test('pretty and short', async () => {
    const folder = brokenCopy();
    const told = await toldBy(folder);
    const pretty = await run(folder);
    const short = await run(folder, '--format', 'short');
    expect([pretty.stdout, short.stderr]).toEqual(['', '']);
    expect(short.stdout.trimEnd().split('\n')).toHaveLength(told.length);
    for (const { file, line, column, severity, code } of told) {
      expect(pretty.stderr).toContain(`${file}:${line}:${column}  ${WORD[severity]}  ${code}\n`);
      expect(short.stdout).toContain(`${file}:${line}:${column}: ${WORD[severity]}[${code}]: `);
    }
  });

  test('sarif, by the published schema', async () => {
    const folder = brokenCopy();
    const log = JSON.parse((await run(folder, '--format', 'sarif')).stdout);
    expectSarif(log);
    const [{ results, tool }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ code }) => code));
    expect(results.map((one: { ruleId: string; level: string }) => [one.ruleId, one.level])).toEqual(
      (await toldBy(folder)).map(({ code, severity }) => [code, LEVEL[severity]]),
    );
  });

  test('github, by the grammar of workflow commands', async () => {
    const folder = brokenCopy();
    const lines = (await run(folder, '--format', 'github')).stdout.trimEnd().split('\n');
    const told = await toldBy(folder);
    expect(lines).toHaveLength(told.length);
    for (const [index, line] of lines.entries()) {
      expect(line).toMatch(WORKFLOW_COMMAND);
      const { severity, file, line: at, code } = told[index] as Told;
      expect(line.startsWith(`::${COMMAND[severity]} file=${file},line=${at},`), line).toBe(true);
      expect(line).toContain(`title=cchc ${code}::`);
    }
  });

  test('gitlab', async () => {
    const folder = brokenCopy();
    const issues = JSON.parse((await run(folder, '--format', 'gitlab')).stdout);
    expect(issues.map((one: { check_name: string }) => one.check_name)).toEqual(
      (await toldBy(folder)).map(({ code }) => code),
    );
    expect(new Set(issues.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(issues.length);
  });

  test('junit, as XML', async () => {
    const folder = brokenCopy();
    const told = await toldBy(folder);
    const suites = parseXml((await run(folder, '--format', 'junit')).stdout);
    const cases = suites.children.flatMap((suite) => suite.children);
    const failures = cases.filter((one) => one.children[0]?.name === 'failure');
    const errors = told.filter(({ severity }) => severity === 'error');
    expect(failures).toHaveLength(errors.length);
    expect(suites.attributes).toMatchObject({ tests: String(cases.length), failures: String(errors.length) });
  });

  test('markdown', async () => {
    const folder = brokenCopy();
    const { stdout } = await run(folder, '--format', 'markdown');
    const wrong = (await toldBy(folder)).find(({ severity }) => severity === 'error');
    expect(stdout).toMatch(/^\*\*cchc\*\*: \d+ lỗi/);
    expect(stdout).toContain(`| lỗi | \`${wrong?.file}:${wrong?.line}:${wrong?.column}\` | \`${wrong?.code}\` |`);
  });
});

describe('several formats at once', () => {
  test('go to stdout, stderr and files, each as if it were alone', async () => {
    const folder = brokenCopy();
    const machine = FORMATS.filter(({ name }) => name !== 'pretty');
    const choices = machine.flatMap(({ name, extension }) => ['--format', `${name}=ket-qua/${name}.${extension}`]);
    const all = await run(folder, '--format', 'pretty', '--format', 'short', ...choices);
    expect(all.code).toBe(1);
    expect(all.stderr).toBe((await run(folder)).stderr);
    expect(all.stdout).toBe((await run(folder, '--format', 'short')).stdout);
    for (const { name, extension } of machine) {
      const alone = await run(folder, '--format', name);
      expect(readFileSync(join(folder, `ket-qua/${name}.${extension}`), 'utf8'), name).toBe(alone.stdout);
    }
  });

  test('may be given with commas; a file of pretty has no colours', async () => {
    const folder = brokenCopy();
    const both = await run(folder, '--format', 'sarif=out.sarif,pretty=ket-qua.txt');
    expect([both.code, both.stdout, both.stderr]).toEqual([1, '', '']);
    expectSarif(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')));
    expect(readFileSync(join(folder, 'ket-qua.txt'), 'utf8')).toBe((await run(folder)).stderr);
  });

  test('build reports in the same forms', async () => {
    const folder = brokenCopy();
    const build = await cchc(folder, ['build', 'q3-2024.yaml', '--format', 'json']);
    const { findings, summary } = JSON.parse(build.stdout);
    expect(build.code).toBe(1);
    expect(findings).toEqual(await toldBy(folder));
    expect(summary.outputs).toEqual([]);
  });

  test('an unknown one is wrong usage and names the nearest', async () => {
    const typo = await run(brokenCopy(), '--format', 'sariff');
    expect(typo.code).toBe(2);
    expect(typo.stderr).toContain('Có phải là "sarif"?');
  });

  test('a file that can not be written is told, and nothing is left of it', async () => {
    const folder = brokenCopy();
    writeFileSync(join(folder, 'tep'), '');
    const blocked = await run(folder, '--format', 'json=tep/ket-qua.json');
    expect(blocked.code).toBe(2);
    expect(blocked.stderr).toContain('Không ghi được tep/ket-qua.json');
    expect(existsSync(join(folder, 'tep/ket-qua.json'))).toBe(false);
  });
});

describe('what makes a run fail', () => {
  /** The example with a paragraph below its first heading. */
  function withParagraph(text: string): string {
    const narrative = readFileSync(join(EXAMPLE, 'q3-2024.noi-dung.md'), 'utf8');
    const heading = /^#+ .*$/m.exec(narrative)?.[0] ?? '';
    return spoilt(heading, `${heading}\n\n${text}\n`, 'q3-2024.noi-dung.md');
  }

  test('--max-warnings: as many are allowed, one more is not', async () => {
    const folder = withParagraph('Thực hiện Nghị quyết số 04/NQ- HĐND ngày 05/01/2024 của HĐND tỉnh về kinh phí.');
    const told = await toldBy(folder);
    expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
    const warnings = told.filter(({ severity }) => severity === 'warning').length;
    expect(warnings).toBeGreaterThan(0);
    expect((await run(folder)).code).toBe(0);
    expect((await run(folder, '--max-warnings', String(warnings))).code).toBe(0);
    expect((await run(folder, '--max-warnings', String(warnings - 1))).code).toBe(1);
    expect((await run(folder, '--max-warnings', 'ba')).code).toBe(2);
  });

  test('--strict: a figure typed into the narrative is an error, in every format', async () => {
    const folder = withParagraph('Có 4.321 hồ sơ nộp qua bưu chính.');
    const typed = (told: Told[]) => told.filter(({ code }) => code === 'so-go-thang');
    const before = typed(await toldBy(folder));
    expect(before.length).toBeGreaterThan(0);
    expect(new Set(before.map(({ severity }) => severity))).toEqual(new Set(['info']));
    const strict = await run(folder, '--strict', '--format', 'json', '--format', 'short=ket-qua.txt');
    expect(strict.code).toBe(1);
    expect(new Set(typed(JSON.parse(strict.stdout).findings).map(({ severity }) => severity))).toEqual(
      new Set(['error']),
    );
    expect(readFileSync(join(folder, 'ket-qua.txt'), 'utf8')).toContain('lỗi[so-go-thang]');
  });
});
