import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { MarkedFiles } from '../../../src/cli/bulk/marked-files.ts';
import { SourceRun } from '../../../src/cli/bulk/source-run.ts';
import { nodeFiles } from '../../../src/cli/node-files.ts';
import type { FileContent, FileSystem } from '../../../src/read/files.ts';
import { Province, SOURCES } from '../../support/province.ts';
import { cchc, EXAMPLE, emptyFolder, ROOT } from '../../support/run-cli.ts';

let province: Province;
beforeEach(() => {
  province = new Province(emptyFolder());
});

function onlyFile(): string {
  const [file = '', ...others] = province.files();
  expect(others).toEqual([]);
  return file;
}

describe('a file of results is not used, and written anew, when', () => {
  test.each<[string, (file: string) => void]>([
    ['one byte is another one', (file) => writeFileSync(file, flipped(readFileSync(file)))],
    ['it is cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
    ['something follows', (file) => appendFileSync(file, 'x')],
    ['it is empty', (file) => writeFileSync(file, '')],
    ['it is something else', (file) => writeFileSync(file, Buffer.alloc(5000, 1))],
    ['it is a folder', (file) => [rmSync(file), mkdirSync(file)]],
  ])('%s', async (what, spoil) => {
    const first = await province.run('validate');
    const file = onlyFile();
    spoil(file);
    expect(province.good()).toEqual([]);
    expect(await province.run('validate')).toEqual(first);
    // what is no file of ours stays
    expect(province.good()).toEqual(what === 'it is a folder' ? [] : SOURCES);
  });

  test('it is that of other work', async () => {
    await province.run('validate');
    const file = onlyFile();
    const content = readFileSync(file);
    rmSync(file);
    await province.run('validate', '--coverage');
    writeFileSync(onlyFile(), content);
    expect(province.good({ coverage: true })).toEqual([]);
  });

  test('it is of another build of the program, also one of the same length and time', async () => {
    await province.run('validate');
    const { atime, mtime } = statSync(province.program);
    writeFileSync(province.program, readFileSync(province.program, 'utf8').replace('nhất', 'khác'));
    utimesSync(province.program, atime, mtime);
    expect(province.good()).toEqual([]);
    await province.run('validate');
    expect(province.files()).toHaveLength(2);
  });

  test.skipIf(process.platform === 'win32')('others may write it, or its folder', async () => {
    await province.run('validate');
    chmodSync(onlyFile(), 0o620);
    expect(province.good()).toEqual([]);
    await province.run('validate');
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
    chmodSync(province.cache, 0o777);
    expect(province.good()).toEqual([]);
  });
});

function flipped(bytes: Buffer): Buffer {
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  return bytes;
}

test('a build of the program that was installed anew is the same one', async () => {
  await province.run('validate');
  utimesSync(province.program, 0, 0);
  expect(province.good()).toEqual(SOURCES);
});

test('a change within the same second, of the same length, is seen', async () => {
  await province.run('validate');
  const path = join(province.folder, 'so-y-te/q3-2024.yaml');
  const { atime, mtime } = statSync(path);
  province.change('so-y-te/q3-2024.yaml', 'tong: 998', 'tong: 997');
  utimesSync(path, atime, mtime);
  expect(province.good()).not.toContain('so-y-te/q3-2024.yaml');
});

test('a place that can not be written to is no error, and leaves nothing behind', async () => {
  writeFileSync(province.cache, '');
  const place = { ...province.place, folder: join(province.cache, 'cchc') };
  const run = await cchc(province.folder, ['validate'], { cachePlace: place });
  expect(run).toEqual(await province.run('validate', '--no-cache'));
});

test('of many files the oldest go; what was left unfinished, too', async () => {
  mkdirSync(province.cache, { mode: 0o700 });
  for (let day = 1; day <= 40; day++) {
    const file = join(province.cache, `${String(day).padStart(64, '0')}.results${day % 2 === 0 ? '' : '.12.ab'}`);
    writeFileSync(file, '');
    utimesSync(file, new Date(2024, 0, day), new Date(2024, 0, day));
  }
  await province.run('validate');
  expect(province.files()).toHaveLength(32);
  expect(province.good()).toEqual(SOURCES);
});

test('a file that is in use does not grow old', async () => {
  await province.run('validate');
  utimesSync(onlyFile(), 0, 0);
  await province.run('validate');
  expect(statSync(onlyFile()).mtimeMs).toBeGreaterThan(0);
});

test('of a few sources, and of standard input, nothing is kept', async () => {
  await province.run('validate', 'so-y-te');
  await cchc(province.folder, ['validate', '-'], {
    cachePlace: province.place,
    stdin: province.text('so-y-te/q1-2022.yaml'),
  });
  expect(existsSync(province.cache) ? province.files() : []).toEqual([]);
});

test('a narrative whose name is decomposed, as Macs write it, is seen when it comes and when it changes', async () => {
  const [source, narrative] = ['so-y-te/quý 1.yaml', 'so-y-te/quý 1.noi-dung.md'.normalize('NFD')];
  province.put(source, province.text('so-y-te/q2-2024.yaml'));
  for (const text of ['# Mở đầu\n\nCó 12 việc.\n', '# Mở đầu\n\nCó 13 việc.\n']) {
    await province.run('validate');
    province.put(narrative, text);
    expect(await province.run('validate')).toEqual(await province.run('validate', '--no-cache'));
  }
});

describe('what was built', () => {
  const build = ['build', '--format', 'json'];
  const work = { framed: false, build: { to: ['md', 'docx'] as const, draft: false } };
  const product = 'so-y-te/out/q3-2024.docx';
  const of = 'so-y-te/q3-2024.yaml';

  const bytes = () =>
    readdirSync(province.folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(docx|md)$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(province.folder, name), 'base64')]);

  test('is not written again', async () => {
    const first = await province.run(...build);
    expect(JSON.parse(first.stdout).summary.outputs).toContain(product);
    const { mtimeMs, ino } = statSync(join(province.folder, product));
    expect(province.good(work)).toEqual(SOURCES);
    expect(await province.run(...build)).toEqual(first);
    expect(statSync(join(province.folder, product))).toMatchObject({ mtimeMs, ino });
  });

  test.each<[string, (path: string) => void]>([
    ['edited by hand', (path) => appendFileSync(path, 'x')],
    ['deleted', (path) => rmSync(path)],
    ['deleted with its folder', (path) => rmSync(join(path, '..'), { recursive: true })],
    ['replaced by the product of another source', (path) => cpSync(path.replace('q3-', 'q2-'), path)],
  ])('is, when it was %s', async (_what, spoil) => {
    const first = await province.run(...build);
    const built = bytes();
    spoil(join(province.folder, product));
    expect(province.good(work)).not.toContain(of);
    expect(await province.run(...build)).toEqual(first);
    expect(bytes()).toEqual(built);
  });

  test('by another run from other sources of the same names', async () => {
    const others = join(emptyFolder(), 'khac');
    cpSync(province.folder, others, { recursive: true });
    const one = (folder: string) =>
      cchc(folder, [...build, '--out', join(province.folder, 'chung')], { cachePlace: province.place });
    province.remove('so-xay-dung/vong-a.yaml');
    await one(province.folder);
    const built = bytes();
    writeFileSync(
      join(others, 'so-y-te/don-vi.yaml'),
      province.text('so-y-te/don-vi.yaml').replace('Y tế', 'Y tế khác'),
    );
    await one(others);
    expect(bytes()).not.toEqual(built);
    await one(province.folder);
    expect(bytes()).toEqual(built);
  });

  test.each([
    ['--draft', { draft: true }],
    ['--to=md', { to: ['md'] as const }],
    ['--out=ra', { out: 'ra' }],
  ])('otherwise (%s), is other work', async (word, options) => {
    await province.run(...build);
    const other = { ...work, build: { ...work.build, ...options } };
    expect(province.good(other)).toEqual([]);
    const anew = await province.run(...build, word, '--no-cache');
    const built = bytes();
    expect(await province.run(...build, word)).toEqual(anew);
    expect(await province.run(...build, word)).toEqual(anew);
    expect(bytes()).toEqual(built);
    expect(province.good(other)).toEqual(SOURCES);
  });

  test("in the office's own Word file, is built again when that changes", async () => {
    await cchc(province.folder, ['stationery', '--out', 'mau.docx'], {});
    const words = [...build, '--giay-mau', 'mau.docx'];
    const own = { ...work, build: { ...work.build, stationery: 'mau.docx' } };
    await province.run(...words);
    expect(province.good(own)).toEqual(SOURCES);
    writeFileSync(join(province.folder, 'mau.docx'), 'không phải tệp Word');
    expect(province.good(own)).toEqual([]);
    expect(await province.run(...words)).toEqual(await province.run(...words, '--no-cache'));
    rmSync(join(province.folder, 'mau.docx'));
    expect(await province.run(...words)).toMatchObject({ code: 2 });
  });
});

