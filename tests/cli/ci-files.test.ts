import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cchc, copyOfExample, ROOT } from '../support/run-cli.ts';
import { expectSarif } from '../support/sarif-schema.ts';
import { parseXml } from '../support/xml-tree.ts';

const FOLDER = join(ROOT, 'examples/ci');

/** The command lines of cchc in a CI file, as they stand there. */
function commandsOf(name: string): string[][] {
  const lines: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith('npx cchc ')) lines.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(parse(readFileSync(join(FOLDER, name), 'utf8')));
  return lines.map((line) => line.split(' ').slice(2));
}

function breakReport(folder: string): void {
  const path = join(folder, 'q3-2024.yaml');
  const text = readFileSync(path, 'utf8');
  const broken = text.replace('{ tong: 998, truc_tuyen: 770', '{ tong: 999, truc_tuyen: 770');
  if (broken === text) throw new Error('nothing to break');
  writeFileSync(path, broken);
}

describe.each(['github-actions.yml', 'gitlab-ci.yml'])('%s', (name) => {
  test('proves and builds a right folder', async () => {
    const folder = copyOfExample();
    const commands = commandsOf(name);
    expect(commands.map(([command]) => command)).toEqual(['validate', 'build']);
    for (const command of commands) expect((await cchc(folder, command)).code, command.join(' ')).toBe(0);
    expect(existsSync(join(folder, 'out/q3-2024.docx'))).toBe(true);
  });

  test('is red for a wrong total, and leaves its reports', async () => {
    const folder = copyOfExample();
    breakReport(folder);
    const [validate = []] = commandsOf(name);
    const run = await cchc(folder, validate);
    expect(run.code).toBe(1);
    expect(run.stdout + run.stderr).toContain('so-lieu-mau-thuan');
    const text = (file: string) => readFileSync(join(folder, file), 'utf8');
    if (name === 'github-actions.yml') {
      expect(run.stdout).toMatch(/^::error file=q3-2024\.yaml,/m);
      expectSarif(JSON.parse(text('cchc.sarif')));
      expect(text('cchc.md')).toMatch(/^\*\*cchc\*\*: \d+ lỗi/);
    } else {
      expect(JSON.parse(text('cchc-code-quality.json'))).toContainEqual(
        expect.objectContaining({ check_name: 'so-lieu-mau-thuan', severity: 'major' }),
      );
      expect(parseXml(text('cchc-junit.xml')).name).toBe('testsuites');
    }
  });
});

test('the files that CI keeps are those that the command writes', () => {
  const gitlab = parse(readFileSync(join(FOLDER, 'gitlab-ci.yml'), 'utf8'));
  const { codequality, junit } = gitlab['kiem-tra-bao-cao'].artifacts.reports;
  const [validate = []] = commandsOf('gitlab-ci.yml');
  expect(validate).toContain(`gitlab=${codequality}`);
  expect(validate).toContain(`junit=${junit}`);
});

describe('pre-commit', () => {
  /** A repository with the hook; `npx cchc` is this cchc. */
  function repository() {
    const folder = copyOfExample();
    const git = (...argv: string[]) =>
      spawnSync('git', ['-c', 'user.name=Sở Y tế', '-c', 'user.email=syt@example.vn', ...argv], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${join(folder, '.bin')}:${process.env.PATH}` },
      });
    execFileSync('git', ['init', '-q', folder]);
    mkdirSync(join(folder, '.bin'));
    const npx = join(folder, '.bin/npx');
    const [tsx, bin] = ['node_modules/.bin/tsx', 'src/cli/bin.ts'].map((path) => join(ROOT, path));
    writeFileSync(npx, `#!/bin/sh\nshift\nexec '${tsx}' '${bin}' "$@"\n`);
    chmodSync(npx, 0o755);
    copyFileSync(join(FOLDER, 'pre-commit'), join(folder, '.git/hooks/pre-commit'));
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
    writeFileSync(join(folder, '.gitignore'), '.bin\n');
    return { folder, git };
  }

  test('lets a right report through and stops a wrong one', () => {
    const { folder, git } = repository();
    git('add', '.');
    expect(git('commit', '-qm', 'Quý III').status).toBe(0);
    breakReport(folder);
    git('add', '.');
    const refused = git('commit', '-qm', 'Sửa');
    expect(refused.status).toBe(1);
    expect(refused.stderr + refused.stdout).toContain('lỗi[so-lieu-mau-thuan]');
    expect(refused.stderr).toContain('chưa ghi nhận');
  });

  test('is silent where no report is touched', () => {
    const { folder, git } = repository();
    breakReport(folder);
    writeFileSync(join(folder, 'ghi-chu.txt'), 'Họp ngày 14/9/2024.\n');
    git('add', 'ghi-chu.txt');
    expect(git('commit', '-qm', 'Ghi chú').status).toBe(0);
  });
});
