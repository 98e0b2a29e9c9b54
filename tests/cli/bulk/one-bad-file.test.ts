import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SourceRun, type Work } from '../../../src/cli/bulk/source-run.ts';
import { nodeFiles } from '../../../src/cli/node-files.ts';
import type { FileSystem } from '../../../src/read/files.ts';
import { cchc, copyOfExample, EXAMPLE, ROOT } from '../../support/run-cli.ts';

const Q3 = readFileSync(join(EXAMPLE, 'q3-2024.yaml'), 'utf8').replace(/^ky_truoc:.*\n/m, '');

/** Three reports that are right, in a folder with what they share. */
function threeReports(): string {
  const folder = copyOfExample();
  const sources = join(folder, 'bao-cao');
  mkdirSync(sources);
  for (const file of ['don-vi.yaml', 'van-ban.yaml']) cpSync(join(EXAMPLE, file), join(sources, file));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(sources, `${name}.yaml`), Q3);
  return sources;
}

interface Told {
  readonly findings: readonly { readonly code: string; readonly file: string; readonly severity: string }[];
  readonly summary: { readonly files: number; readonly errors: number; readonly notBuilt?: readonly string[] };
}

const errorsOf = ({ findings }: Told) =>
  findings.filter(({ severity }) => severity === 'error').map(({ code, file }) => [code, file]);

describe('a file among many that can not be read', () => {
  test('is a finding of its own; the others are proved; exit 2', async () => {
    const folder = threeReports();
    symlinkSync('b2.yaml', join(folder, 'b2.yaml')); // a circle, which nobody can open
    const run = await cchc(folder, ['validate', '--format', 'json']);
    expect(run).toMatchObject({ code: 2, stderr: '' });
    const told: Told = JSON.parse(run.stdout);
    expect(errorsOf(told)).toEqual([['nguon-khong-doc-duoc', 'b2.yaml']]);
    expect(told.summary).toMatchObject({ files: 4, errors: 1 });
  });

  test('does not keep the others from being built', async () => {
    const folder = threeReports();
    symlinkSync('b2.yaml', join(folder, 'b2.yaml'));
    const run = await cchc(folder, ['build', '--to', 'md']);
    expect(run.code).toBe(2);
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.md', 'b.md', 'c.md']);
    expect(run.stderr).toContain('b2.yaml:1:1  lỗi  nguon-khong-doc-duoc');
    expect(run.stderr).toContain('Chưa ghi văn bản của 1/4 tệp nguồn: b2.yaml.');
  });

  test('on its own it is wrong usage, as ever', async () => {
    const folder = threeReports();
    symlinkSync('b2.yaml', join(folder, 'b2.yaml'));
    const run = await cchc(folder, ['validate', 'b2.yaml']);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr.split('\n')).toHaveLength(2);
  });

  test('UTF-16, which Windows calls Unicode, is found in a folder and told', async () => {
    const folder = threeReports();
    writeFileSync(join(folder, 'd.yaml'), Buffer.from(`\ufeff${Q3}`, 'utf16le'));
    const run = await cchc(folder, ['validate', '--format', 'json']);
    expect(run.code).toBe(1);
    expect(errorsOf(JSON.parse(run.stdout))).toEqual([['tep-utf16', 'd.yaml']]);
  });

  test('one that is gone when its turn comes', async () => {
    const folder = threeReports();
    const disk = nodeFiles(folder);
    const gone: FileSystem = {
      ...disk,
      read: (path) => (path === 'b.yaml' ? { problem: 'missing' } : disk.read(path)),
    };
    const { findings, failure } = await new SourceRun(workIn(folder), gone).result('b.yaml');
    expect(findings.map(({ rule, at }) => [rule.code, at.source.path])).toEqual([['nguon-khong-doc-duoc', 'b.yaml']]);
    expect(failure).toBe('not-read');
  });
});

describe('documents that can not be written', () => {
  test('are told for their source; the others are written; exit 2', async () => {
    const folder = threeReports();
    mkdirSync(join(folder, 'out/b.md'), { recursive: true });
    const run = await cchc(folder, ['build', '--to', 'md', '--format', 'json']);
    expect(run.code).toBe(2);
    const told: Told = JSON.parse(run.stdout);
    expect(errorsOf(told)).toEqual([['khong-ghi-duoc', 'b.yaml']]);
    expect(told.summary.notBuilt).toEqual(['b.yaml']);
    expect(existsSync(join(folder, 'out/a.md')) && existsSync(join(folder, 'out/c.md'))).toBe(true);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('of a source on its own: one sentence, exit 2', async () => {
    const folder = threeReports();
    mkdirSync(join(folder, 'out/b.md'), { recursive: true });
    const run = await cchc(folder, ['build', 'b.yaml', '--to', 'md']);
    expect(run.code).toBe(2);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('a bug of ours', () => {
  const folder = join(ROOT, 'examples/so-y-te-ba-ria-vung-tau');
  const disk = nodeFiles(folder);
  const failing: FileSystem = {
    ...disk,
    read(path) {
      if (path === 'q3-2024.noi-dung.md') throw new RangeError('Maximum call stack size exceeded');
      return disk.read(path);
    },
  };

  test('in one file is told of it, with what to send, and does not harm the next', async () => {
    const run = new SourceRun(workIn(folder), failing);
    const { findings, failure, bug } = await run.result('q3-2024.yaml');
    expect(findings.map(({ rule }) => rule.code)).toEqual(['cchc-gap-loi']);
    expect(failure).toBe('bug');
    expect(bug).toMatch(/Maximum call stack.*\n\s+at /);
    const next = await run.result('q2-2024.yaml');
    const alone = await new SourceRun(workIn(folder), disk).result('q2-2024.yaml');
    expect(next.findings).toEqual(alone.findings);
    expect(next.figures).toEqual(alone.figures);
  });

  test('stops a run over one source', async () => {
    const run = new SourceRun({ ...workIn(folder), several: false }, failing);
    await expect(run.result('q3-2024.yaml')).rejects.toThrow('Maximum call stack');
  });
});

function workIn(cwd: string): Work {
  return { cwd, packageFolder: ROOT, several: true, coverage: false, framed: true };
}