describe('never kept is a result', () => {
  const q3 = 'q3-2024.yaml';
  const usual = { cwd: EXAMPLE, packageFolder: ROOT, several: true, coverage: false, framed: true, keeps: true };
  const disk = nodeFiles(EXAMPLE);
  const reading = (read: (path: string) => FileContent): FileSystem => ({ ...disk, read });
  const resultOn = (system: FileSystem, source = q3) => new SourceRun(usual, new MarkedFiles(system)).result(source);

  test('of a source that can not be read', async () => {
    const run = await resultOn(reading(() => ({ problem: 'unreadable' })));
    expect(run).toMatchObject({ failure: 'not-read' });
    expect(run.reads).toBeUndefined();
  });

  test('of a bug', async () => {
    const run = await resultOn(
      reading((path) => {
        if (path === 'van-ban.yaml') throw new RangeError('Maximum call stack size exceeded');
        return disk.read(path);
      }),
    );
    expect(run).toMatchObject({ failure: 'bug' });
    expect(run.reads).toBeUndefined();
  });

  test('of a source whose products could not be written', async () => {
    mkdirSync(join(province.folder, 'so-y-te/out/q1-2022.md'), { recursive: true });
    for (const _ of [1, 2]) expect((await province.run('build', '--to', 'md', '--format', 'json')).code).toBe(2);
    const work = { framed: false, build: { to: ['md'] as const, draft: false } };
    expect(province.good(work)).toEqual(SOURCES.filter((source) => source !== 'so-y-te/q1-2022.yaml'));
  });

  test.each(['unreadable', 'folder', 'too-large'] as const)('that stands on a file that is %s', async (problem) => {
    const system = reading((path) => (path === 'q2-2024.yaml' ? { problem } : disk.read(path)));
    expect((await resultOn(system)).reads).toBeUndefined();
    expect((await resultOn(system, 'q1-2022.yaml')).reads).toBeDefined();
  });

  test('that stands on a file that changed while the run read it', async () => {
    let times = 0;
    const system = reading((path) => {
      const content = disk.read(path);
      if (path !== 'q2-2024.yaml' || !('bytes' in content)) return content;
      times += 1;
      return { bytes: Buffer.concat([content.bytes, Buffer.from('\n'.repeat(times))]) };
    });
    const run = new SourceRun(usual, new MarkedFiles(system));
    expect((await run.result('q2-2024.yaml')).reads).toBeDefined();
    run.compiler.forget(new Set(['q2-2024.yaml']));
    expect((await run.result(q3)).reads).toBeUndefined();
  });

  test('while one that stands on a file that is not there is, with that', async () => {
    const { reads } = await resultOn(
      reading((path) => (path === 'van-ban.yaml' ? { problem: 'missing' } : disk.read(path))),
    );
    expect(reads).toContainEqual({ path: 'van-ban.yaml', mark: 'absent' });
  });
});
