import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { EXAMPLES } from '../support/examples.ts';
import { ROOT } from '../support/run-cli.ts';

/** The package twice: with built-in kinds read and checked when it was built, and reading them at every run. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-package-'));
const prebuilt = join(folder, 'prebuilt');
const plain = join(folder, 'plain');
const sources = join(folder, 'examples');

beforeAll(async () => {
  for (const place of [prebuilt, plain]) {
    await bundle(place, { prebuilt: place === prebuilt });
    for (const part of ['schemas', 'templates']) cpSync(join(ROOT, part), join(place, part), { recursive: true });
  }
  cpSync(join(ROOT, 'examples'), sources, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(place: string, ...words: string[]) {
  const out = mkdtempSync(join(folder, 'out-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(place, 'dist/cchc.cjs'), ...words, '--out', out],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const same = (text: string) => text.replaceAll(out, 'OUT').replaceAll(place, 'PACKAGE');
  const files = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'base64')]);
  return { status, stdout: same(stdout), stderr: same(stderr), files };
}

function both(...words: string[]): ReturnType<typeof run> {
  const [one, other] = [run(prebuilt, ...words), run(plain, ...words)];
  expect(one).toEqual(other);
  return one;
}

describe('prebuilt kinds give what reading the schemas gives', () => {
  test.each(EXAMPLES)('%s: the same findings, the same bytes', (path) => {
    const { files } = both('build', path, '--format', 'json');
    expect(files).toHaveLength(2);
  });

  test.each([
    ['a misspelt key', (text: string) => text.replace('tong:', 'tonng:')],
    ['a figure that contradicts', (text: string) => text.replace(/tong: (\d+)/, 'tong: 9$1')],
    ['a key of the wrong type', (text: string) => text.replace(/nam: \d+/, 'nam: [a]')],
    ['a missing key', (text: string) => text.replace(/^ {2}nam:.*\n/m, '')],
    [
      'no figures at all',
      (text: string) => `${text.slice(0, text.indexOf('ky:'))}ky: { loai: quy, so: 3, nam: 2024 }\n`,
    ],
  ])('%s: the same findings, with places in the schema', (_name, spoil) => {
    const source = EXAMPLES.find((path) => path.endsWith('q3-2024.yaml')) ?? '';
    const spoilt = source.replace('q3-2024', 'sai');
    writeFileSync(join(folder, spoilt), spoil(readFileSync(join(ROOT, source), 'utf8')));
    const { status, stdout } = both('build', spoilt, '--draft', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
  });

  test('a schema of the package that was changed since is read anew', () => {
    const file = join(prebuilt, 'schemas/bao-cao-cchc.schema.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"symbol": "BC"', '"symbol": "BCX"'));
    const source = EXAMPLES.find((path) => path.endsWith('q3-2024.yaml')) ?? '';
    const { files } = run(prebuilt, 'build', source);
    writeFileSync(file, before);
    const markdown = files.find(([name]) => name?.endsWith('.md'))?.[1] ?? '';
    expect(Buffer.from(markdown, 'base64').toString('utf8')).toContain('BCX');
  });

  test('a code cache that is damaged or of something else is not used', () => {
    const source = EXAMPLES.find((path) => path.endsWith('q3-2024.yaml')) ?? '';
    const before = readFileSync(join(prebuilt, 'dist/program.cache'));
    const wanted = run(prebuilt, 'build', source);
    const damaged = Buffer.from(before).fill(90, before.length >> 1, (before.length >> 1) + 64);
    const others = readFileSync(join(plain, 'dist/program.cache'));
    expect(others.length).toBeGreaterThan(100_000);
    for (const cache of [Buffer.from('không phải bộ nhớ đệm'), before.subarray(0, 1000), damaged, others]) {
      writeFileSync(join(prebuilt, 'dist/program.cache'), cache);
      expect(run(prebuilt, 'build', source)).toEqual(wanted);
    }
    writeFileSync(join(prebuilt, 'dist/program.cache'), before);
  });
});

describe("an office's own kind that an earlier run kept", () => {
  const office = join(folder, 'so-y-te');
  const environment = { ...process.env, CCHC_CACHE: join(folder, 'cache') };

  /** Starts a process, so that several may run at once. */
  function start(...words: string[]): Promise<{ readonly code: unknown; readonly told: string }> {
    const argv = [join(prebuilt, 'dist/cchc.cjs'), ...words];
    const child = spawn(process.execPath, argv, { cwd: office, env: environment });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        told += text;
      });
    }
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, told })));
  }

  test('gives what reading it gives, also when several processes keep it at once', async () => {
    cpSync(join(ROOT, 'tests/fixtures/sixth-kind'), office, { recursive: true });
    const words = (out: string) => ['build', 'giai-ngan-q3-2024.yaml', '--format', 'json', '--out', out];
    const products = (out: string) =>
      readdirSync(join(office, out)).map((name) => [name, readFileSync(join(office, out, name), 'base64')]);
    const runs = ['mot', 'hai', 'ba'];
    const first = await Promise.all(runs.map((out) => start(...words(out))));
    for (const run of first) expect(run.code).toBe(0);
    expect(readdirSync(environment.CCHC_CACHE)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.kind$/)]);
    expect((await start(...words('bon'))).code).toBe(0);
    expect((await start(...words('nam'), '--no-cache')).code).toBe(0);
    for (const out of [...runs, 'bon']) expect(products(out)).toEqual(products('nam'));
  });

  test.each([
    ['a misspelt key', 'ke_hoach: 85000', 'ke_hoachh: 85000'],
    ['a figure that contradicts', 'ke_hoach: 85000', 'ke_hoach: 85001'],
    ['a value of the wrong type', 'ke_hoach: 85000', 'ke_hoach: [85000]'],
  ])('%s: the same findings', async (_name, from, to) => {
    const text = readFileSync(join(office, 'giai-ngan-q3-2024.yaml'), 'utf8');
    writeFileSync(join(office, 'sai.yaml'), text.replace(from, to));
    const kept = await start('validate', 'sai.yaml');
    expect(kept.code).toBe(1);
    expect(kept).toEqual(await start('validate', 'sai.yaml', '--no-cache'));
  });
});
